using UglyToad.PdfPig;
using UglyToad.PdfPig.Content;
using UglyToad.PdfPig.Core;
using UglyToad.PdfPig.Filters;
using UglyToad.PdfPig.Geometry;
using UglyToad.PdfPig.Graphics.Operations;
using UglyToad.PdfPig.Logging;
using UglyToad.PdfPig.Outline.Destinations;
using UglyToad.PdfPig.Parser;
using UglyToad.PdfPig.Tokenization.Scanner;
using UglyToad.PdfPig.Tokens;

namespace RuleOfLaw.Rules.Documents.Reading.Pdf;

/// <summary>Makes a page into its characters; the library calls the constructor.</summary>
internal sealed class PdfPageFactory(
    IPdfTokenScanner pdfScanner,
    IResourceStore resourceStore,
    ILookupFilterProvider filterProvider,
    IPageContentParser pageContentParser,
    ParsingOptions parsingOptions)
    : BasePageFactory<List<PdfGlyph>>(
        pdfScanner,
        new TextResources(resourceStore, pdfScanner, filterProvider, ((PdfReadingOptions)parsingOptions).Budget),
        filterProvider,
        new BoundedContentParser(pageContentParser, ((PdfReadingOptions)parsingOptions).Budget),
        parsingOptions)
{
    protected override List<PdfGlyph> ProcessPage(
        int pageNumber,
        DictionaryToken dictionary,
        NamedDestinations namedDestinations,
        MediaBox mediaBox,
        CropBox cropBox,
        UserSpaceUnit userSpaceUnit,
        PageRotationDegrees rotation,
        TransformationMatrix initialMatrix,
        IReadOnlyList<IGraphicsStateOperation> operations)
    {
        if (dictionary.Data.Count == 0)
        {
            // The library makes an empty page of one it cannot find; a report must not lose a page in silence.
            throw new InvalidDataException($"Page {pageNumber} is lost.");
        }

        var processor = new PdfPageProcessor(
            pageNumber, ResourceStore, PdfScanner, PageContentParser, FilterProvider, cropBox, userSpaceUnit, rotation, initialMatrix, (PdfReadingOptions)ParsingOptions);
        return processor.Process(pageNumber, operations);
    }

    private sealed class BoundedContentParser(IPageContentParser parser, PdfBudget budget) : IPageContentParser
    {
        public IReadOnlyList<IGraphicsStateOperation> Parse(int pageNumber, IInputBytes inputBytes, ILog log)
        {
            budget.Content(inputBytes.Length);
            return parser.Parse(pageNumber, inputBytes, log);
        }
    }
}

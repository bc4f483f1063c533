using System.Collections.Frozen;
using UglyToad.PdfPig.Content;
using UglyToad.PdfPig.Core;
using UglyToad.PdfPig.Filters;
using UglyToad.PdfPig.Geometry;
using UglyToad.PdfPig.Graphics;
using UglyToad.PdfPig.Graphics.Operations;
using UglyToad.PdfPig.Parser;
using UglyToad.PdfPig.PdfFonts;
using UglyToad.PdfPig.Tokenization.Scanner;
using UglyToad.PdfPig.Tokens;

namespace RuleOfLaw.Rules.Documents.Reading.Pdf;

/// <summary>Follows a page's drawing for its text alone: lines, colours and pictures are passed over.</summary>
internal sealed class PdfPageProcessor(
    int pageNumber,
    IResourceStore resourceStore,
    IPdfTokenScanner pdfScanner,
    IPageContentParser pageContentParser,
    ILookupFilterProvider filterProvider,
    CropBox cropBox,
    UserSpaceUnit userSpaceUnit,
    PageRotationDegrees rotation,
    TransformationMatrix initialMatrix,
    PdfReadingOptions options)
    : BaseStreamProcessor<List<PdfGlyph>>(
        pageNumber, resourceStore, pdfScanner, pageContentParser, filterProvider, cropBox, userSpaceUnit, rotation, initialMatrix, options)
{
    /// <summary>Drawings within drawings (own choice: programs nest two or three); a drawing that draws itself ends here.</summary>
    private const int MaximumDepth = 16;

    private static readonly FrozenSet<string> TextOperators = FrozenSet.Create(
        StringComparer.Ordinal, "q", "Q", "cm", "Do", "BT", "ET", "T*", "Td", "TD", "Tm", "Tj", "TJ", "'", "\"", "Tc", "Tf", "Tz", "TL", "Ts", "Tw");

    private readonly List<PdfGlyph> _glyphs = [];
    private int _depth;

    public override List<PdfGlyph> Process(int pageNumberCurrent, IReadOnlyList<IGraphicsStateOperation> operations)
    {
        PageNumber = pageNumberCurrent;
        ProcessOperations(operations);
        return _glyphs;
    }

    public override void ApplyXObject(NameToken xObjectName)
    {
        if (!ResourceStore.TryGetXObjectReference(xObjectName, out var reference) || options.Pictures.Contains(reference))
        {
            return;
        }

        if (ResourceStore.TryGetXObject(xObjectName, out var stream)
            && stream.StreamDictionary.TryGet(NameToken.Subtype, out NameToken subtype) && subtype.Equals(NameToken.Form))
        {
            ProcessFormXObject(stream, xObjectName);
        }
        else
        {
            options.Pictures.Add(reference);
        }
    }

    public override void RenderGlyph(
        IFont font,
        CurrentGraphicsState currentState,
        double fontSize,
        double pointSize,
        int code,
        string unicode,
        long currentOffset,
        in TransformationMatrix renderingMatrix,
        in TransformationMatrix textMatrix,
        in TransformationMatrix transformationMatrix,
        CharacterBoundingBox characterBoundingBox)
    {
        options.Budget.Glyph();
        var start = Place(0, 0, renderingMatrix, textMatrix, transformationMatrix);
        var right = Place(1, 0, renderingMatrix, textMatrix, transformationMatrix);
        var top = Place(0, 1, renderingMatrix, textMatrix, transformationMatrix);
        double em = right.X - start.X, size = top.Y - start.Y;

        // Text that does not run from left to right is a watermark or a stamp.
        if (em > 0 && size > 0 && Math.Abs(right.Y - start.Y) < 0.1 * em && double.IsFinite(start.X + start.Y + em + size))
        {
            var isMapped = font.TryGetUnicode(code, out var text) && text is not null;
            var width = Math.Clamp(characterBoundingBox.Width, 0, 4);
            _glyphs.Add(new PdfGlyph(isMapped ? text! : "\uFFFD", start.X, start.X + (em * width), start.Y, size, isMapped));
        }
    }

    public override void BeginMarkedContent(NameToken name, NameToken? propertyDictionaryName, DictionaryToken? properties)
    {
    }

    public override void EndMarkedContent()
    {
    }

    public override void BeginSubpath()
    {
    }

    public override PdfPoint? CloseSubpath() => null;

    public override void StrokePath(bool close)
    {
    }

    public override void FillPath(FillingRule fillingRule, bool close)
    {
    }

    public override void FillStrokePath(FillingRule fillingRule, bool close)
    {
    }

    public override void MoveTo(double x, double y)
    {
    }

    public override void BezierCurveTo(double x2, double y2, double x3, double y3)
    {
    }

    public override void BezierCurveTo(double x1, double y1, double x2, double y2, double x3, double y3)
    {
    }

    public override void LineTo(double x, double y)
    {
    }

    public override void Rectangle(double x, double y, double width, double height)
    {
    }

    public override void EndPath()
    {
    }

    public override void ClosePath()
    {
    }

    public override void ModifyClippingIntersect(FillingRule clippingRule)
    {
    }

    public override void PaintShading(NameToken shadingName)
    {
    }

    /// <summary>Only what moves or shows text is run.</summary>
    protected override void ProcessOperations(IReadOnlyList<IGraphicsStateOperation> operations)
    {
        foreach (var operation in operations)
        {
            if (TextOperators.Contains(operation.Operator))
            {
                operation.Run(this);
            }
        }
    }

    protected override void ProcessFormXObject(StreamToken formStream, NameToken xObjectName)
    {
        options.Budget.Form();
        if (_depth >= MaximumDepth)
        {
            return;
        }

        _depth++;
        base.ProcessFormXObject(formStream, xObjectName);
        _depth--;
    }

    protected override void RenderXObjectImage(XObjectContentRecord xObjectContentRecord)
    {
    }

    protected override void ClipToRectangle(PdfRectangle rectangle, FillingRule clippingRule)
    {
    }

    protected override void RenderInlineImage(InlineImage inlineImage)
    {
    }

    private static PdfPoint Place(double x, double y, in TransformationMatrix rendering, in TransformationMatrix text, in TransformationMatrix page) =>
        page.Transform(text.Transform(rendering.Transform(new PdfPoint(x, y))));
}

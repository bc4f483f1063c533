using UglyToad.PdfPig;
using UglyToad.PdfPig.Core;

namespace RuleOfLaw.Rules.Documents.Reading.Pdf;

/// <summary>The library's options; it hands them to the page factory, and with them what the pages of one document share.</summary>
internal sealed class PdfReadingOptions : ParsingOptions
{
    public PdfReadingOptions(PdfBudget budget)
    {
        Budget = budget;
        FilterProvider = new BoundedFilters(budget);
        UseLenientParsing = true;
        SkipMissingFonts = true;
    }

    public PdfBudget Budget { get; }

    /// <summary>Pictures, which need not be read again wherever they are drawn.</summary>
    public HashSet<IndirectReference> Pictures { get; } = [];
}

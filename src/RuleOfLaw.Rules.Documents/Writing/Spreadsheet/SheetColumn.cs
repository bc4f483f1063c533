using RuleOfLaw.Rules.Diagnostics;

namespace RuleOfLaw.Rules.Documents.Writing.Spreadsheet;

/// <summary>A column of a sheet.</summary>
/// <param name="Title">Its title.</param>
/// <param name="Width">Its width, in digits of the standard font.</param>
internal sealed record SheetColumn(LocalizedText Title, double Width)
{
    public SheetColumn(string chinese, string english, double width)
        : this(new LocalizedText(chinese, english), width)
    {
    }
}

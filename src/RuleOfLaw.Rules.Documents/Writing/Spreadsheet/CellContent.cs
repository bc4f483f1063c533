using System.Globalization;

namespace RuleOfLaw.Rules.Documents.Writing.Spreadsheet;

/// <summary>What stands in a cell: a text, a number, or nothing.</summary>
internal readonly record struct CellContent
{
    /// <summary>Excel's calendar takes 1900 for a leap year; before this day its numbers are off by one.</summary>
    private static readonly DateOnly FirstSafeDay = new(1900, 3, 1);

    private CellContent(string? text, string? number, CellLook look)
    {
        TextValue = text;
        NumberValue = number;
        Look = look;
    }

    public string? TextValue { get; }

    /// <summary>The number as the file holds it.</summary>
    public string? NumberValue { get; }

    public CellLook Look { get; }

    public static CellContent Plain(string? text) => OfText(text, CellLook.Text);

    public static CellContent Wrapped(string? text) => OfText(text, CellLook.Wrapped);

    public static CellContent Header(string text) => new(CellText.Clean(text), number: null, CellLook.Header);

    public static CellContent Whole(int? value) => OfNumber(value, CellLook.Whole);

    public static CellContent Points(decimal value) => OfNumber(value, CellLook.Points);

    public static CellContent Percent(decimal share) => OfNumber(share, CellLook.Percent);

    public static CellContent Number(decimal? value) => OfNumber(value, CellLook.General);

    public static CellContent Date(DateOnly? date) => date is not { } day ? default
        : day < FirstSafeDay ? Plain(day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture))
        : new CellContent(text: null, day.ToDateTime(TimeOnly.MinValue).ToOADate().ToString(CultureInfo.InvariantCulture), CellLook.Date);

    private static CellContent OfNumber(decimal? value, CellLook look) => value is { } number ? new CellContent(text: null, number.ToString(CultureInfo.InvariantCulture), look) : default;

    private static CellContent OfText(string? text, CellLook look) => string.IsNullOrEmpty(text) ? default : new CellContent(CellText.Clean(text), number: null, CellText.LooksLikeFormula(text) ? CellLook.Quoted : look);
}

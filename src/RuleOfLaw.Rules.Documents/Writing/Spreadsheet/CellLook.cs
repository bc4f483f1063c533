namespace RuleOfLaw.Rules.Documents.Writing.Spreadsheet;

/// <summary>How a cell looks; the value is the index of its format in <see cref="WorkbookStyles"/>.</summary>
internal enum CellLook
{
    /// <summary>As the program likes it.</summary>
    General = 0,

    /// <summary>A column's title.</summary>
    Header = 1,

    /// <summary>Text on one line.</summary>
    Text = 2,

    /// <summary>Text that is broken into lines.</summary>
    Wrapped = 3,

    /// <summary>A whole number.</summary>
    Whole = 4,

    /// <summary>Points, to one decimal.</summary>
    Points = 5,

    /// <summary>A share, shown in per cent.</summary>
    Percent = 6,

    /// <summary>A day.</summary>
    Date = 7,

    /// <summary>Text that would be a formula if somebody typed it; it stays text also when the cell is edited.</summary>
    Quoted = 8,
}

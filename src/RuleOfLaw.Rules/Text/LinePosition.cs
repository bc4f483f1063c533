namespace RuleOfLaw.Rules.Text;

/// <summary>A place in a text as line and character, both counted from zero, as in Roslyn. Outputs add one.</summary>
/// <param name="Line">Index of the line.</param>
/// <param name="Character">UTF-16 code units between the line's start and the place.</param>
public readonly record struct LinePosition(int Line, int Character);

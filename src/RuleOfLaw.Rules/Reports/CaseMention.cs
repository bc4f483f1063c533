namespace RuleOfLaw.Rules.Reports;

/// <summary>Words that tell a case or an honour: a typical case, parties to a case, a title won.</summary>
public sealed class CaseMention : ReportElement;

namespace RuleOfLaw.Rules.Reports;

/// <summary>Where a report names the year it is about.</summary>
public enum YearPlace
{
    /// <summary>In its title.</summary>
    Title,

    /// <summary>In its opening: at the head of a sentence, or in 现将2024年…情况报告如下.</summary>
    Opening,

    /// <summary>In the heading of the plan, where it is the year after.</summary>
    Plan,
}

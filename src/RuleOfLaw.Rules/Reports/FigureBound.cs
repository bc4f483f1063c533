namespace RuleOfLaw.Rules.Reports;

/// <summary>How a figure's value is bounded.</summary>
public enum FigureBound
{
    /// <summary>The number itself.</summary>
    Exact,

    /// <summary>More (余, 多, 以上, 逾, 超过, 不少于).</summary>
    Over,

    /// <summary>Less (近, 不足, 不满, 少于, 以内, 以下).</summary>
    Under,

    /// <summary>Roughly (约, 左右).</summary>
    About,
}

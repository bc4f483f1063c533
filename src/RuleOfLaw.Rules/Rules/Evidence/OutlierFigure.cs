using RuleOfLaw.Rules.Diagnostics;
using RuleOfLaw.Rules.Engine;
using RuleOfLaw.Rules.Reports;
using RuleOfLaw.Rules.Text;

namespace RuleOfLaw.Rules.Rules.Evidence;

/// <summary>A value outside what reports of such an issuer tell of the measure; a question to the assessor.</summary>
public sealed class OutlierFigure : ReportRule
{
    private static readonly WordSet Study = ["中心组", "学法", "法治专题学习"];
    private static readonly WordSet Leaders = ["班子", "党委会", "党组", "常务会议"];
    private static readonly WordSet Publicity = ["宣传活动", "普法活动", "宣讲活动", "法治宣传", "普法宣传"];

    /// <summary>ROL2009.</summary>
    public static RuleDescriptor Descriptor { get; } =
        RuleDescriptor.Create<OutlierFigure>("ROL2009", RuleCategory.Evidence, Severity.Info, LegalBasis.OwnChoice);

    /// <summary>The most law sessions of a study group in a year that are plausible (own choice: published reports tell 1 to 16).</summary>
    public static RuleOption<int> MaximumStudySessions { get; } = new("ROL2009", "maximum_study_sessions", 24);

    /// <summary>The most publicity sessions of a township in a year that are plausible (own choice: published reports tell 4 to 36).</summary>
    public static RuleOption<int> MaximumPublicitySessions { get; } = new("ROL2009", "maximum_publicity_sessions", 100);

    /// <inheritdoc/>
    protected override void Define(RuleDefinition rule)
    {
        rule.Uses(MaximumStudySessions, MaximumPublicitySessions);
        rule.When<Figure>(figure => IsYearly(figure) && IsStudy(figure))
            .And<RuleSettings>()
            .Where((figure, settings) => figure.Value > settings.Get(MaximumStudySessions))
            .Report(Descriptor, (figure, settings) => Describe(figure, settings.Get(MaximumStudySessions)));
        rule.When<Figure>(figure => IsYearly(figure) && figure.Unit is "场" or "场次" && Publicity.IsIn(figure.Subject))
            .And<RuleSettings>()
            .And<ReportHeader>()
            .Where((figure, settings, header) => header.IssuerKind <= IssuerKind.Street && figure.Value > settings.Get(MaximumPublicitySessions))
            .Report(Descriptor, (figure, settings, _) => Describe(figure, settings.Get(MaximumPublicitySessions)));
    }

    private static FindingDraft Describe(Figure figure, int limit) => FindingDraft.At(figure.Span).With(figure.Subject, figure.Value, figure.Unit, limit).NeedsReview();

    private static bool IsYearly(Figure figure) => figure is { Content: ContentKind.Results or ContentKind.FirstResponsibility, Scope: FigureScope.Year, Comparison: FigureComparison.None };

    private static bool IsStudy(Figure figure) =>
        figure.Unit is "次" or "期" or "场" or "场次" && Study.IsIn(figure.Subject) && figure.Sentence is { } sentence
        && (sentence.Text.Contains("中心组", StringComparison.Ordinal) || (figure.Subject.Contains("集体学法", StringComparison.Ordinal) && Leaders.IsIn(sentence.Text)));
}

using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using RuleOfLaw.Rules.Configuration;
using RuleOfLaw.Rules.Diagnostics;
using RuleOfLaw.Rules.Engine;
using RuleOfLaw.Rules.Knowledge;
using RuleOfLaw.Rules.Reports;
using RuleOfLaw.Rules.Rules.Form;
using RuleOfLaw.Rules.Scoring;
using RuleOfLaw.Rules.Text;

namespace RuleOfLaw.Rules.Packages.Tests.Readmes;

/// <summary>The C# of the README of RuleOfLaw.Rules, in its order.</summary>
internal static class RulesReadme
{
    public static void Use(string path)
    {
        #region use
        var assessor = ReportAssessor.Create();
        Assessment assessment = assessor.Assess(SourceText.Load(path), AssessmentContext.Load(path));

        Console.WriteLine($"{assessment.Score.Value} / {assessment.Score.Points} {assessment.Score.Grade?.Title.Chinese}");
        foreach (Finding finding in assessment.Findings)
        {
            var place = assessment.Report.Text.GetLinePosition(finding.Span.Start);
            Console.WriteLine($"{place.Line + 1}: {finding.RuleId} {finding.GetMessage()}  {finding.Descriptor.Basis.Format(Language.Chinese)}");
        }
        #endregion
    }

    public static IReportAssessor Inject(IServiceCollection services, IConfiguration configuration)
    {
        #region inject
        services.AddRuleOfLaw(options => options.UseConfiguration(configuration.GetSection("RuleOfLaw")));
        #endregion
        return services.BuildServiceProvider().GetRequiredService<IReportAssessor>();
    }

    public static Assessment Typed(IReportAssessor assessor)
    {
        #region typed
        var report = new AnnualReport
        {
            Header = new ReportHeader { Issuer = "青禾镇人民政府", IssuerKind = IssuerKind.Town, Year = 2024 },
            Problems = [new DeclaredProblem { Text = "执法力量不足", Topics = ["enforcement-staff"] }],
        };
        Assessment assessment = assessor.Assess(report);
        #endregion
        return assessment;
    }

    public static ReportAssessor Options()
    {
        #region options
        var assessor = ReportAssessor.Create(options => options
            .SetSeverity("ROL5002", Severity.Warning)       // Severity.None switches a rule off
            .SetOption(ThinContent.MinimumCharacters, 80)   // an option of a rule
            .UseConfiguration(ConfigurationSource.Parse("rol_profile = strict", "our own")));
        #endregion
        return assessor;
    }

    public static ReportAssessor AddRule()
    {
        #region add
        var assessor = ReportAssessor.Create(options => options.AddRules<MeetingWithoutNumber>());
        #endregion
        return assessor;
    }

    public static ReportAssessor Extend(string path)
    {
        #region extend
        var assessor = ReportAssessor.Create(options => options
            .AddTerms(Vocabulary.Field, "market-day", "赶场日普法", "集市普法") // a field of work, which a rubric can give points for
            .AddTerms(Vocabulary.Audience, "anglers", "垂钓者")                 // an audience of publicity
            .UseRubric(Rubric.Load(path)));
        #endregion
        return assessor;
    }

    public static void Explain(IReportAssessor assessor, SourceText text)
    {
        #region explain
        RuleExplanation explanation = assessor.Explain(text, "ROL5001"); // why it spoke, or the first step without a match
        FixResult result = ReportFixer.Fix(assessor, text);              // safe fixes only, unless told otherwise
        #endregion
        Assert.Equal("ROL5001", explanation.Findings.FirstOrDefault()?.RuleId ?? "ROL5001");
        Assert.NotNull(result.Text);
    }

    #region rule
    /// <summary>A sentence that tells of a meeting without saying how many were held.</summary>
    public sealed class MeetingWithoutNumber : ReportRule
    {
        public static RuleDescriptor Descriptor { get; } = RuleDescriptor.Create(
            "ACME2001", nameof(MeetingWithoutNumber), RuleCategory.Evidence, Severity.Info, LegalBasis.OwnChoice,
            title: new LocalizedText("会议没有次数", "Meeting without a number"),
            message: new LocalizedText("写了会议，没有写次数", "A meeting is told without a number"));

        protected override void Define(RuleDefinition rule) => rule
            .When<Sentence>(sentence => sentence.Text.Contains("召开", StringComparison.Ordinal))
            .Without<Figure>(sentence => sentence, figure => figure.Sentence)
            .Report(Descriptor, sentence => sentence.Span);
    }
    #endregion
}

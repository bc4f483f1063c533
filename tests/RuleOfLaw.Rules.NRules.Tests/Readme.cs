using Microsoft.Extensions.DependencyInjection;
using NRules;
using NRules.Diagnostics.Dgml;
using NRules.Fluent;
using RuleOfLaw.Rules.Diagnostics;
using RuleOfLaw.Rules.Reports;

namespace RuleOfLaw.Rules.NRules.Tests;

/// <summary>The C# of the README of RuleOfLaw.Rules.NRules, in its order.</summary>
internal static class Readme
{
    public static IServiceCollection Choose(IServiceCollection services)
    {
        #region choose
        services.AddRuleOfLaw().UseNRules();
        #endregion
        return services;
    }

    public static ISessionFactory Compile(ReportAssessor assessor)
    {
        #region repository
        var repository = new RuleRepository();
        repository.Load(spec => spec.From(typeof(ManyFindings))); // your own rules
        repository.AddReportRules(assessor.Rules);
        ISessionFactory factory = new RuleCompiler().ForReportRules().Compile(repository.GetRules()); // once
        #endregion
        return factory;
    }

    public static IEnumerable<Finding> Run(ISessionFactory factory, AnnualReport report)
    {
        #region session
        ISession session = factory.CreateSession(); // one for each report
        session.InsertReport(report);
        session.Fire();
        foreach (Finding finding in session.GetFindings())
        {
            Console.WriteLine($"{finding.RuleId} {finding.GetMessage()}");
        }
        #endregion
        return session.GetFindings();
    }

    public static void Export(ISessionFactory factory, string path)
    {
        #region schema
        var writer = new DgmlWriter(factory.GetSchema());
        writer.SetRuleFilter(["RuleOfLaw.Rules.Rules.Plan.UnansweredProblem"]); // one rule; all without a filter
        writer.WriteAllText(path);
        #endregion
    }
}

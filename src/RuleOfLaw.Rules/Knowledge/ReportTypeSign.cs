using RuleOfLaw.Rules.Reports;
using RuleOfLaw.Rules.Text;

namespace RuleOfLaw.Rules.Knowledge;

/// <summary>How a word shows the kind of a report.</summary>
internal enum SignKind
{
    Phrase,
    Chapter,
    Person,
    Session,
}

/// <summary>Words that show the kind of a report; a row of report-types.csv.</summary>
internal sealed record ReportTypeSign(ReportType Type, SignKind Kind, string[] Terms)
{
    /// <summary>The ID of the row's terms in their vocabulary.</summary>
    public string Id { get; } = $"{Type}/{Kind}";

    public static IEnumerable<ReportTypeSign> Load()
    {
        foreach (var row in DataFile.Read("report-types.csv"))
        {
            yield return new ReportTypeSign(Enum.Parse<ReportType>(row[0], ignoreCase: true), Enum.Parse<SignKind>(row[1], ignoreCase: true), row.List(2));
        }
    }
}

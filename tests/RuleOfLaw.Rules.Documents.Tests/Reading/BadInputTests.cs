using System.Text;
using RuleOfLaw.Rules.Documents.Reading;
using RuleOfLaw.Rules.Documents.Tests.Reading.Html;
using RuleOfLaw.Rules.Documents.Tests.Reading.Pdf;
using RuleOfLaw.Rules.Text;

namespace RuleOfLaw.Rules.Documents.Tests.Reading;

/// <summary>Broken documents give a text or say why not; no other exception comes out, and every one comes back.</summary>
public sealed class BadInputTests
{
    private const int Times = 150;

    public static TheoryData<string> Kinds => ["pdf", "plain pdf", "html", "gbk html", "txt", "utf-16"];

    [Theory]
    [MemberData(nameof(Kinds))]
    public void A_document_with_changed_bytes_is_read_or_refused(string kind)
    {
        var sound = Make(kind);
        var random = new Random(kind.Length);
        for (var time = 0; time < Times; time++)
        {
            var bytes = (byte[])sound.Clone();
            for (var flip = random.Next(1, 40); flip > 0; flip--)
            {
                bytes[random.Next(bytes.Length)] = (byte)random.Next(256);
            }

            ReadOrRefuse(bytes, kind);
        }
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public void A_document_that_is_cut_off_is_read_or_refused(string kind)
    {
        var sound = Make(kind);
        var random = new Random(kind.Length);
        for (var time = 0; time < Times; time++)
        {
            ReadOrRefuse(sound[..random.Next(sound.Length)], kind);
        }
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public void A_document_with_parts_moved_about_is_read_or_refused(string kind)
    {
        var sound = Make(kind);
        var random = new Random(kind.Length);
        for (var time = 0; time < Times; time++)
        {
            int from = random.Next(sound.Length), length = random.Next(1, Math.Min(400, sound.Length - from + 1)), to = random.Next(sound.Length);
            ReadOrRefuse([.. sound[..to], .. sound.AsSpan(from, length), .. sound[to..]], kind);
        }
    }

    private static byte[] Make(string kind)
    {
        var report = SampleReports.Text(SampleReports.Names[1]);
        return kind switch
        {
            "pdf" => OfficialLayout.Pdf(report),
            "plain pdf" => OfficialLayout.Pdf(report, isCompressed: false),
            "html" => Encoding.UTF8.GetBytes(TestPage.WithShell(report, "utf-8")),
            "gbk html" => SampleReports.Gbk.GetBytes(TestPage.WithShell(report, "gb2312")),
            "utf-16" => Encoding.Unicode.GetBytes(report),
            _ => SampleReports.Gbk.GetBytes(report),
        };
    }

    /// <summary>By its content alone, and by the readers that its name speaks for.</summary>
    private static void ReadOrRefuse(byte[] bytes, string kind)
    {
        foreach (var path in (string?[])[null, kind.EndsWith("html", StringComparison.Ordinal) ? "a.html" : "a.pdf"])
        {
            try
            {
                var text = ReportReaders.Default.Read(new ReportDocument(bytes, path));
                Assert.False(string.IsNullOrWhiteSpace(text.ToString()));
            }
            catch (UnreadableTextException e)
            {
                Assert.Contains(" / ", e.Message, StringComparison.Ordinal);
            }
        }
    }
}

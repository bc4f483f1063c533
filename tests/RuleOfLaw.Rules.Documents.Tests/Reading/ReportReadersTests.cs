using RuleOfLaw.Rules.Documents.Reading;
using RuleOfLaw.Rules.Text;

namespace RuleOfLaw.Rules.Documents.Tests.Reading;

public sealed class ReportReadersTests
{
    [Fact]
    public void An_added_reader_is_asked_first()
    {
        var readers = ReportReaders.Default.With(new ShoutingReader());
        Assert.Equal("HELLO", readers.Read(new ReportDocument("!hello"u8.ToArray())).ToString());
        Assert.Equal("hello", readers.Read(new ReportDocument("hello"u8.ToArray())).ToString());
        Assert.Contains(".shout", readers.Extensions);
        Assert.DoesNotContain(".shout", ReportReaders.Default.Extensions);
    }

    [Fact]
    public void A_missing_file_is_named()
    {
        var error = Assert.Throws<UnreadableTextException>(() => ReportReaders.Default.Load("没有.docx"));
        Assert.Equal(UnreadableReason.NotFound, error.Reason);
        Assert.Contains("没有.docx", error.Message, StringComparison.Ordinal);
    }

    private sealed class ShoutingReader : IReportReader
    {
        public string Format => "shout";

        public IReadOnlyList<string> Extensions { get; } = [".shout"];

        public bool CanRead(ReportDocument document) => document.StartsWith("!"u8);

        public SourceText Read(ReportDocument document, CancellationToken cancellationToken = default) =>
            SourceText.From(System.Text.Encoding.UTF8.GetString(document.Content.Span[1..]).ToUpperInvariant(), document.Path);
    }
}

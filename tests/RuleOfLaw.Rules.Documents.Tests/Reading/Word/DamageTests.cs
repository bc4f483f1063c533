using System.IO.Compression;
using RuleOfLaw.Rules.Documents.Reading;
using RuleOfLaw.Rules.Documents.Writing;
using RuleOfLaw.Rules.Text;

namespace RuleOfLaw.Rules.Documents.Tests.Reading.Word;

/// <summary>Whatever happens to a file's bytes, it is read and annotated or refused; no other error comes out.</summary>
public sealed class DamageTests
{
    private static readonly ReportAssessor Assessor = ReportAssessor.Create();
    private static readonly ReportDocument Whole = SampleDocx.Of(Repository.ReadSample("4-faulty-township.txt"));

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void Flipped_and_missing_bytes(int seed)
    {
        var random = new Random(seed);
        var (read, refused) = (0, 0);
        for (var i = 0; i < 200; i++)
        {
            var content = Whole.Content.ToArray();
            Flip(content, random);
            Try(random.Next(4) == 0 ? content[..random.Next(content.Length)] : content, ref read, ref refused);
        }

        Assert.True(refused > 0 && read + refused == 200);
    }

    /// <summary>Bytes within the parts: behind the zip's checks, XML and its meaning are met.</summary>
    [Theory]
    [InlineData(4)]
    [InlineData(5)]
    public void Flipped_bytes_of_parts(int seed)
    {
        var random = new Random(seed);
        var parts = Docx.Parts(Whole.Content.ToArray());
        var (read, refused) = (0, 0);
        for (var i = 0; i < 200; i++)
        {
            var name = parts.Keys.ElementAt(random.Next(parts.Count));
            var part = parts[name].ToArray();
            Flip(part, random);
            Try(Zip(parts, name, part), ref read, ref refused);
        }

        Assert.True(refused > 0 && read > 0 && read + refused == 200);
    }

    private static void Flip(byte[] content, Random random)
    {
        for (var count = random.Next(1, 6); count > 0; count--)
        {
            content[random.Next(content.Length)] ^= (byte)(1 << random.Next(8));
        }
    }

    private static void Try(byte[] content, ref int read, ref int refused)
    {
        var document = new ReportDocument(content, "flipped.docx");
        var reader = new WordReader();
        try
        {
            // What the reader does not take, another does; it must not throw on it either.
            if (reader.CanRead(document))
            {
                var assessment = Assessor.Assess(reader.Read(document));
                WordAnnotator.Annotate(document, assessment, Stream.Null);
            }

            read++;
        }
        catch (UnreadableTextException e)
        {
            Assert.Contains("flipped.docx", e.Message, StringComparison.Ordinal);
            refused++;
        }
    }

    private static byte[] Zip(Dictionary<string, byte[]> parts, string changed, byte[] content)
    {
        using var stream = new MemoryStream();
        using (var zip = new ZipArchive(stream, ZipArchiveMode.Create))
        {
            foreach (var (name, part) in parts)
            {
                using var entry = zip.CreateEntry(name).Open();
                entry.Write(string.Equals(name, changed, StringComparison.Ordinal) ? content : part);
            }
        }

        return stream.ToArray();
    }
}

using System.Text.Encodings.Web;
using System.Text.Json;
using RuleOfLaw.Rules.Output;

namespace RuleOfLaw.Rules.Tests.Output;

public sealed class IndentedJsonWriterTests
{
    private static readonly string[] Texts =
    [
        string.Empty, "plain", "镇人民政府“报告”《法》", "\"quoted\" \\ back / slash", "line\nbreak\ttab\u0001\u007F\u0085", "<b>&'+`</b>", "\u00A0\u3000\u200B\uFEFF", "😀𠮷", "\uD800 alone \uDC00",
        "\uE000\uFFFF", new string('法', 2000), new string('a', 511) + "😀" + new string('"', 700), string.Concat(Enumerable.Repeat("𠮷a", 900)),
    ];

    private static readonly decimal[] Numbers = [0m, -0m, 1m, -1.5m, 0.0001m, 2.50m, 79228162514264337593543950335m, -0.0000000000000000000000000001m];

    [Fact]
    public void It_writes_what_the_writer_of_the_framework_writes()
    {
        using var expected = new MemoryStream();
        using (var writer = new Utf8JsonWriter(expected, new JsonWriterOptions { Indented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping }))
        {
            writer.WriteStartObject();
            writer.WriteStartArray("texts"u8);
            foreach (var text in Texts)
            {
                writer.WriteStringValue(text);
            }

            writer.WriteEndArray();
            writer.WriteStartObject("empty"u8);
            writer.WriteEndObject();
            writer.WriteStartArray("items"u8);
            foreach (var (text, number) in Texts.Zip(Numbers))
            {
                writer.WriteStartObject();
                writer.WriteString("text"u8, text);
                writer.WriteString("none"u8, (string?)null);
                writer.WriteNumber("number"u8, number);
                writer.WriteNumber("length"u8, -text.Length);
                writer.WriteBoolean("isEmpty"u8, text.Length == 0);
                writer.WriteString(text, text);
                writer.WriteNumber(text, number);
                writer.WriteBoolean(text, true);
                writer.WriteEndObject();
            }

            writer.WriteEndArray();
            writer.WriteEndObject();
        }

        using var actual = new MemoryStream();
        using (var writer = new IndentedJsonWriter(actual))
        {
            writer.WriteStartObject();
            writer.WriteStartArray("texts"u8);
            foreach (var text in Texts)
            {
                writer.WriteStringValue(text);
            }

            writer.WriteEndArray();
            writer.WriteStartObject("empty"u8);
            writer.WriteEndObject();
            writer.WriteStartArray("items"u8);
            foreach (var (text, number) in Texts.Zip(Numbers))
            {
                writer.WriteStartObject();
                writer.WriteString("text"u8, text);
                writer.WriteString("none"u8, null);
                writer.WriteNumber("number"u8, number);
                writer.WriteNumber("length"u8, -text.Length);
                writer.WriteBoolean("isEmpty"u8, text.Length == 0);
                writer.WriteString(text, text);
                writer.WriteNumber(text, number);
                writer.WriteBoolean(text, true);
                writer.WriteEndObject();
            }

            writer.WriteEndArray();
            writer.WriteEndObject();
        }

        Assert.Equal(System.Text.Encoding.UTF8.GetString(expected.ToArray()), System.Text.Encoding.UTF8.GetString(actual.ToArray()));
    }
}

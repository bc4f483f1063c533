using System.Globalization;
using System.Text;
using CsCheck;
using RuleOfLaw.Rules.Text;

namespace RuleOfLaw.Rules.Tests.Text;

public sealed class ChineseNumeralsTests
{
    private static readonly Gen<long> Numbers = Gen.OneOf(Gen.Long[0, 10_000], Gen.Long[0, 100_000_000], Gen.Long[0, 1_000_000_000_000]);

    /// <summary>What is no number, or none that anybody would write, is not read; nothing overflows.</summary>
    [Fact]
    public void No_run_of_numerals_is_too_much() => Gen.Select(Gen.Char["零一二五九十百千万亿点余0159,."].Array[1, 60], Gen.Int[1, 200]).Sample((characters, times) =>
    {
        var text = string.Concat(Enumerable.Repeat(new string(characters), times)).AsSpan(0, Math.Min(400, characters.Length * times)).ToString();
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] is not ('.' or ',') && ChineseNumerals.TryRead(text, i, out var numeral))
            {
                Assert.InRange(numeral.End, i + 1, text.Length);
            }
        }
    });

    [Fact]
    public void Every_number_reads_back_from_Chinese() => Numbers.Sample(number => ChineseNumerals.Parse(Write(number, "零一二三四五六七八九", "十百千")) == number, iter: 20_000);

    [Fact]
    public void Every_number_reads_back_from_formal_Chinese() => Numbers.Sample(number => ChineseNumerals.Parse(Write(number, "零壹贰叁肆伍陆柒捌玖", "拾佰仟")) == number, iter: 20_000);

    [Fact]
    public void Every_number_reads_back_from_digits() => Numbers.Sample(number => ChineseNumerals.Parse(number.ToString(CultureInfo.InvariantCulture)) == number);

    [Fact]
    public void Every_number_reads_back_with_thousands_separators() => Numbers.Sample(number => ChineseNumerals.Parse(number.ToString("#,0", CultureInfo.InvariantCulture)) == number);

    [Fact]
    public void Every_number_reads_back_with_multipliers() => Gen.Select(Gen.Int[1, 99_999], Gen.Int[1, 9], Gen.OneOf(Gen.Const(("万", 10_000m)), Gen.Const(("亿", 100_000_000m)), Gen.Const(("百", 100m)), Gen.Const(("千", 1000m))))
        .Sample((whole, tenth, unit) =>
        {
            var number = whole + (tenth / 10m);
            return ChineseNumerals.Parse(number.ToString(CultureInfo.InvariantCulture) + unit.Item1) == number * unit.Item2;
        });

    [Fact]
    public void Any_text_is_read_without_an_exception() => Gen.String[Gen.Char["零〇一二两三十百千万亿余多.,1290年"], 1, 12].Sample(text =>
    {
        if (ChineseNumerals.TryRead(text, 0, out var numeral))
        {
            Assert.InRange(numeral.End, 1, text.Length);
            Assert.True(numeral.Value >= 0);
        }
    });

    [Theory]
    [InlineData("两万", 20_000)]
    [InlineData("一百五", 150)]
    [InlineData("一万五", 15_000)]
    [InlineData("一百零五", 105)]
    [InlineData("一百〇五", 105)]
    [InlineData("二〇二四", 2024)]
    [InlineData("十二万", 120_000)]
    [InlineData("1.2亿", 120_000_000)]
    [InlineData("3百万", 3_000_000)]
    [InlineData("两千三百万", 23_000_000)]
    public void Colloquial_forms_are_read(string text, long value) => Assert.Equal(value, ChineseNumerals.Parse(text));

    [Fact]
    public void Neighbouring_digits_are_a_range()
    {
        Assert.True(ChineseNumerals.TryRead("三五名", 0, out var numeral));
        Assert.Equal((3m, 5m), (numeral.Value, numeral.UpperValue));
    }

    [Fact]
    public void Approximation_before_a_multiplier_is_kept()
    {
        Assert.True(ChineseNumerals.TryRead("20余万元", 0, out var numeral));
        Assert.Equal((200_000m, true), (numeral.Value, numeral.IsOver));
    }

    /// <summary>The standard written form: 一亿零二十万三千零四, 十五.</summary>
    private static string Write(long number, string digits, string units)
    {
        if (number == 0)
        {
            return digits[..1];
        }

        var text = new StringBuilder();
        foreach (var (size, name) in new[] { (1_000_000_000_000, "万亿"), (100_000_000, "亿"), (10_000, "万"), (1, string.Empty) })
        {
            var section = (int)(number / size % 10_000);
            if (section == 0)
            {
                continue;
            }

            if (text.Length > 0 && section < 1000)
            {
                text.Append(digits[0]);
            }

            text.Append(WriteSection(section, digits, units)).Append(name);
        }

        var written = text.ToString();
        return written.StartsWith(digits[1..2] + units[..1], StringComparison.Ordinal) ? written[1..] : written;
    }

    private static string WriteSection(int section, string digits, string units)
    {
        var text = new StringBuilder();
        var pendingZero = false;
        for (var place = 3; place >= 0; place--)
        {
            var digit = section / (int)Math.Pow(10, place) % 10;
            if (digit == 0)
            {
                pendingZero = text.Length > 0;
                continue;
            }

            if (pendingZero)
            {
                text.Append(digits[0]);
                pendingZero = false;
            }

            text.Append(digits[digit]);
            if (place > 0)
            {
                text.Append(units[place - 1]);
            }
        }

        return text.ToString();
    }
}

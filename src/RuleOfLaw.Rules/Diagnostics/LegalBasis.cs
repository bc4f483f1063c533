namespace RuleOfLaw.Rules.Diagnostics;

/// <summary>The norm a rule stands on: a document, its year and the article; or the product's own choice.</summary>
/// <param name="Document">The document's title without title marks; empty for an own choice.</param>
/// <param name="Year">Year of the document; 0 for an own choice.</param>
/// <param name="Article">Number of the article; 0 when the whole document is meant.</param>
public sealed record LegalBasis(string Document, int Year, int Article = 0)
{
    /// <summary>No official norm exists; the rule is the product's own choice and says so.</summary>
    public static LegalBasis OwnChoice { get; } = new(string.Empty, 0);

    /// <summary>Whether there is no official norm.</summary>
    public bool IsOwnChoice => Document.Length == 0;

    /// <summary>The basis as it is printed below a finding.</summary>
    /// <param name="language">The language wanted; titles stay Chinese, for that is how they are cited.</param>
    /// <returns>For instance 《法治政府建设与责任落实督察工作规定》（2019）第二十五条.</returns>
    public string Format(Language language)
    {
        if (IsOwnChoice)
        {
            return language == Language.English ? "own choice" : "本产品自定标准";
        }

        var year = Year.ToString(System.Globalization.CultureInfo.InvariantCulture);
        return language == Language.English
            ? $"《{Document}》 ({year})" + (Article > 0 ? $", art. {Article.ToString(System.Globalization.CultureInfo.InvariantCulture)}" : string.Empty)
            : $"《{Document}》（{year}）" + (Article > 0 ? $"第{ToChinese(Article)}条" : string.Empty);
    }

    private static string ToChinese(int number)
    {
        const string Digits = "零一二三四五六七八九";
        if (number >= 1000)
        {
            return number.ToString(System.Globalization.CultureInfo.InvariantCulture);
        }

        int hundreds = number / 100, tens = number / 10 % 10, ones = number % 10;
        var text = hundreds > 0 ? $"{Digits[hundreds]}百" : string.Empty;
        text += tens switch
        {
            0 => hundreds > 0 && ones > 0 ? "零" : string.Empty,
            1 when hundreds == 0 => "十",
            _ => $"{Digits[tens]}十",
        };
        return ones > 0 ? text + Digits[ones] : text;
    }
}

using System.Runtime.CompilerServices;
using RuleOfLaw.Rules.Text;

namespace RuleOfLaw.Rules.Documents.Reading.Pdf;

/// <summary>
/// What the reading of one PDF may cost. The PDF library catches exceptions in places and goes on, so a limit once passed stays passed: whatever asks
/// again fails again, and the reader looks here whatever came out.
/// </summary>
internal sealed class PdfBudget(string? path, long size, CancellationToken cancellationToken)
{
    /// <summary>References in page trees and other trees (own choice: twice the pages of the longest yearbook, and fewer than the library keeps in mind to see a loop).</summary>
    private const int MaximumKids = 900;

    /// <summary>Bytes that all streams together may unpack to (own choice: fonts of a few scripts are 50 MB).</summary>
    private const long MaximumUnpacked = 256L * 1024 * 1024;

    /// <summary>Bytes of one page's drawing (own choice: a page of text has 50 KB).</summary>
    private const long MaximumContent = 8L * 1024 * 1024;

    /// <summary>Bytes of all pages' drawings (own choice).</summary>
    private const long MaximumContents = 64L * 1024 * 1024;

    /// <summary>Characters on all pages (own choice: hundreds of times the longest report seen).</summary>
    private const int MaximumGlyphs = 3_000_000;

    /// <summary>Drawings within drawings, each time one is drawn (own choice).</summary>
    private const int MaximumForms = 20_000;

    /// <summary>Entries of the fonts' tables from codes to characters and widths (own choice: sixty full ones).</summary>
    private const long MaximumMappings = 4_000_000;

    private readonly long _maximumRead = (64L * 1024 * 1024) + (6 * size);
    private long _read;
    private long _unpacked;
    private long _content;
    private long _mappings;
    private int _glyphs;
    private int _forms;
    private int _kids;

    /// <summary>Whether a limit was passed.</summary>
    public bool IsExceeded { get; private set; }

    /// <summary>Whether text was lost that the library passed over.</summary>
    public bool IsDamaged { get; set; }

    /// <summary>Bytes that may still be unpacked.</summary>
    public long Unpackable => MaximumUnpacked - _unpacked;

    public void Read(int bytes) => Spend(ref _read, bytes, _maximumRead);

    public void Unpack(long bytes) => Spend(ref _unpacked, bytes, MaximumUnpacked);

    public void Content(long bytes)
    {
        if (bytes > MaximumContent)
        {
            throw Exceed();
        }

        Spend(ref _content, bytes, MaximumContents);
    }

    public void Map(long entries) => Spend(ref _mappings, entries, MaximumMappings);

    public void Glyph() => Spend(ref _glyphs, MaximumGlyphs);

    public void Form() => Spend(ref _forms, MaximumForms);

    public void Kid() => Spend(ref _kids, MaximumKids);

    /// <summary>Marks the limit as passed.</summary>
    public UnreadableTextException Exceed()
    {
        IsExceeded = true;
        return new UnreadableTextException(
            UnreadableReason.Excessive,
            path,
            "PDF 结构异常或过大（页数过多、嵌套或解压后过大），已停止读取；请重新导出，或把正文另存为 .docx",
            "the PDF is built abnormally or too large (too many pages, nested, or too large when unpacked), so reading was stopped; export it again, or save its text as .docx");
    }

    private void Spend(ref int spent, int limit)
    {
        var amount = (long)spent;
        Spend(ref amount, 1, limit);
        spent = (int)amount;
    }

    private void Spend(ref long spent, long amount, long limit)
    {
        cancellationToken.ThrowIfCancellationRequested();
        if (IsExceeded || (spent += amount) > limit || !RuntimeHelpers.TryEnsureSufficientExecutionStack())
        {
            throw Exceed();
        }
    }
}

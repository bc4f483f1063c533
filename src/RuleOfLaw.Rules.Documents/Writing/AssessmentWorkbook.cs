using RuleOfLaw.Rules.Diagnostics;
using RuleOfLaw.Rules.Documents.Writing.Spreadsheet;

namespace RuleOfLaw.Rules.Documents.Writing;

/// <summary>
/// Writes a batch of assessments as a workbook (.xlsx) with four sheets: issuers (one row a report, also for files that could not be read), findings,
/// criteria, figures. Reports are added one by one and not kept; memory does not grow with their number. Nothing reaches the stream before
/// <see cref="Complete"/>. The same reports give the same bytes. Not thread-safe.
/// </summary>
/// <remarks>
/// Written with the Open XML SDK's streaming writer and not with MiniExcel, which the design had in mind: MiniExcel finds columns by reflection, which
/// trimming and native AOT warn of, and takes the sheets one after the other, so that three sheets that grow side by side would have to be kept in memory.
/// Rows go to temporary files that only this user can read and that vanish with the process. All text is stored as text, also where it looks like a
/// formula; numbers, shares and days are stored as such.
/// </remarks>
public sealed class AssessmentWorkbook : IDisposable
{
    private readonly Stream _stream;
    private readonly WorkbookSheets _sheets;
    private bool _isComplete;

    /// <summary>Begins a workbook.</summary>
    /// <param name="stream">Where to; it need not be seekable and is not closed.</param>
    /// <param name="language">The language of titles and messages.</param>
    public AssessmentWorkbook(Stream stream, Language language = Language.Chinese)
        : this(stream, language, SheetWriter.MaximumRows)
    {
    }

    internal AssessmentWorkbook(Stream stream, Language language, int maximumRows)
    {
        ArgumentNullException.ThrowIfNull(stream);
        _stream = stream;
        _sheets = new WorkbookSheets(language, maximumRows);
    }

    /// <summary>Adds a report.</summary>
    /// <param name="assessment">Its assessment.</param>
    /// <exception cref="InvalidOperationException">The workbook is complete.</exception>
    public void Add(Assessment assessment)
    {
        ArgumentNullException.ThrowIfNull(assessment);
        ThrowIfComplete();
        _sheets.Add(assessment);
    }

    /// <summary>Adds a file that could not be read: it has its row among the issuers, with the reason.</summary>
    /// <param name="path">The file.</param>
    /// <param name="reason">Why it could not be read, in words.</param>
    /// <exception cref="InvalidOperationException">The workbook is complete.</exception>
    public void AddUnreadable(string path, string reason)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        ArgumentException.ThrowIfNullOrEmpty(reason);
        ThrowIfComplete();
        _sheets.AddUnreadable(path, reason);
    }

    /// <summary>Writes the workbook to the stream. Without it, nothing is written.</summary>
    /// <exception cref="InvalidOperationException">The workbook is complete.</exception>
    /// <exception cref="IOException">The stream cannot be written.</exception>
    public void Complete()
    {
        ThrowIfComplete();
        _isComplete = true;
        WorkbookPackage.Write(_stream, _sheets.Complete());
    }

    /// <summary>Deletes the temporary files.</summary>
    public void Dispose() => _sheets.Dispose();

    private void ThrowIfComplete()
    {
        if (_isComplete)
        {
            throw new InvalidOperationException("The workbook is complete.");
        }
    }
}

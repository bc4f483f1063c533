using RuleOfLaw.Rules.Configuration;
using RuleOfLaw.Rules.Engine;
using RuleOfLaw.Rules.Reports;
using RuleOfLaw.Rules.Text;

namespace RuleOfLaw.Rules;

/// <summary>Assesses reports. Thread-safe: one assessor serves all threads.</summary>
public interface IReportAssessor
{
    /// <summary>Reads and assesses a text.</summary>
    /// <param name="text">The report's text; any text is accepted, one that is no report gets findings that say so.</param>
    /// <param name="context">Configuration and suppressions of this report; <see cref="AssessmentContext.Load"/> reads them from beside its file. None when null.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    /// <returns>The assessment.</returns>
    /// <exception cref="OperationCanceledException">The work was stopped.</exception>
    Assessment Assess(SourceText text, AssessmentContext? context = null, CancellationToken cancellationToken = default);

    /// <summary>Assesses a typed report.</summary>
    /// <param name="report">The report, read before or built in code.</param>
    /// <param name="context">Configuration and suppressions of this report; <see cref="AssessmentContext.Load"/> reads them from beside its file. None when null.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    /// <returns>The assessment.</returns>
    /// <exception cref="OperationCanceledException">The work was stopped.</exception>
    Assessment Assess(AnnualReport report, AssessmentContext? context = null, CancellationToken cancellationToken = default);

    /// <summary>Reads a stream to its end and assesses it, without blocking the caller's thread.</summary>
    /// <param name="stream">A text in UTF-8, UTF-16 with a byte-order mark, or GB18030; it is not closed.</param>
    /// <param name="path">A name for messages and outputs.</param>
    /// <param name="context">Configuration and suppressions of this report; <see cref="AssessmentContext.Load"/> reads them from beside its file. None when null.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    /// <returns>The assessment.</returns>
    /// <exception cref="UnreadableTextException">The stream holds no readable text.</exception>
    /// <exception cref="OperationCanceledException">The work was stopped.</exception>
    Task<Assessment> AssessAsync(Stream stream, string? path = null, AssessmentContext? context = null, CancellationToken cancellationToken = default);

    /// <summary>Assesses many texts, several at a time, and gives the assessments in the order of the texts. At most twice as many texts are taken as are worked on at a time.</summary>
    /// <param name="texts">The texts.</param>
    /// <param name="context">Gives the context of a text; none when null.</param>
    /// <param name="maxDegreeOfParallelism">How many are worked on at a time; the number of processors when null.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    /// <returns>The assessments as they are ready.</returns>
    /// <exception cref="OperationCanceledException">The work was stopped.</exception>
    IAsyncEnumerable<Assessment> AssessManyAsync(IEnumerable<SourceText> texts, Func<SourceText, AssessmentContext>? context = null, int? maxDegreeOfParallelism = null, CancellationToken cancellationToken = default);

    /// <summary>What configuration holds for a report.</summary>
    /// <param name="context">The report's context.</param>
    /// <returns>Every severity and option with who decided it, and what is wrong with the sources.</returns>
    RuleConfiguration Configure(AssessmentContext context);

    /// <summary>Explains why a rule spoke of a report, or why it did not.</summary>
    /// <param name="text">The report's text.</param>
    /// <param name="ruleId">The rule's ID.</param>
    /// <param name="context">The report's context; none when null.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    /// <returns>The rule's findings with their facts; its steps with the number of matches each let pass.</returns>
    /// <exception cref="ArgumentException">No rule has the ID.</exception>
    /// <exception cref="OperationCanceledException">The work was stopped.</exception>
    RuleExplanation Explain(SourceText text, string ruleId, AssessmentContext? context = null, CancellationToken cancellationToken = default);
}

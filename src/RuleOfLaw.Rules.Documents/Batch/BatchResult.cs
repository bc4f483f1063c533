namespace RuleOfLaw.Rules.Documents.Batch;

/// <summary>What came of one file of a batch: an assessment, or the reason why there is none.</summary>
/// <param name="Path">The file.</param>
/// <param name="Assessment">The assessment; null where the file could not be read.</param>
/// <param name="Error">Why it could not be read, in Chinese and English; null where it could.</param>
public sealed record BatchResult(string Path, Assessment? Assessment, string? Error);

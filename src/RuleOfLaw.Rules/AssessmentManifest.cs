using System.Collections.Immutable;

namespace RuleOfLaw.Rules;

/// <summary>What an assessment was made with; with the same manifest, the assessment is the same. All digests are SHA-256 in lower-case hexadecimal.</summary>
public sealed record AssessmentManifest
{
    /// <summary>Version of this library, which is that of its data.</summary>
    public required string Library { get; init; }

    /// <summary>The rule packs: name and version of every assembly that rules come from, by name.</summary>
    public required ImmutableArray<string> Rules { get; init; }

    /// <summary>ID and version of the rubric.</summary>
    public required string Rubric { get; init; }

    /// <summary>Digest of the rubric's content, <see cref="Scoring.Rubric.ComputeDigest"/>.</summary>
    public required string RubricDigest { get; init; }

    /// <summary>Digest of the report's text in UTF-8; of an empty text for a report built in code.</summary>
    public required string Text { get; init; }

    /// <summary>Digest of every severity and option as they hold, and of the terms that were added, wherever they were set.</summary>
    public required string Configuration { get; init; }

    /// <summary>Digest of the suppressions as <see cref="Suppressions.SuppressionFile.Write"/> writes them; null without any.</summary>
    public string? Suppressions { get; init; }

    /// <summary>Digest of the review decisions as <see cref="Scoring.Reviews.ReviewFile.Write"/> writes them; null without any.</summary>
    public string? Decisions { get; init; }

    /// <summary>The day of the assessment; null where no suppression expires, and the day so makes no difference.</summary>
    public DateOnly? AsOf { get; init; }
}

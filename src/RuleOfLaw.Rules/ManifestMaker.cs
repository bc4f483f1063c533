using System.Buffers;
using System.Collections.Immutable;
using System.Reflection;
using System.Security.Cryptography;
using System.Text;
using RuleOfLaw.Rules.Configuration;
using RuleOfLaw.Rules.Engine;
using RuleOfLaw.Rules.Knowledge;
using RuleOfLaw.Rules.Scoring;
using RuleOfLaw.Rules.Scoring.Reviews;
using RuleOfLaw.Rules.Suppressions;
using RuleOfLaw.Rules.Text;

namespace RuleOfLaw.Rules;

/// <summary>Makes manifests. What holds for every report of an assessor is worked out once.</summary>
internal sealed class ManifestMaker
{
    private static readonly string LibraryVersion = VersionOf(typeof(ManifestMaker).Assembly);

    private readonly ImmutableArray<string> _packs;
    private readonly ImmutableArray<string> _terms;
    private readonly Dictionary<Rubric, Lazy<string>> _rubrics = new(ReferenceEqualityComparer.Instance);
    private readonly (RuleConfiguration Configuration, string Digest) _default;

    public ManifestMaker(IEnumerable<ReportRule> rules, IEnumerable<ExtraTerm> terms, IEnumerable<Rubric> rubrics, RuleConfiguration configuration)
    {
        _packs = [.. rules.Select(rule => rule.GetType().Assembly).Distinct().Select(pack => $"{pack.GetName().Name} {VersionOf(pack)}").Order(StringComparer.Ordinal)];
        _terms = [.. terms.Select(term => $"term {term.Vocabulary} {term.Id} {term.Text}").Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];
        foreach (var rubric in rubrics)
        {
            _rubrics.TryAdd(rubric, new Lazy<string>(rubric.ComputeDigest)); // most reports are scored by one of them
        }

        _default = (configuration, DigestOf(configuration));
    }

    /// <summary>Digest of a text in UTF-8.</summary>
    public static string DigestOf(SourceText text) => DigestOf(text.ToString());

    /// <summary>Makes the manifest of an assessment.</summary>
    public AssessmentManifest Make(Rubric rubric, string text, RuleConfiguration configuration, AssessmentContext context, DateOnly today) => new()
    {
        Library = LibraryVersion,
        Rules = _packs,
        Rubric = rubric.ToString(),
        RubricDigest = _rubrics[rubric].Value,
        Text = text,
        Configuration = ReferenceEquals(configuration, _default.Configuration) ? _default.Digest : DigestOf(configuration),
        Suppressions = context.Suppressions.IsEmpty ? null : DigestOf(stream => SuppressionFile.Write(stream, context.Suppressions)),
        Decisions = context.Decisions.IsEmpty ? null : DigestOf(stream => ReviewFile.Write(stream, context.Decisions)),
        AsOf = context.Suppressions.Any(suppression => suppression.Expires is not null) ? today : null,
    };

    private string DigestOf(RuleConfiguration configuration) =>
        DigestOf(string.Join('\n', configuration.Decisions.Select(decision => $"{decision.Key} = {decision.Value}").Concat(_terms)));

    private static string DigestOf(Action<Stream> write)
    {
        using var stream = new MemoryStream();
        write(stream);
        return Convert.ToHexStringLower(SHA256.HashData(stream.GetBuffer().AsSpan(0, (int)stream.Length)));
    }

    private static string DigestOf(string text)
    {
        var bytes = ArrayPool<byte>.Shared.Rent(Encoding.UTF8.GetMaxByteCount(text.Length));
        var length = Encoding.UTF8.GetBytes(text, bytes);
        Span<byte> digest = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(bytes.AsSpan(0, length), digest);
        ArrayPool<byte>.Shared.Return(bytes);
        return Convert.ToHexStringLower(digest);
    }

    private static string VersionOf(Assembly assembly) =>
        assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion.Split('+')[0] ?? assembly.GetName().Version?.ToString() ?? "0.0.0";
}

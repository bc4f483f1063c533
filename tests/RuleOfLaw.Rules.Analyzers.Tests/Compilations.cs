using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using RuleOfLaw.Rules.Engine;

namespace RuleOfLaw.Rules.Analyzers.Tests;

/// <summary>Real compilations against the library as it was built and the runtime the tests run on.</summary>
internal static class Compilations
{
    public const string Usings = """
        global using System;
        global using System.Collections.Generic;
        global using System.IO;
        global using System.Linq;
        global using System.Threading;
        global using System.Threading.Tasks;
        global using RuleOfLaw.Rules.Diagnostics;
        global using RuleOfLaw.Rules.Engine;
        global using RuleOfLaw.Rules.Reports;
        global using RuleOfLaw.Rules.Text;
        """;

    public static CSharpParseOptions Parsing { get; } = new(LanguageVersion.Latest);

    public static CSharpCompilationOptions Options { get; } = new(OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable);

    /// <summary>Everything the tests themselves run on: the framework, its extensions, the library.</summary>
    public static ImmutableArray<MetadataReference> All { get; } =
    [
        .. ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator)
            .Where(path => Path.GetFileName(path) is var name && (name.StartsWith("System.", StringComparison.Ordinal) || name.StartsWith("Microsoft.Extensions.", StringComparison.Ordinal) || name is "netstandard.dll" or "mscorlib.dll"))
            .Append(typeof(ReportRule).Assembly.Location)
            .Select(path => MetadataReference.CreateFromFile(path)),
    ];

    /// <summary>The same without the library: for its own sources, and for a project that does not use it.</summary>
    public static ImmutableArray<MetadataReference> WithoutLibrary { get; } = [.. All.Where(reference => reference.Display?.EndsWith("RuleOfLaw.Rules.dll", StringComparison.Ordinal) == false)];

    /// <summary>Members of a rule, in a rule; with a definition if they have none.</summary>
    public static string Rule(string members) => $$"""
        public sealed class OwnRule : ReportRule
        {
            public static RuleDescriptor Descriptor { get; } = RuleDescriptor.Create(
                "ACME0001", "OwnRule", RuleCategory.Form, Severity.Info, LegalBasis.OwnChoice, new LocalizedText("标题", "title"), new LocalizedText("消息", "message"));

        {{members}}
        {{(members.Contains("Define(", StringComparison.Ordinal) ? string.Empty : "    protected override void Define(RuleDefinition rule) => rule.When<Figure>().Report(Descriptor, figure => figure.Span);")}}
        }
        """;

    /// <summary>A definition, in a rule.</summary>
    public static string Definition(string body) => Rule($"protected override void Define(RuleDefinition rule)\n{{\n{body}\n}}");
}

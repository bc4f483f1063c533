using BenchmarkDotNet.Running;
using RuleOfLaw.Rules.Benchmarks;
using RuleOfLaw.Rules.Benchmarks.Workload;

// year [COUNT]       a nation's year: many reports through AssessManyAsync, on one thread and on two
// write DIR [COUNT]  synthetic reports as files, for comparisons with other programs
// anything else      BenchmarkDotNet: --filter '*Limit*'
switch (args)
{
    case ["year", .. var rest]:
        await NationYear.RunAsync(rest is [var count] ? int.Parse(count, System.Globalization.CultureInfo.InvariantCulture) : NationYear.Reports);
        return;
    case ["write", var folder, .. var rest]:
        SyntheticReport.WriteFiles(folder, rest is [var number] ? int.Parse(number, System.Globalization.CultureInfo.InvariantCulture) : 200);
        return;
    default:
        BenchmarkSwitcher.FromAssembly(typeof(NationYear).Assembly).Run(args);
        return;
}

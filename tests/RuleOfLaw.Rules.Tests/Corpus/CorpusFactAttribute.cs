namespace RuleOfLaw.Rules.Tests.Corpus;

/// <summary>A test on the gold corpus, which is no part of the repository: skipped, and reported so, where the folder is not there.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class CorpusFactAttribute : FactAttribute
{
    public CorpusFactAttribute()
    {
        if (!Directory.Exists(GoldCorpus.Folder))
        {
            Skip = "The gold corpus is not here.";
        }
    }
}

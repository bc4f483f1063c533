namespace RuleOfLaw.Rules.Documents.Tests.Writing;

/// <summary>A test that opens a file in LibreOffice: skipped, and reported so, where it is not installed.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class LibreOfficeFactAttribute : FactAttribute
{
    public LibreOfficeFactAttribute()
    {
        if (LibreOffice.Program is null)
        {
            Skip = "LibreOffice is not installed.";
        }
    }
}

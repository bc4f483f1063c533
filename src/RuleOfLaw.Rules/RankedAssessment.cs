namespace RuleOfLaw.Rules;

/// <summary>A report's place among those scored by the same rubric.</summary>
/// <param name="Assessment">The assessment.</param>
/// <param name="Place">Its place by the value, from one; equals share a place.</param>
/// <param name="IsTied">Whether another report has the same place.</param>
/// <param name="BestPlace">The best place it could have, open questions being what they are.</param>
/// <param name="WorstPlace">The worst place it could have.</param>
public sealed record RankedAssessment(Assessment Assessment, int Place, bool IsTied, int BestPlace, int WorstPlace)
{
    /// <summary>Whether open questions, its own or others', could change the place.</summary>
    public bool IsUncertain => BestPlace != WorstPlace;
}

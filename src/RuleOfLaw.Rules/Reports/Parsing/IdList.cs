namespace RuleOfLaw.Rules.Reports.Parsing;

/// <summary>Short lists of IDs, each of which stands there once.</summary>
internal static class IdList
{
    /// <summary>Adds an ID unless the list has it. (<c>Contains</c> calls a comparer for each.)</summary>
    public static bool AddOnce(this List<string> ids, string id)
    {
        foreach (var one in ids)
        {
            if (string.Equals(one, id, StringComparison.Ordinal))
            {
                return false;
            }
        }

        ids.Add(id);
        return true;
    }
}

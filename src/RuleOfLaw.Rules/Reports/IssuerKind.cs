namespace RuleOfLaw.Rules.Reports;

/// <summary>What kind of body issues a report.</summary>
public enum IssuerKind
{
    /// <summary>Town (镇).</summary>
    Town,

    /// <summary>Township (乡, 民族乡, 苏木).</summary>
    Township,

    /// <summary>Subdistrict (街道).</summary>
    Street,

    /// <summary>County (县, 自治县, 旗).</summary>
    County,

    /// <summary>District of a city (区).</summary>
    District,

    /// <summary>City (市), prefecture (自治州, 盟).</summary>
    City,

    /// <summary>Province, autonomous region.</summary>
    Province,

    /// <summary>Department of a government (局, 委, 厅, 办公室).</summary>
    Department,

    /// <summary>Any other body, or unknown.</summary>
    Other,
}

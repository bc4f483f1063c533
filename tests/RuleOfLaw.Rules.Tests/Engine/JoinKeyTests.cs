using System.Collections.Immutable;
using RuleOfLaw.Rules.Engine;
using RuleOfLaw.Rules.Reports;

namespace RuleOfLaw.Rules.Tests.Engine;

public sealed class JoinKeyTests
{
    [Fact]
    public void Equal_values_are_equal_keys()
    {
        Assert.Equal<JoinKey>("a", "a");
        Assert.Equal<JoinKey>(3, 3);
        Assert.Equal(JoinKey.Of("a", 3), JoinKey.Of("a", 3));
        Assert.Equal(JoinKey.Of("a", 3).GetHashCode(), JoinKey.Of("a", 3).GetHashCode());
        Assert.NotEqual(JoinKey.Of("a", 3), JoinKey.Of("a", 4));
        Assert.NotEqual<JoinKey>("3", 3);
    }

    [Fact]
    public void Elements_are_joined_by_identity()
    {
        var item = new CaseMention();
        Assert.Equal<JoinKey>(item, item);
        Assert.NotEqual<JoinKey>(item, new CaseMention());
    }

    [Fact]
    public void What_is_missing_joins_nothing()
    {
        foreach (var missing in (JoinKey[])[default, (string?)null, string.Empty, (int?)null, (ReportElement?)null, ImmutableArray<string>.Empty, JoinKey.Of("a", (string?)null)])
        {
            Assert.True(missing.IsMissing);
            Assert.False(missing.Joins(missing));
        }
    }

    [Fact]
    public void A_set_cannot_be_a_part() => Assert.Throws<ArgumentException>(() => JoinKey.Of("a", JoinKey.FromSet(["b"])));
}

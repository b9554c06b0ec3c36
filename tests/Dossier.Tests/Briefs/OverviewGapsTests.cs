using Dossier.Briefs;
using Dossier.Facts;
using Dossier.Reading;

namespace Dossier.Tests.Briefs;

public sealed class OverviewGapsTests
{
    private static readonly Workspace Whole = Workspace.Open(Repository.DataFolder);

    [Fact]
    public void Any_one_fact_may_be_missing()
    {
        foreach (var fact in Whole.Register.Facts)
        {
            AssertSet(other => !ReferenceEquals(other, fact), $"without {fact.Id}");
        }
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    public void Any_part_of_the_facts_makes_a_brief(int seed)
    {
        var random = new Random(seed);
        for (var i = 0; i < 8; i++)
        {
            var share = random.NextDouble();
            var kept = Whole.Register.Facts.Where(_ => random.NextDouble() < share).ToHashSet();
            AssertSet(kept.Contains, $"with only {string.Join(", ", kept.Select(fact => fact.Id))}");
        }
    }

    [Fact]
    public void Facts_of_one_kind_alone_make_a_brief()
    {
        AssertSet(fact => fact is DealStatistic, "with statistics only");
        AssertSet(fact => fact is Deal, "with deals only");
        AssertSet(fact => fact is Restriction, "with restrictions only");
    }

    [Fact]
    public void Facts_without_dates_sources_vendors_or_scopes_make_a_brief()
    {
        var register = Whole.Register;
        AssertSet(register with { References = [], Stories = [], Rejected = [] }, "without reference tables and stories");
        AssertSet(register with { Restrictions = [.. register.Restrictions.Select(Undated)], References = [] }, "without dates of acts");
        AssertSet(register with { Restrictions = [.. register.Restrictions.Select(Undated)] }, "without dates of acts, with references");
        AssertSet(
            register with { Restrictions = [.. register.Restrictions.Select(r => r with { Vendors = [], Scope = [], Issuer = "" })] },
            "without vendors");
        AssertSet(
            register with { Deals = [.. register.Deals.Select(d => d with { Announced = FactDate.Unknown, Country = "", Services = [] })] },
            "with deals of nobody knows where");
        AssertSet(
            register with { DealStatistics = [.. register.DealStatistics.Select(s => s with { Period = FactDate.Unknown, Category = "", Report = "" })] },
            "with statistics of nobody knows what");
    }

    // The reader of registers sets such facts aside; a brief does not print what it cannot cite.
    [Fact]
    public void Facts_whose_passages_are_gone_make_no_brief()
    {
        var register = Whole.Register;
        var workspace = Whole with { Register = register with { DealStatistics = [.. register.DealStatistics.Select(f => f with { Evidence = [] })] } };

        var refused = Assert.Throws<BadInputException>(() => ShippedBriefs.Overview.Compose(workspace));

        Assert.Contains("expected evidence for total", refused.Message, StringComparison.Ordinal);
    }

    private static Restriction Undated(Restriction act) =>
        act with { Announced = FactDate.Unknown, Effective = FactDate.Unknown, Ended = FactDate.Unknown, Deadlines = [] };

    private static void AssertSet(Func<Fact, bool> keep, string what) => AssertSet(
        Whole.Register with
        {
            DealStatistics = [.. Whole.Register.DealStatistics.Where(fact => keep(fact))],
            Deals = [.. Whole.Register.Deals.Where(fact => keep(fact))],
            Restrictions = [.. Whole.Register.Restrictions.Where(fact => keep(fact))],
        },
        what);

    private static void AssertSet(Register register, string what)
    {
        var workspace = Whole with { Register = register };
        var failure = Record.Exception(() =>
        {
            var composed = ShippedBriefs.Overview.Compose(workspace);
            BriefTypesetter.Place(composed.Brief);
        });
        Assert.True(failure is null, $"{what}: {failure}");
    }
}

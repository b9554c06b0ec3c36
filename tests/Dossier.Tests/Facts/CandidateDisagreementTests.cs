using Dossier.Facts;

namespace Dossier.Tests.Facts;

public sealed class CandidateDisagreementTests
{
    private static readonly Review Reviewed = new(Decision.Accepted, "", "A. Reader", new(2026, 11, 22));

    [Theory]
    [InlineData("not free or partly free", "deals", "not free", "deals", 1)]
    [InlineData("not free", "deals", "not free", "countries", 1)]
    [InlineData("not free", "deals", "Not free", "deals", 0)]
    public void One_share_of_two_things_is_a_disagreement(string category, string of, string otherCategory, string ofOther, int expected)
    {
        var register = new Register { DealStatistics = [Share("1", "a1", 77, category, of), Share("2", "a2", 77, otherCategory, ofOther)] };

        Assert.Equal(expected, Disagreement.Find(register).Length);
    }

    [Fact]
    public void Different_shares_of_different_things_are_none()
    {
        var register = new Register { DealStatistics = [Share("1", "a1", 34, "not free", "deals"), Share("2", "a2", 43, "partly free", "deals")] };

        Assert.Empty(Disagreement.Find(register));
    }

    [Theory]
    [InlineData(25, "huawei", true)]
    [InlineData(26, "huawei", false)]
    [InlineData(25, "zte", false)]
    public void Days_of_one_bodys_act_that_lie_close_together_are_a_disagreement(int day, string vendor, bool expected)
    {
        var found = Disagreement.Find(new() { Restrictions = [Act("1", new(2022, 11, 26), "huawei"), Act("2", new(2022, 11, day), vendor)] });

        Assert.Equal(expected ? ["25 November 2022", "26 November 2022"] : [], found.SelectMany(d => d.Claims).Select(c => c.Value));
    }

    [Fact]
    public void Acts_far_from_each_other_or_reviewed_as_two_are_none()
    {
        var (one, other) = (Act("1", new(2022, 11, 26), "huawei"), Act("2", new(2022, 11, 25), "huawei"));

        Assert.Empty(Disagreement.Find(new() { Restrictions = [one, Act("2", new(2020, 6, 30), "huawei")] }));
        Assert.Empty(Disagreement.Find(new() { Restrictions = [one with { Review = Reviewed }, other with { Review = Reviewed }] }));
    }

    [Theory]
    [InlineData(25, 1)]
    [InlineData(26, 0)]
    [InlineData(1, 1)]
    public void A_day_close_to_that_of_a_known_act_is_the_same_act_and_must_be_the_same_day(int day, int expected)
    {
        var known = Act("K14", new(2022, 11, day), "huawei") with { Evidence = [], Source = "https://example.org/" };

        var found = Disagreement.Find(new() { Restrictions = [Act("1", new(2022, 11, 26), "huawei")], References = [known] });

        Assert.Equal(expected, found.Length);
        Assert.All(found, disagreement => Assert.Same(known, disagreement.Claims[1].Reference));
    }

    [Theory]
    [InlineData("CSIS", "a1", 70, "a2", 90, 1)]
    [InlineData("CSIS", "a1", 70, "a1", 90, 0)]
    [InlineData("CSIS", "a1", 70, "a2", 70, 0)]
    [InlineData("", "a1", 70, "a2", 90, 0)]
    public void Totals_differ_only_where_one_body_is_named_by_two_articles(
        string claimant, string article, int value, string otherArticle, int otherValue, int expected)
    {
        DealStatistic Total(string id, string of, int number) =>
            Share(id, of, number, "", "") with { Claimant = claimant, Metric = Metric.Deals, Unit = Unit.Deals, Dimension = Dimension.Total };

        var found = Disagreement.Find(new() { DealStatistics = [Total("1", article, value), Total("2", otherArticle, otherValue)] });

        Assert.Equal(expected, found.Length);
    }

    private static DealStatistic Share(string id, string article, decimal value, string category, string of) => new(id, "", "", Metric.Share,
        value, Unit.Percent, Comparator.Exact, Dimension.Freedom, category, of, FactDate.Unknown, false)
    {
        Evidence = [EvidenceIn(article)],
    };

    private static Restriction Act(string id, DateOnly day, string vendor) => new(id, "Ban", "US", "FCC", [vendor], Targeting.Named,
        Instrument.Order, Measure.EquipmentAuthorisationBan, [], RestrictionStatus.Adopted, FactDate.OnDay(day), FactDate.Unknown, [],
        FactDate.Unknown, 3)
    {
        Evidence = [EvidenceIn("a" + id)],
    };

    private static Evidence EvidenceIn(string article) => new("E-" + article, "", article, 1, 0, 1, "x", "", Stance.Supports);
}

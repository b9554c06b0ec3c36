using System.Collections.Immutable;
using Dossier.Facts;

namespace Dossier.Tests.Facts;

public sealed class DisagreementTests
{
    [Fact]
    public void Numbers_of_the_same_key_and_another_value_disagree()
    {
        var found = Between(Share("DS-1", 34), Share("DS-2", 72));

        var only = Assert.Single(found);
        Assert.Equal("CSIS: share by freedom", only.Subject);
        Assert.Equal(["34% not free", "72% not free"], only.Claims.Select(claim => claim.Value));
        Assert.Equal(["DS-1", "DS-2"], only.Facts);
        Assert.Equal(["E-DS-1", "E-DS-2"], only.Claims.SelectMany(claim => claim.Evidence).Select(e => e.Id));
    }

    [Fact]
    public void Numbers_that_agree_or_speak_of_other_things_do_not()
    {
        Assert.Empty(Between(Share("DS-1", 34), Share("DS-2", 34)));
        Assert.Empty(Between(Share("DS-1", 34), Share("DS-2", 72) with { Category = "partly free" }));
        Assert.Empty(Between(Share("DS-1", 34), Share("DS-2", 72) with { Claimant = "Others" }));
    }

    [Fact]
    public void The_same_share_of_another_whole_is_a_disagreement() =>
        Assert.Equal(
            ["34% not free", "34% not free (of countries)"],
            Assert.Single(Between(Share("DS-1", 34), Share("DS-2", 34) with { Denominator = "countries" })).Claims.Select(claim => claim.Value));

    [Fact]
    public void A_passage_that_contradicts_is_shown_in_its_own_words()
    {
        var fact = Share("DS-1", 34);
        fact = fact with { Evidence = fact.Evidence.Add(Passage("E-9", "DS-1", "a2", 4, Stance.Contradicts, "nobody counted")) };

        var claims = Assert.Single(Between(fact)).Claims;

        Assert.Equal([("34% not free", false), ("nobody counted", true)], claims.Select(claim => (claim.Value, claim.IsQuote)));
    }

    [Fact]
    public void Passages_that_contradict_two_facts_make_one_disagreement()
    {
        var (one, other) = (Share("DS-1", 34), Share("DS-2", 43) with { Category = "partly free" });
        var register = new Register
        {
            DealStatistics =
            [
                one with { Evidence = one.Evidence.Add(Passage("E-8", "DS-1", "a2", 4, Stance.Contradicts, "nobody counted")) },
                other with { Evidence = other.Evidence.Add(Passage("E-9", "DS-2", "a2", 4, Stance.Contradicts, "nobody counted")) },
            ],
        };

        var only = Assert.Single(Disagreement.Find(register));

        Assert.Equal(["DS-1", "DS-2"], only.Facts);
        Assert.Equal(["34% not free", "nobody counted", "43% partly free"], only.Claims.Select(claim => claim.Value));
    }

    [Theory]
    [InlineData("2020-07-14", "2020-07-13", true)]
    [InlineData("2020-07-14", "2020-07", false)]
    [InlineData("2020", "2021", true)]
    [InlineData("../2020-12-31", "2019-05-15", false)]
    [InlineData("2020-07-14", "", false)]
    public void The_reference_register_disagrees_when_no_day_fits_both(string announced, string reference, bool disagree)
    {
        var register = new Register
        {
            Restrictions = [Act("R-1", announced) with { Canonical = "K-1" }],
            References = [Act("K-1", reference) with { IsReference = true, Evidence = [] }],
        };

        var found = Disagreement.Find(register);

        Assert.Equal(disagree ? 1 : 0, found.Length);
        Assert.All(found, d => Assert.Equal("A ban: date of announcement", d.Subject));
        Assert.All(found, d => Assert.Equal(["R-1", "K-1"], d.Facts));
        Assert.All(found, d => Assert.Equal([null, "K-1"], d.Claims.Select(claim => claim.Reference?.Id)));
    }

    [Fact]
    public void A_deadline_that_the_reference_register_does_not_have_is_a_disagreement()
    {
        var register = new Register
        {
            Restrictions = [Act("R-1", "2020-07-14") with { Canonical = "K-1", Deadlines = [new(Read("2028-01"), "removal")] }],
            References = [Act("K-1", "2020-07-14") with { IsReference = true, Deadlines = [new(Read("2027-12-31"), "removal")] }],
        };

        var only = Assert.Single(Disagreement.Find(register));

        Assert.Equal("A ban: deadlines", only.Subject);
        Assert.Equal(["January 2028, removal", "31 December 2027, removal"], only.Claims.Select(claim => claim.Value));
    }

    [Fact]
    public void Articles_of_one_story_support_a_fact_once_and_those_of_no_story_once_each()
    {
        var fact = Share("DS-1", 34) with
        {
            Evidence =
            [
                Passage("E-1", "DS-1", "a1", 1), Passage("E-2", "DS-1", "a1", 2), Passage("E-3", "DS-1", "a2", 1),
                Passage("E-4", "DS-1", "a3", 1), Passage("E-5", "DS-1", "a4", 1, Stance.Contradicts),
                Passage("E-6", "DS-1", "a5", 1, Stance.Mentions),
            ],
        };
        var story = new StoryCluster("S-1", [new("a1", StoryRelation.Original, ""), new("a2", StoryRelation.Reprint, "")]);

        Assert.Equal(2, new Register { Stories = [story] }.IndependentStories(fact));
        Assert.Equal(3, Register.Empty.IndependentStories(fact));
        Assert.Equal(("S-1", "a3"), (new Register { Stories = [story] }.StoryOf("a2"), Register.Empty.StoryOf("a3")));
    }

    private static ImmutableArray<Disagreement> Between(params ImmutableArray<DealStatistic> statistics) =>
        Disagreement.Find(new() { DealStatistics = statistics });

    private static DealStatistic Share(string id, decimal percent) => new(
        id, "CSIS", "", Metric.Share, percent, Unit.Percent, Comparator.Exact, Dimension.Freedom, "not free", "", FactDate.Unknown, false)
    {
        Evidence = [Passage("E-" + id, id, "a1", 1)],
        Review = new(Decision.Accepted, "", "A. Reader", new(2026, 11, 22)),
    };

    private static Restriction Act(string id, string announced) => new(
        id, "A ban", "GB", "", ["huawei"], Targeting.Named, Instrument.Order, Measure.BanOnNewUse, [Scope.FiveGCore],
        RestrictionStatus.Announced, Read(announced), FactDate.Unknown, [], FactDate.Unknown, 3)
    {
        Evidence = [Passage("E-" + id, id, "a1", 1)],
    };

    private static FactDate Read(string edtf)
    {
        Assert.True(FactDate.TryParseEdtf(edtf, DateBasis.Explicit, out var date));
        return date;
    }

    private static Evidence Passage(
        string id, string fact, string article, int paragraph, Stance stance = Stance.Supports, string quote = "a passage") =>
        new(id, fact, article, paragraph, 0, quote.Length, quote, "", stance);
}

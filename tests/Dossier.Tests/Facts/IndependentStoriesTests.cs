using Dossier.Facts;

namespace Dossier.Tests.Facts;

public sealed class IndependentStoriesTests
{
    private static readonly Register Found = new()
    {
        Deals = [Deal("1", "a1"), Deal("2", "a2"), Deal("3", "a3"), Deal("4", "a3") with { Country = "ZM" }],
        Stories = [new("S-01", [Member("a1"), Member("a2")]), new("S-02", [Member("a3")])],
    };

    [Fact]
    public void Candidates_that_say_the_same_count_together_and_reprints_once() =>
        Assert.Equal([2, 2, 2, 1], Found.Deals.Select(Found.IndependentStories));

    [Fact]
    public void A_copy_of_a_register_counts_by_its_own_stories()
    {
        Assert.Equal(2, Found.IndependentStories(Found.Deals[0]));

        Assert.Equal(3, (Found with { Stories = [] }).IndependentStories(Found.Deals[0]));
        Assert.Equal(2, Found.IndependentStories(Found.Deals[0]));
    }

    [Fact]
    public void A_reviewed_row_counts_by_its_own_passages()
    {
        var row = Deal("D-001", "a1") with { Review = new(Decision.Accepted, "", "A. Reader", new(2026, 11, 22)) };

        Assert.Equal(1, (Found with { Deals = Found.Deals.Add(row) }).IndependentStories(row));
    }

    private static StoryMember Member(string article) => new(article, StoryRelation.Original, "");

    private static Deal Deal(string id, string article) => new(id, "huawei", "KE", "", CustomerType.Unknown, [Service.Cloud], DealStage.Signed,
        FactDate.Unknown, FactDate.Unknown, null, "", "", "", true)
    {
        Evidence = [new("E-" + id, id, article, 1, 0, 1, "x", "", Stance.Supports)],
    };
}

using Dossier.Facts;

namespace Dossier.Tests.Facts;

public sealed class ListedStoriesTests
{
    [Fact]
    public void Articles_that_nobody_listed_join_the_story_that_they_were_found_to_tell()
    {
        var completed = ListedStories.Complete([Story("S-01", "a", "b"), Story("S-02", "c")],
            [Story("S-01", "a", "new"), Story("S-02", "b", "c"), Story("S-03", "x", "y")]);

        Assert.Equal(["S-01: a b new", "S-02: c", "S-03: x y"], completed.Select(Told));
    }

    [Fact]
    public void A_found_story_does_not_take_the_id_of_a_listed_one() =>
        Assert.Equal(["S-01: a", "S-02: b", "S-03: c"],
            ListedStories.Complete([Story("S-01", "a"), Story("S-02", "b")], [Story("S-01", "b"), Story("S-02", "c")]).Select(Told));

    [Fact]
    public void Without_listed_stories_those_found_stand() =>
        Assert.Equal(["S-01: a b"], ListedStories.Complete([], [Story("S-01", "a", "b")]).Select(Told));

    private static StoryCluster Story(string id, params string[] articles) =>
        new(id, [.. articles.Select(article => new StoryMember(article, StoryRelation.Original, ""))]);

    private static string Told(StoryCluster story) => $"{story.Id}: {string.Join(' ', story.Members.Select(member => member.Article))}";
}

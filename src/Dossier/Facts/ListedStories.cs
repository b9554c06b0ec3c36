using System.Collections.Immutable;
using System.Globalization;

namespace Dossier.Facts;

/// <summary>Stories that reviewers listed, completed by those that were found for articles which nobody has listed.</summary>
internal static class ListedStories
{
    /// <summary>The listed stories, and the found ones of other articles: an article that was found to tell a listed story joins it.</summary>
    public static ImmutableArray<StoryCluster> Complete(ImmutableArray<StoryCluster> listed, ImmutableArray<StoryCluster> found)
    {
        var stories = listed.ToList();
        var storyOf = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var (i, story) in listed.Index())
        {
            foreach (var member in story.Members)
            {
                storyOf.TryAdd(member.Article, i);
            }
        }

        var ids = listed.Select(story => story.Id).ToHashSet(StringComparer.Ordinal);
        var number = 0;
        foreach (var story in found)
        {
            var open = story.Members.RemoveAll(member => storyOf.ContainsKey(member.Article));
            if (open.Length < story.Members.Length)
            {
                var known = storyOf[story.Members.First(member => storyOf.ContainsKey(member.Article)).Article];
                stories[known] = stories[known] with { Members = stories[known].Members.AddRange(open) };
                continue;
            }

            var id = story.Id;
            while (!ids.Add(id))
            {
                id = string.Create(CultureInfo.InvariantCulture, $"S-{++number:00}");
            }

            stories.Add(story with { Id = id });
        }

        return [.. stories];
    }
}

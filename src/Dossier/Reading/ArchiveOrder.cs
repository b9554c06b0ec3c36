using Dossier.Facts;

namespace Dossier.Reading;

/// <summary>
/// Posts of an archive page stand in the order of their dates: one without a date came between the dated ones around it. The page must
/// show its order by at least two dates, and none may break it.
/// </summary>
internal static class ArchiveOrder
{
    /// <summary>The posts in their order, those without a date with what their neighbours leave for it.</summary>
    public static IReadOnlyList<Article> Bound(IReadOnlyList<Article> posts)
    {
        var dated = posts.Where(IsDated).Select(post => post.Published).ToList();
        var pairs = dated.Zip(dated.Skip(1)).ToList();
        var rises = pairs.All(pair => pair.First.Earliest <= pair.Second.Earliest);
        var falls = pairs.All(pair => pair.First.Earliest >= pair.Second.Earliest);
        if (rises == falls)
        {
            return posts;
        }

        return [.. posts.Select((post, i) => IsDated(post) ? post
            : rises ? Between(post, posts.Take(i).LastOrDefault(IsDated), posts.Skip(i + 1).FirstOrDefault(IsDated))
            : Between(post, posts.Skip(i + 1).FirstOrDefault(IsDated), posts.Take(i).LastOrDefault(IsDated)))];
    }

    private static bool IsDated(Article post) => post.Published is { Earliest: not null, Latest: not null };

    // What the post itself tells of as past may lie later than the neighbour before it.
    private static Article Between(Article post, Article? before, Article? after)
    {
        var told = post.Published.Earliest;
        var first = before?.Published.Earliest;
        first = told > first || first is null ? told : first;
        return after is null || first is null || first > after.Published.Latest ? post : post with
        {
            Published = FactDate.Between(first, after.Published.Latest, DateBasis.Relative),
            PublishedReason = $"The page is in the order of dates, and the next one after it is {after.Published.Label}"
                + (first == told ? $"; {post.PublishedReason}" : $", the one before {before!.Published.Label}."),
        };
    }
}

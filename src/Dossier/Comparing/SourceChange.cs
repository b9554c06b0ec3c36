using System.Collections.Immutable;
using Dossier.Reading;

namespace Dossier.Comparing;

/// <summary>An article that came, went or reads differently.</summary>
/// <param name="Before">The article as it was; null when it is new.</param>
/// <param name="After">The article as it is; null when it is gone.</param>
/// <param name="NewParagraphs">Numbers of the paragraphs that did not stand in it before.</param>
/// <param name="LostParagraphs">Numbers of the old paragraphs that stand in it no more.</param>
/// <param name="Facts">Ids of the facts, old or new, that rest on it.</param>
public sealed record SourceChange(
    Article? Before, Article? After, ImmutableArray<int> NewParagraphs, ImmutableArray<int> LostParagraphs, ImmutableArray<string> Facts)
{
    /// <summary>The article, as it is or, when it is gone, as it was.</summary>
    public Article Article => After ?? Before!;

    /// <summary>Whether it has another id, but the same text.</summary>
    public bool IsRenamed => Before is not null && After is not null && Before.Id != After.Id;

    /// <summary>What else differs of a source, in words: "title", "publisher", "date of publication".</summary>
    public ImmutableArray<string> Details { get; init; } = [];

    /// <summary>The articles of two workspaces that differ, ordered by id.</summary>
    internal static ImmutableArray<SourceChange> Between(Workspace before, Workspace after)
    {
        var changes = new List<SourceChange>();
        var old = before.Corpus.Articles.ToDictionary(a => a.Id, StringComparer.Ordinal);
        var now = after.Corpus.Articles.ToDictionary(a => a.Id, StringComparer.Ordinal);
        var gone = old.Values.Where(a => !now.ContainsKey(a.Id)).ToList();
        foreach (var article in after.Corpus.Articles)
        {
            if (old.TryGetValue(article.Id, out var same))
            {
                changes.AddRange(Changed(same, article, before, after));
                continue;
            }

            var renamed = gone.Find(a => a.Sha256 == article.Sha256);
            gone.Remove(renamed!);
            changes.Add(new(renamed, article, [], [], FactsOn(after, article.Id)));
        }

        changes.AddRange(gone.Select(article => new SourceChange(article, null, [], [], FactsOn(before, article.Id))));
        return [.. changes.OrderBy(change => change.Article.Id, StringComparer.Ordinal)];
    }

    private static IEnumerable<SourceChange> Changed(Article old, Article now, Workspace before, Workspace after)
    {
        ImmutableArray<string> details =
        [
            .. old.Title == now.Title ? Array.Empty<string>() : ["title"],
            .. old.Publisher == now.Publisher ? Array.Empty<string>() : ["publisher"],
            .. old.Published.Edtf == now.Published.Edtf ? Array.Empty<string>() : ["date of publication"],
            .. old.Address == now.Address ? Array.Empty<string>() : ["address"],
        ];
        if (old.Sha256 != now.Sha256 || !details.IsEmpty)
        {
            var facts = FactsOn(before, old.Id).Union(FactsOn(after, now.Id), StringComparer.Ordinal).Order(StringComparer.Ordinal);
            yield return new(old, now, Missing(now, old), Missing(old, now), [.. facts]) { Details = details };
        }
    }

    // Paragraphs of one that stand nowhere in the other.
    private static ImmutableArray<int> Missing(Article of, Article other)
    {
        var known = other.Passages.Select(p => p.Text.Trim()).ToHashSet(StringComparer.Ordinal);
        return [.. of.Passages.Where(p => !known.Contains(p.Text.Trim())).Select(p => p.Number)];
    }

    private static ImmutableArray<string> FactsOn(Workspace workspace, string article) =>
        [.. workspace.Register.Facts.Where(f => f.Evidence.Any(e => e.Article == article)).Select(f => f.Id)];
}

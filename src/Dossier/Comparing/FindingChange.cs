using System.Collections.Immutable;
using Dossier.Briefs;

namespace Dossier.Comparing;

/// <summary>A key finding of the brief that reads differently.</summary>
/// <param name="Before">How it read; null when it is new.</param>
/// <param name="After">How it reads; null when it is gone.</param>
/// <param name="Facts">Ids of the facts that it cites, old and new.</param>
public sealed record FindingChange(string? Before, string? After, ImmutableArray<string> Facts)
{
    // Sentences that share half of their words say the same of other numbers.
    private const double SameSentence = 0.5;

    private sealed record Finding(string Text, ImmutableArray<string> Facts);

    /// <summary>The key findings of two workspaces that differ, in the order of the new brief, then those that are gone.</summary>
    internal static ImmutableArray<FindingChange> Between(Workspace before, Workspace after)
    {
        var (old, now) = (Findings(before), Findings(after));
        var known = old.Select(f => f.Text).Intersect(now.Select(f => f.Text), StringComparer.Ordinal).ToHashSet(StringComparer.Ordinal);
        old.RemoveAll(f => known.Contains(f.Text));
        var changes = new List<FindingChange>();
        foreach (var finding in now.Where(f => !known.Contains(f.Text)))
        {
            var same = old.Where(f => Likeness(f.Text, finding.Text) >= SameSentence).MaxBy(f => Likeness(f.Text, finding.Text));
            old.Remove(same!);
            changes.Add(new(same?.Text, finding.Text, [.. (same?.Facts ?? []).Union(finding.Facts, StringComparer.Ordinal).Order(StringComparer.Ordinal)]));
        }

        return [.. changes, .. old.Select(f => new FindingChange(f.Text, null, f.Facts))];
    }

    // What nobody has reviewed has no findings.
    private static List<Finding> Findings(Workspace workspace)
    {
        if (!workspace.Register.Facts.Any(f => f.Review is not null))
        {
            return [];
        }

        var facts = workspace.Register.Facts.SelectMany(f => f.Evidence.Select(e => (e.Id, Fact: f.Id)))
            .ToLookup(e => e.Id, e => e.Fact, StringComparer.Ordinal);
        var brief = MarkdownBrief.Shipped("huawei-cloud").Compose(workspace).Brief;
        return [.. from callout in brief.FrontMatter.OfType<Callout>()
                   from list in callout.Content.OfType<ListBlock>()
                   from item in list.Items
                   select new Finding(Prose.TextOf(item), [.. Cited(item, facts)])];
    }

    private static IEnumerable<string> Cited(ImmutableArray<Inline> item, ILookup<string, string> facts) =>
        item.OfType<Note>().SelectMany(note => note.Content.OfType<Reference>()).SelectMany(reference => facts[reference.Text])
            .Distinct(StringComparer.Ordinal);

    private static double Likeness(string one, string other)
    {
        var (a, b) = (WordsOf(one), WordsOf(other));
        return a.Count == 0 || b.Count == 0 ? 0 : 2.0 * a.Intersect(b, StringComparer.OrdinalIgnoreCase).Count() / (a.Count + b.Count);
    }

    private static HashSet<string> WordsOf(string text) => text.Split([' ', ',', '.', ';', ':', '(', ')'], StringSplitOptions.RemoveEmptyEntries)
        .ToHashSet(StringComparer.OrdinalIgnoreCase);
}

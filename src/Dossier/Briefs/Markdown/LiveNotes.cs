using System.Collections.Immutable;
using Dossier.Facts;

namespace Dossier.Briefs.Markdown;

/// <summary>Makes the notes of live values, and says where sources dispute one.</summary>
internal sealed class LiveNotes(Register register, Citations citations, ImmutableArray<Disagreement> disagreements)
{
    private readonly Dictionary<string, Fact> _facts = register.Facts.ToDictionary(fact => fact.Id, StringComparer.Ordinal);

    /// <summary>The id of a disagreement's paragraph.</summary>
    public static string IdOf(int disagreement) => string.Create(System.Globalization.CultureInfo.InvariantCulture,
        $"disagreement-{disagreement + 1}");

    /// <summary>The note, and the word "disputed" where another source says otherwise.</summary>
    public IEnumerable<Inline> Of(Citation citation)
    {
        ImmutableArray<Inline> content = [.. Passages(citation), .. References(citation)];
        var disputed = disagreements.Index().FirstOrDefault(d => d.Item.Facts.Intersect(citation.Facts, StringComparer.Ordinal).Any());
        if (disputed.Item is null)
        {
            return [new Note(content)];
        }

        return
        [
            new Note([.. content, new Run($" Disputed: {string.Join("; ", Others(disputed.Item, citation))}.")]),
            new Run(" ("), new Reference("disputed", IdOf(disputed.Index)), new Run(")"),
        ];
    }

    // What stands in the same paragraph is part of one statement, not another side.
    private static IEnumerable<string> Others(Disagreement disagreement, Citation citation)
    {
        var here = citation.Passages.Select(passage => (passage.Article, passage.Paragraph)).ToHashSet();
        return disagreement.Claims.Where(IsAnother)
            .Select(claim => Says(claim) + claim.Value.TrimEnd('.'))
            .DefaultIfEmpty("see the disagreements");

        bool IsAnother(Claim claim) => claim.Reference is not null
            || (claim.Evidence.Length > 0 && (claim.IsQuote || !claim.Evidence.Any(IsHere)));

        bool IsHere(Evidence passage) => here.Contains((passage.Article, passage.Paragraph));
    }

    private static string Says(Claim claim) =>
        claim.Reference is not null ? "the reference register has " : claim.IsQuote ? "another passage says: " : "elsewhere it is ";

    /// <summary>Links to the passages in the annex, for a cell of a table.</summary>
    public ImmutableArray<Inline> Links(Citation citation) => citations.Links([.. citation.Passages]);

    // A fact with all that supports it says where its date is from, too.
    private ImmutableArray<Inline> Passages(Citation citation)
    {
        if (citation.Passages.IsEmpty)
        {
            return [];
        }

        var isWhole = citation.Passages.All(passage => passage.Fact == citation.Passages[0].Fact)
            && _facts.TryGetValue(citation.Passages[0].Fact, out var fact)
            && fact.Evidence.Count(passage => passage.Stance == Stance.Supports) == citation.Passages.Length;
        return (isWhole ? citations.For(_facts[citation.Passages[0].Fact]) : citations.ForPassages(citation.Passages)).Content;
    }

    private IEnumerable<Inline> References(Citation citation)
    {
        foreach (var (i, id) in citation.References.Index())
        {
            if (register.References.FirstOrDefault(act => act.Id == id) is { } act)
            {
                if (i > 0 || !citation.Passages.IsEmpty)
                {
                    yield return new Run(" ");
                }

                foreach (var inline in Citations.ForReference(act).Content)
                {
                    yield return inline;
                }
            }
        }
    }
}

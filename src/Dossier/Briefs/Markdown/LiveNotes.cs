using System.Collections.Immutable;
using Dossier.Facts;

namespace Dossier.Briefs.Markdown;

/// <summary>Makes the notes of live values, and says where sources dispute one.</summary>
internal sealed class LiveNotes(Register register, Citations citations, ImmutableArray<Disagreement> disagreements)
{
    private readonly Dictionary<string, Fact> _facts = register.Facts.ToDictionary(fact => fact.Id, StringComparer.Ordinal);

    /// <summary>The id of a disagreement's paragraph.</summary>
    public static string IdOf(int disagreement) => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"disagreement-{disagreement + 1}");

    /// <summary>The note, and the word "disputed" where another source says otherwise.</summary>
    public IEnumerable<Inline> Of(Citation citation)
    {
        ImmutableArray<Inline> content = [.. Passages(citation), .. References(citation)];
        var disputed = citation.IsOfOneFact
            ? disagreements.Index().FirstOrDefault(d => d.Item.Facts.Contains(citation.Passages[0].Fact, StringComparer.Ordinal)) : default;
        if (disputed.Item is null)
        {
            return [new Note(content)];
        }

        var others = disputed.Item.Claims.Skip(1).Select(claim => (claim.Reference is null ? "" : "by the reference register ") + claim.Value.TrimEnd('.'));
        return [new Note([.. content, new Run($" Disputed; elsewhere: {string.Join("; ", others)}.")]), new Run(" ("), new Reference("disputed", IdOf(disputed.Index)), new Run(")")];
    }

    /// <summary>Links to the passages in the annex, for a cell of a table.</summary>
    public ImmutableArray<Inline> Links(Citation citation) => citations.Links([.. citation.Passages]);

    // A fact with all that supports it says where its date is from, too.
    private ImmutableArray<Inline> Passages(Citation citation)
    {
        if (citation.Passages.IsEmpty)
        {
            return [];
        }

        var isWhole = citation.IsOfOneFact && _facts.TryGetValue(citation.Passages[0].Fact, out var fact)
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

using System.Collections.Immutable;

namespace Dossier.Briefs.Markdown;

/// <summary>
/// The text of one block while it is read. Values that rest on the same paragraphs share a note: it stands behind the last of them in the
/// first sentence that has one, and is not said again in the block.
/// </summary>
internal sealed class NotePlaces
{
    private readonly List<(Inline? Inline, Citation? Citation, int Sentence)> _pieces = [];
    private int _sentence;

    public void Add(Inline inline)
    {
        _pieces.Add((inline, null, _sentence));
        if (inline is Run { Text: var text }
            && Enumerable.Range(0, text.Length).Any(i => text[i] is '.' or '?' or '!' && (i + 1 == text.Length || text[i + 1] == ' ')))
        {
            _sentence++;
        }
    }

    public void Cite(Citation citation)
    {
        if (!citation.IsEmpty)
        {
            _pieces.Add((null, citation, _sentence));
        }
    }

    /// <summary>The text with its notes, which are made in the order of their places.</summary>
    public ImmutableArray<Inline> Finish(Func<Citation, IEnumerable<Inline>> note)
    {
        var text = ImmutableArray.CreateBuilder<Inline>();
        var said = new HashSet<string>(StringComparer.Ordinal);
        foreach (var (i, (inline, citation, sentence)) in _pieces.Index())
        {
            if (inline is not null)
            {
                text.Add(inline);
            }
            else if (!said.Contains(citation!.Key) && !_pieces.Skip(i + 1).Any(later => IsSame(later) && later.Sentence == sentence))
            {
                said.Add(citation.Key);
                text.AddRange(note(_pieces.Take(i).Where(IsSame).Aggregate(citation, (all, earlier) => all.With(earlier.Citation!))));
            }

            bool IsSame((Inline?, Citation? Citation, int) other) => other.Citation?.Key == citation?.Key && citation is not null;
        }

        return Joined(text);
    }

    // Runs of one style in a row become one, so that words stay whole.
    private static ImmutableArray<Inline> Joined(IReadOnlyList<Inline> inlines)
    {
        var joined = new List<Inline>();
        foreach (var inline in inlines)
        {
            if (inline is Run run && joined.Count > 0 && joined[^1] is Run before && before with { Text = "" } == run with { Text = "" })
            {
                joined[^1] = before with { Text = before.Text + run.Text };
            }
            else if (inline is not Run { Text: "" })
            {
                joined.Add(inline);
            }
        }

        return [.. joined];
    }
}

using Dossier.Facts;

namespace Dossier.Reading;

/// <summary>A place in an article.</summary>
/// <param name="Paragraph">Number of the passage, from 1.</param>
/// <param name="Start">Code points from the article's start.</param>
/// <param name="Length">Code points.</param>
public readonly record struct Location(int Paragraph, int Start, int Length);

/// <content>Finding places.</content>
public sealed partial record Article
{
    /// <summary>Finds a quote, letter by letter, in one paragraph.</summary>
    /// <param name="quote">The quote.</param>
    /// <param name="paragraph">Number of the paragraph, from 1.</param>
    /// <returns>Its first place there, or null when the paragraph does not exist or does not hold the quote.</returns>
    public Location? Locate(string quote, int paragraph)
    {
        ArgumentException.ThrowIfNullOrEmpty(quote);
        if (paragraph < 1 || paragraph > Passages.Length)
        {
            return null;
        }

        var passage = Passages[paragraph - 1];
        var at = passage.Text.IndexOf(quote, StringComparison.Ordinal);
        return at < 0 ? null : LocationOf(passage, at, quote.Length);
    }

    /// <summary>Finds a quote, letter by letter, in any paragraph; the first that holds it wins.</summary>
    /// <param name="quote">The quote.</param>
    public Location? Locate(string quote)
    {
        foreach (var passage in Passages)
        {
            if (Locate(quote, passage.Number) is { } location)
            {
                return location;
            }
        }

        return null;
    }

    /// <summary>The text at a place.</summary>
    /// <param name="start">Code points from the article's start.</param>
    /// <param name="length">Code points.</param>
    /// <returns>The text, or null when the place is not inside the article.</returns>
    public string? TextAt(int start, int length)
    {
        var first = CodePoints.ToIndex(Text, start);
        var last = first < 0 || length < 0 ? -1 : CodePoints.ToIndex(Text, start + length);
        return last < 0 ? null : Text[first..last];
    }

    /// <summary>Evidence for a fact from a part of a passage.</summary>
    internal Evidence EvidenceFor(string id, string fact, Passage passage, int index, int length)
    {
        var place = LocationOf(passage, index, length);
        return new(id, fact, Id, place.Paragraph, place.Start, place.Length, passage.Text.Substring(index, length), Sha256,
            Stance.Supports);
    }

    private static Location LocationOf(Passage passage, int index, int length) => new(
        passage.Number,
        passage.Start + CodePoints.Count(passage.Text.AsSpan(0, index)),
        CodePoints.Count(passage.Text.AsSpan(index, length)));
}

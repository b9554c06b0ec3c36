using System.Collections.Immutable;
using Dossier.Drawing;

namespace Dossier.Briefs.Layout;

/// <summary>A line of text, placed from its own top; x as given.</summary>
/// <param name="Items">What is drawn.</param>
/// <param name="Notes">The notes whose marks stand in the line.</param>
/// <param name="Width">Width without spaces at the end, in points.</param>
internal sealed record TextLine(ImmutableArray<PlacedItem> Items, ImmutableArray<FootNote> Notes, double Width);

/// <summary>Sets styled text as lines.</summary>
internal sealed class TextSetter(Composition composition)
{
    /// <summary>Sets a text flush left at <paramref name="left"/>, or flush right in the width.</summary>
    public ImmutableArray<TextLine> Lines(StyledText text, TypeStyle style, double left, double width, LineFit fit = LineFit.Ragged)
    {
        var breaker = composition.Breaker;
        var ranges = fit switch
        {
            LineFit.Balanced => breaker.BreakBalanced(text, width),
            LineFit.Ragged => breaker.Break(text, width),
            _ => breaker.BreakGreedily(text, width),
        };
        return
        [
            .. ranges.Select(range => Line(text, range, style, fit == LineFit.FlushRight ? left + width - range.Width : left)),
        ];
    }

    private TextLine Line(StyledText text, LineRange range, TypeStyle style, double left)
    {
        var items = ImmutableArray.CreateBuilder<PlacedItem>();
        var notes = ImmutableArray.CreateBuilder<FootNote>();
        // The space that the line break stands for stays as a real space, so that extracted words do not fuse.
        var x = left;
        foreach (var span in text.Spans)
        {
            var (from, to) = (Math.Max(range.Start, span.Start), Math.Min(range.End, span.End));
            if (from >= to)
            {
                continue;
            }

            var words = text.Text[from..to];
            var advance = composition.Measure.Width(text, from, to);
            Place(items, span, words, new(x, style.Baseline - span.Rise), composition.Measure.Word(words.TrimEnd(' '), span.Style));
            if (span.Note is not null && from == span.Start)
            {
                items.Add(new PlacedAnchor(span.Anchor!, 0));
                items.Add(new PlacedMark(span.Note.Use));
                notes.Add(span.Note);
            }

            x += advance;
        }

        return new(items.ToImmutable(), notes.ToImmutable(), range.Width);
    }

    private static void Place(ImmutableArray<PlacedItem>.Builder items, TextSpan span, string words, Position origin, double width)
    {
        if (span.Link is null && items.Count > 0 && items[^1] is PlacedText last
            && last.Node == span.Node && last.Style == span.Style && last.Origin.Y == origin.Y)
        {
            items[^1] = last with { Text = last.Text + words, Width = origin.X + width - last.Origin.X };
        }
        else
        {
            items.Add(new PlacedText(span.Node, words, origin, span.Style, width));
        }

        if (span.Link is not null)
        {
            var size = span.Style.Size;
            items.Add(new PlacedLink(span.Node, new(origin.X, origin.Y - 0.82 * size, width, 1.08 * size), span.Link));
        }
    }
}

/// <summary>How lines fill their column.</summary>
internal enum LineFit
{
    /// <summary>Flush left with a calm right edge.</summary>
    Ragged,

    /// <summary>Flush left, each line as full as it gets: for cells.</summary>
    Filled,

    /// <summary>Flush left, lines of about the same width.</summary>
    Balanced,

    /// <summary>Flush right, for numbers.</summary>
    FlushRight,
}

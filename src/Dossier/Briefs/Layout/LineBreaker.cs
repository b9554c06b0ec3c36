using System.Collections.Immutable;
using System.Globalization;

namespace Dossier.Briefs.Layout;

/// <summary>Breaks a text into lines, ragged right.</summary>
internal sealed class LineBreaker(TextMeasure measure)
{
    /// <summary>A last line shorter than this share of the column looks like an accident.</summary>
    private const double ShortLastLine = 0.14;

    /// <summary>The width of the widest piece that a line cannot part, in points.</summary>
    public double Least(StyledText text, bool splitLongWords = false) =>
        Pieces(text, splitLongWords ? 0 : double.MaxValue).Max(p => p.Tight);

    /// <summary>The least widths at which the text takes one line, two lines and so on, in points.</summary>
    /// <returns>At most <paramref name="mostLines"/> widths; fewer when more lines save nothing.</returns>
    public ImmutableArray<double> Ladder(StyledText text, bool splitLongWords, int mostLines)
    {
        var pieces = Pieces(text, splitLongWords ? 0 : double.MaxValue);
        var (low, width) = (pieces.Max(p => p.Tight), measure.Width(text, 0, text.Text.TrimEnd(' ').Length));
        var ladder = ImmutableArray.CreateBuilder<double>();
        ladder.Add(width);
        for (var lines = 2; lines <= mostLines && width > low + 1; lines++)
        {
            width = Narrowest(pieces, lines, low, width);
            ladder.Add(width);
        }

        return ladder.ToImmutable();
    }

    /// <summary>The longest piece that a line cannot part.</summary>
    public string WidestWord(StyledText text)
    {
        var widest = Pieces(text, double.MaxValue).MaxBy(p => p.Tight);
        return text.Text[widest.Start..widest.End].Trim();
    }

    /// <summary>Lines no wider than <paramref name="width"/>, as few as possible, with a calm right edge.</summary>
    /// <exception cref="BriefException">The line is narrower than a letter.</exception>
    public List<LineRange> Break(StyledText text, double width)
    {
        var pieces = PiecesFor(text, width);
        return Fill(pieces, width) is { Count: < 2 } single ? single : LeastRagged(pieces, width);
    }

    /// <summary>As <see cref="Break"/>, with each line as full as it gets.</summary>
    public List<LineRange> BreakGreedily(StyledText text, double width) => Fill(PiecesFor(text, width), width);

    /// <summary>As <see cref="Break"/>, with lines of about the same width: for headings.</summary>
    public List<LineRange> BreakBalanced(StyledText text, double width)
    {
        var pieces = PiecesFor(text, width, title: true);
        var lines = Fill(pieces, width);
        if (lines.Count < 2)
        {
            return lines;
        }

        return Fill(pieces, Narrowest(pieces, lines.Count, pieces.Max(p => p.Tight), width));
    }

    /// <summary>A width within a point of the least at which the pieces take no more than the given lines.</summary>
    private static double Narrowest(List<Piece> pieces, int lines, double low, double high)
    {
        if (Fill(pieces, low).Count <= lines)
        {
            return low;
        }

        while (high - low > 1)
        {
            var middle = (low + high) / 2;
            (low, high) = Fill(pieces, middle).Count <= lines ? (low, middle) : (middle, high);
        }

        return high;
    }

    /// <summary>
    /// Lines with the least sum of squared free room, each extra line costing more than any free room; a lonely word at the end and a
    /// line that ends inside a word cost a little. Cost is linear in the pieces, since a line holds only so many.
    /// </summary>
    private static List<LineRange> LeastRagged(List<Piece> pieces, double width)
    {
        var cost = new double[pieces.Count + 1];
        var from = new int[pieces.Count + 1];
        for (var end = 1; end <= pieces.Count; end++)
        {
            cost[end] = double.PositiveInfinity;
            var used = pieces[end - 1].Tight;
            for (var start = end - 1; start >= 0 && used <= width + 0.001; start--)
            {
                var total = cost[start] + LineCost(pieces[end - 1], used / width, end == pieces.Count);
                if (total < cost[end])
                {
                    (cost[end], from[end]) = (total, start);
                }

                used += start > 0 ? pieces[start - 1].Full : 0;
            }
        }

        var lines = new List<LineRange>();
        for (var end = pieces.Count; end > 0; end = from[end])
        {
            var line = pieces.GetRange(from[end], end - from[end]);
            lines.Add(new(line[0].Start, line[^1].End, line.Sum(p => p.Full) - line[^1].Full + line[^1].Tight));
        }

        lines.Reverse();
        return lines;
    }

    private static double LineCost(Piece last, double share, bool closing)
    {
        const double ExtraLine = 10, LonelyWord = 0.3, InsideWord = 0.03;
        if (closing)
        {
            return ExtraLine + (share < ShortLastLine ? LonelyWord : 0);
        }

        return ExtraLine + (1 - share) * (1 - share) + (last.Full > last.Tight ? 0 : InsideWord);
    }

    private static List<LineRange> Fill(List<Piece> pieces, double width)
    {
        var lines = new List<LineRange>();
        var (start, used, tight, end) = (0, 0.0, 0.0, 0);
        foreach (var piece in pieces)
        {
            if (end > start && used + piece.Tight > width + 0.001)
            {
                lines.Add(new(start, end, tight));
                (start, used) = (end, 0);
            }

            tight = used + piece.Tight;
            used += piece.Full;
            end = piece.End;
        }

        lines.Add(new(start, end, tight));
        return lines;
    }

    private List<Piece> PiecesFor(StyledText text, double width, bool title = false)
    {
        var pieces = Pieces(text, width, title);
        RejectTooWide(text, pieces, width);
        return pieces;
    }

    private List<Piece> Pieces(StyledText text, double width, bool title = false)
    {
        var pieces = new List<Piece>();
        var start = 0;
        foreach (var end in BreakOpportunities.Find(text.Breaking, title))
        {
            var piece = Measured(text, start, end);
            if (piece.Tight <= width)
            {
                pieces.Add(piece);
            }
            else
            {
                var from = start;
                foreach (var part in BreakOpportunities.FindInLongWord(text.Breaking, start, end))
                {
                    AddFitting(pieces, text, from, part, width);
                    from = part;
                }
            }

            start = end;
        }

        return pieces;
    }

    /// <summary>Adds a piece, cut between letters where it is wider than the line: better than not to set the text at all.</summary>
    private void AddFitting(List<Piece> pieces, StyledText text, int start, int end, double width)
    {
        if (width > 0 && Measured(text, start, end).Tight > width)
        {
            for (var cut = CutIn(text, start, end, width); cut < end; cut = CutIn(text, start, end, width))
            {
                pieces.Add(Measured(text, start, cut));
                start = cut;
            }
        }

        pieces.Add(Measured(text, start, end));
    }

    /// <summary>Where the text from a place on fills the line: after one letter at least, and at its end when all of it fits.</summary>
    private int CutIn(StyledText text, int start, int end, double width)
    {
        var last = start + text.Text.AsSpan(start, end - start).TrimEnd(' ').Length;
        var cut = start;
        do
        {
            var next = cut + StringInfo.GetNextTextElementLength(text.Text.AsSpan(cut));
            if (cut > start && measure.Width(text, start, next) > width)
            {
                return cut;
            }

            cut = next;
        }
        while (cut < last);
        return end;
    }

    private Piece Measured(StyledText text, int start, int end)
    {
        var last = end;
        while (last > start && text.Text[last - 1] == ' ')
        {
            last--;
        }

        var tight = measure.Width(text, start, last);
        return new(start, end, tight, last == end ? tight : measure.Width(text, start, end));
    }

    private static void RejectTooWide(StyledText text, List<Piece> pieces, double width)
    {
        foreach (var piece in pieces)
        {
            if (piece.Tight > width + 0.001)
            {
                throw new BriefException(string.Create(
                    CultureInfo.InvariantCulture,
                    $"The word \"{text.Text[piece.Start..piece.End].Trim()}\" is {piece.Tight:0} points wide, "
                    + $"the line {width:0}, and it has nowhere to part. Give it more room."));
            }
        }
    }

    private readonly record struct Piece(int Start, int End, double Tight, double Full);
}

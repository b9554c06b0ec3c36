using System.Globalization;

namespace Dossier.Briefs.Layout;

/// <summary>Breaks a text into lines, ragged right.</summary>
internal sealed class LineBreaker(TextMeasure measure)
{
    /// <summary>A last line shorter than this share of the column looks like an accident.</summary>
    private const double ShortLastLine = 0.14;

    /// <summary>The least width that keeps every unbreakable piece whole, and the width of the text on one line, in points.</summary>
    public (double Least, double Natural) Extremes(StyledText text, bool splitLongWords = false)
    {
        var least = 0.0;
        foreach (var piece in Pieces(text, splitLongWords ? 0 : double.MaxValue))
        {
            least = Math.Max(least, piece.Tight);
        }

        return (least, measure.Width(text, 0, text.Text.TrimEnd().Length));
    }

    /// <summary>The longest piece that a line cannot part.</summary>
    public string WidestWord(StyledText text)
    {
        var widest = Pieces(text, double.MaxValue).MaxBy(p => p.Tight);
        return text.Text[widest.Start..widest.End].Trim();
    }

    /// <summary>Lines no wider than <paramref name="width"/>, as few as possible.</summary>
    /// <exception cref="BriefException">A word is wider than the line and has nowhere to part.</exception>
    public List<LineRange> Break(StyledText text, double width)
    {
        var pieces = Pieces(text, width);
        RejectTooWide(text, pieces, width);
        var lines = Fill(pieces, width);
        if (lines.Count < 2 || lines[^1].Width >= ShortLastLine * width)
        {
            return lines;
        }

        for (var share = 0.98; share > 0.84; share -= 0.02)
        {
            var narrower = Fill(pieces, width * share);
            if (narrower.Count == lines.Count && narrower[^1].Width >= ShortLastLine * width)
            {
                return narrower;
            }
        }

        return lines;
    }

    /// <summary>As <see cref="Break"/>, with lines of about the same width: for headings.</summary>
    public List<LineRange> BreakBalanced(StyledText text, double width)
    {
        var pieces = Pieces(text, width);
        RejectTooWide(text, pieces, width);
        var lines = Fill(pieces, width);
        if (lines.Count < 2)
        {
            return lines;
        }

        var (low, high) = (pieces.Max(p => p.Tight), width);
        while (high - low > 1)
        {
            var middle = (low + high) / 2;
            (low, high) = Fill(pieces, middle).Count == lines.Count ? (low, middle) : (middle, high);
        }

        return Fill(pieces, high);
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

    private List<Piece> Pieces(StyledText text, double width)
    {
        var pieces = new List<Piece>();
        var start = 0;
        foreach (var end in BreakOpportunities.Find(text.Breaking))
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
                    pieces.Add(Measured(text, from, part));
                    from = part;
                }
            }

            start = end;
        }

        return pieces;
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
                    $"The word \"{text.Text[piece.Start..piece.End].Trim()}\" is {piece.Tight:0} points wide, the line {width:0}, and it has nowhere to part. Shorten it, or put a hyphen or a space into it."));
            }
        }
    }

    private readonly record struct Piece(int Start, int End, double Tight, double Full);
}

using System.Collections.Immutable;
using Dossier.Drawing;

namespace Dossier.Charts;

/// <summary>Where an entry's words stand around its marks.</summary>
/// <param name="Left">Words left of the marks, from the left: name, date.</param>
/// <param name="Right">Words right of the marks.</param>
/// <param name="Above">Whether the words stand in lines above the marks instead, since they fit on neither side.</param>
/// <param name="Reach">What the entry takes on its lane, in points from the left edge.</param>
internal sealed record TimelinePlace(
    ImmutableArray<TimelineWord> Left, ImmutableArray<TimelineWord> Right, bool Above, (double From, double To) Reach);

/// <summary>A piece of a label.</summary>
internal sealed record TimelineWord(string Text, TextStyle Style)
{
    public double Width => TextLines.Width(Text, Style);
}

/// <summary>Tries the placements of a label in order of preference.</summary>
internal static class TimelinePlacing
{
    public const double WordGap = 5, MarkGap = 6;

    public static TimelineWord Name(TimelineEntry entry) => new(TextLines.Clean(entry.Label), ChartType.LabelStrong with { Size = 9 });

    public static TimelineWord LastDate(ImmutableArray<TimelineMark> marks) =>
        new(TextLines.Clean((marks.FirstOrDefault(mark => mark.Kind == TimelineMarkKind.End) ?? marks[^1]).Label),
            ChartType.LabelMuted with { Size = 8.5 });

    /// <summary>All placements that stay within the plot, the best first; the last one, above the marks, always fits.</summary>
    public static IEnumerable<TimelinePlace> Candidates(TimelineEntry entry, ImmutableArray<TimelineMark> marks, TimelineAxis axis)
    {
        var (name, last) = (Name(entry), LastDate(marks));
        var all = last with { Text = string.Join(", ", marks.Skip(1).Select(mark => TextLines.Clean(mark.Label))) };
        var extents = marks.Select(mark => TimelineSigns.Extent(mark, axis)).ToArray();
        var (from, to) = (extents.Min(extent => extent.Left), extents.Max(extent => extent.Right));
        ImmutableArray<(ImmutableArray<TimelineWord> Left, ImmutableArray<TimelineWord> Right)> choices = marks.Length == 1
            ? [([], [name, last]), ([name], [last]), ([name, last], [])]
            : [([name], [all]), ([name], [last]), ([], [name, all]), ([], [name, last]), ([name, last], [])];
        // The words of a single mark rather stand on its other side than on the as-of line.
        var ordered = marks.Length > 1
            ? choices.AsEnumerable()
            : choices.OrderBy(words => Crosses(words.Left, from - Taken(words.Left), axis.AsOfX)
                || Crosses(words.Right, to + MarkGap, axis.AsOfX));
        foreach (var (left, right) in ordered)
        {
            var reach = (From: from - Taken(left), To: to + Taken(right));
            if (reach.From >= 0 && reach.To <= axis.Width)
            {
                yield return new(left, right, Above: false, reach);
            }
        }

        ImmutableArray<TimelineWord> above = [name, marks.Length == 1 ? last : all];
        var widest = Math.Min(axis.Width, LinesAbove(above, axis.Width).Max(WidthOf));
        var start = Math.Clamp(from, 0, axis.Width - widest);
        yield return new([], above, Above: true, (Math.Min(from, start), Math.Max(to, start + widest)));
    }

    /// <summary>The lines of a label above its marks: name and date on one line if it holds them, else one below the other.</summary>
    public static ImmutableArray<ImmutableArray<TimelineWord>> LinesAbove(ImmutableArray<TimelineWord> words, double width) =>
        WidthOf(words) <= width
            ? [words]
            :
            [
                .. words.SelectMany(
                    word => TextLines.Wrap(word.Text, word.Style, width), (word, line) => ImmutableArray.Create(word with { Text = line })),
            ];

    /// <summary>The width of words on one line, in points.</summary>
    public static double WidthOf(ImmutableArray<TimelineWord> words) => Taken(words) - MarkGap;

    /// <summary>Whether words that start at <paramref name="left"/> stand on the as-of line.</summary>
    public static bool Crosses(ImmutableArray<TimelineWord> words, double left, double asOf) =>
        !words.IsEmpty && left - 2 < asOf && asOf < left + WidthOf(words) + 2;

    /// <summary>The room that words beside a mark take, with the gap to it, in points.</summary>
    public static double Taken(ImmutableArray<TimelineWord> words) =>
        words.IsEmpty ? 0 : MarkGap + words.Sum(word => word.Width) + (words.Length - 1) * WordGap;
}

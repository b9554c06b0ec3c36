using System.Collections.Immutable;
using Dossier.Drawing;

namespace Dossier.Charts;

/// <summary>Draws one entry of a timeline: the line, its marks, its words.</summary>
internal static class TimelineEntryDrawing
{
    /// <summary>From the middle of small letters to their baseline, in points.</summary>
    private const double Baseline = 3.1;

    public static void Draw(SceneBuilder mark, TimelineEntry entry, TimelinePlace place, TimelineAxis axis, double y, Color color)
    {
        var marks = TimelineMark.Of(entry);
        var extents = marks.Select(one => TimelineSigns.Extent(one, axis)).ToArray();
        var (from, to) = (extents.Min(extent => extent.Left), extents.Max(extent => extent.Right));
        if (marks.Length > 1)
        {
            DrawLine(mark, marks, axis, y, new Stroke(color, entry.IsReference ? 1 : 1.7));
        }

        // The first mark stays whole where marks stand close, and a narrow one is not hidden by a wide one.
        foreach (var one in marks.Reverse().OrderBy(one => one.Kind is TimelineMarkKind.Effective or TimelineMarkKind.End))
        {
            TimelineSigns.Draw(mark, one, axis, y, color, entry.IsReference);
        }

        if (place.Above)
        {
            var lines = TimelinePlacing.LinesAbove(place.Right, axis.Width);
            var bottom = y - TimelineSigns.Radius - 3.5 - (lines.Length - 1) * ChartType.LabelLeading;
            var start = Math.Clamp(from, 0, Math.Max(0, axis.Width - lines.Max(TimelinePlacing.WidthOf)));
            foreach (var line in lines)
            {
                Words(mark, line, start, bottom - Baseline, axis.AsOfX);
                bottom += ChartType.LabelLeading;
            }

            return;
        }

        Words(mark, place.Left, from - TimelinePlacing.Taken(place.Left), y, axis.AsOfX);
        Words(mark, place.Right, to + TimelinePlacing.MarkGap, y, axis.AsOfX);
    }

    // What was still to come when an act ended is only dotted.
    private static void DrawLine(SceneBuilder mark, ImmutableArray<TimelineMark> marks, TimelineAxis axis, double y, Stroke stroke)
    {
        double Middle(TimelineMark one) => TimelineSigns.Extent(one, axis) is var extent ? (extent.Left + extent.Right) / 2 : 0;
        var end = marks.FirstOrDefault(one => one.Kind == TimelineMarkKind.End) ?? marks[^1];
        mark.Line(Middle(marks[0]), y, Middle(end), y, stroke);
        if (end != marks[^1])
        {
            mark.Line(Middle(end), y, Middle(marks[^1]), y, stroke with { Width = 0.9, Dash = [1, 2.2] });
        }
    }

    private static void Words(SceneBuilder mark, ImmutableArray<TimelineWord> words, double left, double y, double asOf)
    {
        // Halos leave gaps between words; the dots of the as-of line would show in them.
        if (TimelinePlacing.Crosses(words, left, asOf))
        {
            var right = left + TimelinePlacing.WidthOf(words);
            mark.Fill(VectorPath.Rectangle(new(left - 2, y - 5.5, right - left + 4, 11)), Color.White);
        }

        foreach (var word in words)
        {
            mark.Text(word.Text, new(left, y + Baseline), word.Style, halo: Color.White);
            left += word.Width + TimelinePlacing.WordGap;
        }
    }
}

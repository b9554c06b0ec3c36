using System.Collections.Immutable;
using Dossier.Drawing;

namespace Dossier.Charts;

/// <summary>Places the entries of a timeline on lanes under their headings.</summary>
internal sealed class TimelineLayout(TimelineChart chart, SceneBuilder scene, double width)
{
    private const double LaneHeight = 15.5, LaneGap = 14, HeadingHeight = 19, GroupGap = 7, AxisHeight = 17;
    private const string Undated = "date unknown";
    private readonly TimelineAxis? _axis = FitAxis(chart, width);

    public double Draw(double top)
    {
        if (!chart.AllEntries.Any())
        {
            return ChartFrame.Empty(scene, top);
        }

        var plotTop = _axis is null ? top : top + AxisHeight;
        // The grid stands behind the groups, so their height is found by drawing them aside first.
        var bottom = DrawGroups(new SceneBuilder(), plotTop);
        if (_axis is not null)
        {
            DrawGrid(_axis, top, plotTop, bottom);
        }

        DrawGroups(scene, plotTop);
        Remarks.Draw(scene, chart, new(0, plotTop, width, bottom - plotTop));
        return TimelineKey.Draw(scene, chart, _axis is null ? bottom : DrawAsOfLabel(_axis, bottom), width);
    }

    private static TimelineAxis? FitAxis(TimelineChart chart, double width)
    {
        var entries = chart.AllEntries.Select(entry => TimelineMark.Of(entry)).Where(marks => !marks.IsEmpty).ToArray();
        DateOnly[] days = [.. entries.SelectMany(marks => marks).SelectMany(mark => new[] { mark.First, mark.Last }).OfType<DateOnly>()];
        if (days.Length == 0)
        {
            return null;
        }

        var labels = entries.Where(marks => marks.All(mark => mark.Last is not null)).Select(marks =>
        {
            var room = TimelinePlacing.LastDate(marks).Width + TimelinePlacing.MarkGap + TimelineSigns.SpanHalf * 2;
            return (marks.Max(mark => mark.Last!.Value), room);
        });
        var axis = TimelineAxis.Fit([.. days, chart.AsOf], labels, width);
        return axis with { AsOfX = axis.X(chart.AsOf) };
    }

    private void DrawGrid(TimelineAxis axis, double top, double plotTop, double bottom)
    {
        foreach (var (x, _) in axis.Ticks())
        {
            scene.Line(x, top + 3, x, bottom, new Stroke(ChartColors.Grid, 0.75));
        }

        axis.DrawLabels(scene, top + 11);
        scene.Line(axis.X(chart.AsOf), plotTop - 2, axis.X(chart.AsOf), bottom + 3, new Stroke(ChartColors.Ink, 1.1, [1.1, 2.2]));
    }

    private double DrawAsOfLabel(TimelineAxis axis, double bottom)
    {
        var style = ChartType.LabelStrong with { Size = 8.5 };
        var size = TextLines.Width(chart.AsOfLabel, style);
        scene.Text(chart.AsOfLabel, new(Math.Clamp(axis.X(chart.AsOf) - size / 2, 0, width - size), bottom + 12), style);
        return bottom + 16;
    }

    private double DrawGroups(SceneBuilder target, double top)
    {
        var y = top;
        for (var i = 0; i < chart.Groups.Length; i++)
        {
            y = DrawGroup(target, chart.Groups[i], ChartColors.Groups[(chart.FirstGroup + i) % ChartColors.Groups.Length], y + (i > 0 ? GroupGap : 0));
        }

        return y;
    }

    private double DrawGroup(SceneBuilder target, TimelineGroup group, Color color, double top)
    {
        var y = DrawHeading(target, group.Heading, color, top);
        if (group.Entries.IsEmpty)
        {
            return ChartFrame.Empty(target, y - 4);
        }

        var entries = TimelineChart.Sorted(group).Select(entry => (Entry: entry, Marks: TimelineMark.Of(entry))).ToArray();
        var (lanes, ends) = (new List<Lane>(), new LaneEnds());
        if (_axis is not null)
        {
            foreach (var (entry, marks) in entries.Where(item => !item.Marks.IsEmpty))
            {
                Put(lanes, ends, new(entry, marks, [.. TimelinePlacing.Candidates(entry, marks, _axis)], _axis));
            }
        }

        foreach (var lane in lanes)
        {
            foreach (var (item, place) in lane.Items)
            {
                target.Anchor(item.Entry.Label, new(TimelineSigns.Extent(item.Marks[0], item.Axis).Right, y + lane.Height - LaneHeight / 2));
                target.Mark(Tooltip(item.Entry), item.Entry.Evidence, mark =>
                    TimelineEntryDrawing.Draw(mark, item.Entry, place, item.Axis, y + lane.Height - LaneHeight / 2, color));
            }

            y += lane.Height;
        }

        return entries.Where(item => item.Marks.IsEmpty).Aggregate(y, (at, item) => DrawUndated(target, item.Entry, at));
    }

    private double DrawHeading(SceneBuilder target, string heading, Color color, double top)
    {
        if (heading.Length == 0)
        {
            return top + 4;
        }

        var style = ChartType.LabelStrong with { Color = color };
        var y = top;
        var right = 0.0;
        foreach (var line in TextLines.Wrap(heading, style, width))
        {
            y += ChartType.LabelLeading;
            right = target.Text(line, new(0, y - 0.5), style, halo: Color.White).Right;
        }

        if (right + 14 < width)
        {
            target.Line(right + 7, y - 3.7, width, y - 3.7, new Stroke(color, 0.7));
        }

        return y + HeadingHeight - ChartType.LabelLeading;
    }

    // An entry without any date keeps its place in the group, in words.
    private double DrawUndated(SceneBuilder target, TimelineEntry entry, double top)
    {
        var y = top;
        target.Mark(Tooltip(entry), entry.Evidence, mark =>
        {
            var name = TimelinePlacing.Name(entry);
            var end = 0.0;
            foreach (var line in TextLines.Wrap(name.Text, name.Style, width))
            {
                y += ChartType.LabelLeading;
                end = mark.Text(line, new(0, y), name.Style, halo: Color.White).Right + TimelinePlacing.WordGap;
            }

            if (y == top || end + TextLines.Width(Undated, ChartType.Remark) > width)
            {
                (end, y) = (0, y + ChartType.LabelLeading);
            }

            mark.Text(Undated, new(end, y), ChartType.Remark, halo: Color.White);
        });
        return y + LaneHeight - ChartType.LabelLeading;
    }

    // The first lane with room takes the entry, if its name can stay on the side where it is best. Entries come by date and each takes in its
    // own date, so a lane has room for the next only after its last one.
    private static void Put(List<Lane> lanes, LaneEnds ends, Item item)
    {
        foreach (var place in item.Places.Where(place => !place.Above && place.Left.Length == item.Places[0].Left.Length))
        {
            var lane = ends.FirstFreeFrom(place.Reach.From - LaneGap);
            if (lane >= 0)
            {
                lanes[lane].Items.Add((item, place));
                ends.Set(lane, place.Reach.To);
                return;
            }
        }

        var best = item.Places[0];
        var above = best.Above ? TimelinePlacing.LinesAbove(best.Right, item.Axis.Width).Length : 0;
        lanes.Add(new(LaneHeight + above * ChartType.LabelLeading, [(item, best)]));
        // Beside words in lines of their own nothing else stands.
        ends.Add(above > 0 ? double.PositiveInfinity : best.Reach.To);
    }

    private static string Tooltip(TimelineEntry entry) => ChartWords.Tooltip(TimelineChart.Describe(entry), entry.Citation, entry.Evidence);

    private sealed record Item(
        TimelineEntry Entry, ImmutableArray<TimelineMark> Marks, ImmutableArray<TimelinePlace> Places, TimelineAxis Axis);

    private sealed record Lane(double Height, List<(Item Item, TimelinePlace Place)> Items);
}

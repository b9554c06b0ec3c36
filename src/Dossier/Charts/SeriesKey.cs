using System.Collections.Immutable;
using Dossier.Drawing;

namespace Dossier.Charts;

/// <summary>What lying and standing bars of several series share: the bars themselves, labels inside them, names of series.</summary>
internal static class SeriesKey
{
    public static Stroke Axis { get; } = new(ChartColors.Ink, 0.9);

    /// <summary>Draws a bar: full, hatched when derived, dashed and hollow when not reported.</summary>
    public static void Bar(SceneBuilder scene, Box box, Color color, MarkStatus status)
    {
        var inner = box.Width > 1 && box.Height > 1 ? box.Grow(-0.4) : box;
        if (status == MarkStatus.Reported)
        {
            scene.Fill(VectorPath.Rectangle(box), color);
        }
        else if (status == MarkStatus.Derived)
        {
            scene.Fill(VectorPath.Rectangle(inner), new Fill(color, Hatched: true), new Stroke(color, 0.8));
        }
        else if (status == MarkStatus.Reference)
        {
            scene.Fill(VectorPath.Rectangle(inner), new Fill(Color.White), new Stroke(color, 1.2));
        }
        else if (box.Width > 0.5 && box.Height > 0.5)
        {
            scene.Fill(VectorPath.Rectangle(inner), new Fill(Color.White), new Stroke(ChartColors.Muted, 0.8, [2.5, 2]));
        }
    }

    /// <summary>A part of a stack that has no length: its words and evidence stand for it, and what is not reported is told in the note.</summary>
    public static void NoLength(SceneBuilder scene, SeriesBarChart chart, BarSeries series, Bar bar)
    {
        scene.Mark(chart.Tooltip(series, bar), bar.Evidence, _ => { });
        if (bar.Value is null)
        {
            Unreported(scene, series, bar.Category);
        }
    }

    /// <summary>Has the note tell a value that nobody reported.</summary>
    public static void Unreported(SceneBuilder scene, BarSeries series, string category) =>
        scene.Unreported.Add(series.Name.Length == 0 ? category : $"{category}, {series.Name}");

    /// <summary>Has the note tell a value that could not be written at its bar.</summary>
    public static void Unplaced(SceneBuilder scene, BarSeries series, string category, string label) =>
        scene.Unplaced.Add(series.Name.Length == 0 ? $"{category}: {label}" : $"{category}, {series.Name}: {label}");

    /// <summary>Says where a bar stands, for remarks on its category or its series.</summary>
    public static void Anchor(SceneBuilder scene, SeriesBarChart chart, int series, string category, Position at)
    {
        scene.Anchor(category, at);
        scene.Anchor(chart.Series[series].Name, at);
    }

    /// <summary>Writes a value in the middle of its bar where it fits.</summary>
    public static bool Inside(SceneBuilder scene, Box box, string label, Color color, MarkStatus status)
    {
        var ink = status == MarkStatus.Reported ? ChartColors.On(color) : ChartColors.Ink;
        var style = ChartType.Label with { Color = ink, Size = 9 };
        if (TextLines.Width(label, style) + 5 > box.Width || box.Height < 11)
        {
            return false;
        }

        scene.Text(label, new(box.X + box.Width / 2, box.Y + box.Height / 2 + 3.2), style, TextAnchor.Middle,
            status == MarkStatus.Reported ? null : Color.White);
        return true;
    }

    /// <summary>The series' names in a row above the plot, each beside its colour.</summary>
    /// <returns>The bottom edge, in points.</returns>
    public static double DrawNames(SceneBuilder scene, SeriesBarChart chart, double top, double width) =>
        ChartKey.Draw(scene, top - 5, width, [.. chart.Series.Select((series, i) => new ChartKeyEntry(series.Name, 10, (target, at) =>
            target.Fill(VectorPath.Rectangle(new(at.X, at.Y - 4.5, 9, 9)), ChartColors.Series[i])))]) + 5;

    /// <summary>What hatched and hollow bars are, below the plot, when there are any.</summary>
    public static double DrawStatuses(SceneBuilder scene, SeriesBarChart chart, double top, double width)
    {
        var statuses = chart.Series.SelectMany(series => series.Bars).Select(bar => bar.DrawnStatus).ToHashSet();
        ChartKeyEntry Entry(string text, MarkStatus status) =>
            new(text, 15, (target, at) => Bar(target, new(at.X, at.Y - 4.4, 14.8, 8.8), ChartColors.Muted, status));
        ImmutableArray<ChartKeyEntry> entries =
        [
            .. statuses.Contains(MarkStatus.Derived) ? [Entry(chart.DerivedKey, MarkStatus.Derived)] : Array.Empty<ChartKeyEntry>(),
            .. statuses.Contains(MarkStatus.Reference) ? [Entry(chart.ReferenceKey, MarkStatus.Reference)] : Array.Empty<ChartKeyEntry>(),
        ];
        return entries.IsEmpty ? top : ChartKey.Draw(scene, top + 4, width, entries);
    }
}

using Dossier.Drawing;

namespace Dossier.Charts;

/// <summary>What all charts share: the rule, the finding and its subtitle above the plot, note and source below it.</summary>
internal static class ChartFrame
{
    public const double NarrowestWidth = 240;

    /// <summary>How narrow a simple chart may be among small charts.</summary>
    public const double NarrowestPart = 180;

    /// <summary>Draws a chart: <paramref name="plot"/> gets the top edge of its area and returns the bottom edge, both in points.</summary>
    public static Scene Compose(Chart chart, double width, Func<SceneBuilder, double, double> plot, string standingNote = "")
    {
        if (!(width >= (chart.IsPart ? NarrowestPart : NarrowestWidth)) || double.IsInfinity(width))
        {
            throw new ArgumentOutOfRangeException(
                nameof(width), width, $"A chart needs a width of at least {NarrowestWidth} points; give chart '{chart.Name}' more room.");
        }

        var scene = new SceneBuilder();
        var top = Head(scene, chart, width);
        var bottom = plot(scene, top);
        string[] unplaced = [.. scene.Unplaced.Distinct(StringComparer.Ordinal)];
        // What a small chart has no room for is told below all of them.
        var missing = unplaced.Length == 0 || chart.IsPart ? "" : $"No room for {ChartWords.Count(unplaced.Length, "label", "labels")}: {Shown(unplaced)}";
        string[] without = [.. scene.Unreported.Distinct(StringComparer.Ordinal)];
        var unreported = without.Length == 0 ? "" : $"Not reported: {Shown(without)}";
        var height = Foot(scene, chart, width, bottom, ChartWords.Join(missing, unreported, standingNote));
        var drawn = scene.ToScene(width, height) with { Unplaced = [.. unplaced, .. scene.Told.Distinct(StringComparer.Ordinal)] };
        if (!chart.AllowsMissingGlyphs && !chart.IsPart)
        {
            MissingGlyphs.Refuse(chart, drawn);
        }

        return ChartThemes.In(chart.Theme, drawn);
    }

    /// <summary>Says that there is nothing to draw, where the plot would be.</summary>
    public static double Empty(SceneBuilder scene, double top)
    {
        scene.Text("No data to show.", new(0, top + 14), ChartType.Remark);
        return top + 22;
    }

    private static double PartHead(SceneBuilder scene, Chart chart, double width)
    {
        var y = 0.0;
        foreach (var (text, style) in new[] { (chart.Title, ChartType.LabelStrong), (chart.Subtitle, ChartType.LabelMuted) })
        {
            foreach (var line in TextLines.WrapBalanced(text, style, width))
            {
                y += ChartType.LabelLeading;
                scene.Text(line, new(0, y - 2), style);
            }
        }

        return y + 6;
    }

    // Labels hold commas themselves.
    private static string Shown(string[] labels)
    {
        const int Most = 8;
        var more = labels.Length > Most ? $"; and {ChartWords.Number(labels.Length - Most)} more" : "";
        return string.Join("; ", labels.Take(Most)) + more;
    }

    private static double Head(SceneBuilder scene, Chart chart, double width)
    {
        if (chart.IsPart)
        {
            return PartHead(scene, chart, width);
        }

        scene.Fill(VectorPath.Rectangle(new(0, 0, 34, 3.2)), ChartColors.Rule);
        var y = 6.5;
        foreach (var line in TextLines.WrapBalanced(chart.Title, ChartType.Title, width))
        {
            y += ChartType.TitleLeading;
            scene.Text(line, new(0, y - 3.5), ChartType.Title);
        }

        foreach (var line in TextLines.WrapBalanced(chart.Subtitle, ChartType.Subtitle, width))
        {
            y += ChartType.SubtitleLeading;
            scene.Text(line, new(0, y - 2), ChartType.Subtitle);
        }

        return y + 11;
    }

    private static double Foot(SceneBuilder scene, Chart chart, double width, double bottom, string standingNote)
    {
        var y = bottom + 6;
        var source = chart.Source.Length == 0 ? "" : ChartWords.Sentence($"Source: {chart.Source}");
        foreach (var part in new[] { ChartWords.Join(chart.Note, standingNote), source })
        {
            foreach (var line in TextLines.Wrap(part, ChartType.Foot, width))
            {
                y += ChartType.FootLeading;
                scene.Text(line, new(0, y - 2), ChartType.Foot);
            }

            y += part.Length == 0 ? 0 : 1.5;
        }

        return y + 1;
    }
}

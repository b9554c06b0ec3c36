using Dossier.Drawing;

namespace Dossier.Charts;

/// <summary>Reference lines of charts whose values run to the right: upright lines behind the marks, their names in rows above.</summary>
internal static class UprightReferences
{
    private const double NameGap = 5;

    /// <summary>Draws them; without any, nothing takes room.</summary>
    /// <param name="scene">The drawing, before its marks.</param>
    /// <param name="chart">The chart.</param>
    /// <param name="x">Where a value stands.</param>
    /// <param name="area">The width of the chart and the top edge of what is left of it.</param>
    /// <param name="bottomOf">The bottom edge of a plot that starts at a top edge.</param>
    /// <returns>The top edge of the plot.</returns>
    public static double Draw(SceneBuilder scene, Chart chart, Func<double, double> x, (double Width, double Top) area, Func<double, double> bottomOf)
    {
        if (chart.References.IsEmpty)
        {
            return area.Top;
        }

        var ends = new List<double>();
        var names = chart.References.OrderBy(line => line.Value).Select(line =>
        {
            var lines = TextLines.Wrap(line.Label, ChartType.Remark, area.Width);
            var (at, size) = (x(line.Value), TextLines.Widest(lines, ChartType.Remark));
            var start = Math.Clamp(at - size / 2, 0, Math.Max(0, area.Width - size));
            var row = ends.FindIndex(end => end + NameGap <= start);
            row = row < 0 || lines.Length > 1 ? ends.Count : row;
            while (ends.Count < row + Math.Max(1, lines.Length))
            {
                ends.Add(0);
            }

            ends[row] = start + size;
            return (X: at, Start: start, Row: row, Lines: lines);
        }).ToArray();
        var top = area.Top + ends.Count * ChartType.LabelLeading + 1;
        var bottom = bottomOf(top);
        foreach (var name in names)
        {
            scene.Line(name.X, top, name.X, bottom, new Stroke(ChartColors.Muted, 0.75, [2, 2]));
            var baseline = area.Top + (name.Row + 1) * ChartType.LabelLeading - 2.5;
            foreach (var line in name.Lines)
            {
                scene.Text(line, new(name.Start, baseline), ChartType.Remark);
                baseline += ChartType.LabelLeading;
            }
        }

        return top;
    }
}

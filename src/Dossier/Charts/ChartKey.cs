using System.Collections.Immutable;
using Dossier.Drawing;

namespace Dossier.Charts;

/// <summary>One line of a chart's key.</summary>
/// <param name="Text">What the sign means.</param>
/// <param name="SignWidth">Width of the sign, in points.</param>
/// <param name="Sign">Draws the sign; gets its left end at half height.</param>
internal sealed record ChartKeyEntry(string Text, double SignWidth, Action<SceneBuilder, Position> Sign);

/// <summary>The compact key below a plot, for signs that cannot be labelled where they stand.</summary>
internal static class ChartKey
{
    private const double RowHeight = 14, SignGap = 5, EntryGap = 16;

    /// <summary>Draws the entries in rows; none takes no room.</summary>
    /// <returns>The bottom edge, in points.</returns>
    public static double Draw(SceneBuilder scene, double top, double width, ImmutableArray<ChartKeyEntry> entries)
    {
        if (entries.IsEmpty)
        {
            return top;
        }

        var (x, y) = (0.0, top + 3);
        foreach (var entry in entries)
        {
            var lines = TextLines.Wrap(entry.Text, ChartType.Axis, width - entry.SignWidth - SignGap);
            var taken = entry.SignWidth + SignGap + TextLines.Widest(lines, ChartType.Axis);
            if (x > 0 && x + taken > width)
            {
                (x, y) = (0, y + RowHeight);
            }

            entry.Sign(scene, new(x, y + RowHeight / 2));
            for (var i = 0; i < lines.Length; i++)
            {
                y += i > 0 ? ChartType.FootLeading : 0;
                scene.Text(lines[i], new(x + entry.SignWidth + SignGap, y + RowHeight / 2 + 3), ChartType.Axis);
            }

            x += taken + EntryGap;
        }

        return y + RowHeight;
    }
}

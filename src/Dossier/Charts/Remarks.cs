using Dossier.Drawing;

namespace Dossier.Charts;

/// <summary>Writes the remarks of a chart beside its marks, once all of them are drawn.</summary>
internal static class Remarks
{
    /// <summary>Draws them; a remark without a mark or without room goes to the chart's note.</summary>
    /// <param name="scene">The drawing with its marks, which say by <see cref="SceneBuilder.Anchor"/> where they stand.</param>
    /// <param name="chart">The chart.</param>
    /// <param name="room">The plot.</param>
    public static void Draw(SceneBuilder scene, Chart chart, Box room)
    {
        if (chart.Annotations.IsEmpty)
        {
            return;
        }

        var taken = scene.MarkBoxes().ToArray();
        foreach (var remark in chart.Annotations)
        {
            if (scene.AnchorOf(remark.Name) is not { } at || !LabelPlacing.Beside(scene, remark.Text, at, room, taken))
            {
                scene.Unplaced.Add($"{remark.Name}: {remark.Text}");
            }
        }
    }
}

using System.Xml.Linq;
using Dossier.Charts;
using Dossier.Drawing;

namespace Dossier.Tests.Charts;

/// <summary>Looks into drawn scenes.</summary>
internal static class Drawn
{
    public static readonly double[] Widths = [320, 470, 620, 900];

    public static IEnumerable<SceneItem> All(IEnumerable<SceneItem> items) =>
        items.SelectMany(item => item is MarkItem mark ? All(mark.Items).Prepend(mark) : [item]);

    public static TextItem[] Texts(Scene scene) => [.. All(scene.Items).OfType<TextItem>()];

    public static MarkItem[] Marks(Scene scene) => [.. All(scene.Items).OfType<MarkItem>()];

    public static void AssertReadable(Chart chart, double width)
    {
        var scene = chart.Layout(width);
        var texts = Texts(scene);
        for (var i = 0; i < texts.Length; i++)
        {
            var box = texts[i].Extent.Grow(-0.05);
            Assert.True(
                box.X >= -0.1 && box.Right <= width + 0.1 && box.Bottom <= scene.Height + 0.1,
                $"'{texts[i].Text}' at {box} leaves chart {chart.Name} at width {width}.");
            for (var j = i + 1; j < texts.Length; j++)
            {
                Assert.False(
                    box.Overlaps(texts[j].Extent.Grow(-0.05)),
                    $"'{texts[i].Text}' at {texts[i].Extent} and '{texts[j].Text}' at {texts[j].Extent} overlap in {chart.Name} at width {width}.");
            }
        }
    }

    public static XElement Svg(Chart chart, double width = 620) => XDocument.Parse(chart.ToSvg(width)).Root!;
}

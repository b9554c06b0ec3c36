using System.Globalization;
using Dossier.Drawing;

namespace Dossier.Briefs.Layout;

/// <summary>Sets bulleted and numbered lists.</summary>
internal sealed class ListComposer(Composition composition, InlineComposer inlines)
{
    private const double BulletIndent = 14;

    public List<Strip> Compose(ListBlock list, double left, double width, int parent)
    {
        var style = TypeStyle.Body;
        var node = composition.AddNode(new StructureNode(parent, "L") { ListNumbering = list.Ordered ? "Decimal" : "Disc" });
        var indent = list.Ordered ? NumberIndent(list.Items.Length) : BulletIndent;
        var strips = new List<Strip>();
        for (var i = 0; i < list.Items.Length; i++)
        {
            var item = composition.AddNode("LI", node);
            var label = composition.AddNode(new StructureNode(item, "Lbl") { ActualText = list.Ordered ? null : "•" });
            var text = inlines.Compose(list.Items[i], style, composition.AddNode("LBody", item));
            var lines = BlockComposer.TextStrips(new TextSetter(composition).Lines(text, style, left + indent, width - indent), style);
            PlacedItem mark = list.Ordered ? Number(i + 1, left, label) : Bullet(left, label);
            lines[0] = lines[0] with { Items = [mark, .. lines[0].Items] };
            lines[^1] = lines[^1] with { SpaceAfter = i + 1 == list.Items.Length ? 7 : 3.6 };
            strips.AddRange(lines);
        }

        if (strips.Count > 0 && list.Items.Length > 1 && !strips[0].GlueToNext)
        {
            // A single first line would look lost at the foot of a page.
            strips[0] = strips[0] with { GlueToNext = true };
        }

        return strips;
    }

    private double NumberIndent(int count) =>
        6 + composition.Measure.Word(count.ToString(CultureInfo.InvariantCulture) + ".", TypeStyle.Body.TextStyle(bold: true));

    private static PlacedPath Bullet(double left, int node)
    {
        var style = TypeStyle.Body;
        return new(node, VectorPath.Circle(new(left + 4, style.Baseline - 0.26 * style.Size), 1.9), new Fill(Palette.Red));
    }

    private PlacedText Number(int number, double left, int node)
    {
        var words = number.ToString(CultureInfo.InvariantCulture) + ".";
        var style = TypeStyle.Body.TextStyle(bold: true, color: Palette.Red);
        return new(node, words + " ", new(left, TypeStyle.Body.Baseline), style, composition.Measure.Word(words, style));
    }
}

using System.Collections.Immutable;
using System.Globalization;
using Dossier.Drawing;

namespace Dossier.Briefs.Layout;

/// <summary>Sets bulleted and numbered lists. Lists in lists take other marks: a ring and a square; letters and Roman numbers.</summary>
internal sealed class ListComposer(Composition composition, TextBlockComposer texts)
{
    private const double BulletIndent = 14;

    public List<Strip> Compose(ListBlock list, TextColumn column)
    {
        var depth = Math.Min(column.ListDepth, 2);
        string[] numberings = list.Ordered ? ["Decimal", "LowerAlpha", "LowerRoman"] : ["Disc", "Circle", "Square"];
        var node = composition.AddNode(new StructureNode(column.Node, "L") { ListNumbering = numberings[depth] });
        var labels = Enumerable.Range(list.Start, list.Items.Length).Select(number => Label(number, depth)).ToList();
        var indent = list.Ordered ? 6 + labels.Select(Width).DefaultIfEmpty().Max() : BulletIndent;
        var strips = new List<Strip>();
        foreach (var (i, item) in list.Items.Index())
        {
            var itemNode = composition.AddNode("LI", node);
            var label = composition.AddNode(new StructureNode(itemNode, "Lbl") { ActualText = list.Ordered ? null : "•" });
            var body = column.Inside(indent, 0, composition.AddNode("LBody", itemNode)) with { ListDepth = column.ListDepth + 1 };
            var lines = Item(new(item), list.Below.IsEmpty ? [] : list.Below[i], body);
            PlacedItem mark = list.Ordered ? Number(labels[i], column.Left, label) : Bullet(column.Left, depth, label);
            lines[0] = lines[0] with { Items = [mark, .. lines[0].Items] };
            var last = i + 1 == list.Items.Length && column.ListDepth == 0;
            lines[^1] = lines[^1] with { SpaceAfter = last ? 7 : 3.6, GlueToNext = false };
            strips.AddRange(lines);
        }

        if (strips.Count > 0 && list.Items.Length > 1 && !strips[0].GlueToNext)
        {
            // A single first line would look lost at the foot of a page.
            strips[0] = strips[0] with { GlueToNext = true };
        }

        return strips;
    }

    /// <summary>The text alone is the body; with blocks below it each is an element of its own.</summary>
    private List<Strip> Item(Paragraph text, ImmutableArray<Block> below, TextColumn body)
    {
        if (below.IsEmpty)
        {
            return texts.Paragraph(text, body, glue: false);
        }

        var lines = texts.Compose([text, .. below], body, "The item of a list");
        if (below[0] is ListBlock or Preformatted)
        {
            // The text announces what stands right below it.
            var end = lines.FindIndex(strip => !strip.GlueToNext);
            lines[end] = lines[end] with { GlueToNext = true, SpaceAfter = 3.6 };
        }

        return lines;
    }

    private static string Label(int number, int depth) => depth switch
    {
        0 => number.ToString(CultureInfo.InvariantCulture) + ".",
        1 when number is >= 1 and <= 26 => $"{(char)('a' + number - 1)}.",
        2 when number is >= 1 and < 40 => Roman(number) + ".",
        _ => number.ToString(CultureInfo.InvariantCulture) + ".",
    };

    private static string Roman(int number) => string.Concat(Enumerable.Repeat("x", number / 10))
        + ((string[])["", "i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix"])[number % 10];

    private double Width(string label) => composition.Measure.Word(label, TypeStyle.Body.TextStyle(bold: true));

    private static PlacedPath Bullet(double left, int depth, int node)
    {
        var style = TypeStyle.Body;
        var center = new Position(left + 4, style.Baseline - 0.26 * style.Size);
        return depth switch
        {
            0 => new(node, VectorPath.Circle(center, 1.9), new Fill(Palette.Red)),
            1 => new(node, VectorPath.Circle(center, 1.6), null, new Stroke(Palette.Red, 0.9)),
            _ => new(node, VectorPath.Rectangle(new(center.X - 1.4, center.Y - 1.4, 2.8, 2.8)), new Fill(Palette.Red)),
        };
    }

    private PlacedText Number(string label, double left, int node)
    {
        var style = TypeStyle.Body.TextStyle(bold: true, color: Palette.Red);
        return new(node, label + " ", new(left, TypeStyle.Body.Baseline), style, composition.Measure.Word(label, style));
    }
}

using System.Text;
using Dossier.Briefs.Layout;
using Dossier.Drawing;

namespace Dossier.Tests.Briefs;

/// <summary>What must hold on every page.</summary>
internal static class PageAsserts
{
    public static void NothingOverlaps(PlacedPage page)
    {
        // Ascender to descender is higher than the ink; lines of one paragraph share that air, so a little is taken off.
        var boxes = page.Items.OfType<PlacedText>().Where(t => t.Width > 0).Select(t => (t.Text, Box: Ink(t)))
            .Concat(page.Items.OfType<PlacedScene>().Select(s => (Text: "a figure", Box: s.Extent.Grow(-0.01))))
            .OrderBy(b => b.Box.Y)
            .ToList();
        for (var i = 0; i < boxes.Count; i++)
        {
            for (var j = i + 1; j < boxes.Count && boxes[j].Box.Y < boxes[i].Box.Bottom; j++)
            {
                Assert.False(
                    boxes[i].Box.Overlaps(boxes[j].Box), $"Page {page.Number}: \"{boxes[i].Text}\" overlaps \"{boxes[j].Text}\".");
            }
        }
    }

    public static void EverythingIsInside(PlacedPage page)
    {
        var geometry = page.Geometry;
        foreach (var text in page.Items.OfType<PlacedText>())
        {
            Assert.InRange(text.Origin.X, geometry.Left - 0.01, geometry.Right);
            Assert.InRange(text.Extent.Right, geometry.Left, geometry.Right + 0.2);
            if (text.Node >= 0)
            {
                Assert.InRange(text.Extent.Bottom, 0, geometry.Bottom + 0.5);
                Assert.InRange(text.Extent.Y, page.Number == 1 ? 70 : PageGeometry.Top - 4, geometry.Bottom);
            }
        }

        Assert.All(page.Items.OfType<PlacedScene>(), scene =>
        {
            Assert.InRange(scene.Extent.Bottom, 0, geometry.Bottom + 0.01);
            Assert.InRange(scene.Extent.Right, geometry.Left, geometry.Right + 0.01);
        });
    }

    /// <summary>The text of each node of a role, with all that stands below it, in the order of the pages.</summary>
    public static List<string> TextOfRole(PlacedBrief placed, string role, Func<PlacedText, bool> wanted)
    {
        var found = new Dictionary<int, StringBuilder>();
        var order = new List<int>();
        foreach (var text in placed.Pages.SelectMany(p => p.Items).OfType<PlacedText>().Where(t => t.Node >= 0 && wanted(t)))
        {
            var node = text.Node;
            while (node >= 0 && placed.Nodes[node].Role != role)
            {
                node = placed.Nodes[node].Parent;
            }

            if (node < 0)
            {
                continue;
            }

            if (!found.TryGetValue(node, out var words))
            {
                found[node] = words = new StringBuilder();
                order.Add(node);
            }

            words.Append(text.Text);
        }

        return [.. order.Select(n => found[n].ToString())];
    }

    public static Dictionary<string, int> PagesOf(PlacedBrief placed, string prefix) => placed.Pages
        .SelectMany(p => p.Items.OfType<PlacedAnchor>().Select(a => (a.Name, p.Number)))
        .Where(a => a.Name.StartsWith(prefix, StringComparison.Ordinal))
        .OrderBy(a => int.Parse(a.Name.AsSpan(5), System.Globalization.CultureInfo.InvariantCulture))
        .ToDictionary(a => a.Name[5..], a => a.Number);

    public static void NoHeadingAtTheFoot(PlacedPage page, PlacedBrief placed)
    {
        var last = Lines(page, placed).LastOrDefault();
        Assert.False(
            last.Role is "H1" or "H2" or "H3" && page.Number < placed.Pages.Length && page.Number > 1,
            $"Page {page.Number} ends with a heading.");
    }

    public static void NoLonelyLines(PlacedPage page, PlacedBrief placed)
    {
        var elsewhere = placed.Pages.Where(p => p.Number != page.Number).SelectMany(p => Lines(p, placed)).Select(l => l.Node).ToHashSet();
        var parted = Lines(page, placed).Where(l => l.Role is "P" or "LBody" && elsewhere.Contains(l.Node)).GroupBy(l => l.Node);
        foreach (var paragraph in parted)
        {
            Assert.True(paragraph.Count() >= 2, $"Page {page.Number} has a lonely line of a paragraph.");
        }
    }

    private static IEnumerable<(int Node, string Role, double Y)> Lines(PlacedPage page, PlacedBrief placed) => page.Items
        .OfType<PlacedText>()
        .Where(t => t.Node >= 0 && t.Style.Size != TypeStyle.Note.Size && t.Style.Size > 7)
        .Select(t => (t.Node, placed.Nodes[t.Node].Role, t.Origin.Y))
        .Distinct();

    private static Box Ink(PlacedText text)
    {
        var size = text.Style.Size;
        return new(text.Origin.X + 0.05, text.Origin.Y - 0.76 * size, Math.Max(0, text.Width - 0.1), 0.94 * size);
    }
}

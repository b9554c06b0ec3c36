using System.Collections.Immutable;
using System.Globalization;
using Dossier.Drawing;

namespace Dossier.Briefs.Layout;

/// <summary>Sets the list of sections with page numbers. The room for a number is fixed, so that numbers never move lines.</summary>
internal sealed class ContentsComposer(Composition composition, ImmutableArray<Heading> headings)
{
    private const double NumberRoom = 30;

    public List<Strip> Compose(Contents contents)
    {
        composition.Section = composition.AddNode("Sect", StructureNode.Artifact);
        var title = InlineComposer.Plain(contents.Title, TypeStyle.Heading(1).TextStyle(), composition.AddNode("H1", composition.Section));
        var strips = BlockComposer.HeadingStrips(composition, title, 1, "contents:", 30, 10);
        var toc = composition.AddNode("TOC", composition.Section);
        foreach (var heading in headings)
        {
            strips.AddRange(Entry(heading, toc));
        }

        strips[^1] = strips[^1] with { SpaceAfter = 20, GlueToNext = false };
        return strips;
    }

    /// <summary>The words of a heading without the marks of its notes.</summary>
    public static string Words(Heading heading) => string.Concat(heading.Content.Select(inline => inline switch
    {
        Run run => run.Text,
        WebLink link => link.Text,
        Reference reference => reference.Text,
        _ => "",
    }));

    private List<Strip> Entry(Heading heading, int toc)
    {
        var style = heading.Level == 1 ? TypeStyle.ContentsSection : TypeStyle.ContentsEntry;
        var geometry = composition.Geometry;
        var indent = heading.Level == 1 ? 0 : 14;
        var node = composition.AddNode("Link", composition.AddNode("Reference", composition.AddNode("TOCI", toc)));
        var text = InlineComposer.Plain(Words(heading), style.TextStyle(), node);
        var lines = new TextSetter(composition).Lines(text, style, geometry.Left + indent, geometry.ColumnWidth - indent - NumberRoom);
        var target = new LinkTarget(null, heading.Id, $"To {Words(heading)}");
        var strips = lines
            .Select(line => new Strip(style.Leading, WithLink(line.Items, node, target, style)) { GlueToNext = true })
            .ToList();
        strips[^1] = strips[^1] with
        {
            Items = WithNumber(strips[^1].Items, heading, style, node, geometry.Left + indent + lines[^1].Width),
            GlueToNext = heading.Level == 1,
            SpaceAfter = 1,
        };
        strips[0] = strips[0] with { SpaceBefore = heading.Level == 1 ? 8 : 0 };
        return strips;
    }

    private ImmutableArray<PlacedItem> WithLink(ImmutableArray<PlacedItem> items, int node, LinkTarget target, TypeStyle style) =>
        items.Add(new PlacedLink(node, new(composition.Geometry.Left, 0, composition.Geometry.ColumnWidth, style.Leading), target));

    private ImmutableArray<PlacedItem> WithNumber(ImmutableArray<PlacedItem> items, Heading heading, TypeStyle style, int node, double end)
    {
        var number = composition.PageOf(heading.Id).ToString(CultureInfo.InvariantCulture);
        var textStyle = style.TextStyle();
        var width = composition.Measure.Word(number, textStyle);
        var start = composition.Geometry.Right - width;
        var placed = items.ToBuilder();
        var words = placed.OfType<PlacedText>().Last();
        placed[placed.IndexOf(words)] = words with { Text = words.Text + " " };
        placed.Add(new PlacedText(node, number, new(start, style.Baseline), textStyle, width));
        // Leaders start at the right, so that their dots stand below each other.
        var from = composition.Geometry.Right - 24;
        if (from - end > 12)
        {
            var y = style.Baseline - 1;
            var leader = VectorPath.Line(new(from, y), new(end + 7, y));
            placed.Add(new PlacedPath(StructureNode.Artifact, leader, null, new Stroke(Palette.Rule, 0.9, [0.01, 4], RoundCaps: true)));
        }

        return placed.ToImmutable();
    }
}

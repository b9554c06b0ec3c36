using System.Collections.Immutable;
using System.Globalization;
using Dossier.Drawing;

namespace Dossier.Briefs.Layout;

/// <summary>Sets lists of sections, figures and tables with page numbers. Numbers have fixed room and move no lines.</summary>
internal sealed class ContentsComposer(Composition composition, ImmutableArray<Block> blocks)
{
    private const double NumberRoom = 30;

    /// <summary>Whether the brief has a list that names the page of something.</summary>
    public static bool Listed(IEnumerable<Block> blocks) => blocks.Any(block => block is Contents or FigureList or TableList);

    /// <summary>What a list may name: the id of a heading, figure, picture or table; null for other blocks.</summary>
    public static string? IdOf(Block block) => block switch
    {
        Heading heading => heading.Id,
        Figure figure => figure.Id,
        Picture picture => picture.Id,
        Table table => table.Id,
        _ => null,
    };

    public List<Strip> Compose(Contents contents)
    {
        composition.Section = composition.AddNode("Sect", StructureNode.Artifact);
        var entries = blocks.OfType<Heading>().Where(heading => heading.Level <= 2)
            .Select(heading => new Entry(heading.Id, Words(heading.Content), heading.Level == 1));
        return Compose(contents.Title, 1, "contents:", entries);
    }

    /// <summary>A chart is listed by its title, which is its finding; a picture by its caption.</summary>
    public List<Strip> Compose(FigureList list) => Numbered(list.Title, "figures:", "Figure", blocks.Select(block => block switch
    {
        Figure figure => (figure.Id, figure.Chart.Title),
        Picture picture => (picture.Id, Words(picture.Caption)),
        _ => default,
    }).Where(named => named.Id is not null));

    public List<Strip> Compose(TableList list) =>
        Numbered(list.Title, "tables:", "Table", blocks.OfType<Table>().Select(table => (table.Id, Words(table.Caption))));

    private List<Strip> Numbered(string title, string id, string kind, IEnumerable<(string Id, string Words)> named)
    {
        var entries = named.Select((entry, i) =>
        {
            var words = string.Create(CultureInfo.InvariantCulture, $"{kind} {i + 1}. {entry.Words.TrimEnd('.')}");
            return new Entry(entry.Id, words, false);
        }).ToList();
        return entries.Count == 0 ? [] : Compose(title, 2, id, entries);
    }

    private List<Strip> Compose(string heading, int level, string id, IEnumerable<Entry> entries)
    {
        var node = composition.AddHeading(level);
        var title = InlineComposer.Plain(composition.Measure, heading, TypeStyle.Heading(level).TextStyle(), node);
        var (before, after) = level == 1 ? (30.0, 10.0) : (19.0, 4.0);
        var strips = BlockComposer.HeadingStrips(composition, title, level, id, before, after);
        var toc = composition.AddNode("TOC", composition.Section);
        foreach (var entry in entries)
        {
            strips.AddRange(Strips(entry, toc, level == 1 && !entry.Opens ? 14 : 0));
        }

        strips[^1] = strips[^1] with { SpaceAfter = 20, GlueToNext = false };
        return strips;
    }

    /// <summary>The words without the marks of notes.</summary>
    private static string Words(ImmutableArray<Inline> content) => string.Concat(content.Select(inline => inline switch
    {
        Run run => run.Text,
        WebLink link => link.Text,
        Reference reference => reference.Text,
        _ => "",
    }));

    private List<Strip> Strips(Entry entry, int toc, double indent)
    {
        var style = entry.Opens ? TypeStyle.ContentsSection : TypeStyle.ContentsEntry;
        var geometry = composition.Geometry;
        var node = composition.AddNode("Link", composition.AddNode("Reference", composition.AddNode("TOCI", toc)));
        var text = InlineComposer.Plain(composition.Measure, entry.Words, style.TextStyle(), node);
        var lines = new TextSetter(composition).Lines(text, style, geometry.Left + indent, geometry.ColumnWidth - indent - NumberRoom);
        var target = new LinkTarget(null, entry.Id, $"To {entry.Words}");
        var strips = lines
            .Select(line => new Strip(style.Leading, WithLink(line.Items, node, target, style)) { GlueToNext = true })
            .ToList();
        strips[^1] = strips[^1] with
        {
            Items = WithNumber(strips[^1].Items, entry, style, node, geometry.Left + indent + lines[^1].Width),
            GlueToNext = entry.Opens,
            SpaceAfter = 1,
        };
        strips[0] = strips[0] with { SpaceBefore = entry.Opens ? 8 : 0 };
        return strips;
    }

    private ImmutableArray<PlacedItem> WithLink(ImmutableArray<PlacedItem> items, int node, LinkTarget target, TypeStyle style) =>
        items.Add(new PlacedLink(node, new(composition.Geometry.Left, 0, composition.Geometry.ColumnWidth, style.Leading), target));

    private ImmutableArray<PlacedItem> WithNumber(ImmutableArray<PlacedItem> items, Entry entry, TypeStyle style, int node, double end)
    {
        var number = composition.PageOf(entry.Id).ToString(CultureInfo.InvariantCulture);
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

    /// <summary>A line of a list.</summary>
    /// <param name="Id">What it leads to.</param>
    /// <param name="Words">What it says.</param>
    /// <param name="Opens">A section of its own, set in bold.</param>
    private sealed record Entry(string Id, string Words, bool Opens);
}

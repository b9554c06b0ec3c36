using System.Collections.Immutable;
using System.Globalization;
using Dossier.Charts;
using Dossier.Drawing;

namespace Dossier.Briefs.Layout;

/// <summary>Sets the blocks of a brief as strips, in the order of the text.</summary>
internal sealed class BlockComposer(Composition composition, ContentsComposer contents)
{
    private readonly InlineComposer _inlines = new(composition);
    private readonly ImmutableArray<NumberedChart>.Builder _figures = ImmutableArray.CreateBuilder<NumberedChart>();

    public ImmutableArray<NumberedChart> Figures => _figures.ToImmutable();

    private double Left => composition.Geometry.Left;

    private double Width => composition.Geometry.ColumnWidth;

    public ImmutableArray<FlowItem> Compose(ImmutableArray<Block> blocks)
    {
        var flow = new FlowBuilder();
        for (var i = 0; i < blocks.Length; i++)
        {
            Compose(blocks[i], i + 1 < blocks.Length ? blocks[i + 1] : null, flow);
        }

        return flow.Finish();
    }

    private void Compose(Block block, Block? next, FlowBuilder flow)
    {
        switch (block)
        {
            case Heading heading:
                flow.Add(ComposeHeading(heading));
                break;
            case Paragraph paragraph:
                flow.Add(ParagraphStrips(paragraph, Left, Width, composition.Section, Announces(paragraph, next)));
                break;
            case ListBlock list:
                flow.Add(new ListComposer(composition, _inlines).Compose(list, Left, Width, composition.Section));
                break;
            case Callout callout:
                flow.Add(ComposeCallout(callout));
                break;
            case Figure figure:
                flow.AddFloat(ComposeFigure(figure));
                break;
            case Table table:
                AddTable(new TableComposer(composition, _inlines).Compose(table), flow);
                break;
            case Contents list:
                flow.Add(contents.Compose(list));
                break;
            case PageBreak:
                flow.BreakPage();
                break;
            default:
                throw new BriefException($"A brief cannot set a block of the kind {block.GetType().Name}.");
        }
    }

    /// <summary>A table of less than a third of a page is never parted; it moves as figures do.</summary>
    private void AddTable(List<Strip> strips, FlowBuilder flow)
    {
        if (strips.Sum(s => s.Height) <= composition.Geometry.BodyHeight / 3)
        {
            flow.AddFloat(strips);
        }
        else
        {
            flow.Add(strips);
        }
    }

    private List<Strip> ComposeHeading(Heading heading)
    {
        if (heading.Level == 1)
        {
            composition.Section = composition.AddNode("Sect", StructureNode.Artifact);
        }

        var node = composition.AddNode($"H{heading.Level}", composition.Section);
        var (before, after) = heading.Level switch { 1 => (30.0, 9.0), 2 => (19.0, 4.0), _ => (12.0, 2.0) };
        var text = _inlines.Compose(heading.Content, TypeStyle.Heading(heading.Level), node);
        return HeadingStrips(composition, text, heading.Level, heading.Id, before, after);
    }

    /// <summary>A heading's lines, balanced, glued to each other and to what follows.</summary>
    public static List<Strip> HeadingStrips(Composition composition, StyledText text, int level, string id, double before, double after)
    {
        var style = TypeStyle.Heading(level);
        var lines = new TextSetter(composition)
            .Lines(text, style, composition.Geometry.Left, composition.Geometry.ColumnWidth, LineFit.Balanced);
        var strips = lines.Select(line => new Strip(style.Leading, line.Items) { Notes = line.Notes, GlueToNext = true }).ToList();
        var words = string.Concat(text.Spans.Where(s => s.Rise == 0).Select(s => text.Text[s.Start..s.End]));
        strips[0] = strips[0] with
        {
            SpaceBefore = before,
            Items = [new PlacedAnchor(id, 0), new PlacedHeading(level, words, 0), .. strips[0].Items],
        };
        strips[^1] = strips[^1] with { SpaceAfter = after };
        return strips;
    }

    private static bool Announces(Paragraph paragraph, Block? next) =>
        next is ListBlock or Table or Callout && paragraph.Content is [.., Run last] && last.Text.TrimEnd().EndsWith(':');

    private List<Strip> ParagraphStrips(Paragraph paragraph, double left, double width, int parent, bool glue)
    {
        var (style, after) = paragraph.Style switch
        {
            ParagraphStyle.Lead => (TypeStyle.Lead, 9.0),
            ParagraphStyle.Small => (TypeStyle.Small, 5.0),
            _ => (TypeStyle.Body, 7.0),
        };
        var text = _inlines.Compose(paragraph.Content, style, composition.AddNode("P", parent));
        var strips = TextStrips(new TextSetter(composition).Lines(text, style, left, width), style);
        if (paragraph.Id is not null)
        {
            strips[0] = strips[0] with { Items = [new PlacedAnchor(paragraph.Id, 0), .. strips[0].Items] };
        }

        strips[^1] = strips[^1] with { SpaceAfter = after, GlueToNext = glue };
        return strips;
    }

    /// <summary>Lines that part over pages only with two on each side.</summary>
    public static List<Strip> TextStrips(ImmutableArray<TextLine> lines, TypeStyle style) =>
    [
        .. lines.Select((line, i) => new Strip(style.Leading, line.Items)
        {
            Notes = line.Notes,
            GlueToNext = i + 1 < lines.Length && (i == 0 || i == lines.Length - 2),
        }),
    ];

    private List<Strip> ComposeCallout(Callout callout)
    {
        const double Indent = 16, Padding = 10;
        var (left, width) = (Left + Indent, Width - Indent - 14);
        var box = new CalloutBox(Left, Width);
        var node = composition.AddNode("Div", composition.Section);
        var title = InlineComposer.Plain(callout.Title, TypeStyle.CalloutTitle.TextStyle(), composition.AddNode("P", node));
        var strips = new List<Strip> { new(Padding, []) { SpaceBefore = 12, GlueToNext = true } };
        strips.AddRange(new TextSetter(composition).Lines(title, TypeStyle.CalloutTitle, left, width)
            .Select(line => new Strip(TypeStyle.CalloutTitle.Leading, line.Items) { SpaceAfter = 3, GlueToNext = true }));
        foreach (var block in callout.Content)
        {
            strips.AddRange(block switch
            {
                Paragraph paragraph => ParagraphStrips(paragraph, left, width, node, false),
                ListBlock list => new ListComposer(composition, _inlines).Compose(list, left, width, node),
                _ => throw new BriefException(
                    $"The callout \"{callout.Title}\" holds a {block.GetType().Name}; it can hold paragraphs and lists."),
            });
        }

        strips[^1] = strips[^1] with { GlueToNext = true, SpaceAfter = 0 };
        strips.Add(new(Padding, []) { SpaceAfter = 14 });
        var together = strips.Sum(s => s.Height + s.SpaceAfter) <= composition.Geometry.BodyHeight / 2;
        return [.. strips.Select((s, i) => s with { Callout = box, GlueToNext = i + 1 < strips.Count && (together || s.GlueToNext) })];
    }

    private Strip ComposeFigure(Figure figure)
    {
        var number = ++composition.FigureCount;
        _figures.Add(new(number, figure.Chart));
        var group = composition.AddNode("Div", composition.Section);
        var node = composition.AddNode(new StructureNode(group, "Figure") { AlternativeText = figure.Chart.AlternativeText });
        var label = string.Create(CultureInfo.InvariantCulture, $"Figure {number}.");
        var caption = _inlines.Compose(
            figure.Caption, TypeStyle.Caption, composition.AddNode("Caption", group), figure.Caption.IsEmpty ? label : label + " ");
        var lines = new TextSetter(composition).Lines(caption, TypeStyle.Caption, Left, Width);
        const double Gap = 6;
        var scene = Fitting(figure.Chart, composition.Geometry.BodyHeight - Gap - lines.Length * TypeStyle.Caption.Leading);
        var items = new List<PlacedItem> { new PlacedAnchor(figure.Id, 0), new PlacedScene(node, scene, new(Left, 0)) };
        var y = scene.Height + Gap;
        foreach (var line in lines)
        {
            items.AddRange(line.Items.Select(item => item.Moved(0, y)));
            y += TypeStyle.Caption.Leading;
        }

        if (y > composition.Geometry.BodyHeight)
        {
            throw new BriefException(string.Create(
                CultureInfo.InvariantCulture,
                $"Figure {number} ({figure.Id}) is {y:0} points high with its caption, a page has {composition.Geometry.BodyHeight:0}. "
                + $"Show fewer rows or split the chart."));
        }

        return new(y, [.. items]) { SpaceBefore = 20, SpaceAfter = 22, Notes = [.. lines.SelectMany(l => l.Notes)] };
    }

    // A chart that grows with its data may outgrow the page: it is then laid out wider and drawn smaller, down to half its size.
    private Scene Fitting(Chart chart, double height)
    {
        foreach (var scale in (ReadOnlySpan<double>)[1, 0.9, 0.8, 0.7, 0.6, 0.5])
        {
            var scene = composition.Measure.Scene(chart, Width / scale);
            if (scene.Height * scale <= height)
            {
                return scale < 1 ? scene.Scaled(scale) : scene;
            }
        }

        return composition.Measure.Scene(chart, Width);
    }
}

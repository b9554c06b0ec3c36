using System.Collections.Immutable;

namespace Dossier.Briefs.Layout;

/// <summary>Sets the blocks of a brief as strips, in the order of the text.</summary>
internal sealed class BlockComposer(Composition composition, ContentsComposer contents)
{
    private readonly InlineComposer _inlines = new(composition);
    private readonly TextBlockComposer _texts = new(composition, new(composition));
    private readonly FigureComposer _figures = new(composition, new(composition));

    public ImmutableArray<NumberedChart> Figures => _figures.Charts;

    private double Left => composition.Geometry.Left;

    private double Width => composition.Geometry.ColumnWidth;

    public ImmutableArray<FlowItem> Compose(ImmutableArray<Block> blocks)
    {
        var flow = new FlowBuilder();
        Compose(blocks, flow);
        return flow.Finish();
    }

    private void Compose(ImmutableArray<Block> blocks, FlowBuilder flow)
    {
        for (var i = 0; i < blocks.Length; i++)
        {
            var (block, next) = (blocks[i], i + 1 < blocks.Length ? blocks[i + 1] : null);
            BriefException.At(block.Place, () => Compose(block, next, flow));
        }
    }

    private void Compose(Block block, Block? next, FlowBuilder flow)
    {
        switch (block)
        {
            case Heading heading:
                flow.Add(ComposeHeading(heading));
                break;
            case Callout callout:
                flow.Add(ComposeCallout(callout));
                break;
            case Figure or Picture:
                foreach (var part in _figures.Compose(block, flow.OpenHeight))
                {
                    flow.AddFloat([part], isTable: false);
                }

                break;
            case Table table:
                AddTable(table, flow);
                break;
            case LandscapePages pages:
                Turned(pages, flow);
                break;
            case Contents list:
                flow.Add(contents.Compose(list));
                break;
            case PageBreak:
                flow.BreakPage();
                break;
            case FigureList list:
                flow.Add(contents.Compose(list));
                break;
            case TableList list:
                flow.Add(contents.Compose(list));
                break;
            default:
                flow.Add(_texts.Compose(block, next, new(Left, Width, composition.Section))
                    ?? throw new BriefException($"A brief cannot set a block of the kind {block.GetType().Name}."));
                break;
        }
    }

    /// <summary>A table of less than a third of a page is never parted; it moves as figures do.</summary>
    private void AddTable(Table table, FlowBuilder flow)
    {
        var (strips, geometry) = new TableComposer(composition, _inlines).Compose(table);
        if (geometry != composition.Geometry)
        {
            flow.AddSideways(geometry, strips);
        }
        else if (strips.Sum(s => s.Height) <= composition.Geometry.BodyHeight / 3)
        {
            flow.AddFloat(strips, isTable: true);
        }
        else
        {
            flow.Add(strips);
        }
    }

    private void Turned(LandscapePages pages, FlowBuilder flow)
    {
        var before = composition.Geometry;
        composition.Geometry = before.Landscape;
        flow.Turn(composition.Geometry);
        Compose(pages.Content, flow);
        composition.Geometry = before;
        flow.Turn(before);
    }

    private List<Strip> ComposeHeading(Heading heading)
    {
        if (heading.Level == 1)
        {
            composition.Section = composition.AddNode("Sect", StructureNode.Artifact);
        }

        var node = composition.AddHeading(heading.Level);
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
            HeadingLevel = level,
            Items = [new PlacedAnchor(id, 0), new PlacedHeading(level, words, 0), .. strips[0].Items],
        };
        strips[^1] = strips[^1] with { SpaceAfter = after };
        return strips;
    }

    private List<Strip> ComposeCallout(Callout callout)
    {
        const double Indent = 16, Padding = 10;
        var (left, width) = (Left + Indent, Width - Indent - 14);
        var box = new StripBox(Left, Width) { Tint = Palette.Tint, Bar = Palette.Red, BarWidth = 3.3, StaysOnPageOne = true };
        var node = composition.AddNode("Div", composition.Section);
        var titleStyle = TypeStyle.CalloutTitle.TextStyle();
        var title = InlineComposer.Plain(composition.Measure, callout.Title, titleStyle, composition.AddNode("P", node));
        var strips = new List<Strip> { new(Padding, []) { SpaceBefore = 12, GlueToNext = true } };
        strips.AddRange(new TextSetter(composition).Lines(title, TypeStyle.CalloutTitle, left, width)
            .Select(line => new Strip(TypeStyle.CalloutTitle.Leading, line.Items) { SpaceAfter = 3, GlueToNext = true }));
        strips.AddRange(_texts.Compose(callout.Content, new(left, width, node), $"The callout \"{callout.Title}\""));
        strips[^1] = strips[^1] with { GlueToNext = true, SpaceAfter = 0 };
        strips.Add(new(Padding, []) { SpaceAfter = 14 });
        var together = strips.Sum(s => s.Height + s.SpaceAfter) <= composition.Geometry.BodyHeight / 2;
        return [.. strips.Select((s, i) => s with { Box = box, GlueToNext = i + 1 < strips.Count && (together || s.GlueToNext) })];
    }
}

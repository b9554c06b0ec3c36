using System.Collections.Immutable;

namespace Dossier.Briefs.Layout;

/// <summary>Sets the blocks of text that stand anywhere: paragraphs, lists, quotes, preformatted lines, and these in each other.</summary>
internal sealed class TextBlockComposer(Composition composition, InlineComposer inlines)
{
    private const double LeastWidth = 72;

    private readonly TextSetter _setter = new(composition);

    /// <summary>Sets blocks one below the other.</summary>
    /// <param name="blocks">The blocks.</param>
    /// <param name="column">Where they stand.</param>
    /// <param name="holder">What holds them, for errors.</param>
    /// <exception cref="BriefException">One of them cannot stand there.</exception>
    public List<Strip> Compose(ImmutableArray<Block> blocks, TextColumn column, string holder)
    {
        if (column.Width < LeastWidth)
        {
            throw new BriefException($"{holder} stands so deep in others that its lines have no room. Use fewer levels.");
        }

        var strips = new List<Strip>();
        foreach (var (i, block) in blocks.Index())
        {
            strips.AddRange(Compose(block, i + 1 < blocks.Length ? blocks[i + 1] : null, column) ?? throw new BriefException(
                $"{holder} holds a {block.GetType().Name}; it can hold paragraphs, lists, quotes and preformatted lines. Move it out."));
        }

        return strips;
    }

    /// <summary>Sets one block; null for a block that is no text.</summary>
    public List<Strip>? Compose(Block block, Block? next, TextColumn column)
    {
        List<Strip>? strips = null;
        BriefException.At(block.Place, () => strips = Set(block, next, column));
        return strips;
    }

    /// <summary>Sets a paragraph whose structure node is the column's.</summary>
    public List<Strip> Paragraph(Paragraph paragraph, TextColumn column, bool glue)
    {
        var (style, after) = paragraph.Style switch
        {
            ParagraphStyle.Lead => (TypeStyle.Lead, 9.0),
            ParagraphStyle.Small => (TypeStyle.Small, 5.0),
            _ => (TypeStyle.Body, column.ListDepth > 0 ? 4.5 : 7.0),
        };
        var text = inlines.Compose(paragraph.Content, style, column.Node);
        var strips = TextStrips(_setter.Lines(text, style, column.Left, column.Width), style);
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

    private List<Strip>? Set(Block block, Block? next, TextColumn column) => block switch
    {
        Paragraph paragraph => Paragraph(paragraph, column.Inside(0, 0, composition.AddNode("P", column.Node)), Announces(paragraph, next)),
        ListBlock list => new ListComposer(composition, this).Compose(list, column),
        Quote quote => ComposeQuote(quote, column),
        Preformatted lines => ComposeLines(lines, column),
        _ => null,
    };

    private static bool Announces(Paragraph paragraph, Block? next) =>
        next is Table && paragraph.Style == ParagraphStyle.Small
        || next is ListBlock or Table or Callout or Quote or Preformatted
        && paragraph.Content is [.., Run last] && last.Text.TrimEnd().EndsWith(':');

    private List<Strip> ComposeQuote(Quote quote, TextColumn column)
    {
        const double Indent = 16;
        var box = new StripBox(column.Left + 3, column.Width - 3) { Bar = Palette.Rule, BarWidth = 1.6 };
        var inside = column.Inside(Indent, Indent, composition.AddNode("BlockQuote", column.Node));
        var strips = Compose(quote.Content, inside, "A quote");
        return In(box, strips, before: 4, after: column.ListDepth > 0 ? 6 : 10);
    }

    private List<Strip> ComposeLines(Preformatted lines, TextColumn column)
    {
        const double Padding = 7;
        const int KeptWhole = 14;
        var style = TypeStyle.Preformatted;
        var box = new StripBox(column.Left, column.Width) { Tint = Palette.Tint };
        var inside = column.Inside(Padding + 3, Padding + 3, composition.AddNode("Code", composition.AddNode("P", column.Node)));
        var strips = lines.Lines.SelectMany(line => Line(line, inside, style)).ToList();
        strips = [new(Padding, []), .. strips, new(Padding, [])];
        var whole = strips.Count <= KeptWhole;
        strips = [.. strips.Select((s, i) => s with { GlueToNext = i + 1 < strips.Count && (whole || i < 2 || i >= strips.Count - 3) })];
        return In(box, strips, before: 3, after: column.ListDepth > 0 ? 6 : 10);
    }

    private IEnumerable<Strip> Line(string line, TextColumn column, TypeStyle style)
    {
        // Indents stay because these spaces neither break nor vanish at the end of a line; they are extracted as plain ones.
        var text = line.Replace("\t", "    ", StringComparison.Ordinal).TrimEnd();
        var indent = text.Length - text.TrimStart(' ').Length;
        text = new string('\u00A0', indent) + text[indent..];
        return text.Length == 0
            ? [new(style.Leading, [])]
            : _setter
                .Lines(InlineComposer.Plain(composition.Measure, text + " ", style.TextStyle(), column.Node), style, column.Left, column.Width)
                .Select(set => new Strip(style.Leading, set.Items));
    }

    private static List<Strip> In(StripBox box, List<Strip> strips, double before, double after)
    {
        if (strips.Count == 0)
        {
            return strips;
        }

        strips[0] = strips[0] with { SpaceBefore = Math.Max(before, strips[0].SpaceBefore) };
        strips[^1] = strips[^1] with { SpaceAfter = after, GlueToNext = false };
        return [.. strips.Select(strip => strip with { Box = box })];
    }
}

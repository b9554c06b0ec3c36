using System.Collections.Immutable;
using Markdig.Extensions.Footnotes;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using Md = Markdig.Syntax;
using MdTable = Markdig.Extensions.Tables;

namespace Dossier.Briefs.Markdown;

/// <summary>Turns the syntax tree of a brief into blocks; without fenced blocks and parts, that of a piece of text.</summary>
internal sealed class MarkdownReader(
    BriefSource source, LiveValues values, InlineReader inlines, Crossings crossings, FencedBlocks? fenced, GeneratedParts? parts)
{
    private readonly List<(int Level, int Line)> _headings = [];

    /// <summary>Refuses a heading that stands more than one level below the one before, as read; the title is above all.</summary>
    public void CheckLevels()
    {
        var above = 1;
        foreach (var (level, line) in _headings)
        {
            if (level > above + 1)
            {
                throw source.Fault(line, $"a heading of {new string('#', above + 1)}"
                    + $" at most, below {(above == 1 ? "the title or #" : new string('#', above))}",
                    new string('#', level), "Take a # away: screen readers go through a brief by its levels.");
            }

            above = level;
        }
    }

    public ImmutableArray<Block> Read(ContainerBlock container, ParagraphStyle style = ParagraphStyle.Body)
    {
        var blocks = ImmutableArray.CreateBuilder<Block>();
        ImmutableArray<Inline>? caption = null;
        var captionId = "";
        foreach (var block in container)
        {
            if (block is MdTable.Table table)
            {
                blocks.Add(Table(table, caption, captionId) with { Place = source.At(table.Line + 1) });
                caption = null;
                continue;
            }

            RefuseLoose(caption, block);
            caption = null;
            if (block is ParagraphBlock paragraph && CaptionOf(paragraph) is { } found)
            {
                (caption, captionId) = found;
                continue;
            }

            foreach (var next in Read(block, style))
            {
                Join(blocks, next);
            }
        }

        RefuseLoose(caption, container.LastChild);
        return blocks.ToImmutable();
    }

    private IEnumerable<Block> Read(Md.Block block, ParagraphStyle style) =>
        Made(block, style).Select(made => made.Place is null ? made with { Place = source.At(block.Line + 1) } : made);

    private ImmutableArray<Block> Made(Md.Block block, ParagraphStyle style) => block switch
    {
        HeadingBlock heading => [Heading(heading)],
        ParagraphBlock { Inline.FirstChild: LinkInline { IsImage: true } image } paragraph => [Picture(paragraph, image)],
        ParagraphBlock paragraph => inlines.Read(paragraph.Inline) is { IsEmpty: false } words ? [new Paragraph(words, style)] : [],
        Md.ListBlock list => [List(list)],
        QuoteBlock quote => [new Quote(Read(quote))],
        FencedCodeBlock fence when fenced is not null => fenced.Read(fence),
        FencedCodeBlock fence => [new Preformatted([.. FencedBlocks.LinesOf(fence).Lines])],
        Directive directive => Directed(directive),
        HtmlBlock { Type: HtmlBlockType.Comment } or LinkReferenceDefinitionGroup or FootnoteGroup => [],
        ThematicBreakBlock => throw Fault(block, "::: page-break, or nothing", "a rule"),
        CodeBlock => throw Fault(block, "text", "lines indented as code; take the blanks in front away"),
        HtmlBlock => throw Fault(block, "Markdown", "HTML; use Markdown and the directives alone"),
        _ => throw Fault(block, "a heading, paragraph, list, quote, table, fenced block or directive", block.GetType().Name),
    };

    private ImmutableArray<Block> Directed(Directive directive)
    {
        var argument = inlines.ReadText(directive.Argument.Trim('"'), directive.Line + 1);
        return directive.Name switch
        {
            "callout" => [new Callout(argument, Read(directive))],
            "lead" => Read(directive, ParagraphStyle.Lead),
            "small" => Read(directive, ParagraphStyle.Small),
            "landscape" => [new LandscapePages(Read(directive))],
            "when" or "unless" => values.IsTrue(argument, directive.Line + 1) == (directive.Name == "when") ? Read(directive) : [],
            "each" => Each(directive),
            "contents" => [new Contents(argument.Length > 0 ? argument : "Contents")],
            "figures" => [new FigureList(argument.Length > 0 ? argument : "Figures")],
            "tables" => [new TableList(argument.Length > 0 ? argument : "Tables")],
            "page-break" => [new PageBreak()],
            _ => parts?.Read(directive.Name, argument, directive.Line + 1)
                ?? throw source.Unknown(directive.Line + 1, "a directive", directive.Name,
                    Directive.Leaves.Take(4).Concat(Directive.Holders)),
        };
    }

    private ImmutableArray<Block> Each(Directive directive)
    {
        var (name, by) = EachArgument(directive);
        var blocks = ImmutableArray.CreateBuilder<Block>();
        values.ForEach(name, by, directive.Line + 1, () =>
        {
            foreach (var block in Read(directive))
            {
                Join(blocks, block);
            }
        });
        return blocks.ToImmutable();
    }

    // Items that stand in several directives make one list.
    private static void Join(ImmutableArray<Block>.Builder blocks, Block block)
    {
        if (block is ListBlock next && blocks.Count > 0 && blocks[^1] is ListBlock list && list.Ordered == next.Ordered)
        {
            blocks[^1] = list with
            {
                Items = list.Items.AddRange(next.Items),
                Below = Padded(list).AddRange(Padded(next)),
                ItemPlaces = list.ItemPlaces.AddRange(next.ItemPlaces),
            };
        }
        else
        {
            blocks.Add(block);
        }
    }

    /// <summary>The words after <c>each</c>: a query, and the column by which its rows belong to those around.</summary>
    public static (string Name, string? By) EachArgument(Directive directive)
    {
        var words = directive.Argument.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return (words.ElementAtOrDefault(0) ?? "", words is [_, "by", var by] ? by : null);
    }

    private static ImmutableArray<ImmutableArray<Block>> Padded(ListBlock list) =>
        list.Below.IsEmpty ? [.. list.Items.Select(_ => ImmutableArray<Block>.Empty)] : list.Below;

    private Heading Heading(HeadingBlock heading)
    {
        if (heading.Level > 3)
        {
            throw Fault(heading, "headings of one to three #", $"{heading.Level} of them");
        }

        _headings.Add((heading.Level, heading.Line + 1));
        var words = inlines.ReadPlain(heading.Inline);
        var text = Prose.TextOf(words);
        return text.Trim().Length == 0 ? throw Fault(heading, "a heading with words", "none")
            : new(heading.Level, parts?.Lettered(words) ?? words, Id(heading, text));
    }

    private ListBlock List(Md.ListBlock list)
    {
        var items = ImmutableArray.CreateBuilder<ImmutableArray<Inline>>();
        var below = ImmutableArray.CreateBuilder<ImmutableArray<Block>>();
        foreach (var item in list.OfType<ListItemBlock>())
        {
            if (item.FirstOrDefault() is not ParagraphBlock first)
            {
                throw Fault(item, "text after the mark of a list item", item.Count == 0 ? "none" : item[0].GetType().Name);
            }

            items.Add(inlines.Read(first.Inline));
            below.Add([.. item.Skip(1).SelectMany(block => Read(block, ParagraphStyle.Body))]);
        }

        return new(items.ToImmutable(), list.IsOrdered)
        {
            Below = below.All(blocks => blocks.IsEmpty) ? [] : below.ToImmutable(),
            ItemPlaces = [.. list.Select(item => source.At(item.Line + 1))],
            Start = list.IsOrdered && int.TryParse(list.OrderedStart, out var start) ? start : 1,
        };
    }

    private Table Table(MdTable.Table table, ImmutableArray<Inline>? caption, string id)
    {
        if (caption is null)
        {
            throw Fault(table, "a paragraph \"Table: caption {#id}\" before the table", "none");
        }

        var rows = table.OfType<MdTable.TableRow>().ToList();
        var head = rows.FirstOrDefault(row => row.IsHeader) ?? throw Fault(table, "a table with a row of heads", "none");
        if (rows.Find(row => row.Count > Math.Min(head.Count, table.ColumnDefinitions.Count)) is { } wide)
        {
            throw source.Fault(LineOf(wide), $"{Prose.Count(Math.Min(head.Count, table.ColumnDefinitions.Count), "cell")}"
                + " at most in each row, as there are heads above dashes",
                Prose.Number(wide.Count), "Take the rest away, or give it a head.");
        }

        var columns = head.OfType<MdTable.TableCell>().Select((cell, i) => new TableColumn(
            Prose.TextOf(inlines.ReadPlain((cell.FirstOrDefault() as ParagraphBlock)?.Inline)),
            table.ColumnDefinitions[i].Alignment == MdTable.TableColumnAlign.Right ? ColumnAlignment.Right : ColumnAlignment.Left,
            IsRowHeader: i == 0)).ToImmutableArray();
        return new(id, caption.Value, columns, [.. rows.Where(row => !row.IsHeader).Select(row => new TableRow(
            [.. row.OfType<MdTable.TableCell>()
                .Select(cell => inlines.Read((cell.FirstOrDefault() as ParagraphBlock)?.Inline))]) { Place = source.At(LineOf(row)) })]);

        // A row is a line, and below the heads stand dashes.
        int LineOf(MdTable.TableRow row) => table.Line + 1 + (row.IsHeader ? 0 : rows.IndexOf(row) + 1);
    }

    private (ImmutableArray<Inline>, string)? CaptionOf(ParagraphBlock paragraph)
    {
        if (!Marks.IsCaption(paragraph))
        {
            return null;
        }

        var caption = inlines.Read(paragraph.Inline);
        return (caption, Id(paragraph, "table-" + Prose.TextOf(caption)));
    }

    // An id that stands in the text of each row is used once, then counted on.
    private string Id(Md.Block block, string words) => Marks.IdOf(block) is not { } id ? crossings.Make(words)
        : values.IsInEach ? crossings.Make(id) : crossings.Take(id, block.Line + 1);

    private void RefuseLoose(ImmutableArray<Inline>? caption, Md.Block? next)
    {
        if (caption is not null)
        {
            throw Fault(next!, "a table after the caption \"Table: …\"", "none");
        }
    }

    private Picture Picture(ParagraphBlock paragraph, LinkInline image)
    {
        var line = paragraph.Line + 1;
        if (image.NextSibling is { } next && (next.NextSibling is not null || next is not LiteralInline { Content.IsEmpty: true }))
        {
            throw source.Fault(line, "a picture in a paragraph of its own", "text behind it", "Put a blank line between them.");
        }

        var alt = Prose.TextOf(inlines.ReadPlain(image)).Trim();
        return alt.Length == 0
            ? throw source.Fault(line, "what the picture shows, for those who do not see it", "none", "Write ![words](file \"caption\").")
            : new(Id(paragraph, "figure-" + Path.GetFileNameWithoutExtension(image.Url)), PictureFile.Read(source, image.Url ?? "", line), alt,
                inlines.ReadCaption(image.Title ?? "", line));
    }

    private Reading.BadInputException Fault(Md.Block block, string expected, string found) =>
        source.Fault(block.Line + 1, expected, found, "Correct the brief there.");
}

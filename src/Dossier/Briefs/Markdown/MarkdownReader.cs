using System.Collections.Immutable;
using Dossier.Drawing;
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
    public ImmutableArray<Block> Read(ContainerBlock container, ParagraphStyle style = ParagraphStyle.Body)
    {
        var blocks = ImmutableArray.CreateBuilder<Block>();
        ImmutableArray<Inline>? caption = null;
        var captionId = "";
        foreach (var block in container)
        {
            if (block is MdTable.Table table)
            {
                blocks.Add(Table(table, caption, captionId));
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

    private ImmutableArray<Block> Read(Md.Block block, ParagraphStyle style) => block switch
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
            blocks[^1] = list with { Items = list.Items.AddRange(next.Items), Below = Padded(list).AddRange(Padded(next)) };
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
        var columns = head.OfType<MdTable.TableCell>().Select((cell, i) => new TableColumn(
            Prose.TextOf(inlines.ReadPlain((cell.FirstOrDefault() as ParagraphBlock)?.Inline)),
            table.ColumnDefinitions[i].Alignment == MdTable.TableColumnAlign.Right ? ColumnAlignment.Right : ColumnAlignment.Left,
            IsRowHeader: i == 0)).ToImmutableArray();
        return new(id, caption.Value, columns, [.. rows.Where(row => !row.IsHeader).Select(row => new TableRow(
            [.. row.OfType<MdTable.TableCell>().Take(columns.Length)
                .Select(cell => inlines.Read((cell.FirstOrDefault() as ParagraphBlock)?.Inline))]))]);
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
        var alt = Prose.TextOf(inlines.ReadPlain(image)).Trim();
        if (alt.Length == 0)
        {
            throw source.Fault(line, "what the picture shows, for those who do not see it", "none", "Write ![words](file \"caption\").");
        }

        var path = Path.Combine(source.Folder ?? "", Uri.UnescapeDataString(image.Url ?? ""));
        if (!File.Exists(path))
        {
            throw source.Fault(line, "a PNG or JPEG file", $"no file {image.Url}",
                "Correct the path, which counts from the brief's folder.");
        }

        var bytes = File.ReadAllBytes(path);
        var isPicture = bytes.AsSpan().StartsWith((ReadOnlySpan<byte>)[0x89, (byte)'P', (byte)'N', (byte)'G'])
            || bytes.AsSpan().StartsWith((ReadOnlySpan<byte>)[0xFF, 0xD8, 0xFF]);
        return !isPicture ? throw source.Fault(line, "a PNG or JPEG file", $"{image.Url}, which is neither", "Convert it.")
            : new(Id(paragraph, "figure-" + Path.GetFileNameWithoutExtension(path)), ImageFile.From(bytes, image.Url ?? path), alt,
                inlines.ReadCaption(image.Title ?? "", line));
    }

    private Reading.BadInputException Fault(Md.Block block, string expected, string found) =>
        source.Fault(block.Line + 1, expected, found, "Correct the brief there.");
}

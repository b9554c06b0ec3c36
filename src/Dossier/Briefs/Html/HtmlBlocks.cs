using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using Dossier.Charts;
using Dossier.Drawing;

namespace Dossier.Briefs;

/// <summary>Blocks as HTML, in the order of the text.</summary>
internal sealed class HtmlBlocks(StringBuilder html, Brief brief)
{
    // The column is 736 CSS pixels wide, that of a phone about 350.
    private const double Broad = 552;
    private const double Narrow = 268;
    private readonly HtmlInlines _inlines = new();
    private int _figures;
    private int _tables;
    private int _callouts;

    /// <summary>Writes blocks.</summary>
    public void Write(ImmutableArray<Block> blocks)
    {
        foreach (var block in blocks)
        {
            Write(block);
        }
    }

    /// <summary>Writes the notes whose marks stand in what was written.</summary>
    public void WriteNotes()
    {
        var notes = _inlines.Notes().ToList();
        if (notes.Count > 0)
        {
            html.Append("<section class=\"notes\" aria-labelledby=\"notes:\">\n<h2 id=\"notes:\">Notes</h2>\n<ol>\n").AppendJoin("", notes).Append("</ol>\n</section>\n");
        }
    }

    private void Write(Block block)
    {
        switch (block)
        {
            case Heading heading:
                Element($"h{heading.Level + 1}", heading.Id, null, heading.Content);
                break;
            case Paragraph paragraph:
                Element("p", paragraph.Id, paragraph.Style switch { ParagraphStyle.Lead => "lead", ParagraphStyle.Small => "small", _ => null }, paragraph.Content);
                break;
            case ListBlock list:
                List(list);
                break;
            case Quote quote:
                html.Append("<blockquote>\n");
                Write(quote.Content);
                html.Append("</blockquote>\n");
                break;
            case Preformatted lines:
                html.Append(CultureInfo.InvariantCulture, $"<pre tabindex=\"0\">\n{string.Join('\n', lines.Lines.Select(SvgText.Escape))}</pre>\n");
                break;
            case LandscapePages pages:
                Write(pages.Content);
                break;
            case Callout callout:
                Callout(callout);
                break;
            case Figure figure:
                Figure(figure);
                break;
            case Picture picture:
                Picture(picture);
                break;
            case Table table:
                Table(table);
                break;
            case Contents contents:
                Contents(contents);
                break;
            case FigureList or TableList:
                Listing(block);
                break;
            case PageBreak:
                html.Append("<div class=\"page-break\"></div>\n");
                break;
            default:
                throw new BriefException($"A brief cannot set a block of the kind {block.GetType().Name}.");
        }
    }

    private void Element(string element, string? id, string? kind, ImmutableArray<Inline> content) =>
        html.Append(CultureInfo.InvariantCulture, $"<{element}{Id(id)}{(kind is null ? "" : $" class=\"{kind}\"")}>{_inlines.Of(content)}</{element}>\n");

    private static string Id(string? id) => id is null ? "" : $" id=\"{SvgText.Escape(id)}\"";

    private void List(ListBlock list)
    {
        var start = list.Ordered && list.Start != 1 ? string.Create(CultureInfo.InvariantCulture, $" start=\"{list.Start}\"") : "";
        html.Append(list.Ordered ? $"<ol{start}>\n" : "<ul>\n");
        foreach (var (index, item) in list.Items.Index())
        {
            html.Append(CultureInfo.InvariantCulture, $"<li>{_inlines.Of(item)}");
            if (!list.Below.IsEmpty && !list.Below[index].IsEmpty)
            {
                html.Append('\n');
                Write(list.Below[index]);
            }

            html.Append("</li>\n");
        }

        html.Append(list.Ordered ? "</ol>\n" : "</ul>\n");
    }

    private void Callout(Callout callout)
    {
        var id = string.Create(CultureInfo.InvariantCulture, $"callout:{++_callouts}");
        html.Append(CultureInfo.InvariantCulture, $"<section class=\"callout\" aria-labelledby=\"{id}\">\n<p class=\"callout-title\" id=\"{id}\">{SvgText.Escape(callout.Title)}</p>\n");
        Write(callout.Content);
        html.Append("</section>\n");
    }

    private void Figure(Figure figure)
    {
        var label = Opened(figure.Id);
        html.Append("<div class=\"narrow\">").Append(Drawing(figure.Chart, Narrow)).Append("</div>")
            .Append("<div class=\"broad\">").Append(Drawing(figure.Chart, Broad)).Append("</div>\n");
        Closed(label, figure.Caption, figure.Chart.Data);
    }

    private void Picture(Picture picture)
    {
        var label = Opened(picture.Id);
        var source = $"data:{picture.Image.MediaType};base64,{Convert.ToBase64String(picture.Image.Content.Span)}";
        html.Append(CultureInfo.InvariantCulture, $"<img alt=\"{SvgText.Escape(picture.Alt)}\" width=\"{picture.Image.WidthPixels}\" ")
            .Append(CultureInfo.InvariantCulture, $"height=\"{picture.Image.HeightPixels}\" src=\"{source}\">\n");
        Closed(label, picture.Caption, null);
    }

    private string Opened(string id)
    {
        html.Append(CultureInfo.InvariantCulture, $"<figure{Id(id)}>\n");
        return string.Create(CultureInfo.InvariantCulture, $"Figure {++_figures}");
    }

    private void Closed(string label, ImmutableArray<Inline> caption, ChartTable? data)
    {
        html.Append(CultureInfo.InvariantCulture, $"<figcaption><b>{label}.</b> {_inlines.Of(caption)}</figcaption>\n");
        if (data is { Rows.IsEmpty: false })
        {
            html.Append(CultureInfo.InvariantCulture, $"<details>\n<summary>The data of {label.ToLowerInvariant()} as a table</summary>\n{Scrolling($"Data of {label.ToLowerInvariant()}")}<table class=\"small\">\n<thead><tr>")
                .AppendJoin("", data.Columns.Select(column => $"<th scope=\"col\">{SvgText.Escape(column)}</th>")).Append("</tr></thead>\n<tbody>\n");
            foreach (var row in data.Rows)
            {
                html.Append("<tr>").AppendJoin("", row.Select((cell, i) => i == 0 ? $"<th scope=\"row\">{SvgText.Escape(cell)}</th>" : $"<td>{SvgText.Escape(cell)}</td>")).Append("</tr>\n");
            }

            html.Append("</tbody>\n</table></div>\n</details>\n");
        }

        html.Append("</figure>\n");
    }

    // A region that scrolls must be reached by the keyboard, and named for those who do not see why.
    private static string Scrolling(string name) => $"<div class=\"wide\" role=\"region\" tabindex=\"0\" aria-label=\"{SvgText.Escape(name)}\">";

    private static string Drawing(Chart chart, double width) => chart.ToSvg(width - 2 * SvgWriter.Margin);

    private void Table(Table table)
    {
        var label = string.Create(CultureInfo.InvariantCulture, $"Table {++_tables}");
        var caption = string.Create(CultureInfo.InvariantCulture, $"caption:{_tables}");
        html.Append(CultureInfo.InvariantCulture, $"<p class=\"caption\" id=\"{caption}\"><b>{label}.</b> {_inlines.Of(table.Caption)}</p>\n{Scrolling(label)}")
            .Append(CultureInfo.InvariantCulture, $"<table{Id(table.Id)}{(table.Small ? " class=\"small\"" : "")} aria-labelledby=\"{caption}\">\n<thead><tr>");
        foreach (var column in table.Columns)
        {
            html.Append(CultureInfo.InvariantCulture, $"<th scope=\"col\"{Number(column)}>{SvgText.Escape(column.Header)}</th>");
        }

        html.Append("</tr></thead>\n<tbody>\n");
        foreach (var row in table.Rows)
        {
            html.Append(CultureInfo.InvariantCulture, $"<tr{Id(row.Id)}>");
            foreach (var (column, cell) in table.Columns.Zip(row.Cells))
            {
                var (element, scope) = column.IsRowHeader ? ("th", " scope=\"row\"") : ("td", "");
                html.Append(CultureInfo.InvariantCulture, $"<{element}{scope}{Number(column, IsShort(cell))}>{_inlines.Of(cell)}</{element}>");
            }

            html.Append("</tr>\n");
        }

        html.Append("</tbody>\n</table></div>\n");
    }

    private static string Number(TableColumn column, bool isShort = false) => (column.Alignment == ColumnAlignment.Right, isShort) switch
    {
        (true, _) => " class=\"number\"",
        (_, true) => " class=\"short\"",
        _ => "",
    };

    // An id with a hyphen would break after it.
    private static bool IsShort(ImmutableArray<Inline> cell) => Prose.TextOf(cell) is { Length: <= 12 } text && !text.Contains(' ', StringComparison.Ordinal);

    private void Contents(Contents contents)
    {
        html.Append(CultureInfo.InvariantCulture, $"<nav class=\"list\" aria-labelledby=\"contents:\">\n<h2 id=\"contents:\">{SvgText.Escape(contents.Title)}</h2>\n<ol>\n");
        var isNested = false;
        var isOpen = false;
        foreach (var heading in brief.FrontMatter.Concat(brief.Body).SelectMany(BlockTexts.WithContent).OfType<Heading>().Where(h => h.Level <= 2))
        {
            var nested = heading.Level == 2 && isOpen;
            html.Append((isNested, nested) switch
            {
                (false, true) => "\n<ol>\n",
                (true, false) => "</li>\n</ol>\n</li>\n",
                _ => isOpen ? "</li>\n" : "",
            });
            html.Append(CultureInfo.InvariantCulture, $"<li><a href=\"#{SvgText.Escape(heading.Id)}\">{SvgText.Escape(Prose.TextOf(heading.Content))}</a>");
            (isNested, isOpen) = (nested, true);
        }

        html.Append(isNested ? "</li>\n</ol>\n</li>\n" : isOpen ? "</li>\n" : "").Append("</ol>\n</nav>\n");
    }

    private void Listing(Block block)
    {
        var all = brief.FrontMatter.Concat(brief.Body).SelectMany(BlockTexts.WithContent);
        var (title, word) = block is FigureList figures ? (figures.Title, "Figure") : (((TableList)block).Title, "Table");
        var lines = all.Select(one => Captioned(one, word == "Table")).OfType<(string Id, ImmutableArray<Inline> Caption)>()
            .Select((entry, i) => string.Create(CultureInfo.InvariantCulture,
                $"<li><a href=\"#{SvgText.Escape(entry.Id)}\">{word} {i + 1}. {SvgText.Escape(Prose.TextOf(entry.Caption))}</a></li>\n")).ToList();
        if (lines.Count > 0)
        {
            var id = word.ToLowerInvariant() + "s:";
            html.Append(CultureInfo.InvariantCulture, $"<nav class=\"list\" aria-labelledby=\"{id}\">\n<h2 id=\"{id}\">{SvgText.Escape(title)}</h2>\n<ol>\n").AppendJoin("", lines).Append("</ol>\n</nav>\n");
        }
    }

    private static (string Id, ImmutableArray<Inline> Caption)? Captioned(Block block, bool isTable) => block switch
    {
        Table table when isTable => (table.Id, table.Caption),
        Figure figure when !isTable => (figure.Id, figure.Caption),
        Picture picture when !isTable => (picture.Id, picture.Caption),
        _ => null,
    };
}

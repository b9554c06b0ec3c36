using System.Collections.Immutable;
using System.Globalization;
using System.Text;

namespace Dossier.Frames.Rendering;

/// <summary>
/// A frame as a table for notebooks: no script, all text encoded, colours for light and dark. Where a page's own style sheet takes the
/// style away, as GitHub does, it is still a plain table that says the same.
/// </summary>
internal static class HtmlTable
{
    private const int WidestText = 90;
    private const int WidestLine = 45;
    private const int LongestTitle = 1000;
    private const int MostIds = 3;

    public static string Write(FrameWindow window)
    {
        var shape = CellText.Shape(window.Frame);
        var html = new StringBuilder();
        html.Append("<div class=\"dossier-frame\" role=\"group\" aria-label=\"Table of ").Append(shape).Append("\" tabindex=\"0\">\n")
            .Append("<style>").Append(HtmlStyle.Sheet).Append("</style>\n<table>\n<caption>").Append(shape).Append("</caption>\n<thead><tr><td></td>");
        foreach (var column in window.Columns)
        {
            Head(html, window, column);
        }

        html.Append("</tr></thead>\n<tbody>\n");
        var cells = Array.ConvertAll(window.Columns, column => column is null ? null : Cells(window, column));
        for (var i = 0; i < window.Rows.Length; i++)
        {
            Row(html, window, cells, i);
        }

        return html.Append("</tbody>\n</table>\n</div>\n").ToString();
    }

    /// <summary>Text for HTML, inside and outside of attributes.</summary>
    public static string Encode(string text) => text
        .Replace("&", "&amp;", StringComparison.Ordinal)
        .Replace("<", "&lt;", StringComparison.Ordinal)
        .Replace(">", "&gt;", StringComparison.Ordinal)
        .Replace("\"", "&quot;", StringComparison.Ordinal)
        .Replace("'", "&#39;", StringComparison.Ordinal);

    private static void Head(StringBuilder html, FrameWindow window, Column? column)
    {
        if (column is null)
        {
            var names = string.Join(", ", window.HiddenColumns);
            html.Append("<th scope=\"col\" class=\"gap\"").Append(Title(names)).Append(">… ")
                .Append(window.HiddenColumns.Length.ToString("N0", CultureInfo.InvariantCulture)).Append(" more</th>");
            return;
        }

        html.Append(CellText.IsNumber(column) ? "<th scope=\"col\" class=\"num\">" : "<th scope=\"col\">")
            .Append(Shortened(column.Name)).Append("<br><small>").Append(column.TypeName).Append("</small></th>");
    }

    private static void Row(StringBuilder html, FrameWindow window, string[]?[] cells, int i)
    {
        if (window.Rows[i] == FrameWindow.Gap)
        {
            html.Append("<tr class=\"gap\"><th scope=\"row\">⋮</th><td colspan=\"").Append(window.Columns.Length).Append("\">")
                .Append(CellText.Count(window.HiddenRows, "more row")).Append("</td></tr>\n");
            return;
        }

        html.Append("<tr><th scope=\"row\">").Append(window.Rows[i].ToString(CultureInfo.InvariantCulture)).Append("</th>");
        foreach (var column in cells)
        {
            html.Append(column?[i] ?? "<td class=\"gap\">…</td>");
        }

        html.Append("</tr>\n");
    }

    private static string[] Cells(FrameWindow window, Column column)
    {
        var texts = window.Cells(column);
        var decimals = CellText.Decimals(column, texts);
        return [.. window.Rows.Select((row, i) => (column, texts[i]) switch
        {
            (_, null) => CellText.IsNumber(column) ? "<td class=\"num\"><i>null</i></td>" : "<td><i>null</i></td>",
            (ValueColumn<long> or ValueColumn<double>, { } number) => Number(number, column.TextAt(row)!, decimals),
            (EvidenceColumn evidence, _) => $"<td>{Ids(evidence, row)}</td>",
            (StringColumn, _) => $"<td>{Shortened(column.TextAt(row)!)}</td>",
            (_, { } text) => $"<td>{text}</td>",
        })];
    }

    // Zeros that are not seen put the decimal points below each other; a page without the style sheet shows them, which is as true.
    private static string Number(string shown, string full, int decimals)
    {
        var zeros = CellText.Padding(shown, decimals);
        return $"<td class=\"num\"{(shown == full ? "" : Title(full))}>{shown}{(zeros.Length == 0 ? "" : $"<s>{zeros}</s>")}</td>";
    }

    // Short text stays on one line; longer text wraps, and what is longer still is cut.
    private static string Shortened(string text)
    {
        var visible = CellText.Visible(text);
        var cut = DisplayWidth.Cut(visible, WidestText);
        return DisplayWidth.Of(cut) <= WidestLine && cut == text ? Encode(cut)
            : $"<span{(DisplayWidth.Of(cut) > WidestLine ? " class=\"long\"" : "")}{(cut == text ? "" : Title(text))}>{Encode(cut)}</span>";
    }

    private static string Ids(EvidenceColumn evidence, int row)
    {
        ImmutableArray<string> ids = evidence.IdsOf(row);
        var shown = ids.Take(ids.Length == MostIds + 1 ? ids.Length : MostIds).Select(id => evidence.Catalogue.Find(id) is { } passage
            ? $"<abbr{Title($"{passage.Article} ¶{passage.Paragraph}: {passage.Quote}")}>{Encode(CellText.Visible(id))}</abbr>"
            : Encode(CellText.Visible(id)));
        var rest = ids.Skip(MostIds).ToArray();
        return string.Join(", ", rest.Length <= 1 ? shown : shown.Append($"<abbr{Title(string.Join(", ", rest))}>+{rest.Length}</abbr>"));
    }

    private static string Title(string text) => $" title=\"{Encode(DisplayWidth.Cut(CellText.Visible(text), LongestTitle))}\"";
}

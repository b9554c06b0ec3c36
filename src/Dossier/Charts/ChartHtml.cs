using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using Dossier.Frames.Rendering;

namespace Dossier.Charts;

/// <summary>A chart for web pages and notebooks: the drawing, whose marks tell their source, and its data as a table for those who do not see it.</summary>
internal static class ChartHtml
{
    private const int MostRows = 200;

    public static string Write(Chart chart, double width)
    {
        var data = Filled(chart.Data);
        var html = new StringBuilder();
        html.Append("<figure style=\"margin:0\">\n").Append(chart.ToSvg(width)).Append("<details>\n<summary>Data of the chart, ")
            .Append(ChartWords.Count(data.Rows.Length, "row", "rows")).Append("</summary>\n<div class=\"dossier-frame\" role=\"group\" aria-label=\"Data of the chart\" ")
            .Append("tabindex=\"0\">\n<style>").Append(HtmlStyle.Sheet).Append("</style>\n<table>\n<caption>").Append(HtmlTable.Encode(chart.Title))
            .Append("</caption>\n<thead><tr>");
        string[] cells = [.. data.Columns.Select((_, i) => AreNumbers(data, i) ? " class=\"num\"" : "")];
        for (var i = 0; i < cells.Length; i++)
        {
            html.Append(CultureInfo.InvariantCulture, $"<th scope=\"col\"{cells[i]}>{HtmlTable.Encode(data.Columns[i])}</th>");
        }

        html.Append("</tr></thead>\n<tbody>\n");
        foreach (var row in data.Rows.Take(MostRows))
        {
            html.Append("<tr>").AppendJoin("", row.Select((text, i) => $"<td{cells[i]}>{HtmlTable.Encode(text)}</td>")).Append("</tr>\n");
        }

        if (data.Rows.Length > MostRows)
        {
            html.Append(CultureInfo.InvariantCulture, $"<tr class=\"gap\"><td colspan=\"{cells.Length}\">")
                .Append(ChartWords.Count(data.Rows.Length - MostRows, "more row", "more rows")).Append("</td></tr>\n");
        }

        return html.Append("</tbody>\n</table>\n</div>\n</details>\n</figure>\n").ToString();
    }

    // A column in which no cell holds anything would be read out cell by cell.
    private static ChartTable Filled(ChartTable data)
    {
        int[] filled = [.. Enumerable.Range(0, data.Columns.Length).Where(column => data.Rows.Any(row => row[column].Length > 0))];
        return new([.. filled.Select(column => data.Columns[column])], [.. data.Rows.Select(row => filled.Select(column => row[column]).ToImmutableArray())]);
    }

    private static bool AreNumbers(ChartTable data, int column) => data.Rows.Any(row => row[column].Length > 0)
        && data.Rows.All(row => row[column].Length == 0 || double.TryParse(row[column], NumberStyles.Number, CultureInfo.InvariantCulture, out _));
}

using System.Collections.Immutable;
using System.Globalization;
using System.Net;
using System.Text;
using Dossier.Briefs;
using Dossier.Charts;

namespace Dossier.Benchmarks;

/// <summary>A brief of random words, and the same brief as HTML with print style sheets: same text, charts, notes and table.</summary>
internal sealed class BriefContent
{
    private const int Rows = 200;

    private static readonly string[] Words =
    [
        "the", "regulator", "published", "a", "binding", "order", "and", "operators", "of", "high-risk", "equipment", "must", "remove", "it",
        "by", "December", "which", "costs", "€1,250", "per", "site", "between", "critical", "infrastructure", "to", "as", "licence",
        "conditions", "say", "so", "country", "supplier", "government", "data", "centre", "contract", "signed", "services",
    ];

    private readonly ImmutableArray<Block>.Builder _blocks = ImmutableArray.CreateBuilder<Block>();
    private readonly StringBuilder _html = new();
    private readonly Random _random = new(20261122);

    private BriefContent(int sections, bool table)
    {
        _blocks.Add(new Contents("Contents"));
        for (var i = 1; i <= sections; i++)
        {
            Section(i);
        }

        if (table)
        {
            Table();
        }

        var title = "How governments exclude high-risk suppliers";
        Brief = new Brief(
            title, "A brief of random words", "Policy brief", ["A. Analyst"], "Evidence as of 22 November 2026", "High-risk suppliers", "Dossier",
            "en-GB", [], _blocks.ToImmutable());
        var entries = string.Concat(Enumerable.Range(1, sections).Select(i => $"<li><a href='#s{i}'>Finding {i}</a></li>"));
        Html = "<!DOCTYPE html><html lang='en-GB'><head><meta charset='utf-8'><title>" + title + "</title><style>" + Style + "</style></head><body><h1>"
            + title + "</h1><p>A brief of random words</p><p>A. Analyst</p><p>Evidence as of 22 November 2026</p><h2 class='new'>Contents</h2><ul class='toc'>"
            + entries + "</ul>" + _html + "</body></html>";
    }

    public Brief Brief { get; }

    public string Html { get; }

    private static string Style =>
        "@page{size:A4;margin:28mm 22mm 24mm;@top-left{content:'High-risk suppliers';font:bold 8pt Lato}@top-right{content:string(section);font:8pt Lato}"
        + "@bottom-left{content:'Dossier';font:8pt Lato}@bottom-right{content:'Page ' counter(page) ' of ' counter(pages);font:8pt Lato}"
        + "@footnote{border-top:.6pt solid gray;padding-top:5pt}}body{font:10.2pt/14.5pt Lato}h1{font-size:30pt;line-height:35pt}"
        + "h2{font-size:21pt;line-height:26pt;string-set:section content();break-after:avoid}.new{break-before:page}p{orphans:2;widows:2;margin:0 0 7pt}"
        + ".note{float:footnote;font-size:8.2pt;line-height:11pt}figure{margin:20pt 0;break-inside:avoid}figcaption{font-size:8.8pt}"
        + "table{border-collapse:collapse;font-size:8pt;line-height:10.4pt;width:100%}td,th{text-align:left;padding:2.6pt 4pt;border-bottom:.6pt solid #ddd}"
        + "tr{break-inside:avoid}td:last-child{text-align:right}.toc{list-style:none;padding:0}"
        + ".toc a::after{content:leader('.') target-counter(attr(href),page)}";

    public static BriefContent Of(int sections, bool table) => new(sections, table);

    private void Section(int number)
    {
        var title = string.Create(CultureInfo.InvariantCulture, $"Finding {number}");
        _blocks.Add(new Heading(1, [new Run(title)], $"s{number}"));
        _html.Append(CultureInfo.InvariantCulture, $"<h2 id='s{number}'>{title}</h2>");
        for (var i = 0; i < 4; i++)
        {
            var (text, note, after) = (Prose(70), Prose(18), Prose(30));
            _blocks.Add(new Paragraph([new Run(text), new Note([new Run(note)]), new Run(" " + after)]));
            _html.Append(CultureInfo.InvariantCulture, $"<p>{Escaped(text)}<span class='note'>{Escaped(note)}</span> {Escaped(after)}</p>");
            if (i == 1)
            {
                Figure(number);
            }
        }
    }

    private void Figure(int number)
    {
        var bars = Enumerable.Range(1, 12).Select(i =>
        {
            var value = _random.Next(5, 95);
            return new Bar($"Region {i}", value, value.ToString(CultureInfo.InvariantCulture));
        });
        var chart = Chart.Bars([.. bars]).Named($"chart-{number}").Title("Formal limits are concentrated in Europe and the Pacific")
            .Subtitle("Announced measures by region, number").Source("random numbers");
        _blocks.Add(new Figure($"f{number}", chart, [new Run("Announced measures by region.")]));
        var caption = string.Create(CultureInfo.InvariantCulture, $"<figcaption>Figure {number}. Announced measures by region.</figcaption></figure>");
        _html.Append("<figure>").Append(PlainSvg.Of(chart.Layout(467))).Append(caption);
    }

    private void Table()
    {
        string[] heads = ["Id", "Country", "Instrument", "Announced", "Score"];
        _blocks.AddRange(new PageBreak(), new Heading(1, [new Run("Annex")], "annex"));
        _html.Append("<h2 class='new'>Annex</h2><table><caption>Table 1. Records</caption><thead><tr>");
        _html.AppendJoin("", heads.Select(head => $"<th scope='col'>{head}</th>")).Append("</tr></thead><tbody>");
        var rows = ImmutableArray.CreateBuilder<TableRow>();
        for (var i = 1; i <= Rows; i++)
        {
            string[] cells = [$"E{i}", Words[_random.Next(Words.Length)], Prose(_random.Next(4, 16)), "2022-03-08", $"{_random.Next(100)}.5"];
            rows.Add(new([.. cells.Select(cell => ImmutableArray.Create<Inline>(new Run(cell)))]));
            _html.Append("<tr>").AppendJoin("", cells.Select(cell => $"<td>{Escaped(cell)}</td>")).Append("</tr>");
        }

        _html.Append("</tbody></table>");
        var columns = heads.Select((head, i) => new TableColumn(head, i == 4 ? ColumnAlignment.Right : ColumnAlignment.Left, i == 0));
        _blocks.Add(new Table("records", [new Run("Records")], [.. columns], rows.ToImmutable(), Small: true));
    }

    private string Prose(int words) => string.Join(' ', Enumerable.Range(0, words).Select(_ => Words[_random.Next(Words.Length)])) + ".";

    private static string Escaped(string text) => WebUtility.HtmlEncode(text);
}

using System.Text;
using Dossier.Briefs;

namespace Dossier.Tests.Briefs.Markdown;

/// <summary>Random texts of briefs, most of them wrong somewhere: all constructs in each other, odd characters, and ready-made briefs cut up.</summary>
internal sealed class BrokenMarkdown(int seed)
{
    private static readonly string[] Words =
    [
        "deal", "Ghana", "70%", "**bold**", "*slanted*", "`code`", "[^1]", "[^2]", "[](#a)", "[here](https://example.org)", "[x](y.html)", "&amp;", "&nbsp;",
        "<b>", "<!-- remark -->", "{#a}", "{#b}", "\\", "$", "|", "{{ n }}", "{{ n | words }}", "{{ deal.country }}", "{{ deal.value | money GBP }}", "{{ share.part }}",
        "{{ many | list }}", "{{ many.x | capital }}", "{{", "}}", "{{ }}", "{{ n | or \"none\" }}", "{{ many | rows }}", "{{ huge }}", "https://example.org/a?b=c#d",
        "![a](b.png)", "![a](https://example.org/b.png \"c {#p}\")", "[", "]", "(", "***", "___", "~~", "Table:", "\t", "\0", "\ud800", "\u202e", "\u05d0\u05d1", "\ud83d\ude00",
        "\u00ad", "\u200b", "\ufeff", "\u2028", "ﬀ", "e\u0301", "W" + "ider".PadRight(300, 'r'),
    ];

    private static readonly string[] Queries =
    [
        "select 1 as n", "select value, unit, evidence from deal_counts", "select * from deals", "select * from acts order by id limit 3", "select * from nothing",
        "select country as category, 1 as value, evidence from named_deals", "select category, value, unit, evidence from deal_shares", "select 1e300 as value, 'usd' as unit",
        "select null as value", "select 9e999 as value", "select x'00' as value", "select 1 as a, 1 as a", "drop table deals", "select 'E-001' as evidence, 5 as value",
        "with recursive x as (select 1 as n union all select n + 1 from x) select max(n) as value from x", "select :country as value", "select 1; select 2", "",
        "select label, date, evidence from act_deadlines", "select '2020-01' as x, 3 as value union select '2021-02', null", "values (1), ('x')", "select evidence from acts",
        "select jurisdiction as lane, title as label, announced as date, evidence from acts where reference is null",
    ];

    private static readonly string[] Keys =
    [
        "kind", "name", "id", "caption", "sql", "title", "subtitle", "source", "note", "unit", "highlight", "category", "value", "series", "panel", "x", "label",
        "lane", "detail", "from", "to", "row", "column", "computed", "small", "columns",
    ];

    private static readonly string[] Values =
    [
        "bars", "columns", "grouped-bars", "stacked-bars", "share-bars", "lines", "steps", "dots", "ranges", "heat", "timeline", "deals-by-region", "restriction-dates",
        "category", "value", "country", "evidence", "n", "true", "percent", "[a, b]", "{ a: b }", "\"{{ n }} deals\"", "{{ n }}", "|", "\"", "- x", "../x", "",
    ];

    private readonly Random _random = new(seed);

    /// <summary>The next text.</summary>
    public string Next() => _random.Next(4) switch
    {
        0 => Cut(MarkdownBrief.ShippedText(Any(MarkdownBrief.ShippedNames))),
        1 => Cut(Written()),
        _ => Written(),
    };

    private string Written()
    {
        var text = new StringBuilder(_random.Next(12) == 0 ? $"---\n{Any(Keys)}: {Any(Values)}\ntitle: {Said()}\n---\n" : "---\ntitle: A test\n---\n");
        text.Append("\n```values\nn, computed: select 7 as value\nmany, computed: select 1 as x union select 2\nhuge, computed: select 1e300 as value, 'usd' as unit\n"
            + "deal: select * from named_deals limit 1\nshare: select value as part, unit, evidence from deal_shares limit 1\n");
        text.Append(_random.Next(3) == 0 ? $"{Any(["q", "n", "deals", "q, computed"])}: {Any(Queries)}\n" : "").Append("```\n\n");
        for (var i = _random.Next(1, 7); i > 0; i--)
        {
            text.Append(Part(_random.Next(1, 4))).Append("\n\n");
        }

        return text.Append("End[^1] of all[^2].\n\n[^1]: A note.\n").Append(_random.Next(9) > 0 ? $"[^2]: Another of {{{{ deal.country }}}} {Said()}.\n" : "").ToString();
    }

    private string Part(int depth) => _random.Next(16) switch
    {
        0 => $"{Any(["#", "##", "##", "###", "####"])} {Said()}",
        1 or 2 when depth > 0 => Marked("> ", Part(depth - 1)),
        3 or 4 when depth > 0 => "- " + Marked("  ", $"{Said()}\n\n{Part(depth - 1)}")[2..],
        5 when depth > 0 => "1. " + Marked("   ", $"{Said()}\n\n{Part(depth - 1)}")[3..],
        6 or 7 when depth > 0 => $"{Any(["::: callout \"Box\"", "::: lead", "::: small", "::: landscape", "::: when n", "::: unless q", "::: each many", "::: each deal by country", "::: eahc x"])}\n"
            + $"{Part(depth - 1)}\n{Any([":::", ":::", ":::", ":::", ":::", "::::", ""])}",
        8 => "::: " + Any(["contents", "figures", "tables", "page-break", "sources", "sources cited", "evidence", "references", "disagreements", "not-known deal", "method", "citation", ""]),
        9 => $"Table: {Said()}\n\n| a | {Said()} |\n|---|--:|\n| {Said()} | {{{{ n }}}} |\n| one |",
        10 => $"```{Any(["chart", "table", "text", "values", "cahrt"])}\n{Settings()}\n```",
        11 => $"```chart\nkind: {Any(Values[..11])}\ncaption: {Any(["A chart.", Said()])}\ntitle: Title {_random.Next(100)}\ncategory: {Any(["category", "country"])}\nsql: {Any(Queries)}\n```",
        12 => $"```table\ncaption: A table.\ncomputed: true\nsql: {Any(Queries)}\n```",
        13 => string.Concat(Enumerable.Repeat(Any(["> ", "- ", "*", "[", "1. ", "    ", "**a ", "::: lead\n"]), _random.Next(200))) + Said(),
        _ => Said(),
    };

    private string Settings() => string.Join('\n', Enumerable.Range(0, _random.Next(6)).Select(_ => $"{Any(Keys)}: {(_random.Next(3) == 0 ? Any(Queries) : Any(Values))}"));

    private string Said() => string.Join(' ', Enumerable.Range(0, _random.Next(1, 9)).Select(_ => _random.Next(12) > 0 ? "word" : Any(Words)));

    // Lines or characters are left out, moved, doubled or put in.
    private string Cut(string text)
    {
        for (var i = _random.Next(1, 4); i > 0; i--)
        {
            var lines = text.Split('\n').ToList();
            var (line, at) = (_random.Next(lines.Count), _random.Next(text.Length));
            switch (_random.Next(6))
            {
                case 0:
                    lines.RemoveAt(line);
                    break;
                case 1:
                    lines.Insert(_random.Next(lines.Count), lines[line]);
                    break;
                case 2:
                    lines[line] += " " + Any(Words);
                    break;
                case 3:
                    lines.Insert(line, Part(2));
                    break;
                case 4:
                    lines = [.. text.Remove(at, Math.Min(_random.Next(1, 60), text.Length - at)).Split('\n')];
                    break;
                default:
                    lines = [.. text[..at].Split('\n')];
                    break;
            }

            text = string.Join('\n', lines) is { Length: > 0 } left ? left : " ";
        }

        return text;
    }

    private static string Marked(string mark, string text) => mark + text.Replace("\n", "\n" + mark, StringComparison.Ordinal);

    private T Any<T>(IReadOnlyList<T> all) => all[_random.Next(all.Count)];
}

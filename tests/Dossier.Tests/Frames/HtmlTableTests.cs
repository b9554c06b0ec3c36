using System.Globalization;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using Dossier.Drawing;
using Dossier.Facts;
using Dossier.Frames;
using Dossier.Frames.Rendering;

namespace Dossier.Tests.Frames;

public sealed partial class HtmlTableTests
{
    [Fact]
    public void A_small_frame_reads_like_this() => Assert.Equal(
        """
        <table>
        <caption>4 rows × 6 columns</caption>
        <thead><tr><td></td><th scope="col">country<br><small>string</small></th><th scope="col">signed<br><small>date</small></th><th scope="col" class="num">deals<br><small>long</small></th><th scope="col" class="num">value<br><small>double</small></th><th scope="col">open<br><small>bool</small></th><th scope="col">evidence<br><small>evidence</small></th></tr></thead>
        <tbody>
        <tr><th scope="row">0</th><td>Brazil</td><td>2020-07-14</td><td class="num">12</td><td class="num">269.5<s>000</s></td><td>true</td><td><abbr title="001 ¶1: &quot;Deal&quot; &lt;1&gt; &amp; more">E-001</abbr></td></tr>
        <tr><th scope="row">1</th><td>null</td><td><i>null</i></td><td class="num"><i>null</i></td><td class="num">71.1336</td><td><i>null</i></td><td><abbr title="001 ¶2: &quot;Deal&quot; &lt;2&gt; &amp; more">E-002</abbr>, <abbr title="001 ¶3: &quot;Deal&quot; &lt;3&gt; &amp; more">E-003</abbr></td></tr>
        <tr><th scope="row">2</th><td><i>null</i></td><td>2021-01-01</td><td class="num">3</td><td class="num"><i>null</i></td><td>false</td><td><i>null</i></td></tr>
        <tr><th scope="row">3</th><td>Côte d&#39;Ivoire</td><td>2022-12-31</td><td class="num">1234567</td><td class="num" title="1E-07">1e-7</td><td>true</td><td><abbr title="001 ¶4: &quot;Deal&quot; &lt;4&gt; &amp; more">E-004</abbr>, <abbr title="001 ¶5: &quot;Deal&quot; &lt;5&gt; &amp; more">E-005</abbr>, <abbr title="001 ¶6: &quot;Deal&quot; &lt;6&gt; &amp; more">E-006</abbr>, <abbr title="E-007, E-008">+2</abbr></td></tr>
        </tbody>
        </table>
        """, TableOf(RenderSamples.Deals.ToHtml()));

    [Fact]
    public void A_long_frame_shows_its_ends_and_counts_what_lies_between()
    {
        var table = TableOf(RenderSamples.Count(1234).ToHtml(maxRows: 3));

        Assert.Contains("<caption>1,234 rows × 1 column</caption>", table, StringComparison.Ordinal);
        Assert.Contains("<tr class=\"gap\"><th scope=\"row\">⋮</th><td colspan=\"1\">1,231 more rows</td></tr>", table,
            StringComparison.Ordinal);
        Assert.Equal(["0", "1", "⋮", "1233"],
            Regex.Matches(table, "<th scope=\"row\">(.*?)</th>").Select(match => match.Groups[1].Value));
        Assert.DoesNotContain("more row", RenderSamples.Count(20).ToHtml(), StringComparison.Ordinal);
        Assert.Contains("1 more row<", RenderSamples.Count(21).ToHtml(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_wide_frame_shows_its_ends_and_names_what_lies_between()
    {
        var table = TableOf(RenderSamples.Wide(5).ToHtml(maxColumns: 3));

        Assert.Contains("<caption>1 row × 5 columns</caption>", table, StringComparison.Ordinal);
        Assert.Contains("<th scope=\"col\" class=\"gap\" title=\"c2, c3\">… 2 more</th>", table, StringComparison.Ordinal);
        Assert.Contains("<td class=\"num\">1</td><td class=\"gap\">…</td><td class=\"num\">4</td>", table, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("<script>alert('x')</script>")]
    [InlineData("\"><img src=x onerror=alert(1)>")]
    [InlineData("</style></table><b onmouseover=\"alert(1)\">")]
    [InlineData("&lt;already&gt;")]
    [InlineData("a\u202Eb\0\u001B[2J\r\nc")]
    public void No_text_becomes_markup_wherever_it_stands(string hostile)
    {
        var evidence = Column.Create("evidence", [[new Evidence(hostile, "", hostile, 1, 0, 1, hostile, "", Stance.Supports)]]);
        var html = new DataFrame(Column.Create(hostile, [hostile + new string('x', 100)]), evidence).ToHtml();

        // The table is well-formed, and its only elements and attributes are its own.
        var table = XElement.Parse(TableOf(html).Replace("<br>", "<br/>", StringComparison.Ordinal));
        string[] elements = ["table", "caption", "thead", "tbody", "tr", "th", "td", "br", "small", "span", "abbr"];
        Assert.All(table.DescendantsAndSelf(), element => Assert.Contains(element.Name.LocalName, elements));
        string[] attributes = ["scope", "class", "title"];
        Assert.All(table.Descendants().Attributes(), attribute => Assert.Contains(attribute.Name.LocalName, attributes));
        Assert.StartsWith(CellText.Visible(hostile), table.Element("thead")!.Value, StringComparison.Ordinal);
        Assert.DoesNotContain(html, c => char.IsControl(c) && c != '\n' || c == '\u202E');
    }

    [Fact]
    public void A_long_text_is_cut_and_stands_whole_in_its_tooltip()
    {
        var text = string.Concat(Enumerable.Repeat("word ", 40)).Trim();

        var table = TableOf(RenderSamples.Texts(text, "short").ToHtml());

        Assert.Matches($"<span class=\"long\" title=\"{text}\">(word ){{17}}word…</span>", table);
        Assert.Contains("<td>short</td>", table, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(0.1 + 0.2, "0.3", "0.30000000000000004")]
    [InlineData(1234567.891, "1234567.89", "1234567.891")]
    [InlineData(2.0 / 3, "0.666667", "0.6666666666666666")]
    [InlineData(0.000123456789, "0.000123457", "0.000123456789")]
    [InlineData(1.5e300, "1.5e+300", "1.5E+300")]
    [InlineData(double.NegativeInfinity, "-∞", "-Infinity")]
    [InlineData(-2.5, "-2.5", null)]
    [InlineData(1e6, "1000000", null)]
    public void A_fraction_shows_six_digits_and_the_rest_in_its_tooltip(double number, string shown, string? title) => Assert.Contains(
        $"<td class=\"num\"{(title is null ? "" : $" title=\"{title}\"")}>{shown}</td>",
        new DataFrame(Column.Create("x", [number])).ToHtml(), StringComparison.Ordinal);

    [Theory]
    [InlineData("tr-TR")]
    [InlineData("de-CH")]
    [InlineData("ar-SA")]
    public void The_reader_s_language_changes_nothing(string culture)
    {
        var before = AllForms();
        var own = CultureInfo.CurrentCulture;
        try
        {
            CultureInfo.CurrentCulture = new(culture);
            Assert.Equal(before, AllForms());
        }
        finally
        {
            CultureInfo.CurrentCulture = own;
        }
    }

    [Fact]
    public void Text_has_enough_contrast_in_light_and_dark()
    {
        var inks = Colours(Inks());
        // The table takes the notebook's own ground: here those of JupyterLab, VS Code and themes that many use.
        (Color, Color)[] grounds =
            [.. Colours(Grounds()), Themes("#ffffff", "#111111"), Themes("#fdf6e3", "#002b36"), Themes("#f6f8fa", "#272822")];

        Assert.Equal(3, inks.Length);
        Assert.Equal(5, grounds.Length);
        foreach (var (light, dark) in inks)
        {
            Assert.All(grounds, ground => Assert.InRange(light.ContrastWith(ground.Item1), 4.5, 21));
            Assert.All(grounds, ground => Assert.InRange(dark.ContrastWith(ground.Item2), 4.5, 21));
        }
    }

    [Fact]
    public void Styles_are_for_frames_only_and_nothing_runs_or_is_fetched()
    {
        var html = RenderSamples.Deals.ToHtml();

        var rules = HtmlStyle.Sheet.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        var heads = rules.Select(rule => rule[..rule.IndexOf('{', StringComparison.Ordinal)]);
        var selectors = heads.SelectMany(head => Regex.Replace(head, @"\(.*?\)", "").Split(','));

        Assert.All(selectors, selector => Assert.Contains(".dossier-frame", selector, StringComparison.Ordinal));
        Assert.DoesNotMatch("<script|<link|url\\(|@import|https?:| on[a-z]+=", html);
        Assert.Equal(html, RenderSamples.Deals.ToHtml());
    }

    [Fact]
    public void Frames_without_rows_or_columns_have_their_caption()
    {
        Assert.Contains("<caption>0 rows × 6 columns</caption>", RenderSamples.Deals.Head(0).ToHtml(), StringComparison.Ordinal);
        Assert.Contains("<caption>0 rows × 0 columns</caption>", DataFrame.Empty.ToHtml(), StringComparison.Ordinal);
        Assert.Throws<ArgumentOutOfRangeException>(() => DataFrame.Empty.ToHtml(maxRows: -1));
    }

    private static string AllForms() => RenderSamples.Deals.ToHtml() + RenderSamples.Deals.ToMarkdown() + RenderSamples.Deals.ToText()
        + RenderSamples.Count(1234).ToHtml() + RenderSamples.Count(1234);

    private static string TableOf(string html) =>
        html[html.IndexOf("<table>", StringComparison.Ordinal)..(html.IndexOf("</table>", StringComparison.Ordinal) + "</table>".Length)];

    private static (Color Light, Color Dark)[] Colours(Regex places) =>
        [.. places.Matches(HtmlStyle.Sheet).Select(match => (Color.Parse(match.Groups[1].Value), Color.Parse(match.Groups[2].Value)))];

    private static (Color, Color) Themes(string light, string dark) => (Color.Parse(light), Color.Parse(dark));

    [GeneratedRegex(@"(?<=[;{])color:light-dark\((#\w{6}),(#\w{6})\)")]
    private static partial Regex Inks();

    [GeneratedRegex(@"background:(?:var[^l]*?\(--[\w-]+,)*light-dark\((#\w{6}),(#\w{6})\)")]
    private static partial Regex Grounds();
}

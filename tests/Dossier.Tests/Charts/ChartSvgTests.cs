using System.Reflection;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using Dossier.Charts;
using Dossier.Drawing;

namespace Dossier.Tests.Charts;

public sealed partial class ChartSvgTests
{
    private static readonly XNamespace Svg = "http://www.w3.org/2000/svg";

    public static TheoryData<string> Samples => [.. Charts.Keys];

    private static Dictionary<string, Chart> Charts { get; } = typeof(SampleCharts).Assembly.GetTypes()
        .Where(type => type.Name.StartsWith("Sample", StringComparison.Ordinal))
        .SelectMany(type => type.GetProperties(BindingFlags.Static | BindingFlags.Public))
        .Where(property => typeof(Chart).IsAssignableFrom(property.PropertyType))
        .ToDictionary(property => property.Name, property => (Chart)property.GetValue(null)!, StringComparer.Ordinal);

    [Theory]
    [MemberData(nameof(Samples))]
    public void No_labels_overlap_or_leave_the_chart(string name) =>
        Assert.All(Drawn.Widths, width => Drawn.AssertReadable(Charts[name], width));

    [Theory]
    [MemberData(nameof(Samples))]
    public void The_same_chart_gives_the_same_bytes(string name)
    {
        var text = Charts[name].ToSvg();

        Assert.Equal(text, Charts[name].ToSvg());
        Assert.DoesNotContain('\r', text);
        Assert.EndsWith("</svg>\n", text, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Samples))]
    public void The_file_is_valid_and_every_reference_is_defined_once(string name)
    {
        var root = Drawn.Svg(Charts[name]);
        var ids = root.DescendantsAndSelf().Attributes("id").Select(id => id.Value).ToArray();
        var used = root.Descendants(Svg + "use").Select(use => use.Attribute("href")!.Value[1..]);

        Assert.Equal("graphics-document document", root.Attribute("role")!.Value);
        Assert.Equal(ids.Length, ids.Distinct(StringComparer.Ordinal).Count());
        Assert.All(used.Concat([root.Attribute("aria-labelledby")!.Value, root.Attribute("aria-describedby")!.Value]), id => Assert.Contains(id, ids));
        Assert.Equal(Charts[name].Title, root.Element(Svg + "title")!.Value);
        Assert.Empty(root.Descendants(Svg + "text"));
    }

    [Theory]
    [MemberData(nameof(Samples))]
    public void Numbers_have_at_most_two_decimals(string name) => Assert.DoesNotMatch(ThreeDecimals(), Attributes(Charts[name]));

    [Theory]
    [MemberData(nameof(Samples))]
    public void Every_mark_has_a_tooltip_and_its_evidence(string name)
    {
        var marks = Drawn.Svg(Charts[name]).Descendants(Svg + "g").Where(group => group.Attribute("role")?.Value == "graphics-symbol img").ToArray();

        Assert.All(marks, mark => Assert.NotEmpty(mark.Element(Svg + "title")!.Value));
        var cited = marks.SelectMany(mark => mark.Attribute("data-evidence")?.Value.Split(' ') ?? []).ToHashSet(StringComparer.Ordinal);
        Assert.Equal(Charts[name].Evidence.Order(StringComparer.Ordinal), cited.Order(StringComparer.Ordinal));
    }

    [Theory]
    [MemberData(nameof(Samples))]
    public void The_table_is_rectangular_and_the_words_name_the_finding(string name)
    {
        var chart = Charts[name];

        Assert.All(chart.Data.Rows, row => Assert.Equal(chart.Data.Columns.Length, row.Length));
        Assert.StartsWith(chart.Title, chart.AlternativeText, StringComparison.Ordinal);
    }

    [Fact]
    public void Two_charts_share_no_ids()
    {
        string[] Ids(Chart chart) => [.. Drawn.Svg(chart).DescendantsAndSelf().Attributes("id").Select(id => id.Value)];

        Assert.Empty(Ids(SampleCharts.Empty).Intersect(Ids(SampleCharts.Empty with { Name = "other" }), StringComparer.Ordinal));
    }

    [Fact]
    public void Markup_is_escaped_and_control_characters_are_left_out()
    {
        var chart = new BarChart(
            "x", "A <b>&\u0001\u0007\"bold\" title\uFFFF", "", "", [new Bar("line\r\nbreak\ttab", 1, "<1>") { Evidence = ["a\"b"] }]);

        var root = XDocument.Parse(
            SvgWriter.Write(chart with { Title = "T" } is var shown ? shown.Layout(400) : null!, "x", chart.Title, "\u0000")).Root!;

        Assert.Equal("A <b>&\"bold\" title", root.Element(Svg + "title")!.Value);
        Assert.Contains(root.Descendants(Svg + "g").Attributes("aria-label"), label => label.Value == "line break tab");
        Assert.Contains(root.Descendants(Svg + "g").Attributes("data-evidence"), ids => ids.Value == "a\"b");
    }

    private static string Attributes(Chart chart) => string.Join(
        '\n',
        Drawn.Svg(chart).DescendantsAndSelf().Attributes()
            .Where(a => a.Name.LocalName is "d" or "x" or "y" or "transform" or "viewBox" or "width" or "stroke-width")
                .Select(a => a.Value));

    [GeneratedRegex(@"\.\d{3}")]
    private static partial Regex ThreeDecimals();
}

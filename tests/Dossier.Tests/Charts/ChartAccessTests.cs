using System.Xml.Linq;
using Dossier.Charts;
using Dossier.Frames;

namespace Dossier.Tests.Charts;

/// <summary>What people get who do not see a chart, and those who ask where a mark is from.</summary>
public sealed class ChartAccessTests
{
    private static readonly XNamespace Svg = "http://www.w3.org/2000/svg";

    [Fact]
    public void The_drawing_is_a_document_and_each_mark_a_symbol_with_its_name()
    {
        var root = Drawn.Svg(SampleCharts.Deals);

        Assert.Equal("graphics-document document", root.Attribute("role")!.Value);
        Assert.Equal(SampleCharts.Deals.Title, Named(root, "aria-labelledby"));
        Assert.Equal(SampleCharts.Deals.AlternativeText, Named(root, "aria-describedby"));
        var marks = root.Descendants(Svg + "g").Where(group => group.Attribute("role")?.Value == "graphics-symbol img").ToArray();
        Assert.Equal(SampleCharts.Deals.AllBars.Count(), marks.Length);
        Assert.All(marks, mark => Assert.Equal(mark.Element(Svg + "title")!.Value, mark.Attribute("aria-label")!.Value));
    }

    [Fact]
    public void Words_are_read_once()
    {
        var groups = Drawn.Svg(SampleCharts.Deals).Descendants(Svg + "g").Where(group => group.Attribute("aria-label") is not null).ToArray();

        Assert.All(groups, group => Assert.True(
            group.Parent!.Name == Svg + "svg" ? group.Attribute("role") is not null : group.Attribute("aria-hidden") is not null, group.ToString()));
    }

    [Fact]
    public void A_page_has_the_data_as_a_table_with_heads()
    {
        var chart = Chart.Bars(new Bar("Senegal & Mali", 1234.5, "") { Evidence = ["E-1"] }, new Bar("Chad", null, "")).Title("Deals <2>");

        var figure = XElement.Parse(chart.ToHtml());

        var table = figure.Descendants("table").Single();
        Assert.Equal("Deals <2>", table.Element("caption")!.Value);
        Assert.Equal(["Category", "Value", "Shown as", "Status", "Evidence"], table.Descendants("th").Select(head => head.Value));
        Assert.Equal(["Senegal & Mali", "1,234.5", "1,234.5", "reported", "E-1"], table.Element("tbody")!.Elements().First().Elements().Select(cell => cell.Value));
        Assert.Equal("Data of the chart, 2 rows", figure.Descendants("summary").Single().Value);
        Assert.Equal("num", table.Descendants("th").ElementAt(1).Attribute("class")?.Value);
    }

    [Fact]
    public void A_long_table_is_cut_and_says_so()
    {
        var chart = Chart.Bars([.. Enumerable.Range(0, 300).Select(i => new Bar($"N{i}", i, ""))]).Title("T");

        Assert.Contains("100 more rows", chart.ToHtml(), StringComparison.Ordinal);
    }

    [Fact]
    public void Marks_of_a_frame_of_the_workspace_tell_publisher_date_and_paragraph()
    {
        var workspace = Workspace.Open(Repository.DataFolder);
        var frame = workspace.Restrictions.Filter(workspace.Restrictions["id"] == "R-001").WithColumn(Column.Create("n", [1L]));
        var passages = workspace.Register.Restrictions.Single(act => act.Id == "R-001").Evidence;

        var title = Drawn.Marks(Chart.Bars(frame, "title", "n").Title("T").Layout(600))[0].Title;

        var article = workspace.Corpus.Articles.Single(article => article.Id == passages[0].Article);
        Assert.Contains($"{article.Publisher}, {article.Published.Label}, {article.Id}:", title, StringComparison.Ordinal);
        Assert.Contains($"{article.Id}:{passages[0].Paragraph}", title, StringComparison.Ordinal);
    }

    [Fact]
    public void Grouped_rows_cite_the_passages_of_all()
    {
        var workspace = Workspace.Open(Repository.DataFolder);
        var counted = workspace.Deals.GroupBy("vendor").Count();

        var bar = Bar.FromFrame(counted, "vendor", "count").First(one => one.Evidence.Length > 4);

        Assert.Matches(@"^.+ \d{4}, \S+:\d+.*; .*:\d+", bar.Citation);
    }

    [Fact]
    public void A_frame_of_a_file_is_traced_through_the_workspace()
    {
        var workspace = Workspace.Open(Repository.DataFolder);
        var passage = workspace.Register.Deals.SelectMany(deal => deal.Evidence).First();
        var read = new DataFrame(Column.Create("name", ["a", "b"]), Column.Create("n", [1L, 2]),
            EvidenceColumn.FromIds("evidence", [[passage.Id, "E-unknown"], ["E-unknown"]]));

        var bars = Bar.FromFrame(workspace.Trace(read), "name", "n");

        Assert.Contains($"{passage.Article}:{passage.Paragraph}; evidence E-unknown", bars[0].Citation, StringComparison.Ordinal);
        Assert.Equal("", bars[1].Citation);
        Assert.Equal("", Bar.FromFrame(read, "name", "n")[0].Citation);
    }

    private static string Named(XElement root, string attribute) =>
        root.Descendants().Single(element => element.Attribute("id")?.Value == root.Attribute(attribute)!.Value).Value;
}

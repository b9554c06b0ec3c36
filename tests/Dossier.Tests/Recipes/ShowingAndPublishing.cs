using Dossier.Briefs;
using Dossier.Charts;
using Dossier.Facts;

namespace Dossier.Tests.Recipes;

/// <summary>
/// A frame goes straight into a notebook, a page, a chart or a brief. Notebooks show a chart of itself; elsewhere
/// `chart.SaveSvg("chart.svg")` saves it. [charts.md](charts.md) shows all kinds.
/// </summary>
public sealed class ShowingAndPublishing : Recipe
{
    [Fact]
    public void Show_a_frame_outside_a_notebook()
    {
        // Notebooks show a frame of themselves. Elsewhere there are `ToText()`, `ToMarkdown()` and `ToHtml()`; long frames are cut in the
        // middle, and say so; in `ToText`, `maxWidth` leaves room for long quotes.
        var deals = workspace.Deals.Select("id", "vendor", "country").Drop("evidence");
        Show(deals.ToText(maxRows: 4));

        Assert.Contains("<table", deals.ToHtml(), StringComparison.Ordinal);
        Assert.StartsWith("| id |", deals.ToMarkdown(), StringComparison.Ordinal);
    }

    [Fact]
    public void Draw_bars()
    {
        // Each bar carries the evidence of its row. A value without evidence is hatched as derived; a null is drawn as not reported, never
        // as zero.
        var statistics = workspace.DealStatistics;
        var regions = statistics.Filter(statistics["category"].IsIn("sub-Saharan Africa", "Asia"));
        var chart = Chart.Bars(regions, category: "category", value: "value")
            .Title("More than half of the deals are in sub-Saharan Africa and Asia")
            .Subtitle("Percent of 70 deals")
            .Source("CSIS");
        Show(chart.AlternativeText);

        Assert.All(chart.Panels[0].Bars, bar => Assert.Equal(MarkStatus.Reported, bar.Status));
        Assert.StartsWith("<svg", chart.ToSvg()[chart.ToSvg().IndexOf("<svg", StringComparison.Ordinal)..], StringComparison.Ordinal);
    }

    [Fact]
    public void Draw_a_timeline()
    {
        // Dates come from the columns `announced`, `effective`, `deadlines` and `ended`; a year is drawn as a year, not as a day in it.
        var acts = workspace.Restrictions;
        var british = acts.Filter((acts["jurisdiction"] == "GB") & (acts["stringency"] >= 2));
        var timeline = Chart.Timeline(british, label: "title", workspace.AsOf)
            .Title("The UK went from a cap to exclusion")
            .Subtitle("Acts by date")
            .Source("China Bystander");
        Show(timeline.AlternativeText);

        Assert.Equal(british.RowCount, timeline.Groups[0].Entries.Length);
    }

    [Fact]
    public void Draw_a_map()
    {
        // One row per country; without evidence it is hatched. Name the classes with the strongest first.
        var acts = workspace.Restrictions;
        var bans = acts.Filter(acts["measure"] == "ban-on-new-use").GroupBy("jurisdiction", "measure").Count("acts");
        var map = Chart.Map(bans, country: "jurisdiction", mapClass: "measure", [new("ban-on-new-use", "Ban on new use")])
            .Title($"{bans.RowCount} governments have banned new purchases")
            .Subtitle("Acts in the articles")
            .Source("The register");
        Show(map.AlternativeText);

        Assert.Equal(bans.RowCount, map.Countries.Length);
    }

    [Fact]
    public void Set_a_table_in_a_brief()
    {
        // Numbers stand flush right, and each row has a note to its passages. A number without evidence is an error, unless you say that
        // it is computed.
        var counts = workspace.Deals.ValueCounts("vendor", "deals").Head(2);
        var table = Table.FromFrame(counts, "table-vendors", "Deals by vendor.");
        ShowError(() => Table.FromFrame(counts.Drop("evidence"), "table-vendors", "Deals by vendor."));

        Assert.IsType<Note>(table.Rows[0].Cells[0][^1]);
        Assert.NotNull(Table.FromFrame(counts.Drop("evidence"), "table-vendors", "Deals by vendor.", computed: ["deals"]));
    }
}

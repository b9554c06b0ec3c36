using Dossier.Frames;

namespace Dossier.Tests.Recipes;

/// <summary>Groups come in order of first appearance; null is a group of its own. Each group has the united evidence of its rows.</summary>
public sealed class Groups : Recipe
{
    [Fact]
    public void Count_values()
    {
        // `ValueCounts` puts the most frequent first.
        var counts = workspace.Deals.ValueCounts("vendor");
        Show(counts.Drop("evidence"));

        Assert.Equal(workspace.Deals.RowCount, (long?)counts["count"].Sum());
    }

    [Fact]
    public void Group_and_aggregate()
    {
        // Each pair names a column and what to make of it; a third part names the result.
        var acts = workspace.Restrictions;
        var byCountry = acts.GroupBy("jurisdiction").Aggregate(
            ("id", Agg.Count, "acts"),
            ("stringency", Agg.Max, "strictest"),
            ("stringency", Agg.Mean, "mean"));
        Show(byCountry.OrderBy(SortKey.Descending("acts"), "jurisdiction").Drop("evidence").Head(5));

        Assert.Equal(acts.RowCount, (long?)byCountry["acts"].Sum());
    }

    [Fact]
    public void Group_by_several_columns()
    {
        // Name as many keys as you like; nulls in them form groups of their own.
        var deals = workspace.Deals;
        var groups = deals.GroupBy("vendor", "counts_in_totals").Count("deals");
        Show(groups.Drop("evidence"));

        Assert.Equal(deals.RowCount, (long?)groups["deals"].Sum());
    }

    [Fact]
    public void Follow_a_group_back_to_its_passages()
    {
        // The evidence of a group is that of all of its rows, each passage once.
        var byVendor = workspace.Deals.GroupBy("vendor").Count("deals");
        var zte = byVendor.Filter(byVendor["vendor"] == "zte");
        Show(zte);
        var passage = zte.Evidence(0)[0];
        Show($"{passage.Id}, {passage.Article} ¶{passage.Paragraph}: {passage.Quote}");

        Assert.Equal(zte.EvidenceIds(0).Distinct(), zte.EvidenceIds(0));
        Assert.NotEmpty(zte.Evidence(0));
    }

    [Fact]
    public void Take_the_top_rows_of_each_group()
    {
        // Whole rows, group by group, highest first.
        var acts = workspace.Restrictions.Select("jurisdiction", "stringency", "title");
        var top = acts.GroupBy("jurisdiction").Largest("stringency", 1);
        Show(top.Drop("evidence").Head(4));

        Assert.Equal(acts["jurisdiction"].CountDistinct(), top.RowCount);
    }

    [Fact]
    public void See_a_sum_that_does_not_fit()
    {
        // A sum of whole numbers beyond 64 bits is an error, never a wrong number.
        var frame = new DataFrame(Column.Create("a", ["x", "x"]), Column.Create("n", [long.MaxValue, 1]));
        ShowError(() => frame.GroupBy("a").Aggregate(("n", Agg.Sum)));

        Assert.Throws<OverflowException>(() => frame.GroupBy("a").Aggregate(("n", Agg.Sum)));
    }
}

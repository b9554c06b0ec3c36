using Dossier.Frames;

namespace Dossier.Tests.Recipes;

/// <summary>Wide tables are for people, long ones for reckoning. Evidence survives both ways.</summary>
public sealed class Shapes : Recipe
{
    [Fact]
    public void Pivot_to_a_wide_table()
    {
        // Rows by one or more columns, columns by the values of another. A cell without rows is null, not zero. Columns come in
        // order of first appearance: sort before.
        var acts = workspace.Restrictions.OrderBy("status");
        var table = acts.Pivot(["jurisdiction"], columns: "status", values: "id", Agg.Count);
        Show(table.Drop("evidence").Head(5));

        Assert.Equal(acts["jurisdiction"].CountDistinct(), table.RowCount);
    }

    [Fact]
    public void Melt_to_a_long_table()
    {
        // The opposite: the names of columns become values.
        var wide = new DataFrame(Column.Create("country", ["GB", "CA"]), Column.Create("2019", [1L, null]), Column.Create("2020", [4L, 2]));
        var tall = wide.Melt(["country"], variable: "year", value: "acts");
        Show(tall);

        Assert.Equal(4, tall.RowCount);
    }

    [Fact]
    public void Count_the_items_of_a_list()
    {
        // Lists, such as vendors, are text with ; between the items. Explode makes a row of each.
        var vendors = workspace.Restrictions.Explode("vendors").ValueCounts("vendors", "acts").Drop("evidence").Head(4);
        Show(vendors);

        Assert.Equal("huawei", vendors["vendors"][0]);
    }

    [Fact]
    public void Put_frames_below_each_other()
    {
        // Columns go together by name; what a frame lacks is null in its rows.
        var acts = workspace.Restrictions.Concat(workspace.References);
        Show($"{acts.RowCount} rows, {acts["evidence"].NullCount} without evidence");

        Assert.Equal(workspace.References.RowCount, acts["evidence"].NullCount);
    }
}

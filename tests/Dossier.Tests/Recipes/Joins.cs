using Dossier.Frames;

namespace Dossier.Tests.Recipes;

/// <summary>A join puts rows with equal keys side by side and unites their evidence. A null key equals nothing.</summary>
public sealed class Joins : Recipe
{
    [Fact]
    public void Look_values_up_in_another_frame()
    {
        // `Left` keeps all rows of the left frame; without a match the new columns are null. Keys of different names are a pair.
        // `DataFrame.FromRecords(workspace.Tables.Countries)` names all countries; there are `Vendors` and `Agencies` too.
        var countries = new DataFrame(
            Column.Create("code", ["BR", "SA", "PG", "NA"]),
            Column.Create("name", ["Brazil", "Saudi Arabia", "Papua New Guinea", "Namibia"]));
        var deals = workspace.Deals.Select("id", "country");
        var named = deals.Join(countries, ("country", "code"), JoinKind.Left);
        Show(named.Head(4));

        Assert.True(DataFrame.FromRecords(workspace.Tables.Countries).HasColumn("name"));
        Assert.True(DataFrame.FromRecords(workspace.Tables.Vendors).HasColumn("name"));
        Assert.True(DataFrame.FromRecords(workspace.Tables.Agencies).HasColumn("name"));
        Assert.Equal(deals.RowCount, named.RowCount);
        Assert.Equal("Brazil", named["name"][0]);
        Assert.True(named["name"].IsNull(3));
    }

    [Fact]
    public void Keep_rows_with_or_without_a_partner()
    {
        // `Semi` keeps the left rows that have a match, `Anti` those that have none; no columns are added.
        var deals = workspace.Deals.GroupBy("country").Count("deals");
        var acts = workspace.Restrictions.GroupBy("jurisdiction").Count("acts");
        var both = deals.Join(acts, ("country", "jurisdiction"), JoinKind.Semi);
        var dealsOnly = deals.Join(acts, ("country", "jurisdiction"), JoinKind.Anti);
        Show("Both: " + string.Join(", ", both["country"].Values<string>()));
        Show("Deals only: " + string.Join(", ", dealsOnly["country"].Values<string>()));

        Assert.Equal(deals.RowCount, both.RowCount + dealsOnly.RowCount);
    }

    [Fact]
    public void Set_two_counts_side_by_side()
    {
        // `Outer` keeps the rows of both; the key has a value wherever one side has. The evidence is that of both rows.
        var deals = workspace.Deals.GroupBy("country").Count("deals");
        var acts = workspace.Restrictions.GroupBy("jurisdiction").Count("acts");
        var all = deals.Join(acts, ("country", "jurisdiction"), JoinKind.Outer);
        Show(all.OrderBy("country").Drop("evidence").Head(6));

        Assert.Equal(0, all["country"].NullCount);
        Assert.All(Enumerable.Range(0, all.RowCount), row => Assert.NotEmpty(all.EvidenceIds(row)));
    }

    [Fact]
    public void Join_on_several_keys()
    {
        // All keys must be equal. A column that both frames have gets `_right` on the right side.
        var one = DataFrame.FromRecords([new { Country = "GB", Year = 2019, N = 1 }, new { Country = "GB", Year = 2020, N = 2 }]);
        var other = DataFrame.FromRecords([new { Country = "GB", Year = 2020, N = 5 }, new { Country = "FR", Year = 2020, N = 6 }]);
        Show(one.Join(other, ["country", "year"]));

        Assert.Equal(["country", "year", "n", "n_right"], one.Join(other, ["country", "year"]).Columns.Select(column => column.Name));
    }
}

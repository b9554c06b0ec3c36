using Dossier.Frames;

namespace Dossier.Tests.Recipes;

/// <summary>Null means that nobody knows, or that it was not reported. Nothing turns it into zero unless you say so.</summary>
public sealed class UnknownValues : Recipe
{
    [Fact]
    public void Find_what_is_unknown()
    {
        // `NullCount` counts; `IsNull()` and `IsNotNull()` are masks.
        var deals = workspace.Deals;
        var unnamed = deals.Filter(deals["customer"].IsNull());
        Show($"{deals["customer"].NullCount} of {deals.RowCount} deals name no customer, {deals["amount"].NullCount} no amount");

        Assert.Equal(deals["customer"].NullCount, unnamed.RowCount);
    }

    [Fact]
    public void Leave_out_rows_with_gaps()
    {
        // `DropNulls` looks at the columns you name, or at all.
        var frame = new DataFrame(Column.Create("country", ["BR", null, "PG"]), Column.Create("amount", [10.0, 4, null]));
        Show(frame.DropNulls("country"));

        Assert.Equal(2, frame.DropNulls("country").RowCount);
        Assert.Equal(1, frame.DropNulls().RowCount);
    }

    [Fact]
    public void Fill_gaps_on_purpose()
    {
        // Name the column and the value; without a column the value goes wherever its type fits.
        var frame = new DataFrame(Column.Create("country", ["BR", null]), Column.Create("deals", [null, 2L]));
        Show(frame.FillNulls("country", "unknown").FillNulls(0));

        Assert.Equal([0, 2], frame.FillNulls(0)["deals"].Values<long>());
    }

    [Fact]
    public void Keep_a_date_as_uncertain_as_it_is()
    {
        // A date of a fact is several columns: its text in Extended Date/Time Format, the first and the last day it can be, and how finely
        // it is known. Compare and sort the days: as text, `../2022` comes before all years.
        var acts = workspace.Restrictions.Select("id", "announced", "announced_earliest", "announced_latest", "announced_precision");
        Show(acts.Filter(acts["id"].IsIn("R-001", "R-002", "R-005")).Drop("evidence"));

        Assert.True(acts.Filter(acts["id"] == "R-002")["announced_earliest"].IsNull(0));
    }
}

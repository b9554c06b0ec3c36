using System.Collections.Immutable;
using Dossier.Facts;
using Dossier.Frames;

namespace Dossier.Tests.Recipes;

/// <summary>
/// Records, classes, anonymous objects and tuples become rows and come back. `BanDate` is the column `ban_date`; enums become codes, lists
/// are
/// joined by `;`, a `FactDate` gives four columns, and a record inside gives its columns with its name in front.
/// </summary>
public sealed class RecordsInAndOut : Recipe
{
    private enum Stage
    {
        Signed,
        UnderConstruction,
    }

    [Fact]
    public void Make_a_frame_of_records()
    {
        // Any sequence of records will do; anonymous objects are handy to choose and name columns.
        var frame = DataFrame.FromRecords(workspace.Register.Restrictions.Take(3).Select(act => new
        {
            act.Jurisdiction,
            act.Measure,
            act.Announced,
            Firms = act.Vendors,
            act.Evidence,
        }));
        Show(frame);

        Assert.Equal("jurisdiction measure announced announced_earliest announced_latest announced_precision firms evidence",
            string.Join(' ', frame.Columns.Select(column => column.Name)));
    }

    [Fact]
    public void Give_each_deadline_a_row()
    {
        // What one cell lists, `SelectMany` sets in rows of their own; each keeps the evidence of its act.
        var frame = DataFrame.FromRecords(workspace.Register.Restrictions.SelectMany(act => act.Deadlines.Select(deadline => new
        {
            act.Jurisdiction,
            Until = deadline.Date,
            deadline.Covers,
            act.Evidence,
        })));
        Show(frame.OrderBy("until_latest").Select("jurisdiction", "until", "covers").Drop("evidence").Tail(4));

        Assert.Equal(workspace.Register.Restrictions.Sum(act => act.Deadlines.Length), frame.RowCount);
    }

    [Fact]
    public void Make_records_of_a_frame()
    {
        // Columns find their members by name, letter case and `_` aside. Codes become enums again, and lists are taken apart.
        var frame = new DataFrame(
            Column.Create("country", ["BR", "PG"]),
            Column.Create("stage", ["signed", "under-construction"]),
            Column.Create("services", ["cloud;tax", "data-centre"]),
            Column.Create("sites", [3L, null]));
        // With: record Deal(string Country, Stage Stage, ImmutableArray<string> Services, int? Sites)
        var deals = frame.ToRecords<Deal>();
        Show($"{deals[1].Stage}, {deals[0].Services.Length} services, {deals[1].Sites?.ToString() ?? "unknown"} sites");

        Assert.Equal(Stage.UnderConstruction, deals[1].Stage);
        Assert.Equal(["cloud", "tax"], deals[0].Services);
    }

    [Fact]
    public void Loop_over_rows()
    {
        // Tuples take the columns in order, which makes short loops.
        var byVendor = workspace.Deals.ValueCounts("vendor").Select("vendor", "count").Head(3);
        var lines = byVendor.ToRecords<(string Vendor, int Deals)>().Select(row => $"{row.Vendor}: {row.Deals}");
        Show(string.Join("\n", lines));

        Assert.Equal(3, lines.Count());
    }

    [Fact]
    public void Put_a_null_where_there_is_no_place_for_it()
    {
        // Add a `?` to the member's type, or fill the gap first.
        var frame = new DataFrame(Column.Create("vendor", ["zte", "huawei"]), Column.Create("deals", [4L, null]));
        ShowError(() => frame.ToRecords<(string Vendor, int Deals)>());

        Assert.Equal(("huawei", null), frame.ToRecords<(string Vendor, int? Deals)>()[1]);
    }

    private sealed record Deal(string Country, Stage Stage, ImmutableArray<string> Services, int? Sites);
}

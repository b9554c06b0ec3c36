using System.Globalization;
using Dossier.Facts;
using Dossier.Frames;

namespace Dossier.Tests.Frames.Sqlite;

public sealed class SqlTests
{
    private static readonly DataFrame Deals = new(
        Column.Create("id", ["D-1", "D-2", "D-3", "D-4"]),
        Column.Create("country", ["BR", "SA", "BR", null]),
        Column.Create("amount", [1.5, 2, null, 4]),
        Column.Create("sites", [1L, null, 3, 4]),
        Column.Create("signed", [new DateOnly(2020, 7, 14), new(2019, 1, 1), null, new(2021, 2, 28)]),
        Column.Create("counts", new bool?[] { true, false, null, true }),
        Column.Create("evidence", [[Passage("E-1"), Passage("E-2")], [Passage("E-3")], [Passage("E-2"), Passage("E-4")], Array.Empty<Evidence>()]));

    [Fact]
    public void All_types_and_nulls_come_back_as_they_were()
    {
        var back = Sql.Query("select * from deals", ("deals", Deals));

        FrameAsserts.Same(Deals, back);
        Assert.Equal("quote of E-2", back.Evidence(0)[1].Quote);
    }

    [Fact]
    public void Column_without_any_value_keeps_its_type()
    {
        var back = Sql.Query("select * from deals where id = 'none'", ("deals", Deals));

        Assert.Equal(Deals.Columns.Select(column => column.TypeName), back.Columns.Select(column => column.TypeName));
        Assert.Equal(0, back.RowCount);
    }

    [Fact]
    public void Computed_columns_get_the_type_of_their_values()
    {
        var row = Sql.Query("""
            select count(*) as n, avg(sites) as mean, max(signed) as last, min(country) as first, null as absent, coalesce(amount, 0) as mixed
            from deals
            """, ("deals", Deals));

        Assert.Equal(["long", "double", "date", "string", "string", "double"], row.Columns.Select(column => column.TypeName));
        Assert.Equal(new DateOnly(2021, 2, 28), row["last"][0]);
    }

    [Fact]
    public void Evidence_is_the_union_of_ids_in_order_of_first_use_and_keeps_its_passages()
    {
        var frame = Sql.Query("select country, count(*) as n, evidence(evidence) from deals group by country order by country", ("deals", Deals));

        Assert.Equal(new[] { null, "BR", "SA" }, frame["country"].Values<string?>());
        Assert.Equal(["country", "n", "evidence"], frame.Columns.Select(column => column.Name));
        Assert.Empty(frame.EvidenceIds(0));
        Assert.Equal(["E-1", "E-2", "E-4"], frame.EvidenceIds(1));
        Assert.Equal("quote of E-4", frame.Evidence(1)[2].Quote);
    }

    [Fact]
    public void Evidence_of_two_tables_is_joined()
    {
        var sources = new DataFrame(Column.Create("country", ["BR"]), Column.Create("evidence", [[Passage("E-9")]]));

        var frame = Sql.Query("select evidence(d.evidence || ';' || s.evidence) as evidence from deals d join sources s using (country)",
            ("deals", Deals), ("sources", sources));

        Assert.Equal(["E-1", "E-2", "E-9", "E-4"], frame.EvidenceIds(0));
        Assert.Equal("quote of E-9", frame.Evidence(0)[2].Quote);
    }

    [Theory]
    [InlineData("select a.n from a join b using (k)", 2)]
    [InlineData("select a.n from a natural join b", 2)]
    [InlineData("select count(*) from a, b", 1)]
    [InlineData("select n from a where exists (select 1 from b where b.k = a.k)", 2)]
    public void Columns_that_are_compared_without_being_selected_are_read(string sql, int rows)
    {
        var a = new DataFrame(Column.Create("k", ["x", "y", "z"]), Column.Create("n", [1L, 2, 3]));
        var b = new DataFrame(Column.Create("k", ["x", "z"]));

        var frame = Sql.Query(sql, ("a", a), ("b", b));

        Assert.Equal(rows, frame.RowCount);
        Assert.DoesNotContain(0L, frame.Columns[0].Values<long>());
    }

    [Fact]
    public void Day_compares_with_text_as_days_do()
    {
        var late = Sql.Query("select id from deals where signed >= '2020' and strftime('%m', signed) = '07'", ("deals", Deals));

        Assert.Equal(["D-1"], late["id"].Values<string>());
    }

    [Fact]
    public void Text_compares_ordinally_and_like_no_culture()
    {
        var words = new DataFrame(Column.Create("w", ["b", "B", "a", "é", "z", "İ"]));

        Assert.Equal(["B", "a", "b", "z", "é", "İ"], Sql.Query("select w from words order by w", ("words", words))["w"].Values<string>());
    }

    [Fact]
    public void Parameters_are_values_whatever_stands_in_them()
    {
        var frames = new[] { ("deals", Deals) };
        var stop = TestContext.Current.CancellationToken;

        Assert.Equal(2, Sql.Query("select * from deals where country = $c", frames, new { c = "BR" }, stop).RowCount);
        Assert.Equal(0, Sql.Query("select * from deals where country = $c", frames, new { c = "' or 1 = 1 --" }, stop).RowCount);
        Assert.Equal(1, Sql.Query("select * from deals where signed = :day and counts = @yes", frames,
            new Dictionary<string, object?> { ["day"] = new DateOnly(2020, 7, 14), ["yes"] = true }, stop).RowCount);
    }

    [Fact]
    public void Names_are_quoted_whatever_stands_in_them()
    {
        const string Table = "a\"; drop table b; --";
        const string Name = "x\") values (1); --";
        var frame = new DataFrame(Column.Create(Name, [1L, 2]), Column.Create("select", ["s", "t"]));

        FrameAsserts.Same(frame, Sql.Query("select * from \"a\"\"; drop table b; --\"", (Table, frame)));
        Assert.Equal(3L, Sql.Query("select sum(\"x\"\") values (1); --\") as n from \"a\"\"; drop table b; --\"", (Table, frame))["n"][0]);
    }

    [Fact]
    public void Cancelled_query_stops()
    {
        using var stop = new CancellationTokenSource(TimeSpan.FromMilliseconds(100));

        Assert.Throws<OperationCanceledException>(() => Sql.Query(
            "with recursive n(i) as (select 1 union all select i + 1 from n) select count(*) from n", [], null, stop.Token));
    }

    [Fact]
    public void Query_in_another_culture_gives_the_same()
    {
        var before = CultureInfo.CurrentCulture;
        try
        {
            CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo("ar-SA");
            FrameAsserts.Same(Deals, Sql.Query("select * from deals", ("deals", Deals)));
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    [Fact]
    public void Frame_that_is_not_named_in_the_query_costs_nothing_and_a_name_in_another_case_is_the_same_table() =>
        Assert.Equal(4L, Sql.Query("select COUNT(*) as n from DEALS", ("deals", Deals), ("other", Deals))["n"][0]);

    internal static Evidence Passage(string id) => new(id, "", "000", 1, 0, 5, $"quote of {id}", "", Stance.Supports);
}

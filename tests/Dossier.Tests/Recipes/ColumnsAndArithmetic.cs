using Dossier.Frames;

namespace Dossier.Tests.Recipes;

/// <summary>Columns are reckoned with as a whole. Null with anything gives null.</summary>
public sealed class ColumnsAndArithmetic : Recipe
{
    [Fact]
    public void Choose_and_rename_columns()
    {
        // `Select` sets the order, too, and keeps the evidence. `Drop` leaves out the columns that you name, evidence too.
        var acts = workspace.Restrictions.Select("jurisdiction", "title", "announced")
            .Rename(("jurisdiction", "country"), ("announced", "since"));
        Show(acts.Drop("evidence").Head(3));

        Assert.Equal(["country", "title", "since", "evidence"], acts.Columns.Select(column => column.Name));
    }

    [Fact]
    public void Add_a_computed_column()
    {
        // `+`, `-` and `*` of whole numbers stay whole, and a result beyond 64 bits is an error. `/` is always fractional.
        var frame = new DataFrame(Column.Create("region", ["Africa", "Asia", "other"]), Column.Create("deals", [25L, 14, null]));
        var shares = frame.WithColumn("percent", frame["deals"] * 100 / 70);
        Show(shares);

        Assert.Equal([2500 / 70.0, 20, null], shares["percent"].Values<double?>());
    }

    [Fact]
    public void Compute_a_column_value_by_value()
    {
        // For what columns do not reckon themselves: take the values out, compute in C#, and make a column of them. Here a year, where
        // it is known.
        var acts = workspace.Restrictions.Select("id", "announced", "announced_earliest", "announced_latest");
        var earliest = acts["announced_earliest"].Values<DateOnly?>();
        var latest = acts["announced_latest"].Values<DateOnly?>();
        var years = Enumerable.Zip(earliest, latest, (first, last) => first?.Year == last?.Year ? last?.Year : null);
        var dated = acts.WithColumn("year", Column.Create("year", years));
        Show(dated.Select("id", "announced", "year").Drop("evidence").Head(3));

        Assert.Equal([2022, null, null], dated["year"].Values<int?>()[..3]);
        Assert.True(dated["year"].NullCount >= acts["announced_earliest"].NullCount);
    }

    [Fact]
    public void Divide_by_zero()
    {
        // A share of nothing is unknown, not infinite.
        var frame = new DataFrame(Column.Create("part", [3L, 0]), Column.Create("whole", [4L, 0]));
        Show(frame.WithColumn("share", frame["part"] / frame["whole"]));

        Assert.Equal([0.75, null], (frame["part"] / frame["whole"]).Values<double?>());
    }

    [Fact]
    public void Count_the_days_between_dates()
    {
        // Two dates give whole days; a date and a whole number give another date.
        var uk = new DataFrame(
            Column.Create("act", ["cap", "exclusion"]),
            Column.Create("announced", [new DateOnly(2020, 1, 28), new(2020, 7, 14)]),
            Column.Create("until", [new DateOnly(2020, 7, 14), new(2027, 12, 31)]));
        Show(uk.WithColumn("days", uk["until"] - uk["announced"]).WithColumn("a_month_later", uk["announced"] + 30));

        Assert.Equal([168, 2726], (uk["until"] - uk["announced"]).Values<long>());
    }

    [Fact]
    public void Sum_up_a_column()
    {
        // `Sum`, `Min` and `Max` keep the type, `Mean` and `Median` are fractional. Of nothing known, they are null.
        var deals = Column.Create("deals", [25L, null, 14]);
        Show($"sum {deals.Sum()}, mean {deals.Mean()}, median {deals.Median()}, most {deals.Max()}");

        Assert.Equal(39, (long?)deals.Sum());
        Assert.Null(Column.Create("deals", new long?[] { null }).Sum());
    }

    [Fact]
    public void Add_what_cannot_be_added()
    {
        // The error names both sides with their types.
        ShowError(() => workspace.Deals["vendor"] + 1);

        Assert.Throws<ArgumentException>(() => workspace.Deals["vendor"] + 1);
    }
}

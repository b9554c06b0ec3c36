using Dossier.Facts;
using Dossier.Frames;

namespace Dossier.Tests.Recipes;

/// <summary>
/// Everything that was read and reviewed is a frame: `workspace.Articles`, `Passages`, `DealStatistics`, `Deals`, `Restrictions`,
/// `References`, `Mentions`, `Evidence`, and `Countries` for names and regions. [data/README.md](../data/README.md) explains their columns and
/// codes, stringency among them.
/// </summary>
public sealed class FirstSteps : Recipe
{
    [Fact]
    public void Look_at_a_frame()
    {
        // `Head` gives the first rows, `Select` the columns you name; the evidence comes along.
        var deals = workspace.Deals;
        Show(deals.Select("id", "vendor", "country", "services", "announced").Head(4));

        Assert.Equal(4, deals.Head(4).RowCount);
        Assert.True(deals.HasColumn("evidence"));
    }

    [Fact]
    public void See_what_the_columns_hold()
    {
        // `Describe` has a row for each column: its type, how many values are known, how many differ, and for numbers their spread.
        var statistics = workspace.DealStatistics.Select("metric", "value", "period_latest", "second_hand");
        Show(statistics.Describe().Select("column", "type", "count", "nulls", "distinct", "min", "50%", "max"));

        Assert.Equal(["string", "double", "date", "bool", "evidence"], statistics.Describe()["type"].Values<string>());
    }

    [Fact]
    public void Read_the_passages_behind_a_row()
    {
        // `Evidence(row)` gives the passages that a row rests on, letter by letter, with article and paragraph.
        var total = workspace.DealStatistics.Filter(workspace.DealStatistics["id"] == "DS-001");
        var passage = total.Evidence(0)[0];
        Show($"{passage.Article} ¶{passage.Paragraph}: {passage.Quote}");

        Assert.Contains("70 deals", passage.Quote, StringComparison.Ordinal);
    }

    [Fact]
    public void See_where_sources_disagree()
    {
        // Each side is a row with the passages that say so. What the reference register says has none.
        var sides = Disagreement.Find(workspace.Register)
            .SelectMany(differing => differing.Claims.Select(claim => new { differing.Subject, Says = claim.Value, claim.Evidence }));
        Show(DataFrame.FromRecords(sides).Head(3));

        Assert.NotEmpty(sides);
    }

    [Fact]
    public void Make_a_frame_by_hand()
    {
        // A column is a name and its values. `null` is a value that nobody knows.
        var frame = new DataFrame(
            Column.Create("country", ["BR", "SA", null]),
            Column.Create("deals", [3L, null, 2]),
            Column.Create("first", [new DateOnly(2018, 5, 1), null, new DateOnly(2020, 7, 14)]));
        Show(frame);

        Assert.Equal(1, frame["deals"].NullCount);
    }

    [Fact]
    public void Take_values_out_of_a_column()
    {
        // `Values<T>` gives an array. Ask for a type with `?` when there may be nulls; without it, a null is an error.
        var deals = Column.Create("deals", [3L, null, 2]);
        var numbers = deals.Values<long?>();
        Show(string.Join(", ", numbers.Select(number => number?.ToString() ?? "unknown")));

        Assert.Equal([3, null, 2], numbers);
        Assert.Throws<InvalidCastException>(() => deals.Values<long>());
    }

    [Fact]
    public void Mistype_a_name()
    {
        // Names that do not exist get an answer with the nearest one.
        var shares = workspace.DealStatistics.Select("claimant", "value", "category");
        ShowError(() => shares["categroy"]);

        Assert.Contains("\"category\"", Assert.Throws<ArgumentException>(() => shares["categroy"]).Message, StringComparison.Ordinal);
    }
}

using Dossier.Facts;
using Dossier.Frames;

namespace Dossier.Tests.Frames;

public sealed class DataFrameTests
{
    private static readonly DataFrame Deals = new(
        Column.Create("country", ["BR", "SA", null]),
        Column.Create("ban_date", [new DateOnly(2020, 7, 14), null, new DateOnly(2022, 5, 19)]));

    [Theory]
    [InlineData("BanDate", "ban_date")]
    [InlineData("contry", "country")]
    public void A_missing_column_is_answered_with_the_nearest(string asked, string near)
    {
        var error = Assert.Throws<ArgumentException>(() => Deals[asked]);

        Assert.Contains($"There is no column \"{asked}\"; did you mean \"{near}\"? The frame has country, ban_date.", error.Message,
            StringComparison.Ordinal);
    }

    [Fact]
    public void Not_a_number_is_null()
    {
        var column = Column.Create("x", [1.5, double.NaN]);

        Assert.Equal(1, column.NullCount);
        Assert.Equal([1.5, null], column.Values<double?>());
    }

    [Fact]
    public void Concat_fills_missing_columns_with_null_and_unites_evidence()
    {
        var more = new DataFrame(Column.Create("country", ["GB"]), Column.Create("evidence", [[Passage("E-1")]]));

        var all = Deals.Concat(more);

        Assert.Equal(new[] { "BR", "SA", null, "GB" }, all["country"].Values<string?>());
        Assert.Equal(2, all["ban_date"].NullCount);
        Assert.Equal(["E-1"], all.EvidenceIds(3));
        Assert.Equal("quote of E-1", Assert.Single(all.Evidence(3)).Quote);
        Assert.Empty(all.Evidence(0));
    }

    [Fact]
    public void Select_keeps_the_evidence()
    {
        var frame = Deals.WithColumn(Column.Create("evidence", [[Passage("E-1")], [], [Passage("E-1"), Passage("E-2")]]));

        Assert.Equal(["E-1", "E-2"], frame.Select("country").EvidenceIds(2));
    }

    [Fact]
    public void A_sample_depends_on_its_seed_only()
    {
        var frame = new DataFrame(Column.Create("n", Enumerable.Range(0, 1000)));

        var sample = frame.Sample(50, seed: 7)["n"].Values<long>();

        Assert.Equal(sample, frame.Sample(50, seed: 7)["n"].Values<long>());
        Assert.NotEqual(sample, frame.Sample(50, seed: 8)["n"].Values<long>());
        Assert.Equal(50, sample.Distinct().Count());
        Assert.Equal(sample.Order(), sample);
    }

    private static Evidence Passage(string id) => new(id, "", "000", 1, 0, 5, $"quote of {id}", "", Stance.Supports);

    [Fact]
    public void A_row_that_is_not_there_is_named() =>
        Assert.StartsWith("There is no row 3: the frame has 3, counted from 0.",
            Assert.Throws<ArgumentOutOfRangeException>(() => new DataFrame(Column.Create("a", [1, 2, 3])).EvidenceIds(3)).Message,
            StringComparison.Ordinal);
}

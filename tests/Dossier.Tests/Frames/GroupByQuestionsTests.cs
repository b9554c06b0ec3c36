using Dossier.Frames;

namespace Dossier.Tests.Frames;

/// <summary>The ten group-by questions of the h2oai db-benchmark, on data made as there, against LINQ over records.</summary>
public sealed class GroupByQuestionsTests
{
    private const int Rows = 10_000;

    private sealed record Row(string Id1, string Id2, string Id3, long Id4, long Id5, long Id6, long V1, long V2, double V3);

    private static readonly Row[] Data = Make(Rows, 100);

    private static readonly DataFrame Frame = new(
        Column.Create("id1", Data.Select(row => row.Id1)), Column.Create("id2", Data.Select(row => row.Id2)),
        Column.Create("id3", Data.Select(row => row.Id3)), Column.Create("id4", Data.Select(row => row.Id4)),
        Column.Create("id5", Data.Select(row => row.Id5)), Column.Create("id6", Data.Select(row => row.Id6)),
        Column.Create("v1", Data.Select(row => row.V1)), Column.Create("v2", Data.Select(row => row.V2)),
        Column.Create("v3", Data.Select(row => row.V3)));

    [Fact]
    public void Q1_sum_by_text() => Agree(
        Frame.GroupBy("id1").Aggregate(("v1", Agg.Sum)),
        Data.GroupBy(row => row.Id1).Select(rows => Cells(rows.Key, rows.Sum(row => row.V1))));

    [Fact]
    public void Q2_sum_by_two_texts() => Agree(
        Frame.GroupBy("id1", "id2").Aggregate(("v1", Agg.Sum)),
        Data.GroupBy(row => (row.Id1, row.Id2)).Select(rows => Cells(rows.Key.Id1, rows.Key.Id2, rows.Sum(row => row.V1))));

    [Fact]
    public void Q3_sum_and_mean_by_many_texts() => Agree(
        Frame.GroupBy("id3").Aggregate(("v1", Agg.Sum), ("v3", Agg.Mean)),
        Data.GroupBy(row => row.Id3).Select(rows => Cells(rows.Key, rows.Sum(row => row.V1), rows.Average(row => row.V3))));

    [Fact]
    public void Q4_means_by_whole_number() => Agree(
        Frame.GroupBy("id4").Aggregate(("v1", Agg.Mean), ("v2", Agg.Mean), ("v3", Agg.Mean)),
        Data.GroupBy(row => row.Id4).Select(rows =>
            Cells(rows.Key, rows.Average(row => row.V1), rows.Average(row => row.V2), rows.Average(row => row.V3))));

    [Fact]
    public void Q5_sums_by_many_whole_numbers() => Agree(
        Frame.GroupBy("id6").Aggregate(("v1", Agg.Sum), ("v2", Agg.Sum), ("v3", Agg.Sum)),
        Data.GroupBy(row => row.Id6).Select(rows =>
            Cells(rows.Key, rows.Sum(row => row.V1), rows.Sum(row => row.V2), rows.Sum(row => row.V3))));

    [Fact]
    public void Q6_median_and_standard_deviation_by_two_whole_numbers() => Agree(
        Frame.GroupBy("id4", "id5").Aggregate(("v3", Agg.Median), ("v3", Agg.StandardDeviation)),
        Data.GroupBy(row => (row.Id4, row.Id5)).Select(rows => Cells(
            rows.Key.Id4, rows.Key.Id5, MedianOf([.. rows.Select(row => row.V3)]), DeviationOf([.. rows.Select(row => row.V3)]))));

    [Fact]
    public void Q7_maximum_and_minimum_by_many_texts() => Agree(
        Frame.GroupBy("id3").Aggregate(("v1", Agg.Max), ("v2", Agg.Min)),
        Data.GroupBy(row => row.Id3).Select(rows => Cells(rows.Key, rows.Max(row => row.V1), rows.Min(row => row.V2))));

    [Fact]
    public void Q8_largest_two_by_many_whole_numbers() => Agree(
        Frame.Select("id6", "v3").GroupBy("id6").Largest("v3", 2),
        Data.GroupBy(row => row.Id6).SelectMany(rows => rows.OrderByDescending(row => row.V3).Take(2))
            .Select(row => Cells(row.Id6, row.V3)));

    [Fact]
    public void Q9_correlation_by_text_and_whole_number() => Agree(
        Frame.GroupBy("id2", "id4").Correlation("v1", "v2"),
        Data.GroupBy(row => (row.Id2, row.Id4)).Select(rows => Cells(rows.Key.Id2, rows.Key.Id4, CorrelationOf([.. rows]))));

    [Fact]
    public void Q10_sum_and_count_by_six_keys() => Agree(
        Frame.GroupBy("id1", "id2", "id3", "id4", "id5", "id6").Aggregate(("v3", Agg.Sum), ("v1", Agg.Count)),
        Data.GroupBy(row => (row.Id1, row.Id2, row.Id3, row.Id4, row.Id5, row.Id6)).Select(rows => Cells(rows.Key.Id1, rows.Key.Id2,
            rows.Key.Id3, rows.Key.Id4, rows.Key.Id5, rows.Key.Id6, rows.Sum(row => row.V3), (long)rows.Count())));

    private static Row[] Make(int count, int groups)
    {
        var random = new SeededRandom(108);
        return [.. Enumerable.Range(0, count).Select(_ => new Row(
            $"id{One(groups):000}", $"id{One(groups):000}", $"id{One(count / groups):0000000000}", One(groups), One(groups),
            One(count / groups), One(5), One(15), Math.Round(random.Below(100_000_000) / 1e6, 6)))];

        long One(int bound) => 1 + random.Below(bound);
    }

    private static object?[] Cells(params object?[] cells) => cells;

    private static double MedianOf(double[] values)
    {
        Array.Sort(values);
        return (values[(values.Length - 1) / 2] + values[values.Length / 2]) / 2;
    }

    private static double? DeviationOf(double[] values) => values.Length < 2
        ? null
        : Math.Sqrt(values.Sum(value => Math.Pow(value - values.Average(), 2)) / (values.Length - 1));

    private static double? CorrelationOf(Row[] rows)
    {
        var (x, y) = (rows.Average(row => row.V1), rows.Average(row => row.V2));
        var of = rows.Sum(row => (row.V1 - x) * (row.V2 - y))
            / Math.Sqrt(rows.Sum(row => Math.Pow(row.V1 - x, 2)) * rows.Sum(row => Math.Pow(row.V2 - y, 2)));
        return double.IsNaN(of) ? null : of;
    }

    private static void Agree(DataFrame made, IEnumerable<object?[]> expected)
    {
        var rows = expected.ToArray();
        Assert.Equal(rows.Length, made.RowCount);
        for (var row = 0; row < rows.Length; row++)
        {
            for (var column = 0; column < rows[row].Length; column++)
            {
                if (rows[row][column] is double number && made.Columns[column][row] is double found)
                {
                    Assert.Equal(number, found, 1e-9 * Math.Max(1, Math.Abs(number)));
                }
                else
                {
                    Assert.Equal(rows[row][column], made.Columns[column][row]);
                }
            }
        }
    }
}

using System.Collections.Immutable;
using Dossier.Frames;

namespace Dossier.Benchmarks;

/// <summary>The tasks as an analyst writes them with frames. A task gives its comparison value as a function, which is not timed.</summary>
internal static class FrameTasks
{
    public static ImmutableDictionary<string, Func<FrameTables, Func<Answer>>> All { get; } =
        new Dictionary<string, Func<FrameTables, Func<Answer>>>
        {
            ["q1"] = Of(x => x.GroupBy("id1").Aggregate(("v1", Agg.Sum)), "id1", "v1_sum"),
            ["q2"] = Of(x => x.GroupBy("id1", "id2").Aggregate(("v1", Agg.Sum)), "id1", "id2", "v1_sum"),
            ["q3"] = Of(x => x.GroupBy("id3").Aggregate(("v1", Agg.Sum), ("v3", Agg.Mean)), "id3", "v1_sum", "v3_mean"),
            ["q4"] = Of(x => x.GroupBy("id4").Aggregate(("v1", Agg.Mean), ("v2", Agg.Mean), ("v3", Agg.Mean)),
                "id4", "v1_mean", "v2_mean", "v3_mean"),
            ["q5"] = Of(x => x.GroupBy("id6").Aggregate(("v1", Agg.Sum), ("v2", Agg.Sum), ("v3", Agg.Sum)),
                "id6", "v1_sum", "v2_sum", "v3_sum"),
            ["q6"] = Of(x => x.GroupBy("id4", "id5").Aggregate(("v3", Agg.Median), ("v3", Agg.StandardDeviation)),
                "id4", "id5", "v3_median", "v3_std"),
            ["q7"] = Of(Range, "id3", "range"),
            ["q8"] = Of(x => x.Select("id6", "v3").GroupBy("id6").Largest("v3", 2), "id6", "v3"),
            ["q9"] = Of(SquaredCorrelation, "id2", "id4", "r2"),
            ["q10"] = Of(x => x.GroupBy("id1", "id2", "id3", "id4", "id5", "id6").Aggregate(("v3", Agg.Sum), ("v1", Agg.Count)),
                "id1", "id3", "id6", "v3_sum", "count"),
            ["join-small"] = tables => Of(tables.Left.Join(tables.Small, "id1"), "id1", "id3", "v1", "v2"),
            ["join-medium"] = tables => Of(tables.Left.Join(tables.Medium, "id2"), "id2", "id3", "v1", "v2"),
            ["join-medium-left"] = tables => Of(tables.Left.Join(tables.Medium, "id2", JoinKind.Left), "id2", "id3", "v1", "v2"),
            ["join-medium-text"] = tables => Of(tables.Left.Join(tables.Medium, "id5"), "id5", "id3", "v1", "v2"),
            ["join-big"] = tables => Of(tables.Left.Join(tables.Big, "id3"), "id3", "v1", "v2"),
            ["sort-double"] = Ordered(x => x.OrderBy("v3"), "v3"),
            ["sort-int"] = Ordered(x => x.OrderBy("id6"), "id6"),
            ["sort-text"] = Ordered(x => x.OrderBy("id3"), "id3"),
            ["sort-two"] = Ordered(x => x.OrderBy("id1", SortKey.Descending("v3")), "id1", "v3"),
            ["filter-numbers"] = Of(x => x.Filter(x["v3"] > 50 & x["v1"] <= 3), "id1", "id6", "v3"),
            ["filter-text"] = Of(x => x.Filter(x["id1"] == "id050" | x["v2"] == 7), "id1", "id6", "v3"),
            ["counts-few"] = Ordered(x => x.ValueCounts("id1"), "count"),
            ["counts-many"] = Ordered(x => x.ValueCounts("id3"), "count"),
            ["csv-read"] = tables => Of(tables.Read(TableFiles.Groups), "id1", "id6", "v1", "v3"),
            ["csv-read-texts"] = tables => Of(tables.Read(TableFiles.Big), "id3", "v2"),
            ["csv-write"] = Write,
            ["records-from"] = tables => Of(DataFrame.FromRecords(tables.Records), "id1", "id6", "v1", "v3"),
            ["records-to"] = tables => Of(tables.Groups.ToRecords<GroupRow>(), row => row.Id3, row => row.V3),
            ["records-to-structs"] = tables => Of(tables.Groups.ToRecords<GroupCells>(), row => row.Id3, row => row.V3),
        }.ToImmutableDictionary(StringComparer.Ordinal);

    private static DataFrame Range(DataFrame x)
    {
        var ends = x.GroupBy("id3").Aggregate(("v1", Agg.Max), ("v2", Agg.Min));
        return ends.WithColumn("range", ends["v1_max"] - ends["v2_min"]).Select("id3", "range");
    }

    private static DataFrame SquaredCorrelation(DataFrame x)
    {
        var result = x.GroupBy("id2", "id4").Correlation("v1", "v2");
        return result.WithColumn("r2", result["v1_v2_corr"] * result["v1_v2_corr"]);
    }

    private static Func<Answer> Write(FrameTables tables)
    {
        tables.Groups.SaveCsv(Path.Combine(tables.Folder, TableFiles.Written));
        return () => Answer.Of(tables.Read(TableFiles.Written), "id1", "id6", "v1", "v3");
    }

    private static Func<FrameTables, Func<Answer>> Of(Func<DataFrame, DataFrame> run, params string[] columns) =>
        tables => Of(run(tables.Groups), columns);

    private static Func<FrameTables, Func<Answer>> Ordered(Func<DataFrame, DataFrame> run, params string[] columns) => tables =>
    {
        var result = run(tables.Groups);
        return () => Answer.OfOrder(result, columns);
    };

    private static Func<Answer> Of(DataFrame result, params string[] columns) => () => Answer.Of(result, columns);

    private static Func<Answer> Of<T>(T[] rows, Func<T, string> text, Func<T, double> number) =>
        () => new Answer { Rows = rows.Length, Sums = [rows.Sum(row => Answer.NumberIn(text(row))), rows.Sum(number)] };
}

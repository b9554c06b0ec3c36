using System.Collections.Immutable;
using Dossier.Frames;

namespace Dossier.Benchmarks;

/// <summary>The tasks as an analyst writes them with frames. A task gives its comparison value as a function, which is not timed.</summary>
internal static class FrameTasks
{
    public static ImmutableDictionary<string, Func<FrameTables, Func<Answer>>> All { get; } =
        new Dictionary<string, Func<FrameTables, Func<Answer>>>
        {
            ["sort-double"] = Ordered(x => x.OrderBy("v3"), "v3"),
            ["sort-int"] = Ordered(x => x.OrderBy("id6"), "id6"),
            ["sort-text"] = Ordered(x => x.OrderBy("id3"), "id3"),
            ["sort-two"] = Ordered(x => x.OrderBy("id1", SortKey.Descending("v3")), "id1", "v3"),
            ["filter-numbers"] = Of(x => x.Filter(x["v3"] > 50 & x["v1"] <= 3), "id1", "id6", "v3"),
            ["filter-text"] = Of(x => x.Filter(x["id1"] == "id050" | x["v2"] == 7), "id1", "id6", "v3"),
            ["records-from"] = tables => Of(DataFrame.FromRecords(tables.Records), "id1", "id6", "v1", "v3"),
            ["records-to"] = tables => Of(tables.Groups.ToRecords<GroupRow>(), row => row.Id3, row => row.V3),
            ["records-to-structs"] = tables => Of(tables.Groups.ToRecords<GroupCells>(), row => row.Id3, row => row.V3),
        }.ToImmutableDictionary(StringComparer.Ordinal);

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

using System.Collections.Immutable;

namespace Dossier.Benchmarks;

/// <summary>A task that both sides know under the same name.</summary>
/// <param name="Name">As in <c>--only</c>.</param>
/// <param name="Phase">Tasks of a phase share a process on each side, with the phase's tables loaded.</param>
/// <param name="Title">What it does, for the report.</param>
internal sealed record BenchmarkTask(string Name, string Phase, string Title);

/// <summary>The tasks in the order of the report.</summary>
internal static class BenchmarkTasks
{
    public static ImmutableArray<BenchmarkTask> All { get; } =
    [
        new("q1", "groups", "q1: sum v1 by id1"),
        new("q2", "groups", "q2: sum v1 by id1, id2"),
        new("q3", "groups", "q3: sum v1, mean v3 by id3"),
        new("q4", "groups", "q4: mean v1, v2, v3 by id4"),
        new("q5", "groups", "q5: sum v1, v2, v3 by id6"),
        new("q6", "groups", "q6: median, sd of v3 by id4, id5"),
        new("q7", "groups", "q7: max v1 - min v2 by id3"),
        new("q8", "groups", "q8: largest two v3 by id6"),
        new("q9", "groups", "q9: r2 of v1, v2 by id2, id4"),
        new("q10", "groups", "q10: sum v3, count by id1 to id6"),
        new("join-small", "joins", "join: small, inner, on an int"),
        new("join-medium", "joins", "join: medium, inner, on an int"),
        new("join-medium-left", "joins", "join: medium, left, on an int"),
        new("join-medium-text", "joins", "join: medium, inner, on text"),
        new("join-big", "joins", "join: big, inner, on an int"),
        new("sort-double", "rows", "sort by v3 (double)"),
        new("sort-int", "rows", "sort by id6 (int)"),
        new("sort-text", "rows", "sort by id3 (text)"),
        new("sort-two", "rows", "sort by id1, v3 descending"),
        new("filter-numbers", "rows", "filter: v3 > 50 and v1 <= 3"),
        new("filter-text", "rows", "filter: id1 = id050 or v2 = 7"),
        new("counts-few", "rows", "value counts of id1 (100 texts)"),
        new("counts-many", "rows", "value counts of id3 (rows/100 texts)"),
        new("csv-read", "csv", "read CSV"),
        new("csv-read-texts", "csv", "read CSV, texts that differ in every row"),
        new("csv-write", "csv", "write CSV"),
        new("records-from", "records", "FromRecords, objects"),
        new("records-to", "records", "ToRecords, objects"),
        new("records-to-structs", "records", "ToRecords, structs"),
    ];

    /// <summary>The name, when it is a task's.</summary>
    /// <exception cref="BenchmarkException">There is no such task.</exception>
    public static string Known(string name) => All.Any(task => task.Name == name)
        ? name
        : throw new BenchmarkException($"There is no task {name}. The tasks are {string.Join(", ", All.Select(task => task.Name))}.");
}

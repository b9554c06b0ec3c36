using System.Collections.Immutable;
using Dossier.Frames;

namespace Dossier.Benchmarks;

/// <summary>The tasks as an analyst writes them with frames. A task gives its comparison value as a function, which is not timed.</summary>
internal static class FrameTasks
{
    public static ImmutableDictionary<string, Func<FrameTables, Func<Answer>>> All { get; } =
        new Dictionary<string, Func<FrameTables, Func<Answer>>>
        {
            ["filter-numbers"] = Frame(x => x.Filter(x["v3"] > 50 & x["v1"] <= 3), "id1", "id6", "v3"),
            ["filter-text"] = Frame(x => x.Filter(x["id1"] == "id050" | x["v2"] == 7), "id1", "id6", "v3"),
        }.ToImmutableDictionary(StringComparer.Ordinal);

    private static Func<FrameTables, Func<Answer>> Frame(Func<DataFrame, DataFrame> run, params string[] columns) => tables =>
    {
        var result = run(tables.Groups);
        return () => Answer.Of(result, columns);
    };
}

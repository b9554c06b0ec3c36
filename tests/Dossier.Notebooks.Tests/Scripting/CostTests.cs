using System.Diagnostics;

namespace Dossier.Notebooks.Tests.Scripting;

/// <summary>What a long notebook costs. Bounds are generous; what they catch is growth with the square of the cells.</summary>
[Collection(nameof(CostTests))]
[CollectionDefinition(nameof(CostTests), DisableParallelization = true)]
public sealed class CostTests
{
    private const long Megabyte = 1 << 20;

    [Fact]
    public void Memory_grows_by_the_same_amount_for_every_cell()
    {
        var cells = new Cells();
        RunMany(cells, 0, 20);
        var start = Used();
        RunMany(cells, 20, 160);
        var middle = Used();
        RunMany(cells, 160, 300);
        var end = Used();

        Report($"140 cells: {(middle - start) / 1024} KB, the next 140: {(end - middle) / 1024} KB");
        Report($"working set {Environment.WorkingSet / Megabyte} MB");
        Assert.True(end - start < 60 * Megabyte, $"280 trivial cells took {(end - start) / Megabyte} MB.");
        Assert.True(end - middle < (2 * (middle - start)) + (16 * Megabyte), $"{middle - start} bytes, then {end - middle}.");
    }

    [Fact]
    public void A_warm_cell_and_a_warm_completion_are_quick()
    {
        var cells = new Cells();
        var first = Time(() => cells.Value("var list = new List<int>(); 1"));
        var completion = Time(() => cells.Session.Complete("list.", 5));
        RunMany(cells, 0, 40);
        var warm = Median(() => cells.Value("list.Count"));
        var types = Median(() => cells.Run("record R(int N); var r = new R(1);"));
        var warmCompletion = Median(() => cells.Session.Complete("list.Wh", 7));
        var scope = Median(() => cells.Session.Complete("lis", 3));
        var inspection = Median(() => cells.Session.Inspect("list.Where(", 11));

        Report($"first cell {first:F0} ms, first completion {completion:F0} ms, warm cell {warm:F1} ms, with a type {types:F1} ms, "
            + $"warm completion {warmCompletion:F1} ms (scope {scope:F1} ms), inspection {inspection:F1} ms");
        Assert.True(warm < 2000 && warmCompletion < 2000, "A warm cell or completion takes seconds.");
    }

    private static void RunMany(Cells cells, int from, int to)
    {
        for (var i = from; i < to; i++)
        {
            cells.Value($"var x{i} = {i}; x{i}");
        }
    }

    private static long Used()
    {
        GC.Collect();
        GC.WaitForPendingFinalizers();
        return GC.GetTotalMemory(forceFullCollection: true);
    }

    private static double Time(Action action)
    {
        var started = Stopwatch.GetTimestamp();
        action();
        return Stopwatch.GetElapsedTime(started).TotalMilliseconds;
    }

    private static double Median(Action action) => Enumerable.Range(0, 21).Select(_ => Time(action)).Order().ElementAt(10);

    private static void Report(string text) => TestContext.Current.TestOutputHelper?.WriteLine(text);
}

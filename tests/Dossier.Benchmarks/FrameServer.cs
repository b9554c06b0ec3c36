using System.Diagnostics;
using System.Text.Json;

namespace Dossier.Benchmarks;

/// <summary>
/// Dossier's side, in a process of its own as pandas has one: reads <c>load phase</c> and <c>run task</c> line by line, answers each with a
/// line of JSON. Only the task is timed, not the comparison value, and what it leaves behind is collected before the next.
/// </summary>
internal static class FrameServer
{
    public static int Run(string folder, TextReader input, TextWriter output)
    {
        var tables = new FrameTables(folder);
        while (input.ReadLine() is { } line)
        {
            output.WriteLine(JsonSerializer.Serialize(Obey(tables, line)));
            output.Flush();
        }

        return 0;
    }

    private static Answer Obey(FrameTables tables, string line)
    {
        Collect();
        PeakMemory.Reset();
        return line.Split(' ') switch
        {
            ["load", var phase] => Timed(() => tables.Load(phase)),
            ["run", var task] when FrameTasks.All.TryGetValue(task, out var run) => Timed(() => run(tables)),
            _ => new Answer { Error = "absent" },
        };
    }

    private static Answer Timed(Func<Func<Answer>> task)
    {
        try
        {
            var watch = Stopwatch.StartNew();
            var check = task();
            var seconds = watch.Elapsed.TotalSeconds;
            var peak = PeakMemory.Read();
            return check() with { Seconds = seconds, PeakMb = peak };
        }
        catch (Exception problem)
        {
            return new Answer { Error = $"{problem.GetType().Name}: {problem.Message}" };
        }
    }

    /// <summary>Frees what the last task left and gives it back to the system, so that the next starts alike.</summary>
    private static void Collect()
    {
        GC.Collect(GC.MaxGeneration, GCCollectionMode.Aggressive, blocking: true, compacting: true);
        GC.WaitForPendingFinalizers();
    }
}

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
        var (tables, last) = (new FrameTables(folder), "");
        while (input.ReadLine() is { } line)
        {
            Collect(giveBack: line != last);
            output.WriteLine(JsonSerializer.Serialize(Obey(tables, line)));
            output.Flush();
            last = line;
        }

        return 0;
    }

    private static Answer Obey(FrameTables tables, string line)
    {
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
            var processor = Environment.CpuUsage.TotalTime;
            var watch = Stopwatch.StartNew();
            var check = task();
            var seconds = watch.Elapsed.TotalSeconds;
            var cpuSeconds = (Environment.CpuUsage.TotalTime - processor).TotalSeconds;
            var peak = PeakMemory.Read();
            return check() with { Seconds = seconds, CpuSeconds = cpuSeconds, PeakMb = peak };
        }
        catch (Exception problem)
        {
            return new Answer { Error = $"{problem.GetType().Name}: {problem.Message}" };
        }
    }

    /// <summary>
    /// Frees what the last run left. Before another task, memory also goes back to the system, so that tasks start alike; between runs of a
    /// task both sides may keep it, as in a session.
    /// </summary>
    private static void Collect(bool giveBack)
    {
        GC.Collect(GC.MaxGeneration, giveBack ? GCCollectionMode.Aggressive : GCCollectionMode.Forced, blocking: true, compacting: true);
        GC.WaitForPendingFinalizers();
    }
}

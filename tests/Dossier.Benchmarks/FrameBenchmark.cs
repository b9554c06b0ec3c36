using System.Diagnostics;
using System.Globalization;
using static System.FormattableString;

namespace Dossier.Benchmarks;

/// <summary>Runs the tasks on both sides in turn: pandas, Dossier, pandas, Dossier; each side in a process of its own per phase.</summary>
internal static class FrameBenchmark
{
    private const ulong Seed = 108;

    /// <summary>Prints the report to <paramref name="output"/> and progress to <paramref name="log"/>.</summary>
    /// <returns>0 when all answers agree; 1 when some do not.</returns>
    public static int Run(BenchmarkOptions options, TextWriter output, TextWriter log)
    {
        var peer = PandasPeer.Find(options.Python);
        if (peer is null)
        {
            log.WriteLine("No Python with pandas, so nothing is compared. Install python3-pandas or name one with --python. Looked at: "
                + string.Join(", ", PandasPeer.Candidates(options.Python)));
        }

        var folder = options.DataFolder ?? Directory.CreateTempSubdirectory("dossier-benchmark-").FullName;
        try
        {
            // Tables of several sizes can share a folder.
            var tables = Path.Combine(folder, Invariant($"{options.Rows}"));
            var watch = Stopwatch.StartNew();
            TableGenerator.Write(tables, options.Rows, Seed);
            log.WriteLine(Invariant($"Tables are in {tables} after {watch.Elapsed.TotalSeconds:0.0} s."));
            var lines = Lines(options, peer, tables, log);
            output.Write(Report.Of(options, peer, lines));
            return lines.All(line => line.Verdict is "yes" or "not compared") ? 0 : 1;
        }
        finally
        {
            if (options.DataFolder is null)
            {
                Directory.Delete(folder, recursive: true);
            }
        }
    }

    private static List<Line> Lines(BenchmarkOptions options, PandasPeer? peer, string tables, TextWriter log)
    {
        var lines = new List<Line>();
        var wanted = BenchmarkTasks.All.Where(task => options.Only.Count == 0 || options.Only.Contains(task.Name));
        foreach (var phase in wanted.GroupBy(task => task.Phase))
        {
            using var pandas = peer?.Start(tables);
            using var dossier = new Side(Path.Combine(AppContext.BaseDirectory, "Dossier.Benchmarks"), "serve", tables);
            var load = Both(pandas, dossier, $"load {phase.Key}");
            foreach (var task in phase)
            {
                var runs = Enumerable.Range(0, options.Runs).Select(_ => Both(pandas, dossier, $"run {task.Name}")).ToArray();
                var line = new Line(task, [.. runs.SelectMany(run => run.Pandas)], [.. runs.Select(run => run.Dossier)]);
                lines.Add(line);
                var times = $"{task.Name}: pandas {Times(line.Pandas)}, Dossier {Times(line.Dossier)} s, ";
                log.WriteLine(Invariant($"{times}ratio {line.Ratio:0.00}, of processor time {line.CpuRatio:0.00}: {line.Verdict}"));
            }

            log.WriteLine(Invariant($"({phase.Key} loaded in {Times(load.Pandas)} and {Times([load.Dossier])} s)"));
        }

        return lines;
    }

    private static (Answer[] Pandas, Answer Dossier) Both(Side? pandas, Side dossier, string command) =>
        (pandas is null ? [] : [pandas.Ask(command)], dossier.Ask(command));

    private static string Times(IEnumerable<Answer> answers) =>
        string.Join(' ', answers.Select(answer => answer.Error ?? answer.Seconds.ToString("0.000", CultureInfo.InvariantCulture)));
}

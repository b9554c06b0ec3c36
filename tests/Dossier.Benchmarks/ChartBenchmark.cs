using System.Diagnostics;
using System.Globalization;
using System.Text;
using Dossier.Charts;
using Dossier.Frames;

namespace Dossier.Benchmarks;

/// <summary>
/// Times whole processes that draw one bar chart to SVG, matplotlib and Dossier in turn, and how the time of a chart grows with its marks.
/// </summary>
internal static class ChartBenchmark
{
    private const double LeastRatio = 5;
    private static readonly int[] Marks = [1_000, 10_000, 100_000];

    /// <summary>Prints the report to <paramref name="output"/> and progress to <paramref name="log"/>.</summary>
    /// <returns>0 when a process is at least five times quicker and a mark of 100,000 costs at most twice what one of 1,000 does; else 1.</returns>
    /// <exception cref="BenchmarkException">There is no Python with matplotlib, or a side failed.</exception>
    public static int Run(ChartOptions options, TextWriter output, TextWriter log)
    {
        var python = PandasPeer.Candidates(options.Python).FirstOrDefault(python => PandasPeer.VersionIn(python, "matplotlib") is not null)
            ?? throw new BenchmarkException("No Python with matplotlib. Install Debian's python3-matplotlib, or name one with --python. Looked at: "
                + string.Join(", ", PandasPeer.Candidates(options.Python)));
        var folder = Directory.CreateTempSubdirectory("dossier-benchmark-").FullName;
        try
        {
            var (theirs, ours) = (new List<double>(), new List<double>());
            var program = options.Program ?? Path.Combine(AppContext.BaseDirectory, "Dossier.Benchmarks.dll");
            // The first run of each side, which reads its files from the disk, is not counted.
            for (var run = 0; run <= options.Runs; run++)
            {
                log.WriteLine(run == 0 ? "Warming up ..." : $"Run {run} of {options.Runs} ...");
                theirs.Add(Seconds(python, [Path.Combine(AppContext.BaseDirectory, "bars.py"), Path.Combine(folder, "theirs.svg"), $"{options.Bars}"]));
                string[] arguments = ["bars", Path.Combine(folder, "ours.svg"), $"{options.Bars}"];
                ours.Add(program.EndsWith(".dll", StringComparison.Ordinal) ? Seconds("dotnet", [program, .. arguments]) : Seconds(program, arguments));
            }

            var ratio = Median(theirs.Skip(1)) / Median(ours.Skip(1));
            var growth = Growth(log);
            output.Write(Report(options, PandasPeer.VersionIn(python, "matplotlib")!, (Median(theirs.Skip(1)), Median(ours.Skip(1))), growth));
            return ratio >= LeastRatio && growth.All(kind => kind.Micros[^1] <= 2 * kind.Micros[0]) ? 0 : 1;
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    /// <summary>What a process of ours does: draws the bars and writes the file.</summary>
    public static int Draw(string path, string bars)
    {
        var all = Enumerable.Range(0, int.Parse(bars, CultureInfo.InvariantCulture))
            .Select(bar => new Bar(ChartOptions.NameOf(bar), ChartOptions.ValueOf(bar), "")).ToArray();
        Chart.Bars(all).Title("Deals by country").Subtitle("Number of deals").Source("Sample data").SaveSvg(path);
        return 0;
    }

    private static (string Kind, double[] Micros)[] Growth(TextWriter log)
    {
        (string, Func<int, Chart>)[] kinds =
        [
            ("bars", marks => Chart.Bars(Table(marks, 1), "name", "value")),
            ("columns", marks => Chart.Columns(Table(marks, 1), "name", "value")),
            ("grouped bars of two series", marks => Chart.GroupedBars(Table(marks, 2), "name", "value", "series")),
            ("stacked bars of two series", marks => Chart.StackedBars(Table(marks, 2), "name", "value", "series")),
            ("dots", marks => Chart.DotPlot(Table(marks, 1), "name", "value")),
            ("heat table of two columns", marks => Chart.Heat(Table(marks, 2), "name", "series", "value")),
            ("line", marks => Chart.Lines(Table(marks, 1), "place", "value")),
        ];
        return [.. kinds.Select(kind =>
        {
            log.WriteLine($"Drawing {kind.Item1} ...");
            kind.Item2(Marks[0]).ToSvg();
            return (kind.Item1, Array.ConvertAll(Marks, marks => MicrosPerMark(kind.Item2(marks), marks)));
        })];
    }

    private static DataFrame Table(int rows, int series) => new(
        Column.Create("name", Enumerable.Range(0, rows).Select(row => ChartOptions.NameOf(row / series))),
        Column.Create("series", Enumerable.Range(0, rows).Select(row => row % series == 0 ? "a" : "b")),
        Column.Create("place", Enumerable.Range(0, rows).Select(row => (long)row)),
        Column.Create("value", Enumerable.Range(0, rows).Select(row => (long)ChartOptions.ValueOf(row))));

    private static double MicrosPerMark(Chart chart, int marks)
    {
        var times = Enumerable.Range(0, marks > 10_000 ? 1 : 3).Select(_ =>
        {
            var watch = Stopwatch.StartNew();
            chart.ToSvg();
            return watch.Elapsed.TotalMicroseconds;
        });
        return Median(times) / marks;
    }

    private static double Seconds(string program, IEnumerable<string> arguments)
    {
        var watch = Stopwatch.StartNew();
        using var process = Process.Start(new ProcessStartInfo(program, arguments)) ?? throw new BenchmarkException($"{program} did not start.");
        process.WaitForExit();
        return process.ExitCode == 0 ? watch.Elapsed.TotalSeconds : throw new BenchmarkException($"{program} {string.Join(' ', arguments)} failed; see above.");
    }

    private static double Median(IEnumerable<double> values)
    {
        var sorted = values.Order().ToArray();
        return (sorted[(sorted.Length - 1) / 2] + sorted[sorted.Length / 2]) / 2;
    }

    private static string Report(ChartOptions options, string version, (double Theirs, double Ours) seconds, (string Kind, double[] Micros)[] growth)
    {
        var text = new StringBuilder();
        var how = options.Program is null ? "as built, compiled while it runs" : options.Program;
        text.AppendLine(CultureInfo.InvariantCulture, $"A whole process that draws {options.Bars} bars to SVG, medians of {options.Runs} interleaved runs, "
            + $"{Environment.ProcessorCount} processors, .NET {Environment.Version}; Dossier: {how}.");
        text.AppendLine();
        text.AppendLine(CultureInfo.InvariantCulture, $"| matplotlib {version} | Dossier | times quicker | aim |");
        text.AppendLine("|--:|--:|--:|--:|");
        text.AppendLine(CultureInfo.InvariantCulture, $"| {seconds.Theirs:0.000} s | {seconds.Ours:0.000} s | {seconds.Theirs / seconds.Ours:0.0} | {LeastRatio:0} |");
        text.AppendLine();
        text.AppendLine("Layout and SVG, microseconds per mark:");
        text.AppendLine();
        text.AppendLine(CultureInfo.InvariantCulture, $"| chart | {string.Join(" | ", Marks.Select(marks => marks.ToString("N0", CultureInfo.InvariantCulture)))} marks |");
        text.AppendLine("|---|--:|--:|--:|");
        foreach (var (kind, micros) in growth)
        {
            text.AppendLine(CultureInfo.InvariantCulture, $"| {kind} | {string.Join(" | ", micros.Select(one => one.ToString("0.0", CultureInfo.InvariantCulture)))} |");
        }

        return text.ToString();
    }
}

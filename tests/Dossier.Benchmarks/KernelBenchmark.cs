using System.Diagnostics;
using System.Globalization;
using System.Text;
using System.Text.Json;

namespace Dossier.Benchmarks;

/// <summary>Runs the C# kernel and ipykernel in turn through Jupyter's own clients: ipykernel, Dossier, ipykernel, Dossier.</summary>
internal static class KernelBenchmark
{
    /// <summary>What the ratio of a measure may be at most.</summary>
    private static readonly Dictionary<string, double> Aims = new(StringComparer.Ordinal)
    {
        ["ready"] = 0.5,
        ["5 cells, nbclient"] = 1,
        ["5 cells, whole process"] = 1,
        ["warm trivial cell"] = 2,
        ["warm cell of several statements"] = 2,
        ["warm completion"] = 2,
    };

    private sealed record Figure(string Kernel, string Measure, double Value);

    /// <summary>Prints the report to <paramref name="output"/> and progress to <paramref name="log"/>.</summary>
    /// <returns>0 when every aim is met; 1 when one is not.</returns>
    /// <exception cref="BenchmarkException">There is no Python with both programs, or the kernel could not be installed.</exception>
    public static int Run(KernelOptions options, TextWriter output, TextWriter log)
    {
        var python = PandasPeer.Candidates(options.Python)
            .FirstOrDefault(python => PandasPeer.VersionIn(python, "nbclient") is not null && PandasPeer.VersionIn(python, "ipykernel") is not null)
            ?? throw new BenchmarkException("No Python with nbclient and ipykernel. Install python3-nbclient and python3-ipykernel, or name "
                + "one with --python. Looked at: " + string.Join(", ", PandasPeer.Candidates(options.Python)));
        var prefix = options.Prefix ?? Directory.CreateTempSubdirectory("dossier-benchmark-").FullName;
        try
        {
            if (options.Prefix is null)
            {
                log.WriteLine("Installing the kernel, compiled ahead of time ...");
                Lines("dotnet", [Path.Combine(AppContext.BaseDirectory, "Dossier.Cli.dll"), "kernel", "install", "--prefix", prefix], null)
                    .ForEach(log.WriteLine);
            }

            var figures = Lines(python, [Path.Combine(AppContext.BaseDirectory, "kernels.py"), $"{options.Runs}"], prefix)
                .Select(line => JsonSerializer.Deserialize<Figure>(line)!).ToList();
            output.Write(Table(figures, $"ipykernel {PandasPeer.VersionIn(python, "ipykernel")}, {options.Runs} interleaved runs"));
            return Aims.All(aim => Ratio(figures, aim.Key) <= aim.Value) ? 0 : 1;
        }
        finally
        {
            if (options.Prefix is null)
            {
                Directory.Delete(prefix, recursive: true);
            }
        }
    }

    private static string Table(List<Figure> figures, string about)
    {
        var text = new StringBuilder();
        text.AppendLine(CultureInfo.InvariantCulture, $"{about}, {Environment.ProcessorCount} processors, .NET {Environment.Version}.");
        text.AppendLine("Medians, least of all runs in brackets; times in ms, memory in MB.");
        text.AppendLine();
        text.AppendLine("| measure | ipykernel | Dossier | ratio | of least | aim |");
        text.AppendLine("|---|--:|--:|--:|--:|--:|");
        foreach (var measure in figures.Select(figure => figure.Measure).Distinct())
        {
            var aim = Aims.TryGetValue(measure, out var most) ? most.ToString("0.0", CultureInfo.InvariantCulture) : "";
            text.AppendLine(CultureInfo.InvariantCulture, $"| {measure} | {Cell(figures, "ipykernel", measure)} | "
                + $"{Cell(figures, "dossier", measure)} | {Ratio(figures, measure):0.00} | {Ratio(figures, measure, Enumerable.Min):0.00} | {aim} |");
        }

        return text.ToString();
    }

    private static string Cell(List<Figure> figures, string kernel, string measure)
    {
        var unit = measure.StartsWith("memory", StringComparison.Ordinal) ? 1 : 1000;
        return Values(figures, kernel, measure) is { Length: > 0 } values
            ? FormattableString.Invariant($"{unit * Median(values):0.#} ({unit * values[0]:0.#})") : "";
    }

    private static double? Ratio(List<Figure> figures, string measure, Func<double[], double>? of = null) =>
        (Values(figures, "dossier", measure), Values(figures, "ipykernel", measure)) is ({ Length: > 0 } ours, { Length: > 0 } theirs)
            ? (of ?? Median)(ours) / (of ?? Median)(theirs) : null;

    private static double[] Values(List<Figure> figures, string kernel, string measure) =>
        [.. figures.Where(figure => figure.Kernel == kernel && figure.Measure == measure).Select(figure => figure.Value).Order()];

    private static double Median(double[] sorted) => (sorted[(sorted.Length - 1) / 2] + sorted[sorted.Length / 2]) / 2;

    /// <summary>Runs a program to its end and gives the lines that it wrote.</summary>
    private static List<string> Lines(string program, string[] arguments, string? jupyterPrefix)
    {
        var start = new ProcessStartInfo(program, arguments) { RedirectStandardOutput = true };
        if (jupyterPrefix is not null)
        {
            start.Environment["PYDEVD_DISABLE_FILE_VALIDATION"] = "1"; // ipykernel warns of its debugger otherwise.
            start.Environment["JUPYTER_PATH"] = Path.Combine(jupyterPrefix, "share", "jupyter");
        }

        using var process = Process.Start(start) ?? throw new BenchmarkException($"{program} did not start.");
        List<string> lines = [];
        while (process.StandardOutput.ReadLine() is { } line)
        {
            lines.Add(line);
        }

        process.WaitForExit();
        return process.ExitCode == 0 ? lines : throw new BenchmarkException($"{program} {string.Join(' ', arguments)} failed; see above.");
    }
}

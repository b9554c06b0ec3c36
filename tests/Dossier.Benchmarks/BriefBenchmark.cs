using System.ComponentModel;
using System.Diagnostics;
using System.Globalization;
using Dossier.Briefs;
using static System.FormattableString;

namespace Dossier.Benchmarks;

/// <summary>Times setting a brief beside WeasyPrint, each in a process of its own, and how time grows with pages.</summary>
internal static class BriefBenchmark
{
    private const int Sections = 6;
    private static readonly DateOnly AsOf = new(2026, 11, 22);

    /// <summary>Where Debian puts the packages of Python.</summary>
    private const string Python = "/usr/bin/python3";

    public const string Usage = "Usage: brief [runs, 1 to 99; 5 without]";

    /// <summary>One of our processes: makes the brief, writes it, and says pages and peak memory.</summary>
    public static int Set(string path, TextWriter output)
    {
        var brief = BriefContent.Of(Sections, table: true).Brief;
        var watch = Stopwatch.StartNew();
        File.WriteAllBytes(path, BriefTypesetter.ToPdf(brief, AsOf));
        output.WriteLine(Invariant($"{watch.Elapsed.TotalSeconds} {PeakMemory.Read()}"));
        return 0;
    }

    public static int Run(IReadOnlyList<string> args, TextWriter output)
    {
        var runs = args switch
        {
            [] => 5,
            [var text] when int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number is >= 1 and <= 99 => number,
            _ => throw new BenchmarkException(Usage),
        };
        var folder = Directory.CreateTempSubdirectory("dossier-benchmark-").FullName;
        try
        {
            output.WriteLine(Invariant($"{Environment.ProcessorCount} processors, .NET {Environment.Version}, medians of {runs} runs in turn."));
            SideBySide(runs, folder, output);
            Growth(runs, output);
            return 0;
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static void SideBySide(int runs, string folder, TextWriter output)
    {
        var (html, theirs, ours) = (Path.Combine(folder, "brief.html"), Path.Combine(folder, "theirs.pdf"), Path.Combine(folder, "ours.pdf"));
        File.WriteAllText(html, BriefContent.Of(Sections, table: true).Html);
        var peer = Path.Combine(AppContext.BaseDirectory, "weasy.py");
        var (a, b) = (new List<Measured>(), new List<Measured>());
        for (var run = 0; run < runs; run++)
        {
            if (Measure(File.Exists(Python) ? Python : "python3", [peer, html, theirs]) is not { } other)
            {
                output.WriteLine("WeasyPrint: skipped, since it is not installed (Debian: weasyprint fonts-lato).");
                return;
            }

            a.Add(other);
            b.Add(Measure(Environment.ProcessPath!, ["set-brief", ours])!);
        }

        output.WriteLine("| a brief with 6 charts and a table of 200 rows | WeasyPrint | Dossier | ratio |\n|---|--:|--:|--:|");
        Row(output, "pages", Pages(theirs), Pages(ours), "0");
        Row(output, "whole process, s", Median(a, m => m.Whole), Median(b, m => m.Whole), "0.00");
        Row(output, "setting alone, s", Median(a, m => m.Setting), Median(b, m => m.Setting), "0.00");
        Row(output, "peak memory, MB", Median(a, m => m.PeakMb), Median(b, m => m.PeakMb), "0");
        Row(output, "file, KB", new FileInfo(theirs).Length / 1e3, new FileInfo(ours).Length / 1e3, "0");
    }

    private static void Growth(int runs, TextWriter output)
    {
        output.WriteLine("\n| pages | s | ms for a page |\n|--:|--:|--:|");
        BriefTypesetter.ToPdf(BriefContent.Of(Sections, table: true).Brief, AsOf);
        foreach (var sections in (ReadOnlySpan<int>)[7, 70, 210])
        {
            var brief = BriefContent.Of(sections, table: false).Brief;
            var times = new List<double>();
            for (var run = 0; run < runs; run++)
            {
                var watch = Stopwatch.StartNew();
                BriefTypesetter.ToPdf(brief, AsOf);
                times.Add(watch.Elapsed.TotalSeconds);
            }

            var (pages, seconds) = (BriefTypesetter.ToSvg(brief).Length, times.Order().ElementAt(times.Count / 2));
            output.WriteLine(Invariant($"| {pages} | {seconds:0.00} | {1000 * seconds / pages:0.0} |"));
        }
    }

    /// <summary>Runs a process that prints seconds and MB; null when it is not installed.</summary>
    private static Measured? Measure(string program, string[] arguments)
    {
        var watch = Stopwatch.StartNew();
        try
        {
            using var process = Process.Start(new ProcessStartInfo(program, arguments) { RedirectStandardOutput = true })!;
            var said = process.StandardOutput.ReadToEnd().Split(' ');
            process.WaitForExit();
            return process.ExitCode != 0 ? null : new(
                watch.Elapsed.TotalSeconds, double.Parse(said[0], CultureInfo.InvariantCulture), double.Parse(said[1], CultureInfo.InvariantCulture));
        }
        catch (Win32Exception)
        {
            return null;
        }
    }

    private static double Pages(string pdf)
    {
        using var info = Process.Start(new ProcessStartInfo("pdfinfo", [pdf]) { RedirectStandardOutput = true })!;
        var line = info.StandardOutput.ReadToEnd().Split('\n').First(line => line.StartsWith("Pages:", StringComparison.Ordinal));
        return double.Parse(line.AsSpan(6), CultureInfo.InvariantCulture);
    }

    private static double Median(List<Measured> values, Func<Measured, double> of) => values.Select(of).Order().ElementAt(values.Count / 2);

    private static void Row(TextWriter output, string title, double theirs, double ours, string format)
    {
        string Figure(double value) => value.ToString(format, CultureInfo.InvariantCulture);
        output.WriteLine(Invariant($"| {title} | {Figure(theirs)} | {Figure(ours)} | {ours / theirs:0.00} |"));
    }

    /// <summary>A process from start to end and its work alone, in seconds, and the most memory it held, in MB of 1e6 bytes.</summary>
    private sealed record Measured(double Whole, double Setting, double PeakMb);
}

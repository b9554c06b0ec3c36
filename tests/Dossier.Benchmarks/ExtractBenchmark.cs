using System.Diagnostics;
using Dossier.Extraction;
using Dossier.Facts;
using Dossier.Reading;
using static System.FormattableString;

namespace Dossier.Benchmarks;

/// <summary>Times reading and extraction beside ripgrep, which counts the lexicon's names in the same text.</summary>
internal static class ExtractBenchmark
{
    private const ulong Seed = 5;
    private const int Files = 8;
    private const int Articles = 1_000;

    /// <summary>Prints the report to <paramref name="output"/> and progress to <paramref name="log"/>.</summary>
    public static int Run(ExtractOptions options, TextWriter output, TextWriter log)
    {
        var folder = options.DataFolder ?? Directory.CreateTempSubdirectory("dossier-benchmark-").FullName;
        try
        {
            var tables = ReferenceTables.Read(null);
            var big = Path.Combine(folder, Invariant($"text-{options.Megabytes}"));
            var small = Path.Combine(folder, "articles");
            var names = Path.Combine(folder, "names.txt");
            Prepare(options, tables, big, small, names);
            log.WriteLine($"The text is in {folder}.");

            output.WriteLine(Invariant($"{Environment.ProcessorCount} processors, .NET {Environment.Version}. One run each."));
            Time(small, tables, output);
            var ours = Time(big, tables, output);
            var theirs = Ripgrep(big, names);
            output.WriteLine(theirs is null ? "rg: skipped, since ripgrep is not installed (Debian: ripgrep)."
                : Invariant($"rg --count-matches -F -f names: {theirs:0.00} s; extraction takes {ours / theirs:0.0} times as long."));
            return 0;
        }
        finally
        {
            if (options.DataFolder is null)
            {
                Directory.Delete(folder, recursive: true);
            }
        }
    }

    private static void Prepare(ExtractOptions options, ReferenceTables tables, string big, string small, string names)
    {
        var corpus = CorpusReader.Read(Path.Combine(Root(), "data", "corpus"));
        if (!Directory.Exists(big))
        {
            new ArticleGenerator(corpus, tables, Seed).WriteLines(big, options.Megabytes * 1_000_000L, Files);
        }

        if (!Directory.Exists(small))
        {
            new ArticleGenerator(corpus, tables, Seed + 1).WriteFiles(small, Articles);
        }

        File.WriteAllLines(names, tables.Countries.SelectMany(c => c.Aliases.Concat(c.Demonyms).Concat(c.Metonyms).Prepend(c.Name))
            .Concat(tables.Vendors.SelectMany(v => v.Aliases.Prepend(v.Name))).Concat(tables.Agencies.SelectMany(a => a.Aliases.Prepend(a.Name)))
            .Where(name => name.Length > 0).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal));
    }

    private static double Time(string folder, ReferenceTables tables, TextWriter output)
    {
        var bytes = Directory.EnumerateFiles(folder).Sum(file => new FileInfo(file).Length);
        GC.Collect();
        PeakMemory.Reset();
        var watch = Stopwatch.StartNew();
        var corpus = CorpusReader.Read(folder);
        var read = watch.Elapsed.TotalSeconds;
        var found = Extractor.Extract(corpus, Lexicon.From(tables));
        var total = watch.Elapsed.TotalSeconds;
        output.WriteLine(Invariant($"{corpus.Articles.Length:#,0} articles, {bytes / 1e6:0.0} MB: {total:0.00} s ({bytes / 1e6 / total:0.0} MB/s), ")
            + Invariant($"of it reading {read:0.00} s; {found.Restrictions.Length:#,0} restrictions, {found.DealStatistics.Length:#,0} statistics, ")
            + Invariant($"{found.Mentions.Length:#,0} mentions; peak memory {PeakMemory.Read():0} MB."));
        return total;
    }

    private static double? Ripgrep(string folder, string names)
    {
        var watch = Stopwatch.StartNew();
        try
        {
            using var rg = Process.Start(new ProcessStartInfo("rg", ["--count-matches", "-F", "-f", names, folder]) { RedirectStandardOutput = true })!;
            rg.StandardOutput.ReadToEnd();
            rg.WaitForExit();
            return watch.Elapsed.TotalSeconds;
        }
        catch (System.ComponentModel.Win32Exception)
        {
            return null;
        }
    }

    private static string Root()
    {
        var at = new DirectoryInfo(AppContext.BaseDirectory);
        while (at is not null && !File.Exists(Path.Combine(at.FullName, "Analysis.sln")))
        {
            at = at.Parent;
        }

        return at?.FullName ?? throw new BenchmarkException("Run the benchmark in the clone it was built in.");
    }
}

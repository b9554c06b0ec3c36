using System.Collections.Immutable;
using System.CommandLine;
using System.Globalization;
using Dossier.Extraction;
using Dossier.Facts;
using Dossier.Frames;
using Dossier.Reading;

namespace Dossier.Cli;

/// <summary>Writes what the rules find in a folder of articles as seven tables. No register is used.</summary>
internal sealed class ExtractCommand(CommandIO io)
{
    private static readonly string[] Formats = ["csv", "jsonl", "parquet"];

    /// <summary>The command, its options, and what each is for.</summary>
    public static Command Build(CommandIO io, Option<string?> data, Option<string?> corpus)
    {
        var output = new Option<string?>("--out") { Description = "The folder for the tables. Default: 'extracted'.", HelpName = "DIR" };
        var format = new Option<string>("--format")
        {
            Description = "How the tables are written. CSV is UTF-8 by RFC 4180; lists are separated by ;, dates are EDTF.",
            HelpName = string.Join('|', Formats),
            DefaultValueFactory = _ => Formats[0],
        };
        format.AcceptOnlyFromAmong(Formats);
        var extract = new Command("extract", "Writes the deals, reported statistics and restrictions that rules find, with dates and exact "
            + "places, as seven tables: articles, passages, deal_statistics, deals, restrictions, mentions, clusters. Nothing in them is "
            + "reviewed, and no register is used.\n\nExample: dossier extract --corpus my-articles --out tables --format csv")
        {
            data, corpus, output, format,
        };
        extract.SetAction(parsed => new ExtractCommand(io).Run(
            parsed.GetValue(data), parsed.GetValue(corpus), parsed.GetValue(output), parsed.GetValue(format)!));
        return extract;
    }

    public int Run(string? dataFolder, string? corpusFolder, string? outFolder, string format)
    {
        if (dataFolder is not null && corpusFolder is not null)
        {
            io.Error.WriteLine("Give --data for a workspace, or --corpus for a bare folder of articles, not both.");
            return ExitCode.NothingMade;
        }

        var data = corpusFolder is null ? ProjectFolder.Data(io, dataFolder) : null;
        var source = corpusFolder is null ? Path.Combine(data!, "corpus") : io.Resolve(corpusFolder);
        var folder = io.Resolve(outFolder ?? "extracted");
        ProjectFolder.RefuseInside(source, folder);
        // The tables are read beside the articles.
        var folderOfTables = data ?? (ProjectFolder.Find(io.WorkingDirectory) is { } project ? Path.Combine(project, "data") : null);
        var reading = Task.Run(() => ReferenceTables.Read(folderOfTables) is var read ? (Tables: read, Lexicon: Lexicon.From(read)) : default);
        var progress = new Progress(io);
        var corpus = CorpusReader.Read(source, packs: true, progress.Counted($"Reading {io.Show(source)}"));
        if (corpus.Articles.IsEmpty)
        {
            progress.Done();
            new Summary(io).NoArticle(source, corpus.SetAside);
            return ExitCode.NothingMade;
        }

        var (tables, lexicon) = reading.GetAwaiter().GetResult();
        var facts = Extractor.Extract(corpus, lexicon, progress.Counted("Extracting"));
        var found = ExtractedTables.Of(corpus, facts);
        ImmutableArray<Problem> problems = [.. corpus.SetAside, .. tables.Problems, .. facts.Problems];
        progress.Step("Writing the tables");
        Write(found, folder, format);
        progress.Done();
        Report(found, corpus, problems, folder, format);
        return problems.IsEmpty ? ExitCode.Fine : ExitCode.Findings;
    }

    private static void Write(ExtractedTables found, string folder, string format)
    {
        try
        {
            using var outputs = new OutputSet(folder);
            foreach (var name in ExtractedTables.Names)
            {
                outputs.Add($"{name}.{format}", stream => Write(found, name, stream, format));
            }

            outputs.Keep();
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw OutputFiles.Refusal(folder, [folder], e);
        }
    }

    private static void Write(ExtractedTables found, string name, Stream stream, string format)
    {
        if (format == "parquet")
        {
            found.Table(name).SaveParquet(stream);
            return;
        }

        var isFirst = true;
        foreach (var block in name == ExtractedTables.PassagesName ? found.PassageBlocks() : [found.Table(name)])
        {
            Action<Stream> write = format == "jsonl" ? block.SaveJsonl : isFirst ? rows => block.SaveCsv(rows) : block.AppendCsv;
            write(stream);
            isFirst = false;
        }
    }

    private void Report(ExtractedTables found, Corpus corpus, ImmutableArray<Problem> problems, string folder, string format)
    {
        io.Out.WriteLine("Found");
        Count(found.Articles.RowCount, "article", $"telling {Words(Stories(found), "independent story", "independent stories")}");
        Count(found.DealStatistics.RowCount, "deal statistic", BySureness(found.DealStatistics));
        Count(found.Deals.RowCount, "deal", BySureness(found.Deals));
        Count(found.Restrictions.RowCount, "restriction", BySureness(found.Restrictions));
        var aside = corpus.Articles.Sum(article => article.SetAsideCount);
        Count(corpus.Articles.Sum(article => article.PassageCount), "passage", aside == 0 ? "" : $"{Words(aside, "line", "lines")} of them set aside as not part of the text");
        var summary = new Summary(io);
        foreach (var remark in corpus.Remarks)
        {
            io.Out.WriteLine($"  Note: {remark}");
        }

        summary.Wrote(folder, [.. ExtractedTables.Names.Select(name => $"{name}.{format}")]);
        summary.Problems(problems);
        summary.Next("read the quotes before you use a row: nobody has reviewed them, and low confidence is what the rules cannot decide. "
            + "The command 'new' makes a workspace of the folder, in which 'review' keeps what holds.");
    }

    private static int Stories(ExtractedTables found) => found.Clusters["cluster"].Values<string>().Distinct(StringComparer.Ordinal).Count();

    private static string BySureness(DataFrame table) => string.Join(", ", table["confidence"].Values<string>()
        .GroupBy(sureness => sureness, StringComparer.Ordinal).OrderBy(group => "high medium low".IndexOf(group.Key, StringComparison.Ordinal))
        .Select(group => string.Create(CultureInfo.InvariantCulture, $"{group.Count():#,0} {group.Key}")));

    private void Count(int count, string what, string remark) =>
        io.Out.WriteLine($"  {Words(count, what, what + "s")}{(remark.Length > 0 ? ", " + remark : "")}");

    private static string Words(int count, string singular, string plural) =>
        string.Create(CultureInfo.InvariantCulture, $"{count:#,0} {(count == 1 ? singular : plural)}");
}

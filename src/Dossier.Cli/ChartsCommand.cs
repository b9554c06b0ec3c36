using System.Collections.Immutable;
using System.CommandLine;
using System.Text;
using Dossier.Briefs;
using Dossier.Charts;
using Dossier.Extraction;
using Dossier.Facts;
using Dossier.Frames;
using Dossier.Reading;

namespace Dossier.Cli;

/// <summary>Draws the charts of a project anew, without setting a brief.</summary>
internal sealed class ChartsCommand(CommandIO io)
{
    public static Command Build(CommandIO io, Option<string?> data)
    {
        var output = new Option<string?>("--out")
        {
            Description = "Where to write. Default: 'reports/charts' beside the data folder; of candidates 'reports/draft/charts'.",
            HelpName = "DIR",
        };
        var only = new Option<string[]>("--only")
        {
            Description = "A chart by its name, as its file has it; may be given again. Default: all.",
            HelpName = "NAME",
        };
        var charts = new Command("charts", "Draws the charts of the brief as SVG files: of reviewed facts, or, while the registers are empty, of "
            + "candidates.\n\nExample: dossier charts --only deals-by-region") { data, output, only };
        charts.SetAction(parsed => new ChartsCommand(io).Run(parsed.GetValue(data), parsed.GetValue(output), parsed.GetValue(only) ?? []));
        return charts;
    }

    private int Run(string? dataFolder, string? outFolder, string[] only)
    {
        var data = ProjectFolder.Data(io, dataFolder);
        var progress = new Progress(io);
        var workspace = Workspace.Open(data, progress.Counted($"Reading {io.Show(data)}"));
        var report = Checker.Check(workspace);
        progress.Step("Composing the charts");
        var isDraft = !workspace.Register.Facts.Any();
        var all = isDraft ? Draft(workspace)
            : Charts(new(io, data), workspace, report);
        var reports = Path.Combine(Path.GetDirectoryName(data) ?? data, "reports");
        var folder = outFolder is not null ? io.Resolve(outFolder) : Path.Combine(reports, isDraft ? "draft/charts" : "charts");
        ProjectFolder.RefuseInside(Path.Combine(data, "corpus"), folder);
        if (Unknown(only, all) is { } refusal)
        {
            progress.Done();
            io.Error.WriteLine(refusal);
            return ExitCode.NothingMade;
        }

        ImmutableArray<Chart> chosen = [.. all.Where(chart => only.Length == 0 || only.Contains(chart.Name, StringComparer.Ordinal))];
        var written = Draw(chosen, folder, progress);
        progress.Done();
        foreach (var warning in chosen.SelectMany(chart => chart.Warnings(BriefCommand.ChartWidth)))
        {
            io.Out.WriteLine($"Note: {warning}");
        }

        var summary = new Summary(io);
        summary.Wrote(folder, written);
        summary.Problems(report.Problems);
        summary.Next(report.Problems.IsEmpty ? "Open a chart in a browser: its marks tell where they are from." : "Mend what is listed above, then run again.");
        return report.Problems.IsEmpty ? ExitCode.Fine : ExitCode.Findings;
    }

    private static ImmutableArray<Chart> Charts(BriefFolder folder, Workspace workspace, CheckReport report)
    {
        var charts = new SharedCharts();
        foreach (var (name, brief) in folder.Plain())
        {
            charts.Add(name, brief.Compose(workspace, report, ImmutableDictionary<string, string>.Empty));
        }

        return [.. charts.Charts];
    }

    private static ImmutableArray<Chart> Draft(Workspace workspace) => workspace.Corpus.Articles.IsEmpty
        ? throw new BadInputException(new(workspace.Corpus.Folder, 0, "at least one article that can be read", "none", "Put articles there, then run again."))
        : DraftBrief.Compose(workspace.Corpus, workspace.Tables, Lexicon.From(workspace.Tables)).Composed.Charts;

    private static string? Unknown(string[] only, ImmutableArray<Chart> all)
    {
        var names = all.Select(chart => chart.Name).ToArray();
        return only.FirstOrDefault(name => !names.Contains(name, StringComparer.Ordinal)) is not { } unknown ? null
            : $"There is no chart \"{unknown}\". {(Nearest.To(unknown, names) is { } near ? $"Did you mean {near}? " : "")}"
                + $"The charts are: {string.Join(", ", names)}. Nothing was made.";
    }

    // All are drawn before the first file is written, so that an interrupt leaves the old ones whole.
    private static ImmutableArray<string> Draw(ImmutableArray<Chart> charts, string folder, Progress progress)
    {
        var files = charts.Select((chart, i) =>
        {
            progress.Step($"Drawing {chart.Name}, {i + 1} of {charts.Length}");
            return (Name: chart.Name + ".svg", Content: Encoding.UTF8.GetBytes(chart.ToSvg(BriefCommand.ChartWidth)));
        }).ToArray();
        OutputFiles.Keep(folder, files);
        return [.. files.Select(file => file.Name)];
    }
}

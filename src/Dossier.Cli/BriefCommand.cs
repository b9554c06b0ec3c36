using System.Collections.Immutable;
using System.Text;
using Dossier.Briefs;
using Dossier.Drawing;
using Dossier.Extraction;
using Dossier.Facts;
using Dossier.Reading;

namespace Dossier.Cli;

/// <summary>The main job: from articles and registers to charts and a PDF brief.</summary>
internal sealed class BriefCommand(CommandIO io)
{
    /// <summary>Width of the charts that are written as SVG, in points.</summary>
    public const double ChartWidth = 640;

    /// <param name="request">What is wanted.</param>
    /// <param name="stop">Cancelled when the user wants no more: then nothing is written.</param>
    public int Run(BriefRequest request, CancellationToken stop = default)
    {
        try
        {
            return Make(request, stop);
        }
        catch (OperationCanceledException) when (stop.IsCancellationRequested)
        {
            new Progress(io).Done();
            io.Error.WriteLine("Stopped. Nothing was written.");
            return ExitCode.Stopped;
        }
    }

    private int Make(BriefRequest request, CancellationToken stop)
    {
        if (request is { Data: not null, Corpus: not null })
        {
            io.Error.WriteLine("Give --data for a project with registers, or --corpus for a bare folder of articles, not both.");
            return ExitCode.NothingMade;
        }

        var project = ProjectFolder.Find(io.WorkingDirectory);
        var fonts = request.Fonts is null ? null : FontFolder.Open(io.Resolve(request.Fonts));
        return request.Corpus is null ? MakeBriefs(request, fonts, stop) : MakeDraft(io.Resolve(request.Corpus), project, request, fonts);
    }

    private int MakeBriefs(BriefRequest request, FontFolder? fonts, CancellationToken stop)
    {
        var data = ProjectFolder.Data(io, request.Data);
        var folder = request.Out is null ? Path.Combine(Path.GetDirectoryName(data) ?? data, "reports") : io.Resolve(request.Out);
        ProjectFolder.RefuseInside(Path.Combine(data, "corpus"), folder);
        var progress = new Progress(io);
        var workspace = Workspace.Open(data, progress.Counted($"Reading {io.Show(data)}"));
        var report = Checker.Check(workspace);
        if (!workspace.Register.Facts.Any())
        {
            // Rows that are all at fault are a register to mend, not an empty one.
            return workspace.Register.Problems.IsEmpty
                ? MakeDraft(workspace, request.Out is null ? Path.Combine(folder, "draft") : folder, request, fonts, progress)
                : NothingMade(progress, report.Problems,
                    new(Path.Combine(data, "registers"), 0, "reviewed facts", "none that is good", "Mend what is listed above."));
        }

        var made = new BriefMaking(new(io, data), workspace, report, fonts, progress, stop).Make(request);
        var written = Write(made, folder, progress, Sources(workspace, request), stop);
        progress.Done();

        var summary = new Summary(io);
        summary.Read(workspace);
        summary.Disagreements(report.Disagreements.Length);
        summary.Wrote(folder, written);
        summary.Problems(report.Problems);
        summary.Next(report.Problems.IsEmpty
            ? $"Open {io.Show(Path.Combine(folder, written[0]))}. The command 'check' lists where sources disagree."
            : "Mend what is listed above, then run again; the command 'check' lists it without making the brief.");
        return report.Problems.IsEmpty ? ExitCode.Fine : ExitCode.Findings;
    }

    private int MakeDraft(string corpusFolder, string? project, BriefRequest request, FontFolder? fonts)
    {
        var folder = request.Out is null ? Path.Combine(project ?? io.WorkingDirectory, "reports", "draft") : io.Resolve(request.Out);
        ProjectFolder.RefuseInside(corpusFolder, folder);
        var progress = new Progress(io);
        var corpus = CorpusReader.Read(corpusFolder, progress.Counted($"Reading {io.Show(corpusFolder)}"));
        var tables = ReferenceTables.Read(project is null ? null : Path.Combine(project, "data"));
        return MakeDraft(new(corpus, Register.Empty, tables), folder, request, fonts, progress);
    }

    private int MakeDraft(Workspace workspace, string folder, BriefRequest request, FontFolder? fonts, Progress progress)
    {
        var corpus = workspace.Corpus;
        if (corpus.Articles.IsEmpty)
        {
            return NothingMade(progress, corpus.SetAside,
                new(corpus.Folder, 0, "at least one article that can be read", "none", "Mend what is listed above."));
        }

        progress.Step("Extracting candidates");
        var draft = DraftBrief.Compose(corpus, workspace.Tables, Lexicon.From(workspace.Tables));
        var made = new MadeBriefs(fonts, request.Html);
        progress.Step("Setting the brief");
        made.Add("draft.pdf", draft.Composed, draft.Workspace.AsOf);
        made.Charts.Add("draft", draft.Composed);
        var written = Write(made, folder, progress, Sources(draft.Workspace, request));
        progress.Done();

        var summary = new Summary(io);
        summary.Read(draft.Workspace);
        summary.Wrote(folder, written);
        summary.Unshown([.. draft.Composed.Unshown.Where(character => fonts?.Has(character) != true)]);
        ImmutableArray<Problem> problems = [.. corpus.SetAside, .. draft.Workspace.Register.Problems];
        summary.Problems(problems);
        summary.Next($"Open {io.Show(Path.Combine(folder, "draft.pdf"))}: a draft of candidates that nobody has reviewed. "
            + "The command 'check' lists every line that was set aside; 'review' turns candidates of a workspace into reviewed facts.");
        return problems.IsEmpty ? ExitCode.Fine : ExitCode.Findings;
    }

    private int NothingMade(Progress progress, ImmutableArray<Problem> problems, Problem reason)
    {
        progress.Done();
        new Summary(io).Problems(problems);
        io.Error.WriteLine($"{reason} Nothing was made.");
        return ExitCode.NothingMade;
    }

    private IEnumerable<(string Name, byte[] Content)> Sources(Workspace workspace, BriefRequest request) => request.Bibliography is { } file
        ? [(io.Resolve(file), Encoding.UTF8.GetBytes(Bibliography.ToBibTeX(workspace)))] : [];

    // All is drawn before the first file is written, so that there is little time for an interrupt to fall into.
    private static ImmutableArray<string> Write(MadeBriefs made, string folder, Progress progress,
        IEnumerable<(string Name, byte[] Content)> sources, CancellationToken stop = default)
    {
        var files = made.Files.ToList();
        foreach (var chart in made.Charts.Charts)
        {
            progress.Step($"Drawing {chart.Name}");
            files.Add(($"charts/{chart.Name}.svg", Encoding.UTF8.GetBytes(chart.ToSvg(ChartWidth))));
        }

        files.AddRange(sources);
        OutputFiles.Keep(folder, files, stop);
        return [.. files.Select(file => file.Name)];
    }
}

using Dossier.Facts;
using Dossier.Reading;
using Dossier.Reviewing;

namespace Dossier.Cli;

/// <summary>Checks evidence and links, and lists disagreements and what was set aside.</summary>
internal sealed class CheckCommand(CommandIO io)
{
    public int Run(string? dataFolder, string? corpusFolder)
    {
        if (dataFolder is not null && corpusFolder is not null)
        {
            io.Error.WriteLine("Give --data for a project with registers, or --corpus for a bare folder of articles, not both.");
            return ExitCode.NothingMade;
        }

        if (corpusFolder is not null)
        {
            var corpus = CorpusReader.Read(io.Resolve(corpusFolder));
            var candidates = new Workspace(corpus, Register.Empty, ReferenceTables.Read(null)).Candidates();
            new Summary(io).Read(candidates);
            ListSupported(candidates.Register);
            ListDisagreements(Checker.Check(candidates));
            ListSetAside(corpus);
            new Summary(io).Problems(corpus.SetAside);
            return corpus.SetAside.IsEmpty ? ExitCode.Fine : ExitCode.Findings;
        }

        var data = ProjectFolder.Data(io, dataFolder);
        var workspace = Workspace.Open(data);
        var report = Checker.Check(workspace);
        new Summary(io).Read(workspace);
        ListDisagreements(report);
        ListSetAside(workspace.Corpus);
        new Summary(io).Problems(report.Problems);
        io.Out.WriteLine(report.Problems.IsEmpty
            ? $"Every quote stands where its evidence says ({workspace.Register.Facts.Sum(f => f.Evidence.Length)} passages checked letter by letter)."
            : "Next: mend what is listed above in the file and line named, then check again.");
        return report.Problems.IsEmpty ? ExitCode.Fine : ExitCode.Findings;
    }

    // What more than one independent story says is stronger; articles of one story count once.
    private void ListSupported(Register register)
    {
        var said = register.Facts.GroupBy(SameFact.KeyOf, StringComparer.Ordinal)
            .Select(same => (same.First().Summary, Stories: same.SelectMany(fact => fact.Evidence)
                .Select(e => register.StoryOf(e.Article)).Distinct(StringComparer.Ordinal).Count()))
            .Where(fact => fact.Stories > 1).OrderByDescending(fact => fact.Stories).ThenBy(fact => fact.Summary, StringComparer.Ordinal).ToList();
        io.Out.WriteLine($"Candidates that more than one independent story carries ({said.Count})");
        foreach (var (summary, stories) in said)
        {
            io.Out.WriteLine($"  {stories} stories: {summary}");
        }
    }

    private void ListDisagreements(CheckReport report)
    {
        io.Out.WriteLine($"Sources disagree ({report.Disagreements.Length})");
        foreach (var disagreement in report.Disagreements)
        {
            io.Out.WriteLine($"  {disagreement.Subject} ({string.Join(", ", disagreement.Facts)})");
            foreach (var claim in disagreement.Claims)
            {
                var where = claim.Reference is { } reference
                    ? $"reference register {reference.Id}"
                    : string.Join(", ", claim.Evidence.Select(e => $"{e.Article} ¶{e.Paragraph}").Distinct(StringComparer.Ordinal));
                io.Out.WriteLine($"    {claim.Value} [{where}]");
            }
        }
    }

    private void ListSetAside(Corpus corpus)
    {
        var lines = corpus.Articles.SelectMany(a => a.Passages.Where(p => p.Kind == PassageKind.SetAside)
            .Select(p => (a.File, Part: new LeftOutPart(p.Line, p.Reason, p.Text.Trim()))).Concat(a.LeftOut.Select(part => (a.File, Part: part)))).ToList();
        io.Out.WriteLine($"Lines set aside as not part of an article's text ({lines.Count})");
        foreach (var (file, part) in lines)
        {
            io.Out.WriteLine($"  {file}:{part.Line}: {part.Reason}: {(part.Text.Length > 70 ? part.Text[..70] + "…" : part.Text)}");
        }
    }
}

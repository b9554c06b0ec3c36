using System.Collections.Immutable;
using Dossier.Extraction;
using Dossier.Facts;
using Dossier.Reading;

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

        var data = corpusFolder is null ? ProjectFolder.Data(io, dataFolder) : null;
        var workspace = data is not null ? Workspace.Open(data)
            : new(CorpusReader.Read(io.Resolve(corpusFolder!)), Register.Empty, ReferenceTables.Read(null));
        var reviewed = workspace.Register.Facts.Any();

        // Where nothing is reviewed, what rules found says what the articles agree on, as in the draft.
        var shown = reviewed ? workspace : workspace.Candidates();
        ImmutableArray<Problem> problems =
        [
            .. Checker.Check(workspace).Problems, .. data is null ? [] : PhraseExamples.Check(data, workspace.Tables),
            .. reviewed ? [] : shown.Register.Problems,
        ];
        new Summary(io).Read(shown);
        ListSupported(shown.Register, reviewed ? "Facts" : "Candidates, which nobody has reviewed,");
        ListDisagreements(Checker.Check(shown).Disagreements);
        ListSetAside(workspace.Corpus);
        new Summary(io).Problems(problems, all: true);
        if (problems.IsEmpty && reviewed)
        {
            io.Out.WriteLine($"Every quote stands where its evidence says ({workspace.Register.Facts.Sum(f => f.Evidence.Length)} passages checked "
                + "letter by letter).");
        }
        else if (!problems.IsEmpty)
        {
            io.Out.WriteLine("Next: mend what is listed above in the file and line named, then check again.");
        }

        return problems.IsEmpty ? ExitCode.Fine : ExitCode.Findings;
    }

    // What more than one independent story says is stronger; articles of one story count once.
    private void ListSupported(Register register, string what)
    {
        var said = register.Facts.DistinctBy(SameFact.KeyOf, StringComparer.Ordinal)
            .Select(fact => (fact.Summary, Stories: register.IndependentStories(fact)))
            .Where(fact => fact.Stories > 1).OrderByDescending(fact => fact.Stories).ThenBy(fact => fact.Summary, StringComparer.Ordinal).ToList();
        io.Out.WriteLine($"{what} that more than one independent story carries ({said.Count})");
        foreach (var (summary, stories) in said)
        {
            io.Out.WriteLine($"  {stories} stories: {TerminalText.Clean(summary)}");
        }
    }

    private void ListDisagreements(ImmutableArray<Disagreement> disagreements)
    {
        io.Out.WriteLine($"Sources disagree ({disagreements.Length})");
        foreach (var disagreement in disagreements)
        {
            io.Out.WriteLine($"  {TerminalText.Clean(disagreement.Subject)} ({string.Join(", ", disagreement.Facts)})");
            foreach (var claim in disagreement.Claims)
            {
                var where = claim.Reference is { } reference
                    ? $"reference register {reference.Id}"
                    : string.Join(", ", claim.Evidence.Select(e => $"{e.Article} ¶{e.Paragraph}").Distinct(StringComparer.Ordinal));
                io.Out.WriteLine($"    {TerminalText.Clean(claim.Value)} [{where}]");
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
            io.Out.WriteLine($"  {file}:{part.Line}: {part.Reason}: {TerminalText.Clean(part.Text.Length > 70 ? part.Text[..70] + "…" : part.Text)}");
        }
    }
}

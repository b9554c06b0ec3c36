using System.Collections.Immutable;
using System.Globalization;
using Dossier.Facts;
using Dossier.Reviewing;

namespace Dossier.Cli;

/// <summary>Asks about one item after the other. Each decision is written at once, so that ending the program loses none.</summary>
internal sealed class ReviewDialog(CommandIO io, TextReader answers, ReviewSession session)
{
    private const string Question = "[a]ccept, [c]orrect, [r]eject, [f]urther evidence, [s]kip, [u]ndo, [q]uit? ";
    private readonly HashSet<string> _skipped = new(StringComparer.Ordinal);

    public int Run()
    {
        while (session.Items.FirstOrDefault(item => !_skipped.Contains(item.Id)) is { } item)
        {
            new ReviewPrint(io).Item(item);
            if (!Ask(item))
            {
                break;
            }
        }

        io.Out.WriteLine(string.Create(CultureInfo.InvariantCulture, $"Decided: {session.Decisions}. Waiting: {session.Items.Length}."));
        return session.Items.IsEmpty ? ExitCode.Fine : ExitCode.Findings;
    }

    // False when the reviewer has had enough.
    private bool Ask(ReviewItem item)
    {
        while (true)
        {
            switch (Read(Question)?.ToLowerInvariant())
            {
                case "a" or "accept":
                    if (Take(new(item.Id, Decision.Accepted)))
                    {
                        return true;
                    }

                    break;
                case "c" or "correct":
                    if (Take(new(item.Id, Decision.Corrected) { Corrections = ReadCorrections(), Reason = Read("Reason: ") ?? "" }))
                    {
                        return true;
                    }

                    break;
                case "r" or "reject":
                    if (Take(new(item.Id, Decision.Rejected) { Reason = Read("Reason: ") ?? "" }))
                    {
                        return true;
                    }

                    break;
                case "f" or "further evidence":
                    if (Take(new(item.Id, Decision.Accepted) { Corrections = ImmutableDictionary<string, string>.Empty.Add("fact", ReadFact(item)) }))
                    {
                        return true;
                    }

                    break;
                case "s" or "skip":
                    _skipped.Add(item.Id);
                    return true;
                case "u" or "undo":
                    Undo();
                    return true;
                case "q" or "quit" or null:
                    return false;
                default:
                    io.Out.WriteLine("  One of the letters a, c, r, f, s, u, q.");
                    break;
            }
        }
    }

    private bool Take(ReviewDecision decision)
    {
        var problems = session.Decide(decision);
        foreach (var problem in problems)
        {
            io.Out.WriteLine($"  {problem}");
        }

        if (problems.IsEmpty)
        {
            session.Save();
        }

        return problems.IsEmpty;
    }

    private void Undo()
    {
        _skipped.Clear();
        if (session.Undo())
        {
            session.Save();
        }
        else
        {
            io.Out.WriteLine("  There is nothing to take back.");
        }
    }

    private ImmutableDictionary<string, string> ReadCorrections()
    {
        var lines = new List<string>();
        while (Read("column=value, or nothing to go on: ") is { Length: > 0 } line)
        {
            if (ReviewSheet.Corrections(line) is null)
            {
                io.Out.WriteLine($"  Expected column=value, found '{line}'.");
            }
            else
            {
                lines.Add(line);
            }
        }

        return ReviewSheet.Corrections(string.Join('\n', lines))!;
    }

    private string ReadFact(ReviewItem item) => item.Similar.Length == 0
        ? Read("Id of the row: ") ?? ""
        : Read($"Id of the row ({item.Similar}): ") is { Length: > 0 } id ? id : item.Similar;

    private string? Read(string question)
    {
        io.Out.Write(question);
        io.Out.Flush();
        return answers.ReadLine()?.Trim();
    }
}

using System.CommandLine;
using Dossier.Comparing;
using Dossier.Facts;

namespace Dossier.Cli;

/// <summary>Tells in words what differs between two data folders.</summary>
internal sealed class DiffCommand(CommandIO io)
{
    public static Command Build(CommandIO io)
    {
        var old = new Argument<string>("OLD") { Description = "The data folder, or the workspace that holds it, as it was." };
        var now = new Argument<string>("NEW") { Description = "The data folder, or the workspace that holds it, as it is." };
        var diff = new Command("diff", "Tells which findings, numbers, facts and sources differ between two data folders, and why: by which passage or "
            + "which row of a register.\n\nExample: dossier diff last-month/data data") { old, now };
        diff.SetAction(parsed => new DiffCommand(io).Run(parsed.GetValue(old)!, parsed.GetValue(now)!));
        return diff;
    }

    private int Run(string oldFolder, string newFolder)
    {
        var (before, after) = (Open(oldFolder), Open(newFolder));
        if (!before.Register.Facts.Any() && !after.Register.Facts.Any())
        {
            io.Out.WriteLine("Nobody has reviewed facts in either: candidates are compared.");
            (before, after) = (before.Candidates(), after.Candidates());
        }

        io.Out.WriteLine($"From {oldFolder} to {newFolder}");
        var difference = DataDifference.Between(before, after);
        foreach (var line in difference.InWords())
        {
            io.Out.WriteLine(TerminalText.Clean(line));
        }

        if (difference.IsEmpty)
        {
            io.Out.WriteLine("Nothing differs: the same sources, facts, numbers and findings.");
        }

        var problems = Checker.Check(after).Problems;
        if (!problems.IsEmpty)
        {
            new Summary(io).Problems(problems);
            io.Out.WriteLine("Next: mend what is listed above in the new data; rows that are set aside look as if they were gone.");
        }

        return problems.IsEmpty ? ExitCode.Fine : ExitCode.Findings;
    }

    private Workspace Open(string folder) => Workspace.Open(ProjectFolder.Data(io, folder));
}

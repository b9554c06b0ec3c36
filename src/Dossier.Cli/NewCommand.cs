using System.CommandLine;
using System.Globalization;
using Dossier.Reading;

namespace Dossier.Cli;

/// <summary>Makes a workspace of one's own from a folder of articles.</summary>
internal sealed class NewCommand(CommandIO io)
{
    /// <summary>The command, its options, and what each is for.</summary>
    public static Command Build(CommandIO io)
    {
        var folder = new Argument<string>("DIR") { Description = "The workspace: a folder that is not there yet, or empty." };
        var from = new Option<string>("--from") { Description = "The folder of articles; it stays as it is.", HelpName = "FOLDER", Required = true };
        var command = new Command("new", "Makes a workspace from a folder of articles: the articles, empty registers, reference tables, briefs "
            + "to adapt, and notebooks. Every command works on it with --data and the path of DIR or of DIR/data.\n\n"
            + "Example: dossier new my-workspace --from my-articles")
        {
            folder, from,
        };
        command.SetAction(parsed =>
        {
            using var stop = new StopSignal();
            return new NewCommand(io).Run(parsed.GetValue(folder)!, parsed.GetValue(from)!, stop.Token);
        });
        return command;
    }

    public int Run(string folderGiven, string fromGiven, CancellationToken stop)
    {
        var (folder, from) = (io.Resolve(folderGiven), io.Resolve(fromGiven));
        Refuse(folder, from);
        var progress = new Progress(io);
        var corpus = CorpusReader.Read(from, progress.Counted($"Reading {io.Show(from)}"));
        if (corpus.Articles.IsEmpty)
        {
            progress.Done();
            new Summary(io).NoArticle(from, corpus.SetAside);
            return ExitCode.NothingMade;
        }

        var copying = progress.Counted("Copying");
        if (!WorkspaceFolder.TryMake(folder, from, copying, stop))
        {
            progress.Done();
            io.Error.WriteLine("Stopped: nothing was made.");
            return ExitCode.Stopped;
        }

        progress.Done();
        io.Out.WriteLine(string.Create(CultureInfo.InvariantCulture, $"Made {io.Show(folder)}: {corpus.Articles.Length:#,0} articles, empty registers, "
            + $"reference tables and {WorkspaceFolder.Notebooks} notebooks"));
        new Summary(io).Problems(corpus.SetAside);
        new Summary(io).Next($"'dossier brief --data {io.Show(folder)}' makes a draft of what rules find; 'dossier review' turns it into reviewed facts.");
        return corpus.SetAside.IsEmpty ? ExitCode.Fine : ExitCode.Findings;
    }

    private static void Refuse(string folder, string from)
    {
        if (File.Exists(folder) || (Directory.Exists(folder) && Directory.EnumerateFileSystemEntries(folder).Any()))
        {
            throw new BadInputException(new(folder, 0, "a folder that is not there yet, or empty", File.Exists(folder) ? "a file" : "a folder with something in it",
                "Name another: a workspace is never made over what is there."));
        }

        ProjectFolder.RefuseInside(from, folder);
    }
}

using System.Reflection;
using Dossier.Briefs;
using Dossier.Facts;
using Dossier.Frames;
using Dossier.Reading;

namespace Dossier.Cli;

/// <summary>The files of a new workspace. They are made aside, and the folder gets its name when all are there.</summary>
internal static class WorkspaceFolder
{
    private const string Templates = "Dossier.Template.";
    private const string References = "Dossier.Reference.";

    /// <summary>How many notebooks a workspace has.</summary>
    public static int Notebooks => Names(typeof(WorkspaceFolder).Assembly, Templates).Count(name => name.EndsWith(".ipynb", StringComparison.Ordinal));

    /// <summary>Makes a workspace.</summary>
    /// <param name="folder">The workspace: missing or empty.</param>
    /// <param name="from">The articles.</param>
    /// <param name="progress">Told after each file.</param>
    /// <param name="stop">Ends the making; then nothing is left.</param>
    /// <returns>False when it was stopped.</returns>
    /// <exception cref="BadInputException">The folder cannot be written; nothing is left.</exception>
    public static bool TryMake(string folder, string from, IProgress<ReadProgress> progress, CancellationToken stop)
    {
        var aside = folder + ".new";
        if (Path.Exists(aside))
        {
            throw new BadInputException(new(aside, 0, "nothing there: the workspace is made aside under this name", "a file or folder",
                "Remove it, or name another workspace."));
        }

        try
        {
            CopyArticles(from, Path.Combine(aside, "data", "corpus"), progress, stop);
            WriteTables(Path.Combine(aside, "data"));
            WriteTemplates(aside);
            stop.ThrowIfCancellationRequested();
            PutInPlace(aside, folder);
            return true;
        }
        catch (OperationCanceledException) when (stop.IsCancellationRequested)
        {
            return false;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new BadInputException(new(folder, 0, "a folder that can be written", e.Message.TrimEnd('.'),
                "Nothing was made: free some space, or allow writing, then run again."));
        }
        finally
        {
            if (Directory.Exists(aside))
            {
                Directory.Delete(aside, recursive: true);
            }
        }
    }

    // What is no article stays where it is; the reader has named it.
    private static void CopyArticles(string from, string corpus, IProgress<ReadProgress> progress, CancellationToken stop)
    {
        var files = FolderWalk.Of(from).Files.Where(file => FileKind.IsArticle(file.Name) && IsPlain(file.Path)).ToList();
        foreach (var (i, (path, name)) in files.Index())
        {
            stop.ThrowIfCancellationRequested();
            var copy = Path.Combine(corpus, name.Replace('/', Path.DirectorySeparatorChar));
            Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
            using (var source = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite))
            using (var target = new FileStream(copy, FileMode.CreateNew, FileAccess.Write))
            {
                source.CopyTo(target);
            }

            progress.Report(new(i + 1, files.Count, name));
        }
    }

    // Pipes and devices might never end; broken links lead nowhere.
    private static bool IsPlain(string path)
    {
        var file = new FileInfo(path);
        var target = file.LinkTarget is null ? file : file.ResolveLinkTarget(returnFinalTarget: true) as FileInfo;
        return target is { Exists: true, Length: > 0 };
    }

    private static void WriteTables(string data)
    {
        foreach (var name in RegisterFiles.All)
        {
            var path = Path.Combine(data, name.Replace('/', Path.DirectorySeparatorChar));
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            File.WriteAllText(path, new CsvWriter(RegisterFiles.ColumnsOf(name).AsSpan()).ToString());
        }

        foreach (var name in Names(typeof(Workspace).Assembly, References).Where(name => name.EndsWith(".csv", StringComparison.Ordinal)))
        {
            Extract(typeof(Workspace).Assembly, References + name, Path.Combine(data, "reference", name));
        }
    }

    private static void WriteTemplates(string folder)
    {
        foreach (var name in Names(typeof(WorkspaceFolder).Assembly, Templates))
        {
            var below = name.EndsWith(".ipynb", StringComparison.Ordinal) ? "notebooks" : "";
            Extract(typeof(WorkspaceFolder).Assembly, Templates + name, Path.Combine(folder, below, name));
        }

        var briefs = Directory.CreateDirectory(Path.Combine(folder, "data", "briefs")).FullName;
        foreach (var name in MarkdownBrief.ShippedNames)
        {
            File.WriteAllText(Path.Combine(briefs, name + ".md"), MarkdownBrief.ShippedText(name));
        }
    }

    private static IEnumerable<string> Names(Assembly assembly, string prefix) => assembly.GetManifestResourceNames()
        .Where(name => name.StartsWith(prefix, StringComparison.Ordinal)).Select(name => name[prefix.Length..]).Order(StringComparer.Ordinal);

    private static void Extract(Assembly assembly, string resource, string path)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        using var source = assembly.GetManifestResourceStream(resource)!;
        using var target = new FileStream(path, FileMode.CreateNew, FileAccess.Write);
        source.CopyTo(target);
    }

    // An empty folder may be the one that the user stands in, so what was made moves into it.
    private static void PutInPlace(string aside, string folder)
    {
        if (!Directory.Exists(folder))
        {
            Directory.Move(aside, folder);
            return;
        }

        foreach (var entry in Directory.EnumerateFileSystemEntries(aside).ToList())
        {
            Directory.Move(entry, Path.Combine(folder, Path.GetFileName(entry)));
        }
    }
}

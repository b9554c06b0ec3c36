using Dossier.Notebooks.Jupyter;
using Dossier.Reading;

namespace Dossier.Cli;

/// <summary>Finds the project: the folder that holds <c>data</c> and <c>reports</c>.</summary>
internal static class ProjectFolder
{
    /// <summary>The nearest folder with <c>data/corpus</c>, upwards from the working directory; else the program's clone; null when there is none.</summary>
    public static string? Find(string workingDirectory) => Upwards(workingDirectory) ?? QuickProgram.CloneOf(AppContext.BaseDirectory);

    /// <summary>
    /// The data folder that a command works on: the one given, or the folder <c>data</c> in the workspace given; else that of the nearest
    /// project.
    /// </summary>
    /// <exception cref="BadInputException">There is no such folder.</exception>
    public static string Data(CommandIO io, string? given)
    {
        var folder = Named(io, given);
        return Directory.Exists(folder) ? folder : throw new BadInputException(new(folder, 0, "a data folder with corpus, registers and reference",
            "no such folder", "Run from the project's folder, or name it with --data DIR."));
    }

    private static string Named(CommandIO io, string? given)
    {
        if (given is null)
        {
            return Find(io.WorkingDirectory) is { } project ? Path.Combine(project, "data") : io.Resolve("data");
        }

        var folder = io.Resolve(given);
        var inside = Path.Combine(folder, "data");
        return !Directory.Exists(Path.Combine(folder, "corpus")) && Directory.Exists(Path.Combine(inside, "corpus")) ? inside : folder;
    }

    /// <summary>Refuses to write among the articles: what is made would be read as one the next time.</summary>
    /// <exception cref="BadInputException">The folder is the corpus or inside it.</exception>
    public static void RefuseInside(string corpusFolder, string folder)
    {
        var relative = Path.GetRelativePath(corpusFolder, folder);
        if (!Path.IsPathRooted(relative) && relative.Split(Path.DirectorySeparatorChar)[0] != "..")
        {
            throw new BadInputException(new(folder, 0, "a folder for what is made outside the folder of articles", $"one inside {corpusFolder}",
                "Name another folder with --out DIR."));
        }
    }

    private static string? Upwards(string start)
    {
        for (var folder = new DirectoryInfo(start); folder is not null; folder = folder.Parent)
        {
            if (Directory.Exists(Path.Combine(folder.FullName, "data", "corpus")))
            {
                return folder.FullName;
            }
        }

        return null;
    }
}

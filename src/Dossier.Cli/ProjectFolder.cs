using Dossier.Notebooks.Jupyter;

namespace Dossier.Cli;

/// <summary>Finds the project: the folder that holds <c>data</c> and <c>reports</c>.</summary>
internal static class ProjectFolder
{
    /// <summary>The nearest folder with <c>data/corpus</c>, upwards from the working directory; else the program's clone; null when there is none.</summary>
    public static string? Find(string workingDirectory) => Upwards(workingDirectory) ?? QuickProgram.CloneOf(AppContext.BaseDirectory);

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

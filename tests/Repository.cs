namespace Dossier.Tests;

/// <summary>Where the repository is on the machine that runs the tests.</summary>
internal static class Repository
{
    /// <summary>The repository's folder, found upwards from the test assembly.</summary>
    public static string Root { get; } = FindRoot();

    public static string DataFolder => Path.Combine(Root, "data");

    private static string FindRoot()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "Analysis.sln")))
            {
                return folder.FullName;
            }
        }

        throw new DirectoryNotFoundException("The tests run from a build inside the repository: no Analysis.sln above " + AppContext.BaseDirectory);
    }
}

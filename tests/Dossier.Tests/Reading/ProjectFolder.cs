namespace Dossier.Tests.Reading;

/// <summary>The folder that holds Analysis.sln.</summary>
internal static class ProjectFolder
{
    public static string Path { get; } = Find();

    private static string Find()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(System.IO.Path.Combine(folder.FullName, "Analysis.sln")))
            {
                return folder.FullName;
            }
        }

        throw new DirectoryNotFoundException("Analysis.sln is in no folder above the tests.");
    }
}

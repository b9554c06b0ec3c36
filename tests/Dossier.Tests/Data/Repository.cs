using System.Runtime.CompilerServices;

namespace Dossier.Tests.Data;

/// <summary>Where the repository and the originals are on the machine that runs the tests.</summary>
internal static class Repository
{
    /// <summary>The repository's folder, found upwards from the test assembly.</summary>
    public static string Root { get; } = FindRoot();

    public static string DataFolder => Path.Combine(Root, "data");

    /// <summary>The folder of original articles, or the test is skipped by name.</summary>
    public static string Originals([CallerMemberName] string test = "")
    {
        var folder = Environment.GetEnvironmentVariable("DOSSIER_ORIGINALS");
        Assert.SkipWhen(string.IsNullOrEmpty(folder), $"DOSSIER_ORIGINALS is not set, so '{test}' cannot compare with the original articles.");
        return folder!;
    }

    private static string FindRoot()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "Analysis.sln")))
            {
                return folder.FullName;
            }
        }

        throw new InvalidOperationException("The tests run from a build inside the repository: no Analysis.sln above " + AppContext.BaseDirectory);
    }
}

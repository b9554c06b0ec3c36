namespace Dossier.Notebooks.Packages;

/// <summary>Folders that matter to packages.</summary>
/// <param name="Cache">Where restored packages are remembered.</param>
/// <param name="Config">The folder whose <c>nuget.config</c> counts beside the user's; empty for none.</param>
internal sealed record PackageFolders(string Cache, string Config)
{
    /// <summary>The user's own cache, by the rules of each system, and the nearest configuration upwards from a notebook.</summary>
    public static PackageFolders Of(string notebookFolder) => new(
        Path.Combine(
            OperatingSystem.IsWindows() ? Environment.GetFolderPath(Environment.SpecialFolder.LocalApplicationData)
                : Environment.GetEnvironmentVariable("XDG_CACHE_HOME") is { Length: > 0 } cache ? cache
                : Path.Combine(
                    Environment.GetFolderPath(Environment.SpecialFolder.UserProfile),
                    OperatingSystem.IsMacOS() ? "Library/Caches" : ".cache"),
            "dossier", "packages"),
        ConfigAbove(notebookFolder));

    private static string ConfigAbove(string folder)
    {
        for (var above = new DirectoryInfo(folder); above is not null; above = above.Parent)
        {
            if (above.EnumerateFiles("*.config").Any(file => file.Name.Equals("nuget.config", StringComparison.OrdinalIgnoreCase)))
            {
                return above.FullName;
            }
        }

        return "";
    }
}

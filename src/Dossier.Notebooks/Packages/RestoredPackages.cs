using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Dossier.Notebooks.Packages;

/// <summary>What restored packages bring to a running program.</summary>
/// <param name="Managed">Assemblies.</param>
/// <param name="Native">Native libraries for this machine.</param>
/// <param name="Versions">The version of each package, those that others need included.</param>
internal sealed record RestoredPackages(
    ImmutableArray<string> Managed, ImmutableArray<string> Native, ImmutableSortedDictionary<string, string> Versions)
{
    /// <summary>Reads what a restore wrote; null if there is none, or if a file has gone since.</summary>
    /// <param name="assetsFile">The path of <c>project.assets.json</c>.</param>
    public static RestoredPackages? TryRead(string assetsFile)
    {
        JsonNode? assets;
        try
        {
            assets = JsonNode.Parse(File.ReadAllText(assetsFile));
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or JsonException)
        {
            return null;
        }

        var folders = assets?["packageFolders"]?.AsObject().Select(folder => folder.Key).ToList() ?? [];
        // The target with the machine's name has chosen among the files for several systems.
        var targets = assets?["targets"]?.AsObject() ?? [];
        var target = targets.LastOrDefault(entry => entry.Key.Contains('/', StringComparison.Ordinal)).Value?.AsObject() ?? [];
        List<string> managed = [];
        List<string> native = [];
        var versions = ImmutableSortedDictionary.CreateBuilder<string, string>(StringComparer.OrdinalIgnoreCase);
        foreach (var (id, package) in target)
        {
            versions[id.Split('/')[0]] = id.Split('/')[1];
            var path = (string?)assets!["libraries"]?[id]?["path"] ?? "";
            if (!Collect(package!["runtime"], managed) || !Collect(package["native"], native))
            {
                return null;
            }

            bool Collect(JsonNode? files, List<string> into)
            {
                var names = (files as JsonObject ?? []).Select(file => file.Key);
                foreach (var name in names.Where(name => !name.EndsWith("_._", StringComparison.Ordinal)))
                {
                    if (folders.Select(folder => Path.Combine(folder, path, name)).FirstOrDefault(File.Exists) is not { } found)
                    {
                        return false;
                    }

                    into.Add(Path.GetFullPath(found));
                }

                return true;
            }
        }

        return new([.. managed], [.. native], versions.ToImmutable());
    }
}

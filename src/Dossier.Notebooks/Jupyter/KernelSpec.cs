using System.Text.Json;
using System.Text.Json.Nodes;
using Dossier.Reading;

namespace Dossier.Notebooks.Jupyter;

/// <summary>The files by which Jupyter and VS Code know the kernel.</summary>
internal static class KernelSpec
{
    /// <summary>The name in notebooks: that of .NET Interactive, so that its notebooks open.</summary>
    public const string Name = ".net-csharp";

    /// <summary>What people choose.</summary>
    public const string DisplayName = ".NET (C#)";

    private const string FileName = "kernel.json";
    private const string Program = "program";
    private static readonly JsonSerializerOptions Indented = new()
    {
        WriteIndented = true,
        NewLine = "\n",
        Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    /// <summary>Makes sure that a place has no kernel of another's under this name, unless it may be replaced.</summary>
    /// <exception cref="BadInputException">Another's kernel has the name.</exception>
    public static void Check(KernelPlace place, bool force)
    {
        var folder = Path.Combine(place.Kernels, Name);
        if (Directory.Exists(folder) && !IsOurs(folder) && !force)
        {
            throw new BadInputException(new(folder, 0, "no kernel of this name, or this program's own", "another's",
                "Add --force to replace it, or install elsewhere with --prefix DIR."));
        }
    }

    /// <summary>Copies the program beside a kernelspec that starts it, and gives the folder.</summary>
    /// <param name="place">Where.</param>
    /// <param name="force">Replace what is another's.</param>
    /// <param name="program">The folder of the program; null for this one.</param>
    /// <exception cref="BadInputException">Another's kernel has the name.</exception>
    public static string Install(KernelPlace place, bool force, string? program = null)
    {
        Check(place, force);
        var folder = Path.Combine(place.Kernels, Name);

        // What stands there works until all of the new is written; only then it gives way.
        var fresh = folder + ".new";
        Delete(fresh);
        Copy(program ?? AppContext.BaseDirectory, Path.Combine(fresh, Program));
        File.WriteAllText(Path.Combine(fresh, FileName), Json(Path.Combine(folder, Program)) + "\n");
        Delete(folder);
        Directory.Move(fresh, folder);
        return folder;
    }

    /// <summary>Removes the kernel, and gives the folder that it was in.</summary>
    /// <exception cref="BadInputException">There is none, or it is another's.</exception>
    public static string Uninstall(KernelPlace place)
    {
        var folder = Path.Combine(place.Kernels, Name);
        if (!Directory.Exists(folder) || !IsOurs(folder))
        {
            throw new BadInputException(new(folder, 0, "this program's kernel", Directory.Exists(folder) ? "another's" : "none",
                "The command 'kernel list' shows where kernels are; name the place with --prefix DIR."));
        }

        Delete(folder);
        return folder;
    }

    /// <summary>The kernels that Jupyter finds; of two with one name, the first counts.</summary>
    public static List<(string Name, string DisplayName, string Folder)> List() =>
    [
        .. KernelPlace.All().Where(place => Directory.Exists(place.Kernels))
            .SelectMany(place => Directory.EnumerateDirectories(place.Kernels).Order(StringComparer.Ordinal))
            .Where(folder => File.Exists(Path.Combine(folder, FileName)))
            .DistinctBy(Path.GetFileName, StringComparer.OrdinalIgnoreCase)
            .Select(folder => (Path.GetFileName(folder), (string?)Read(folder)?["display_name"] ?? "(cannot be read)", folder)),
    ];

    private static string Json(string program) => new JsonObject
    {
        ["argv"] = new JsonArray("dotnet", Path.Combine(program, "Dossier.Cli.dll"), "kernel", "run", "{connection_file}"),
        // Cells are new code all the time, and the switching of its pages between writable and executable costs a tenth of the first one.
        ["env"] = new JsonObject { ["DOTNET_EnableWriteXorExecute"] = "0" },
        ["display_name"] = DisplayName,
        ["language"] = "C#",
        ["interrupt_mode"] = "message",
        ["metadata"] = new JsonObject { ["implementation"] = "dossier", ["debugger"] = false },
    }.ToJsonString(Indented);

    private static bool IsOurs(string folder) => (string?)Read(folder)?["metadata"]?["implementation"] == "dossier";

    private static JsonObject? Read(string folder)
    {
        try
        {
            return JsonNode.Parse(File.ReadAllText(Path.Combine(folder, FileName))) as JsonObject;
        }
        catch (Exception e) when (e is JsonException or IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    private static void Delete(string folder)
    {
        if (Directory.Exists(folder))
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    // A program for all machines has SQLite for each, 86 MB; the runtime says which folder it takes here.
    private static bool IsForThisMachine(string program, string file)
    {
        var relative = Path.GetRelativePath(program, Path.GetDirectoryName(file)!);
        var searched = (string?)AppContext.GetData("NATIVE_DLL_SEARCH_DIRECTORIES") ?? "";
        return relative.Split(Path.DirectorySeparatorChar)[0] != "runtimes"
            || searched.Split(Path.PathSeparator).Any(folder => Path.TrimEndingDirectorySeparator(folder).EndsWith(
                Path.DirectorySeparatorChar + relative, StringComparison.Ordinal));
    }

    private static void Copy(string from, string to)
    {
        foreach (var file in Directory.EnumerateFiles(from, "*", SearchOption.AllDirectories).Where(file => IsForThisMachine(from, file)))
        {
            var target = Path.Combine(to, Path.GetRelativePath(from, file));
            Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            File.Copy(file, target);
        }
    }
}

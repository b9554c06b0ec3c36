using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Dossier.Notebooks.Cells.Magics;

/// <summary>Runs the cells of another notebook, or a C# file, in this session.</summary>
internal static class ImportMagic
{
    public static Magic Entry { get; } = new(
        "import", "FILE.ipynb|FILE.dib|FILE.cs|FILE.csx", "Runs another notebook's cells, or a C# file, in this session.", Run)
    {
        Words = 1,
    };

    /// <summary>Runs a file inside a cell.</summary>
    public static void RunFile(CellRun cell, string file)
    {
        var path = Path.GetFullPath(References.OwnPath(file));
        if (!File.Exists(path))
        {
            throw new MagicException(
                $"There is no file {path}. Correct the path; it counts from {Directory.GetCurrentDirectory()}.", "LoadError");
        }

        var name = Path.GetFileName(path);
        cell.RunFile(path, Path.GetExtension(path).ToLowerInvariant() switch
        {
            // A .dib file is cells written one below the other, each under its magic.
            ".cs" or ".csx" or ".dib" => [(name, File.ReadAllText(path))],
            ".ipynb" => Cells(path, name),
            var other => throw new MagicException(
                $"A file that ends in \"{other}\" cannot be run. Name an .ipynb, .dib, .cs or .csx file.", "LoadError"),
        });
    }

    private static void Run(MagicCall call) => RunFile(call.Cell, call.Arguments.Words is [var file] ? file
        : throw new MagicException("#!import needs a file. Write #!import helpers.ipynb."));

    private static List<(string Name, string Code)> Cells(string path, string name)
    {
        JsonArray? cells;
        try
        {
            cells = JsonNode.Parse(File.ReadAllText(path))?["cells"] as JsonArray;
        }
        catch (JsonException e)
        {
            throw new MagicException($"{name} is no notebook: {e.Message}", "LoadError");
        }

        if (cells is null)
        {
            throw new MagicException(
                $"{name} is no notebook of format 4: it has no list of cells. Open and save it in Jupyter or VS Code.", "LoadError");
        }

        return [.. cells.OfType<JsonObject>().Where(cell => (string?)cell["cell_type"] == "code")
            .Select((cell, i) => (string.Create(CultureInfo.InvariantCulture, $"{name}, cell {i + 1}"), WithLanguage(cell)))];
    }

    // The language of a cell is in its metadata, which a kernel otherwise never sees.
    private static string WithLanguage(JsonObject cell)
    {
        var source = cell["source"] switch
        {
            JsonArray lines => string.Concat(lines.Select(line => (string?)line)),
            JsonValue text => (string?)text ?? "",
            _ => "",
        };
        var language = (string?)cell["metadata"]?["polyglot_notebook"]?["kernelName"]
            ?? (string?)cell["metadata"]?["dotnet_interactive"]?["language"];
        return language is null or "csharp" ? source : CellPart.InLanguage(language, source);
    }
}

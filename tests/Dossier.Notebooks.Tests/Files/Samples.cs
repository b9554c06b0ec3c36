using System.Text.Json.Nodes;
using Dossier.Notebooks.Files;

namespace Dossier.Notebooks.Tests.Files;

/// <summary>Notebooks for tests: those kept beside the tests, and small ones made of their cells' sources.</summary>
internal static class Samples
{
    public static string Path(string name) => System.IO.Path.Combine(
        Dossier.Tests.Repository.Root, "tests", "Dossier.Notebooks.Tests", "Files", "Notebooks", name);

    /// <summary>The text of a notebook; a source that begins with <c>[tag]</c> has that tag, one that begins with <c>md:</c> is Markdown.</summary>
    public static string Text(params IEnumerable<string> sources) => NotebookJson.Write(new JsonObject
    {
        ["cells"] = new JsonArray([.. sources.Select(Cell)]),
        ["metadata"] = new JsonObject { ["kernelspec"] = new JsonObject { ["display_name"] = ".NET (C#)", ["language"] = "C#", ["name"] = ".net-csharp" } },
        ["nbformat"] = 4,
        ["nbformat_minor"] = 5,
    }, " ");

    public static NotebookFile Notebook(params IEnumerable<string> sources) =>
        new("test.ipynb", (JsonObject)JsonNode.Parse(Text(sources))!, " ", "\n");

    private static JsonObject Cell(string source, int index)
    {
        if (source.StartsWith("md:", StringComparison.Ordinal))
        {
            return new() { ["cell_type"] = "markdown", ["id"] = $"c{index}", ["metadata"] = new JsonObject(), ["source"] = TextLines.Split(source[3..]) };
        }

        var end = source.StartsWith('[') ? source.IndexOf(']', StringComparison.Ordinal) : -1;
        var metadata = end < 0 ? [] : new JsonObject { ["tags"] = new JsonArray(source[1..end]) };
        return new()
        {
            ["cell_type"] = "code",
            ["execution_count"] = null,
            ["id"] = $"c{index}",
            ["metadata"] = metadata,
            ["outputs"] = new JsonArray(),
            ["source"] = TextLines.Split(source[(end + 1)..]),
        };
    }
}

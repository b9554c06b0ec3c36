using System.Text.Json.Nodes;
using Dossier.Notebooks.Files;

namespace Dossier.Notebooks.Tests.Clients;

/// <summary>Compares what notebooks show, whichever program ran and wrote them.</summary>
internal static class NotebookOutputs
{
    /// <summary>Asserts that each cell has the outputs that the committed notebook has, to the letter.</summary>
    public static void AreAsCommitted(string executed)
    {
        var name = Path.GetFileName(executed);
        var expected = Of(JupyterHome.Committed.Single(path => Path.GetFileName(path) == name));
        var found = Of(executed);
        Assert.Equal(expected.Count, found.Count);
        foreach (var (index, (committed, own)) in expected.Zip(found).Index())
        {
            Assert.True(committed == own, $"{name}: code cell {index + 1} shows another thing than the committed one.\n"
                + $"Committed: {Around(committed, own)}\nFound:     {Around(own, committed)}");
        }
    }

    /// <summary>The outputs of each code cell as JSON. A text may stand in a file as one string or as a list of lines.</summary>
    public static List<string> Of(string path) =>
    [
        .. JsonNode.Parse(File.ReadAllText(path))!["cells"]!.AsArray()
            .Where(cell => (string?)cell!["cell_type"] == "code")
            .Select(cell => string.Join('\n', cell!["outputs"]!.AsArray().Select(output => Joined(output!).ToJsonString()))),
    ];

    private static JsonNode Joined(JsonNode output)
    {
        foreach (var holder in new[] { output as JsonObject, output["data"] as JsonObject })
        {
            foreach (var (key, value) in holder?.ToList() ?? [])
            {
                if (value is JsonArray lines && key != "traceback")
                {
                    holder![key] = TextLines.Join(lines);
                }
            }
        }

        return output;
    }

    private static string Around(string text, string other)
    {
        var start = Math.Max(0, text.AsSpan().CommonPrefixLength(other) - 80);
        return text.Substring(start, Math.Min(240, text.Length - start));
    }
}

using System.Text.Json.Nodes;
using Dossier.Notebooks.Cells;

namespace Dossier.Notebooks.Files;

/// <summary>Outputs as the notebook format has them, names in alphabetical order as Jupyter writes them.</summary>
internal static class OutputJson
{
    public static JsonObject Display(MimeBundle data) =>
        new() { ["data"] = Data(data), ["metadata"] = new JsonObject(), ["output_type"] = "display_data" };

    public static JsonObject Result(MimeBundle data, int count) =>
        new() { ["data"] = Data(data), ["execution_count"] = count, ["metadata"] = new JsonObject(), ["output_type"] = "execute_result" };

    public static JsonObject Error(ErrorOutput error) => new()
    {
        ["ename"] = error.Name,
        ["evalue"] = error.Value,
        ["output_type"] = "error",
        ["traceback"] = new JsonArray([.. error.Traceback.Select(line => (JsonNode)JsonValue.Create(line))]),
    };

    /// <summary>A value's forms; texts as lists of lines.</summary>
    public static JsonObject Data(MimeBundle bundle)
    {
        var data = bundle.ToJson();
        foreach (var (type, content) in bundle.Data.Where(form => IsText(form.Key)))
        {
            data[type] = TextLines.Split(content);
        }

        return data;
    }

    private static bool IsText(string type) =>
        type.StartsWith("text/", StringComparison.Ordinal) || type is "image/svg+xml" or "application/javascript";
}

using System.Collections.Immutable;
using System.Text.Json.Nodes;

namespace Dossier.Notebooks.Files;

/// <summary>A cell of a notebook file; a view of its JSON, which keeps every field that is not named here.</summary>
/// <param name="json">The cell as it stands in the file.</param>
internal sealed class NotebookCell(JsonObject json)
{
    /// <summary>The tag of the cell whose variables can be set from outside.</summary>
    public const string ParametersTag = "parameters";

    /// <summary>The tag of the cell that sets them.</summary>
    public const string InjectedTag = "injected-parameters";

    // What front ends note about earlier runs: clock times that would be untrue after this one.
    private static readonly string[] Timings = ["execution", "ExecuteTime"];

    public JsonObject Json => json;

    /// <summary><c>code</c>, <c>markdown</c> or <c>raw</c>.</summary>
    public string Kind => (string?)json["cell_type"] ?? "";

    /// <summary>The text as its author wrote it.</summary>
    public string Source => TextLines.Join(json["source"]);

    /// <summary>The tags, in their order.</summary>
    public ImmutableArray<string> Tags =>
        json["metadata"]?["tags"] is JsonArray tags ? [.. tags.Select(TextLines.Join).Where(tag => tag.Length > 0)] : [];

    /// <summary>Whether it is code that holds anything to run.</summary>
    public bool IsRunnable => Kind == "code" && !string.IsNullOrWhiteSpace(Source) && !Tags.Contains("skip-execution");

    /// <summary>Whether the author expects it to fail, so that a failure does not stop the notebook.</summary>
    public bool MayFail => Tags.Contains("raises-exception");

    /// <summary>The language that the cell's metadata name, as its magic is called; null for the notebook's own.</summary>
    public string? Language => new[] { Field("polyglot_notebook", "kernelName"), Field("dotnet_interactive", "language"), Field("vscode", "languageId") }
        .Where(name => name is not (null or "" or "polyglot-notebook"))
        .Select(name => name is "csharp" or "C#" or "c#" or "dotnet-csharp" ? null : name == "powershell" ? "pwsh" : name)
        .FirstOrDefault();

    /// <summary>What is run: the source, with a magic line before it where only the metadata name the language.</summary>
    public string Code => Language is { } language ? Cells.CellPart.InLanguage(language, Source) : Source;

    /// <summary>Takes outputs and number of the last run away.</summary>
    public void Clear() => SetOutputs([], null);

    /// <summary>Puts the outputs of a run in place of the old ones.</summary>
    public void SetOutputs(JsonArray outputs, int? count)
    {
        json["execution_count"] = count;
        json["outputs"] = outputs;
        if (json["metadata"] is JsonObject metadata)
        {
            foreach (var timing in Timings)
            {
                metadata.Remove(timing);
            }
        }
    }

    private string? Field(string group, string name) =>
        json["metadata"]?[group] is JsonObject fields && fields[name] is JsonValue value && value.TryGetValue<string>(out var text) ? text : null;
}

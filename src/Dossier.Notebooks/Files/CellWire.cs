using System.Collections.Immutable;
using System.Text.Json.Nodes;
using Dossier.Notebooks.Cells;

namespace Dossier.Notebooks.Files;

/// <summary>What the runner and the process that runs cells tell each other: one JSON object a line.</summary>
internal static class CellWire
{
    public static string Run(int count, string code) => Line(new() { ["run"] = count, ["code"] = code });

    public static string Interrupt(int count) => Line(new() { ["interrupt"] = count });

    public static string Output(CellOutput output) => Line(output switch
    {
        StreamOutput stream => new() { ["stream"] = stream.Name, ["text"] = stream.Text },
        DisplayOutput display => new() { ["display"] = Bundle(display.Data), ["id"] = display.DisplayId, ["update"] = display.IsUpdate },
        ResultOutput result => new() { ["result"] = Bundle(result.Data) },
        ErrorOutput error => new() { ["error"] = Error(error) },
        ClearOutput clear => new() { ["clear"] = clear.Wait },
        _ => throw new ArgumentException($"There is no message for {output.GetType().Name}.", nameof(output)),
    });

    public static string End(CellOutcome outcome) => Line(outcome switch
    {
        CellOutcome.Completed => new() { ["end"] = "completed" },
        CellOutcome.Failed failed => new() { ["end"] = "failed", ["why"] = Error(failed.Error) },
        CellOutcome.Interrupted interrupted => new() { ["end"] = "interrupted", ["why"] = Error(interrupted.Error) },
        _ => throw new ArgumentException($"There is no message for {outcome.GetType().Name}.", nameof(outcome)),
    });

    /// <summary>Reads a line of the process that runs cells: an output, or how the cell ended.</summary>
    public static (CellOutput? Output, CellOutcome? Outcome) Read(string line)
    {
        var json = (JsonObject)JsonNode.Parse(line)!;
        return json.First().Key switch
        {
            "stream" => (new StreamOutput((string)json["stream"]!, (string)json["text"]!), null),
            "display" => (new DisplayOutput(Bundle(json["display"]!), (string?)json["id"], (bool)json["update"]!), null),
            "result" => (new ResultOutput(Bundle(json["result"]!)), null),
            "error" => (Error(json["error"]!), null),
            "clear" => (new ClearOutput((bool)json["clear"]!), null),
            _ => (null, (string)json["end"]! switch
            {
                "completed" => new CellOutcome.Completed(),
                "failed" => new CellOutcome.Failed(Error(json["why"]!)),
                _ => new CellOutcome.Interrupted(Error(json["why"]!)),
            }),
        };
    }

    private static string Line(JsonObject json) => json.ToJsonString();

    private static JsonObject Bundle(MimeBundle bundle) =>
        new(bundle.Data.Select(form => KeyValuePair.Create<string, JsonNode?>(form.Key, form.Value)));

    private static MimeBundle Bundle(JsonNode json) =>
        new(json.AsObject().ToImmutableSortedDictionary(form => form.Key, form => (string)form.Value!, StringComparer.Ordinal));

    private static JsonObject Error(ErrorOutput error) => new()
    {
        ["name"] = error.Name,
        ["value"] = error.Value,
        ["trace"] = new JsonArray([.. error.Traceback.Select(line => (JsonNode)JsonValue.Create(line))]),
    };

    private static ErrorOutput Error(JsonNode json) =>
        new((string)json["name"]!, (string)json["value"]!, [.. json["trace"]!.AsArray().Select(line => (string)line!)]);
}

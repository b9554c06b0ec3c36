using System.Reflection;
using System.Text.Json.Nodes;
using Dossier.Notebooks.Cells;
using Dossier.Notebooks.Scripting;

namespace Dossier.Notebooks.Jupyter;

/// <summary>Answers the requests that do not run a cell. Clients count cursor positions in code points, C# in UTF-16 units.</summary>
internal sealed class KernelAnswers(NotebookSession session, History history)
{
    // Documentation is read from files, so only what a list shows at once has it.
    private const int MostDocumented = 50;

    /// <summary>The content of the reply; null for a request that is not known, which gets none.</summary>
    public JsonObject? To(Message message) => message.Type switch
    {
        "kernel_info_request" => KernelInfo(),
        "complete_request" => Complete(message.Content),
        "inspect_request" => Inspect(message.Content),
        "is_complete_request" => IsComplete(message.Content),
        "history_request" => history.Answer(message.Content),
        "comm_info_request" => new() { ["status"] = "ok", ["comms"] = new JsonObject() },
        _ => null,
    };

    /// <summary>Expressions that a client wants evaluated after a cell: each is answered, none spoils the cell.</summary>
    public JsonObject Evaluate(JsonObject? expressions)
    {
        var answers = new JsonObject();
        foreach (var (name, expression) in expressions ?? [])
        {
            answers[name] = session.Evaluate((string?)expression ?? "") switch
            {
                { } data => new JsonObject { ["status"] = "ok", ["data"] = data.ToJson(), ["metadata"] = new JsonObject() },
                null => new JsonObject
                {
                    ["status"] = "error",
                    ["ename"] = "Error",
                    ["evalue"] = "The expression has no value.",
                    ["traceback"] = new JsonArray(),
                },
            };
        }

        return answers;
    }

    private static JsonObject KernelInfo()
    {
        var version = typeof(KernelAnswers).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion
            ?? "0.0.0";
        return new()
        {
            ["status"] = "ok",
            ["protocol_version"] = Message.ProtocolVersion,
            ["implementation"] = "dossier",
            ["implementation_version"] = version,
            ["language_info"] = new JsonObject
            {
                ["name"] = "C#",
                ["version"] = "14.0",
                ["mimetype"] = "text/x-csharp",
                ["file_extension"] = ".cs",
                ["pygments_lexer"] = "csharp",
                ["codemirror_mode"] = "text/x-csharp",
            },
            ["banner"] = $"Dossier {version}: C# notebooks with cited facts",
            ["help_links"] = new JsonArray(
                new JsonObject { ["text"] = "C# reference", ["url"] = "https://learn.microsoft.com/dotnet/csharp/" }),
        };
    }

    private JsonObject Complete(JsonObject content)
    {
        var (code, position) = CodeAndPosition(content);
        var list = session.Complete(code, position);
        return new()
        {
            ["status"] = "ok",
            ["matches"] = new JsonArray([.. list.Items.Select(item => (JsonNode)JsonValue.Create(item.Text))]),
            ["cursor_start"] = CodePoints(code, list.Start),
            ["cursor_end"] = CodePoints(code, list.End),
            ["metadata"] = new JsonObject
            {
                ["_jupyter_types_experimental"] = new JsonArray([.. list.Items.Select((item, place) => (JsonNode)new JsonObject
                {
                    ["text"] = item.Text,
                    ["type"] = JupyterName(item.Kind),
                    ["signature"] = item.Signature,
                    ["documentation"] = place < MostDocumented ? item.Summary : "",
                    ["start"] = CodePoints(code, list.Start),
                    ["end"] = CodePoints(code, list.End),
                })]),
            },
        };
    }

    private JsonObject Inspect(JsonObject content)
    {
        var (code, position) = CodeAndPosition(content);
        var data = session.Inspect(code, position);
        return new() { ["status"] = "ok", ["found"] = data is not null, ["data"] = data?.ToJson() ?? [], ["metadata"] = new JsonObject() };
    }

    private static JsonObject IsComplete(JsonObject content)
    {
        var answer = NotebookSession.IsComplete((string?)content["code"] ?? "");
        var reply = new JsonObject { ["status"] = answer.Status.ToString().ToLowerInvariant() };
        if (answer.Status == CodeStatus.Incomplete)
        {
            reply["indent"] = answer.Indent;
        }

        return reply;
    }

    // The words by which clients choose an icon.
    private static string JupyterName(CompletionKind kind) => kind switch
    {
        CompletionKind.Class or CompletionKind.Delegate => "class",
        CompletionKind.EnumMember => "enum member",
        CompletionKind.TypeParameter => "typeparameter",
        CompletionKind.Method or CompletionKind.ExtensionMethod => "function",
        CompletionKind.Variable => "instance",
        CompletionKind.Parameter => "param",
        CompletionKind.Namespace => "module",
        _ => kind.ToString().ToLowerInvariant(),
    };

    private static (string Code, int Position) CodeAndPosition(JsonObject content)
    {
        var code = (string?)content["code"] ?? "";
        var (left, position) = ((int?)content["cursor_pos"] ?? int.MaxValue, 0);
        foreach (var rune in code.EnumerateRunes())
        {
            if (left-- <= 0)
            {
                break;
            }

            position += rune.Utf16SequenceLength;
        }

        return (code, position);
    }

    private static int CodePoints(string code, int position) => code[..position].EnumerateRunes().Count();
}

using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Dossier.Notebooks.Files;

/// <summary>
/// Writes JSON letter by letter as Jupyter does (no escapes but the needed ones, empty lists on one line), so that a notebook saved here and
/// there differs in nothing but its content. Numbers keep the digits they were read with.
/// </summary>
internal static class NotebookJson
{
    /// <summary>The text of a value, each level further in by <paramref name="indent"/>, lines ended with LF.</summary>
    /// <exception cref="InvalidOperationException">A string holds half of a surrogate pair, which no file can hold.</exception>
    public static string Write(JsonNode root, string indent)
    {
        var text = new StringBuilder();
        Write(text, root, indent, 0);
        return text.Append('\n').ToString();
    }

    private static void Write(StringBuilder text, JsonNode? node, string indent, int depth)
    {
        switch (node)
        {
            case JsonObject { Count: > 0 } members:
                WriteMany(text, "{}", members, indent, depth, member =>
                {
                    WriteString(text, member.Key);
                    text.Append(": ");
                    Write(text, member.Value, indent, depth + 1);
                });
                break;
            case JsonArray { Count: > 0 } items:
                WriteMany(text, "[]", items, indent, depth, item => Write(text, item, indent, depth + 1));
                break;
            case JsonValue value when value.GetValueKind() == JsonValueKind.String:
                WriteString(text, value.GetValue<string>());
                break;
            default:
                text.Append(node is null ? "null" : node.ToJsonString());
                break;
        }
    }

    private static void WriteMany<T>(StringBuilder text, string brackets, IEnumerable<T> parts, string indent, int depth, Action<T> write)
    {
        text.Append(brackets[0]);
        var separator = "\n";
        foreach (var part in parts)
        {
            text.Append(separator).Insert(text.Length, indent, depth + 1);
            write(part);
            separator = ",\n";
        }

        text.Append('\n').Insert(text.Length, indent, depth).Append(brackets[1]);
    }

    private static void WriteString(StringBuilder text, string value)
    {
        text.Append('"');
        foreach (var c in value)
        {
            _ = c switch
            {
                '"' => text.Append("\\\""),
                '\\' => text.Append("\\\\"),
                '\n' => text.Append("\\n"),
                '\r' => text.Append("\\r"),
                '\t' => text.Append("\\t"),
                '\b' => text.Append("\\b"),
                '\f' => text.Append("\\f"),
                < ' ' => text.Append(CultureInfo.InvariantCulture, $"\\u{(int)c:x4}"),
                _ => text.Append(c),
            };
        }

        text.Append('"');
    }
}

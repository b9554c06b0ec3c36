using System.Text.Json.Nodes;

namespace Dossier.Notebooks.Files;

/// <summary>Long texts in a notebook file are lists of lines, so that a comparison of two versions shows the lines that changed.</summary>
internal static class TextLines
{
    /// <summary>The lines with their ends, cut where Jupyter cuts them, which is at more characters than line feeds.</summary>
    public static JsonArray Split(string text)
    {
        var lines = new JsonArray();
        var start = 0;
        for (var i = 0; i < text.Length; i++)
        {
            if (!IsEnd(text[i]) || (text[i] == '\r' && i + 1 < text.Length && text[i + 1] == '\n'))
            {
                continue;
            }

            lines.Add((JsonNode)JsonValue.Create(text[start..(i + 1)]));
            start = i + 1;
        }

        if (start < text.Length)
        {
            lines.Add((JsonNode)JsonValue.Create(text[start..]));
        }

        return lines;
    }

    /// <summary>The whole text of a list of lines or of one string; empty for anything else.</summary>
    public static string Join(JsonNode? node) => node switch
    {
        JsonArray lines => string.Concat(lines.Select(Join)),
        JsonValue value when value.TryGetValue<string>(out var text) => text,
        _ => "",
    };

    private static bool IsEnd(char c) => c is '\n' or '\r' or '\v' or '\f' or (>= '\x1c' and <= '\x1e') or '\x85' or '\u2028' or '\u2029';
}

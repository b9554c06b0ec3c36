using System.Net;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace Dossier.Notebooks.Files;

/// <summary>An output of a notebook file as HTML, in the richest form that it has.</summary>
internal static partial class OutputHtml
{
    private static readonly JsonSerializerOptions Indented = new() { WriteIndented = true };
    private static readonly string[] Pictures = ["image/png", "image/jpeg", "image/gif", "image/webp"];

    public static string Of(JsonObject output, MarkdownHtml markdown) => TextLines.Join(output["output_type"]) switch
    {
        "stream" => Text(TextLines.Join(output["text"]), TextLines.Join(output["name"]) == "stderr" ? "out err" : "out"),
        "error" => Text(Error(output), "out error"),
        _ => output["data"] is JsonObject data ? Data(data, markdown) : "",
    };

    /// <summary>Markup without the elements that would run, load or lead away.</summary>
    public static string Harmless(string html) => Active().Replace(Scripts().Replace(html, ""), "");

    private static string Data(JsonObject data, MarkdownHtml markdown)
    {
        var plain = TextLines.Join(data["text/plain"]);
        if (data["text/html"] is { } html)
        {
            return $"<div class=\"out rich\">{Harmless(TextLines.Join(html))}</div>\n";
        }

        if (data["image/svg+xml"] is { } svg)
        {
            return $"<figure class=\"out\">{Harmless(Declaration().Replace(TextLines.Join(svg), ""))}</figure>\n";
        }

        if (Pictures.FirstOrDefault(data.ContainsKey) is { } type)
        {
            var bytes = string.Concat(TextLines.Join(data[type]).Where(c => !char.IsWhiteSpace(c)));
            return $"<figure class=\"out\"><img alt=\"{Encode(plain)}\" src=\"data:{type};base64,{Encode(bytes)}\"></figure>\n";
        }

        return data["text/markdown"] is { } text ? $"<div class=\"out text\">{markdown.Of(TextLines.Join(text), null)}</div>\n"
            : data.ContainsKey("text/plain") ? Text(plain, "out")
            : data["application/json"] is { } json ? Text(json.ToJsonString(Indented), "out")
            : "";
    }

    private static string Error(JsonObject output)
    {
        var trace = output["traceback"] as JsonArray ?? [];
        return trace.Count > 0 ? string.Join('\n', trace.Select(TextLines.Join)) : $"{TextLines.Join(output["ename"])}: {TextLines.Join(output["evalue"])}";
    }

    private static string Text(string text, string kind) => $"<pre class=\"{kind}\" tabindex=\"0\">{Encode(AnsiText.Strip(text).TrimEnd())}</pre>\n";

    private static string Encode(string text) => WebUtility.HtmlEncode(text);

    [GeneratedRegex(@"<script\b.*?</script\s*>", RegexOptions.IgnoreCase | RegexOptions.Singleline)]
    private static partial Regex Scripts();

    [GeneratedRegex(@"</?(script|meta|base|link|iframe|frame|object|embed|form|portal)\b[^>]*>", RegexOptions.IgnoreCase)]
    private static partial Regex Active();

    [GeneratedRegex(@"^\s*(<\?xml[^>]*>|<!DOCTYPE[^>]*>|\s)+", RegexOptions.IgnoreCase)]
    private static partial Regex Declaration();
}

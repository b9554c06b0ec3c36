using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Dossier.Reading;

namespace Dossier.Notebooks.Files;

/// <summary>Reads notebook files, and says what is wrong with those that are none.</summary>
internal static class NotebookReader
{
    private const string OpenAndSave = "Open it in VS Code or Jupyter and save it there, or take an older version of it.";
    private static readonly JsonDocumentOptions Options = new() { MaxDepth = 512, AllowDuplicateProperties = false };

    public static NotebookFile Read(string path, string name)
    {
        var bytes = Bytes(path, name);
        var text = Decode(bytes, name);
        var root = Parse(text, name);
        Check(root, name);
        RefuseOtherLanguages(root, name);
        var file = new NotebookFile(name, root, Indent(text), text.Contains("\r\n", StringComparison.Ordinal) ? "\r\n" : "\n");
        try
        {
            file.ToText();
        }
        catch (InvalidOperationException)
        {
            throw Bad(name, "text in Unicode", "half of a surrogate pair", OpenAndSave);
        }

        return file;
    }

    private static byte[] Bytes(string path, string name)
    {
        if (Directory.Exists(path))
        {
            throw Bad(name, "a notebook file (.ipynb)", "a folder", $"Name its notebooks: {name.TrimEnd('/', '\\')}/*.ipynb");
        }

        if (!File.Exists(path))
        {
            throw Bad(name, "a notebook file (.ipynb)", "no file of this name", "Correct the path.");
        }

        try
        {
            return File.ReadAllBytes(path);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw Bad(name, "a notebook file that can be read", e.Message.TrimEnd('.'), "Allow reading, or close it in other programs.");
        }
    }

    private static string Decode(byte[] bytes, string name)
    {
        try
        {
            return new UTF8Encoding(false, throwOnInvalidBytes: true).GetString(bytes).TrimStart('\ufeff');
        }
        catch (DecoderFallbackException e)
        {
            var line = 1 + bytes.AsSpan(0, Math.Max(0, e.Index)).Count((byte)'\n');
            throw new BadInputException(new(name, line, "text in UTF-8", "bytes of another encoding", OpenAndSave));
        }
    }

    private static JsonObject Parse(string text, string name)
    {
        if (string.IsNullOrWhiteSpace(text))
        {
            throw Bad(name, "a notebook (JSON)", "an empty file", OpenAndSave);
        }

        try
        {
            return JsonNode.Parse(text, documentOptions: Options) as JsonObject
                ?? throw Bad(name, "a notebook (a JSON object with cells)", "other JSON", "Give the path of a notebook.");
        }
        catch (JsonException e)
        {
            throw NotJson(text, name, e);
        }
    }

    private static BadInputException NotJson(string text, string name, JsonException e)
    {
        var lines = text.Split('\n');
        var line = (int)Math.Clamp(e.LineNumber ?? 0, 0, lines.Length - 1);
        var bytes = Encoding.UTF8.GetBytes(lines[line]);
        var before = Encoding.UTF8.GetString(bytes.AsSpan(0, (int)Math.Clamp(e.BytePositionInLine ?? 0, 0, bytes.Length)));
        var rest = lines[line][Math.Min(before.Length, lines[line].Length)..].TrimEnd();
        var atEnd = rest.Length == 0 && lines.Skip(line + 1).All(string.IsNullOrWhiteSpace);
        var found = atEnd ? "the end of the file" : e.Message.Contains("uplicate", StringComparison.Ordinal) ? "a name twice"
            : rest.Length == 0 ? "the end of the line" : $"'{rest[..Math.Min(rest.Length, 30)]}'";
        var next = atEnd ? $"The file was cut short. {OpenAndSave}" : text.TrimStart()[0] == '{' ? OpenAndSave : "Give the path of a notebook.";
        return new(new(name, line + 1, "a notebook (JSON)", found, next) { Column = before.EnumerateRunes().Count() + 1 });
    }

    private static void Check(JsonObject root, string name)
    {
        var major = root["nbformat"] is JsonValue value && value.TryGetValue<int>(out var number) ? number : 0;
        if (major != 4)
        {
            throw major == 0
                ? Bad(name, "a notebook (JSON with nbformat 4)", "no nbformat", "Give the path of a notebook.")
                : Bad(name, "nbformat 4", $"nbformat {major.ToString(CultureInfo.InvariantCulture)}",
                    "Convert it: jupyter nbconvert --to notebook FILE, or open it in Jupyter and save it.");
        }

        if (root["metadata"] is not (null or JsonObject))
        {
            throw Bad(name, "\"metadata\" that is an object", "something else", OpenAndSave);
        }

        if (root["cells"] is not JsonArray cells)
        {
            throw Bad(name, "a list of cells", root.ContainsKey("cells") ? "something else under \"cells\"" : "no \"cells\"", OpenAndSave);
        }

        foreach (var (index, cell) in cells.Index())
        {
            if (cell is not JsonObject fields || fields["cell_type"] is not JsonValue kind || !kind.TryGetValue<string>(out _)
                || fields["source"] is not (JsonArray or JsonValue) || fields["metadata"] is not (null or JsonObject))
            {
                throw Bad(name, "cells with \"cell_type\", \"metadata\" and \"source\"",
                    $"cell {(index + 1).ToString(CultureInfo.InvariantCulture)} without", OpenAndSave);
            }
        }
    }

    private static void RefuseOtherLanguages(JsonObject root, string name)
    {
        var kernel = root["metadata"]?["kernelspec"] as JsonObject;
        var language = TextLines.Join(kernel?["language"]);
        var kernelName = TextLines.Join(kernel?["name"]);
        if (language.Length > 0 && !language.Equals("C#", StringComparison.OrdinalIgnoreCase)
            && !language.Equals("csharp", StringComparison.OrdinalIgnoreCase) && !kernelName.StartsWith(".net-", StringComparison.Ordinal))
        {
            throw Bad(name, "a C# notebook", $"one for {language} (kernel {kernelName})", "Run it with Jupyter; this command runs C#.");
        }
    }

    // Jupyter indents by one space; other programs do not, and a file keeps what it has.
    private static string Indent(string text)
    {
        var start = text.IndexOf('\n', StringComparison.Ordinal) + 1;
        var end = start;
        while (start > 0 && end < text.Length && text[end] is ' ' or '\t')
        {
            end++;
        }

        return end > start ? text[start..end] : " ";
    }

    private static BadInputException Bad(string name, string expected, string found, string next) => new(new(name, 0, expected, found, next));
}

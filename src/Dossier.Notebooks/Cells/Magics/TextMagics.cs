using System.Collections.Immutable;
using System.Net;
using System.Text;
using System.Text.Json;
using Dossier.Frames;

namespace Dossier.Notebooks.Cells.Magics;

/// <summary>Magics whose text is shown, or is in a language that is not run here.</summary>
internal static class TextMagics
{
    public static ImmutableArray<Magic> Entries { get; } =
    [
        Text("html", "Shows the lines below as HTML.", call => Show(call, "text/html")),
        Text("markdown", "Shows the lines below as Markdown.", call => Show(call, "text/markdown")) with { OtherNames = ["md"] },
        Text("svg", "Shows the lines below as an SVG picture.", call => Show(call, "image/svg+xml")),
        Text("mermaid", "Shows the lines below as text: Mermaid diagrams are not drawn.", call => ShowAsText(call, "Mermaid")),
        Text("javascript", "Has the notebook's page run the lines below; it sees the variables that #!share or #!set name.", RunInPage) with
        {
            OtherNames = ["js"],
        },
        Text("meta", "What .dib files say of themselves; nothing is done with it.", _ => { }),
        NotRun("fsharp", "F#", "f#"),
        NotRun("pwsh", "PowerShell", "powershell"),
        NotRun("kql", "Kusto", "kusto"),
        NotRun("python", "Python"),
        NotRun("http", "HTTP"),
    ];

    private static Magic Text(string name, string help, Action<MagicCall> run) => new(name, "", help, run) { TakesText = true };

    private static Magic NotRun(string name, string language, params ImmutableArray<string> otherNames) =>
        Text(name, $"{language} is not run here.", call => throw new MagicException(
            $"{language} is not run here. Write the cell in C# or SQL, or take it out.")) with
        {
            OtherNames = otherNames,
        };

    private static void Show(MagicCall call, string mimeType)
    {
        if (call.Text.Trim().Length > 0)
        {
            call.Cell.Show(MimeBundle.Of(call.Text, mimeType, call.Text));
        }
    }

    // As in .NET Interactive, the lines are the body of an async function.
    private static void RunInPage(MagicCall call)
    {
        if (call.Text.Trim().Length == 0)
        {
            return;
        }

        var shared = call.Cell.Shared.Order(StringComparer.Ordinal).Select(name =>
            $"let {name} = {JsonOf(VariableMagics.Require(call.Cell.Session, name).Value)};\n");
        call.Cell.Show(MimeBundle.Of(
            $"JavaScript, which runs in the notebook's page:\n{call.Text}", "application/javascript",
            $"(async () => {{\n{string.Concat(shared)}{call.Text}\n}})();"));
    }

    // A frame is a list of objects, as lists of records are.
    private static string JsonOf(object? value)
    {
        if (value is not DataFrame frame)
        {
            return JsonSerializer.Serialize(value);
        }

        using var lines = new MemoryStream();
        frame.SaveJsonl(lines);
        return $"[{string.Join(',', Encoding.UTF8.GetString(lines.ToArray()).TrimEnd('\n').Split('\n'))}]";
    }

    private static void ShowAsText(MagicCall call, string language)
    {
        var note = $"{language} is shown, not run:";
        call.Cell.Show(MimeBundle.Of($"{note}\n{call.Text}", "text/html", $"<p>{note}</p><pre>{WebUtility.HtmlEncode(call.Text)}</pre>"));
    }
}

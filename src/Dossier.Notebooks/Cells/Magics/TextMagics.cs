using System.Collections.Immutable;
using System.Net;

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
        Text("javascript", "Shows the lines below as text: JavaScript is not run.", call => ShowAsText(call, "JavaScript")) with
        {
            OtherNames = ["js"],
        },
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

    private static void ShowAsText(MagicCall call, string language)
    {
        var note = $"{language} is shown, not run:";
        call.Cell.Show(MimeBundle.Of($"{note}\n{call.Text}", "text/html", $"<p>{note}</p><pre>{WebUtility.HtmlEncode(call.Text)}</pre>"));
    }
}

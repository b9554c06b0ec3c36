using System.Globalization;
using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using Dossier.Frames;

namespace Dossier.Notebooks.Files;

/// <summary>
/// A notebook as a page in one file: to be read anywhere, by anybody, without Jupyter. It loads nothing and runs no script: its policy
/// forbids both, whatever the outputs hold.
/// </summary>
internal static class HtmlPage
{
    private const string Policy = "default-src 'none'; img-src data:; style-src 'unsafe-inline'; font-src data:; base-uri 'none'; form-action 'none'";

    /// <summary>Writes a notebook's page.</summary>
    /// <param name="path">Where to.</param>
    /// <param name="notebook">The notebook.</param>
    /// <param name="folder">Where it lies, for the pictures that its text names.</param>
    /// <param name="pages">The pages made with it, by the full path of their notebooks: links to those lead to these.</param>
    /// <exception cref="IOException">The file cannot be written.</exception>
    public static void Save(string path, NotebookFile notebook, string folder, IReadOnlyDictionary<string, string> pages)
    {
        var links = pages.ToDictionary(page => page.Key, page => Address(Path.GetDirectoryName(path)!, page.Value), StringComparer.Ordinal);
        WholeFile.Write(path, stream => stream.Write(Encoding.UTF8.GetBytes(Of(notebook, new MarkdownHtml(folder, links)))));
    }

    /// <summary>A notebook's page.</summary>
    public static string Of(NotebookFile notebook, MarkdownHtml markdown)
    {
        var page = new StringBuilder();
        page.Append("<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n")
            .Append(CultureInfo.InvariantCulture, $"<meta http-equiv=\"Content-Security-Policy\" content=\"{Policy}\">\n")
            .Append("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n")
            .Append(CultureInfo.InvariantCulture, $"<title>{Encode(Title(notebook))}</title>\n<style>\n{HtmlStyle.Text}</style>\n</head>\n<body>\n<main>\n");
        foreach (var cell in notebook.Cells)
        {
            Append(page, cell, markdown);
        }

        return page.Append("</main>\n</body>\n</html>\n").ToString();
    }

    private static void Append(StringBuilder page, NotebookCell cell, MarkdownHtml markdown)
    {
        if (cell.Kind == "markdown")
        {
            page.Append("<section class=\"text\">\n").Append(markdown.Of(cell.Source, cell.Json["attachments"] as JsonObject)).Append("</section>\n");
            return;
        }

        if (cell.Kind != "code" || (string.IsNullOrWhiteSpace(cell.Source) && cell.Json["outputs"] is not JsonArray { Count: > 0 }))
        {
            return;
        }

        var number = cell.Json["execution_count"]?.ToJsonString();
        var name = number is null ? "Cell that was not run" : $"Cell {number}";
        page.Append(CultureInfo.InvariantCulture, $"<section class=\"cell\" aria-label=\"{name}\">\n<span class=\"count\" aria-hidden=\"true\">{number}</span>\n")
            .Append(CultureInfo.InvariantCulture, $"<pre class=\"code\" tabindex=\"0\" aria-label=\"Code\"><code>{Encode(cell.Source.TrimEnd())}</code></pre>\n");
        foreach (var output in (cell.Json["outputs"] as JsonArray ?? []).OfType<JsonObject>())
        {
            page.Append(OutputHtml.Of(output, markdown));
        }

        page.Append("</section>\n");
    }

    // The first heading, or the file's name.
    private static string Title(NotebookFile notebook) => notebook.Cells
        .Where(cell => cell.Kind == "markdown")
        .SelectMany(cell => cell.Source.Split('\n'))
        .Where(line => line.StartsWith('#'))
        .Select(line => line.Trim('#', ' ', '\r', '*', '_'))
        .FirstOrDefault(line => line.Length > 0) ?? Path.GetFileNameWithoutExtension(notebook.Name);

    private static string Address(string folder, string page) =>
        string.Join('/', Path.GetRelativePath(folder, page).Split(Path.DirectorySeparatorChar).Select(Uri.EscapeDataString));

    private static string Encode(string text) => WebUtility.HtmlEncode(text);
}

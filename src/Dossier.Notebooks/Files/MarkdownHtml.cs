using System.Text.Json.Nodes;
using Markdig;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace Dossier.Notebooks.Files;

/// <summary>Text cells as HTML, with their pictures inside.</summary>
/// <param name="folder">Where the notebook lies; pictures below it are taken in.</param>
/// <param name="pages">The pages of other notebooks, by the full path of the notebook, as seen from this page.</param>
internal sealed class MarkdownHtml(string folder, IReadOnlyDictionary<string, string> pages)
{
    private const int LargestPicture = 5_000_000;
    private readonly MarkdownPipeline _pipeline = new MarkdownPipelineBuilder()
        .UsePipeTables().UseEmphasisExtras().UseAutoLinks().UseTaskLists().UseFootnotes().UseAutoIdentifiers().Build();

    /// <summary>The HTML of a text.</summary>
    /// <param name="text">Markdown.</param>
    /// <param name="attachments">Pictures in the cell itself, by name; null when there are none.</param>
    public string Of(string text, JsonObject? attachments)
    {
        var document = Markdown.Parse(text, _pipeline);
        foreach (var link in document.Descendants<LinkInline>().Where(link => link.Url is { Length: > 0 }))
        {
            link.Url = (link.IsImage ? Attached(link.Url!, attachments) ?? Local(Uri.UnescapeDataString(link.Url!)) : Page(link.Url!)) ?? link.Url;
        }

        return OutputHtml.Harmless(document.ToHtml(_pipeline));
    }

    // A reader of pages is led to pages, not to notebooks, which a browser shows as text.
    private string? Page(string url)
    {
        var end = url.IndexOf('#', StringComparison.Ordinal) is var mark and >= 0 ? mark : url.Length;
        var name = Uri.UnescapeDataString(url[..end]);
        return name.EndsWith(".ipynb", StringComparison.OrdinalIgnoreCase) && !name.Contains(':', StringComparison.Ordinal)
            && pages.TryGetValue(Path.GetFullPath(name, folder), out var page) ? page + url[end..] : null;
    }

    private static string? Attached(string url, JsonObject? attachments)
    {
        const string scheme = "attachment:";
        var (type, bytes) = url.StartsWith(scheme, StringComparison.Ordinal)
            && attachments?[Uri.UnescapeDataString(url[scheme.Length..])] is JsonObject forms ? forms.FirstOrDefault() : default;
        return type is null ? null : $"data:{type};base64,{TextLines.Join(bytes)}";
    }

    private string? Local(string name)
    {
        var type = Path.GetExtension(name).ToUpperInvariant() switch
        {
            ".PNG" => "image/png",
            ".JPG" or ".JPEG" => "image/jpeg",
            ".GIF" => "image/gif",
            ".SVG" => "image/svg+xml",
            _ => null,
        };
        var path = type is null || name.Contains(':', StringComparison.Ordinal) ? null : Path.GetFullPath(name, folder);
        var isBelow = path is not null && !Path.GetRelativePath(folder, path).StartsWith("..", StringComparison.Ordinal);
        return isBelow && new FileInfo(path!) is { Exists: true, Length: <= LargestPicture }
            ? $"data:{type};base64,{Convert.ToBase64String(File.ReadAllBytes(path!))}" : null;
    }
}

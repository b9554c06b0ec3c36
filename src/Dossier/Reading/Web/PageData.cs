using System.Text.Json;
using AngleSharp.Html.Dom;

namespace Dossier.Reading.Web;

/// <summary>What a page's JSON-LD says about its article; empty where it says nothing or is broken.</summary>
internal sealed record PageData
{
    private const int LongestScript = 1_000_000;

    public string Headline { get; private set; } = "";

    public string Publisher { get; private set; } = "";

    public string Author { get; private set; } = "";

    /// <summary>Dates of publication as written.</summary>
    public IReadOnlyList<string> Published { get; private set; } = [];

    public static PageData Of(IHtmlDocument page)
    {
        var data = new PageData();
        foreach (var script in page.Scripts.Where(script => string.Equals(script.Type, "application/ld+json", StringComparison.OrdinalIgnoreCase)
            && script.Text.Length <= LongestScript))
        {
            try
            {
                using var json = JsonDocument.Parse(script.Text, new() { AllowTrailingCommas = true, CommentHandling = JsonCommentHandling.Skip });
                data.Read(json.RootElement);
            }
            catch (JsonException)
            {
                // Sites write broken data; the page has other places.
            }
        }

        return data;
    }

    private void Read(JsonElement node)
    {
        if (node.ValueKind == JsonValueKind.Array)
        {
            foreach (var item in node.EnumerateArray())
            {
                Read(item);
            }
        }
        else if (node.ValueKind == JsonValueKind.Object)
        {
            if (node.TryGetProperty("@graph", out var graph))
            {
                Read(graph);
            }

            if (IsArticle(node))
            {
                Headline = Headline.Length > 0 ? Headline : NamesIn(node, "headline");
                Publisher = Publisher.Length > 0 ? Publisher : NamesIn(node, "publisher");
                Author = Author.Length > 0 ? Author : NamesIn(node, "author");
                Published = NamesIn(node, "datePublished") is { Length: > 0 } date ? [.. Published, date] : Published;
            }
        }
    }

    private static bool IsArticle(JsonElement node) => node.TryGetProperty("@type", out var type) && (type.ValueKind == JsonValueKind.Array
        ? type.EnumerateArray().Any(IsArticleType) : IsArticleType(type));

    private static bool IsArticleType(JsonElement type) => type.ValueKind == JsonValueKind.String && type.GetString() is { } name
        && (name.EndsWith("Article", StringComparison.Ordinal) || name.EndsWith("Posting", StringComparison.Ordinal)
            || name is "Report" or "WebPage");

    // A text, an object with a name, or a list of these.
    private static string NamesIn(JsonElement node, string property) => node.TryGetProperty(property, out var value) ? NameOf(value) : "";

    private static string NameOf(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.String => PageText.RunTogether(value.GetString()!),
        JsonValueKind.Object => NamesIn(value, "name"),
        JsonValueKind.Array => string.Join("; ", value.EnumerateArray().Select(NameOf).Where(name => name.Length > 0)),
        _ => "",
    };
}

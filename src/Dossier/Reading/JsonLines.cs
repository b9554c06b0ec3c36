using System.Globalization;
using System.Text.Json;
using Dossier.Reading.Web;

namespace Dossier.Reading;

/// <summary>An article from a line of JSON.</summary>
/// <param name="Id">The record's id; empty when it has none.</param>
/// <param name="Post">Its lines and what the record says about it.</param>
internal sealed record JsonArticle(string Id, WebPost Post);

/// <summary>Reads records of JSON, one to a line: <c>text</c>, <c>body</c>, <c>content</c> or <c>html</c> holds the article; <c>title</c>,
/// <c>published</c>, <c>publisher</c>, <c>author</c>, <c>url</c>, <c>id</c> and <c>language</c> say more about it.</summary>
internal static class JsonLines
{
    private static readonly JsonDocumentOptions Options = new() { AllowTrailingCommas = true, AllowDuplicateProperties = true };

    /// <summary>Reads one line.</summary>
    /// <param name="line">The line.</param>
    /// <param name="number">Its number, from 1.</param>
    /// <param name="file">The file.</param>
    /// <exception cref="BadInputException">It is no article.</exception>
    public static JsonArticle Read(string line, int number, string file)
    {
        using var json = Parse(line, number, file);
        var record = json.RootElement;
        if (record.ValueKind != JsonValueKind.Object)
        {
            throw Wrong(file, number, "a JSON object in braces", $"a JSON {Code(record.ValueKind)}", "Write one article to a line.");
        }

        var fields = record.EnumerateObject().GroupBy(field => field.Name, StringComparer.OrdinalIgnoreCase)
            .ToDictionary(group => group.Key, group => group.Last().Value, StringComparer.OrdinalIgnoreCase);
        string Field(params string[] names) => names.Where(fields.ContainsKey).Select(name => TextOf(fields[name], name is "author" ? "; " : "\n"))
            .FirstOrDefault(text => !string.IsNullOrWhiteSpace(text)) ?? "";

        var text = Field("text", "body", "content");
        var html = text.Length == 0 ? Field("html") : IsHtml(text) ? text : "";
        if (text.Length + html.Length == 0)
        {
            throw Wrong(file, number, "the article in the field \"text\", \"body\", \"content\" or \"html\"", "none of these",
                "Name the field with the article \"text\".");
        }

        var date = Field("published", "date", "datePublished", "published_at", "pubDate");
        var facts = new PageFacts
        {
            Title = PageText.RunTogether(Field("title", "headline")),
            Publisher = Field("publisher", "source"),
            Author = Field("author", "authors"),
            Language = Field("language", "lang"),
            Address = Uri.TryCreate(Field("url", "link"), UriKind.Absolute, out var address) && address.Scheme is "http" or "https" ? address : null,
            Dates = date.Length > 0 ? [new("field for the date", date)] : [],
        };
        return new(Field("id").Trim(), html.Length > 0 ? OfHtml(html, facts, number, file) : OfText(text, facts, number));
    }

    private static JsonDocument Parse(string line, int number, string file)
    {
        try
        {
            return JsonDocument.Parse(line, Options);
        }
        catch (JsonException e)
        {
            throw new BadInputException(new(file, number, "a JSON object", "something else", "Correct the line; an article's line breaks are "
                + "written as \\n in it.")
            { Column = (int)(e.BytePositionInLine ?? 0) + 1 });
        }
    }

    private static WebPost OfText(string text, PageFacts facts, int number)
    {
        var lines = text.ReplaceLineEndings("\n").Trim('\n').Split('\n').Select(line => new PageLine(line, number, 0, 0)).ToList();
        var first = lines.FindIndex(line => !string.IsNullOrWhiteSpace(line.Text));
        var headed = facts.Title.Length == 0 || PageText.RunTogether(lines[first].Text) == facts.Title;
        return new(headed ? lines[first..] : [new(facts.Title, number, 1, 0), .. lines[first..]], []) { Facts = facts };
    }

    private static WebPost OfHtml(string html, PageFacts facts, int number, string file)
    {
        WebPost post;
        try
        {
            post = WebPage.Read(html, file)[0];
        }
        catch (BadInputException e)
        {
            throw new BadInputException(e.Problem with { Line = number });
        }

        var lines = post.Lines.Select(line => line with { Line = number }).ToList();
        if (facts.Title.Length > 0 && lines[0].Text != facts.Title)
        {
            lines.Insert(0, new(facts.Title, number, 1, 0));
        }

        return new(lines, [.. post.LeftOut.Select(part => part with { Line = number })])
        {
            Facts = facts with { Dates = [.. facts.Dates, .. post.Facts.Dates] },
        };
    }

    private static bool IsHtml(string text) => text.AsSpan().TrimStart().StartsWith("<", StringComparison.Ordinal)
        && (text.Contains("</p>", StringComparison.OrdinalIgnoreCase) || text.Contains("</div>", StringComparison.OrdinalIgnoreCase));

    private static string TextOf(JsonElement value, string between) => value.ValueKind switch
    {
        JsonValueKind.String => value.GetString()!,
        JsonValueKind.Number => value.GetRawText(),
        JsonValueKind.Array => string.Join(between, value.EnumerateArray().Select(item => TextOf(item, between)).Where(text => text.Length > 0)),
        JsonValueKind.Object when value.TryGetProperty("name", out var name) => TextOf(name, between),
        _ => "",
    };

    private static string Code(JsonValueKind kind) => kind.ToString().ToLower(CultureInfo.InvariantCulture);

    private static BadInputException Wrong(string file, int line, string expected, string found, string nextStep) =>
        new(new(file, line, expected, found, nextStep));
}

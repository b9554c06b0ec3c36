using System.Globalization;
using System.Text;
using Dossier.Briefs.Layout;
using Dossier.Drawing;

namespace Dossier.Briefs;

/// <summary>Writes a brief as one HTML page that stands alone: no script, no network, notes linked both ways, the data behind each figure.</summary>
/// <remarks>
/// The same brief gives the same bytes. Charts are drawn twice, for wide and for narrow screens, with glyph outlines; running text is set
/// in what the reader's machine has. Cost is linear in the brief.
/// </remarks>
public static class BriefHtml
{
    private const string Policy = "default-src 'none'; img-src data:; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'";

    /// <summary>The brief as a page.</summary>
    /// <param name="brief">The brief.</param>
    /// <returns>The text of an HTML file, LF line ends.</returns>
    /// <exception cref="BriefException">The brief cannot be set; the message names the part and what to change.</exception>
    public static string ToHtml(Brief brief)
    {
        ArgumentNullException.ThrowIfNull(brief);
        BriefCheck.Check(brief);
        var html = new StringBuilder();
        Head(html, brief);
        Title(html, brief);
        var blocks = new HtmlBlocks(html, brief);
        html.Append("<main id=\"text:\">\n");
        blocks.Write(brief.FrontMatter);
        blocks.Write(brief.Body);
        blocks.WriteNotes();
        html.Append("</main>\n");
        Foot(html, brief);
        return html.Append("</body>\n</html>\n").ToString();
    }

    private static void Head(StringBuilder html, Brief brief)
    {
        html.Append(CultureInfo.InvariantCulture, $"<!DOCTYPE html>\n<html lang=\"{SvgText.Escape(brief.Language)}\">\n<head>\n<meta charset=\"utf-8\">\n")
            .Append(CultureInfo.InvariantCulture, $"<meta http-equiv=\"Content-Security-Policy\" content=\"{Policy}\">\n")
            .Append("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n")
            .Append(CultureInfo.InvariantCulture, $"<title>{SvgText.Escape(brief.Title)}</title>\n");
        Meta(html, "author", string.Join(", ", brief.Authors));
        Meta(html, "description", brief.Subtitle);
        Meta(html, "keywords", string.Join(", ", brief.Keywords));
        html.Append(CultureInfo.InvariantCulture, $"<style>\n{Style.Value}@page {{ size: {brief.Paper}; margin: 20mm 18mm; }}\n</style>\n</head>\n<body>\n");
    }

    private static void Meta(StringBuilder html, string name, string content)
    {
        if (content.Length > 0)
        {
            html.Append(CultureInfo.InvariantCulture, $"<meta name=\"{name}\" content=\"{SvgText.Escape(content)}\">\n");
        }
    }

    private static void Title(StringBuilder html, Brief brief)
    {
        html.Append("<a class=\"skip\" href=\"#text:\">Skip to the text</a>\n");
        html.Append("<header>\n");
        Line(html, "p", "banner", brief.Banner);
        Line(html, "p", "marking", brief.Marking);
        html.Append("<div class=\"title\">\n");
        Line(html, "p", "series", brief.Series);
        Line(html, "h1", null, brief.Title);
        Line(html, "p", "subtitle", brief.Subtitle);
        html.Append("</div>\n<div class=\"by\">\n");
        Line(html, "p", "authors", Prose.List(brief.Authors));
        Line(html, "p", null, brief.DateLine);
        Line(html, "p", "series-foot", brief.Footer);
        html.Append("</div>\n</header>\n");
    }

    private static void Foot(StringBuilder html, Brief brief)
    {
        html.Append("<footer>\n");
        Line(html, "p", null, $"{brief.Title}. {brief.DateLine}.");
        html.Append("</footer>\n");
        Line(html, "p", "marking", brief.Marking);
    }

    private static void Line(StringBuilder html, string element, string? kind, string? words)
    {
        if (words is { Length: > 0 })
        {
            var named = kind is null ? "" : $" class=\"{kind}\"";
            html.Append(CultureInfo.InvariantCulture, $"<{element}{named}>{SvgText.Escape(words)}</{element}>\n");
        }
    }

    private static readonly Lazy<string> Style = new(() =>
    {
        using var stream = typeof(BriefHtml).Assembly.GetManifestResourceStream("Dossier.Briefs.brief.css")!;
        using var reader = new StreamReader(stream, Encoding.UTF8);
        return reader.ReadToEnd().ReplaceLineEndings("\n");
    });
}

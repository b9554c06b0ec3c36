using AngleSharp.Dom;
using AngleSharp.Html.Dom;

namespace Dossier.Reading.Web;

/// <summary>A place of a page that gives a date, and what it says.</summary>
/// <param name="Place">Its name, for the reason of the date: <c>meta article:published_time</c>.</param>
/// <param name="Value">What stands there.</param>
internal sealed record DateClue(string Place, string Value);

/// <summary>What a page says about itself in its head and in its data for search engines (JSON-LD), or a JSON record in its fields.</summary>
internal sealed record PageFacts
{
    private const int LongestName = 200;

    public string Title { get; init; } = "";

    public string Publisher { get; init; } = "";

    public string Author { get; init; } = "";

    public string Language { get; init; } = "";

    public Uri? Address { get; init; }

    /// <summary>Places that say when the page was published, best first.</summary>
    public IReadOnlyList<DateClue> Dates { get; init; } = [];

    /// <summary>Whether a heading is the name of the site.</summary>
    public bool IsPublisher(string heading) => Publisher.Length > 0
        && string.Equals(PageText.RunTogether(heading), Publisher, StringComparison.OrdinalIgnoreCase);

    public static PageFacts Of(IHtmlDocument page)
    {
        var meta = MetaOf(page);
        var data = PageData.Of(page);
        string First(params string[] names) => names.Select(name => meta.GetValueOrDefault(name, "")).FirstOrDefault(text => text.Length > 0) ?? "";

        var documentTitle = PageText.RunTogether(page.Title ?? "");
        var site = First("og:site_name");
        var title = Either(First("og:title", "twitter:title", "dc.title", "dcterms.title"), data.Headline);
        var (bare, suffix) = WithoutSite(documentTitle, Either(title, Headline(page, site)));
        return new()
        {
            Title = WithoutSite(Either(title, bare), Headline(page, site)).Bare,
            Publisher = Name(Either(site, data.Publisher, First("dc.publisher", "dcterms.publisher", "publisher",
                "application-name"), suffix)),
            Author = Name(Either(First("author", "dc.creator", "dcterms.creator", "parsely-author"), data.Author, Named(First("article:author")),
                PageText.RunTogether(page.QuerySelector("[rel=author], [itemprop=author]")?.TextContent ?? ""))),
            Language = Either(page.DocumentElement.GetAttribute("lang") ?? "", First("content-language", "og:locale")).Replace('_', '-'),
            Address = AddressIn(page, First("og:url")),
            Dates = [.. DatesIn(meta), .. data.Published.Select(value => new DateClue("page's JSON-LD", value)), .. TimesIn(page)],
        };
    }

    private static Dictionary<string, string> MetaOf(IHtmlDocument page)
    {
        var values = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        foreach (var meta in page.QuerySelectorAll("meta[content]"))
        {
            var name = meta.GetAttribute("property") ?? meta.GetAttribute("name") ?? meta.GetAttribute("itemprop")
                ?? meta.GetAttribute("http-equiv");
            if (name is not null)
            {
                values.TryAdd(name.Trim(), PageText.RunTogether(meta.GetAttribute("content")!));
            }
        }

        return values;
    }

    // Most trustworthy first.
    private static readonly string[] DateTags =
    [
        "article:published_time", "article:published", "datePublished", "dcterms.issued", "dcterms.created", "dcterms.date",
        "dc.date.issued", "dc.date", "parsely-pub-date", "sailthru.date", "pubdate", "publishdate", "publish-date", "publication_date", "date",
    ];

    private static IEnumerable<DateClue> DatesIn(Dictionary<string, string> meta) =>
        DateTags.Where(meta.ContainsKey).Select(name => new DateClue($"page's meta tag {name}", meta[name]));

    /// <summary>The same for one post among several, whose page says nothing of it.</summary>
    public PageFacts OfPost(IElement post) => this with { Title = "", Author = "", Dates = [.. TimesIn(post)] };

    // A time in the text itself says when something happened; one in a byline or header, when it was published.
    private static IEnumerable<DateClue> TimesIn(IParentNode page) => page.QuerySelectorAll("time[datetime], [itemprop=datePublished]")
        .Where(time => !IsInProse(time)).Take(3)
        .Select(time => new DateClue("page's time element", time.GetAttribute("datetime") ?? time.GetAttribute("content") ?? time.TextContent));

    private static bool IsInProse(IElement time) => time.Closest("p, li") is { } around && Words.Count(around.TextContent) > 20;

    private static string Headline(IHtmlDocument page, string site) => page.QuerySelectorAll("h1").Select(h1 => PageText.RunTogether(h1.TextContent))
        .FirstOrDefault(text => text.Length > 0 && !string.Equals(text, site, StringComparison.OrdinalIgnoreCase), "");

    // "Headline | Site", "Headline - Site": only where the headline is known from elsewhere.
    private static (string Bare, string Site) WithoutSite(string title, string headline)
    {
        foreach (var mark in new[] { " | ", " - ", " – ", " — ", " :: ", " • ", " · " })
        {
            var at = title.LastIndexOf(mark, StringComparison.Ordinal);
            if (at > 0 && headline.Length > 0 && title.AsSpan(0, at).Trim().Equals(headline, StringComparison.OrdinalIgnoreCase))
            {
                return (title[..at].Trim(), title[(at + mark.Length)..].Trim());
            }
        }

        return (title, "");
    }

    private static Uri? AddressIn(IHtmlDocument page, string fallback)
    {
        var link = page.QuerySelector("link[rel=canonical]")?.GetAttribute("href") ?? "";
        return new[] { link, fallback }.Select(text => Uri.TryCreate(text, UriKind.Absolute, out var address)
            && address.Scheme is "http" or "https" ? address : null).FirstOrDefault(address => address is not null);
    }

    private static string Named(string author) => author.Contains("://", StringComparison.Ordinal) ? "" : author;

    private static string Name(string text)
    {
        var bare = text.StartsWith("By ", StringComparison.OrdinalIgnoreCase) ? text[3..] : text;
        return bare.Length <= LongestName ? bare : "";
    }

    private static string Either(params string[] texts) => texts.FirstOrDefault(text => text.Length > 0) ?? "";
}

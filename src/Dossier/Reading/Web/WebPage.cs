using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;

namespace Dossier.Reading.Web;

/// <summary>An article of a web page.</summary>
/// <param name="Lines">Its lines, the headline first.</param>
/// <param name="LeftOut">Parts of the page, in order, that were set aside.</param>
internal sealed record WebPost(IReadOnlyList<PageLine> Lines, IReadOnlyList<LeftOutPart> LeftOut)
{
    /// <summary>What the page says about it.</summary>
    public PageFacts Facts { get; init; } = new();
}

/// <summary>
/// Reads web pages: the main text against navigation, share bars, related links, comments and the like. Broken HTML is read as browsers
/// read it. Scripts do not run, and nothing is loaded.
/// </summary>
internal static class WebPage
{
    private const int MostChars = 8 * 1024 * 1024;
    private const int MostElements = 200_000;
    private const int Deep = 200;
    private const int MostDeepElements = 1_000;
    private const int FewestPostWords = 80;
    private const double MostOfThePage = 0.8;

    /// <summary>Whether text is a web page, whatever the file's name.</summary>
    public static bool IsOne(string text)
    {
        var start = text.AsSpan().TrimStart();
        return start.StartsWith("<!doctype html", StringComparison.OrdinalIgnoreCase) || start.StartsWith("<html", StringComparison.OrdinalIgnoreCase);
    }

    /// <summary>Reads a page, or a part of one: its article, or its posts.</summary>
    /// <exception cref="BadInputException">It is too big, or has no text.</exception>
    public static IReadOnlyList<WebPost> Read(string html, string file)
    {
        if (html.Length > MostChars)
        {
            throw new BadInputException(new(file, 0, "a web page of at most 8 million characters", FormattableString.Invariant($"{html.Length:#,0}"),
                "Save the article's text alone."));
        }

        using var page = Parse(html, file);
        var body = page.Body ?? throw NoText(file);
        var parts = new PageParts(body);
        var facts = PageFacts.Of(page);
        var roots = PostsOf(body, parts);
        var posts = roots.Count == 1
            ? [PostLines.Trim(roots[0], parts, LeftOutAround(body, roots[0], parts), TitleOutside(body, roots[0], parts, facts), facts) with { Facts = facts }]
            : roots.Select((root, i) => PostLines.Trim(root, parts, i == 0 ? LeftOutBetween(body, roots, parts) : [], "", facts) with
            {
                Facts = facts.OfPost(root),
            }).ToList();
        posts.RemoveAll(post => post.Lines.Count == 0);
        return posts.Count == 0 ? throw NoText(file) : posts;
    }

    private static IHtmlDocument Parse(string html, string file)
    {
        var (elements, deep) = (0, 0);
        IElement? last = null;
        var parser = new HtmlParser(new HtmlParserOptions
        {
            IsKeepingSourceReferences = true,
            OnCreated = (element, _) =>
            {
                // An element has no parent yet when it is created; the one before it has.
                deep += last is not null && IsDeep(last) ? 1 : 0;
                last = element;
                if (++elements > MostElements || deep > MostDeepElements)
                {
                    throw new BadInputException(new(file, 0, "a web page of at most 200,000 elements, nested less than 200 deep", "more",
                        "Save the article's text alone."));
                }
            },
        });
        return parser.ParseDocument(html);
    }

    private static bool IsDeep(INode node)
    {
        var depth = 0;
        for (var at = node.Parent; at is not null && depth < Deep; at = at.Parent)
        {
            depth++;
        }

        return depth == Deep;
    }

    // Several posts, each with its own headline, or the smallest element that holds most of the text.
    private static List<IElement> PostsOf(IElement body, PageParts parts)
    {
        var posts = body.QuerySelectorAll("article, .hentry, .post, .blog-post, .entry")
            .Where(element => !parts.IsInsideAside(element) && parts.WordsOf(element) >= FewestPostWords
                && element.QuerySelector("h1, h2, h3") is not null).ToList();
        var outer = posts.Where(post => !posts.Any(other => other != post && other.Contains(post))).ToList();
        if (outer.Count > 1 && outer.Sum(parts.WordsOf) > MostOfThePage * parts.WordsOf(body)
            && outer.All(post => post.QuerySelector("h1, h2 a, h3 a") is not null))
        {
            return outer;
        }

        var root = outer.Count == 1 && parts.WordsOf(outer[0]) > MostOfThePage / 2 * parts.WordsOf(body) ? outer[0] : body;
        while (root.Children.FirstOrDefault(child => !parts.IsAside(child)
            && parts.WordsOf(child) >= MostOfThePage * parts.WordsOf(root)) is { } inner && PageText.IsBlock(inner)
            && inner.LocalName is not ("p" or "li" or "blockquote"))
        {
            root = inner;
        }

        return [root];
    }

    private static IEnumerable<LeftOutPart> LeftOutBetween(IElement element, List<IElement> roots, PageParts parts) =>
        roots.Contains(element) ? []
        : roots.Any(element.Contains) ? element.Children.SelectMany(child => LeftOutBetween(child, roots, parts))
        : parts.IsAside(element) ? parts.LeftOutIn(element)
        : PageParts.Part(element, "outside the main text") is { } part ? [part] : [];

    private static IEnumerable<LeftOutPart> LeftOutAround(IElement element, IElement root, PageParts parts)
    {
        if (element == root || !element.Contains(root))
        {
            return element == root ? [] : parts.IsAside(element) ? parts.LeftOutIn(element)
                : PageParts.Part(element, "outside the main text") is { } part && element.LocalName != "h1" ? [part] : [];
        }

        return element.Children.SelectMany(child => LeftOutAround(child, root, parts));
    }

    private static string TitleOutside(IElement body, IElement root, PageParts parts, PageFacts facts)
    {
        var headline = body.QuerySelectorAll("h1").FirstOrDefault(h1 => !parts.IsInsideAside(h1) && !string.IsNullOrWhiteSpace(h1.TextContent)
            && !facts.IsPublisher(h1.TextContent));
        return headline is not null && root.Contains(headline) ? "" : headline is not null ? PageText.RunTogether(headline.TextContent) : facts.Title;
    }

    private static BadInputException NoText(string file) => new(new(file, 0, "a web page with text", "none",
        "Open the page in a browser, and save its text as .txt; pages that scripts fill hold none."));
}

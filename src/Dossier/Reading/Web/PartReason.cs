using System.Collections.Frozen;
using AngleSharp.Dom;

namespace Dossier.Reading.Web;

/// <summary>
/// Tells from an element's name, role and class what part of a page it is when it is no text of the article. Goes by the words that
/// sites use for their parts, not by any one site.
/// </summary>
internal static class PartReason
{
    /// <summary>The reason for elements that hold no text at all, such as scripts; they are not listed.</summary>
    public const string NoText = "no text";

    /// <summary>The reason for readers' comments, which can be longer than the article.</summary>
    public const string Comments = "comments";

    /// <summary>The reason for lines that only say who wrote the article and when.</summary>
    public const string Byline = "byline or date";

    /// <summary>The reason for elements that the page does not show.</summary>
    public const string Hidden = "hidden";

    // What stands around a picture is its caption while it is short; a longer part is text with a picture in it.
    private const string Picture = "caption of a picture";

    private const int LongestByline = 40;
    private const int LongestCaption = 60;

    private static readonly FrozenDictionary<string, string> ByName = Table(
        (NoText, "script style noscript template iframe object embed svg canvas video audio select option textarea input button datalist "
            + "progress meter map head link meta"),
        ("navigation", "nav menu search"),
        ("footer", "footer"),
        ("beside the text", "aside"),
        ("dialog", "dialog"),
        ("caption", "figure figcaption caption"));

    private static readonly FrozenDictionary<string, string> ByRole = Table(
        ("navigation", "navigation banner menu menubar search tablist toolbar"),
        ("footer", "contentinfo"),
        ("beside the text", "complementary"),
        ("dialog", "dialog alertdialog alert"));

    private static readonly FrozenDictionary<string, string> ByWord = Table(
        ("navigation", "nav navbar navigation menu submenu breadcrumb breadcrumbs pagination pager skip skiplink masthead topbar sitemap "
            + "navlinks prevnext"),
        ("share bar", "share sharebar shares sharing social socials sharethis addthis addtoany sharedaddy jetpack followus"),
        ("related links", "related recommended recommendation recommendations mostread mostpopular popular trending outbrain taboola "
            + "readmore seealso morestories morenews morefrom upnext readnext readalso teaser teasers latestnews topstories alsoread breakingnews newsticker ticker"),
        (Comments, "comment comments commentlist commentarea disqus respond replies discussion"),
        ("cookie banner", "cookie cookies consent gdpr onetrust ccpa"),
        ("advertisement or sign-up", "newsletter subscribe subscription signup promo promotion advert advertisement advertising ads "
            + "ad sponsor sponsored donate donation callout"),
        ("table of contents", "toc tableofcontents jumplinks"),
        ("caption", "caption figcaption credit credits photocredit imagecaption"),
        (Picture, "image images photo photos picture pictures thumbnail thumb imagewrapper imgtop gallery slideshow"),
        ("footer", "footer copyright disclaimer legal"),
        ("tags", "tags taglist hashtags postedin filedunder catlinks"),
        ("beside the text", "sidebar widget widgets rail infobox"),
        ("dialog", "modal popup overlay"),
        (Byline, "byline author authors dateline stamp timestamp pubdate published posted postmeta entrymeta articlemeta date datetime "
            + "readtime readingtime"));

    /// <summary>Why the element's part of the page is not text; empty when it may be.</summary>
    public static string Of(IElement element)
    {
        if (ByName.TryGetValue(element.LocalName, out var reason))
        {
            return element.LocalName == "figure" && element.QuerySelector("table") is not null ? "" : reason;
        }

        if (element.LocalName is "html" or "body" or "main" or "h1")
        {
            return "";
        }

        if (IsHidden(element))
        {
            return Hidden;
        }

        return element.GetAttribute("role") is { Length: > 0 } role && ByRole.TryGetValue(role.Trim(), out reason) ? reason
            : element.LocalName == "time" ? ""
            : ByWords(element);
    }

    private static bool IsHidden(IElement element) => element.HasAttribute("hidden")
        || string.Equals(element.GetAttribute("aria-hidden"), "true", StringComparison.OrdinalIgnoreCase)
        || (element.GetAttribute("style") is { } style && style.Replace(" ", "", StringComparison.Ordinal)
            .Contains("display:none", StringComparison.OrdinalIgnoreCase));

    private static string ByWords(IElement element)
    {
        var names = element.GetAttribute("id") + " " + element.GetAttribute("class");
        foreach (var name in names.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))
        {
            var words = WordsOf(name);
            if (HoldsText(words))
            {
                return "";
            }

            for (var i = 0; i < words.Count; i++)
            {
                if ((ByWord.TryGetValue(words[i], out var reason)
                    || (i + 1 < words.Count && ByWord.TryGetValue(words[i] + words[i + 1], out reason)))
                    && (reason != Byline || Words.Count(element.TextContent) <= LongestByline)
                    && (reason != Picture || Words.Count(element.TextContent) <= LongestCaption))
                {
                    return reason;
                }
            }
        }

        return "";
    }

    // "entry-content-read-more", "articleBody": what sites call the text itself.
    private static bool HoldsText(List<string> words) => words.Contains("articlebody")
        || Enumerable.Range(1, Math.Max(0, words.Count - 1)).Any(i => words[i] is "content" or "body" or "text"
            && words[i - 1] is "entry" or "article" or "post" or "story");

    // "article__shareBar-top": article, share, bar, top.
    private static List<string> WordsOf(string name)
    {
        var words = new List<string>();
        var start = 0;
        for (var i = 0; i <= name.Length; i++)
        {
            var ends = i == name.Length || !char.IsAsciiLetter(name[i]);
            if (ends || (i > start && char.IsAsciiLetterUpper(name[i]) && char.IsAsciiLetterLower(name[i - 1])))
            {
                if (i > start)
                {
                    words.Add(name[start..i].ToLowerInvariant());
                }

                start = ends ? i + 1 : i;
            }
        }

        return words;
    }

    private static FrozenDictionary<string, string> Table(params (string Reason, string Words)[] rows) => rows
        .SelectMany(row => row.Words.Split(' '), (row, word) => (row.Reason, word))
        .ToFrozenDictionary(pair => pair.word, pair => pair.Reason, StringComparer.OrdinalIgnoreCase);
}

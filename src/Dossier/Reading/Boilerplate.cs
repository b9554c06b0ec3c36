using System.Collections.Frozen;
using System.Text.RegularExpressions;

namespace Dossier.Reading;

/// <summary>
/// Recognises single lines that are no text of an article by their form and wording: navigation, share bars, filing lines, comment links,
/// copyright notices, residue of tracking scripts. Each rule is about the language of web pages, not about one site.
/// </summary>
internal static partial class Boilerplate
{
    private const int LongestNotice = 600;
    private const int LongestLabel = 300;
    private const int LongestEnding = 60;

    private static readonly FrozenSet<string> ShareWords = FrozenSet.Create(
        StringComparer.OrdinalIgnoreCase,
        "share", "shares", "tweet", "facebook", "twitter", "linkedin", "whatsapp", "email", "e-mail", "pinterest", "reddit", "telegram",
        "viber", "messenger", "wechat", "weibo", "tumblr", "flipboard", "pocket", "copy", "link", "print", "pin", "x", "on", "via", "this",
        "story", "article", "post", "it", "by", "to", "instagram", "youtube", "rss", "follow", "us", "save", "like", "like:",
        "loading...");

    private static readonly FrozenSet<string> Networks = FrozenSet.Create(
        StringComparer.OrdinalIgnoreCase,
        "share", "shares", "tweet", "facebook", "twitter", "linkedin", "whatsapp", "pinterest", "reddit", "telegram", "email", "print");

    /// <summary>Why a line is not text of the article; empty when it may be.</summary>
    /// <param name="line">The line.</param>
    /// <param name="atEdge">Whether it stands before the headline or after the last sentence, where residue gathers.</param>
    public static string ReasonFor(string line, bool atEdge)
    {
        var text = line.Trim();
        return text.Length > LongestNotice ? ""
            : Notice().IsMatch(text) ? "copyright notice"
            : StartsNavigation().IsMatch(text) || Path().IsMatch(text) ? "navigation"
            : text.Length > LongestLabel ? ""
            : RightsReserved().IsMatch(text.AsSpan(Math.Max(0, text.Length - LongestEnding))) ? "copyright notice"
            : IsFilingLine(text) ? "filing line of the archive"
            : Comment().IsMatch(text) ? "comment link"
            : IsNavigationOnly(text) ? "navigation"
            : IsShareBar(text) ? "share bar"
            : atEdge && Residue().IsMatch(text) ? "tracking residue"
            : "";
    }

    /// <summary>Whether a line only says who wrote the article, and perhaps when.</summary>
    public static bool IsByline(string line)
    {
        var text = line.Trim();
        return text.Length <= 120 && !text.EndsWith('.') && Words.Count(text) <= 14 && Byline().IsMatch(text);
    }

    /// <summary>Whether a line is a caption or a picture credit.</summary>
    public static bool IsCaption(string line) => Caption().IsMatch(line.Trim());

    /// <summary>Whether a line opens an archive page: "Tag Archives: …".</summary>
    public static bool IsArchiveHeader(string line) => ArchiveHeader().IsMatch(line.Trim());

    /// <summary>Whether a line closes a post of an archive page: "Filed under …".</summary>
    public static bool IsFilingLine(string line)
    {
        var text = line.Trim();
        var match = text.Length <= LongestLabel ? Filed().Match(text) : Match.Empty;

        // Categories are short, and the first is capitalised; "Filed under seal, the suit says …" is a sentence.
        return match.Success && text[match.Length..].Split([',', ';', '|', '.'],
            StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
            is { Length: > 0 } parts && (char.IsUpper(parts[0][0]) || char.IsDigit(parts[0][0]))
            && parts.All(part => Words.Count(part) <= (char.IsLower(part[0]) ? 2 : 5));
    }

    private static bool IsNavigationOnly(string text)
    {
        // Prose cannot become nothing, and most lines are prose.
        var rest = text.Length > 0 && text[^1] is '.' or '”' or '"' ? text : NavigationPhrase().Replace(text, "");
        if (rest.Length == text.Length)
        {
            return false;
        }

        foreach (var date in Calendar.Find(rest).Reverse().ToList())
        {
            rest = rest.Remove(date.Index, date.Length);
        }

        return rest.AsSpan().Trim(" |·•/>»-–—:,").Length == 0 || string.Equals(rest.Trim(), "date", StringComparison.OrdinalIgnoreCase);
    }

    private static bool IsShareBar(string text)
    {
        var (count, named) = (0, false);
        foreach (var range in text.AsSpan().SplitAny())
        {
            var word = text.AsSpan(range);
            if (word.IsEmpty)
            {
                continue;
            }

            if (!ShareWords.GetAlternateLookup<ReadOnlySpan<char>>().Contains(word.TrimEnd(":!.,")) && !IsCount(word))
            {
                return false;
            }

            count++;
            named |= Networks.GetAlternateLookup<ReadOnlySpan<char>>().Contains(word);
        }

        return named && count <= 25;
    }

    private static bool IsCount(ReadOnlySpan<char> word)
    {
        foreach (var c in word)
        {
            if (!char.IsDigit(c) && !char.IsPunctuation(c) && !char.IsSymbol(c))
            {
                return false;
            }
        }

        return true;
    }

    [GeneratedRegex(@"^(?:Filed under|Posted in|Filed in|Tagged(?: with| as| under)?|Tags?|Categor(?:y|ies))\b[\s:]+",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Filed();

    [GeneratedRegex(
        @"^(?:(?:Leave|Post|Write|Add) a (?:comment|reply)\b|(?:\d+|No|One) (?:comments?|replies|responses?)\b|Comments? (?:\(\d+\)|"
            + @"are closed|off|\d+)|View (?:all )?comments)[^.]{0,60}\.?$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Comment();

    [GeneratedRegex(
        @"^(?:©|\(c\) ?\d{4}|Copyright(?: notice)?\s*(?:[:©]|\(c\)|\d{4})|Napomena o autorskim pravima)",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Notice();

    [GeneratedRegex(
        @"(?:All rights reserved|Tous droits réservés|Alle Rechte vorbehalten|Todos los derechos reservados|"
        + @"Todos os direitos reservados|Tutti i diritti riservati|Alle rechten voorbehouden|Все права защищены|Sva prava zadržana|"
        + @"Sva prava pridržana|Wszelkie prawa zastrzeżone|Všechna práva vyhrazena|Tüm hakları saklıdır|版权所有|著作権|無断転載)\W*$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex RightsReserved();

    [GeneratedRegex(
        @"^(?:Print this page|Skip to (?:main |page )?(?:content|navigation)|(?:Read|See|Watch|Listen) (?:also|more)\s*:|(?:Also|Related|"
            + @"Read next|More from|Recommended|Trending|"
        + @"Most (?:read|popular))\s*:|Sign up (?:for|to) (?:our|the)|Subscribe to (?:our|the)|Follow us on|Join our|Click here to|"
        + @"You are here\s*:)",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex StartsNavigation();

    // "SOURCE / ECONOMY", "Home > News > Technology": where on a site the page stands.
    [GeneratedRegex(@"^(?:\p{Lu}[\p{Lu} &]{1,24}(?: / \p{Lu}[\p{Lu} &]{1,24}){1,4}|\p{Lu}[\p{L} &]{1,24}(?: ?[>»›] ?\p{Lu}[\p{L} &]{1,24}){1,4})$",
        RegexOptions.CultureInvariant)]
    private static partial Regex Path();

    [GeneratedRegex(
        @"\b(?:(?:Left|Right|Main|Top|Site|Mobile|Close|Open|Toggle) (?:Menu|Navigation)|Contact(?: Us)?|About(?: Us)?|Home(?: ?page)?|"
            + @"Privacy(?: Policy| Notice)?|Terms (?:of|and|&) "
        + @"(?:Use|Service|Conditions)|Cookie (?:Policy|Settings)|Log ?in|Sign ?in|Sign up|Register|Subscribe(?: now)?|Newsletters?|"
        + @"Advertise(?:ment)?s?|Sitemap|Back to top|"
        + @"(?:Previous|Next|Older|Newer) (?:posts?|articles?|story|page)|Load more|Read more|Related (?:articles|stories|posts|news|"
        + @"topics)|Search|Menu)\b",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex NavigationPhrase();

    [GeneratedRegex(@"^(?=.*[a-z])[a-z0-9_\-{}();=.]{2,24}$", RegexOptions.CultureInvariant)]
    private static partial Regex Residue();

    [GeneratedRegex(@"^(?:By|Written by|Posted by|Reported by|Author:)\s+\p{Lu}", RegexOptions.CultureInvariant)]
    private static partial Regex Byline();

    [GeneratedRegex(
        @"^(?:FILE\b|Screenshot\b|Photo(?:graph)?\b|Image\b|Picture\b|Caption\b|Credit\b|Pictured\b)|\b(?:Photo(?: credit| courtesy|:|"
            + @" by)|Image(?: credit|:| by)|"
        + @"(?:Getty Images|Licensed under Creative Commons))",
        RegexOptions.CultureInvariant)]
    private static partial Regex Caption();

    [GeneratedRegex(@"^(?:(?:Tag|Category|Author|Monthly|Daily|Yearly)s? )?Archives?(?: for)?\s*:|^(?:Posts|Articles|Stories) (?:tagged|"
        + @"filed|by|in)\b|^(?:Tag|Category)\s*:\s", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex ArchiveHeader();
}

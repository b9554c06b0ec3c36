using System.Collections.Frozen;
using System.Text.RegularExpressions;
using Dossier.Facts;

namespace Dossier.Reading;

/// <content>Lines at the head of an article that give its date.</content>
internal static partial class PublicationDate
{
    // A longer line is a sentence, unless agencies' place lines begin it.
    private const int LongestHead = 30;

    // How long a line of names and labels can be, in words.
    private const int LongestLabel = 16;

    // A short line that ends as no sentence does. Where several of them give dates, they are a list.
    private const string Line = "line under the headline";

    // Of a longer line only so many chars are looked at, and so many dates.
    private const int LongestLine = 4_000;
    private const int MostDates = 20;

    /// <summary>A date that a line gives as that of the article.</summary>
    /// <param name="Date">A day, or the span of the two that "03/04/2020" can be.</param>
    /// <param name="Place">Where it stands.</param>
    /// <param name="IsUpdate">Whether it is when the article was changed.</param>
    private sealed record Head(FactDate Date, string Place, bool IsUpdate);

    private static IEnumerable<Head> HeadsIn(string line, bool isTitle)
    {
        var text = line[..Math.Min(line.Length, LongestLine)].Trim().Trim('*', '_', '#', '[', ']').Trim();
        text = text is ['(', .., ')'] ? text[1..^1] : text;
        foreach (var written in Calendar.Find(text).Concat(Words.Count(text) <= LongestHead ? Calendar.FindForeign(text) : []).Take(MostDates))
        {
            // "July 2020" needs a line of its own.
            if (written.Date.Precision is not (DatePrecision.Day or DatePrecision.Range) && !Issue().IsMatch(text.Remove(written.Index, written.Length)))
            {
                continue;
            }

            var before = text[..written.Index];
            if (PlaceOf(text, before, text[(written.Index + written.Length)..], isTitle) is { Length: > 0 } place)
            {
                yield return new(written.Date, place, Update().IsMatch(Near(before)));
            }
        }
    }

    // "Published: 14 July 2020" under the text.
    private static IEnumerable<Head> FeetIn(string line) => Foot().IsMatch(line) ? HeadsIn(line, isTitle: false) : [];

    private static string PlaceOf(string text, string before, string after, bool isTitle)
    {
        var isShort = Words.Count(text) <= LongestHead;
        if (Byline().IsMatch(Near(before)))
        {
            return "byline";
        }

        if (Words.Count(text) <= 12 && !text.EndsWith('.') && HeaderBefore().IsMatch(before) && HeaderAfter().IsMatch(after))
        {
            return "page header";
        }

        if (PlaceLineBefore().IsMatch(before) && PlaceLineAfter().IsMatch(after))
        {
            return "place line";
        }

        // A part of the line of its own: "By Ann Lee | 14 July 2020 | 3 min read", "Alpine Dispatch, 21 January 2020".
        var part = before[(LastMark().Match(before) is { Success: true } mark ? mark.Index + mark.Length : 0)..].TrimStart();
        var end = PartEnd().Match(after);
        return isTitle || !isShort ? ""
            : end.Success && HeaderBefore().IsMatch(part) ? "page header"
            : end.Success && NamesBefore().IsMatch(part) ? "byline"
            : Words.Count(text) > LongestLabel ? ""
            : IsLabel(before + " " + after) ? "page header"
            : !text.EndsWith('.') && !Caption().IsMatch(text) && !Event().IsMatch(before) ? Line
            : "";
    }

    // Names, and words that papers, agencies and offices put at the head of what they write: no sentence, no caption.
    private static bool IsLabel(string text) => text.Split([' ', ',', '.', ':', ';', '|', '·', '•', '/', '(', ')', '-', '–', '—', '\'', '’', '#'],
        StringSplitOptions.RemoveEmptyEntries).All(word => char.IsUpper(word[0]) || char.IsDigit(word[0]) || Labels.Contains(word));

    private static readonly FrozenSet<string> Labels = FrozenSet.Create(StringComparer.Ordinal,
        "a", "an", "the", "and", "of", "for", "from", "in", "at", "on", "by", "to", "with", "our", "as", "s", "am", "pm", "day", "week", "ending",
        "desk", "staff", "team", "reporter", "reporters", "correspondent", "correspondents", "writer", "writers", "editor", "editors", "agency",
        "news", "press", "media", "release", "review", "notice", "circular", "bulletin", "newsletter", "letter", "letters", "dispatch", "report",
        "reports", "reporting", "briefing", "brief", "briefs", "notes", "note", "column", "page", "issue", "edition", "number", "no", "vol",
        "volume", "part", "section", "session", "sitting", "hearing", "meeting", "held", "minutes", "transcript", "interview", "speech", "remarks",
        "statement", "recorded", "broadcast", "aired", "posted", "published", "filed", "sent", "written", "released", "issued", "dated", "updated",
        "translated", "translation", "edited", "compiled", "morning", "evening", "afternoon", "daily", "weekly", "monthly", "special", "online",
        "print", "web", "version", "draft", "final", "copy", "blog", "post", "entry", "diary", "notebook", "markets", "business", "politics",
        "political", "technology", "policy", "telecoms", "foreign", "world", "min", "minutes", "read", "comments", "comment", "local", "time", "via",
        "source", "original", "first", "last", "late", "early", "update", "live", "summary", "digest", "wire");

    // "… By Ji Xi May 28, 2021": up to five capitalised words between "By" and the date.
    [GeneratedRegex(
        @"\b(?:By|BY|by)\s+(?:\p{Lu}[\p{L}.'’\-]*,?\s+(?:and\s+)?){1,5}(?:[|·•–—-]\s*)?(?:(?:on|Published|Updated)\s+)?$",
        RegexOptions.CultureInvariant)]
    private static partial Regex Byline();

    private const string Weekday = @"(?:(?:mon|tues?|wednes|thurs?|fri|satur|sun)(?:day)?,?\s+)?";

    [GeneratedRegex(@"^(?:(?:(?:date|dated|published|posted|updated|first published|publication date|last (?:updated|modified)|"
        + @"released|(?:for )?(?:immediate )?release|issued|(?:date of |dated )?issue|date|transcript|hansard|minutes|bulletin|newsletter|gazette|"
        + @"(?:issue|edition|vol(?:ume)?|no|number|circular|notice|(?:press|news|media) release)\.?(?: no\.?| number)? ?#?[\d/.-]*|"
        + @"for|of|on|at(?:\s+\d{1,2}[:.]\d\d)?)\b|[:,·–-]|#\d+)\s*)*" + Weekday + "$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex HeaderBefore();

    [GeneratedRegex(@"^[\s,|·–-]*(?:(?:at\s+)?\d{1,2}[:.]\d\d.*|\p{Lu}.*|by\s+\w+.*|(?:page|column|p\.)\s.*)?$", RegexOptions.CultureInvariant)]
    private static partial Regex HeaderAfter();

    [GeneratedRegex(@"^(?:\p{Lu}[\p{L}.'’]*[,\s]+){1,5}(?:\(\p{Lu}\w+\)\s*)?(?:--|[,–—(-])?\s*$", RegexOptions.CultureInvariant)]
    private static partial Regex PlaceLineBefore();

    [GeneratedRegex(@"^\)?\s*(?:\([^)]{2,30}\)|/\s?[^/]{2,30}/)?\s*(?:--?|–|—|:)|^\.\s+\p{Lu}", RegexOptions.CultureInvariant)]
    private static partial Regex PlaceLineAfter();

    [GeneratedRegex(@"[|·•–—]|\s-\s|[.!?]\s", RegexOptions.CultureInvariant | RegexOptions.RightToLeft)]
    private static partial Regex LastMark();

    [GeneratedRegex(@"^\s*(?:$|[|·•–—.]|\s-\s|\([^)]{2,40}\)\s*$|,?\s*(?:at\s+)?\d{1,2}[:.]\d\d|,?\s+by\s+\p{Lu})",
        RegexOptions.CultureInvariant)]
    private static partial Regex PartEnd();

    // Names and the small words between them, then perhaps the day of the week: "From our correspondent in Abidjan, Monday".
    [GeneratedRegex(
        @"^(?:(?:\p{Lu}[\p{L}.'’-]*|by|from|our|in|at|of|and|for|the|a|an|staff|desk|team|reporters?|correspondents?|writers?|"
        + @"editors?|agency|agencies|news|markets|business|political|legal|technology|policy|foreign|special),?\s+)+$",
        RegexOptions.CultureInvariant)]
    private static partial Regex NamesBefore();

    [GeneratedRegex(@"\b(?:photo\w*|picture[ds]?|image|screenshot|screengrab|logo|credit|courtesy|seen|shows?|captured|file)\b|[:;]$", RegexOptions.IgnoreCase
        | RegexOptions.CultureInvariant)]
    private static partial Regex Caption();

    // "Law to apply from 2 August 2025", "Court upheld ban on 22 June 2021" tell of something; "written on 22 June 2021" does not.
    [GeneratedRegex(@"(?<!\b(?:written|posted|published|sent|filed|recorded|broadcast|aired|held|printed|out|online)(?: \w+){0,3}) (?:on|in|since|by|from|"
        + @"until|till|before|after|to)\s+" + Weekday + "$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Event();

    // What may stand beside "July 2020": "Vol. 12, No. 3".
    [GeneratedRegex(@"^\W*(?:(?:issue|edition|vol(?:ume)?|no|number|published|posted|newsletter|bulletin)\b[\s.:#]*\d*\W*)*$", RegexOptions.IgnoreCase
        | RegexOptions.CultureInvariant)]
    private static partial Regex Issue();

    [GeneratedRegex(@"\b(?:updated|modified|revised|corrected)\b[^|·•]{0,20}$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Update();

    [GeneratedRegex(@"^\W*(?:first )?(?:published|posted|publication date|date of publication|updated)\b", RegexOptions.IgnoreCase
        | RegexOptions.CultureInvariant)]
    private static partial Regex Foot();
}

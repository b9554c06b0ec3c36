using System.Text.RegularExpressions;
using Dossier.Facts;

namespace Dossier.Reading;

/// <content>Lines at the head of an article that give its date.</content>
internal static partial class PublicationDate
{
    // A longer line is a sentence, unless agencies' place lines begin it.
    private const int LongestHead = 30;

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
        foreach (var written in Calendar.Find(text).Take(MostDates))
        {
            if (written.Date.Precision is not (DatePrecision.Day or DatePrecision.Range))
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
        return isTitle || !isShort || !end.Success ? ""
            : HeaderBefore().IsMatch(part) ? "page header"
            : NamesBefore().IsMatch(part) ? "byline"
            : "";
    }

    // "… By Ji Xi May 28, 2021": up to five capitalised words between "By" and the date.
    [GeneratedRegex(
        @"\b(?:By|BY|by)\s+(?:\p{Lu}[\p{L}.'’\-]*,?\s+(?:and\s+)?){1,5}(?:[|·•–—-]\s*)?(?:(?:on|Published|Updated)\s+)?$",
        RegexOptions.CultureInvariant)]
    private static partial Regex Byline();

    private const string Weekday = @"(?:(?:mon|tues?|wednes|thurs?|fri|satur|sun)(?:day)?,?\s+)?";

    [GeneratedRegex(@"^(?:(?:(?:date|dated|published|posted|updated|first published|publication date|last (?:updated|modified)|"
        + @"released|issued|on|at)\b|:)\s*)*" + Weekday + "$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex HeaderBefore();

    [GeneratedRegex(@"^[\s,|·–-]*(?:(?:at\s+)?\d{1,2}[:.]\d\d.*|\p{Lu}.*|by\s+\p{Lu}.*)?$", RegexOptions.CultureInvariant)]
    private static partial Regex HeaderAfter();

    [GeneratedRegex(@"^(?:\p{Lu}[\p{L}.'’]*[,\s]+){1,5}(?:\(\p{Lu}\w+\)\s*)?[,–—(-]?\s*$", RegexOptions.CultureInvariant)]
    private static partial Regex PlaceLineBefore();

    [GeneratedRegex(@"^\)?\s*(?:\([^)]{2,30}\)|/[^/]{2,30}/)?\s*(?:--?|–|—|:)|^\.\s+\p{Lu}", RegexOptions.CultureInvariant)]
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

    [GeneratedRegex(@"\b(?:updated|modified|revised|corrected)\b[^|·•]{0,20}$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Update();

    [GeneratedRegex(@"^\W*(?:first )?(?:published|posted|publication date|date of publication|updated)\b", RegexOptions.IgnoreCase
        | RegexOptions.CultureInvariant)]
    private static partial Regex Foot();
}

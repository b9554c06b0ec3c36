using System.Text.RegularExpressions;
using Dossier.Facts;

namespace Dossier.Reading;

/// <summary>
/// Finds when an article was published in its own words: a byline, a line of nothing but a date, a page header, the place line of a news
/// agency. Else the latest day or month that the text tells of as past bounds it from below. Never the clock, never the file's times.
/// </summary>
internal static partial class PublicationDate
{
    private const int LinesAtHead = 6;

    // How far before a date its surroundings are looked at, in chars.
    private const int Reach = 300;

    public static (FactDate Date, string Reason) Find(IReadOnlyList<DraftPassage> passages)
    {
        foreach (var passage in passages.Take(LinesAtHead))
        {
            var text = passage.Text.Trim();
            foreach (var written in Calendar.Find(text))
            {
                if (written.Date.IsDay && PlaceOf(text, written) is { Length: > 0 } place)
                {
                    return (written.Date, $"The {place} gives {written.Date.Label}.");
                }
            }
        }

        return LatestPast(passages) is { } latest
            ? (FactDate.Between(latest.Earliest, null, DateBasis.Relative, latest.Wording), $"The text tells of {latest.Label} as past.")
            : (FactDate.Unknown, "");
    }

    private static string PlaceOf(string text, WrittenDate written)
    {
        var before = text.AsSpan(0, written.Index);
        var after = text.AsSpan(written.Index + written.Length);
        if (Byline().IsMatch(Near(before)))
        {
            return "byline";
        }

        if (Words.Count(text) <= 12 && !text.EndsWith('.') && HeaderBefore().IsMatch(before) && HeaderAfter().IsMatch(after))
        {
            return "page header";
        }

        return PlaceLineBefore().IsMatch(before) && PlaceLineAfter().IsMatch(after) ? "place line" : "";
    }

    private static ReadOnlySpan<char> Near(ReadOnlySpan<char> before) => before[Math.Max(0, before.Length - Reach)..];

    private static FactDate? LatestPast(IReadOnlyList<DraftPassage> passages)
    {
        FactDate? latest = null;
        foreach (var passage in passages.Where(p => p.Kind != PassageKind.SetAside))
        {
            foreach (var written in Calendar.Find(passage.Text))
            {
                if (!Future().IsMatch(Near(passage.Text.AsSpan(0, written.Index))) && (latest is null || written.Date.Earliest > latest.Earliest))
                {
                    latest = written.Date;
                }
            }
        }

        return latest;
    }

    // "… By Ji Xi May 28, 2021": up to five capitalised words between "By" and the date.
    [GeneratedRegex(@"\b(?:By|BY|by)\s+(?:\p{Lu}[\p{L}.'’\-]*,?\s+(?:and\s+)?){1,5}(?:[|·•–—-]\s*)?(?:(?:on|Published|Updated)\s+)?$",
        RegexOptions.CultureInvariant)]
    private static partial Regex Byline();

    [GeneratedRegex(@"^(?:(?:date|dated|published|posted|updated|first published|last (?:updated|modified)|on|at)\b[\s:]*)*(?:(?:mon|"
        + @"tues?|wednes|thurs?|fri|satur|sun)(?:day)?,?\s+)?$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex HeaderBefore();

    [GeneratedRegex(@"^[\s,|·–-]*(?:(?:at\s+)?\d{1,2}[:.]\d\d.*|\p{Lu}.*)?$", RegexOptions.CultureInvariant)]
    private static partial Regex HeaderAfter();

    [GeneratedRegex(@"^(?:\p{Lu}[\p{L}.'’]*[,\s]+){1,5}(?:\(\p{Lu}\w+\)\s*)?[,–—-]?\s*$", RegexOptions.CultureInvariant)]
    private static partial Regex PlaceLineBefore();

    [GeneratedRegex(@"^\s*(?:\([^)]{2,30}\)|/[^/]{2,30}/)?\s*(?:--?|–|—)", RegexOptions.CultureInvariant)]
    private static partial Regex PlaceLineAfter();

    [GeneratedRegex(
        @"\b(?:by|until|till|through|from|before)\b(?:\s+\w+){0,3}\s+$|\b(?:due|deadlines?|expires?|starting|beginning|effective|next|"
            + @"will|would|scheduled|planned|expected)\b[^.]{0,40}$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Future();
}

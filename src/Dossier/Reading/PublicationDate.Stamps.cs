using System.Text.RegularExpressions;
using Dossier.Facts;

namespace Dossier.Reading;

/// <content>Lines of nothing but a date and its time: pages copied from the web have their headline, summary, authors and share bar above
/// them.</content>
internal static partial class PublicationDate
{
    // How far down such a line can stand.
    private const int LinesToStamp = 25;

    private const int LongestStamp = 120;

    /// <summary>Whether a line says only when the article was published: "PUBLISHED: 06:10, 14 July 2020 | UPDATED: 18:14". A date alone
    /// is none, since timelines have such lines.</summary>
    public static bool IsStamp(string line) => StampsIn(line).Any() && (Label().IsMatch(line) || Clock().IsMatch(line));

    // "Mar 6, 2020,05:12am EST", or a line of its own below the head: "Oct. 10, 2022".
    private static IEnumerable<Head> StampsIn(string line)
    {
        var text = line.Trim();
        if (text.Length > LongestStamp)
        {
            yield break;
        }

        var dates = Calendar.Find(text).Where(written => written.Date.Precision is DatePrecision.Day or DatePrecision.Range).ToList();
        var rest = Enumerable.Reverse(dates).Aggregate(text, (left, written) => left.Remove(written.Index, written.Length));
        if (Rest().IsMatch(rest))
        {
            foreach (var written in dates)
            {
                yield return new(written.Date, "line of its date", Update().IsMatch(text[..written.Index]));
            }
        }
    }

    // Several lines that are dates alone are a timeline or a list.
    private static IEnumerable<Head> Stamps(IReadOnlyList<DraftPassage> passages)
    {
        var lines = passages.Skip(1).Take(LinesToStamp).Select(passage => passage.Text).ToList();
        var alone = passages.Count(passage => StampsIn(passage.Text).Any() && !IsStamp(passage.Text));
        return lines.Where(line => alone == 1 || IsStamp(line)).SelectMany(StampsIn);
    }

    /// <summary>The address that a line consists of; null for another line.</summary>
    public static Uri? AddressOf(string line) => line.Trim() is var text && !text.Contains(' ') && text.Length is > 10 and < 500
        && (text.StartsWith("http://", StringComparison.OrdinalIgnoreCase) || text.StartsWith("https://", StringComparison.OrdinalIgnoreCase))
        && Uri.TryCreate(text, UriKind.Absolute, out var address) ? address : null;

    [GeneratedRegex(@"\b(?:published|posted|updated|modified|created|date|first|last)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Label();

    [GeneratedRegex(@"\d[:.]\d\d|\d ?[ap]\.?m\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Clock();

    // Labels, days of the week, times and their zones, "Updated 7 months ago", "3 min read".
    [GeneratedRegex(
        @"^(?:[\s,;:|·•()–—-]|\d{1,2}[:.]\d\d(?:[:.]\d\d)?h?|\d{0,2} ?[ap]\.?m\.?(?![a-z])|(?:mon|tues?|wed(?:nes)?|thurs?|fri|sat(?:ur)?|sun)(?:day)?\b\.?|"
        + @"(?:gmt|utc|[a-z]{1,3}[sd]t|[a-z]{2,3}t|cet|cest|hrs?|hours|local time|z)\b(?:\s?[+-]\s?\d{1,2}(?::?\d\d)?)?|"
        + @"\d+ (?:seconds?|minutes?|hours?|days?|weeks?|months?|years?) ago\b|\d+[- ]?min(?:ute)?s?(?: read)?\b|"
        + @"(?:first|originally|last|article|story|date|published|posted|created|updated|modified|revised|at|on|of|this|is|publication|time)\b)*$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Rest();
}

using System.Globalization;
using System.Text.RegularExpressions;
using Dossier.Facts;

namespace Dossier.Extraction;

/// <summary>How a date bears on what the sentence tells.</summary>
internal enum DateRole
{
    /// <summary>It happened then: "on", "in", "today".</summary>
    At,

    /// <summary>It must be done by then: "by", "until", "within".</summary>
    By,

    /// <summary>It holds from then: "from", "starting".</summary>
    From,
}

/// <summary>A date in a sentence.</summary>
/// <param name="Index">Where its phrase starts, in chars.</param>
/// <param name="Length">Its length in chars.</param>
/// <param name="Date">The date; unknown, with its wording, when the article's own date does not settle it.</param>
/// <param name="Role">How it bears on the sentence.</param>
internal sealed record DatePhrase(int Index, int Length, FactDate Date, DateRole Role);

/// <summary>Finds dates in English sentences and resolves relative ones from the article's date of publication, never from the
/// clock.</summary>
internal static partial class DatePhrases
{
    private const int NearDays = 92;

    private static readonly string[] Numbers = ["zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten",
        "eleven", "twelve"];

    public static List<DatePhrase> Find(string text, FactDate published)
    {
        var phrases = new List<DatePhrase>();
        foreach (Match match in Phrase().Matches(text))
        {
            var role = RoleOf(match.Groups["lead"].Value);
            var wording = match.Value.Trim();
            var date = match.Groups["duration"].Success ? Duration(match, published)
                : match.Groups["relative"].Success ? Relative(match.Groups["relative"].Value, published)
                : Calendar(match, published);
            if (date is not null)
            {
                role = match.Groups["duration"].Success ? DateRole.By : role;
                phrases.Add(new(match.Index, match.Length, (role == DateRole.By ? Until(date) : date) with { Wording = wording }, role));
            }
        }

        return phrases;
    }

    private static DateRole RoleOf(string lead) => lead.Trim().ToLowerInvariant() switch
    {
        var l when l.StartsWith("by", StringComparison.Ordinal) || l.StartsWith("until", StringComparison.Ordinal)
            || l.StartsWith("before", StringComparison.Ordinal)
            || l.StartsWith("to ", StringComparison.Ordinal) || l is "to" or "till" => DateRole.By,
        "from" or "starting" or "starting in" or "starting from" or "beginning" or "beginning in" or "as of" or "effective" =>
            DateRole.From,
        _ => DateRole.At,
    };

    private static FactDate? Calendar(Match match, FactDate published)
    {
        var endOf = match.Groups["endof"].Success;
        var month = match.Groups["month"].Success ? Reading.Calendar.MonthOf(match.Groups["month"].ValueSpan)
            : Number(match.Groups["isomonth"].Value);
        var year = match.Groups["year"].Success ? Number(match.Groups["year"].Value) : 0;
        var day = match.Groups["day"].Success ? Number(match.Groups["day"].Value) : 0;
        if (year == 0 && match.Groups["thisyear"].Success)
        {
            year = YearOf(published) ?? 0;
            if (year == 0)
            {
                return FactDate.Unknown;
            }
        }

        if (year > 0)
        {
            return month > 12 ? null : month == 0 ? FactDate.InYear(year)
                : day == 0 ? FactDate.InMonth(year, month)
                : day <= DateTime.DaysInMonth(year, month) ? FactDate.OnDay(new(year, month, day)) : null;
        }

        // A day and month, or a month, without a year: only after a word that makes it a date ("in May"), or with a day.
        return month == 0 || (day == 0 && match.Groups["lead"].Length == 0 && !endOf) ? null
            : WithoutYear(month, day, RoleOf(match.Groups["lead"].Value), published);
    }

    // The year in which the date lies closest before (or, for deadlines, after) the article's own.
    private static FactDate WithoutYear(int month, int day, DateRole role, FactDate published)
    {
        if (Anchor(published) is not { } anchor || day > 31)
        {
            return FactDate.Unknown;
        }

        FactDate InYear(int year) => day == 0 || day > DateTime.DaysInMonth(year, month)
            ? FactDate.InMonth(year, month, DateBasis.Relative)
            : FactDate.OnDay(new(year, month, day), DateBasis.Relative);

        // Published on or some time after the anchor: then a date shortly after it is meant, else the year is open.
        if (published.Latest is null)
        {
            var soon = new[] { InYear(anchor.Year), InYear(anchor.Year + 1) }
                .FirstOrDefault(d => d.Latest >= anchor && d.Earliest <= anchor.AddDays(NearDays));
            return soon is not null && day > 0 ? soon : FactDate.Unknown;
        }

        if (role == DateRole.At)
        {
            return InYear(InYear(anchor.Year).Earliest <= anchor ? anchor.Year : anchor.Year - 1);
        }

        return InYear(InYear(anchor.Year).Latest >= anchor ? anchor.Year : anchor.Year + 1);
    }

    private static FactDate? Duration(Match match, FactDate published)
    {
        var count = Number(match.Groups["count"].Value);
        if (count == 0)
        {
            return null;
        }

        if (!published.IsDay)
        {
            return FactDate.Unknown;
        }

        var day = published.Earliest!.Value;
        var end = match.Groups["duration"].Value[0] switch
        {
            'y' => day.AddYears(count),
            'm' => day.AddMonths(count),
            _ => day.AddDays(count),
        };
        return FactDate.OnDay(end, DateBasis.Relative);
    }

    private static FactDate Relative(string phrase, FactDate published)
    {
        var words = phrase.ToLowerInvariant().Split(' ');
        if (words is ["last", "year"] && YearOf(published) is { } year)
        {
            return FactDate.InYear(year - 1, DateBasis.Relative);
        }

        if (words is ["this", "year"] && YearOf(published) is { } current)
        {
            return FactDate.InYear(current, DateBasis.Relative);
        }

        if (!published.IsDay)
        {
            return FactDate.Unknown;
        }

        var day = published.Earliest!.Value;
        var weekStart = day.AddDays(-(((int)day.DayOfWeek + 6) % 7));
        return words switch
        {
            ["today"] or ["earlier", "today"] => FactDate.OnDay(day, DateBasis.Relative),
            ["yesterday"] => FactDate.OnDay(day.AddDays(-1), DateBasis.Relative),
            ["this", "week"] => FactDate.Between(weekStart, day, DateBasis.Relative),
            ["last", "week"] => FactDate.Between(weekStart.AddDays(-7), weekStart.AddDays(-1), DateBasis.Relative),
            ["this", "month"] => FactDate.InMonth(day.Year, day.Month, DateBasis.Relative),
            ["last", "month"] => FactDate.InMonth(day.AddMonths(-1).Year, day.AddMonths(-1).Month, DateBasis.Relative),
            ["last", var month] when Reading.Calendar.MonthOf(month) is var m and > 0 =>
                FactDate.InMonth(m < day.Month ? day.Year : day.Year - 1, m, DateBasis.Relative),
            _ => FactDate.Unknown,
        };
    }

    // "By 2027" ends with the year's last day; when it starts is not said.
    private static FactDate Until(FactDate date) => date.Latest is null ? date : FactDate.OnDay(date.Latest.Value, date.Basis);

    private static DateOnly? Anchor(FactDate published) => published.Precision == DatePrecision.Unknown ? null
        : published.Latest ?? published.Earliest;

    private static int? YearOf(FactDate published) =>
        published is { Earliest: { } first, Latest: { } last } && first.Year == last.Year ? first.Year : null;

    private static int Number(string text)
    {
        var word = Array.FindIndex(Numbers, n => n.Equals(text, StringComparison.OrdinalIgnoreCase));
        return word >= 0 ? word : int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 0;
    }

    private const string Month = @"(?<month>Jan(?:uary|\.)?|Feb(?:ruary|\.)?|Mar(?:ch|\.)?|Apr(?:il|\.)?|May|June?|July?|Aug(?:ust|\.)?|"
        + @"Sept?(?:ember|\.)?"
        + @"|Oct(?:ober|\.)?|Nov(?:ember|\.)?|Dec(?:ember|\.)?)";

    private const string Lead = @"(?<lead>(?i:by|on|in|from|until|till|before|since|during|to|starting(?: in| from)?|beginning(?: in)?|"
        + @"as of|effective)\s+)?";

    private const string Count = @"(?<count>\d{1,2}|one|two|three|four|five|six|seven|eight|nine|ten|twelve)";

    [GeneratedRegex(
        @"\b(?:(?i:(?:with)?in(?: the next)?|ha(?:ve|s|d)|given|giving(?: \w+)?|over the next)\s+" + Count + @"[\s-](?<duration>years?|"
            + @"months?|days?)(?:\s+(?:to|in which)\b)?"
        + @"|(?<relative>(?:earlier )?today|yesterday|(?:this|last) (?:week|month|year)|last " + Month + @")"
        + @"|" + Lead + @"(?:the\s+)?(?<endof>end\s+of\s+(?:the\s+)?)?(?:"
        + @"(?<year>\d{4})-(?<isomonth>\d\d)-(?<day>\d\d)"
        + @"|(?<day>\d{1,2})(?:st|nd|rd|th)?\s+(?:of\s+)?" + Month + @"(?:,?\s+(?<year>\d{4}))?"
        + @"|" + Month + @"\s+(?<day>\d{1,2})(?:st|nd|rd|th)?\b(?:,?\s+(?<year>\d{4}))?"
        + @"|" + Month + @"(?:,?\s+(?<year>\d{4})|\s+of\s+(?<thisyear>this year))"
        + @"|" + Month
        + @"|(?<thisyear>this year|the year)"
        + @"|(?<year>(?:19|20)\d\d)))(?![\w%])",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Phrase();
}

using System.Globalization;
using System.Text.RegularExpressions;
using Dossier.Facts;

namespace Dossier.Reading;

/// <summary>A date written out in text.</summary>
/// <param name="Index">Where it starts, in chars.</param>
/// <param name="Length">Its length in chars.</param>
/// <param name="Date">The date: a day or a month.</param>
internal sealed record WrittenDate(int Index, int Length, FactDate Date);

/// <summary>Finds dates that give their year: "28 May 2021", "Nov. 22, 2019", "2021-05-29", "April 2021".</summary>
internal static partial class Calendar
{
    private static readonly string[] MonthPrefixes = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];

    /// <summary>The month of an English name or abbreviation, 1 to 12; 0 for none.</summary>
    public static int MonthOf(ReadOnlySpan<char> name)
    {
        for (var i = 0; i < MonthPrefixes.Length; i++)
        {
            if (name.StartsWith(MonthPrefixes[i], StringComparison.OrdinalIgnoreCase))
            {
                return i + 1;
            }
        }

        return 0;
    }

    /// <summary>All dates with a year, in order.</summary>
    public static IEnumerable<WrittenDate> Find(string text)
    {
        foreach (Match match in Written().Matches(text))
        {
            if (ToDate(match) is { } date)
            {
                yield return new(match.Index, match.Length, date with { Wording = match.Value });
            }
        }
    }

    private static FactDate? ToDate(Match match)
    {
        var year = int.Parse(match.Groups["year"].ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture);
        var month = match.Groups["number"] is { Success: true } number
            ? int.Parse(number.ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture)
            : MonthOf(match.Groups["month"].ValueSpan);
        if (year is < 1800 or > 2200 || month is < 1 or > 12)
        {
            return null;
        }

        if (match.Groups["day"] is not { Success: true } dayText)
        {
            return FactDate.InMonth(year, month);
        }

        var day = int.Parse(dayText.ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture);
        return day >= 1 && day <= DateTime.DaysInMonth(year, month) ? FactDate.OnDay(new(year, month, day)) : null;
    }

    // One pass: month first, day first, ISO; the day may be missing only before "month year".
    [GeneratedRegex(
        @"\b(?:(?<year>\d{4})-(?<number>\d\d)-(?<day>\d\d)\b"
        + @"|(?:(?<day>\d{1,2})(?:st|nd|rd|th)?\s+(?:of\s+)?)?"
        + @"(?<month>Jan(?:uary|\.)?|Feb(?:ruary|\.)?|Mar(?:ch|\.)?|Apr(?:il|\.)?|May|June?|July?|Aug(?:ust|\.)?|Sept?(?:ember|\.)?|"
        + @"Oct(?:ober|\.)?|Nov(?:ember|\.)?|Dec(?:ember|\.)?)"
        + @"(?:\s+(?<day>\d{1,2})(?:st|nd|rd|th)?)?,?\s+(?<year>\d{4})\b)",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Written();
}

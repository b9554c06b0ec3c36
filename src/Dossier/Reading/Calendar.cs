using System.Globalization;
using System.Text.RegularExpressions;
using Dossier.Facts;

namespace Dossier.Reading;

/// <summary>A date written out in text.</summary>
/// <param name="Index">Where it starts, in chars.</param>
/// <param name="Length">Its length in chars.</param>
/// <param name="Date">The date: a day, a month, or the span of the two days that "03/04/2020" can be.</param>
internal sealed record WrittenDate(int Index, int Length, FactDate Date);

/// <summary>Finds dates that give their year: "28 May 2021", "Nov. 22, 2019", "2021-05-29", "29.05.2021", "28. May 2021", "April 2021".</summary>
internal static partial class Calendar
{
    private static readonly string[] MonthPrefixes = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];

    // French, German, Spanish, Portuguese, Italian, Dutch, Swedish, Polish, Romanian, Indonesian, where they differ from English.
    private static readonly string[][] ForeignMonths =
    [
        ["janvier", "januar", "enero", "janeiro", "gennaio", "januari", "stycznia", "ianuarie"],
        ["février", "februar", "febrero", "fevereiro", "febbraio", "februari", "lutego", "februarie"],
        ["mars", "märz", "marzo", "março", "maart", "marca", "martie", "maret"],
        ["avril", "abril", "aprile", "kwietnia", "aprilie"],
        ["mai", "mayo", "maio", "maggio", "mei", "maj", "maja"],
        ["juin", "juni", "junio", "junho", "giugno", "czerwca", "iunie"],
        ["juillet", "juli", "julio", "julho", "luglio", "lipca", "iulie"],
        ["août", "agosto", "augustus", "augusti", "sierpnia", "agustus"],
        ["septembre", "septiembre", "setembro", "settembre", "września", "septembrie"],
        ["octobre", "oktober", "octubre", "outubro", "ottobre", "października", "octombrie"],
        ["novembre", "noviembre", "novembro", "listopada", "noiembrie"],
        ["décembre", "dezember", "diciembre", "dezembro", "dicembre", "grudnia", "decembrie", "desember"],
    ];

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

    /// <summary>Dates whose month has its name in another language of Europe, as lines around translated articles have them: "14 juillet
    /// 2020", "14. Juli 2020", "14 de julio de 2020".</summary>
    public static IEnumerable<WrittenDate> FindForeign(string text)
    {
        foreach (Match match in Foreign().Matches(text))
        {
            var month = Array.FindIndex(ForeignMonths, names => names.Contains(match.Groups["month"].Value.ToLowerInvariant())) + 1;
            if (month > 0 && OnDay(Number(match.Groups["year"]), month, Number(match.Groups["day"])) is { } date)
            {
                yield return new(match.Index, match.Length, date with { Wording = match.Value });
            }
        }
    }

    private static FactDate? ToDate(Match match)
    {
        var year = Number(match.Groups["year"]);
        if (match.Groups["first"].Success)
        {
            return Slashed(year, Number(match.Groups["first"]), Number(match.Groups["second"]));
        }

        var month = match.Groups["number"] is { Success: true } number ? Number(number) : MonthOf(match.Groups["month"].ValueSpan);
        if (year is < 1800 or > 2200 || month is < 1 or > 12)
        {
            return null;
        }

        if (match.Groups["day"] is not { Success: true } dayText)
        {
            return FactDate.InMonth(year, month);
        }

        return OnDay(year, month, Number(dayText));
    }

    // Day first or month first: where both can be, it is one of two days.
    private static FactDate? Slashed(int year, int first, int second)
    {
        var (british, american) = (OnDay(year, second, first), OnDay(year, first, second));
        return british is null || british == american ? american
            : american is null ? british
            : first < second ? FactDate.Between(american.Earliest, british.Earliest)
            : FactDate.Between(british.Earliest, american.Earliest);
    }

    private static FactDate? OnDay(int year, int month, int day) =>
        year is >= 1800 and <= 2200 && month is >= 1 and <= 12 && day >= 1 && day <= DateTime.DaysInMonth(year, month)
            ? FactDate.OnDay(new(year, month, day))
            : null;

    private static int Number(Group digits) => int.Parse(digits.ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture);

    [GeneratedRegex(@"\b(?<day>\d{1,2})\.?\s+(?:de\s+)?(?<month>\p{L}{3,12})\.?\s+(?:de\s+)?(?<year>\d{4})\b",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Foreign();

    // One pass: month first, day first, ISO, numbers with dots or slashes; the day may be missing only before "month year". Pages that lost
    // their spaces set the time right behind the year.
    [GeneratedRegex(
        @"\b(?:(?<year>\d{4})(?<mark>[-/.])(?<number>\d\d)\k<mark>(?<day>\d\d)\b"
        + @"|(?<day>\d{1,2})\.(?<number>\d{1,2})\.(?<year>\d{4})\b"
        + @"|(?<first>\d{1,2})(?<mark>[-/])(?<second>\d{1,2})\k<mark>(?<year>\d{4})\b"
        + @"|(?:(?<day>\d{1,2})(?:st|nd|rd|th|ST|ND|RD|TH|\.)?(?:\s+(?:(?:day\s+)?of\s+)?|-))?"
        + @"(?<month>Jan(?:uary|\.)?|Feb(?:ruary|\.)?|Mar(?:ch|\.)?|Apr(?:il|\.)?|May|June?|Jun\.|July?|Jul\.|Aug(?:ust|\.)?|"
        + @"Sept?(?:ember|\.)?|Oct(?:ober|\.)?|Nov(?:ember|\.)?|Dec(?:ember|\.)?|JAN(?:UARY|\.)?|FEB(?:RUARY|\.)?|MAR(?:CH|\.)?|"
        + @"APR(?:IL|\.)?|MAY|JUN[E.]?|JUL[Y.]?|AUG(?:UST|\.)?|SEPT?(?:EMBER|\.)?|OCT(?:OBER|\.)?|NOV(?:EMBER|\.)?|DEC(?:EMBER|\.)?)"
        + @"(?:\s+(?<day>\d{1,2})(?:st|nd|rd|th|ST|ND|RD|TH)?)?,?(?:\s+(?:of\s+)?|-)(?<year>\d{4})(?:\b|(?=\d{1,2}:\d\d\b)))",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Written();
}

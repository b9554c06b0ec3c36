using System.Globalization;

namespace Dossier.Facts;

/// <summary>Reads and writes dates as EDTF and for readers.</summary>
internal static class FactDateFormat
{
    private static readonly CultureInfo Invariant = CultureInfo.InvariantCulture;

    public static string ToEdtf(FactDate date) => date.Precision switch
    {
        DatePrecision.Unknown => "",
        DatePrecision.Range => $"{EdgeToEdtf(date, date.Earliest, isStart: true)}/{EdgeToEdtf(date, date.Latest, isStart: false)}",
        DatePrecision.Day => Iso(date.Earliest!.Value),
        DatePrecision.Month => date.Earliest!.Value.ToString("yyyy-MM", Invariant),
        DatePrecision.Quarter => string.Create(Invariant, $"{date.Earliest!.Value.Year:0000}-{33 + (date.Earliest.Value.Month - 1) / 3}"),
        _ => date.Earliest!.Value.ToString("yyyy", Invariant),
    };

    public static string ToLabel(FactDate date, bool abbreviate = false) => date.Precision switch
    {
        DatePrecision.Unknown => "date unknown",
        DatePrecision.Day => Day(date.Earliest!.Value, abbreviate),
        DatePrecision.Month => Month(date.Earliest!.Value, abbreviate),
        DatePrecision.Quarter => string.Create(Invariant, $"Q{(date.Earliest!.Value.Month + 2) / 3} {date.Earliest.Value.Year}"),
        DatePrecision.Year => date.Earliest!.Value.ToString("yyyy", Invariant),
        _ when date.Earliest is null => By(date, date.Latest!.Value, abbreviate),
        _ when date.Latest is null => $"from {EdgeLabel(date, date.Earliest!.Value, isStart: true, abbreviate)}",
        _ => Start(date, date.Earliest!.Value, date.Latest!.Value, abbreviate) + " to "
            + EdgeLabel(date, date.Latest!.Value, isStart: false, abbreviate),
    };

    // "By 2022" would leave open whether the year counts.
    private static string By(FactDate date, DateOnly latest, bool abbreviate) =>
        EdgePrecision(date, latest, isStart: false) == DatePrecision.Day
            ? $"by {Day(latest, abbreviate)}"
            : $"by the end of {EdgeLabel(date, latest, isStart: false, abbreviate)}";

    // What both ends share is said once: "19 to 23 May 2022", "January to March 2018".
    private static string Start(FactDate date, DateOnly earliest, DateOnly latest, bool abbreviate)
    {
        var precision = EdgePrecision(date, earliest, isStart: true);
        if (precision == DatePrecision.Year || earliest.Year != latest.Year)
        {
            return EdgeLabel(date, earliest, isStart: true, abbreviate);
        }

        var month = abbreviate ? "MMM" : "MMMM";
        return precision == DatePrecision.Month
            ? earliest.ToString(month, Invariant)
            : earliest.ToString(earliest.Month == latest.Month ? "%d" : "d " + month, Invariant);
    }

    public static bool TryParse(string text, DateBasis basis, out FactDate date)
    {
        ArgumentNullException.ThrowIfNull(text);
        date = FactDate.Unknown;
        var trimmed = text.Trim();
        if (trimmed.Length == 0)
        {
            return true;
        }

        var slash = trimmed.IndexOf('/', StringComparison.Ordinal);
        if (slash < 0)
        {
            if (!TryParsePoint(trimmed, out var first, out var last, out var precision))
            {
                return false;
            }

            date = new(first, last, precision, basis);
            return true;
        }

        if (!TryParseEdge(trimmed[..slash], isStart: true, out var earliest)
            || !TryParseEdge(trimmed[(slash + 1)..], isStart: false, out var latest)
            || earliest > latest)
        {
            return false;
        }

        date = FactDate.Between(earliest, latest, basis);
        return true;
    }

    private static bool TryParseEdge(string text, bool isStart, out DateOnly? edge)
    {
        edge = null;
        if (text is ".." or "")
        {
            return true;
        }

        if (!TryParsePoint(text, out var first, out var last, out _))
        {
            return false;
        }

        edge = isStart ? first : last;
        return true;
    }

    private static bool TryParsePoint(string text, out DateOnly first, out DateOnly last, out DatePrecision precision)
    {
        (last, precision) = (default, DatePrecision.Unknown);
        if (DateOnly.TryParseExact(text, "yyyy-MM-dd", Invariant, DateTimeStyles.None, out first))
        {
            (last, precision) = (first, DatePrecision.Day);
            return true;
        }

        if (text.Length == 4 && int.TryParse(text, NumberStyles.None, Invariant, out var year) && year > 0)
        {
            (first, last, precision) = (new(year, 1, 1), new(year, 12, 31), DatePrecision.Year);
            return true;
        }

        if (text.Length != 7 || text[4] != '-' || !int.TryParse(text.AsSpan(0, 4), NumberStyles.None, Invariant, out year) || year < 1
            || !int.TryParse(text.AsSpan(5), NumberStyles.None, Invariant, out var part))
        {
            return false;
        }

        if (part is >= 33 and <= 36)
        {
            first = new(year, 3 * (part - 33) + 1, 1);
            (last, precision) = (MonthEnd(first.AddMonths(2)), DatePrecision.Quarter);
            return true;
        }

        if (part is < 1 or > 12)
        {
            return false;
        }

        first = new(year, part, 1);
        (last, precision) = (MonthEnd(first), DatePrecision.Month);
        return true;
    }

    private static string EdgeToEdtf(FactDate date, DateOnly? edge, bool isStart)
    {
        if (edge is not { } day)
        {
            return "..";
        }

        return EdgePrecision(date, day, isStart) switch
        {
            DatePrecision.Year => day.ToString("yyyy", Invariant),
            DatePrecision.Month => day.ToString("yyyy-MM", Invariant),
            _ => Iso(day),
        };
    }

    private static string EdgeLabel(FactDate date, DateOnly day, bool isStart, bool abbreviate) => EdgePrecision(date, day, isStart) switch
    {
        DatePrecision.Year => day.ToString("yyyy", Invariant),
        DatePrecision.Month => Month(day, abbreviate),
        _ => Day(day, abbreviate),
    };

    // An interval's edges are written as coarsely as they were meant: whole years when both are, else whole months, else days.
    // A start on 1 January beside a coarser end in a later year reads as a year ("2006 to April 2021").
    private static DatePrecision EdgePrecision(FactDate date, DateOnly day, bool isStart)
    {
        var (start, end) = (date.Earliest, date.Latest);
        if (start is null or { Day: 1, Month: 1 } && end is null or { Day: 31, Month: 12 })
        {
            return DatePrecision.Year;
        }

        if (start is not null and not { Day: 1 } || (end is { } last && last != MonthEnd(last)))
        {
            return DatePrecision.Day;
        }

        var yearStart = isStart && day is { Day: 1, Month: 1 } && end is { } until && until.Year > day.Year;
        return yearStart ? DatePrecision.Year : DatePrecision.Month;
    }

    private static DateOnly MonthEnd(DateOnly day) => new(day.Year, day.Month, DateTime.DaysInMonth(day.Year, day.Month));

    private static string Iso(DateOnly day) => day.ToString("yyyy-MM-dd", Invariant);

    private static string Day(DateOnly day, bool abbreviate) => day.ToString(abbreviate ? "d MMM yyyy" : "d MMMM yyyy", Invariant);

    private static string Month(DateOnly day, bool abbreviate) => day.ToString(abbreviate ? "MMM yyyy" : "MMMM yyyy", Invariant);
}

using Dossier.Facts;

namespace Dossier.Extraction;

/// <summary>Days and months of the calendar, with or without their year, and numeric dates.</summary>
internal sealed partial class DateReader
{
    // How long after its earliest day an article whose last day is open is taken to tell of.
    private const int NearDays = 92;

    private const int FirstYear = 1800;
    private const int LastYear = 2200;

    private ReadDate? DayOrMonthAt(int at)
    {
        if (NumericAt(at) is { } numeric)
        {
            return numeric;
        }

        // "Tuesday, 14 July": the date says it all.
        var start = DateWords.Weekday(Word(at)) is null ? at : at + 1;
        start = start > at && Word(start) is "," or "the" ? start + 1 : start;
        var isBare = _lead is not LeadKind.None;
        return PartsAt(start, isBare) is { } read && (start == at || read.Parts.Day > 0) && Resolve(read.Parts) is { } date
            ? new(date, read.Next)
            : DayAloneAt(at);
    }

    // "On the 14th, the cabinet decided", "on the 3rd of last month": the last such day. "On the 14th floor" is none.
    private ReadDate? DayAloneAt(int at)
    {
        if (_lead != LeadKind.At || DayAt(at) is not (var day and > 0) || _tokens[at].Ending.Length != 2 || Word(at - 1) != "the"
            || Word(at - 2) is not ("on" or "since"))
        {
            return null;
        }

        var isOfMonth = Is(at + 1, "of", "this", "month") || Is(at + 1, "of", "last", "month");
        var back = isOfMonth && Word(at + 2) == "last" ? 1 : 0;
        return isOfMonth || Word(at + 1) is "" or "," or "." or ";" or ")" or "local" or "the" or "it" or "and"
            ? new(FromPublished(published => DayBefore(published.AddMonths(-back), day, isOfMonth)), at + (isOfMonth ? 4 : 1))
            : null;
    }

    private static FactDate DayBefore(DateOnly published, int day, bool inThatMonth)
    {
        var month = inThatMonth || day <= published.Day ? published : published.AddMonths(-1);
        return day > DateTime.DaysInMonth(month.Year, month.Month) ? FactDate.Unknown : Day(new(month.Year, month.Month, day));
    }

    // Parts of a date as written. A month alone needs words before it that make it a date.
    private (DateParts Parts, int Next)? PartsAt(int at, bool isBare)
    {
        if (DayAt(at) is var day and > 0)
        {
            // "3. May 2023", as much of Europe writes it; without the year the dot may end a sentence.
            var isDotted = Word(at + 1) == "." && Touches(at + 1) && _tokens[at].Ending.Length == 0;
            var monthAt = isDotted || Word(at + 1) == "of" ? at + 2 : at + 1;
            return MonthAt(monthAt, out var afterMonth) is var month and > 0 && WithYear(new(0, month, day), afterMonth) is var read
                && (!isDotted || read.Parts.Year != 0) ? read : null;
        }

        if (MonthAt(at, out var next) is not (var named and > 0))
        {
            return null;
        }

        var first = Word(next) == "the" ? next + 1 : next;
        if (DayAt(first) is var dayAfter and > 0 && !IsThousands(first))
        {
            return WithYear(new(0, named, dayAfter), first + 1);
        }

        if (WithYear(new(0, named, 0), next) is { Parts.Year: not 0 } dated)
        {
            return dated;
        }

        // "May's sanctions" and "a January decision" are the month; "said May" and "by June Lee" are not.
        var isPossessive = Word(next) is "'" or "’" && Word(next + 1) == "s" && Touches(next + 1);
        var isOfAct = Word(at - 1) is "a" or "the" or "its" or "their" or "his" or "her" && DateWords.Acts.Contains(Word(next));
        return (isBare || isPossessive || isOfAct) && !IsPersonAt(at, next) ? (new(0, named, 0), next) : null;
    }

    // "March 12,000 people": not the twelfth.
    private bool IsThousands(int at) => Word(at + 1) is "," or "." && Touches(at + 1) && Touches(at + 2) && Number(at + 2) >= 0
        && Word(at + 2).Length == 3;

    private bool IsPersonAt(int at, int next)
    {
        if (_lead is LeadKind.At or LeadKind.Between || Word(at) is not ("may" or "april" or "june" or "august" or "jan"))
        {
            return false;
        }

        return (next < _tokens.Count && _tokens[next].IsCapital)
            || (Word(at) == "may" && PointsAhead(at - 1) != true && Word(at - 1) is "by" or "theresa" or "mrs" or "ms" or "minister");
    }

    private (DateParts Parts, int Next) WithYear(DateParts parts, int at)
    {
        var start = Is(at, "of", "the", "year") ? at + 3 : Word(at) is "," or "of" ? at + 1 : at;
        if (YearNumber(start) is var year and > 0 && !(parts.Day == 0 && Word(at) == "," && Touches(start)))
        {
            return (parts with { Year = year }, start + 1);
        }

        if (Word(at) is "'" or "’" or "‘" && Touches(at + 1) && Number(at + 1) is >= 0 and < 100 && Word(at + 1).Length == 2)
        {
            return (parts with { Year = Century(Number(at + 1)) }, at + 2);
        }

        if (Word(at) == ",")
        {
            return (parts, at);
        }

        start = Word(start) == "the" ? start + 1 : start;
        var relative = Word(start + 1) != "year" ? (FactDate?)null : Word(start) switch
        {
            "this" => FromPublished(day => FactDate.InYear(day.Year, DateBasis.Relative)),
            "last" or "past" => FromPublished(day => FactDate.InYear(day.Year - 1, DateBasis.Relative)),
            "next" => FromPublished(day => FactDate.InYear(day.Year + 1, DateBasis.Relative)),
            "that" or "same" => Told,
            "following" => new DateSpan(1, DateUnit.Year).After(Told),
            "previous" => new DateSpan(-1, DateUnit.Year).After(Told),
            _ => null,
        };
        return relative is null ? (parts, at)
            : (parts with { Year = YearOf(relative) ?? DateParts.UnknownYear, Basis = DateBasis.Relative }, start + 2);
    }

    // What was written in two digits in this age: '19, '98.
    private static int Century(int twoDigits) => twoDigits + (twoDigits < 50 ? 2000 : 1900);

    private int DayAt(int at) => Number(at) is >= 1 and <= 31 and var day && _tokens[at].Ending != "s" && Word(at).Length <= 4
        && !(Touches(at) && Word(at - 1) is "$" or "€" or "£" or "." or "/") ? day : 0;

    private int YearNumber(int at) => Number(at) is >= FirstYear and <= LastYear and var year && _tokens[at].Ending.Length == 0
        && !(Touches(at + 1) && (Word(at + 1) == "%" || (Word(at + 1) is "." or "," or ":" && Touches(at + 2) && Number(at + 2) >= 0)))
        && !(Touches(at) && Word(at - 1) is "$" or "€" or "£" or "." or "," or "#" or "/") ? year : 0;

    private int MonthAt(int at, out int next)
    {
        next = at + 1;
        if (at >= _tokens.Count || !_tokens[at].IsCapital || DateWords.Month(_tokens[at].Text) is not (var month and > 0))
        {
            return 0;
        }

        // An abbreviation needs its dot or a number beside it: Jan and Mar are names too.
        var isShort = _tokens[at].Text.Length <= 4 && _tokens[at].Text is not ("may" or "june" or "july");
        next += Word(next) == "." && isShort && Touches(next) ? 1 : 0;
        return isShort && next == at + 1 && Number(next) < 0 && Number(at - 1) < 0 && Word(next) is not "-" ? 0 : month;
    }

    // 2024-03-12, 26.03.2018, 25/12/2024; "12/03/2024" could be two days and is none.
    private ReadDate? NumericAt(int at)
    {
        if (Number(at) < 0 || Number(at + 2) < 0 || Number(at + 4) < 0 || Word(at + 1) is not ("-" or "/" or ".")
            || Word(at + 1) != Word(at + 3) || !Touches(at + 1) || !Touches(at + 2) || !Touches(at + 3) || !Touches(at + 4))
        {
            return null;
        }

        var (a, b, c) = (Number(at), Number(at + 2), Number(at + 4));
        var parts = Word(at).Length == 4 ? new DateParts(a, b, c)
            : Word(at + 4).Length != 4 ? default
            : Word(at + 1) == "." || a > 12 || a == b ? new DateParts(c, b, a)
            : b > 12 ? new DateParts(c, a, b)
            : default;
        return parts.Year is >= FirstYear and <= LastYear && parts.Month is >= 1 and <= 12 && parts.Day > 0 && Resolve(parts) is { } date
            ? new(date, at + 5)
            : null;
    }

    private FactDate? Resolve(DateParts parts)
    {
        if (parts.Month == 0)
        {
            return null;
        }

        if (parts.Year == DateParts.UnknownYear)
        {
            return FactDate.Unknown;
        }

        if (parts.Year > 0)
        {
            return parts.Day == 0 ? FactDate.InMonth(parts.Year, parts.Month, parts.Basis)
                : parts.Day <= DateTime.DaysInMonth(parts.Year, parts.Month)
                    ? FactDate.OnDay(new(parts.Year, parts.Month, parts.Day), parts.Basis)
                    : null;
        }

        // 2000 was a leap year.
        return parts.Day > DateTime.DaysInMonth(2000, parts.Month) ? null
            : Published.Latest is null ? NearOpen(parts)
            : FromPublished(day => Nearest(parts, day));
    }

    // The year in which the date lies closest before the article's own, or after it when it lies ahead.
    private FactDate Nearest(DateParts parts, DateOnly day)
    {
        var same = InYear(parts, day.Year);
        return IsAhead
            ? (same.Latest >= day ? same : InYear(parts, day.Year + 1))
            : same.Earliest <= day ? same : InYear(parts, day.Year - 1);
    }

    // Published on or some time after a day: a date shortly after it is meant, else the year is open. A month that the text gives without
    // its year, though with one in another place ("in May" beside "May 2019"), is that of the next year.
    private FactDate NearOpen(DateParts parts)
    {
        if (Published.Earliest is not { Year: >= FirstYear and <= LastYear } first)
        {
            return FactDate.Unknown;
        }

        if (parts.Day == 0)
        {
            return parts.Month == first.Month && IsMonth(Published.Wording) ? InYear(parts, first.Year + 1) : FactDate.Unknown;
        }

        var near = InYear(parts, first.Year) is var same && same.Latest >= first ? same : InYear(parts, first.Year + 1);
        return near.Earliest <= first.AddDays(NearDays) ? near : FactDate.Unknown;
    }

    private static bool IsMonth(string wording) => wording.Count(char.IsAsciiDigit) == 4 && wording.Any(char.IsLetter);

    private static FactDate InYear(DateParts parts, int year) => parts.Day == 0 || parts.Day > DateTime.DaysInMonth(year, parts.Month)
        ? FactDate.InMonth(year, parts.Month, DateBasis.Relative)
        : FactDate.OnDay(new(year, parts.Month, parts.Day), DateBasis.Relative);

    private static int? YearOf(FactDate date) =>
        date is { Earliest: { } first, Latest: { } last } && first.Year == last.Year ? first.Year : null;

    /// <summary>A date that follows from the day of publication; where only a span is known, all that can follow from it.</summary>
    private FactDate FromPublished(Func<DateOnly, FactDate> rule)
    {
        if (Published is not { Earliest: { } first, Latest: { } last } || first.Year < FirstYear || last.Year > LastYear)
        {
            return FactDate.Unknown;
        }

        // An article of May tells of "Tuesday": some day of May.
        var (from, to) = (rule(first), rule(last));
        return from == to ? from
            : Published.Precision == DatePrecision.Month && from.Earliest is { } day
            && (day.Year, day.Month) == (to.Latest?.Year, to.Latest?.Month)
                ? FactDate.InMonth(day.Year, day.Month, DateBasis.Relative)
            : from.Earliest is { } earliest && to.Latest is { } latest && earliest <= latest
                ? FactDate.Between(earliest, latest, DateBasis.Relative)
                : FactDate.Unknown;
    }

    /// <summary>A date as written; 0 for what is not said.</summary>
    private readonly record struct DateParts(int Year, int Month, int Day, DateBasis Basis = DateBasis.Explicit)
    {
        /// <summary>A year that was said, as in "of that year", though which is not known.</summary>
        public const int UnknownYear = -1;
    }
}

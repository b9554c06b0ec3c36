using Dossier.Facts;

namespace Dossier.Extraction;

/// <summary>Years, quarters, seasons, decades, and parts of them ("early 2021", "the end of the year").</summary>
internal sealed partial class DateReader
{
    // "Early 2021", "mid-2022", "the end of this year", "the first half of 2023".
    private ReadDate? PartAt(int at)
    {
        var (part, of) = Word(at) switch
        {
            "early" or "beginning" or "start" or "outset" => (0, 3),
            "mid" or "middle" => (1, 3),
            "late" or "end" or "close" => (2, 3),
            "first" when Word(at + 1) == "half" => (0, 2),
            "second" or "latter" or "last" when Word(at + 1) == "half" => (1, 2),
            "h" when Touches(at + 1) && Number(at + 1) is 1 or 2 => (Number(at + 1) - 1, 2),
            _ => (0, 0),
        };
        if (of == 0)
        {
            return null;
        }

        var next = of == 2 ? at + 2 : at + 1;
        next = Word(next) is "of" or "in" or "-" or "–" ? next + 1 : next;
        next = Word(next) == "the" ? next + 1 : next;
        var isEnd = part == of - 1;
        if (WholeAt(next, isBare: true) is { } whole)
        {
            return new(Part(whole.Date, part, of), whole.Next, isEnd);
        }

        // "Late on Tuesday", "late Monday": the day counts.
        next = Word(at + 1) == "on" ? at + 2 : at + 1;
        return DateWords.Weekday(Word(next)) is null ? null : RelativeAt(next);
    }

    // What a part can be of.
    private ReadDate? WholeAt(int at, bool isBare)
    {
        if (Word(at) is "year" or "month" or "week" or "decade" && _lead != LeadKind.None && Word(at + 1) is not ("-" or "ago"))
        {
            var unit = Word(at);
            return unit == "decade" ? null : new(FromPublished(day => Unit(unit, day)), at + 1);
        }

        return PartsAt(at, isBare) is { } read && Resolve(read.Parts) is { } date ? new(date, read.Next)
            : QuarterAt(at) ?? YearAt(at, isBare) ?? DecadeAt(at) ?? RelativeAt(at) ?? ToldAt(at);
    }

    private static FactDate Part(FactDate whole, int part, int of)
    {
        if (whole is not { Earliest: { } first, Latest: { } last } || last.DayNumber - first.DayNumber < 2)
        {
            return whole;
        }

        if (whole.Precision == DatePrecision.Year)
        {
            var months = 12 / of;
            return FactDate.Between(first.AddMonths(part * months), first.AddMonths((part + 1) * months).AddDays(-1), whole.Basis);
        }

        var days = last.DayNumber - first.DayNumber + 1;
        return FactDate.Between(first.AddDays(days * part / of), first.AddDays((days * (part + 1) / of) - 1), whole.Basis);
    }

    private ReadDate? PeriodAt(int at) => YearEndAt(at) ?? FiscalYearAt(at) ?? QuarterAt(at) ?? SeasonAt(at) ?? DecadeAt(at)
        ?? YearAt(at, isBare: false);

    // "By year's end", "by year-end": the same as the end of the year.
    private ReadDate? YearEndAt(int at)
    {
        var end = Is(at, "year", "-", "end") ? at + 3
            : Word(at) == "year" && Word(at + 1) is "'" or "’" && Is(at + 2, "s", "end") ? at + 4 : 0;
        return end == 0 ? null : new(Part(FromPublished(day => Unit("year", day)), 2, 3), end, IsEnd: true);
    }

    // Fiscal years end, or begin, in the year that names them, in different months by country.
    private ReadDate? FiscalYearAt(int at)
    {
        var next = Word(at) is "fy" ? at + 1 : Word(at) is "fiscal" or "financial" ? (Word(at + 1) == "year" ? at + 2 : at + 1) : 0;
        return next > 0 && YearNumber(next) is var year and > 0
            ? new(FactDate.Between(new(year - 1, 4, 1), new(year + 1, 3, 31)), next + 1)
            : null;
    }

    private ReadDate? QuarterAt(int at)
    {
        var isShort = Word(at) == "q" && Touches(at + 1) && Number(at + 1) is >= 1 and <= 4;
        var quarter = isShort ? Number(at + 1) : Word(at + 1) == "quarter" ? DateWords.Ordinal(Word(at)) : 0;
        if (quarter == 0)
        {
            return null;
        }

        var (parts, next) = WithYear(new(0, (3 * quarter) - 2, 0), at + 2);
        FactDate InYear(int year, DateBasis basis)
        {
            var first = new DateOnly(year, parts.Month, 1);
            return new(first, first.AddMonths(3).AddDays(-1), DatePrecision.Quarter, basis);
        }

        return parts.Year == DateParts.UnknownYear ? new(FactDate.Unknown, next)
            : parts.Year > 0 ? new(InYear(parts.Year, parts.Basis), next)
            : _lead == LeadKind.None ? null
            : new(FromPublished(day => InYear(IsAhead ? (day.Month > parts.Month + 2 ? day.Year + 1 : day.Year)
                : day.Month >= parts.Month ? day.Year : day.Year - 1, DateBasis.Relative)), next);
    }

    private ReadDate? SeasonAt(int at)
    {
        if (!DateWords.IsSeason(Word(at)))
        {
            return null;
        }

        var (parts, next) = WithYear(new(0, 1, 0), at + 1);
        return parts.Year > 0 ? new(Season(Word(at), parts.Year, parts.Basis), next)
            : _lead == LeadKind.At && Is(at - 2, "in", "the") && parts.Year == 0 && PointsAhead(_leadAt.At) != true
                ? new(FromPublished(day => Season(Word(at), Starts(Word(at)) <= day.Month ? day.Year : day.Year - 1, DateBasis.Relative)), next)
            : null;
    }

    // "Last summer" said in November is that of the same year, said in July that of the year before.
    private static int LastSeason(string season, DateOnly day) => season != "winter" && Starts(season) + 3 <= day.Month ? day.Year : day.Year - 1;

    private static int Starts(string season) => season switch { "spring" => 3, "summer" => 6, "winter" => 12, _ => 9 };

    // A winter lies in two years.
    private static FactDate Season(string season, int year, DateBasis basis) => season == "winter"
        ? FactDate.Between(new(year - 1, 12, 1), new(year + 1, 2, DateTime.DaysInMonth(year + 1, 2)), basis)
        : FactDate.InYear(year, basis);

    private ReadDate? DecadeAt(int at)
    {
        if (at >= _tokens.Count || _tokens[at].Ending != "s" || Number(at) % 10 != 0 || Number(at) is < 1800 or > 2100)
        {
            return null;
        }

        var last = Number(at) % 100 == 0 && Word(at) is not "2000s" ? 99 : 9;
        return new(FactDate.Between(new(Number(at), 1, 1), new(Number(at) + last, 12, 31)), at + 1);
    }

    // "In 2019", "2018-19". A number of four digits alone is a year only where something says so.
    private ReadDate? YearAt(int at, bool isBare)
    {
        if (YearNumber(at) is not (var year and > 0))
        {
            return null;
        }

        var second = at + 2;
        if (Word(at + 1) is "-" or "–" or "/" && Touches(at + 1) && Touches(second) && Number(second) >= 0
            && Word(second).Length == 2 && !Touches(at + 4))
        {
            return Number(second) > year % 100 && Number(second) - (year % 100) <= 20
                ? new(FactDate.Between(new(year, 1, 1), new(year - (year % 100) + Number(second), 12, 31)), second + 1)
                : Word(at + 1) == "-" && Number(second) is >= 1 and <= 12 ? new(FactDate.InMonth(year, Number(second)), second + 1)
                : null;
        }

        var isInWord = Touches(at) && char.IsLetter(Word(at - 1)[0]);
        return (isBare || IsYear(at)) && !isInWord && !DateWords.Counted.Contains(Word(at + 1)) ? new(FactDate.InYear(year), at + 1) : null;
    }

    private bool IsYear(int at)
    {
        var next = Word(at + 1);
        var isName = DateWords.Named.Contains(next) || DateWords.Named.Contains(Word(at - 1))
            || (Word(at - 1) == "of" && at >= 2 && DateWords.Named.Contains(Word(at - 2)));
        var isAdjective = Word(at - 1) is "the" or "its" or "a" or "s";
        return !isName && (isAdjective ? DateWords.Acts.Contains(next)
            : _lead != LeadKind.None || (Word(at - 1) == "of" && (DateWords.Deadlines.Contains(Word(at - 2)) || DateWords.Acts.Contains(Word(at - 2)))) || at == 0
            || (Word(at - 1) == "(" && next is ")" or ";") || DateWords.Acts.Contains(next));
    }
}

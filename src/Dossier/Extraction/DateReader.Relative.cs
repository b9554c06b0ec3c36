using Dossier.Facts;

namespace Dossier.Extraction;

/// <summary>Dates that count from the article's own ("yesterday", "last month", "two years ago") or from the one told before ("that
/// year", "six months later").</summary>
internal sealed partial class DateReader
{
    private ReadDate? RelativeAt(int at)
    {
        var next = Word(at + 1);
        return Word(at) switch
        {
            "today" or "tonight" => new(FromPublished(Day), at + 1),
            "yesterday" => new(FromPublished(day => Day(day.AddDays(-1))), at + 1),
            "tomorrow" => new(FromPublished(day => Day(day.AddDays(1))), at + 1),
            "earlier" or "later" when next is "today" or "this" => RelativeAt(at + 1),
            "this" when next is "morning" or "afternoon" or "evening" => new(FromPublished(Day), at + 2),
            "last" when next is "night" => new(FromPublished(day => Day(day.AddDays(-1))), at + 2),
            "this" or "last" or "next" or "past" => ThisLastNextAt(at, next),
            "coming" or "recent" when DateWords.Unit(next) is not null && _lead != LeadKind.None => new(FactDate.Unknown, at + 2),
            "more" or "over" when (Word(at) == "over" || next == "than") && AgoAt(at + (next == "than" ? 2 : 1)) is { } ago => new(
                FactDate.Between(null, ago.Date.Latest, DateBasis.Relative), ago.Next),
            var word when DateWords.Weekday(word) is { } weekday => WeekdayAt(at, weekday, IsAhead ? 1 : 0),
            _ => AgoAt(at),
        };
    }

    private ReadDate? ThisLastNextAt(int at, string next)
    {
        var step = Word(at) switch { "this" => 0, "next" => 1, _ => -1 };
        if (next is "year" or "month" or "week" or "quarter")
        {
            // "In the past month" is the month up to the day of publication, "last month" the one of the calendar.
            return new(FromPublished(day => Word(at) == "past"
                ? FactDate.Between(Moved(day, next, step), day, DateBasis.Relative) : Unit(next, Moved(day, next, step))), at + 2);
        }

        if (DateWords.IsSeason(next))
        {
            return new(FromPublished(day => Season(next, step < 0 ? LastSeason(next, day) : day.Year + step, DateBasis.Relative)), at + 2);
        }

        if (MonthAt(at + 1, out var afterMonth) is var month and > 0 && Word(at) != "past")
        {
            return new(FromPublished(day => FactDate.InMonth(day.Year + step switch
            {
                0 => 0,
                1 => month > day.Month ? 0 : 1,
                _ => month < day.Month ? 0 : -1,
            }, month, DateBasis.Relative)), afterMonth);
        }

        var weekdayAt = next == "past" ? at + 2 : at + 1;
        return DateWords.Weekday(Word(weekdayAt)) is { } weekday
            ? WeekdayAt(weekdayAt, weekday, step == 0 && IsAhead ? 1 : step)
            : null;
    }

    private static FactDate Day(DateOnly day) => FactDate.OnDay(day, DateBasis.Relative);

    private static DateOnly Moved(DateOnly day, string unit, int step) => unit switch
    {
        "year" => day.AddYears(step),
        "quarter" => day.AddMonths(3 * step),
        "month" => day.AddMonths(step),
        _ => day.AddDays(7 * step),
    };

    private static FactDate Unit(string unit, DateOnly day)
    {
        switch (unit)
        {
            case "year":
                return FactDate.InYear(day.Year, DateBasis.Relative);
            case "quarter":
                var first = new DateOnly(day.Year, day.Month - ((day.Month - 1) % 3), 1);
                return new(first, first.AddMonths(3).AddDays(-1), DatePrecision.Quarter, DateBasis.Relative);
            case "month":
                return FactDate.InMonth(day.Year, day.Month, DateBasis.Relative);
            default:
                var monday = day.AddDays(-(((int)day.DayOfWeek + 6) % 7));
                return FactDate.Between(monday, monday.AddDays(6), DateBasis.Relative);
        }
    }

    // The latest such day up to publication (0), before it (-1), or the next one after it (1). "Black Friday" and "the Friday Times" are
    // none.
    private ReadDate? WeekdayAt(int at, DayOfWeek weekday, int step)
    {
        var isName = Word(at - 1) is "black" or "good" or "super" or "cyber" or "easter" or "bloody" or "every" or "mail" or "ruby"
            || (_lead == LeadKind.None && step == 0 && at + 1 < _tokens.Count && _tokens[at + 1].IsCapital);
        if (!_tokens[at].IsCapital || isName)
        {
            return null;
        }

        var next = Word(at + 1) is "morning" or "afternoon" or "evening" or "night" ? at + 2 : at + 1;
        return new(FromPublished(day =>
        {
            var back = ((int)day.DayOfWeek - (int)weekday + 7) % 7;
            return Day(step > 0 ? day.AddDays(back == 0 ? 7 : 7 - back) : day.AddDays(step < 0 && back == 0 ? -7 : -back));
        }), next);
    }

    // "Two years ago", "a week ago", "six months later".
    private ReadDate? AgoAt(int at)
    {
        if (CountAt(at) is not { } span)
        {
            return null;
        }

        var next = span.Next;
        if (Word(next) is "later" or "earlier" or "afterwards")
        {
            var sign = Word(next) == "earlier" ? -1 : 1;
            return new((span.Span with { Count = sign * span.Span.Count }).After(Told), next + 1);
        }

        if (Word(next) != "ago")
        {
            return null;
        }

        // "A decade ago" is seldom ten years.
        var (count, unit) = span.Span;
        return Word(next - 1) is "decade" or "decades" ? new(FactDate.Unknown, next + 1) : new(FromPublished(day => unit switch
        {
            DateUnit.Year => FactDate.InYear(day.Year - count, DateBasis.Relative),
            DateUnit.Month => Unit("month", day.AddMonths(-count)),
            DateUnit.Week => Unit("week", day.AddDays(-7 * count)),
            _ => Day(day.AddDays(-count)),
        }), next + 1);
    }

    // "That year", "the same month", "the following day".
    private ReadDate? ToldAt(int at)
    {
        if (Word(at) is not ("that" or "same" or "following" or "previous") || (Word(at) == "that" && _lead == LeadKind.None)
            || Word(at + 1) is not ("year" or "month" or "week" or "day"))
        {
            return null;
        }

        var step = Word(at) switch { "following" => 1, "previous" => -1, _ => 0 };
        var unit = Word(at + 1);
        return Told is { Earliest: { Year: >= FirstYear } first, Latest: { Year: <= LastYear } last }
            && Whole(unit, first, step) is var date && Whole(unit, last, step) == date
            ? new(date, at + 2)
            : new(FactDate.Unknown, at + 2);
    }

    private static FactDate Whole(string unit, DateOnly day, int step) =>
        unit == "day" ? Day(day.AddDays(step)) : Unit(unit, Moved(day, unit, step));
}

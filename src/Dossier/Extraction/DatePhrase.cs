using Dossier.Facts;

namespace Dossier.Extraction;

/// <summary>How a date bears on what the sentence tells.</summary>
internal enum DateRole
{
    /// <summary>It happened then, or has been so since: "on", "in", "today", "since".</summary>
    At,

    /// <summary>It must be done by then: "by", "until", "within".</summary>
    By,

    /// <summary>It holds from then: "from", "starting".</summary>
    From,

    /// <summary>It came some time later: "after".</summary>
    After,
}

/// <summary>A date in a sentence.</summary>
/// <param name="Index">Where its phrase starts, in chars.</param>
/// <param name="Length">Its length in chars.</param>
/// <param name="Date">The date; unknown, with its wording, when the article's own date does not settle it.</param>
/// <param name="Role">How it bears on the sentence.</param>
internal sealed record DatePhrase(int Index, int Length, FactDate Date, DateRole Role)
{
    /// <summary>For "within two years" and the like, how long; else null.</summary>
    public DateSpan? Span { get; init; }

    /// <summary>Whether it stands in an update, "(Update: …)", which overrides what stands before it.</summary>
    public bool IsUpdate { get; init; }

    /// <summary>The date with its duration counted from an announcement; itself when it has none, or the announcement is not
    /// known.</summary>
    public DatePhrase CountedFrom(FactDate announced) =>
        Span is { } span && span.After(announced) is { Precision: not DatePrecision.Unknown } date
            ? this with { Date = date with { Wording = Date.Wording } }
            : this;
}

/// <summary>What is known around a sentence when its dates are read.</summary>
/// <param name="Published">When the article was published.</param>
/// <param name="Before">The date last told of before the sentence; unknown when there is none. Few sentences ask.</param>
internal sealed record DateContext(FactDate Published, Func<FactDate> Before);

/// <summary>The unit of a <see cref="DateSpan"/>.</summary>
internal enum DateUnit
{
    /// <summary>Days.</summary>
    Day,

    /// <summary>Weeks.</summary>
    Week,

    /// <summary>Months.</summary>
    Month,

    /// <summary>Years.</summary>
    Year,
}

/// <summary>A length of time in calendar units.</summary>
internal readonly record struct DateSpan(int Count, DateUnit Unit)
{
    // Beyond these no article tells of, and counting on could leave the calendar.
    private const int FirstYear = 1500;
    private const int LastYear = 2500;

    /// <summary>The day that lies this long after another.</summary>
    public DateOnly After(DateOnly day) => Unit switch
    {
        DateUnit.Year => day.AddYears(Count),
        DateUnit.Month => day.AddMonths(Count),
        DateUnit.Week => day.AddDays(7 * Count),
        _ => day.AddDays(Count),
    };

    /// <summary>The date that lies this long after another, as finely as that one is known; unknown when a side of it is open.</summary>
    public FactDate After(FactDate date)
    {
        if (date is not { Earliest: { Year: > FirstYear } first, Latest: { Year: < LastYear } last })
        {
            return FactDate.Unknown;
        }

        var (from, to) = (After(first), After(last));
        return date.Precision switch
        {
            DatePrecision.Year when Unit == DateUnit.Year => FactDate.InYear(from.Year, DateBasis.Relative),
            DatePrecision.Month or DatePrecision.Year when Unit is DateUnit.Month or DateUnit.Year && from.Month == to.Month =>
                FactDate.InMonth(from.Year, from.Month, DateBasis.Relative),
            _ when from == to => FactDate.OnDay(from, DateBasis.Relative),
            _ => FactDate.Between(from, to, DateBasis.Relative),
        };
    }
}

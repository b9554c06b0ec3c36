namespace Dossier.Facts;

/// <summary>How finely a date is known.</summary>
public enum DatePrecision
{
    /// <summary>One day.</summary>
    Day,

    /// <summary>One calendar month.</summary>
    Month,

    /// <summary>One calendar quarter.</summary>
    Quarter,

    /// <summary>One calendar year.</summary>
    Year,

    /// <summary>Some time between two dates, or before or after one.</summary>
    Range,

    /// <summary>Nothing is known.</summary>
    Unknown,
}

/// <summary>What a date rests on.</summary>
public enum DateBasis
{
    /// <summary>The text gives it.</summary>
    Explicit,

    /// <summary>Resolved from a relative phrase: "last September", "within two years".</summary>
    Relative,

    /// <summary>Only known to lie before the article's publication.</summary>
    Publication,

    /// <summary>Fixed with knowledge from outside the article.</summary>
    Reference,
}

/// <summary>
/// When something happened or will happen, never finer than the source allows: a year is the interval from its first to its last day,
/// not its first of January.
/// </summary>
/// <param name="Earliest">The first day it can be; null when there is no lower bound.</param>
/// <param name="Latest">The last day it can be; null when there is no upper bound.</param>
/// <param name="Precision">How finely it is known.</param>
/// <param name="Basis">What it rests on.</param>
/// <param name="Wording">The words of the source, such as "by the end of this year"; empty when a register gives only the date.</param>
public sealed record FactDate(DateOnly? Earliest, DateOnly? Latest, DatePrecision Precision, DateBasis Basis = DateBasis.Explicit, string Wording = "")
{
    /// <summary>Nothing is known.</summary>
    public static FactDate Unknown { get; } = new(null, null, DatePrecision.Unknown);

    /// <summary>A single day.</summary>
    public static FactDate OnDay(DateOnly day, DateBasis basis = DateBasis.Explicit, string wording = "") => new(day, day, DatePrecision.Day, basis, wording);

    /// <summary>A whole month.</summary>
    public static FactDate InMonth(int year, int month, DateBasis basis = DateBasis.Explicit, string wording = "") =>
        new(new(year, month, 1), new(year, month, DateTime.DaysInMonth(year, month)), DatePrecision.Month, basis, wording);

    /// <summary>A whole year.</summary>
    public static FactDate InYear(int year, DateBasis basis = DateBasis.Explicit, string wording = "") =>
        new(new(year, 1, 1), new(year, 12, 31), DatePrecision.Year, basis, wording);

    /// <summary>Some time from one day to another; null leaves that side open.</summary>
    /// <exception cref="ArgumentException">The first day is after the last.</exception>
    public static FactDate Between(DateOnly? earliest, DateOnly? latest, DateBasis basis = DateBasis.Explicit, string wording = "")
    {
        if (earliest > latest)
        {
            throw new ArgumentException($"A range ends before it begins: {earliest:yyyy-MM-dd} is after {latest:yyyy-MM-dd}.", nameof(earliest));
        }

        return new(earliest, latest, earliest is null && latest is null ? DatePrecision.Unknown : DatePrecision.Range, basis, wording);
    }

    /// <summary>Whether one exact day is known.</summary>
    public bool IsDay => Precision == DatePrecision.Day;

    /// <summary>The date as Extended Date/Time Format (ISO 8601-2), such as <c>2020-07</c> or <c>../2021-05-28</c>; empty when unknown.</summary>
    public string Edtf => FactDateFormat.ToEdtf(this);

    /// <summary>The date for readers: "28 May 2021", "May 2021", "2006 to April 2021", "by 28 May 2021"; "date unknown" when unknown.</summary>
    public string Label => FactDateFormat.ToLabel(this);

    /// <summary>The date for charts, with three-letter months: "28 May 2021", "Sep 2019".</summary>
    public string ShortLabel => FactDateFormat.ToLabel(this, abbreviate: true);

    /// <summary>Reads EDTF: a day, month, quarter (<c>2020-33</c> to <c>-36</c>), year, or an interval of these with open ends as <c>..</c>.</summary>
    /// <param name="text">The text; empty gives <see cref="Unknown"/>.</param>
    /// <param name="basis">What the date rests on.</param>
    /// <param name="date">The date, or <see cref="Unknown"/> when the text is none.</param>
    /// <returns>Whether the text is a date.</returns>
    public static bool TryParseEdtf(string text, DateBasis basis, out FactDate date) => FactDateFormat.TryParse(text, basis, out date);

    /// <summary>Whether this can be on or before the other: false only when no choice of days within both fits.</summary>
    public bool CanPrecede(FactDate other)
    {
        ArgumentNullException.ThrowIfNull(other);
        return Earliest is null || other.Latest is null || Earliest <= other.Latest;
    }

    /// <summary>Whether both can be the same day.</summary>
    public bool Overlaps(FactDate other)
    {
        ArgumentNullException.ThrowIfNull(other);
        return CanPrecede(other) && other.CanPrecede(this);
    }
}

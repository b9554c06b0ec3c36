using Dossier.Facts;

namespace Dossier.Extraction;

/// <summary>Ranges of dates.</summary>
internal sealed partial class DateReader
{
    // "From 2018 to 2021", "between 2006 and April of this year", "January-March 2018", "3-5 May 2021".
    private ReadDate? RangeAt(int start)
    {
        var at = Word(start) == "the" ? start + 1 : start;
        if (_lead is not (LeadKind.None or LeadKind.At or LeadKind.From or LeadKind.Between)
            || EdgeAt(at) is not { } first || !IsBetween(first.Next) || EdgeAt(first.Next + 1) is not { } last)
        {
            return null;
        }

        var (from, to) = Joined(first.Parts, last.Parts);
        var (begin, end) = (first.Date ?? Resolve(from), last.Date ?? Resolve(to));
        return begin?.Earliest is { } earliest && end?.Latest is { } latest && earliest <= latest
            ? new(FactDate.Between(earliest, latest, begin.Basis == end.Basis ? begin.Basis : DateBasis.Relative), last.Next)
            : null;
    }

    private bool IsBetween(int at) => _lead == LeadKind.Between ? Word(at) == "and"
        : Word(at) is "-" or "–" or "—" || (_lead is LeadKind.From or LeadKind.None or LeadKind.At && Word(at) == "to")
        || (_lead == LeadKind.From && Word(at) is "until" or "till" or "through");

    // One end of a range: parts of a date, whose year may stand at the other end, or a period.
    private (DateParts Parts, FactDate? Date, int Next)? EdgeAt(int start)
    {
        var at = Word(start) == "the" ? start + 1 : start;
        var isBare = _lead != LeadKind.None || IsBetween(at + 1) || IsBetween(at - 1);
        if (PartsAt(at, isBare) is { } read)
        {
            return (read.Parts, null, read.Next);
        }

        // "3-5 May": a day whose month stands at the other end.
        if (DayAt(at) is var day and > 0 && (IsBetween(at + 1) || (IsBetween(at - 1) && Number(at - 2) > 0)))
        {
            var (parts, next) = WithYear(new(0, 0, day), at + 1);
            return (parts, null, next);
        }

        var whole = NumericAt(at) ?? PartAt(at) ?? QuarterAt(at) ?? YearAt(at, isBare) ?? RelativeAt(at);
        return whole is { } date ? (default, date.Date, date.Next) : null;
    }

    private static (DateParts First, DateParts Last) Joined(DateParts first, DateParts last)
    {
        first = first.Month == 0 && first.Day > 0 ? first with { Month = last.Month } : first;
        last = last.Month == 0 && last.Day > 0 ? last with { Month = first.Month } : last;
        var isLater = (first.Month, first.Day).CompareTo((last.Month, last.Day)) > 0;
        return first.Year == 0 && last.Year > 0 ? (first with { Year = isLater ? last.Year - 1 : last.Year, Basis = last.Basis }, last)
            : last.Year == 0 && first.Year > 0 ? (first, last with { Year = isLater ? first.Year + 1 : first.Year, Basis = first.Basis })
            : (first, last);
    }
}

using Dossier.Facts;

namespace Dossier.Extraction;

/// <summary>Durations that end in a deadline: "within two years", "in the next 18 months", "have five years to remove it", "a two-year
/// window".</summary>
internal sealed partial class DateReader
{
    // A date this close to publication that the sentence gave is that of the act that sets the deadline.
    private const int NewsDays = 31;

    private ReadPhrase? DurationAt(int at)
    {
        var start = Word(at) is "within" or "over" or "in" or "inside" ? at + 1 : at;
        var isNext = start > at && Word(start) == "the" && Word(start + 1) is "next" or "coming";
        if (CountAt(isNext ? start + 2 : start) is not { } span)
        {
            return start == at ? WindowAt(at) : null;
        }

        var next = span.Next;
        var hasTask = HasTask(next);
        var isLead = Word(at) is "within" or "inside" || isNext
            || (Word(at) == "in" && PointsAhead(at) == true && Word(next) != "of")
            || (Word(at) == "over" && !DateWords.Counted.Overlaps(WordsBefore(at, 2)) && PointsAhead(at) == true)
            || (start == at && IsGiven(at) && (hasTask || !char.IsLetter(Word(next).FirstOrDefault(' '))));
        var isTask = hasTask && start == at && !DateWords.Takes.Overlaps(WordsBefore(at, 3));
        return Word(next) is "ago" or "later" or "earlier" or "old" || !(isLead || isTask)
            ? null
            : Counted(at, span.Span, hasTask ? (Word(next) == "in" ? next + 2 : next + 1) : next);
    }

    // "A two-year window", "an 18-month deadline": a hyphen, and a noun that sets a time.
    private ReadPhrase? WindowAt(int at)
    {
        var count = Number(at) is var number and > 0 ? number : DateWords.Count(Word(at));
        return count > 0 && Word(at + 1) is "-" or "‑" && DateWords.Unit(Word(at + 2)) is { } unit
            && DateWords.Windows.Overlaps([Word(at + 3), Word(at + 4)])
            ? Counted(at, new(count, unit), at + 3)
            : null;
    }

    private ReadPhrase Counted(int at, DateSpan span, int next)
    {
        // "Within five years of that day", "from now".
        if (Word(next) is "of" or "from" or "after")
        {
            var (anchor, end) = Word(next + 1) is "that" or "this" ? (Told, next + 3)
                : Word(next + 1) == "then" ? (Told, next + 2)
                : Word(next + 1) is "now" or "today" or "publication" ? (Published, next + 2)
                : DayOrMonthAt(next + 1) is { } date ? (date.Date, date.Next)
                : (FactDate.Unknown, next);
            return new(span.After(anchor), Math.Min(end, _tokens.Count), DateRole.By, span);
        }

        return new(span.After(Announced(at)), next, DateRole.By, span);
    }

    // What a duration counts from: a date of the sentence shortly before publication; else publication, when the sentence is news of the
    // present; else the last date that the sentence gave.
    private FactDate Announced(int at)
    {
        if (_toldHere is { } told && Published is { Earliest: { } published } && told.Earliest <= Published.Latest
            && told.Latest?.AddDays(NewsDays) >= published)
        {
            return told;
        }

        foreach (var word in WordsBefore(at, 30).Append(""))
        {
            if (DateWords.Present.Contains(word))
            {
                return Published;
            }

            if (DateWords.Past.Contains(word))
            {
                break;
            }
        }

        return _toldHere ?? (_found.Count == 0 && !DateWords.Past.Overlaps(WordsBefore(at, 30)) ? Published : FactDate.Unknown);
    }

    private bool IsGiven(int at) => DateWords.Gives.Overlaps(WordsBefore(at, 4));

    private bool HasTask(int at) => Is(at, "in", "which") || (Word(at) == "to" && at + 1 < _tokens.Count
        && char.IsLower(text[_tokens[at + 1].Start]) && Word(at + 1) is not ("the" or "a"));

    // "Two years", "a week", "18 months", "half a year" is none.
    private (DateSpan Span, int Next)? CountAt(int at)
    {
        var count = Number(at) is var number and > 0 && _tokens[at].Ending.Length == 0 ? number : DateWords.Count(Word(at));
        var unitAt = Word(at) is "a" or "an" && Is(at + 1, "couple", "of") ? at + 3 : at + 1;
        count = unitAt == at + 3 ? 2 : count;
        if (count is < 1 or > 999 || Word(at - 1) == "half" || (Touches(at) && Word(at - 1) is "." or ","))
        {
            return null;
        }

        return DateWords.Unit(Word(unitAt)) is { } unit && (unit != DateUnit.Year || count <= 100) ? (new(count, unit), unitAt + 1)
            : Word(unitAt) is "decade" or "decades" && count <= 9 ? (new(10 * count, DateUnit.Year), unitAt + 1)
            : null;
    }
}

using System.Collections.Immutable;
using Dossier.Facts;

namespace Dossier.Charts;

/// <summary>What a mark on a timeline stands for, each with its own shape.</summary>
internal enum TimelineMarkKind
{
    Announced,
    Effective,
    Deadline,
    End,
}

/// <summary>One dated mark of an entry.</summary>
internal sealed record TimelineMark(TimelineMarkKind Kind, FactDate Date, string Word)
{
    /// <summary>The first day, or null when it is open; "by" a day is that day for a deadline.</summary>
    public DateOnly? First => Date.Earliest ?? (Kind == TimelineMarkKind.Deadline ? Date.Latest : null);

    /// <summary>The last day, or null when it is open.</summary>
    public DateOnly? Last => Date.Latest;

    public int SortDay => (First ?? Last)!.Value.DayNumber;

    public bool IsOpen => First is null || Last is null;

    public bool IsSpan => !IsOpen && First != Last;

    /// <summary>The label after the marks: the date, with the outcome before it when the act ended.</summary>
    public string Label => Kind == TimelineMarkKind.End ? $"{Word} {Date.ShortLabel}".Trim() : Date.ShortLabel;

    /// <summary>The marks of an entry that have any date, by date.</summary>
    public static ImmutableArray<TimelineMark> Of(TimelineEntry entry)
    {
        var marks = new List<TimelineMark>();
        void Add(TimelineMarkKind kind, FactDate? date, string word)
        {
            if (date is { Earliest: not null } or { Latest: not null })
            {
                marks.Add(new(kind, date, word));
            }
        }

        Add(TimelineMarkKind.Announced, entry.Announced, "announced");
        if (entry.Announced is null || entry.Effective is null
            || (entry.Announced.Earliest, entry.Announced.Latest) != (entry.Effective.Earliest, entry.Effective.Latest))
        {
            Add(TimelineMarkKind.Effective, entry.Effective, "in force");
        }

        foreach (var deadline in entry.Deadlines)
        {
            Add(TimelineMarkKind.Deadline, deadline.Date, "deadline");
        }

        Add(TimelineMarkKind.End, entry.End?.Date, entry.End?.Outcome ?? "");
        return [.. marks.OrderBy(mark => mark.SortDay)];
    }
}

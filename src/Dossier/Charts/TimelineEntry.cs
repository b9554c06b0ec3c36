using System.Collections.Immutable;
using Dossier.Facts;
using Dossier.Frames;

namespace Dossier.Charts;

/// <summary>One act on a timeline: when it was announced, took effect, must be complied with and ended.</summary>
/// <param name="Label">The name beside the marks, such as a country.</param>
public sealed record TimelineEntry(string Label)
{
    /// <summary>What the act is, for the tooltip and the data table; empty for nothing more than the label.</summary>
    public string Detail { get; init; } = "";

    /// <summary>When it was announced or adopted; a circle.</summary>
    public FactDate? Announced { get; init; }

    /// <summary>When it took or takes effect; an upright bar, left out where it says the same as <see cref="Announced"/>.</summary>
    public FactDate? Effective { get; init; }

    /// <summary>Dates by which something must be done; diamonds. "By" a day, with no earliest date, is that day.</summary>
    public ImmutableArray<TimelineDeadline> Deadlines { get; init; } = [];

    /// <summary>When and how it ended; a cross. Null while it stands.</summary>
    public TimelineEnd? End { get; init; }

    /// <summary>Whether it rests on a reference outside the articles; drawn hollow.</summary>
    public bool IsReference { get; init; }

    /// <summary>Ids of the evidence behind the entry.</summary>
    public ImmutableArray<string> Evidence { get; init; } = [];

    /// <summary>Where it is from, in words for a tooltip; empty to give the evidence ids.</summary>
    public string Citation { get; init; } = "";

    /// <summary>An act with its dates and the passages that support it; hollow where it rests on the reference register.</summary>
    /// <param name="act">The act. Its title becomes the detail.</param>
    /// <param name="label">The name beside the marks; null for the act's title.</param>
    public static TimelineEntry Of(Restriction act, string? label = null)
    {
        ArgumentNullException.ThrowIfNull(act);
        return new(label ?? act.Title)
        {
            Detail = label is null ? "" : act.Title,
            Announced = Known(act.Announced),
            Effective = Known(act.Effective),
            Deadlines = [.. act.Deadlines.Select(deadline => new TimelineDeadline(deadline.Date, deadline.Covers))],
            End = Known(act.Ended) is { } end ? new TimelineEnd(end, Code.Words(act.Status)) : null,
            IsReference = act.IsReference,
            Evidence = [.. act.Evidence.Where(passage => passage.Stance == Stance.Supports).Select(passage => passage.Id)],
            Citation = act.IsReference ? $"Reference register, {act.Id}" : "",
        };
    }

    private static FactDate? Known(FactDate date) => date.Precision == DatePrecision.Unknown ? null : date;

    /// <summary>
    /// Makes an entry of each row of a frame, with the row's evidence; hollow where there is none. Dates come from the columns
    /// <c>announced</c>, <c>effective</c>, <c>deadlines</c> and <c>ended</c>, as text or days, and the outcome from <c>status</c>, as far
    /// as the frame has them.
    /// </summary>
    /// <param name="frame">The frame, one row per act.</param>
    /// <param name="label">The column of names beside the marks.</param>
    /// <param name="detail">The column that says what the acts are; null for none.</param>
    /// <exception cref="ArgumentException">There is no such column, or a label is empty.</exception>
    /// <exception cref="FormatException">A text is no date; the message names column and row.</exception>
    public static ImmutableArray<TimelineEntry> FromFrame(DataFrame frame, string label, string? detail = null)
    {
        ArgumentNullException.ThrowIfNull(frame);
        return FrameMarks.Entries(frame, label, detail);
    }
}

/// <summary>A date by which something must be done.</summary>
/// <param name="Date">The deadline.</param>
/// <param name="Covers">What must be done, such as "removal of 5G equipment"; empty when not told.</param>
public sealed record TimelineDeadline(FactDate Date, string Covers = "");

/// <summary>How an act ended.</summary>
/// <param name="Date">When.</param>
/// <param name="Outcome">One word or two, such as "reversed" or "expired"; stands before the date in the label.</param>
public sealed record TimelineEnd(FactDate Date, string Outcome);

/// <summary>Acts under one coloured heading.</summary>
/// <param name="Heading">The heading, such as "Phase-out with a deadline".</param>
/// <param name="Entries">The acts, in any order; drawn by date.</param>
public sealed record TimelineGroup(string Heading, ImmutableArray<TimelineEntry> Entries);

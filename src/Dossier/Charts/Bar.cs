using System.Collections.Immutable;
using Dossier.Frames;

namespace Dossier.Charts;

/// <summary>One bar: a category and its value.</summary>
/// <param name="Category">What the bar stands for; long names are wrapped.</param>
public sealed record Bar(string Category)
{
    /// <summary>Makes a bar with a value.</summary>
    /// <param name="category">What the bar stands for.</param>
    /// <param name="value">The value, in the chart's unit; null when it is not reported.</param>
    /// <param name="valueLabel">The value as readers see it, with its unit, such as "36%".</param>
    /// <exception cref="ArgumentException">The value is infinite or not a number.</exception>
    public Bar(string category, double? value, string valueLabel)
        : this(category)
    {
        Value = value;
        ValueLabel = valueLabel;
    }

    /// <summary>
    /// Makes a bar of each row of a frame, in its order, with the row's evidence. A value without evidence counts as derived and is
    /// hatched; a null is drawn as not reported.
    /// </summary>
    /// <param name="frame">The frame, one row per bar.</param>
    /// <param name="category">The column that names the bars.</param>
    /// <param name="value">The column of their values, long or double.</param>
    /// <exception cref="ArgumentException">There is no such column, the values are no numbers or infinite, or a category is
    /// empty.</exception>
    public static ImmutableArray<Bar> FromFrame(DataFrame frame, string category, string value)
    {
        ArgumentNullException.ThrowIfNull(frame);
        return FrameMarks.Bars(frame, category, value);
    }

    /// <summary>The value in the chart's unit; null when it is not reported, which is never drawn as zero.</summary>
    /// <exception cref="ArgumentException">The value is infinite or not a number.</exception>
    public double? Value
    {
        get;
        init => field = value is null || double.IsFinite(value.Value)
            ? value
            : throw new ArgumentException(
                $"The bar '{Category}' needs a finite value, found {ChartWords.Number(value)}; use null for a missing one.", nameof(Value));
    }

    /// <summary>The value as readers see it, with its unit; empty for the plain number.</summary>
    public string ValueLabel { get; init; } = "";

    /// <summary>What the value rests on. A bar without a value counts as unreported whatever this says.</summary>
    public MarkStatus Status { get; init; } = MarkStatus.Reported;

    /// <summary>A second, quieter label after the value, such as "about 25 of 70"; empty for none.</summary>
    public string Detail { get; init; } = "";

    /// <summary>Whether the finding is about this bar. When any bar of a chart is emphasised, the others are grey.</summary>
    public bool IsEmphasised { get; init; }

    /// <summary>Ids of the evidence behind the value.</summary>
    public ImmutableArray<string> Evidence { get; init; } = [];

    /// <summary>Where the value is from, in words for a tooltip, such as "Reconnecting Asia, digest ¶4"; empty to give the ids.</summary>
    public string Citation { get; init; } = "";

    internal MarkStatus DrawnStatus => Value is null ? MarkStatus.Unreported : Status;
}

/// <summary>Bars under one heading. All panels of a chart share one scale.</summary>
/// <param name="Heading">The heading, such as "Freedom status"; empty for none.</param>
/// <param name="Bars">The bars, from the top.</param>
public sealed record BarPanel(string Heading, ImmutableArray<Bar> Bars)
{
    /// <summary>A quieter remark after the heading, such as "of 70 deals"; empty for none.</summary>
    public string Remark { get; init; } = "";

    /// <summary>
    /// Makes a panel of each value of a column, in order of first appearance, with bars as <see cref="Bar.FromFrame"/> makes them.
    /// </summary>
    /// <param name="frame">The frame, one row per bar.</param>
    /// <param name="heading">The column that names the panels.</param>
    /// <param name="category">The column that names the bars.</param>
    /// <param name="value">The column of their values, long or double.</param>
    /// <exception cref="ArgumentException">As for <see cref="Bar.FromFrame"/>.</exception>
    public static ImmutableArray<BarPanel> FromFrame(DataFrame frame, string heading, string category, string value)
    {
        ArgumentNullException.ThrowIfNull(frame);
        return FrameMarks.Panels(frame, heading, category, value);
    }
}

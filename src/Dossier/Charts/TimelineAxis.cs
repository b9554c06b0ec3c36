using System.Globalization;
using Dossier.Drawing;

namespace Dossier.Charts;

/// <summary>A linear axis of days.</summary>
/// <param name="Start">The day at the left edge.</param>
/// <param name="Width">Width of the plot, in points.</param>
/// <param name="PointsPerDay">Points per day.</param>
/// <param name="End">The last day that anything is drawn at.</param>
internal sealed record TimelineAxis(DateOnly Start, double Width, double PointsPerDay, DateOnly End)
{
    /// <summary>Where the as-of line stands, in points; words part it rather than stand on it.</summary>
    public double AsOfX { get; init; } = double.NaN;

    private const int DaysOfMonthlyAxis = 800;
    private static readonly int[] MonthSteps = [1, 2, 3, 6, 12];
    private static readonly int[] YearSteps = [1, 2, 5, 10, 20, 50, 100];

    /// <summary>Fits the axis so that the label after each entry's last mark has room on its right.</summary>
    /// <param name="days">All days that are drawn; at least one.</param>
    /// <param name="labels">The last day of entries and the width of what stands right of it, in points.</param>
    /// <param name="width">Width of the plot, in points.</param>
    public static TimelineAxis Fit(IReadOnlyCollection<DateOnly> days, IEnumerable<(DateOnly Day, double Width)> labels, double width)
    {
        const double EdgeMargin = 8, LeastShare = 0.5;
        var (first, end) = (days.Min(), days.Max());
        var monthly = end.DayNumber - first.DayNumber < DaysOfMonthlyAxis;
        var start = new DateOnly(first.Year, monthly ? first.Month : 1, 1);
        // A mark on the very edge would stick out of the plot.
        start = first.DayNumber - start.DayNumber < (end.DayNumber - start.DayNumber) * 0.015 && start > DateOnly.MinValue.AddYears(1)
            ? start.AddMonths(monthly ? -1 : -3)
            : start;
        var span = Math.Max(1, end.DayNumber - start.DayNumber + 1);
        var scale = (width - EdgeMargin) / span;
        foreach (var label in labels)
        {
            var run = label.Day.DayNumber - start.DayNumber + 1;
            scale = Math.Min(scale, Math.Max(width * LeastShare / span, (width - label.Width) / run));
        }

        return new(start, width, scale, end);
    }

    public double X(DateOnly day) => (day.DayNumber - Start.DayNumber) * PointsPerDay;

    /// <summary>Ticks with their labels: years, or months when the span is short.</summary>
    public IEnumerable<(double X, string Label)> Ticks()
    {
        const double LeastYear = 28, LeastMonth = 40;
        var last = Start.AddDays((int)Math.Min(Width / PointsPerDay, (DateOnly.MaxValue.DayNumber - Start.DayNumber) / 2.0));
        if (End.DayNumber - Start.DayNumber < DaysOfMonthlyAxis)
        {
            var months = MonthSteps.First(step => step == 12 || step * 30.4 * PointsPerDay >= LeastMonth);
            // The axis starts on the first of a month.
            for (var day = Start; day <= last; day = day.AddMonths(1))
            {
                if ((day.Month - 1) % months == 0)
                {
                    yield return (X(day), day.ToString("MMM yyyy", CultureInfo.InvariantCulture));
                }
            }

            yield break;
        }

        var years = YearSteps.First(step => step == 100 || step * 365.25 * PointsPerDay >= LeastYear);
        for (var day = new DateOnly(Start is { Month: 1, Day: 1 } ? Start.Year : Start.Year + 1, 1, 1); day <= last; day = day.AddYears(1))
        {
            if (day.Year % years == 0)
            {
                yield return (X(day), day.Year.ToString(CultureInfo.InvariantCulture));
            }
        }
    }

    /// <summary>Draws the labels of the ticks; a label that would leave the plot is left out, its line stays.</summary>
    public void DrawLabels(SceneBuilder scene, double baseline)
    {
        foreach (var (x, label) in Ticks())
        {
            if (x + 2.5 + TextLines.Width(label, ChartType.Axis) <= Width)
            {
                scene.Text(label, new(x + 2.5, baseline), ChartType.Axis);
            }
        }
    }
}

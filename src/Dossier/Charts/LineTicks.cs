using System.Globalization;

namespace Dossier.Charts;

/// <summary>The ticks below lines, and below dots on days.</summary>
internal static class LineTicks
{
    private static readonly int[] YearSteps = [1, 2, 5, 10, 20, 50, 100];
    private static readonly int[] MonthSteps = [1, 2, 3, 6];

    /// <summary>Round places between two ends and what they are called; not more than asked, but at least the first.</summary>
    public static IEnumerable<(double At, string Text)> Of(LineChart chart, double least, double most, double atMost)
    {
        atMost = Math.Max(2, atMost);
        return chart.Axis switch
        {
            LineAxis.Year => Years((int)least, (int)most, atMost).Select(year => ((double)year, year.ToString(CultureInfo.InvariantCulture))),
            LineAxis.Day or LineAxis.Month => Days(least, most, atMost),
            _ => LinearAxis.Fit([least, most], (int)Math.Min(6, atMost), fromZero: false).Ticks().Where(tick => tick >= least && tick <= most)
                .Select(tick => (tick, chart.XText(tick))),
        };
    }

    /// <summary>A day for readers, from its number.</summary>
    public static string DayText(double day) => DateOnly.FromDayNumber((int)day).ToString("d MMM yyyy", CultureInfo.InvariantCulture);

    /// <summary>The month of a day for readers, from its number.</summary>
    public static string MonthText(double day) => DateOnly.FromDayNumber((int)day).ToString("MMM yyyy", CultureInfo.InvariantCulture);

    /// <summary>Round days between two days and what they are called.</summary>
    public static IEnumerable<(double At, string Text)> Days(double least, double most, double atMost) =>
        Days(DateOnly.FromDayNumber((int)least), DateOnly.FromDayNumber((int)most), Math.Max(2, atMost));

    private static IEnumerable<int> Years(int first, int last, double atMost)
    {
        const int Fewest = 2;
        var step = YearSteps.First(step => step == 100 || (last - first) / (double)step <= atMost);
        // A single tick says nothing of how fast time goes by.
        step = YearSteps.LastOrDefault(closer => closer <= step && last / closer - (first - 1) / closer >= Fewest, step);
        return Enumerable.Range(first, last - first + 1).Where(year => year % step == 0 || (first == last && year == first));
    }

    private static IEnumerable<(double At, string Text)> Days(DateOnly first, DateOnly last, double atMost)
    {
        var months = (last.Year - first.Year) * 12 + last.Month - first.Month;
        if (months < 2)
        {
            return new[] { first, last }.Distinct().Select(day => ((double)day.DayNumber, day.ToString("d MMM yyyy", CultureInfo.InvariantCulture)));
        }

        if (MonthSteps.FirstOrDefault(step => months / (double)step <= atMost && months < 24) is > 0 and var monthly)
        {
            return Enumerable.Range(0, months + 1).Select(i => new DateOnly(first.Year, first.Month, 1).AddMonths(i))
                .Where(day => day >= first && (day.Month - 1) % monthly == 0)
                .Select((day, i) => ((double)day.DayNumber,
                    day.ToString(i == 0 || day.Month == 1 ? "MMM yyyy" : "MMM", CultureInfo.InvariantCulture)));
        }

        return Years(first.DayOfYear == 1 ? first.Year : first.Year + 1, last.Year, atMost).Select(year => new DateOnly(year, 1, 1))
            .Where(day => day >= first && day <= last)
            .Select(day => ((double)day.DayNumber, day.Year.ToString(CultureInfo.InvariantCulture)));
    }
}

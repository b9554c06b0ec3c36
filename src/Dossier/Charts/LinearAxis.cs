namespace Dossier.Charts;

/// <summary>A scale of numbers with round ticks.</summary>
/// <param name="Least">The value at the start of the axis.</param>
/// <param name="Most">The value at its end.</param>
/// <param name="Step">From tick to tick.</param>
internal sealed record LinearAxis(double Least, double Most, double Step)
{
    private const double WorthIt = 0.86;
    private static readonly double[] RoundSteps = [1, 2, 2.5, 5, 10];

    /// <summary>The least axis that holds all values, with about as many ticks as asked.</summary>
    /// <param name="values">Finite values; none gives an axis from 0 to 1.</param>
    /// <param name="ticks">About how many steps.</param>
    /// <param name="fromZero">Whether zero is on the axis whatever the values.</param>
    /// <param name="wholeSteps">Whether a step is at least one, as for counts.</param>
    public static LinearAxis Fit(IEnumerable<double> values, int ticks, bool fromZero = true, bool wholeSteps = false)
    {
        var all = values.DefaultIfEmpty(fromZero ? 0 : double.NaN).ToArray();
        var (least, most) = (all.Min(), all.Max());
        (least, most) = double.IsNaN(least) ? (0, 1) : fromZero ? (Math.Min(0, least), Math.Max(0, most)) : (least, most);
        if (most - least <= 0)
        {
            (least, most) = most == 0 ? (0, 1) : fromZero ? (Math.Min(0, least), Math.Max(0, most)) : (least - Math.Abs(least) / 10, most + Math.Abs(most) / 10);
        }

        // Halves first, so that the span of two huge values of either sign does not overflow.
        var rough = (most / ticks) - (least / ticks);
        var (wide, close) = (Of(Step(rough)), Of(Step(rough / 2)));
        // A closer step is taken where it saves much of the room that the last ticks leave empty.
        return close.Count <= ticks + 2 && close.Count * close.Step <= wide.Count * wide.Step * WorthIt ? close : wide;

        // Nobody counts in steps of two and a half.
        double Step(double size) => RoundStep(size) is var step && !wholeSteps ? step : step < 1 ? 1 : step == 2.5 ? size > 2 ? 5 : 2 : step;

        LinearAxis Of(double step) => new(Math.Floor(least / step) * step, Math.Ceiling(most / step) * step, step);
    }

    /// <summary>The axis of days from the first to the last; a single day stands in the middle.</summary>
    /// <param name="days">Days as <see cref="DateOnly.DayNumber"/>.</param>
    public static LinearAxis OfDays(double[] days) => days.Length == 0 ? new(0, 1, 1)
        : days.Min() == days.Max() ? new(days.Min() - 1, days.Max() + 1, 1) : new(days.Min(), days.Max(), 1);

    // Of steps from the least to the most.
    private int Count => (int)Math.Round(Most / Step - Least / Step);

    /// <summary>The ticks from the least to the greatest.</summary>
    public IEnumerable<double> Ticks()
    {
        // An axis may end between two ticks.
        var count = (int)Math.Floor(Most / Step - Least / Step + 1e-6);
        for (var i = 0; i <= count; i++)
        {
            var tick = Least + i * Step;
            // What rounding leaves of zero is zero.
            yield return Math.Abs(tick) < Step / 1e6 ? 0 : tick;
        }
    }

    /// <summary>The axis that ends at a value if the tick after it is far.</summary>
    public LinearAxis EndingNear(double value) => Most - value > Step / 2 ? this with { Most = Math.Max(value, Least + Step) } : this;

    /// <summary>Where a value stands, from 0 at the start to 1 at the end.</summary>
    public double At(double value) => value / (Most - Least) - Least / (Most - Least);

    private static double RoundStep(double rough)
    {
        var power = Math.Pow(10, Math.Floor(Math.Log10(rough)));
        // Below a tenth, steps of two and a half have more digits than anybody reads.
        return RoundSteps.First(step => (step * power >= rough * (1 - 1e-9) && (step != 2.5 || power >= 0.1)) || step == 10) * power;
    }
}

namespace Dossier.Charts;

/// <summary>A scale of numbers with round ticks.</summary>
/// <param name="Least">The value at the start of the axis.</param>
/// <param name="Most">The value at its end.</param>
/// <param name="Step">From tick to tick.</param>
internal sealed record LinearAxis(double Least, double Most, double Step)
{
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
        var step = RoundStep((most / ticks) - (least / ticks));
        // Nobody counts in steps of two and a half.
        step = !wholeSteps ? step : step < 1 ? 1 : step == 2.5 ? 5 : step;
        return new(Math.Floor(least / step) * step, Math.Ceiling(most / step) * step, step);
    }

    /// <summary>The ticks from the least to the greatest.</summary>
    public IEnumerable<double> Ticks()
    {
        var count = (int)Math.Round(Most / Step - Least / Step);
        for (var i = 0; i <= count; i++)
        {
            var tick = Least + i * Step;
            // What rounding leaves of zero is zero.
            yield return Math.Abs(tick) < Step / 1e6 ? 0 : tick;
        }
    }

    /// <summary>Where a value stands, from 0 at the start to 1 at the end.</summary>
    public double At(double value) => value / (Most - Least) - Least / (Most - Least);

    private static double RoundStep(double rough)
    {
        var power = Math.Pow(10, Math.Floor(Math.Log10(rough)));
        return RoundSteps.First(step => step * power >= rough * (1 - 1e-9) || step == 10) * power;
    }
}

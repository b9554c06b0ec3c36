using System.Runtime.CompilerServices;

namespace Dossier.Frames.Grouping;

/// <summary>Order statistics without sorting everything: quickselect (Hoare 1961), linear on average.</summary>
internal static class Selection
{
    /// <summary>The value at a position between 0 and length - 1, in between two values by linear interpolation. Reorders the values.</summary>
    public static double At(Span<double> values, double position)
    {
        var below = (int)position;
        var low = Nth(values, below);
        var share = position - below;
        if (share == 0)
        {
            return low;
        }

        var high = values[below + 1];
        foreach (var value in values[(below + 2)..])
        {
            high = Math.Min(high, value);
        }

        // Equal ones apart: infinity less infinity is not a number.
        return low == high ? low : low + ((high - low) * share);
    }

    /// <summary>The middle value, or the mean of the two; NaN when there is none. Reorders the values.</summary>
    public static double Median(Span<double> values) => values.IsEmpty ? double.NaN : At(values, (values.Length - 1) / 2.0);

    // The n-th lowest; afterwards none of the values before it is higher, none behind it lower. Bad luck with pivots ends in a sort.
    // Optimised from the first call, as all that is called often for a few rows: the runtime would take its time to get round to it.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static double Nth(Span<double> values, int n)
    {
        var (low, end) = (0, values.Length);
        for (var rounds = 0; end - low > 16 && rounds < 64; rounds++)
        {
            var pivot = Pivot(values[low..end]);
            var split = low + Split(values[low..end], pivot);
            if (split == low)
            {
                // Nothing is below the pivot: what equals it goes to the front.
                split += Split(values[low..end], Math.BitIncrement(pivot));
                if (n < split)
                {
                    return pivot;
                }
            }

            (low, end) = n < split ? (low, split) : (split, end);
        }

        values[low..end].Sort();
        return values[n];
    }

    /// <summary>Moves the values below a pivot to the front; gives how many they are. Without branches that could be mispredicted.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static int Split(Span<double> values, double pivot)
    {
        var below = 0;
        for (var i = 0; i < values.Length; i++)
        {
            var value = values[i];
            values[i] = values[below];
            values[below] = value;
            below += value < pivot ? 1 : 0;
        }

        return below;
    }

    // The median of three, each the median of three.
    private static double Pivot(ReadOnlySpan<double> values)
    {
        var step = (values.Length - 1) / 8;
        return Middle(
            Middle(values[0], values[step], values[2 * step]),
            Middle(values[3 * step], values[4 * step], values[5 * step]),
            Middle(values[6 * step], values[7 * step], values[8 * step]));
    }

    private static double Middle(double a, double b, double c) => Math.Max(Math.Min(a, b), Math.Min(Math.Max(a, b), c));
}

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
    private static double Nth(Span<double> values, int n)
    {
        var (low, high) = (0, values.Length - 1);
        for (var rounds = 0; high - low > 16 && rounds < 64; rounds++)
        {
            var (i, j) = Split(values, low, high);
            (low, high) = n <= j ? (low, j) : n >= i ? (i, high) : (n, n);
        }

        values[low..(high + 1)].Sort();
        return values[n];
    }

    private static (int I, int J) Split(Span<double> values, int low, int high)
    {
        var (a, b, c) = (values[low], values[low + ((high - low) / 2)], values[high]);
        var pivot = Math.Max(Math.Min(a, b), Math.Min(Math.Max(a, b), c));
        var (i, j) = (low, high);
        while (i <= j)
        {
            while (values[i] < pivot)
            {
                i++;
            }

            while (values[j] > pivot)
            {
                j--;
            }

            if (i <= j)
            {
                (values[i], values[j]) = (values[j], values[i]);
                (i, j) = (i + 1, j - 1);
            }
        }

        return (i, j);
    }
}

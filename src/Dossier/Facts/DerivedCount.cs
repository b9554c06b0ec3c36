namespace Dossier.Facts;

/// <summary>Turns a rounded share of a known whole back into a count, only where there is no choice.</summary>
public static class DerivedCount
{
    /// <summary>The one whole number of <paramref name="total"/> that rounds to the share, or null when none or several do.</summary>
    /// <param name="percent">The share as reported, in percent, rounded half up to as many places as it is given with.</param>
    /// <param name="total">The whole, positive.</param>
    /// <exception cref="ArgumentOutOfRangeException">The whole is not positive.</exception>
    public static int? From(decimal percent, int total)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(total);
        int? found = null;
        var guess = (int)(percent * total / 100);
        var places = percent.Scale;
        for (var count = Math.Max(0, guess - 1 - total / 100); count <= Math.Min(total, guess + 2 + total / 100); count++)
        {
            if (decimal.Round(100m * count / total, places, MidpointRounding.AwayFromZero) != percent)
            {
                continue;
            }

            if (found is not null)
            {
                return null;
            }

            found = count;
        }

        return found;
    }
}

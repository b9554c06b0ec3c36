using System.Collections.Immutable;

namespace Dossier.Briefs.Layout;

/// <summary>What the content of a column asks for, in points.</summary>
/// <param name="Least">The width of its widest unbreakable piece.</param>
/// <param name="Natural">The width of its widest cell on one line, at least <paramref name="Least"/>.</param>
internal readonly record struct ColumnNeed(double Least, double Natural);

/// <summary>Shares a table's width among its columns.</summary>
internal static class TableColumns
{
    /// <summary>
    /// Widths that add up to <paramref name="total"/>. With room to spare the surplus goes by content; otherwise short columns keep
    /// their natural width and long ones share what is left by the square root of their length, so that rows stay low.
    /// </summary>
    public static ImmutableArray<double> Share(ImmutableArray<ColumnNeed> needs, double total)
    {
        var natural = needs.Sum(n => n.Natural);
        if (natural <= total)
        {
            var surplus = total - natural;
            return [.. needs.Select(n => n.Natural + (natural > 0 ? surplus * n.Natural / natural : surplus / needs.Length))];
        }

        var (low, high) = (0.0, total);
        for (var i = 0; i < 60; i++)
        {
            var middle = (low + high) / 2;
            (low, high) = needs.Sum(n => Width(n, middle)) <= total ? (middle, high) : (low, middle);
        }

        var widths = needs.Select(n => Width(n, low)).ToArray();
        var rest = total - widths.Sum();
        widths[Array.IndexOf(widths, widths.Max())] += rest;
        return [.. widths];
    }

    private static double Width(ColumnNeed need, double factor) => Math.Clamp(factor * Math.Sqrt(need.Natural), need.Least, need.Natural);
}

using System.Collections.Immutable;

namespace Dossier.Briefs.Layout;

/// <summary>What the content of a column asks for, in points, padding included.</summary>
/// <param name="Least">The width of its widest unbreakable piece.</param>
/// <param name="Cells">For each row, the least widths for one line, two lines and so on.</param>
internal sealed record ColumnNeed(double Least, ImmutableArray<ImmutableArray<double>> Cells)
{
    /// <summary>How many lines a cell's widths reach to; what needs more is estimated.</summary>
    public const int MostLines = 5;

    /// <summary>The width at which no cell wraps.</summary>
    public double Natural { get; } = Cells.Select(c => c[0]).Append(Least).Max();

    /// <summary>Lines that the cell of a row takes at a width.</summary>
    public double Lines(int row, double width)
    {
        var cell = Cells[row];
        var k = 0;
        while (k < cell.Length && cell[k] > width + 0.001)
        {
            k++;
        }

        return k < cell.Length || k < MostLines ? k + 1 : Math.Max(k + 1, cell[0] / width);
    }

    /// <summary>The least width at which the cell of a row takes no more lines than at this one.</summary>
    public double Tight(int row, double width)
    {
        var fits = Cells[row].Where(w => w <= width + 0.001);
        return fits.Any() ? fits.Max() : width;
    }
}

/// <summary>Shares a table's width among its columns.</summary>
internal static class TableColumns
{
    /// <summary>Rows of a long table that the widths are tried on; they stand for the others.</summary>
    private const int MostTried = 240;

    /// <summary>A cell that is no wider holds a name, a date or a number, in points.</summary>
    private const double ShortCell = 92;

    /// <summary>
    /// Widths that add up to <paramref name="total"/>, each at least what its column needs. With room to spare the surplus goes by
    /// content; otherwise columns trade width as long as that makes the table lower.
    /// </summary>
    public static ImmutableArray<double> Share(ImmutableArray<ColumnNeed> needs, double total)
    {
        var widths = needs.Select(n => n.Natural).ToArray();
        if (widths.Sum() > total)
        {
            var tried = Thinned(needs);
            double[][] guesses = [ShortFirst(tried, total), ByContent(tried, total), MostWhole(tried, total)];
            widths = Tightened(needs, guesses.Select(guess => Traded(tried, guess)).MinBy(result => result.Height).Widths);
        }

        var (sum, surplus) = (widths.Sum(), total - widths.Sum());
        return [.. widths.Select(w => w + surplus * w / sum)];
    }

    private static ImmutableArray<ColumnNeed> Thinned(ImmutableArray<ColumnNeed> needs)
    {
        var stride = (needs[0].Cells.Length + MostTried - 1) / MostTried;
        return stride <= 1 ? needs : [.. needs.Select(n => n with { Cells = [.. n.Cells.Where((_, row) => row % stride == 0)] })];
    }

    /// <summary>A first guess: what is left above the least widths goes where the most words stand.</summary>
    private static double[] ByContent(ImmutableArray<ColumnNeed> needs, double total)
    {
        var room = total - needs.Sum(n => n.Least);
        var wishes = needs.Select(n => Math.Max(0, n.Cells.Average(c => Math.Max(c[0], n.Least)) - n.Least) + 0.01).ToArray();
        return [.. needs.Select((n, i) => n.Least + room * wishes[i] / wishes.Sum())];
    }

    /// <summary>Another guess: columns of short words are as wide as they like, the others share the rest.</summary>
    private static double[] ShortFirst(ImmutableArray<ColumnNeed> needs, double total)
    {
        var widths = needs.Select(n => n.Least).ToArray();
        var room = total - widths.Sum();
        foreach (var i in Enumerable.Range(0, needs.Length).OrderBy(i => needs[i].Natural))
        {
            var wish = Math.Min(room, needs[i].Natural - widths[i]);
            widths[i] += wish;
            room -= wish;
        }

        return widths;
    }

    /// <summary>A guess for tables that are a little too wide: in every column the same share of cells stays whole.</summary>
    private static double[] MostWhole(ImmutableArray<ColumnNeed> needs, double total)
    {
        var sorted = needs.Select(n => n.Cells.Select(c => c[0]).Order().ToArray()).ToArray();
        for (var last = sorted[0].Length - 1; ; last--)
        {
            var widths = needs.Select((n, i) => Math.Max(n.Least, last < 0 ? 0 : sorted[i][last])).ToArray();
            var surplus = total - widths.Sum();
            if (surplus >= 0 || last < 0)
            {
                widths[Array.IndexOf(widths, widths.Max())] += surplus;
                return widths;
            }
        }
    }

    private static (double[] Widths, double Height) Traded(ImmutableArray<ColumnNeed> needs, double[] widths)
    {
        ReadOnlySpan<double> steps = [48, 24, 12, 6, 3];
        var trading = new Trading(needs, widths);
        for (var (round, any) = (0, true); any && round < 3; round++)
        {
            any = false;
            foreach (var step in steps)
            {
                while (trading.Once(step))
                {
                    any = true;
                }
            }
        }

        return (widths, trading.Height());
    }

    /// <summary>Takes from each column what saves it no line.</summary>
    private static double[] Tightened(ImmutableArray<ColumnNeed> needs, double[] widths) =>
        [.. needs.Select((n, i) => Enumerable.Range(0, n.Cells.Length).Max(row => Math.Max(n.Least, n.Tight(row, widths[i]))))];

    private sealed class Trading(ImmutableArray<ColumnNeed> needs, double[] widths)
    {
        private readonly int _rows = needs[0].Cells.Length;

        /// <summary>Moves a width from one column to another where that lowers the table the most; false when nothing does.</summary>
        public bool Once(double step)
        {
            var now = needs.Select((n, i) => Lines(n, widths[i])).ToArray();
            var wider = needs.Select((n, i) => Lines(n, widths[i] + step)).ToArray();
            var (best, from, to) = (Height(now) - 0.001, -1, -1);
            for (var giver = 0; giver < widths.Length; giver++)
            {
                if (widths[giver] - step < needs[giver].Least)
                {
                    continue;
                }

                var narrower = Lines(needs[giver], widths[giver] - step);
                for (var taker = 0; taker < widths.Length; taker++)
                {
                    if (taker != giver && Height([.. now.Select((l, i) => i == giver ? narrower : i == taker ? wider[i] : l)]) is var height
                        && height < best)
                    {
                        (best, from, to) = (height, giver, taker);
                    }
                }
            }

            if (from < 0)
            {
                return false;
            }

            widths[from] -= step;
            widths[to] += step;
            return true;
        }

        public double Height() => Height([.. needs.Select((n, i) => Lines(n, widths[i]))]);

        private double[] Lines(ColumnNeed need, double width) => [.. Enumerable.Range(0, _rows).Select(row => need.Lines(row, width))];

        /// <summary>
        /// Lines that the rows take; a little for every line of a cell, since of two tables of one height the calmer wins; and more for
        /// a short cell that wraps, since a date or a name in two lines reads worse than a sentence in three.
        /// </summary>
        private double Height(double[][] lines)
        {
            const double Calm = 0.02, ShortWrapped = 0.6;
            var height = 0.0;
            for (var row = 0; row < _rows; row++)
            {
                var (most, extra) = (0.0, 0.0);
                for (var i = 0; i < lines.Length; i++)
                {
                    var count = lines[i][row];
                    most = Math.Max(most, count);
                    extra += Calm * count * count + (count > 1 && needs[i].Cells[row][0] <= ShortCell ? ShortWrapped : 0);
                }

                height += most + extra;
            }

            return height;
        }
    }
}

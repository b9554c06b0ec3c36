using System.Collections.Immutable;

namespace Dossier.Briefs.Layout;

/// <summary>What the content of a column asks for, in points, padding included.</summary>
/// <param name="Least">The width of its widest unbreakable piece.</param>
/// <param name="Cells">For each cell that has words, the least widths for one line, two lines and so on.</param>
internal sealed record ColumnNeed(double Least, ImmutableArray<ImmutableArray<double>> Cells)
{
    /// <summary>How many lines a cell's widths reach to; what needs more is estimated.</summary>
    public const int MostLines = 5;

    /// <summary>The width at which no cell wraps.</summary>
    public double Natural { get; } = Cells.Select(c => c[0]).Append(Least).Max();
}

/// <summary>Shares a table's width among its columns.</summary>
internal static class TableColumns
{
    /// <summary>
    /// Widths that add up to <paramref name="total"/>, each at least what its column needs. With room to spare the surplus goes by
    /// content; otherwise room goes, step by step, to where a point of width saves the most lines.
    /// </summary>
    public static ImmutableArray<double> Share(ImmutableArray<ColumnNeed> needs, double total)
    {
        var widths = needs.Select(n => n.Natural).ToArray();
        if (widths.Sum() > total)
        {
            var columns = needs.Select(n => new Column(n)).ToList();
            SpendWhereItSavesLines(columns, total - columns.Sum(c => c.Width));
            widths = [.. columns.Select(c => c.Width)];
        }

        var (sum, surplus) = (widths.Sum(), total - widths.Sum());
        return [.. widths.Select(w => w + surplus * w / sum)];
    }

    private static void SpendWhereItSavesLines(List<Column> columns, double room)
    {
        while (true)
        {
            var best = columns.Select(c => (Column: c, Step: c.BestStep(room))).MaxBy(c => c.Step.Gain);
            if (best.Step.Gain <= 0)
            {
                return;
            }

            room -= best.Step.Width - best.Column.Width;
            best.Column.Width = best.Step.Width;
        }
    }

    private sealed class Column
    {
        private readonly double[] _candidates;
        private readonly (ImmutableArray<double> Widths, int Count)[] _cells;

        public Column(ColumnNeed need)
        {
            Width = need.Least;
            // Cells of the same width to a point count together, so that long tables cost no more than short ones.
            _cells = [.. need.Cells.GroupBy(c => Math.Ceiling(c[0])).OrderBy(g => g.Key).Select(g => (g.MaxBy(c => c[^1]), g.Count()))];
            _candidates = [.. _cells.SelectMany(c => c.Widths).Where(w => w > need.Least).Distinct().Order()];
        }

        public double Width { get; set; }

        /// <summary>The wider width that saves the most lines for its points; gain 0 when none within the room saves any.</summary>
        public (double Gain, double Width) BestStep(double room)
        {
            var now = Cost(Width);
            var best = (Gain: 0.0, Width);
            foreach (var candidate in _candidates)
            {
                if (candidate > Width + 0.01 && candidate <= Width + room)
                {
                    var gain = (now - Cost(candidate)) / (candidate - Width);
                    best = gain > best.Gain ? (gain, candidate) : best;
                }
            }

            return best;
        }

        private double Cost(double width)
        {
            var cost = 0.0;
            foreach (var (cell, count) in _cells)
            {
                var k = 0;
                while (k < cell.Length && cell[k] > width + 0.001)
                {
                    k++;
                }

                // Squared, since a row is as high as its highest cell: eight lines in one cell are worse than two in four.
                var needed = k < cell.Length || k < ColumnNeed.MostLines ? k + 1 : Math.Max(k + 1, cell[0] / width);
                cost += count * needed * needed;
            }

            return cost;
        }
    }
}

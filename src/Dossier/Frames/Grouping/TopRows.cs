using System.Runtime.CompilerServices;

namespace Dossier.Frames.Grouping;

/// <summary>The rows with the highest or lowest values of each group.</summary>
internal static class TopRows
{
    /// <summary>Rows group by group, the most extreme value first, equal ones in row order; rows that are null are left out.</summary>
    public static int[] Of(RowGroups groups, Column column, int count, bool highest)
    {
        var orders = Aggregator.OrderOf(column);
        using var order = new GroupOrder(groups, column.Validity);
        var ends = new int[groups.Count + 1];
        for (var group = 0; group < groups.Count; group++)
        {
            ends[group + 1] = ends[group] + Math.Min(count, order.Starts[group + 1] - order.Starts[group]);
        }

        var top = new int[ends[^1]];
        Blocks.For(groups.Count, 64, (_, start, end) =>
        {
            for (var group = start; group < end; group++)
            {
                Select(order[group], orders, highest, top.AsSpan(ends[group]..ends[group + 1]));
            }
        });
        return top;
    }

    // Keeps the best so far in order; most rows are turned away by one comparison with the last of them.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Select(ReadOnlySpan<int> rows, long[] orders, bool highest, Span<int> top)
    {
        var kept = 0;
        foreach (var row in top.IsEmpty ? [] : rows)
        {
            var key = Key(orders, row, highest);
            if (kept == top.Length && key >= Key(orders, top[^1], highest))
            {
                continue;
            }

            var at = kept < top.Length ? kept++ : kept - 1;
            for (; at > 0 && key < Key(orders, top[at - 1], highest); at--)
            {
                top[at] = top[at - 1];
            }

            top[at] = row;
        }
    }

    private static long Key(long[] orders, int row, bool highest) => highest ? ~orders[row] : orders[row];
}

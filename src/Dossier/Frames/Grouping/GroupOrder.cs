using System.Buffers;

namespace Dossier.Frames.Grouping;

/// <summary>The rows of each group in row order: those of group g are <c>Rows[Starts[g]..Starts[g + 1]]</c>. A stable counting sort.</summary>
internal sealed class GroupOrder : IDisposable
{
    /// <param name="groups">The groups.</param>
    /// <param name="validity">Bits of the rows to take; null for all.</param>
    public GroupOrder(RowGroups groups, ulong[]? validity)
    {
        var (rows, slots) = (groups.RowCount, groups.SlotCount);
        var size = SlotFold.BlockSize(rows, slots);
        var next = new int[Math.Max(1, (rows + (long)size - 1) / size)][];
        next[0] = new int[slots];
        Blocks.For(rows, size, (block, start, end) => next[block] = Count(groups.SlotOf.AsSpan(start, end - start), start, validity, slots));
        Starts = new int[groups.Count + 1];
        var at = 0;
        for (var group = 0; group < groups.Count; group++)
        {
            var slot = groups.SlotOf[groups.FirstRows[group]];
            Starts[group] = at;
            foreach (var counts in next)
            {
                (counts[slot], at) = (at, at + counts[slot]);
            }
        }

        Starts[^1] = at;
        Rows = ArrayPool<int>.Shared.Rent(at);
        Blocks.For(rows, size, (block, start, end) =>
            Scatter(groups.SlotOf.AsSpan(start, end - start), start, validity, next[block], Rows));
    }

    public int[] Starts { get; }

    public int[] Rows { get; }

    public ReadOnlySpan<int> this[int group] => Rows.AsSpan(Starts[group]..Starts[group + 1]);

    public void Dispose() => ArrayPool<int>.Shared.Return(Rows);

    private static int[] Count(ReadOnlySpan<int> slotOf, int start, ulong[]? validity, int slots)
    {
        var counts = new int[slots];
        for (var i = 0; i < slotOf.Length; i++)
        {
            if (validity is null || Bitmap.Get(validity, start + i))
            {
                counts[slotOf[i]]++;
            }
        }

        return counts;
    }

    private static void Scatter(ReadOnlySpan<int> slotOf, int start, ulong[]? validity, int[] next, int[] rows)
    {
        for (var i = 0; i < slotOf.Length; i++)
        {
            if (validity is null || Bitmap.Get(validity, start + i))
            {
                rows[next[slotOf[i]]++] = start + i;
            }
        }
    }
}

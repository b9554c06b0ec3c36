using System.Buffers;

namespace Dossier.Frames.Grouping;

/// <summary>How the rows of a slot become one state: a sum, a count, an extreme.</summary>
internal interface IFold<TState>
    where TState : unmanaged
{
    /// <summary>The state of a slot without rows.</summary>
    TState Empty { get; }

    void Add(ref TState state, int row, int slot);

    /// <summary>Adds the state of rows further down.</summary>
    void Merge(ref TState state, TState next);
}

/// <summary>Runs a fold over rows: block by block in parallel, the blocks' states merged in order.</summary>
internal static class SlotFold
{
    /// <summary>
    /// The state of each slot. Blocks have so many rows that merging costs little beside adding; how many depends on the numbers of rows
    /// and slots only, so that sums come out the same with any number of threads.
    /// </summary>
    /// <param name="groups">The rows' slots.</param>
    /// <param name="validity">Bits of the rows to add; null for all.</param>
    /// <param name="fold">The fold.</param>
    public static TState[] Run<TFold, TState>(RowGroups groups, ulong[]? validity, TFold fold)
        where TFold : struct, IFold<TState>
        where TState : unmanaged
    {
        var (rows, slots) = (groups.RowCount, groups.SlotCount);
        var size = BlockSize(rows, slots);
        var states = new TState[Math.Max(1, (rows + (long)size - 1) / size)][];
        states[0] = LargeArray.Allocate<TState>(slots);
        Array.Fill(states[0], fold.Empty);
        Blocks.For(rows, size, (block, start, end) =>
        {
            if (block > 0)
            {
                states[block] = ArrayPool<TState>.Shared.Rent(slots);
                states[block].AsSpan(0, slots).Fill(fold.Empty);
            }

            Add(groups.SlotOf.AsSpan(start, end - start), start, validity, fold, states[block]);
        });
        foreach (var next in states.Skip(1))
        {
            for (var slot = 0; slot < slots; slot++)
            {
                fold.Merge(ref states[0][slot], next[slot]);
            }

            ArrayPool<TState>.Shared.Return(next);
        }

        return states[0];
    }

    /// <summary>Rows in a block for which a state of each slot is kept.</summary>
    public static int BlockSize(int rows, int slots) =>
        (int)Math.Min(1 << 30, Math.Max(Math.Max(Blocks.Size, rows / 16L), 16L * slots) + 63 & ~63L);

    private static void Add<TFold, TState>(ReadOnlySpan<int> slotOf, int start, ulong[]? validity, TFold fold, TState[] states)
        where TFold : struct, IFold<TState>
        where TState : unmanaged
    {
        for (var i = 0; i < slotOf.Length; i++)
        {
            if (validity is null || Bitmap.Get(validity, start + i))
            {
                fold.Add(ref states[slotOf[i]], start + i, slotOf[i]);
            }
        }
    }
}

using System.Buffers;
using System.Runtime.CompilerServices;

namespace Dossier.Frames.Grouping;

/// <summary>
/// Rows by their key. Each row has a slot; a group is a slot that some row has, and groups are numbered in order of first appearance. When
/// the keys' ranges are small, slots are the packed keys themselves, else dense ids. A text column without nulls needs no packing: its
/// codes are the slots.
/// </summary>
internal sealed class RowGroups : IDisposable
{
    private const int MostSlots = 1 << 22;
    private readonly bool _pooled;
    private int[]? _sizes;

    private RowGroups(IReadOnlyList<Column> keys, int[] slotOf, int slotCount, int[] firstRows, bool pooled)
    {
        Keys = keys;
        SlotOf = slotOf;
        SlotCount = slotCount;
        FirstRows = firstRows;
        _pooled = pooled;
    }

    public IReadOnlyList<Column> Keys { get; }

    public int RowCount => Keys[0].Length;

    /// <summary>The slot of each row; the array may be longer than there are rows.</summary>
    public int[] SlotOf { get; }

    public int SlotCount { get; }

    /// <summary>The first row of each group.</summary>
    public int[] FirstRows { get; }

    /// <summary>Number of groups.</summary>
    public int Count => FirstRows.Length;

    /// <summary>Rows of each slot.</summary>
    public int[] Sizes => _sizes ??= SlotFold.Run<RowCountFold, int>(this, null, default);

    /// <summary>Groups rows by one or more columns; null is a key like any other.</summary>
    /// <exception cref="ArgumentException">A column is evidence.</exception>
    public static RowGroups Of(IReadOnlyList<Column> keys)
    {
        var rows = keys[0].Length;
        var mostSlots = Math.Clamp(2L * rows, 1 << 10, MostSlots);
        if (keys is [StringColumn { NullCount: 0 } texts] && texts.Dictionary.Length <= mostSlots)
        {
            return new(keys, texts.Codes, texts.Dictionary.Length, FirstRowsOf(texts.Codes, texts.Dictionary.Length), pooled: false);
        }

        var packing = KeyPacking.Of(keys, nullsMatch: true);
        if (packing.Size > (ulong)mostSlots)
        {
            var (ids, firstRows) = DenseIds.Of(packing);
            return new(keys, ids, firstRows.Length, firstRows, pooled: true);
        }

        var slots = ArrayPool<int>.Shared.Rent(rows);
        Blocks.For(rows, (_, start, end) => Narrow(packing, start, slots.AsSpan(start, end - start)));
        var size = (int)packing.Size;
        return new(keys, slots, size, FirstRowsOf(slots.AsSpan(0, rows), size), pooled: true);
    }

    /// <summary>What slots hold, by group.</summary>
    public T[] ByGroup<T>(T[] ofSlots)
    {
        var ofGroups = LargeArray.Allocate<T>(Count);
        Blocks.For(Count, (_, start, end) =>
        {
            for (var group = start; group < end; group++)
            {
                ofGroups[group] = ofSlots[SlotOf[FirstRows[group]]];
            }
        });
        return ofGroups;
    }

    /// <summary>The group of each row.</summary>
    public int[] GroupOfRows()
    {
        var groupOf = new int[SlotCount];
        for (var group = 0; group < Count; group++)
        {
            groupOf[SlotOf[FirstRows[group]]] = group;
        }

        return Array.ConvertAll(SlotOf[..RowCount], slot => groupOf[slot]);
    }

    public void Dispose()
    {
        if (_pooled)
        {
            ArrayPool<int>.Shared.Return(SlotOf);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Narrow(KeyPacking packing, int start, Span<int> slots)
    {
        Span<ulong> keys = stackalloc ulong[1 << 9];
        for (var done = 0; done < slots.Length; done += keys.Length)
        {
            var part = keys[..Math.Min(keys.Length, slots.Length - done)];
            packing.Pack(start + done, part);
            for (var i = 0; i < part.Length; i++)
            {
                slots[done + i] = (int)part[i];
            }
        }
    }

    // Stops when every slot has been met, which in a long frame is soon.
    private static int[] FirstRowsOf(ReadOnlySpan<int> slotOf, int slotCount)
    {
        var (seen, rows) = (new bool[slotCount], new List<int>());
        for (var row = 0; row < slotOf.Length && rows.Count < slotCount; row++)
        {
            ref var met = ref seen[slotOf[row]];
            if (!met)
            {
                met = true;
                rows.Add(row);
            }
        }

        return [.. rows];
    }
}

using System.Buffers;
using System.Numerics;
using System.Runtime.CompilerServices;

namespace Dossier.Frames.Grouping;

/// <summary>
/// Gives equal packed keys equal ids, dense and in order of first appearance. Rows are split by a hash into partitions that fit the cache;
/// a small open-addressing table for each finds the first row with each key. What comes out depends on the keys only.
/// </summary>
internal static class DenseIds
{
    private const int PartitionRows = 1 << 13;
    private const int MostPartitions = 1 << 12;
    private const int PackRows = 1 << 12;

    /// <summary>The id of each row, in an array of the pool that may be longer, and the first row of each id.</summary>
    public static (int[] Ids, int[] FirstRows) Of(KeyPacking keys)
    {
        var rows = keys.RowCount;
        var partitionBits = BitOperations.Log2((uint)Math.Clamp(rows / PartitionRows, 1, MostPartitions));
        var (packed, rowOf) = (ArrayPool<ulong>.Shared.Rent(rows), ArrayPool<int>.Shared.Rent(rows));
        var first = ArrayPool<int>.Shared.Rent(rows);
        var starts = Partition(keys, partitionBits, packed, rowOf);
        var distinct = new int[1 << partitionBits];
        Parallel.For(0, distinct.Length, partition =>
        {
            var (from, length) = (starts[partition], starts[partition + 1] - starts[partition]);
            distinct[partition] = FirstRows(packed.AsSpan(from, length), rowOf.AsSpan(from, length), first);
        });
        ArrayPool<ulong>.Shared.Return(packed);
        ArrayPool<int>.Shared.Return(rowOf);
        return (first, Number(first.AsSpan(0, rows), new int[distinct.Sum()]));
    }

    /// <summary>A place of a packed key that stands for several: the ids of their combinations.</summary>
    public static KeyPart PartOf(KeyPacking inner)
    {
        var (ids, firstRows) = Of(inner);
        var keys = new ulong[firstRows.Length];
        for (var id = 0; id < keys.Length; id++)
        {
            inner.Pack(firstRows[id], keys.AsSpan(id, 1));
        }

        var without = Array.IndexOf(keys, KeyPacking.NoMatch);
        for (var row = 0; without >= 0 && row < inner.RowCount; row++)
        {
            ids[row] = ids[row] == without ? -1 : ids[row];
        }

        var idOf = new Lazy<Dictionary<ulong, int>>(() => keys.Select(KeyValuePair.Create).ToDictionary());
        var size = (ulong)Math.Max(1, keys.Length);
        return new CodePart(ids, null, 0, size, others =>
        {
            var found = Array.ConvertAll(inner.Like(others).Pack(), key =>
                key != KeyPacking.NoMatch && idOf.Value.TryGetValue(key, out var id) ? id : -1);
            return new CodePart(found, null, 0, size, _ => throw new NotSupportedException("Start from the first frame's keys."));
        });
    }

    /// <summary>Replaces the first row of each row's key by the key's number in order of first appearance.</summary>
    private static int[] Number(Span<int> first, int[] firstRows)
    {
        var count = 0;
        for (var row = 0; row < first.Length; row++)
        {
            var of = first[row];
            if (of == row)
            {
                firstRows[count] = row;
                first[row] = count++;
            }
            else
            {
                first[row] = first[of];
            }
        }

        return firstRows;
    }

    /// <summary>Sorts keys and their rows by partition, in row order within each; gives where each partition begins.</summary>
    private static int[] Partition(KeyPacking keys, int partitionBits, ulong[] packed, int[] rowOf)
    {
        var (rows, partitions) = (keys.RowCount, 1 << partitionBits);
        var size = Math.Max(Blocks.Size, (rows / 8 + 63) & ~63);
        var next = new int[(rows + size - 1) / size][];
        Blocks.For(rows, size, (block, start, end) => next[block] = Count(keys, start, end, partitionBits));
        var (starts, at) = (new int[partitions + 1], 0);
        for (var partition = 0; partition < partitions; partition++)
        {
            starts[partition] = at;
            foreach (var counts in next)
            {
                (counts[partition], at) = (at, at + counts[partition]);
            }
        }

        starts[partitions] = at;
        Blocks.For(rows, size, (block, start, end) => Scatter(keys, start, end, partitionBits, next[block], packed, rowOf));
        return starts;
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static int[] Count(KeyPacking keys, int start, int end, int partitionBits)
    {
        var counts = new int[1 << partitionBits];
        var block = ArrayPool<ulong>.Shared.Rent(PackRows);
        for (var row = start; row < end; row += PackRows)
        {
            var part = block.AsSpan(0, Math.Min(PackRows, end - row));
            keys.Pack(row, part);
            foreach (var key in part)
            {
                counts[Hash(key) >> 32 >> (32 - partitionBits)]++;
            }
        }

        ArrayPool<ulong>.Shared.Return(block);
        return counts;
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Scatter(KeyPacking keys, int start, int end, int partitionBits, int[] next, ulong[] packed, int[] rowOf)
    {
        var block = ArrayPool<ulong>.Shared.Rent(PackRows);
        for (var row = start; row < end; row += PackRows)
        {
            var part = block.AsSpan(0, Math.Min(PackRows, end - row));
            keys.Pack(row, part);
            for (var i = 0; i < part.Length; i++)
            {
                var to = next[Hash(part[i]) >> 32 >> (32 - partitionBits)]++;
                packed[to] = part[i];
                rowOf[to] = row + i;
            }
        }

        ArrayPool<ulong>.Shared.Return(block);
    }

    /// <summary>Sets, for each row of a partition, the first row with its key; gives the number of keys.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static int FirstRows(ReadOnlySpan<ulong> keys, ReadOnlySpan<int> rows, int[] first)
    {
        var size = (int)BitOperations.RoundUpToPowerOf2((uint)(2 * keys.Length) + 1);
        var table = ArrayPool<int>.Shared.Rent(size);
        var slots = table.AsSpan(0, size);
        slots.Clear();
        var distinct = 0;
        for (var i = 0; i < keys.Length; i++)
        {
            var slot = (int)Hash(keys[i]) & (size - 1);
            while (slots[slot] is > 0 and var taken && keys[taken - 1] != keys[i])
            {
                slot = (slot + 1) & (size - 1);
            }

            if (slots[slot] == 0)
            {
                slots[slot] = i + 1;
                distinct++;
            }

            first[rows[i]] = rows[slots[slot] - 1];
        }

        ArrayPool<int>.Shared.Return(table);
        return distinct;
    }

    // Two rounds of multiplication and folding: keys are often small multiples of something, and both ends of the result are used.
    private static ulong Hash(ulong key)
    {
        key *= 0x9E3779B97F4A7C15;
        key = (key ^ (key >> 32)) * 0xD6E8FEB86659FD93;
        return key ^ (key >> 32);
    }
}

using System.Buffers;
using System.Numerics;
using System.Runtime.CompilerServices;

namespace Dossier.Frames.Ordering;

/// <summary>
/// Sorts row numbers by words of 64 bits, stably: rows are dealt out by the highest bits in which their words differ, then each part by
/// the next ones, until a part is short enough for insertion. Large parts are dealt out in parallel, in blocks that do not depend on the
/// number of threads.
/// </summary>
internal sealed class RadixSort : IDisposable
{
    private const int ShortLength = 24;
    private const int MostBits = 11;
    private const int MostBlocks = 16;

    // Words and rows stand in one of two buffers; results belong into the first.
    private readonly ulong[][] _words;
    private readonly int[][] _rows;
    private readonly int _length;
    private bool _started;

    public RadixSort(int length)
    {
        _length = length;
        _words = [ArrayPool<ulong>.Shared.Rent(length), ArrayPool<ulong>.Shared.Rent(length)];
        _rows = [LargeArray.Allocate<int>(length), ArrayPool<int>.Shared.Rent(length)];
        var rows = _rows[0];
        Blocks.For(length, (_, start, end) => Number(rows.AsSpan(start..end), start));
    }

    /// <summary>The rows, sorted by all that was asked for, the last the most important.</summary>
    public int[] Rows() => _rows[0];

    /// <summary>Sorts by a word for each row; rows with equal words keep the order that they have.</summary>
    /// <param name="fill">Puts the words of the rows into an array that may be longer than need be and holds anything.</param>
    public void By(Action<ulong[]> fill)
    {
        var (words, spare, rows) = (_words[0], _words[1], _rows[0]);
        fill(_started ? spare : words);
        if (_started)
        {
            Blocks.For(_length, (_, start, end) => Gather(spare, rows.AsSpan(start..end), words.AsSpan(start..end)));
        }

        _started = true;
        Sort(0, _length, 0);
    }

    public void Dispose()
    {
        ArrayPool<ulong>.Shared.Return(_words[0]);
        ArrayPool<ulong>.Shared.Return(_words[1]);
        ArrayPool<int>.Shared.Return(_rows[1]);
    }

    private void Sort(int start, int end, int side)
    {
        var length = end - start;
        if (length <= ShortLength)
        {
            Insert(start, end, side);
            return;
        }

        var size = Math.Max(Blocks.Size, length / MostBlocks + 63 & ~63);
        var blocks = (length + size - 1) / size;
        var bounds = new (ulong Lowest, ulong Highest)[blocks];
        Blocks.For(length, size, (block, from, to) => bounds[block] = Bounds(_words[side].AsSpan(start + from, to - from)));
        var lowest = bounds.Min(part => part.Lowest);
        var span = bounds.Max(part => part.Highest) - lowest;
        if (span == 0)
        {
            SortCells(default, start, end, side, sorted: true, parallel: false);
            return;
        }

        var shift = Math.Max(0, BitOperations.Log2(span) + 1 - Math.Min(MostBits, BitOperations.Log2((uint)length) - 1));
        var cells = (int)(span >> shift) + 1;
        var places = ArrayPool<int>.Shared.Rent(blocks * cells);
        Array.Clear(places, 0, blocks * cells);
        Blocks.For(length, size, (block, from, to) =>
            Count(_words[side].AsSpan(start + from, to - from), lowest, shift, places.AsSpan(block * cells, cells)));
        CountsToPlaces(places, blocks, cells, start);
        Blocks.For(length, size, (block, from, to) =>
            Deal(side, start + from, start + to, lowest, shift, places.AsSpan(block * cells, cells)));
        SortCells(places.AsMemory((blocks - 1) * cells, cells), start, end, 1 - side, sorted: shift == 0, parallel: blocks > 1);
        ArrayPool<int>.Shared.Return(places);
    }

    private void SortCells(ReadOnlyMemory<int> ends, int start, int end, int side, bool sorted, bool parallel)
    {
        if (sorted)
        {
            if (side != 0)
            {
                Blocks.For(end - start, (_, from, to) => _rows[side].AsSpan(start + from, to - from).CopyTo(_rows[0].AsSpan(start + from)));
            }
        }
        else if (parallel)
        {
            Parallel.For(0, ends.Length, cell => Sort(cell == 0 ? start : ends.Span[cell - 1], ends.Span[cell], side));
        }
        else
        {
            foreach (var cellEnd in ends.Span)
            {
                Sort(start, cellEnd, side);
                start = cellEnd;
            }
        }
    }

    // From counts per block and cell to the place of the block's first row of that cell: cell by cell, in it block by block.
    private static void CountsToPlaces(int[] counts, int blocks, int cells, int start)
    {
        for (var cell = 0; cell < cells; cell++)
        {
            for (var at = cell; at < blocks * cells; at += cells)
            {
                (counts[at], start) = (start, start + counts[at]);
            }
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void Deal(int side, int start, int end, ulong lowest, int shift, Span<int> places)
    {
        var (words, rows, toWords, toRows) = (_words[side], _rows[side], _words[1 - side], _rows[1 - side]);
        for (var i = start; i < end; i++)
        {
            var place = places[(int)(words[i] - lowest >> shift)]++;
            toWords[place] = words[i];
            toRows[place] = rows[i];
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void Insert(int start, int end, int side)
    {
        var (words, rows, toWords, toRows) = (_words[side], _rows[side], _words[0], _rows[0]);
        for (var i = start; i < end; i++)
        {
            var (word, row, at) = (words[i], rows[i], i);
            for (; at > start && toWords[at - 1] > word; at--)
            {
                toWords[at] = toWords[at - 1];
                toRows[at] = toRows[at - 1];
            }

            toWords[at] = word;
            toRows[at] = row;
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static (ulong Lowest, ulong Highest) Bounds(ReadOnlySpan<ulong> words)
    {
        var (lowest, highest) = (ulong.MaxValue, 0UL);
        foreach (var word in words)
        {
            lowest = Math.Min(lowest, word);
            highest = Math.Max(highest, word);
        }

        return (lowest, highest);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Count(ReadOnlySpan<ulong> words, ulong lowest, int shift, Span<int> counts)
    {
        foreach (var word in words)
        {
            counts[(int)(word - lowest >> shift)]++;
        }
    }

    private static void Number(Span<int> rows, int first)
    {
        for (var i = 0; i < rows.Length; i++)
        {
            rows[i] = first + i;
        }
    }

    private static void Gather(ulong[] words, ReadOnlySpan<int> rows, Span<ulong> target)
    {
        for (var i = 0; i < rows.Length; i++)
        {
            target[i] = words[rows[i]];
        }
    }
}

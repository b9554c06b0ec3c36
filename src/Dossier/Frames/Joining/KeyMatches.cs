using System.Buffers;
using System.Globalization;
using Dossier.Frames.Grouping;

namespace Dossier.Frames.Joining;

/// <summary>The pairs of rows whose keys are equal, found in two passes: first matches and their number, then all of them.</summary>
internal sealed class KeyMatches : IDisposable
{
    private const int FindRows = 1 << 12;

    private readonly Column[] _ours;
    private readonly int _rightCount;
    private readonly KeyTable _table;
    private readonly int[] _first;

    /// <param name="ours">Key columns of the left frame.</param>
    /// <param name="theirs">Key columns of the right frame, of the same types.</param>
    public KeyMatches(Column[] ours, Column[] theirs)
    {
        var keys = KeyPacking.Of(theirs, nullsMatch: false);
        (_ours, _rightCount) = (ours, theirs[0].Length);
        _table = new KeyTable(keys);
        var (table, probe, first) = (_table, keys.Like(ours), LargeArray.Allocate<int>(ours[0].Length));
        Blocks.For(first.Length, (_, start, end) =>
        {
            var packed = ArrayPool<ulong>.Shared.Rent(FindRows);
            for (var row = start; row < end; row += FindRows)
            {
                var part = packed.AsSpan(0, Math.Min(FindRows, end - row));
                probe.Pack(row, part);
                table.Find(part, first.AsSpan(row, part.Length));
            }

            ArrayPool<ulong>.Shared.Return(packed);
        });
        _first = first;
    }

    /// <summary>The left rows that have a match.</summary>
    public Mask Matched()
    {
        var (isTrue, isFalse) = (new ulong[Bitmap.Words(_first.Length)], new ulong[Bitmap.Words(_first.Length)]);
        Blocks.For(_first.Length, (_, start, end) =>
        {
            for (var row = start; row < end; row++)
            {
                Bitmap.Set(_first[row] >= 0 ? isTrue : isFalse, row);
            }
        });
        return new(_first.Length, isTrue, isFalse);
    }

    /// <summary>The rows of the join: those of the left frame in order, the matches of each in the order of the right.</summary>
    /// <param name="keepLeft">Whether left rows without a match stay in their place.</param>
    /// <param name="keepRight">Whether right rows without a match come at the end.</param>
    /// <exception cref="InvalidOperationException">There would be too many.</exception>
    public JoinRows Pairs(bool keepLeft, bool keepRight)
    {
        var ends = new long[Blocks.Count(_first.Length)];
        Blocks.For(_first.Length, (block, start, end) => ends[block] = Count(_first.AsSpan(start..end), keepLeft));
        for (var block = 1; block < ends.Length; block++)
        {
            ends[block] += ends[block - 1];
        }

        var pairs = Checked(ends.LastOrDefault());
        var (left, right) = ((int[]?)null, _first);
        if (_table.Repeats || pairs != _first.Length)
        {
            (left, right) = (LargeArray.Allocate<int>(pairs), LargeArray.Allocate<int>(pairs));
            Blocks.For(_first.Length, (block, start, end) =>
            {
                var at = block == 0 ? 0 : (int)ends[block - 1];
                Fill(start, end, keepLeft, left.AsSpan(at..(int)ends[block]), right.AsSpan(at..(int)ends[block]));
            });
        }

        var unmatched = keepRight ? Unmatched(right) : [];
        _ = Checked(pairs + (long)unmatched.Length);
        return unmatched.Length == 0 ? new(left, right, pairs)
            : new([.. left ?? [.. Enumerable.Range(0, pairs)], .. DataFrame.NoRows(unmatched.Length)], [.. right, .. unmatched], pairs);
    }

    public void Dispose() => _table.Dispose();

    private int Checked(long rows) => rows <= Array.MaxLength ? (int)rows : throw new InvalidOperationException(
        $"The join on {string.Join(", ", _ours.Select(column => $"\"{column.Name}\""))} would have " +
        $"{rows.ToString("N0", CultureInfo.InvariantCulture)} rows, more than a frame can hold: the keys repeat in both frames. " +
        "Join on more columns, or group one of the frames by the keys first.");

    private long Count(ReadOnlySpan<int> first, bool keepLeft)
    {
        var count = 0L;
        foreach (var match in first)
        {
            count += match < 0 ? (keepLeft ? 1 : 0) : _table.Repeats ? _table.Count(match) : 1;
        }

        return count;
    }

    private void Fill(int start, int end, bool keepLeft, Span<int> left, Span<int> right)
    {
        var at = 0;
        for (var row = start; row < end; row++)
        {
            var match = _first[row];
            if (match < 0 && !keepLeft)
            {
                continue;
            }

            do
            {
                left[at] = row;
                right[at++] = match;
                match = _table.Repeats && match >= 0 ? _table.Next(match) : -1;
            }
            while (match >= 0);
        }
    }

    private int[] Unmatched(int[] right)
    {
        var matched = new bool[_rightCount];
        Blocks.For(right.Length, (_, start, end) => Mark(matched, right.AsSpan(start..end)));
        return [.. Enumerable.Range(0, _rightCount).Where(row => !matched[row])];
    }

    private static void Mark(bool[] matched, ReadOnlySpan<int> rows)
    {
        foreach (var row in rows)
        {
            if (row >= 0)
            {
                matched[row] = true;
            }
        }
    }
}

using System.Buffers;
using Dossier.Frames.Grouping;

namespace Dossier.Frames.Joining;

/// <summary>
/// The rows of each key: from a key to its first row, from a row to the next with its key. Keys from a range that is small against the rows
/// are places in a table; others are hashed. Rows are counted from 1 inside, so that 0 is none.
/// </summary>
internal sealed class KeyTable : IDisposable
{
    private const int SmallTable = 1 << 16;

    // Parts of a table of places are filled in parallel, each in a pass of its own over all rows.
    private const int Parts = 4;

    private readonly int _size;
    private readonly int[] _heads;
    private readonly int[] _next;
    private readonly int[] _counts;
    private readonly ulong[]? _keys;
    private volatile bool _repeats;

    /// <param name="packing">The keys of the rows that are to be found.</param>
    public KeyTable(KeyPacking packing)
    {
        var rows = packing.RowCount;
        var direct = packing.Size <= (ulong)Math.Max(SmallTable, 4L * rows);
        _size = (int)Math.Min(direct ? (long)packing.Size : 2L * rows + 1, Array.MaxLength);
        _heads = ArrayPool<int>.Shared.Rent(_size);
        (_next, _counts) = (ArrayPool<int>.Shared.Rent(rows), ArrayPool<int>.Shared.Rent(rows));
        _keys = direct ? null : ArrayPool<ulong>.Shared.Rent(_size);
        Array.Clear(_heads, 0, _size);

        var keys = ArrayPool<ulong>.Shared.Rent(rows);
        Blocks.For(rows, (_, start, end) => packing.Pack(start, keys.AsSpan(start, end - start)));
        var parts = direct && rows >= SmallTable ? Parts : 1;
        Parallel.For(0, parts, part => Fill(keys.AsSpan(0, rows), (ulong)_size * (ulong)part / (ulong)parts,
            parts == 1 ? KeyPacking.NoMatch : (ulong)_size * (ulong)(part + 1) / (ulong)parts));
        ArrayPool<ulong>.Shared.Return(keys);
    }

    /// <summary>Whether some key has more than one row.</summary>
    public bool Repeats => _repeats;

    /// <summary>How many rows have the key of a row that <see cref="Find"/> gave.</summary>
    public int Count(int row) => _counts[row];

    /// <summary>The next row with the key of a row; -1 when there is none.</summary>
    public int Next(int row) => _next[row] - 1;

    /// <summary>Sets, for each key, its first row; -1 when it has none.</summary>
    public void Find(ReadOnlySpan<ulong> keys, Span<int> rows)
    {
        for (var i = 0; i < keys.Length; i++)
        {
            rows[i] = keys[i] == KeyPacking.NoMatch ? -1 : _heads[Place(keys[i])] - 1;
        }
    }

    public void Dispose()
    {
        ArrayPool<int>.Shared.Return(_heads);
        ArrayPool<int>.Shared.Return(_next);
        ArrayPool<int>.Shared.Return(_counts);
        if (_keys is not null)
        {
            ArrayPool<ulong>.Shared.Return(_keys);
        }
    }

    // From the last row to the first, so that each key's rows come in order.
    private void Fill(ReadOnlySpan<ulong> keys, ulong from, ulong to)
    {
        for (var row = keys.Length - 1; row >= 0; row--)
        {
            var key = keys[row];
            if (key >= from && key < to)
            {
                var place = Place(key);
                var next = _heads[place];
                if (next != 0)
                {
                    _repeats = true;
                }

                _keys?[place] = key;
                _next[row] = next;
                _counts[row] = next == 0 ? 1 : _counts[next - 1] + 1;
                _heads[place] = row + 1;
            }
        }
    }

    /// <summary>Where a key stands, or would stand.</summary>
    private int Place(ulong key)
    {
        if (_keys is null)
        {
            return (int)key;
        }

        // Two rounds of multiplication and folding, since packed keys are regular; the high half then picks the place.
        var hash = (key ^ key >> 32) * 0x9E3779B97F4A7C15;
        var place = (int)Math.BigMul((hash ^ hash >> 32) * 0xD6E8FEB86659FD93, (ulong)_size, out _);
        while (_heads[place] != 0 && _keys[place] != key)
        {
            place = place + 1 == _size ? 0 : place + 1;
        }

        return place;
    }
}

using System.Collections.Immutable;

namespace Dossier.Frames.Grouping;

/// <summary>
/// Several key columns as one number per row: rows have equal numbers exactly when their keys are equal. Each column has codes from 0 up;
/// the number is their mixed-radix value, so that numbers are dense when the ranges of the columns are small. What would not fit into 63
/// bits is first replaced by dense ids.
/// </summary>
/// <remarks>
/// For a join: <c>Of(columns of one side, nullsMatch: false)</c> packs that side, <see cref="Like"/> the other side into the same numbers. A
/// row that has a null, or a value that the first side does not have, gets <see cref="NoMatch"/>.
/// </remarks>
internal sealed class KeyPacking
{
    /// <summary>The number of a row that matches none.</summary>
    public const ulong NoMatch = ulong.MaxValue;

    private const ulong Limit = 1UL << 63;
    private readonly ImmutableArray<KeyPart> _parts;
    private readonly bool _mayMiss;

    private KeyPacking(ImmutableArray<KeyPart> parts, bool mayMiss, ulong size, int rowCount)
    {
        _parts = parts;
        _mayMiss = mayMiss;
        Size = size;
        RowCount = rowCount;
    }

    /// <summary>All numbers but <see cref="NoMatch"/> are below this, which is at most 2^63.</summary>
    public ulong Size { get; }

    public int RowCount { get; }

    /// <summary>Packs key columns.</summary>
    /// <param name="columns">One or more columns of one frame.</param>
    /// <param name="nullsMatch">Whether null is a value like any other (grouping) or matches nothing (joins).</param>
    /// <exception cref="ArgumentException">A column is evidence.</exception>
    public static KeyPacking Of(IReadOnlyList<Column> columns, bool nullsMatch)
    {
        var (parts, size, rows) = (ImmutableArray.CreateBuilder<KeyPart>(), 1UL, columns[0].Length);
        for (var i = 0; i < columns.Count; i++)
        {
            foreach (var part in KeyPart.Of(columns[i], i, nullsMatch))
            {
                if ((UInt128)size * part.Size > Limit)
                {
                    var prefix = DenseIds.PartOf(new(parts.ToImmutable(), !nullsMatch, size, rows));
                    parts.Clear();
                    parts.Add(prefix);
                    size = prefix.Size;
                }

                parts.Add(part);
                size *= part.Size;
            }
        }

        return new(parts.ToImmutable(), !nullsMatch, size, rows);
    }

    /// <summary>The key columns of another frame in the numbers of this packing.</summary>
    /// <param name="others">As many columns, of the same types in the same order.</param>
    /// <exception cref="ArgumentException">Two columns differ in type; the message says both.</exception>
    public KeyPacking Like(IReadOnlyList<Column> others) =>
        new([.. _parts.Select(part => part.Like(others))], true, Size, others[0].Length);

    /// <summary>The numbers of the rows from <paramref name="start"/>.</summary>
    public void Pack(int start, Span<ulong> keys)
    {
        keys.Clear();
        foreach (var part in _parts)
        {
            part.Append(start, keys, _mayMiss);
        }
    }

    /// <summary>The numbers of all rows.</summary>
    public ulong[] Pack()
    {
        var keys = LargeArray.Allocate<ulong>(RowCount);
        Blocks.For(RowCount, (_, start, end) => Pack(start, keys.AsSpan(start, end - start)));
        return keys;
    }
}

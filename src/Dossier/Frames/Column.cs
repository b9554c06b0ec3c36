namespace Dossier.Frames;

/// <summary>
/// A named column of a frame: text, whole numbers (64 bit), fractional numbers (64 bit), true or false, days, or evidence. Any value may be
/// null; NaN is null. Immutable.
/// </summary>
public abstract partial class Column
{
    private readonly ulong[]? _validity;

    private protected Column(string name, int length, ulong[]? validity)
    {
        ArgumentException.ThrowIfNullOrEmpty(name);
        Name = name;
        Length = length;
        _validity = validity;
        NullCount = validity is null ? 0 : length - Bitmap.Count(validity);
    }

    /// <summary>The column's name, unique in its frame.</summary>
    public string Name { get; }

    /// <summary>Number of rows.</summary>
    public int Length { get; }

    /// <summary>Number of rows that are null.</summary>
    public int NullCount { get; }

    /// <summary>Type of a value: string, long, double, bool, <see cref="DateOnly"/>, or <see cref="Facts.Evidence"/>.</summary>
    public abstract Type DataType { get; }

    /// <summary>The type's short name, as messages and tables show it: string, long, double, bool, date, evidence.</summary>
    public abstract string TypeName { get; }

    /// <summary>Bits of the rows that have a value; null when all have.</summary>
    internal ulong[]? Validity => _validity;

    /// <summary>The value of a row; null when there is none. Evidence gives its ids, separated by <c>;</c>.</summary>
    /// <param name="row">Row from 0.</param>
    /// <exception cref="ArgumentOutOfRangeException">There is no such row.</exception>
    public object? this[int row]
    {
        get
        {
            ArgumentOutOfRangeException.ThrowIfNegative(row);
            ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(row, Length);
            return IsNull(row) ? null : ValueAt(row);
        }
    }

    /// <summary>Whether a row is null.</summary>
    /// <param name="row">Row from 0.</param>
    /// <exception cref="ArgumentOutOfRangeException">There is no such row.</exception>
    public bool IsNull(int row)
    {
        if ((uint)row >= (uint)Length)
        {
            ArgumentOutOfRangeException.ThrowIfNegative(row);
            ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(row, Length);
        }

        return _validity is not null && !Bitmap.Get(_validity, row);
    }

    /// <summary>The rows that are null.</summary>
    public Mask IsNull() => !IsNotNull();

    /// <summary>The rows that have a value.</summary>
    public Mask IsNotNull()
    {
        var present = _validity ?? Bitmap.Full(Length);
        var absent = new ulong[present.Length];
        for (var i = 0; i < absent.Length; i++)
        {
            absent[i] = ~present[i];
        }

        if (absent.Length > 0)
        {
            Bitmap.Trim(absent, Length);
        }

        return new(Length, present, absent);
    }

    /// <summary>The same values under another name.</summary>
    public abstract Column Rename(string name);

    /// <summary>The value of a row as CSV has it: invariant culture, days as <c>2020-07-14</c>; null when there is none.</summary>
    internal string? TextAt(int row) => IsNull(row) ? null : FormatAt(row);

    /// <summary>The given rows in the given order; -1 gives null.</summary>
    internal abstract Column Take(int[] rows);

    /// <summary>This column with the rows of others of the same type below it.</summary>
    internal abstract Column Append(IReadOnlyList<Column> others);

    private protected abstract object ValueAt(int row);

    private protected abstract string FormatAt(int row);

    /// <summary>Validity of taken rows: a row is null when its index is -1 or it was null before.</summary>
    private protected ulong[]? TakeValidity(int[] rows, bool mayMiss)
    {
        if (_validity is null && !mayMiss)
        {
            return null;
        }

        var bits = new ulong[Bitmap.Words(rows.Length)];
        Blocks.For(rows.Length, (_, start, end) => TakeBits(_validity, rows, start, end, bits));
        return Bitmap.OrNullIfFull(bits, rows.Length);
    }

    private static void TakeBits(ulong[]? from, int[] rows, int start, int end, ulong[] to)
    {
        for (var i = start; i < end; i++)
        {
            var row = rows[i];
            if (row >= 0)
            {
                to[i >> 6] |= (from is null ? 1UL : from[row >> 6] >> row & 1) << i;
            }
        }
    }

    /// <summary>The items of all parts, one after the other.</summary>
    private protected static T[] Joined<TColumn, T>(IReadOnlyList<TColumn> parts, Func<TColumn, T[]> itemsOf)
        where TColumn : Column
    {
        var all = LargeArray.Allocate<T>(checked(parts.Sum(part => part.Length)));
        var at = 0;
        foreach (var part in parts)
        {
            var (items, offset) = (itemsOf(part), at);
            Blocks.For(items.Length, (_, start, end) => items.AsSpan(start..end).CopyTo(all.AsSpan(offset + start)));
            at += items.Length;
        }

        return all;
    }

    private protected static ulong[]? AppendValidity(IReadOnlyList<Column> parts)
    {
        if (parts.All(part => part.Validity is null))
        {
            return null;
        }

        var length = parts.Sum(part => part.Length);
        var bits = new ulong[Bitmap.Words(length)];
        var at = 0;
        foreach (var part in parts)
        {
            var (words, first, shift) = (part.Validity ?? Bitmap.Full(part.Length), at >> 6, at & 63);
            for (var i = 0; i < words.Length; i++)
            {
                bits[first + i] |= words[i] << shift;
                if (shift != 0 && words[i] >> (64 - shift) is not 0 and var carried)
                {
                    bits[first + i + 1] |= carried;
                }
            }

            at += part.Length;
        }

        return bits;
    }

    private protected ArgumentException Mismatch(Column other) => new(
        $"Column \"{Name}\" is {TypeName}, but the column to put below it is {other.TypeName}. Convert one of them first.", nameof(other));

    /// <summary>Name, type, rows and nulls.</summary>
    public override string ToString() => $"{Name} ({TypeName}, {Length} rows, {NullCount} null)";
}

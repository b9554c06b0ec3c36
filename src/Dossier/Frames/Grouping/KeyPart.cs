using System.Runtime.CompilerServices;

namespace Dossier.Frames.Grouping;

/// <summary>One place of a packed key: a code below <see cref="Size"/> for each row.</summary>
internal abstract class KeyPart(ulong size)
{
    /// <summary>Number of codes, from 1 to 2^32 + 1.</summary>
    public ulong Size { get; } = size;

    /// <summary>The places of a key column: one, or two halves when its values span more than 32 bits.</summary>
    /// <param name="column">The column.</param>
    /// <param name="index">Its place among the key columns.</param>
    /// <param name="nullsMatch">Whether null has a code of its own.</param>
    /// <exception cref="ArgumentException">The column is evidence.</exception>
    public static KeyPart[] Of(Column column, int index, bool nullsMatch)
    {
        var offset = nullsMatch && column.NullCount > 0 ? 1 : 0;
        return column switch
        {
            StringColumn texts => [CodePart.Of(texts, index, offset)],
            ValueColumn<long> longs => ValuePart<long>.Of(longs, index, offset),
            ValueColumn<double> doubles => ValuePart<double>.Of(doubles, index, offset),
            ValueColumn<bool> flags => ValuePart<bool>.Of(flags, index, offset),
            ValueColumn<DateOnly> days => ValuePart<DateOnly>.Of(days, index, offset),
            _ => throw new ArgumentException(
                $"Column \"{column.Name}\" is {column.TypeName}; rows are grouped and joined by string, long, double, bool or date.", nameof(column)),
        };
    }

    /// <summary>Multiplies each key by <see cref="Size"/> and adds the row's code.</summary>
    /// <param name="start">Row of the first key.</param>
    /// <param name="keys">The keys so far.</param>
    /// <param name="mayMiss">Whether a key or a code may be <see cref="KeyPacking.NoMatch"/>.</param>
    public abstract void Append(int start, Span<ulong> keys, bool mayMiss);

    /// <summary>The same codes for the key columns of another frame.</summary>
    public abstract KeyPart Like(IReadOnlyList<Column> others);

    /// <summary>A column of another frame as the type that this place has.</summary>
    protected static TColumn Match<TColumn>(TColumn own, Column other)
        where TColumn : Column => other as TColumn ?? throw new ArgumentException(
        $"Key column \"{own.Name}\" is {own.TypeName}, but \"{other.Name}\" is {other.TypeName}. Convert one of them first.", nameof(other));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    protected static ulong Append(ulong key, ulong size, ulong code) =>
        (key == KeyPacking.NoMatch) | (code == KeyPacking.NoMatch) ? KeyPacking.NoMatch : key * size + code;
}

/// <summary>A place whose codes are at hand: those of a text column, or dense ids. Code -1 is null and becomes offset - 1.</summary>
/// <param name="codes">A code for each row.</param>
/// <param name="map">What each code, from -1, stands for; null when codes stand for themselves, moved by the offset.</param>
/// <param name="offset">1 when null has a code of its own.</param>
/// <param name="size">Number of codes.</param>
/// <param name="like">Makes the same place for another frame.</param>
internal sealed class CodePart(int[] codes, int[]? map, int offset, ulong size, Func<IReadOnlyList<Column>, KeyPart> like) : KeyPart(size)
{
    public static CodePart Of(StringColumn own, int index, int offset)
    {
        var size = (ulong)Math.Max(1, own.Dictionary.Length + offset);
        return new(own.Codes, null, offset, size, others =>
        {
            var other = Match(own, others[index]);
            var dictionary = new StringDictionary();
            Array.ForEach(own.Dictionary, text => dictionary.CodeOf(text));
            int[] map = [offset - 1, .. other.Dictionary.Select(text => dictionary.Find(text) is >= 0 and var code ? code + offset : -1)];
            return new CodePart(other.Codes, map, offset, size, _ => throw new NotSupportedException("Start from the first frame's keys."));
        });
    }

    public override KeyPart Like(IReadOnlyList<Column> others) => like(others);

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public override void Append(int start, Span<ulong> keys, bool mayMiss)
    {
        var size = Size;
        var own = codes.AsSpan(start, keys.Length);
        for (var i = 0; !mayMiss && i < own.Length; i++)
        {
            keys[i] = (keys[i] * size) + (ulong)(own[i] + offset);
        }

        for (var i = 0; mayMiss && i < own.Length; i++)
        {
            keys[i] = Append(keys[i], size, (ulong)(long)(map is null ? own[i] + offset : map[own[i] + 1]));
        }
    }
}

/// <summary>A place whose codes are the values less the lowest, or the upper or lower 32 bits of that.</summary>
internal sealed class ValuePart<T> : KeyPart
    where T : unmanaged, IComparable<T>, IEquatable<T>
{
    private readonly ValueColumn<T> _column;
    private readonly (int Index, int Offset, long Min, int Shift, ulong Bits, ulong Last) _code;

    private ValuePart(ValueColumn<T> column, (int Index, int Offset, long Min, int Shift, ulong Bits, ulong Last) code)
        : base(code.Last + 1 + (ulong)code.Offset)
    {
        _column = column;
        _code = code;
    }

    public static KeyPart[] Of(ValueColumn<T> column, int index, int offset)
    {
        var (min, max) = RangeOf(column);
        var range = (ulong)(max - min);
        return range <= uint.MaxValue
            ? [new ValuePart<T>(column, (index, offset, min, 0, ulong.MaxValue, range))]
            : [
                new ValuePart<T>(column, (index, offset, min, 32, ulong.MaxValue, range >> 32)),
                new ValuePart<T>(column, (index, 0, min, 0, uint.MaxValue, uint.MaxValue)),
            ];
    }

    public override KeyPart Like(IReadOnlyList<Column> others) => new ValuePart<T>(Match(_column, others[_code.Index]), _code);

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public override void Append(int start, Span<ulong> keys, bool mayMiss)
    {
        // The lower half has no null of its own: null is told by the upper, and null rows all hold the same default.
        var validity = _code.Bits == uint.MaxValue ? null : _column.Validity;
        var (size, (_, offset, min, shift, bits, last)) = (Size, _code);
        var items = _column.Items.AsSpan(start, keys.Length);
        var simple = !mayMiss && validity is null;
        for (var i = 0; simple && i < items.Length; i++)
        {
            keys[i] = (keys[i] * size) + (((ulong)(Ordinal.Of(items[i]) - min) >> shift) & bits);
        }

        for (var i = 0; !simple && i < items.Length; i++)
        {
            var code = ((ulong)(Ordinal.Of(items[i]) - min) >> shift) & bits;
            code = code > last ? KeyPacking.NoMatch : code + (ulong)offset;
            if (validity is not null && !Bitmap.Get(validity, start + i))
            {
                code = (ulong)(offset - 1L);
            }

            keys[i] = Append(keys[i], size, code);
        }
    }

    private static (long Min, long Max) RangeOf(ValueColumn<T> column)
    {
        var ranges = new (long Min, long Max)[Math.Max(1, Blocks.Count(column.Length))];
        Array.Fill(ranges, (long.MaxValue, long.MinValue));
        Blocks.For(column.Length, (block, start, end) => ranges[block] = RangeOf(column, start, end));
        var (min, max) = (ranges.Min(range => range.Min), ranges.Max(range => range.Max));
        return min > max ? (0, 0) : (min, max);
    }

    private static (long Min, long Max) RangeOf(ValueColumn<T> column, int start, int end)
    {
        var (items, validity, min, max) = (column.Items, column.Validity, long.MaxValue, long.MinValue);
        for (var row = start; row < end; row++)
        {
            if (validity is null || Bitmap.Get(validity, row))
            {
                var value = Ordinal.Of(items[row]);
                (min, max) = (Math.Min(min, value), Math.Max(max, value));
            }
        }

        return (min, max);
    }
}

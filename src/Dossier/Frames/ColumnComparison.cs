using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Text;
using Dossier.Facts;
using Dossier.Frames.Files;

namespace Dossier.Frames;

/// <summary>Compares columns with values and with each other. What remains (not equal, above) is the negation of these three.</summary>
internal static class ColumnComparison
{
    internal enum Kind
    {
        Equal,
        Less,
        LessOrEqual,
    }

    public static Mask Of(Column column, Scalar value, Kind kind)
    {
        ArgumentNullException.ThrowIfNull(column);
        return (column, value.Value) switch
        {
            (StringColumn texts, string text) => OfTexts(texts, entry => Holds(string.CompareOrdinal(entry, text), kind)),
            (ValueColumn<long> numbers, long number) => Scan(numbers, number, kind),
            (ValueColumn<long> numbers, double number) => OfWholeNumbers(numbers, number, kind),
            (ValueColumn<double> numbers, double number) => Scan(numbers, number, kind),
            (ValueColumn<double> numbers, long number) => OfFractions(numbers, number, kind),
            (ValueColumn<bool> flags, bool flag) => Scan(flags, flag, kind),
            (ValueColumn<DateOnly> days, DateOnly day) => Scan(days, day, kind),
            _ => throw new ArgumentException($"Column \"{column.Name}\" is {column.TypeName}; it cannot be compared with " +
                $"{NameOf(value)}.{Advice(column, value)}", nameof(value)),
        };
    }

    public static Mask Of(Column left, Column right, Func<int, bool> holds)
    {
        ArgumentNullException.ThrowIfNull(left);
        ArgumentNullException.ThrowIfNull(right);
        if (left.Length != right.Length)
        {
            throw new ArgumentException($"Column \"{left.Name}\" has {left.Length} rows and \"{right.Name}\" {right.Length}; " +
                "compare columns of one frame.", nameof(right));
        }

        Func<int, int> compare = (left, right) switch
        {
            (StringColumn a, StringColumn b) => row => string.CompareOrdinal(a.Dictionary[a.Codes[row]], b.Dictionary[b.Codes[row]]),
            (ValueColumn<long> a, ValueColumn<long> b) => row => a.Items[row].CompareTo(b.Items[row]),
            (ValueColumn<double> a, ValueColumn<double> b) => row => a.Items[row].CompareTo(b.Items[row]),
            (ValueColumn<long> a, ValueColumn<double> b) => row => Compare(a.Items[row], b.Items[row]),
            (ValueColumn<double> a, ValueColumn<long> b) => row => -Compare(b.Items[row], a.Items[row]),
            (ValueColumn<bool> a, ValueColumn<bool> b) => row => a.Items[row].CompareTo(b.Items[row]),
            (ValueColumn<DateOnly> a, ValueColumn<DateOnly> b) => row => a.Items[row].CompareTo(b.Items[row]),
            _ => throw new ArgumentException($"Column \"{left.Name}\" is {left.TypeName} and \"{right.Name}\" is {right.TypeName}; " +
                "only columns of the same type can be compared.", nameof(right)),
        };
        return Build(left.Length, row => !left.IsNull(row) && !right.IsNull(row), row => holds(compare(row)));
    }

    /// <summary>Tests each entry of the dictionary once, then looks rows up.</summary>
    public static Mask OfTexts(StringColumn texts, Func<string, bool> holds)
    {
        var entries = Array.ConvertAll(texts.Dictionary, entry => holds(entry));
        var isTrue = new ulong[Bitmap.Words(texts.Length)];
        Blocks.For(texts.Length, (_, start, end) => LookUp(texts.Codes, entries, isTrue, start, end));
        return FromTrue(texts, isTrue);
    }

    private static void LookUp(int[] codes, bool[] entries, ulong[] isTrue, int start, int end)
    {
        for (var row = start; row < end; row++)
        {
            var code = codes[row];
            if (code >= 0 && entries[code])
            {
                isTrue[row >> 6] |= 1UL << row;
            }
        }
    }

    private static Mask Scan<T>(ValueColumn<T> column, T value, Kind kind)
        where T : unmanaged, IComparable<T>, IEquatable<T>
    {
        var isTrue = new ulong[Bitmap.Words(column.Length)];
        Blocks.For(column.Length, (_, start, end) => ScanBlock(column.Items, value, kind, isTrue, start, end));
        return FromTrue(column, isTrue);
    }

    private static void ScanBlock<T>(T[] items, T value, Kind kind, ulong[] isTrue, int start, int end)
        where T : unmanaged, IComparable<T>, IEquatable<T>
    {
        for (var first = start; first < end; first += 64)
        {
            var rows = items.AsSpan(first, Math.Min(64, end - first));
            isTrue[first >> 6] = Bits(rows, value, kind);
        }
    }

    /// <summary>A bit for each of up to 64 rows, without branches: the answers are as hard to foretell as the data.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static ulong Bits<T>(ReadOnlySpan<T> rows, T value, Kind kind)
        where T : unmanaged, IComparable<T>
    {
        var (bits, i) = (0UL, 0);
        if (Vector256<T>.IsSupported)
        {
            for (var bound = Vector256.Create(value); i <= rows.Length - Vector256<T>.Count; i += Vector256<T>.Count)
            {
                var some = Vector256.Create(rows[i..]);
                var holds = kind switch
                {
                    Kind.Equal => Vector256.Equals(some, bound),
                    Kind.Less => Vector256.LessThan(some, bound),
                    _ => Vector256.LessThanOrEqual(some, bound),
                };
                bits |= (ulong)holds.ExtractMostSignificantBits() << i;
            }
        }

        for (; i < rows.Length; i++)
        {
            bits |= (Holds(rows[i].CompareTo(value), kind) ? 1UL : 0UL) << i;
        }

        return bits;
    }

    /// <summary>Compares whole numbers with a fraction exactly: by the whole number below it, since a double cannot hold every long.</summary>
    private static Mask OfWholeNumbers(ValueColumn<long> numbers, double value, Kind kind)
    {
        var floor = Math.Floor(value);
        if (floor >= 9223372036854775808.0 || floor < -9223372036854775808.0)
        {
            return Known(numbers, floor > 0 && kind != Kind.Equal);
        }

        var whole = floor == value;
        return kind == Kind.Equal && !whole ? Known(numbers, false)
            : Scan(numbers, (long)floor, kind == Kind.Less && !whole ? Kind.LessOrEqual : kind);
    }

    /// <summary>Compares fractions with a whole number exactly, also where the nearest double is another number.</summary>
    private static Mask OfFractions(ValueColumn<double> numbers, long value, Kind kind) => Compare(value, value) switch
    {
        0 => Scan(numbers, (double)value, kind),
        _ when kind == Kind.Equal => Known(numbers, false),
        var sign => Scan(numbers, (double)value, sign < 0 ? Kind.Less : Kind.LessOrEqual),
    };

    private static int Compare(long whole, double fraction)
    {
        var floor = Math.Floor(fraction);
        return floor >= 9223372036854775808.0 ? -1
            : floor < -9223372036854775808.0 ? 1
            : whole.CompareTo((long)floor) is not 0 and var sign ? sign
            : floor < fraction ? -1 : 0;
    }

    /// <summary>One answer for every row that has a value.</summary>
    private static Mask Known(Column column, bool answer)
    {
        var (present, none) = (column.Validity ?? Bitmap.Full(column.Length), new ulong[Bitmap.Words(column.Length)]);
        return answer ? new(column.Length, present, none) : new(column.Length, none, present);
    }

    private static Mask FromTrue(Column column, ulong[] isTrue)
    {
        var present = column.Validity ?? Bitmap.Full(column.Length);
        var isFalse = new ulong[present.Length];
        for (var i = 0; i < present.Length; i++)
        {
            isTrue[i] &= present[i];
            isFalse[i] = present[i] & ~isTrue[i];
        }

        return new(column.Length, isTrue, isFalse);
    }

    private static Mask Build(int length, Func<int, bool> known, Func<int, bool> holds)
    {
        var (isTrue, isFalse) = (new ulong[Bitmap.Words(length)], new ulong[Bitmap.Words(length)]);
        Blocks.For(length, (_, start, end) =>
        {
            for (var row = start; row < end; row++)
            {
                if (known(row))
                {
                    Bitmap.Set(holds(row) ? isTrue : isFalse, row);
                }
            }
        });
        return new(length, isTrue, isFalse);
    }

    private static bool Holds(int sign, Kind kind) => kind switch
    {
        Kind.Equal => sign == 0,
        Kind.Less => sign < 0,
        _ => sign <= 0,
    };

    /// <summary>A value with its type, for messages.</summary>
    public static string NameOf(Scalar value) => value.Value switch
    {
        string text => $"the string \"{text}\"",
        long => $"the long {value}",
        double => $"the double {value}",
        bool => $"the bool {value}",
        DateOnly => $"the date {value}",
        _ => "nothing",
    };

    private static string Advice(Column column, Scalar value) => (column, value.Value) switch
    {
        (ValueColumn<DateOnly>, string text) when FactDate.TryParseEdtf(text, DateBasis.Explicit, out var date) && date.IsDay =>
            " Write it as a date: new DateOnly(" + string.Join(", ", text.Split('-').Select(part => part.TrimStart('0'))) + ").",
        (ValueColumn<DateOnly>, string) => " Write the day as new DateOnly(year, month, day).",
        (ValueColumn<long> or ValueColumn<double>, string text) when CellValue.TryParse<double>(Encoding.UTF8.GetBytes(text), out _) =>
            $" Write it as a number: {text}.",
        (StringColumn, not null) => $" Write the value as text: \"{value}\".",
        (EvidenceColumn, _) => " Look at the ids with Values<string>() instead.",
        _ => "",
    };
}

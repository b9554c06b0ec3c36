using System.Buffers;
using System.Numerics;

namespace Dossier.Frames.Arithmetic;

/// <summary>Reckons with columns and values, row by row, blocks of rows in parallel.</summary>
internal static class ColumnArithmetic
{
    public static Column Of(Operand left, char operation, Operand right)
    {
        var (name, length) = ((left.Column ?? right.Column)!.Name, (left.Column ?? right.Column)!.Length);
        if (left.Column is { } one && right.Column is { } other && one.Length != other.Length)
        {
            throw new ArgumentException($"Column \"{one.Name}\" has {one.Length} rows and \"{other.Name}\" {other.Length}; " +
                "reckon with columns of one frame.", nameof(right));
        }

        var validity = Both(left.Validity, right.Validity);
        var (isDate, isOtherDate) = (left.Type == typeof(DateOnly), right.Type == typeof(DateOnly));
        if (left.IsNumber && right.IsNumber)
        {
            return operation == '/' || left.Type == typeof(double) || right.Type == typeof(double)
                ? Fractions(name, length, left, operation, right, validity)
                : new ValueColumn<long>(name, Wholes(length, left, operation, right, validity), validity);
        }

        if (isDate && isOtherDate && operation == '-')
        {
            return new ValueColumn<long>(name, Wholes(length, left, operation, right, validity), validity);
        }

        return (isDate && right.Type == typeof(long) && operation is '+' or '-')
            || (isOtherDate && left.Type == typeof(long) && operation == '+')
            ? Dates(name, Wholes(length, left, operation, right, validity), validity, Expression(left, operation, right))
            : throw new ArgumentException($"Cannot work out {Expression(left, operation, right)}. Numbers can be reckoned with; dates can " +
                "be subtracted from each other and moved by whole days.", nameof(right));
    }

    private static ValueColumn<double> Fractions(
        string name, int length, Operand left, char operation, Operand right, ulong[]? validity)
    {
        var items = LargeArray.Allocate<double>(length);
        Blocks.For(length, (_, start, end) =>
        {
            var (one, other) = (ArrayPool<double>.Shared.Rent(Blocks.Size), ArrayPool<double>.Shared.Rent(Blocks.Size));
            var target = items.AsSpan(start..end);
            Run(left.Doubles(start, end, one), operation, right.Doubles(start, end, other), target);
            Clear(target, validity, start);
            ArrayPool<double>.Shared.Return(one);
            ArrayPool<double>.Shared.Return(other);
        });
        return Column.FromDoubles(name, items, validity);
    }

    private static long[] Wholes(int length, Operand left, char operation, Operand right, ulong[]? validity)
    {
        var items = LargeArray.Allocate<long>(length);
        var tooLarge = new int[Blocks.Count(length)];
        Blocks.For(length, (block, start, end) =>
        {
            var (one, other) = (ArrayPool<long>.Shared.Rent(Blocks.Size), ArrayPool<long>.Shared.Rent(Blocks.Size));
            var target = items.AsSpan(start..end);
            tooLarge[block] = RunChecked(left.Longs(start, end, one), operation, right.Longs(start, end, other), target, validity, start);
            Clear(target, validity, start);
            ArrayPool<long>.Shared.Return(one);
            ArrayPool<long>.Shared.Return(other);
        });
        return Array.Find(tooLarge, row => row > 0) is > 0 and var first
            ? throw new OverflowException($"{Expression(left, operation, right)} " + (left.IsNumber && right.IsNumber
                ? $"does not fit into 64 bits in row {first - 1}. Multiply one of them by 1.0 to reckon with doubles."
                : $"is beyond the calendar (years 1 to 9999) in row {first - 1}."))
            : items;
    }

    /// <summary>
    /// The number, from 1, of the first row whose result is too large; 0 when all fit. What stands in rows that are null does not count.
    /// </summary>
    private static int RunChecked(
        ReadOnlySpan<long> left, char operation, ReadOnlySpan<long> right, Span<long> target, ulong[]? validity, int start)
    {
        try
        {
            Run(left, operation, right, target);
            return 0;
        }
        catch (OverflowException)
        {
            for (var i = 0; i < target.Length; i++)
            {
                if (validity is not null && !Bitmap.Get(validity, start + i))
                {
                    continue;
                }

                try
                {
                    Run(One(left, i), operation, One(right, i), target.Slice(i, 1));
                }
                catch (OverflowException)
                {
                    return start + i + 1;
                }
            }

            return 0;
        }
    }

    private static ReadOnlySpan<long> One(ReadOnlySpan<long> side, int i) => side.Length == 1 ? side : side.Slice(i, 1);

    // A side with a single value has it for every row.
    private static void Run<T>(ReadOnlySpan<T> left, char operation, ReadOnlySpan<T> right, Span<T> target)
        where T : struct, INumber<T>
    {
        var (x, y) = (left.Length == 1 ? 0 : -1, right.Length == 1 ? 0 : -1);
        switch (operation)
        {
            case '+':
                for (var i = 0; i < target.Length; i++)
                {
                    target[i] = checked(left[i & x] + right[i & y]);
                }

                break;
            case '-':
                for (var i = 0; i < target.Length; i++)
                {
                    target[i] = checked(left[i & x] - right[i & y]);
                }

                break;
            case '*':
                for (var i = 0; i < target.Length; i++)
                {
                    target[i] = checked(left[i & x] * right[i & y]);
                }

                break;
            default:
                var unknown = T.CreateChecked(double.NaN);
                for (var i = 0; i < target.Length; i++)
                {
                    target[i] = T.IsZero(right[i & y]) ? unknown : left[i & x] / right[i & y];
                }

                break;
        }
    }

    private static ValueColumn<DateOnly> Dates(string name, long[] days, ulong[]? validity, string expression)
    {
        var row = Array.FindIndex(days, day => day < 0 || day > DateOnly.MaxValue.DayNumber);
        return row < 0
            ? new(name, Array.ConvertAll(days, day => DateOnly.FromDayNumber((int)day)), validity)
            : throw new OverflowException($"{expression} is beyond the calendar (years 1 to 9999) in row {row}.");
    }

    // Rows that are null hold the type's default.
    private static void Clear<T>(Span<T> items, ulong[]? validity, int start)
        where T : struct
    {
        for (var i = 0; validity is not null && i < items.Length; i++)
        {
            items[i] = Bitmap.Get(validity, start + i) ? items[i] : default;
        }
    }

    private static ulong[]? Both(ulong[]? left, ulong[]? right) =>
        left is null ? right : right is null ? left : [.. left.Zip(right, (one, other) => one & other)];

    private static string Expression(Operand left, char operation, Operand right) => $"{left} {operation} {right}";
}

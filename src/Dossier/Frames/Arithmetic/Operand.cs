namespace Dossier.Frames.Arithmetic;

/// <summary>One side of an operation: a column, or a value that stands for every row.</summary>
/// <param name="Column">The column; null for a value.</param>
/// <param name="Scalar">The value; ignored for a column.</param>
internal readonly record struct Operand(Column? Column, Scalar Scalar)
{
    public static implicit operator Operand(Column column) => new(column ?? throw new ArgumentNullException(nameof(column)), default);

    public static implicit operator Operand(Scalar value) => new(null, value);

    public static implicit operator Operand(long value) => new(null, value);

    /// <summary>The type of its values; text and evidence, which nothing is reckoned with, come as they are.</summary>
    public Type Type => Column?.DataType ?? Scalar.Value?.GetType() ?? typeof(void);

    /// <summary>Whether it is of whole or fractional numbers.</summary>
    public bool IsNumber => Type == typeof(long) || Type == typeof(double);

    public ulong[]? Validity => Column?.Validity;

    /// <summary>The values of rows as whole numbers, days as their number; a single one stands for all.</summary>
    public ReadOnlySpan<long> Longs(int start, int end, long[] scratch)
    {
        switch (Column)
        {
            case ValueColumn<long> longs:
                return longs.Items.AsSpan(start..end);
            case ValueColumn<DateOnly> days:
                for (var row = start; row < end; row++)
                {
                    scratch[row - start] = days.Items[row].DayNumber;
                }

                return scratch.AsSpan(0, end - start);
            default:
                scratch[0] = Scalar.Value is DateOnly day ? day.DayNumber : (long)Scalar.Value;
                return scratch.AsSpan(0, 1);
        }
    }

    /// <summary>The values of rows as fractional numbers; a single one stands for all.</summary>
    public ReadOnlySpan<double> Doubles(int start, int end, double[] scratch)
    {
        switch (Column)
        {
            case ValueColumn<double> doubles:
                return doubles.Items.AsSpan(start..end);
            case ValueColumn<long> longs:
                for (var row = start; row < end; row++)
                {
                    scratch[row - start] = longs.Items[row];
                }

                return scratch.AsSpan(0, end - start);
            default:
                scratch[0] = Scalar.Value is long whole ? whole : (double)Scalar.Value;
                return scratch.AsSpan(0, 1);
        }
    }

    public override string ToString() => Column is { } column ? $"column \"{column.Name}\" ({column.TypeName})" : $"{Scalar} ({TypeName})";

    private string TypeName => Scalar.Value switch
    {
        string => "string",
        bool => "bool",
        DateOnly => "date",
        long => "long",
        double => "double",
        _ => "nothing",
    };
}

using System.Collections.Immutable;
using Dossier.Facts;

namespace Dossier.Frames;

public abstract partial class Column
{
    /// <summary>Makes a column of text.</summary>
    public static Column Create(string name, IEnumerable<string?> values) => StringColumn.From(name, values);

    /// <summary>Makes a column of whole numbers.</summary>
    public static Column Create(string name, IEnumerable<long> values) => new ValueColumn<long>(name, [.. values]);

    /// <summary>Makes a column of whole numbers, some null.</summary>
    public static Column Create(string name, IEnumerable<long?> values) => FromNullable(name, values);

    /// <summary>Makes a column of whole numbers.</summary>
    public static Column Create(string name, IEnumerable<int> values) => new ValueColumn<long>(name, [.. values]);

    /// <summary>Makes a column of whole numbers, some null.</summary>
    public static Column Create(string name, IEnumerable<int?> values) => FromNullable(name, values.Select(value => (long?)value));

    /// <summary>Makes a column of fractional numbers; NaN becomes null.</summary>
    public static Column Create(string name, IEnumerable<double> values) => FromDoubles(name, [.. values]);

    /// <summary>Makes a column of fractional numbers, some null; NaN becomes null.</summary>
    public static Column Create(string name, IEnumerable<double?> values) =>
        FromNullable(name, values.Select(value => value is { } number && double.IsNaN(number) ? null : value));

    /// <summary>Makes a column of true and false.</summary>
    public static Column Create(string name, IEnumerable<bool> values) => new ValueColumn<bool>(name, [.. values]);

    /// <summary>Makes a column of true, false and null.</summary>
    public static Column Create(string name, IEnumerable<bool?> values) => FromNullable(name, values);

    /// <summary>Makes a column of days.</summary>
    public static Column Create(string name, IEnumerable<DateOnly> values) => new ValueColumn<DateOnly>(name, [.. values]);

    /// <summary>Makes a column of days, some null.</summary>
    public static Column Create(string name, IEnumerable<DateOnly?> values) => FromNullable(name, values);

    /// <summary>Makes a column of evidence: for each row its passages; a row without any is null.</summary>
    public static Column Create(string name, IEnumerable<IEnumerable<Evidence>> values) => EvidenceColumn.From(name, values);

    /// <summary>Makes a column of doubles out of an array that it keeps; NaN becomes null.</summary>
    internal static ValueColumn<double> FromDoubles(string name, double[] items, ulong[]? validity = null)
    {
        var bits = validity;
        for (var row = 0; row < items.Length; row++)
        {
            if (double.IsNaN(items[row]))
            {
                bits = bits is null ? Bitmap.Full(items.Length) : ReferenceEquals(bits, validity) ? [.. bits] : bits;
                Bitmap.Clear(bits, row);
                items[row] = 0;
            }
        }

        return new(name, items, bits);
    }

    private static ValueColumn<T> FromNullable<T>(string name, IEnumerable<T?> values)
        where T : unmanaged, IComparable<T>, IEquatable<T>
    {
        var all = values.ToArray();
        var bits = new ulong[Bitmap.Words(all.Length)];
        for (var row = 0; row < all.Length; row++)
        {
            if (all[row].HasValue)
            {
                Bitmap.Set(bits, row);
            }
        }

        return new(name, Array.ConvertAll(all, value => value.GetValueOrDefault()), Bitmap.OrNullIfFull(bits, all.Length));
    }

    /// <summary>
    /// The values as a type of C#: string, long, int, double, bool, <see cref="DateOnly"/> or one of them with <c>?</c>; evidence as
    /// <c>ImmutableArray&lt;string&gt;</c> of ids. Whole numbers can be read as double.
    /// </summary>
    /// <exception cref="InvalidCastException">The column has another type, or a null and the type has none; the message says which.</exception>
    /// <exception cref="OverflowException">A whole number is too large for an int; the message names the row.</exception>
    public T[] Values<T>()
    {
        var target = Nullable.GetUnderlyingType(typeof(T)) ?? typeof(T);
        var nullable = target != typeof(T) || !typeof(T).IsValueType;
        // To the runtime an array of long is one of ulong, too; it is not to us.
        if (NullCount == 0 && typeof(T) == DataType && ItemsOf(this) is T[] items)
        {
            return [.. items];
        }

        var values = new T[Length];
        for (var row = 0; row < Length; row++)
        {
            if (!IsNull(row))
            {
                values[row] = (T)Convert(row, target);
            }
            else if (!nullable && target != typeof(ImmutableArray<string>))
            {
                throw new InvalidCastException($"Column \"{Name}\" is null in row {row}, and {target.Name} has no null. " +
                    $"Ask for Values<{target.Name}?>(), or use FillNulls or DropNulls first.");
            }
            else if (target == typeof(ImmutableArray<string>))
            {
                values[row] = (T)(object)ImmutableArray<string>.Empty;
            }
        }

        return values;
    }

    private static Array? ItemsOf(Column column) => column switch
    {
        ValueColumn<long> longs => longs.Items,
        ValueColumn<double> doubles => doubles.Items,
        ValueColumn<bool> flags => flags.Items,
        ValueColumn<DateOnly> days => days.Items,
        _ => null,
    };

    private object ValueOrIds(int row) => this is EvidenceColumn evidence ? evidence.IdsOf(row) : ValueAt(row);

    private object Convert(int row, Type target) => (ValueOrIds(row), target) switch
    {
        var (value, _) when value.GetType() == target || target == typeof(object) => value,
        (long whole, _) when target == typeof(double) => (double)whole,
        (long whole, _) when target == typeof(int) => whole is >= int.MinValue and <= int.MaxValue ? (int)whole
            : throw new OverflowException($"Column \"{Name}\" has {whole} in row {row}, which is too large for an int. Ask for Values<long>()."),
        (ImmutableArray<string> ids, _) when target == typeof(string) => string.Join(';', ids),
        _ => throw new InvalidCastException($"Column \"{Name}\" is {TypeName}; its values cannot be read as {target.Name}. " +
            $"Ask for Values<{(this is EvidenceColumn ? "string" : this is ValueColumn<DateOnly> ? "DateOnly" : TypeName)}" +
            $"{(NullCount > 0 ? "?" : "")}>()."),
    };
}

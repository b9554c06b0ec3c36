using System.Collections.Immutable;
using System.Linq.Expressions;
using System.Reflection;
using Dossier.Facts;

namespace Dossier.Frames.Records;

/// <summary>
/// Makes expressions that read a column's value of a row as a member's type, from arrays that stand ready before the loop.
/// </summary>
internal sealed class RecordCells(int rows)
{
    private readonly List<(ParameterExpression Variable, Array Value)> _arrays = [];

    /// <summary>The row that the loop is at.</summary>
    public ParameterExpression Row { get; } = Expression.Variable(typeof(int), "row");

    public IEnumerable<ParameterExpression> Arrays => _arrays.Select(array => array.Variable);

    public IEnumerable<Expression> Assignments =>
        _arrays.Select(array => Expression.Assign(array.Variable, Expression.Constant(array.Value)));

    /// <summary>Whether the bit of the row is set.</summary>
    public Expression IsSet(ulong[] bits) => Expression.Call(typeof(Bitmap), nameof(Bitmap.Get), null, Ready(bits), Row);

    /// <summary>The expression that reads a column as a place wants it.</summary>
    /// <param name="column">The column.</param>
    /// <param name="place">Where its values go.</param>
    /// <param name="scope">The rows that count; null for all.</param>
    public Expression Read(Column column, Place place, ulong[]? scope) => column switch
    {
        StringColumn texts => ReadText(texts, place, scope),
        EvidenceColumn evidence => ReadEvidence(evidence, place, scope),
        ValueColumn<long> longs => ReadValue(longs, longs.Items, place, scope),
        ValueColumn<double> doubles => ReadValue(doubles, doubles.Items, place, scope),
        ValueColumn<DateOnly> days when place.Type == typeof(FactDate) => ReadDay(days),
        ValueColumn<DateOnly> days => ReadValue(days, days.Items, place, scope),
        ValueColumn<bool> flags => ReadValue(flags, flags.Items, place, scope),
        _ => throw RecordFaults.Mismatch(column, place),
    };

    /// <summary>A date with what only columns of its own can say.</summary>
    public static FactDate? Complete(FactDate? date, DateBasis? basis, string? wording) =>
        date is null ? null : date with { Basis = basis ?? date.Basis, Wording = wording ?? date.Wording };

    private Expression ReadValue<T>(Column column, T[] items, Place place, ulong[]? scope)
        where T : struct
    {
        var type = Nullable.GetUnderlyingType(place.Type) ?? place.Type;
        var fits = typeof(T) == type
            || typeof(T) == typeof(long) && Type.GetTypeCode(type) is >= TypeCode.SByte and <= TypeCode.Decimal && !type.IsEnum
            || typeof(T) == typeof(double) && Type.GetTypeCode(type) is TypeCode.Single or TypeCode.Decimal;
        if (!fits)
        {
            throw RecordFaults.Mismatch(column, place);
        }

        RecordFaults.CheckRange(column, items, place, type);
        var value = Expression.Convert(Expression.ConvertChecked(Expression.ArrayIndex(Ready(items), Row), type), place.Type);
        if (RecordFaults.FirstNull(column, scope) is not { } row)
        {
            return value;
        }

        return place.Type != type
            ? Expression.Condition(IsSet(column.Validity!), value, Expression.Default(place.Type))
            : throw RecordFaults.Null(column, place, row);
    }

    private MethodCallExpression ReadDay(ValueColumn<DateOnly> days) => Expression.Call(
        typeof(RecordCells),
        nameof(DateOf),
        null,
        Expression.ArrayIndex(Ready(days.Items), Row),
        IsSet(days.Validity ?? Bitmap.Full(rows)));

    private static FactDate DateOf(DateOnly day, bool isKnown) => isKnown ? FactDate.OnDay(day) : FactDate.Unknown;

    // A text is read once, however many rows have it. The first slot is for null.
    private Expression ReadText(StringColumn column, Place place, ulong[]? scope)
    {
        var type = Nullable.GetUnderlyingType(place.Type) ?? place.Type;
        var item = TextForm.IsText(type) ? null : RecordShape.ItemOf(type);
        if (!TextForm.IsText(type) && (item is null || !TextForm.IsItem(item) || ListMaker(type, item) is null))
        {
            throw RecordFaults.Mismatch(column, place);
        }

        var values = Array.CreateInstance(place.Type, column.Dictionary.Length + 1);
        if (values is string[])
        {
            column.Dictionary.CopyTo(values, 1);
        }
        else
        {
            ReadEntries(column, place, item is null ? TextForm.ReaderOf(type) : ListReader(type, item), values, emptyIsNull: item is null);
        }

        SetNull(column, place, scope, values, type, item);
        var value = Expression.ArrayIndex(Ready(values), Expression.Increment(Expression.ArrayIndex(Ready(column.Codes), Row)));
        return item is null || place.Type.Name.StartsWith("Immutable", StringComparison.Ordinal)
            ? value
            : Expression.Call(typeof(RecordCells), nameof(Copy), [place.Type], value);
    }

    private static void ReadEntries(StringColumn column, Place place, Func<string, object> read, Array values, bool emptyIsNull)
    {
        var failures = new string?[column.Dictionary.Length];
        for (var entry = 0; entry < column.Dictionary.Length; entry++)
        {
            if (column.Dictionary[entry].Length == 0 && place.CanBeNull && emptyIsNull)
            {
                continue;
            }

            try
            {
                values.SetValue(read(column.Dictionary[entry]), entry + 1);
            }
            catch (Exception error) when (error is FormatException or ArgumentException or OverflowException)
            {
                failures[entry] = error.Message;
            }
        }

        RecordFaults.CheckTexts(column, place, failures);
    }

    private static void SetNull(StringColumn column, Place place, ulong[]? scope, Array values, Type type, Type? item)
    {
        if (RecordFaults.FirstNull(column, scope) is not { } row)
        {
            return;
        }

        if (type == typeof(FactDate) && !place.CanBeNull)
        {
            values.SetValue(FactDate.Unknown, 0);
        }
        else if (item is not null && !place.CanBeNull)
        {
            values.SetValue(ListReader(type, item)(""), 0);
        }
        else if (!place.CanBeNull)
        {
            throw RecordFaults.Null(column, place, row);
        }
    }

    private Expression ReadEvidence(EvidenceColumn column, Place place, ulong[]? scope)
    {
        if (place.Type == typeof(string))
        {
            return ReadText(StringColumn.From(column.Name, Enumerable.Range(0, rows).Select(column.TextAt)), place, scope);
        }

        var isOne = place.Type == typeof(Evidence);
        if (isOne && !place.CanBeNull && RecordFaults.FirstNull(column, scope) is { } missing)
        {
            throw RecordFaults.Null(column, place, missing);
        }

        var list = RecordShape.ItemOf(place.Type) == typeof(Evidence) ? ListMaker(place.Type, typeof(Evidence)) : null;
        if (!isOne && list is null)
        {
            throw RecordFaults.Mismatch(column, place);
        }

        var frame = new DataFrame(column.Rename(EvidenceColumn.DefaultName));
        var values = Array.CreateInstance(place.Type, rows);
        for (var row = 0; row < rows; row++)
        {
            values.SetValue(list is null ? frame.Evidence(row).FirstOrDefault() : list(frame.Evidence(row)), row);
        }

        return Expression.ArrayIndex(Ready(values), Row);
    }

    private static Func<string, object> ListReader(Type type, Type item)
    {
        var (make, read) = (ListMaker(type, item)!, TextForm.ReaderOf(item));
        return text => make(text.Length == 0 ? [] : [.. text.Split(';').Select(read)]);
    }

    /// <summary>The way from items to a list of a type; null when the list is of a kind that is not known.</summary>
    private static Func<IEnumerable<object>, object>? ListMaker(Type type, Type item)
    {
        var known = type == typeof(ImmutableArray<>).MakeGenericType(item) || type == typeof(List<>).MakeGenericType(item)
            || type.IsAssignableFrom(item.MakeArrayType());
        var make = typeof(RecordCells).GetMethod(nameof(MakeList), BindingFlags.Static | BindingFlags.NonPublic)!.MakeGenericMethod(item);
        return known ? items => make.Invoke(null, [type, items])! : null;
    }

    private static object MakeList<T>(Type type, IEnumerable<object> items) =>
        type == typeof(ImmutableArray<T>) ? items.Cast<T>().ToImmutableArray()
        : type == typeof(List<T>) ? items.Cast<T>().ToList()
        : items.Cast<T>().ToArray();

    // Lists that can be changed are not shared between records.
    private static T Copy<T>(T list) => list switch
    {
        Array array => (T)array.Clone(),
        null => list,
        _ => (T)Activator.CreateInstance(list.GetType(), list)!,
    };

    private ParameterExpression Ready(Array array)
    {
        var known = _arrays.Find(one => ReferenceEquals(one.Value, array)).Variable;
        if (known is null)
        {
            known = Expression.Variable(array.GetType());
            _arrays.Add((known, array));
        }

        return known;
    }
}

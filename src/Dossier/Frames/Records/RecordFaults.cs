namespace Dossier.Frames.Records;

/// <summary>What can keep a column from a place in a record, found before the records are made; the first such row is named.</summary>
internal static class RecordFaults
{
    public static InvalidCastException Mismatch(Column column, Place place) => new(
        $"Column \"{column.Name}\" is {column.TypeName}, but {place} takes no {column.TypeName}. " +
        "Change the member's type, or convert the column first.");

    public static InvalidCastException Null(Column column, Place place, int row) => new(
        $"Column \"{column.Name}\" is null in row {row}, but {place} cannot be null. " +
        "Add a ? to its type, or use FillNulls or DropNulls first.");

    /// <summary>The first row among those that count that is null; null when there is none.</summary>
    public static int? FirstNull(Column column, ulong[]? scope)
    {
        for (var row = 0; column.Validity is { } validity && row < column.Length; row++)
        {
            if (!Bitmap.Get(validity, row) && (scope is null || Bitmap.Get(scope, row)))
            {
                return row;
            }
        }

        return null;
    }

    /// <summary>Checks that each number fits into the place's type.</summary>
    /// <exception cref="OverflowException">One does not.</exception>
    public static void CheckRange<T>(Column column, T[] items, Place place, Type type)
    {
        var row = items switch
        {
            long[] numbers when WholeRange(type) is var (least, most) =>
                Array.FindIndex(numbers, number => number < least || number > most),
            double[] numbers when type == typeof(decimal) =>
                Array.FindIndex(numbers, number => !(Math.Abs(number) < (double)decimal.MaxValue)),
            _ => -1,
        };
        if (row >= 0)
        {
            throw new OverflowException($"Column \"{column.Name}\" has {column.TextAt(row)} in row {row}, which is too large for {place}.");
        }
    }

    /// <summary>Throws for the first row whose text could not be read.</summary>
    /// <exception cref="FormatException">There is one.</exception>
    public static void CheckTexts(StringColumn column, Place place, string?[] failures)
    {
        if (Array.TrueForAll(failures, failure => failure is null))
        {
            return;
        }

        var row = Array.FindIndex(column.Codes, code => code >= 0 && failures[code] is not null);
        if (row >= 0)
        {
            throw new FormatException($"Column \"{column.Name}\" has \"{column.TextAt(row)}\" in row {row}, " +
                $"which is no value for {place}: {failures[column.Codes[row]]}");
        }
    }

    private static (long Least, long Most)? WholeRange(Type type) => Type.GetTypeCode(type) switch
    {
        TypeCode.SByte => (sbyte.MinValue, sbyte.MaxValue),
        TypeCode.Byte => (byte.MinValue, byte.MaxValue),
        TypeCode.Int16 => (short.MinValue, short.MaxValue),
        TypeCode.UInt16 => (ushort.MinValue, ushort.MaxValue),
        TypeCode.Int32 => (int.MinValue, int.MaxValue),
        TypeCode.UInt32 => (uint.MinValue, uint.MaxValue),
        TypeCode.UInt64 => (0, long.MaxValue),
        _ => null,
    };
}

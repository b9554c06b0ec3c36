namespace Dossier.Frames.Files;

/// <summary>What the cells of a column have been seen to hold, narrowest first. <see cref="Empty"/> is a quoted nothing.</summary>
internal enum CellKind
{
    Null,
    Empty,
    Bool,
    Long,
    Double,
    Date,
    Text,
    Evidence,
}

/// <summary>
/// The lattice of kinds: the kind of a column is the join of the kinds of its cells, whatever their order and however a file is cut.
/// </summary>
internal static class CellKinds
{
    /// <summary>The narrowest kind that holds both: whole and fractional numbers are fractional, any other mixture is text.</summary>
    public static CellKind Join(CellKind one, CellKind other) => (Lower: one < other ? one : other, Upper: one < other ? other : one) switch
    {
        var (lower, upper) when lower == upper || lower <= CellKind.Empty => upper,
        (CellKind.Long, CellKind.Double) => CellKind.Double,
        _ => CellKind.Text,
    };

    /// <summary>The kind of a cell as it stands in the file.</summary>
    /// <param name="cell">Its bytes, with the quotes around them.</param>
    /// <param name="throughQuotes">Whether quotes say nothing about the kind; otherwise what is quoted is text.</param>
    /// <param name="decimalMark">What stands before the fraction of a number.</param>
    public static CellKind Of(ReadOnlySpan<byte> cell, bool throughQuotes, byte decimalMark) =>
        cell.IsEmpty ? CellKind.Null
        : cell[0] != '"' ? OfPlain(cell, decimalMark)
        : !throughQuotes ? CellKind.Text
        : cell.Length == 2 ? CellKind.Empty : OfPlain(cell[1..^1], decimalMark);

    /// <summary>The kind of a value without quotes.</summary>
    public static CellKind OfPlain(ReadOnlySpan<byte> value, byte decimalMark = (byte)'.') =>
        CellValue.TryParse<long>(value, out _) ? CellKind.Long
        : CellValue.TryParse<double>(value, out _, decimalMark) ? CellKind.Double
        : CellValue.TryParse<DateOnly>(value, out _) ? CellKind.Date
        : CellValue.TryParse<bool>(value, out _) ? CellKind.Bool : CellKind.Text;

    /// <summary>The kind for a type of C#.</summary>
    /// <exception cref="ArgumentException">No column holds this type.</exception>
    public static CellKind Of(Type type) =>
        type == typeof(string) ? CellKind.Text
        : type == typeof(long) || type == typeof(int) ? CellKind.Long
        : type == typeof(double) ? CellKind.Double
        : type == typeof(bool) ? CellKind.Bool
        : type == typeof(DateOnly) ? CellKind.Date
        : type == typeof(Facts.Evidence) ? CellKind.Evidence
        : throw new ArgumentException($"No column holds {type.Name}; use string, long, double, bool, DateOnly or Evidence.", nameof(type));

    /// <summary>What a message says that a cell of a kind should be.</summary>
    public static string Wanted(CellKind kind, byte decimalMark) => kind switch
    {
        CellKind.Long => "a whole number of at most 64 bits (long)",
        CellKind.Double => $"a number such as 12{(char)decimalMark}5 (double)",
        CellKind.Bool => "true or false (bool)",
        CellKind.Date => "a day such as 2020-07-14 (date)",
        _ => "text (string)",
    };
}

namespace Dossier.Frames.Files;

/// <summary>A column of one block, in the narrowest kind that holds its cells.</summary>
/// <param name="Kind">The kind.</param>
/// <param name="Items">The values; codes in the worker's dictionary for text; null when there are no values.</param>
/// <param name="Validity">Bits of the rows that have a value; null when all have, and for text.</param>
internal sealed record BlockColumn(CellKind Kind, Array? Items, ulong[]? Validity = null)
{
    /// <summary>Reads a column, taking a wider kind whenever a cell does not fit.</summary>
    /// <param name="table">The cells.</param>
    /// <param name="column">Which column.</param>
    /// <param name="kind">The kind to begin with: any that the whole column's is at least as wide as.</param>
    /// <param name="dictionary">Numbers the texts.</param>
    /// <param name="misfits">Gets the rows that do not fit when the kind is to stay; null when it may widen.</param>
    public static BlockColumn Of(RecordTable table, int column, CellKind kind, Utf8Dictionary dictionary, ICollection<int>? misfits)
    {
        while (true)
        {
            var (parsed, stop) = kind switch
            {
                CellKind.Null or CellKind.Empty => (new BlockColumn(kind, null), FirstValue(table, column, kind)),
                CellKind.Bool => Parse<bool>(table, column, kind, misfits),
                CellKind.Long => Parse<long>(table, column, kind, misfits),
                CellKind.Double => Parse<double>(table, column, kind, misfits),
                CellKind.Date => Parse<DateOnly>(table, column, kind, misfits),
                _ => (new(kind, Codes(table, column, dictionary)), -1),
            };
            if (stop < 0)
            {
                return parsed;
            }

            kind = CellKinds.Join(kind, CellKinds.Of(table.Cell(stop, column), table.ThroughQuotes, table.DecimalMark));
        }
    }

    // The first row with a value; -1 when there is none.
    private static int FirstValue(RecordTable table, int column, CellKind kind)
    {
        for (var row = 0; row < table.Rows; row++)
        {
            var cell = table.Cell(row, column);
            if (!cell.IsEmpty && (kind == CellKind.Null || !cell.SequenceEqual("\"\""u8)))
            {
                return row;
            }
        }

        return -1;
    }

    private static (BlockColumn Column, int Stop) Parse<T>(RecordTable table, int column, CellKind kind, ICollection<int>? misfits)
        where T : unmanaged
    {
        var items = LargeArray.Allocate<T>(table.Rows);
        ulong[]? validity = null;
        for (var next = 0; next < items.Length;)
        {
            var stop = ParseFrom(next, table, column, table.ThroughQuotes || misfits is not null, items, ref validity);
            if (stop < 0 || misfits is null)
            {
                return (new(kind, items, validity), stop);
            }

            misfits.Add(stop);
            next = stop + 1;
        }

        return (new(kind, items, validity), -1);
    }

    // Reads values up to the first cell that does not fit; gives its row, or -1 when all fit.
    private static int ParseFrom<T>(int row, RecordTable table, int column, bool throughQuotes, T[] items, ref ulong[]? validity)
        where T : unmanaged
    {
        var (bytes, bounds, stride, mark) = (table.Bytes, table.Bounds, table.Stride, table.DecimalMark);
        for (var at = (row * stride) + column; row < items.Length; row++, at += stride)
        {
            var cell = bytes.AsSpan(bounds[at], bounds[at + 1] - 1 - bounds[at]);
            if (throughQuotes && cell.Length >= 2 && cell[0] == '"')
            {
                cell = cell[1..^1];
            }

            var isNull = cell.IsEmpty;
            if (!isNull && !CellValue.TryParse(cell, out items[row], mark))
            {
                return row;
            }

            if (isNull || (typeof(T) == typeof(double) && double.IsNaN((double)(object)items[row])))
            {
                validity ??= Bitmap.Full(items.Length);
                Bitmap.Clear(validity, row);
                items[row] = default;
            }
        }

        return -1;
    }

    private static int[] Codes(RecordTable table, int column, Utf8Dictionary dictionary)
    {
        var codes = LargeArray.Allocate<int>(table.Rows);
        var (bytes, bounds, stride) = (table.Bytes, table.Bounds, table.Stride);
        var scratch = Array.Empty<byte>();
        for (int row = 0, at = column; row < codes.Length; row++, at += stride)
        {
            ReadOnlySpan<byte> cell = bytes.AsSpan(bounds[at], bounds[at + 1] - 1 - bounds[at]);
            codes[row] = cell.IsEmpty ? -1
                : dictionary.CodeOf(cell[0] == '"' ? CellText.Unescape(cell[1..^1], ref scratch) : cell);
        }

        return codes;
    }
}

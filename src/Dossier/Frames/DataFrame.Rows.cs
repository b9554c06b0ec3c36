namespace Dossier.Frames;

public sealed partial class DataFrame
{
    /// <summary>The rows for which a mask is true, in order; rows that are false or unknown are left out.</summary>
    /// <exception cref="ArgumentException">The mask has another number of rows.</exception>
    public DataFrame Filter(Mask mask)
    {
        ArgumentNullException.ThrowIfNull(mask);
        return mask.Length == RowCount
            ? Take(RowsOf(mask))
            : throw new ArgumentException(
                $"The mask has {mask.Length} rows, the frame {RowCount}; make the mask from this frame.", nameof(mask));
    }

    /// <summary>The first rows.</summary>
    /// <param name="count">How many at most.</param>
    /// <exception cref="ArgumentOutOfRangeException">The count is negative.</exception>
    public DataFrame Head(int count = 5)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(count);
        return Take([.. Enumerable.Range(0, Math.Min(count, RowCount))]);
    }

    /// <summary>The last rows.</summary>
    /// <param name="count">How many at most.</param>
    /// <exception cref="ArgumentOutOfRangeException">The count is negative.</exception>
    public DataFrame Tail(int count = 5)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(count);
        var rows = Math.Min(count, RowCount);
        return Take([.. Enumerable.Range(RowCount - rows, rows)]);
    }

    /// <summary>
    /// Rows drawn at random without repetition, in their order in the frame. The same seed draws the same rows everywhere.
    /// </summary>
    /// <param name="count">How many at most.</param>
    /// <param name="seed">Start of the random sequence.</param>
    /// <exception cref="ArgumentOutOfRangeException">The count is negative.</exception>
    public DataFrame Sample(int count, int seed)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(count);
        var random = new SeededRandom((ulong)(long)seed);
        var rows = Enumerable.Range(0, RowCount).ToArray();
        var taken = Math.Min(count, RowCount);
        for (var i = 0; i < taken; i++)
        {
            var other = i + random.Below(RowCount - i);
            (rows[i], rows[other]) = (rows[other], rows[i]);
        }

        return Take([.. rows.Take(taken).Order()]);
    }

    /// <summary>The rows that have a value in all of the given columns; in every column when none is given.</summary>
    /// <exception cref="ArgumentException">There is no such column.</exception>
    public DataFrame DropNulls(params ReadOnlySpan<string> columns)
    {
        var checkedColumns = columns.IsEmpty ? Columns.AsSpan() : Named(columns);
        var present = Bitmap.Full(RowCount);
        foreach (var column in checkedColumns)
        {
            for (var word = 0; column.Validity is { } validity && word < present.Length; word++)
            {
                present[word] &= validity[word];
            }
        }

        return Take(RowsOf(new Mask(RowCount, present, new ulong[present.Length])));
    }

    /// <summary>The frame with a value in the place of nulls in a column. A whole number may fill a fractional column.</summary>
    /// <exception cref="ArgumentException">There is no such column, or the value is of another type; the message says both.</exception>
    public DataFrame FillNulls(string column, Scalar value) => WithColumn(Filled(this[column], value) ?? throw new ArgumentException(
        $"Column \"{column}\" is {this[column].TypeName}; its nulls cannot be filled with {ColumnComparison.NameOf(value)}.", nameof(value)));

    /// <summary>
    /// The frame with a value in the place of nulls in all columns that it fits: text in string columns, a whole number in long and double
    /// columns, a fractional one in double columns, and so on. Think twice: unknown is not zero.
    /// </summary>
    public DataFrame FillNulls(Scalar value) => new(Columns.Select(column => Filled(column, value) ?? column));

    /// <summary>The rows of this frame, then those of others. A column that a frame lacks is null in its rows.</summary>
    /// <exception cref="ArgumentException">Two columns of a name differ in type; the message says both.</exception>
    public DataFrame Concat(params IReadOnlyList<DataFrame> others)
    {
        ArgumentNullException.ThrowIfNull(others);
        if (others.Contains(null!))
        {
            throw new ArgumentException("One of the frames is null; leave it out.", nameof(others));
        }

        DataFrame[] frames = [this, .. others];
        var names = frames.SelectMany(frame => frame.Columns).Select(column => column.Name).Distinct(StringComparer.Ordinal);
        return new(names.Select(name =>
        {
            var like = frames.First(frame => frame.HasColumn(name))[name];
            var parts = frames.Select(frame => frame.HasColumn(name) ? frame[name] : like.Take(NoRows(frame.RowCount))).ToArray();
            return parts[0].Append(parts[1..]);
        }));
    }

    /// <summary>The given rows in the given order; -1 gives a row of nulls.</summary>
    internal DataFrame Take(int[] rows)
    {
        // Long columns are taken one after the other, each in parallel: less scratch is in flight at a time.
        if (rows.Length > 4 * Blocks.Size)
        {
            return new(Columns.Select(column => column.Take(rows)));
        }

        var columns = new Column[Columns.Length];
        Parallel.For(0, columns.Length, i => columns[i] = Columns[i].Take(rows));
        return new(columns);
    }

    // Null when the value does not fit.
    private static Column? Filled(Column column, Scalar value) => (column, value.Value) switch
    {
        (StringColumn texts, string text) => Filled(texts, text),
        (ValueColumn<long> longs, long number) => Filled(longs, number),
        (ValueColumn<double> doubles, double number) => Filled(doubles, number),
        (ValueColumn<double> doubles, long number) => Filled(doubles, (double)number),
        (ValueColumn<bool> flags, bool flag) => Filled(flags, flag),
        (ValueColumn<DateOnly> days, DateOnly day) => Filled(days, day),
        _ => null,
    };

    private static ValueColumn<T> Filled<T>(ValueColumn<T> column, T value)
        where T : unmanaged, IComparable<T>, IEquatable<T> =>
        column.NullCount == 0
            ? column
            : new ValueColumn<T>(column.Name, [.. column.Items.Select((item, row) => column.IsNull(row) ? value : item)]);

    private static StringColumn Filled(StringColumn column, string text)
    {
        var known = Array.IndexOf(column.Dictionary, text);
        var filler = known >= 0 ? known : column.Dictionary.Length;
        return column.NullCount == 0 ? column : new(
            column.Name,
            Array.ConvertAll(column.Codes, code => code < 0 ? filler : code),
            known >= 0 ? column.Dictionary : [.. column.Dictionary, text]);
    }

    internal static int[] NoRows(int count)
    {
        var rows = new int[count];
        Array.Fill(rows, -1);
        return rows;
    }

    private static int[] RowsOf(Mask mask)
    {
        var ends = new int[Blocks.Count(mask.Length)];
        Blocks.For(mask.Length, (block, start, end) => ends[block] = Bitmap.Count(mask.True.AsSpan(start >> 6, Bitmap.Words(end - start))));
        for (var block = 1; block < ends.Length; block++)
        {
            ends[block] += ends[block - 1];
        }

        var rows = LargeArray.Allocate<int>(ends.LastOrDefault());
        Blocks.For(mask.Length, (block, start, end) =>
            ListRows(mask.True.AsSpan(start >> 6, Bitmap.Words(end - start)), start, rows.AsSpan(block == 0 ? 0 : ends[block - 1])));
        return rows;
    }

    private static void ListRows(ReadOnlySpan<ulong> words, int first, Span<int> rows)
    {
        var at = 0;
        for (var word = 0; word < words.Length; word++)
        {
            for (var bits = words[word]; bits != 0; bits &= bits - 1)
            {
                rows[at++] = first + (word << 6) + System.Numerics.BitOperations.TrailingZeroCount(bits);
            }
        }
    }
}

using Dossier.Frames.Records;

namespace Dossier.Frames;

public sealed partial class DataFrame
{
    /// <summary>
    /// Makes a frame of records, classes, structs, anonymous objects or tuples: a column for each public property, named in lower case
    /// (<c>BanDate</c> is <c>ban_date</c>), those of the constructor first, evidence last. Numbers become long or double, enums their
    /// codes, moments and ids text; lists are joined by <c>;</c>. A <see cref="Facts.FactDate"/> gives four columns: its text, <c>_earliest</c>,
    /// <c>_latest</c> and <c>_precision</c>; a record inside gives its columns with its name before them.
    /// </summary>
    /// <remarks>A decimal keeps the 15 to 17 digits of a double. NaN, a missing value and an unknown date are null; empty text stays
    /// empty.</remarks>
    /// <param name="records">The rows. Arrays and lists are read in parallel; other sequences are read piece by piece.</param>
    /// <exception cref="ArgumentException">A record is null, or a property's type has no column; the message names it.</exception>
    /// <exception cref="OverflowException">A whole number is beyond 64 bits with sign; the message names property and record.</exception>
    /// <exception cref="FormatException">An item of a list is empty or holds a <c>;</c>, or an enum's value has no name.</exception>
    public static DataFrame FromRecords<T>(IEnumerable<T> records)
    {
        ArgumentNullException.ThrowIfNull(records);
        return new RecordReader<T>().Read(records);
    }

    /// <summary>
    /// Makes a record of each row. The constructor's parameters and the properties that can be set take the columns of their names, letter
    /// case and <c>_</c> aside; a tuple takes the columns in order. What <see cref="FromRecords"/> wrote as text is read back; empty text
    /// is null where no text is wanted. Columns without a
    /// place are left out, and so are properties without a column.
    /// </summary>
    /// <remarks>Of a <see cref="Facts.FactDate"/> its text is read; <c>_basis</c> and <c>_wording</c> too where there are such
    /// columns.</remarks>
    /// <exception cref="ArgumentException">A parameter or required property has no column; the message names the nearest.</exception>
    /// <exception cref="InvalidCastException">A column has another type, or a null and the member has none; the message names
    /// both.</exception>
    /// <exception cref="OverflowException">A number is too large for its member; the message names column and row.</exception>
    /// <exception cref="FormatException">A text is no value of the member's type; the message names column, row and what is
    /// expected.</exception>
    public T[] ToRecords<T>() => new RecordWriter(this).Write<T>();
}

using Dossier.Frames.Files;
using Dossier.Reading;

namespace Dossier.Frames;

public sealed partial class DataFrame
{
    /// <summary>The columns' names and types, in order: with it a file that was written reads back exactly, columns without values
    /// too.</summary>
    public Schema Schema => new(Columns.Select(column => (column.Name, column.DataType)));

    /// <summary>
    /// Reads a CSV file (RFC 4180; UTF-8, or UTF-16 with a byte order mark) whose first record names the columns. An empty field is null, a
    /// quoted empty one the empty text. The type of a column follows from all its fields: long, double, bool (<c>true</c>, <c>True</c>,
    /// <c>TRUE</c> and false alike), date (<c>2020-07-14</c>) or, for anything else and any mixture but of whole and fractional numbers,
    /// string. What would lose something as a number stays text: <c>007</c>, <c>+5</c>, whole numbers beyond 64 bits, <c>1e400</c>. A
    /// number in quotes is text too, unless the header has quotes that it does not need. <c>NaN</c> among numbers is null; <c>NA</c> is
    /// text. A column named
    /// <c>evidence</c> holds ids separated by <c>;</c>. Empty lines are skipped, except in a file of one column, where they are nulls.
    /// </summary>
    /// <param name="path">The file.</param>
    /// <param name="options">Delimiter, types, and what becomes of malformed rows.</param>
    /// <returns>A row for each record after the header, in order.</returns>
    /// <exception cref="BadInputException">There is no such file, its header is unusable, or a row is malformed and not set
    /// aside.</exception>
    /// <exception cref="ArgumentException">The delimiter cannot be one.</exception>
    public static DataFrame LoadCsv(string path, CsvOptions? options = null) => LoadCsv(TextSource.Open(path), options);

    /// <summary>As <see cref="LoadCsv(string, CsvOptions?)"/>, from a stream's position on; the stream stays open.</summary>
    /// <exception cref="BadInputException">The header is unusable, or a row is malformed and not set aside.</exception>
    /// <exception cref="ArgumentException">The delimiter cannot be one.</exception>
    public static DataFrame LoadCsv(Stream stream, CsvOptions? options = null) => LoadCsv(TextSource.Of(stream), options);

    /// <summary>As <see cref="LoadCsv(string, CsvOptions?)"/>, from a text.</summary>
    /// <exception cref="BadInputException">The header is unusable, or a row is malformed and not set aside.</exception>
    /// <exception cref="ArgumentException">The delimiter cannot be one.</exception>
    public static DataFrame ParseCsv(string text, CsvOptions? options = null) => LoadCsv(TextSource.Of(text), options);

    /// <summary>
    /// Writes a CSV file in UTF-8 that <see cref="LoadCsv(string, CsvOptions?)"/> reads back as it was, but for the types of columns
    /// without any value. Fields are quoted only where they must be, texts that look like another type among them. The file is replaced
    /// only when all is written.
    /// </summary>
    /// <param name="path">The file.</param>
    /// <param name="options">Delimiter, and whether Excel is to open it.</param>
    /// <exception cref="InvalidOperationException">The frame has no columns.</exception>
    /// <exception cref="ArgumentException">The delimiter cannot be one.</exception>
    public void SaveCsv(string path, CsvOptions? options = null) => WholeFile.Write(path, stream => SaveCsv(stream, options));

    /// <summary>As <see cref="SaveCsv(string, CsvOptions?)"/>, to a stream, which stays open.</summary>
    /// <exception cref="InvalidOperationException">The frame has no columns.</exception>
    /// <exception cref="ArgumentException">The delimiter cannot be one.</exception>
    public void SaveCsv(Stream stream, CsvOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(stream);
        if (Columns.IsEmpty)
        {
            throw new InvalidOperationException("A frame without columns cannot be written as CSV; add a column first.");
        }

        var writer = new CsvFrameWriter(this, options ?? new());
        writer.WriteHeader(stream);
        writer.WriteRows(stream);
    }

    /// <summary>Writes the rows alone, behind those of another frame with the same columns.</summary>
    internal void AppendCsv(Stream stream) => new CsvFrameWriter(this, new()).WriteRows(stream);

    private static DataFrame LoadCsv(TextSource opened, CsvOptions? options)
    {
        using var source = opened;
        var format = CsvFormat.Of(source, options);
        return new FrameLoader(source, format, options?.Schema, options?.SetAside).Load();
    }
}

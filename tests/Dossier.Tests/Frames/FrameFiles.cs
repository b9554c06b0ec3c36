using System.Globalization;
using Dossier.Frames;
using Dossier.Frames.Files;
using FsCheck;
using FsCheck.Fluent;

namespace Dossier.Tests.Frames;

/// <summary>Frames to write and read, in blocks as small as a test wants them.</summary>
internal static class FrameFiles
{
    private static readonly Gen<string> Texts = Gen.ArrayOf(Gen.Elements(
        "a", ",", "\"", "\n", "\r\n", "\r", " ", ";", "é", "e\u0301", "😀", "\uFEFF", "\t", "’", "0",
        "12", "-1.5", "true", "NaN", "2020-07-14", "="))
        .Select(string.Concat);

    private static readonly Gen<double> Doubles = Gen.Frequency(
        (3, Gen.Choose(-1000, 1000).Select(n => n / 8.0)),
        (3, Gen.Zip(Gen.Choose(int.MinValue, int.MaxValue), Gen.Choose(int.MinValue, int.MaxValue))
            .Select(bits => BitConverter.Int64BitsToDouble(((long)bits.Item1 << 32) | (uint)bits.Item2)).Where(n => !double.IsNaN(n))),
        (1, Gen.Elements(-0.0, 5e-324, double.MaxValue, 1e22, 1e23, 123456789012345680.0, 0.1,
            double.PositiveInfinity, double.NegativeInfinity)));

    private static readonly Gen<long> Longs = Gen.OneOf(
        Gen.Choose(-3, 3).Select(n => (long)n),
        Gen.Elements(long.MinValue, long.MaxValue, (1L << 53) + 1, -1_000_000_000_000_000_000));

    private static readonly Gen<DateOnly> Days = Gen.OneOf(
        Gen.Choose(0, 20_000).Select(day => new DateOnly(1970, 1, 1).AddDays(day)),
        Gen.Elements(DateOnly.MinValue, DateOnly.MaxValue, new DateOnly(2000, 2, 29)));

    /// <summary>Frames of one to four columns and up to nine rows.</summary>
    public static Gen<DataFrame> Frames { get; } =
        from columns in Gen.Choose(1, 4)
        from rows in Gen.Choose(0, 9)
        from names in Gen.ArrayOf(Texts, columns)
        from kinds in Gen.ArrayOf(Columns(rows), columns)
        select new DataFrame(kinds.Select((column, i) => column.Rename($"{names[i]}{i}")));

    public static DataFrame LoadCsv(string text, int blockSize, CsvOptions? options = null)
    {
        using var source = TextSource.Of(text);
        var format = CsvFormat.Of(source, options);
        return new FrameLoader(source, format, options?.Schema, options?.SetAside) { BlockSize = blockSize }.Load();
    }

    public static DataFrame LoadJsonl(string text, int blockSize, Schema? schema = null)
    {
        using var source = TextSource.Of(text);
        return new FrameLoader(source, new JsonlFormat(), schema, null) { BlockSize = blockSize }.Load();
    }

    public static string Csv(this DataFrame frame, CsvOptions? options = null) => Written(stream => frame.SaveCsv(stream, options));

    public static string Jsonl(this DataFrame frame) => Written(frame.SaveJsonl);

    /// <summary>All that a frame holds: names, types, and each cell, nulls apart from empty texts.</summary>
    public static string Shown(this DataFrame frame) => string.Join('\n', frame.Columns.Select(column =>
        $"{column.Name}|{column.TypeName}|{string.Join('|', Enumerable.Range(0, column.Length).Select(row => Cell(column, row)))}"));

    /// <summary>The frame as it is read without a schema: a column without values is text.</summary>
    public static DataFrame WithEmptyColumnsAsText(this DataFrame frame) => new(frame.Columns.Select(column =>
        column.NullCount == column.Length ? Column.Create(column.Name, new string?[column.Length]) : column));

    private static string Cell(Column column, int row) => column[row] switch
    {
        null => "∅",
        double number => BitConverter.DoubleToInt64Bits(number).ToString("X", CultureInfo.InvariantCulture),
        var value => $"<{Convert.ToString(value, CultureInfo.InvariantCulture)}>",
    };

    private static Gen<Column> Columns(int rows) => Gen.OneOf(
        Gen.ArrayOf(OrNull(Texts), rows).Select(values => Column.Create("c", values)),
        Gen.ArrayOf(OrNullValue(Longs), rows).Select(values => Column.Create("c", values)),
        Gen.ArrayOf(OrNullValue(Doubles), rows).Select(values => Column.Create("c", values)),
        Gen.ArrayOf(OrNullValue(Gen.Elements(true, false)), rows).Select(values => Column.Create("c", values)),
        Gen.ArrayOf(OrNullValue(Days), rows).Select(values => Column.Create("c", values)));

    private static Gen<string?> OrNull(Gen<string> values) =>
        Gen.Frequency((4, values.Select(value => (string?)value)), (1, Gen.Constant((string?)null)));

    private static Gen<T?> OrNullValue<T>(Gen<T> values)
        where T : struct =>
        Gen.Frequency((4, values.Select(value => (T?)value)), (1, Gen.Constant((T?)null)));

    private static string Written(Action<Stream> write)
    {
        using var stream = new MemoryStream();
        write(stream);
        return new System.Text.UTF8Encoding(false).GetString(stream.ToArray());
    }
}

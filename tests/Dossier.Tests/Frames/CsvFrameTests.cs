using System.IO.Compression;
using System.Text;
using Dossier.Frames;
using Dossier.Reading;

namespace Dossier.Tests.Frames;

public sealed class CsvFrameTests
{
    [Theory]
    [InlineData("1|-2|", "long")]
    [InlineData("9223372036854775807|-9223372036854775808", "long")]
    [InlineData("9223372036854775808", "string")]
    [InlineData("1|2.5|", "double")]
    [InlineData("1|2.5|9223372036854775808", "string")]
    [InlineData("1e5|-1E-3|.5", "double")]
    [InlineData("NaN|1", "double")]
    [InlineData("Infinity|-inf", "double")]
    [InlineData("-0", "double")]
    [InlineData("1e400", "string")]
    [InlineData("1e-400", "string")]
    [InlineData("0e-400", "double")]
    [InlineData("007", "string")]
    [InlineData("00.5", "string")]
    [InlineData("0.5", "double")]
    [InlineData("+5", "string")]
    [InlineData("5.", "string")]
    [InlineData("1,5", "string")]
    [InlineData("0x10", "string")]
    [InlineData(" 1", "string")]
    [InlineData("-", "string")]
    [InlineData("1e", "string")]
    [InlineData("true|False|TRUE", "bool")]
    [InlineData("tRUE", "string")]
    [InlineData("true|1", "string")]
    [InlineData("2020-02-29|0001-01-01", "date")]
    [InlineData("2021-02-29", "string")]
    [InlineData("2020-2-29", "string")]
    [InlineData("2020-01-01|1", "string")]
    [InlineData("NA|", "string")]
    [InlineData("|", "string")]
    public void The_type_follows_from_all_values_in_any_order(string cells, string type)
    {
        var fields = cells.Split('|').Select(cell => cell.Contains(',', StringComparison.Ordinal) ? $"\"{cell}\"" : cell).ToArray();

        Assert.Equal(type, TypeOf(fields));
        Assert.Equal(type, TypeOf(fields.Reverse()));
    }

    [Theory]
    [InlineData("0.1", 0.1)]
    [InlineData("123456789012345678", 123456789012345680.0)]
    [InlineData("9007199254740993.0", 9007199254740992.0)]
    [InlineData("0.30000000000000004", 0.30000000000000004)]
    [InlineData("1.7976931348623157e308", double.MaxValue)]
    [InlineData("4.9E-324", double.Epsilon)]
    [InlineData("123456789.0123456789012345678901234567890", 123456789.01234567)]
    public void A_number_is_the_nearest_double(string text, double value) =>
        Assert.Equal(
            BitConverter.DoubleToInt64Bits(value),
            BitConverter.DoubleToInt64Bits((double)DataFrame.ParseCsv($"n,m\n{text},\n0.5,")["n"][0]!));

    [Fact]
    public void Quotes_that_a_header_needs_for_an_unusual_delimiter_say_nothing_about_the_cells()
    {
        var frame = new DataFrame(Column.Create("a|b", ["1", "007"]));

        Assert.Equal(frame.Shown(), DataFrame.ParseCsv(frame.Csv(new() { Delimiter = '|' }), new() { Delimiter = '|' }).Shown());
    }

    [Fact]
    public void An_empty_field_is_null_and_a_quoted_one_is_empty_text()
    {
        var frame = DataFrame.ParseCsv("a,b\n,1\n\"\",\nNaN,NaN\n");

        Assert.Equal((string?[])[null, "", "NaN"], frame["a"].Values<string?>());
        Assert.Equal([1.0, null, null], frame["b"].Values<double?>());
    }

    [Fact]
    public void A_number_in_quotes_is_text_unless_the_header_is_in_quotes_too()
    {
        Assert.Equal("string", DataFrame.ParseCsv("a,b\n\"1\",2\n")["a"].TypeName);
        var all = DataFrame.ParseCsv("\"a\",\"b\",\"c\"\n\"1\",\"\",\"\"\n\"2\",\"2.5\",\"x\"\n");
        Assert.Equal("a|long|<1>|<2>\nb|double|∅|4004000000000000\nc|string|<>|<x>", all.Shown());
    }

    [Theory]
    [InlineData("a,b\n1,2\n", 2)]
    [InlineData("a;b\n1,5;2,5\n", 2)]
    [InlineData("a\tb, c\n1\t2\n", 2)]
    [InlineData("\"a;b\",c;d\n1,2\n", 2)]
    [InlineData("a\n1\n", 1)]
    [InlineData("title, with comma;b;c\n1;2;3\n4;5;6\n", 3)]
    public void The_delimiter_is_found_out(string text, int columns) => Assert.Equal(columns, DataFrame.ParseCsv(text).Columns.Length);

    [Theory]
    [InlineData("a,b\r\n1,x\r\n\r\n2,y")]
    [InlineData("a,b\r1,x\r2,y\r")]
    [InlineData("\n\na,b\n1,x\n\n\n2,y\n\n")]
    [InlineData("\uFEFFa,b\n1,\"x\"\n2,y")]
    public void Line_ends_of_all_kinds_separate_rows_and_empty_lines_are_skipped(string text)
    {
        foreach (var size in (int[])[1, 4, 100])
        {
            Assert.Equal("a|long|<1>|<2>\nb|string|<x>|<y>", FrameFiles.LoadCsv(text, size).Shown());
        }
    }

    [Fact]
    public void An_empty_line_of_a_single_column_is_a_null()
    {
        var frame = new DataFrame(Column.Create("only", (string?[])["a", null, "", null]));

        Assert.Equal("only\na\n\n\"\"\n\n", frame.Csv());
        Assert.Equal(frame.Shown(), DataFrame.ParseCsv(frame.Csv()).Shown());
        Assert.Equal(frame.Shown(), DataFrame.ParseCsv(frame.Csv().Replace("\n", "\r\n", StringComparison.Ordinal)).Shown());
    }

    [Fact]
    public void Utf_16_with_a_byte_order_mark_is_read()
    {
        foreach (var encoding in (Encoding[])[Encoding.Unicode, Encoding.BigEndianUnicode])
        {
            using var stream = new MemoryStream([.. encoding.GetPreamble(), .. encoding.GetBytes("name,n\nİstanbul 😀,1\n")]);

            Assert.Equal("name|string|<İstanbul 😀>\nn|long|<1>", DataFrame.LoadCsv(stream).Shown());
        }
    }

    [Fact]
    public void A_stream_that_cannot_seek_is_read_and_stays_open()
    {
        using var inner = new MemoryStream(Encoding.UTF8.GetBytes("a,b\n1,2\n"));
        using var stream = new DeflateStream(new MemoryStream(Deflated(inner)), CompressionMode.Decompress);

        Assert.Equal("a|long|<1>\nb|long|<2>", DataFrame.LoadCsv(stream).Shown());
        Assert.True(stream.CanRead);
    }

    [Fact]
    public void A_schema_gives_types_and_the_rest_is_found_out()
    {
        var schema = new Schema(("id", typeof(string)), ("n", typeof(double)), ("on", typeof(DateOnly)));

        var frame = DataFrame.ParseCsv("id,n,on,k\n7,1,,3\n\"8\",\"\",\"2020-01-02\",4\n", new() { Schema = schema });

        Assert.Equal("id|string|<7>|<8>\nn|double|3FF0000000000000|∅\non|date|∅|<01/02/2020>\nk|long|<3>|<4>", frame.Shown());
    }

    [Fact]
    public void A_column_named_evidence_holds_ids()
    {
        var frame = DataFrame.ParseCsv("n,evidence\n1,a1; b2\n2,\n3,b2\n");

        Assert.Equal(["a1", "b2"], frame.EvidenceIds(0));
        Assert.Empty(frame.EvidenceIds(1));
        Assert.Equal("n,evidence\n1,\"a1;b2\"\n2,\n3,b2\n", frame.Csv());
        Assert.Equal("{\"n\":1,\"evidence\":[\"a1\",\"b2\"]}\n{\"n\":2,\"evidence\":null}\n"
            + "{\"n\":3,\"evidence\":[\"b2\"]}\n", frame.Jsonl());
        Assert.Equal(frame.Shown(), FrameFiles.LoadJsonl(frame.Jsonl(), 1).Shown());
    }

    [Fact]
    public void For_excel_there_is_a_mark_and_crlf_and_no_text_runs_as_a_formula()
    {
        var frame = new DataFrame(
            Column.Create("t", (string[])["=1+1", "+", "@x", "a;b", "é"]),
            Column.Create("n", (double[])[-1, 2.5, 3, 4, 5]));

        Assert.Equal("\uFEFFt;n\r\n'=1+1;-1.0\r\n+;2.5\r\n'@x;3.0\r\n\"a;b\";4.0\r\né;5.0\r\n",
            frame.Csv(new() { ForExcel = true, Delimiter = ';' }));
    }

    [Fact]
    public void Numbers_with_a_decimal_comma_are_written_and_read()
    {
        var frame = new DataFrame(
            Column.Create("t", (string?[])["a,b", "1,5", "2.5", null]),
            Column.Create("n", (double?[])[-0.125, 2, null, 1.2345678901234567e300]),
            Column.Create("k", (long[])[1, 2, 3, 4]));
        var options = new CsvOptions { DecimalComma = true };

        var csv = frame.Csv(options);

        Assert.Equal("t;n;k\n\"a,b\";-0,125;1\n\"1,5\";2,0;2\n\"2.5\";;3\n;1,2345678901234567E+300;4\n", csv);
        Assert.Equal(frame.Shown(), DataFrame.ParseCsv(csv, options).Shown());
        Assert.Equal([0.5, 12], DataFrame.ParseCsv("n\n0,5\n12\n", options)["n"].Values<double>());
        Assert.Equal("string", DataFrame.ParseCsv("n;k\n0.5;1\n", options)["n"].TypeName);
    }

    [Fact]
    public void A_decimal_comma_that_nobody_announced_is_named()
    {
        var schema = new Schema(("n", typeof(double)));

        var unannounced = Assert.Throws<BadInputException>(() => DataFrame.ParseCsv("n;k\n12,5;1\n", new() { Schema = schema }));
        var wrong = Assert.Throws<BadInputException>(
            () => DataFrame.ParseCsv("n;k\n12.5;1\n", new() { Schema = schema, DecimalComma = true }));
        var both = Assert.Throws<ArgumentException>(() => DataFrame.ParseCsv("n\n1\n", new() { Delimiter = ',', DecimalComma = true }));

        Assert.EndsWith("found \"12,5\". Set DecimalComma if the file has decimal commas, or correct the value.",
            unannounced.Message, StringComparison.Ordinal);
        Assert.Contains("expected a number such as 12,5 (double)", wrong.Message, StringComparison.Ordinal);
        Assert.StartsWith("With a decimal comma the delimiter cannot be a comma too.", both.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_schema_says_its_columns_and_types() =>
        Assert.Equal("id string, n double, on date",
            new Schema(("id", typeof(string)), ("n", typeof(double)), ("on", typeof(DateOnly))).ToString());

    [Fact]
    public void Only_what_must_be_is_quoted()
    {
        var frame = new DataFrame(
            Column.Create("a b", (string?[])["x y", "1", "true", "2020-01-01", "007", "", null, "NA"]),
            Column.Create("c,d", (long?[])[1, null, 3, 4, 5, 6, 7, 8]));

        Assert.Equal("a b,\"c,d\"\nx y,1\n\"1\",\n\"true\",3\n\"2020-01-01\",4\n007,5\n\"\",6\n,7\nNA,8\n", frame.Csv());
    }

    [Fact]
    public void A_file_is_replaced_only_when_it_is_whole()
    {
        var path = Path.Combine(Path.GetTempPath(), $"dossier-frame-{Environment.ProcessId}.csv");
        try
        {
            new DataFrame(Column.Create("a", (long[])[1])).SaveCsv(path);

            Assert.Throws<InvalidOperationException>(() => DataFrame.Empty.SaveCsv(path));

            Assert.Equal("a|long|<1>", DataFrame.LoadCsv(path).Shown());
            Assert.False(File.Exists(path + ".new"));
        }
        finally
        {
            File.Delete(path);
        }
    }

    [Theory]
    [InlineData('"')]
    [InlineData('é')]
    public void A_delimiter_must_be_able_to_delimit(char delimiter) => Assert.Equal(
        $"The delimiter must be an ASCII character other than a letter, a digit, one of . + -, a quote or a line end; U+{(int)delimiter:X4} is not.",
        Assert.Throws<ArgumentException>(() => DataFrame.ParseCsv("a\n", new() { Delimiter = delimiter })).Message);

    private static string TypeOf(IEnumerable<string> fields) =>
        DataFrame.ParseCsv("a,b\n" + string.Concat(fields.Select(field => $"{field},x\n")))["a"].TypeName;

    private static byte[] Deflated(Stream stream)
    {
        var bytes = new MemoryStream();
        using (var deflate = new DeflateStream(bytes, CompressionMode.Compress))
        {
            stream.CopyTo(deflate);
        }

        return bytes.ToArray();
    }
}

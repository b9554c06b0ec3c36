using System.Text;
using Dossier.Frames;
using Dossier.Reading;

namespace Dossier.Tests.Frames;

public sealed class MalformedFilesTests
{
    private const string Stray = "expected a quote only at the start of a field, or doubled inside a quoted one, found a quote inside a "
        + "plain field. Put the whole field in double quotes and double the quotes inside it.";

    [Theory]
    [InlineData("a,b\n1\n2,x\n", "text:2: expected 2 fields, as the header has, found 1. Put fields that contain commas or quotes in "
        + "double quotes.")]
    [InlineData("a;b\n2;x\n1;2;3\n",
        "text:3: expected 2 fields, as the header has, found 3. Put fields that contain semicolons or quotes in double quotes.")]
    [InlineData("a,b\n1,é\"x\n2,x\n", "text:2:4: " + Stray)]
    [InlineData("a,b\n\"1\n\",x\r\n3,\"y\"z\n2,x\n",
        "text:4:6: expected a comma or the line's end after the closing quote, found \"z\". Double the quotes inside the field.")]
    [InlineData("a,b\n2,x\n1,\"open\n",
        "text:3:3: expected a closing quote, found the end of the file. Close the quote, or double it.")]
    public void A_malformed_row_is_an_error_or_is_set_aside_and_named(string text, string message)
    {
        foreach (var size in (int[])[1, 8, 1 << 20])
        {
            var problems = new List<Problem>();

            var frame = FrameFiles.LoadCsv(text, size, new() { SetAside = problems });

            Assert.Equal(message, Assert.Throws<BadInputException>(() => FrameFiles.LoadCsv(text, size)).Message);
            Assert.Equal(message, problems[0].ToString());
            Assert.Equal(("2", "x"), (frame.Columns[0].TextAt(frame.RowCount - 1), frame.Columns[1].TextAt(frame.RowCount - 1)));
        }
    }

    [Theory]
    [InlineData("", "text:1: expected a header with column names, found an empty file. Give the file a first line with the columns' "
        + "names.")]
    [InlineData("\n\n", "text:1: expected a header with column names, found an empty file. Give the file a first line with the columns' "
        + "names.")]
    [InlineData("a,b,a\n1,2,3\n",
        "text:1: expected column names that differ from each other and are not empty, found \"a\" twice. Correct the header.")]
    [InlineData("\na,,c\n1,2,3\n",
        "text:2: expected column names that differ from each other and are not empty, found an empty name for column 2. Correct the "
            + "header.")]
    [InlineData("a\"b,c\n", "text:1:2: " + Stray)]
    public void A_header_that_names_no_columns_is_refused(string text, string message)
    {
        Assert.Equal(message, Assert.Throws<BadInputException>(() => DataFrame.ParseCsv(text)).Message);
        Assert.Equal(message, Assert.Throws<BadInputException>(() => DataFrame.ParseCsv(text, new() { SetAside = [] })).Message);
    }

    [Fact]
    public void A_byte_that_is_not_utf_8_is_named_with_its_place()
    {
        byte[] bytes = [.. "a,b\n1,é\n2,x"u8, 0xE9, .. "\n3,y\n"u8];
        const string Message = "stream:3:4: expected text in UTF-8, found the byte 0xE9. Save the file as UTF-8 (in a spreadsheet: \"CSV "
            + "UTF-8\").";
        var problems = new List<Problem>();

        var frame = DataFrame.LoadCsv(new MemoryStream(bytes), new() { SetAside = problems });

        Assert.Equal(Message, Assert.Throws<BadInputException>(() => DataFrame.LoadCsv(new MemoryStream(bytes))).Message);
        Assert.Equal(Message, Assert.Single(problems).ToString());
        Assert.Equal("a|long|<1>|<3>\nb|string|<é>|<y>", frame.Shown());
    }

    [Theory]
    [InlineData(typeof(long), "12x", "a whole number of at most 64 bits (long)")]
    [InlineData(typeof(double), "n/a", "a number such as 12.5 (double)")]
    [InlineData(typeof(bool), "yes", "true or false (bool)")]
    [InlineData(typeof(DateOnly), "14/07/2020", "a day such as 2020-07-14 (date)")]
    public void A_value_that_does_not_fit_the_schema_is_named(Type type, string value, string expected)
    {
        var problems = new List<Problem>();
        var options = new CsvOptions { Delimiter = ';', Schema = new Schema(("n", type)) };
        var text = $"k;n\na;\nb;{value}\nc;\n";

        var frame = DataFrame.ParseCsv(text, options with { SetAside = problems });

        var message = $"text:3:3: expected {expected} in column \"n\", found \"{value}\". Correct the value, or give the column another "
            + "type in the schema.";
        Assert.Equal(message, Assert.Throws<BadInputException>(() => DataFrame.ParseCsv(text, options)).Message);
        Assert.Equal(message, Assert.Single(problems).ToString());
        Assert.Equal(["a", "c"], frame["k"].Values<string>());
    }

    [Fact]
    public void A_row_that_is_set_aside_has_no_say_in_the_types()
    {
        var problems = new List<Problem>();

        var frame = DataFrame.ParseCsv("n,m\n1,2\nx,y,z\nu,v\"w\n3,4\n", new() { SetAside = problems });

        Assert.Equal("n|long|<1>|<3>\nm|long|<2>|<4>", frame.Shown());
        Assert.Equal([3, 4], problems.Select(problem => problem.Line));
    }

    [Fact]
    public void A_column_of_the_schema_that_is_not_there_gets_the_nearest_name()
    {
        var schema = new Schema(("ban_date", typeof(DateOnly)));

        Assert.Equal("text: expected a column \"ban_date\", as the schema has, found the columns id, bandate. Did you mean \"bandate\"?",
            Assert.Throws<BadInputException>(() => DataFrame.ParseCsv("id,bandate\n", new() { Schema = schema })).Message);
        Assert.Equal("text: expected a column \"ban_date\", as the schema has, found the columns id. Correct the schema, or add the "
            + "column.",
            Assert.Throws<BadInputException>(() => FrameFiles.LoadJsonl("{\"id\":1}", 1, schema)).Message);
    }

    [Fact]
    public void A_missing_file_is_named() =>
        Assert.Equal("none.csv: expected a file to read, found no such file. Check the path \"no-such-folder/none.csv\".",
            Assert.Throws<BadInputException>(() => DataFrame.LoadCsv("no-such-folder/none.csv")).Message);

    [Fact]
    public void A_schema_names_each_column_once_with_a_type_that_columns_have()
    {
        Assert.StartsWith("The schema names column \"a\" twice; name it once.",
            Assert.Throws<ArgumentException>(() => new Schema(("a", typeof(long)), ("a", typeof(long)))).Message, StringComparison.Ordinal);
        Assert.StartsWith("No column holds Decimal; use string, long, double, bool, DateOnly or Evidence.",
            Assert.Throws<ArgumentException>(() => new Schema(("a", typeof(decimal)))).Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("{\"a\":1,}", "text:2:8: expected one JSON object on each line, found \"}\". Correct the line; text goes in double "
        + "quotes, and an object ends in the line it begins in.")]
    [InlineData("{\"a\":1", "text:2:7: expected one JSON object on each line, found the end of the line. Correct the line; text goes in "
        + "double quotes, and an object ends in the line it begins in.")]
    [InlineData("[1]", "text:2:1: expected a JSON object on each line, found \"[\". Write one object to a line.")]
    [InlineData("{\"a\":{\"b\":1}}", "text:2:6: expected a string, number, true, false, null or a list of these for \"a\", found an "
        + "object or list within it. Give what is inside names of its own, without nesting.")]
    [InlineData("{\"é\":1,\"a\":2,\"a\":3}", "text:2:14: expected names that differ from each other and are not empty, found \"a\" twice. "
        + "Correct the line.")]
    [InlineData("{\"a\":\"\\ud800\"}", "text:2:6: expected a string, number, true, false, null or a list of these for \"a\", found an "
        + "escape that is no character. Give what is inside names of its own, without nesting.")]
    public void A_malformed_line_of_json_is_named(string line, string message)
    {
        var problems = new List<Problem>();
        var text = $"{{\"a\":1}}\r\n{line}\r\n{{\"a\":2}}\r\n";

        var frame = DataFrame.LoadJsonl(new MemoryStream(Encoding.UTF8.GetBytes(text)), setAside: problems);

        Assert.Equal(message, Assert.Throws<BadInputException>(() => FrameFiles.LoadJsonl(text, 1)).Message);
        Assert.Equal(message.Replace("text:", "stream:", StringComparison.Ordinal), Assert.Single(problems).ToString());
        Assert.Equal("a|long|<1>|<2>", frame.Shown());
    }

    [Fact]
    public void A_byte_of_json_that_is_not_utf_8_is_named_with_its_place() =>
        Assert.Equal("stream:2:7: expected text in UTF-8, found the byte 0xE9. Save the file as UTF-8 (in a spreadsheet: \"CSV UTF-8\").",
            Assert.Throws<BadInputException>(() => DataFrame.LoadJsonl(
                new MemoryStream([.. "{}\n{\"a\":\""u8, 0xE9, .. "\"}\n"u8]))).Message);

    [Fact]
    public void A_json_value_that_does_not_fit_the_schema_is_named_by_its_line() =>
        Assert.Equal("text:2: expected a whole number of at most 64 bits (long) in column \"a\", found \"x\". Correct the value, or give "
            + "the column another type in the schema.",
            Assert.Throws<BadInputException>(() =>
                FrameFiles.LoadJsonl("{\"a\":1}\n{\"a\":\"x\"}", 1, new Schema(("a", typeof(long))))).Message);
}

using Dossier.Frames;
using Dossier.Reading;

namespace Dossier.Tests.Frames;

public sealed class CsvTableTests
{
    [Fact]
    public void Quoted_fields_may_hold_commas_quotes_and_line_ends()
    {
        var table = CsvTable.Parse("id,quote\r\n1,\"he said \"\"no\"\", then\r\nleft\"\r\n2,plain\r\n", "t.csv");

        Assert.Equal(["id", "quote"], table.Columns);
        Assert.Equal("he said \"no\", then\nleft", table.Rows[0]["quote"]);
        Assert.Equal((2, 4), (table.Rows[0].Line, table.Rows[1].Line));
        Assert.Empty(table.Problems);
    }

    [Fact]
    public void A_byte_order_mark_and_a_missing_last_line_end_are_accepted()
    {
        var table = CsvTable.Parse("\uFEFFid,list\n1,a; b;", "t.csv");

        Assert.Equal("1", table.Rows[0]["id"]);
        Assert.Equal(["a", "b"], table.Rows[0].List("list"));
    }

    [Fact]
    public void A_row_with_a_missing_field_is_left_out_and_named()
    {
        var table = CsvTable.Parse("id,quote\n1\n2,b\n", "t.csv");

        Assert.Equal("2", Assert.Single(table.Rows)["id"]);
        Assert.Equal("t.csv:2: expected 2 fields, as the header has, found 1. Put fields that contain commas or quotes in double quotes.",
            Assert.Single(table.Problems).ToString());
    }

    [Theory]
    [InlineData("id,q\n1,\"open\n2,b\n", "t.csv:2:3: expected a closing quote, found the end of the file. Close the quote, or double it.")]
    [InlineData("id,q\n1,\"a\"b\n2,b\n",
        "t.csv:2:6: expected a comma or the line's end after the closing quote, found \"b\". Double the quotes inside the field.")]
    [InlineData("id,q\n1,a\"b\n2,b\n", "t.csv:2:4: expected a quote only at the start of a field, or doubled inside a quoted one, "
        + "found a quote inside a plain field. Put the whole field in double quotes and double the quotes inside it.")]
    public void A_malformed_record_is_named_and_the_rest_is_read(string text, string message)
    {
        var table = CsvTable.Parse(text, "t.csv");

        Assert.Equal(message, Assert.Single(table.Problems).ToString());
        Assert.Equal("2", Assert.Single(table.Rows)["id"]);
    }

    [Fact]
    public void A_header_with_a_name_twice_is_refused()
    {
        var error = Assert.Throws<BadInputException>(() => CsvTable.Parse("id,id\n", "t.csv"));

        Assert.Equal("t.csv:1: expected column names that differ from each other and are not empty, found \"id\" twice. Correct the "
            + "header.", error.Message);
    }

    [Fact]
    public void Semicolons_between_fields_are_recognised()
    {
        var table = CsvTable.Parse("id;name\n1;a\n", "t.csv");

        var error = Assert.Throws<BadInputException>(() => table.Require("id"));

        Assert.Equal("t.csv:1: expected a column \"id\", found the columns id;name. Save the file with commas between the fields, not "
            + "semicolons.", error.Message);
    }

    [Fact]
    public void A_missing_file_says_what_to_do()
    {
        var error = Assert.Throws<BadInputException>(() => CsvTable.Read(Path.Combine(Path.GetTempPath(), "no-such-folder", "t.csv"),
            "t.csv"));

        Assert.Equal("t.csv: expected a CSV file, found no such file. Check the data folder, or restore the file from version control.",
            error.Message);
    }

    [Theory]
    [InlineData("a,b", "say \"no\"", "line\nend", "")]
    [InlineData("", "", "", "")]
    [InlineData("é", " x ", "\"", ";")]
    public void What_is_written_is_read_back(string a, string b, string c, string d)
    {
        var writer = new CsvWriter("a", "b", "c", "d");
        writer.Row(a, b, c, d);

        var table = CsvTable.Parse(writer.ToString(), "t.csv");

        Assert.Equal([a, b, c, d], Assert.Single(table.Rows).Fields);
    }
}

using Dossier.Frames;

namespace Dossier.Tests.Frames;

public sealed class JsonlTests
{
    [Fact]
    public void Half_of_a_surrogate_pair_becomes_the_replacement_character() =>
        Assert.Equal("{\"\uFFFDa\":\"x\uFFFD\"}\n", new DataFrame(Column.Create("\uD800a", ["x\uDC00"])).Jsonl());

    [Fact]
    public void Columns_are_all_names_in_order_of_first_appearance_and_what_is_missing_is_null()
    {
        const string Text = "{\"b\":1,\"a\":\"x\"}\n\n{}\n{\"a\":null,\"c\":true,\"b\":2.5}\n{\"d\":\"2020-07-14\",\"a\":\"12\"}";

        foreach (var size in (int[])[1, 20, 1000])
        {
            Assert.Equal("b|double|3FF0000000000000|∅|4004000000000000|∅\na|string|<x>|∅|∅|<12>\n"
                + "c|bool|∅|∅|<True>|∅\nd|date|∅|∅|∅|<07/14/2020>",
                FrameFiles.LoadJsonl(Text, size).Shown());
        }
    }

    [Fact]
    public void Lists_of_values_are_joined_and_escapes_resolved()
    {
        var frame = FrameFiles.LoadJsonl("{\"l\":[1,\"é\\n\",null,true],\"t\":\"\\\"\\u00e9\\ud83d\\ude00,\"}\n{\"l\":[],\"t\":\"\"}", 1);

        Assert.Equal(["1;é\n;true", ""], frame["l"].Values<string>());
        Assert.Equal(["\"é😀,", ""], frame["t"].Values<string>());
    }

    [Theory]
    [InlineData("1,2", "long")]
    [InlineData("1,2.0", "double")]
    [InlineData("1,\"2\"", "string")]
    [InlineData("\"2020-01-01\",null", "date")]
    [InlineData("\"2020-01-01\",\"soon\"", "string")]
    [InlineData("1.5,\"-Infinity\"", "double")]
    [InlineData("true,\"true\"", "string")]
    [InlineData("null,null", "string")]
    public void The_type_follows_from_all_values(string values, string type)
    {
        var text = string.Join('\n', values.Split(',').Select(value => $"{{\"v\":{value}}}"));

        Assert.Equal(type, FrameFiles.LoadJsonl(text, 1)["v"].TypeName);
    }

    [Fact]
    public void A_file_without_objects_has_the_columns_of_the_schema()
    {
        Assert.Empty(FrameFiles.LoadJsonl("\n", 1).Columns);
        Assert.Equal("a|date|", FrameFiles.LoadJsonl("", 1, new Schema(("a", typeof(DateOnly)))).Shown());
    }

    [Fact]
    public void Rows_are_written_with_all_columns_and_readable_text()
    {
        var frame = new DataFrame(
            Column.Create("é", (string?[])["ü \"q\" <b>", null]),
            Column.Create("n", (double?[])[2, double.PositiveInfinity]),
            Column.Create("on", (DateOnly?[])[new(2020, 7, 14), null]));

        Assert.Equal("{\"é\":\"ü \\\"q\\\" "
            + "<b>\",\"n\":2.0,\"on\":\"2020-07-14\"}\n{\"é\":null,\"n\":\"Infinity\",\"on\":null}\n", frame.Jsonl());
    }
}

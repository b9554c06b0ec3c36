using Dossier.Frames;
using Dossier.Frames.Rendering;

namespace Dossier.Tests.Frames;

public sealed class TextTableTests
{
    [Fact]
    public void A_small_frame_reads_like_this() => Assert.Equal(
        """
        country        signed        deals     value  open   evidence
        string         date           long    double  bool   evidence
        -------------  ----------  -------  --------  -----  ---------------------------------
        Brazil         2020-07-14       12  269.5     true   E-001
        "null"         null           null   71.1336  null   E-002; E-003
        null           2021-01-01        3      null  false  null
        Côte d'Ivoire  2022-12-31  1234567      1e-7  true   E-004; E-005; E-006; E-007; E-008
        4 rows × 6 columns

        """, RenderSamples.Deals.ToText());

    [Fact]
    public void A_long_frame_shows_its_ends_and_its_size() => Assert.Equal(
        """
           n
        long
        ----
           0
           1
           …
        1233
        1,234 rows × 1 column

        """, RenderSamples.Count(1234).ToText(maxRows: 3));

    [Fact]
    public void A_long_text_is_cut_where_the_caller_says()
    {
        var frame = new DataFrame(Column.Create("quote", [new string('a', 300)]));

        Assert.Contains($"\n{new string('a', 39)}…\n", frame.ToText(), StringComparison.Ordinal);
        Assert.Contains($"\n{new string('a', 9)}…\n", frame.ToText(maxWidth: 10), StringComparison.Ordinal);
        Assert.Contains($"\n{new string('a', 300)}\n", frame.ToText(maxWidth: 1000), StringComparison.Ordinal);
        Assert.Throws<ArgumentOutOfRangeException>(() => frame.ToText(maxWidth: 0));
    }

    [Fact]
    public void A_wide_frame_says_how_many_columns_are_not_shown() => Assert.Equal(
        """
          c0  …    c4
        long     long
        ----  -  ----
           0  …     4
        1 row × 5 columns, 3 columns not shown

        """, RenderSamples.Wide(5).ToText(maxColumns: 2));

    [Fact]
    public void Columns_line_up_by_what_is_seen()
    {
        var lines = new DataFrame(
            Column.Create("a", ["中国", "e\u0301e\u0301", "👩‍👩‍👧", "🇧🇷", "한글", "x"]),
            Column.Create("b", Enumerable.Repeat("|", 6))).ToText().Split('\n')[3..9];

        Assert.Equal(["中国    |", "e\u0301e\u0301      |", "👩‍👩‍👧      |", "🇧🇷      |", "한글    |", "x       |"], lines);
    }

    [Theory]
    [InlineData("", 0)]
    [InlineData("abc", 3)]
    [InlineData("中文", 4)]
    [InlineData("ｱ", 1)]
    [InlineData("Ａ", 2)]
    [InlineData("e\u0301", 1)]
    [InlineData("\u200B", 0)]
    [InlineData("❤️", 2)]
    [InlineData("👍🏽", 2)]
    [InlineData("—…é", 3)]
    public void Width_is_in_columns_of_a_console(string text, int width) => Assert.Equal(width, DisplayWidth.Of(text));

    [Theory]
    [InlineData("abcdef", 6, "abcdef")]
    [InlineData("abcdefg", 6, "abcde…")]
    [InlineData("中文中文", 6, "中文…")]
    [InlineData("ab cdefg", 4, "ab…")]
    [InlineData("xe\u0301e\u0301e\u0301", 3, "xe\u0301…")]
    public void Text_is_cut_between_what_is_seen_as_characters(string text, int width, string cut) =>
        Assert.Equal(cut, DisplayWidth.Cut(text, width));

    [Fact]
    public void Nothing_in_a_text_acts_on_the_console() =>
        Assert.Contains("␛[2J↵a␀�b", RenderSamples.Texts("\u001B[2J\r\na\0\u202Eb").ToText(), StringComparison.Ordinal);

    [Fact]
    public void Null_is_not_the_text_null() =>
        Assert.EndsWith("null\n\"null\"\n2 rows × 1 column\n", RenderSamples.Texts(null, "null").ToString(), StringComparison.Ordinal);
}

using Dossier.Frames;

namespace Dossier.Tests.Frames;

public sealed class MarkdownTableTests
{
    [Fact]
    public void A_small_frame_reads_like_this() => Assert.Equal(
        """
        | country | signed | deals | value | open | evidence |
        | --- | --- | ---: | ---: | --- | --- |
        | Brazil | 2020-07-14 | 12 | 269.5 | true | E-001 |
        | null | *null* | *null* | 71.1336 | *null* | E-002; E-003 |
        | *null* | 2021-01-01 | 3 | *null* | false | *null* |
        | Côte d'Ivoire | 2022-12-31 | 1234567 | 1e-7 | true | E-004; E-005; E-006; E-007; E-008 |

        """, RenderSamples.Deals.ToMarkdown());

    [Fact]
    public void A_cut_frame_says_how_many_rows_it_has() => Assert.Equal(
        """
        | n |
        | ---: |
        | 0 |
        | … |
        | 1233 |

        1,234 rows × 1 column

        """, RenderSamples.Count(1234).ToMarkdown(maxRows: 2));

    [Theory]
    [InlineData("a|b", "a\\|b")]
    [InlineData("a\\|b", "a\\\\\\|b")]
    [InlineData("one\r\ntwo\nthree", "one<br>two<br>three")]
    [InlineData("<br>", "&lt;br&gt;")]
    [InlineData("&lt;", "&amp;lt;")]
    [InlineData("*b* _i_ `c` ~s~ $m$", "\\*b\\* \\_i\\_ \\`c\\` \\~s\\~ \\$m\\$")]
    [InlineData("ban_date", "ban_date")]
    [InlineData("![x](y)", "!\\[x\\](y)")]
    [InlineData("\u001B[0m", "␛\\[0m")]
    public void Marks_in_text_stand_for_themselves(string text, string escaped) =>
        Assert.Equal($"| text |\n| --- |\n| {escaped} |\n", RenderSamples.Texts(text).ToMarkdown());

    [Fact]
    public void The_whole_frame_is_written() =>
        Assert.Equal(5002, RenderSamples.Count(5000).ToMarkdown().Split('\n', StringSplitOptions.RemoveEmptyEntries).Length);

    [Fact]
    public void A_frame_without_columns_is_its_size() => Assert.Equal("0 rows × 0 columns\n", DataFrame.Empty.ToMarkdown());
}

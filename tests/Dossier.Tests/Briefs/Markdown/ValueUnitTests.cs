using Dossier.Briefs;
using static Dossier.Tests.Briefs.Markdown.Written;

namespace Dossier.Tests.Briefs.Markdown;

/// <summary>Numbers carry the unit of their row, and what they rest on, wherever they stand.</summary>
public sealed class ValueUnitTests
{
    private const string Share = "select value as part, value / 2 as half, unit, 3 as stories, category, evidence from deal_statistics where id = 'DS-004'";

    [Theory]
    [InlineData("{{ share.part }}", "34%")]
    [InlineData("{{ share.half }}", "17%")]
    [InlineData("{{ share.part | number }}", "34")]
    [InlineData("{{ share.stories }}", "3")]
    [InlineData("{{ share.category }}", "not free")]
    public void A_number_has_the_unit_of_its_row_and_a_count_beside_it_has_none(string value, string expected) =>
        Assert.StartsWith(expected + "[", Text(Blocks($"```values\nshare: {Share}\n```\n\n{value}.")[^1]), StringComparison.Ordinal);

    [Fact]
    public void A_table_has_the_units_of_its_rows()
    {
        var table = Assert.IsType<Table>(
            Blocks($"```table\ncaption: Shares.\ncolumns:\n  Category: category\n  Share: part\n  Stories: stories\nsql: {Share}\n```")[0]);

        Assert.Equal(["34%", "3"], table.Rows[0].Cells.Skip(1).Select(Prose.TextOf));
    }

    [Theory]
    [InlineData("value", "34%")]
    [InlineData("part", "34%")]
    public void A_chart_writes_the_unit_of_its_rows(string column, string expected)
    {
        var figure = Assert.IsType<Figure>(Blocks("```chart\nkind: bars\ntitle: T\ncaption: Shares.\ncategory: category\nvalue: " + column
            + $"\nsql: select category, value as {column}, unit, evidence from deal_statistics where id in ('DS-004', 'DS-005')\n```")[0]);

        Assert.Contains(expected, figure.Chart.ToSvg(640), StringComparison.Ordinal);
    }

    [Fact]
    public void A_chart_of_different_units_is_an_error() => Assert.StartsWith(
        "test.md:5: expected columns of the query that make a chart of the kind bars, found the units deals, percent in one chart; narrow the query to one of them.",
        Error("```chart\nkind: bars\ntitle: T\ncaption: x\nsql: select id as category, value, unit, evidence from deal_statistics where unit in ('deals', 'percent') order by unit\n```"),
        StringComparison.Ordinal);

    [Theory]
    [InlineData("1e300", "usd")]
    [InlineData("9e999", "usd")]
    [InlineData("-1e300", "percent")]
    public void A_number_beyond_all_money_is_printed_all_the_same(string number, string unit) =>
        Assert.EndsWith($" {unit}", Text(Blocks($"```values\nn, computed: select {number} as value, '{unit}' as unit\n```\n\n{{{{ n }}}}")[^1]), StringComparison.Ordinal);

    [Fact]
    public void What_a_value_in_a_footnote_rests_on_stands_at_the_end_of_the_note()
    {
        var text = Text(Blocks("```values\ntotal: select value, unit, evidence from deal_counts where metric = 'deals'\n```\n\nText[^a].\n\n[^a]: Of {{ total }} in all.")[^1]);

        Assert.StartsWith("Text[Of 70 deals in all. ", text, StringComparison.Ordinal);
        Assert.Contains("¶", text, StringComparison.Ordinal);
    }
}

using static Dossier.Tests.Briefs.Markdown.Written;

namespace Dossier.Tests.Briefs.Markdown;

/// <summary>A value that cannot be printed stops the brief. The values block begins on line 4, its first query stands on line 5.</summary>
public sealed class LiveValueErrorTests
{
    [Theory]
    [InlineData("total: select value, evidence from deal_counts", "{{ totl }}", "test.md:8: expected the name of a value, a query or a parameter, found \"totl\". Did you mean total?")]
    [InlineData("total: select value, evidence from deal_counts", "{{ total }}", "test.md:8: expected one row of total (line 5), found two rows. Narrow the query")]
    [InlineData("none: select value, evidence from deal_counts where value < 0", "{{ none }}", "test.md:8: expected one row of none (line 5), found none. Put the text between ::: when none and :::.")]
    [InlineData("n: select count(*) as value from deals", "{{ n }}", "test.md:8: expected evidence for n (line 5), found 18 without any. Select the column evidence")]
    [InlineData("n, computed: select null as value", "{{ n }}", "test.md:8: expected a value for n, found nothing.")]
    [InlineData("n, computed: select 1 as a, 2 as b", "{{ n }}", "test.md:8: expected a column of n (line 5), found {{ n }} alone. Name one: n.a, n.b.")]
    [InlineData("n, computed: select 1 as a, 2 as b", "{{ n.c }}", "test.md:8: expected a column of n (line 5), found \"c\".")]
    [InlineData("n, computed: select 1 as a", "{{ n | wrods }}", "test.md:8: expected a filter, found \"wrods\". ")]
    [InlineData("n, computed: select 1 as a", "{{ n | plural is }}", "test.md:8: expected two words after the filter plural, found is.")]
    [InlineData("n, computed: select 'x' as a", "{{ n | percent }}", "test.md:8: expected a number for the filter percent, found \"x\".")]
    [InlineData("n, computed: select 'x' as a", "{{ n | date }}", "test.md:8: expected a date such as 2020-07 for the filter date, found \"x\".")]
    [InlineData("n, computed: select 1 as a", "{{ n", "test.md:8: expected }} after {{ in the same paragraph, found none. Close the braces: {{ name }}.")]
    [InlineData("n, computed: select 1 as a", "{{ 3 }}", "test.md:8: expected a value such as {{ deals_total | words }}, found {{ 3 }}.")]
    [InlineData("n, computed: select 1 as a", "::: each m\n:::", "test.md:8: expected the name of a value, a query or a parameter, found \"m\". Did you mean n?")]
    [InlineData("n, computed: select 1 as a", "::: when m\n:::", "test.md:8: expected the name of a value, a query or a parameter, found \"m\".")]
    [InlineData("n, computed: select 1 as a", "::: each n by b\n:::", "test.md:8: expected a column of n (line 5), found \"b\".")]
    [InlineData("n, computed: select 1 as a", "::: each n by a\n:::", "test.md:8: expected an each around this one whose rows have the column a, found none.")]
    [InlineData("n, computed: select 1 as a", "::: unless n\n{{ m }}\n:::", "test.md:9: expected the name of a value, a query or a parameter, found \"m\".")]
    [InlineData("n: selct 1", "", "test.md:5:4: expected SQL that SQLite can run, found near \"selct\": syntax error.")]
    [InlineData("n: select value\n  from deal", "", "test.md:5: expected a table that was given to the query, found no such table: deal. Did you mean deals?")]
    [InlineData("n: select id from deals where country = :country", "", "test.md:5:41: expected a value for :country, found given were as_of. Name it under parameters in the front matter, or correct the name.")]
    [InlineData("total select 1", "", "test.md:5: expected a line \"name: select …\", or an indented line that continues one, found \"total select 1\".")]
    [InlineData("n, computed: select 1 as a\nn, computed: select 2 as a", "", "test.md:6: expected each name once, found \"n\" again.")]
    public void Values_are_checked(string values, string text, string expected) =>
        Assert.StartsWith(expected, Error($"```values\n{values}\n```\n\n{text}"), StringComparison.Ordinal);

    [Theory]
    [InlineData("chart", "name: deals-by-regoin\ncaption: x", "test.md:5: expected a chart of the project, or a kind with its query, found \"deals-by-regoin\". Did you mean deals-by-region?")]
    [InlineData("chart", "name: deals-by-region", "test.md:4: expected a line \"caption: …\" in the block, found none.")]
    [InlineData("chart", "nmae: x", "test.md:5: expected a key of the block, found \"nmae\". Did you mean name?")]
    [InlineData("chart", "kind: pie\ncaption: x\nsql: select 1 as value", "test.md:5: expected a kind of chart, found \"pie\".")]
    [InlineData("chart", "kind: bars\ncaption: x\nsql: select 1 as value", "test.md:5: expected columns of the query that make a chart of the kind bars, found ")]
    [InlineData("chart", "kind: bars\ncaption: x\nsql: select * from deals where id = 'x'", "test.md:7: expected rows to draw, found none. Put the block into ::: when.")]
    [InlineData("chart", "kind: bars\ncaption: x\nsql: |\n  select 'a' as category,\n  1 as value frm deals", "test.md:9:14: expected SQL")]
    [InlineData("chart", "kind: [", "test.md:6: expected YAML, found something else")]
    [InlineData("table", "caption: x\nsql: select count(*) as n from deals", "test.md:6: expected evidence for the numbers under \"N\", found row 1 without any.")]
    [InlineData("table", "caption: x\nsql: select id from deals where id = 'x'", "test.md:6: expected rows for the table, found none.")]
    [InlineData("table", "caption: x\ncolumns:\n  Id: idd\nsql: select id from deals", "test.md:7: expected a column of the query, found \"idd\". Did you mean id?")]
    public void Fenced_blocks_are_checked(string kind, string settings, string expected) =>
        Assert.StartsWith(expected, Error($"```{kind}\n{settings}\n```"), StringComparison.Ordinal);
}

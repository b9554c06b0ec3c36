using Dossier.Briefs;
using static Dossier.Tests.Briefs.Markdown.Written;

namespace Dossier.Tests.Briefs.Markdown;

/// <summary>Values that queries give stand in the text with their units, and with notes to what they rest on.</summary>
public sealed class LiveValueTests
{
    private const string Total = "```values\ntotal: select value, unit, evidence from deal_counts where metric = 'deals'\n```\n\n";

    [Theory]
    [InlineData("{{ total }}", "70 deals")]
    [InlineData("{{ total | number }}", "70")]
    [InlineData("{{ total | words }}", "70")]
    [InlineData("{{ total | count contract }}", "70 contracts")]
    [InlineData("{{ total | count party parties }}", "70 parties")]
    [InlineData("{{ total | plural is are }}", "are")]
    [InlineData("{{ as_of | date }}", "20 November 2026")]
    [InlineData("{{ as_of | short-date }}", "20 Nov 2026")]
    public void Filters_say_how_a_value_is_written(string value, string expected) =>
        Assert.Equal(expected, Prose.TextOf(((Paragraph)Blocks(Total + value)[0]).Content));

    [Theory]
    [InlineData("select 0 as value", "{{ v | count deal }}", "no deals")]
    [InlineData("select 1 as value", "{{ v | count deal }}", "one deal")]
    [InlineData("select 2 as value", "{{ v | words }}", "two")]
    [InlineData("select 12 as value", "{{ v | words }}", "12")]
    [InlineData("select 1234.5 as value", "{{ v }}", "1,234.5")]
    [InlineData("select 77 as value", "{{ v | percent }}", "77%")]
    [InlineData("select 77 as value, 'percent' as unit, 'more-than' as comparator", "{{ v }}", "over 77%")]
    [InlineData("select 1200000000.0 as value", "{{ v | money }}", "$1.2 billion")]
    [InlineData("select '2020-07' as value", "{{ v | date }}", "July 2020")]
    [InlineData("select '../2021-05-28' as value", "{{ v | date }}", "by 28 May 2021")]
    [InlineData("select 'a;b;c' as value", "{{ v | list }}", "a, b and c")]
    [InlineData("select 'ban-on-new-use' as value", "{{ v | code | capital }}", "Ban on new use")]
    [InlineData("select 10 as value", "{{ v | count act | capital }}", "Ten acts")]
    [InlineData("select 26 as value", "{{ v | words | capital }}", "Twenty-six")]
    [InlineData("select 80 as value", "{{ v | count act | capital }}", "Eighty acts")]
    [InlineData("select 126 as value", "{{ v | count act | capital }}", "126 acts")]
    [InlineData("select '2020-07-14' as value", "{{ v | date | capital }}", "14 July 2020")]
    [InlineData("select null as value", "{{ v | or \"not known\" }}", "not known")]
    public void Values_without_evidence_can_be_declared_as_computed(string sql, string value, string expected) =>
        Assert.Equal(expected, Text(Blocks($"```values\nv, computed: {sql}\n```\n\n{value}")[0]));

    [Fact]
    public void A_value_has_a_note_to_its_evidence_and_the_annex_lists_it()
    {
        var blocks = Blocks(Total + "CSIS counted **{{ total }}** in all.\n\n# Sources\n\n::: sources cited\n\n# Annex: Evidence\n\n::: evidence");

        var text = ((Paragraph)blocks[0]).Content;
        var note = Assert.IsType<Note>(text[2]);
        Assert.Equal(new Run("70 deals", Bold: true), text[1]);
        Assert.StartsWith("Digest of The Balkantimes Press", Prose.TextOf(note.Content), StringComparison.Ordinal);
        var rows = blocks.OfType<Table>().SelectMany(table => table.Rows).Select(row => row.Id).ToHashSet();
        Assert.All(note.Content.OfType<Reference>(), reference => Assert.Contains(reference.Target, rows));
    }

    [Fact]
    public void Values_of_one_sentence_with_the_same_evidence_share_a_note_behind_the_last()
    {
        var text = ((Paragraph)Blocks(Total + "Of {{ total }}, {{ total | number }} count. Again {{ total }}.")[0]).Content;

        Assert.Equal(["Of 70 deals, 70", "", " count. Again 70 deals."], text.Select(inline => inline is Run run ? run.Text : ""));
    }

    [Fact]
    public void Headings_print_values_without_notes() =>
        Assert.Equal([new Run("CSIS counted 70 deals")], ((Heading)Blocks(Total + "# CSIS counted {{ total }}")[0]).Content);

    [Fact]
    public void A_value_that_sources_dispute_is_printed_with_its_dispute()
    {
        var blocks = Blocks("```values\nfree: select value, unit, evidence from deal_shares where dimension = 'freedom' and role = 'sum'\n```\n\n{{ free }} of the deals.\n\n# Where they differ\n\n::: disagreements");

        var text = ((Paragraph)blocks[0]).Content;
        Assert.Contains("Disputed: elsewhere it is ", Prose.TextOf(((Note)text[1]).Content), StringComparison.Ordinal);
        var disputed = Assert.Single(text.OfType<Reference>());
        Assert.Equal("disputed", disputed.Text);
        Assert.Contains(blocks.OfType<Paragraph>(), paragraph => paragraph.Id == disputed.Target);
    }

    [Fact]
    public void Text_depends_on_data_by_when_and_unless()
    {
        const string Values = "```values\nnone: select id as value, evidence from deals where id = 'x'\nsome: select id as value, evidence from deals\nzero, computed: select 0 as value\n```\n\n";

        var blocks = Blocks(Values + "::: when none\n# a\n:::\n::: unless none\nb\n::: when some\nc\n:::\n:::\n::: when zero\nd {{ none }}\n:::");

        Assert.Equal(["b", "c"], blocks.Select(Text));
    }

    [Fact]
    public void Rows_are_gone_through_and_make_one_list()
    {
        var list = Assert.IsType<ListBlock>(Assert.Single(Blocks("""
            ```values
            acts: select title, announced, evidence from acts where jurisdiction = 'GB' and reference is null
              order by announced_day limit 2
            ```

            ::: each acts
            - **{{ acts.announced | date }}**: {{ acts.title }}
            :::
            """)));

        Assert.Equal(2, list.Items.Length);
        Assert.All(list.Items, item => Assert.Single(item.OfType<Note>()));
    }

    [Fact]
    public void Rows_inside_rows_are_those_that_share_a_column()
    {
        var blocks = Blocks("""
            ```values
            governments, computed: select jurisdiction, country from acts where jurisdiction in ('AU', 'NZ') and reference is null group by jurisdiction order by 1
            acts: select jurisdiction, title, evidence from acts where reference is null
            ```

            ::: each governments
            ## {{ governments.country }}

            ::: each acts by jurisdiction
            - {{ acts.title }}
            :::
            :::
            """);

        Assert.Equal(["Australia", "New Zealand"], blocks.OfType<Heading>().Select(Text));
        Assert.All(blocks.OfType<ListBlock>(), list => Assert.NotEmpty(list.Items));
    }

    [Fact]
    public void Rows_are_listed_in_a_sentence_with_one_note_or_with_one_each()
    {
        const string Values = "```values\nacts: select country, evidence from acts where jurisdiction in ('AU', 'NZ') and reference is null group by jurisdiction order by 1\n```\n\n";

        var once = ((Paragraph)Blocks(Values + "In {{ acts.country | list }}.")[0]).Content;
        var each = ((Paragraph)Blocks(Values + "In {{ acts.country | list cited }}.")[0]).Content;

        Assert.Equal("In Australia and New Zealand.", Prose.TextOf(once));
        Assert.Single(once.OfType<Note>());
        Assert.Equal(2, each.OfType<Note>().Count());
        Assert.Equal("two", Prose.TextOf(((Paragraph)Blocks(Values + "{{ acts | rows | words }}")[0]).Content));
    }

    [Fact]
    public void Parameters_are_bound_in_queries_and_printed()
    {
        var brief = Whole("---\ntitle: \"{{ name }}\"\nparameters: [country]\n---\n```values\nname, computed: select name as value from countries where code = :country\n```\n\n{{ country }}", null, ("country", "GH"));

        Assert.Equal(("Ghana", "GH"), (brief.Title, Text(brief.FrontMatter[0])));
    }

    [Fact]
    public void A_table_is_filled_by_a_query_and_cites_each_row()
    {
        var table = Assert.IsType<Table>(Assert.Single(Blocks("""
            ```table
            id: table-deals
            caption: Deals in **all**.
            columns:
              Where: country
              When: announced | date
              Stories: stories
            sql: |
              select country, announced, stories, evidence from named_deals where counted order by country
            ```
            """)));

        Assert.Equal(["Where", "When", "Stories"], table.Columns.Select(column => column.Header));
        Assert.Equal(ColumnAlignment.Right, table.Columns[2].Alignment);
        Assert.All(table.Rows, row => Assert.IsType<Note>(row.Cells[0][1]));
        Assert.Equal("by 28 May 2021", Prose.TextOf(table.Rows[0].Cells[1]));
    }

    [Fact]
    public void A_figure_is_a_chart_of_the_project_or_drawn_from_a_query_and_cites_its_evidence()
    {
        var figures = Blocks("""
            ```chart
            name: deals-by-region
            caption: Deals by region.
            ```

            ```chart
            kind: bars
            id: figure-shares
            category: category
            title: "{{ as_of | date }}"
            unit: percent
            caption: Shares.
            sql: select category, value, evidence from deal_shares where dimension = 'region' and role = 'part'
            ```
            """).OfType<Figure>().ToList();

        Assert.Equal(["figure-deals-by-region", "figure-shares"], figures.Select(figure => figure.Id));
        Assert.Equal(("20 November 2026", "digests of one article."), (figures[1].Chart.Title, figures[1].Chart.Source));
        Assert.All(figures, figure => Assert.Single(figure.Caption.OfType<Note>()));
    }
}

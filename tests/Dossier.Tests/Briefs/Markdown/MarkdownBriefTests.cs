using Dossier.Briefs;
using Dossier.Tests.Reading;
using static Dossier.Tests.Briefs.Markdown.Written;

namespace Dossier.Tests.Briefs.Markdown;

/// <summary>What is written in Markdown stands in the brief.</summary>
public sealed class MarkdownBriefTests
{
    [Fact]
    public void Front_matter_says_what_the_title_page_and_the_file_say()
    {
        var brief = Whole("""
            ---
            title: "{{ name }} on the map"
            subtitle: Who buys
            short-title: Map
            series: Note
            authors: [A. Analyst, B. Colleague]
            language: en-US
            licence: CC BY 4.0
            marking: INTERNAL
            paper: letter
            keywords: [5G, cloud]
            parameters:
              name: who it is about
            ---
            Text.
            """, null, ("name", "Ghana"));

        Assert.Equal(("Ghana on the map", "Who buys", "Map", "Note"), (brief.Title, brief.Subtitle, brief.ShortTitle, brief.Series));
        Assert.Equal(["A. Analyst", "B. Colleague"], brief.Authors);
        Assert.Equal(("en-US", "INTERNAL", Paper.Letter), (brief.Language, brief.Marking, brief.Paper));
        Assert.Equal(["5G", "cloud"], brief.Keywords);
    }

    [Fact]
    public void What_stands_before_the_first_section_is_page_1()
    {
        var brief = Compose("Summary.\n\n::: contents\n\n# First\n\nText.");

        Assert.Equal("Summary.", Text(Assert.Single(brief.FrontMatter)));
        Assert.IsType<Contents>(brief.Body[0]);
    }

    [Fact]
    public void Annexes_can_stand_across_and_lines_can_keep_their_breaks()
    {
        var blocks = Blocks("# Annex\n\n::: landscape\n\nTable: Numbers {#numbers}\n\n| A | B |\n|---|---|\n| 1 | 2 |\n\n```text\nselect id\n  from deals\n```\n\n:::\n\nAfter.");

        var across = Assert.IsType<LandscapePages>(blocks[1]).Content;
        Assert.IsType<Table>(across[0]);
        Assert.Equal(["select id", "  from deals"], Assert.IsType<Preformatted>(across[1]).Lines);
        Assert.IsType<Paragraph>(blocks[2]);
    }

    [Theory]
    [InlineData("Plain **bold** and *italic* &amp; `code`.", "Plain *bold* and /italic/ & code.")]
    [InlineData("One line\nand the next.", "One line and the next.")]
    [InlineData("A [link](https://example.org/a) and <https://example.org>.", "A <link> and <https://example.org>.")]
    [InlineData("Known[^a] fact.\n\n[^a]: See the **annex**.", "Known[See the annex.] fact.")]
    [InlineData("Seen <!-- by nobody --> twice.", "Seen  twice.")]
    public void Running_text_is_read(string markdown, string expected) => Assert.Equal(expected, Text(Blocks(markdown)[0]));

    [Fact]
    public void Headings_have_the_ids_that_they_name_or_those_of_their_words()
    {
        var headings = Blocks("# Who buys? {#buyers}\n\n## Côte d’Ivoire: 70\n\n## Côte d’Ivoire: 70\n\n### Deep").OfType<Heading>().ToList();

        Assert.Equal(["buyers", "cote-d-ivoire-70", "cote-d-ivoire-70-2", "deep"], headings.Select(heading => heading.Id));
        Assert.Equal([1, 2, 2, 3], headings.Select(heading => heading.Level));
        Assert.Equal("Who buys?", Text(headings[0]));
    }

    [Fact]
    public void Lists_nest_and_count_from_where_they_are_told_to()
    {
        var list = Assert.IsType<ListBlock>(Assert.Single(Blocks("3. Third\n   - below\n   - it\n4. Fourth")));

        Assert.True(list.Ordered);
        Assert.Equal(3, list.Start);
        Assert.Equal(["below", "it"], Assert.IsType<ListBlock>(Assert.Single(list.Below[0])).Items.Select(Prose.TextOf));
        Assert.Empty(list.Below[1]);
    }

    [Fact]
    public void Quotes_callouts_and_styles_hold_their_blocks()
    {
        var blocks = Blocks("> Said.\n\n::: callout \"Key findings\"\nOne.\n\n- two\n:::\n\n::: lead\nFirst.\n:::\n\n::: small\nLast.\n:::");

        Assert.Equal("Said.", Text(Assert.IsType<Quote>(blocks[0]).Content[0]));
        var callout = Assert.IsType<Callout>(blocks[1]);
        Assert.Equal("Key findings", callout.Title);
        Assert.IsType<ListBlock>(callout.Content[1]);
        Assert.Equal(ParagraphStyle.Lead, Assert.IsType<Paragraph>(blocks[2]).Style);
        Assert.Equal(ParagraphStyle.Small, Assert.IsType<Paragraph>(blocks[3]).Style);
    }

    [Fact]
    public void Tables_have_a_caption_alignment_and_an_id()
    {
        var table = Assert.IsType<Table>(Assert.Single(Blocks("Table: Deals by year. {#table-years}\n\n| Year | Deals |\n|---|---:|\n| 2020 | **3** |\n| 2021 | {{ as_of | date }} |")));

        Assert.Equal(("table-years", "Deals by year."), (table.Id, Prose.TextOf(table.Caption)));
        Assert.Equal([ColumnAlignment.Left, ColumnAlignment.Right], table.Columns.Select(column => column.Alignment));
        Assert.True(table.Columns[0].IsRowHeader);
        Assert.Equal(["2020", "3", "2021", "20 November 2026"], table.Rows.SelectMany(row => row.Cells).Select(Prose.TextOf));
    }

    [Fact]
    public void References_without_words_get_those_of_their_target()
    {
        var blocks = Blocks("See [](#table-t), [](#who) and [](#annex-x), or [elsewhere](#who).\n\n# Who buys {#who}\n\nTable: T {#table-t}\n\n| A |\n|---|\n| b |\n\n# Annex: More {#annex-x}\n\n# Annex: Most");

        Assert.Equal("See <Table 1>, <Who buys> and <Annex A>, or <elsewhere>.", Text(blocks[0]));
        Assert.Equal(["Annex A. More", "Annex B. Most"], blocks.OfType<Heading>().Skip(1).Select(Text));
    }

    [Fact]
    public void Directives_on_one_line_need_no_end()
    {
        var blocks = Blocks("::: contents In this brief\n::: figures\n::: tables Tables and lists\n::: page-break");

        Assert.Equal("In this brief", Assert.IsType<Contents>(blocks[0]).Title);
        Assert.Equal("Figures", Assert.IsType<FigureList>(blocks[1]).Title);
        Assert.Equal("Tables and lists", Assert.IsType<TableList>(blocks[2]).Title);
        Assert.IsType<PageBreak>(blocks[3]);
    }

    [Fact]
    public void Pictures_have_their_bytes_words_and_caption()
    {
        using var folder = new TempFolder();
        // A single pixel.
        var png = Convert.FromBase64String("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==");
        File.WriteAllBytes(Path.Combine(folder.Path, "site.png"), png);
        File.WriteAllText(Path.Combine(folder.Path, "b.md"), "---\ntitle: T\n---\nSee [](#figure-site).\n\n![A mast with antennas](site.png \"The **mast**, 2020.\")");

        var brief = MarkdownBrief.Read(Path.Combine(folder.Path, "b.md")).Compose(Written.Workspace).Brief;

        var picture = Assert.IsType<Picture>(brief.FrontMatter[1]);
        Assert.Equal(png, picture.Image.Content.ToArray());
        Assert.Equal(("A mast with antennas", "The mast, 2020."), (picture.Alt, Prose.TextOf(picture.Caption)));
        Assert.Equal("See <Figure 1>.", Text(brief.FrontMatter[0]));
    }
}

using System.Collections.Immutable;
using Dossier.Briefs;
using Dossier.Briefs.Layout;
using Dossier.Drawing;
using static Dossier.Tests.Briefs.Briefing;

namespace Dossier.Tests.Briefs;

public sealed class BriefLayoutTests
{
    [Fact]
    public void A_chart_that_outgrows_the_page_is_drawn_smaller()
    {
        var placed = BriefTypesetter.Place(Of(new Figure("f", new PlainChart("high", "A high chart", 50), Words("Caption"))));

        var chart = placed.Pages.SelectMany(page => page.Items).OfType<PlacedScene>().Single();
        Assert.InRange(chart.Extent.Height, 400, placed.Geometry.BodyHeight);
        Assert.InRange(chart.Scene.Items.OfType<TextItem>().First().Style.Size, 7, 13.9);
        Assert.All(placed.Pages, page => PageAsserts.EverythingIsInside(page));
    }

    [Theory]
    [InlineData(21)]
    [InlineData(22)]
    [InlineData(23)]
    [InlineData(24)]
    public void A_note_begins_on_the_page_of_its_mark(int seed)
    {
        var placed = BriefTypesetter.Place(RandomBrief.Make(seed));
        var marks = PageAsserts.PagesOf(placed, "mark:");
        var notes = PageAsserts.PagesOf(placed, "note:");
        Assert.NotEmpty(marks);
        Assert.Equal(marks, notes);
    }

    [Fact]
    public void Notes_are_numbered_in_the_order_in_which_a_reader_meets_them()
    {
        var chart = new PlainChart("tall", "A tall chart", 20);
        var brief = Of(
            Section("One", "one"), Text(Prose(480)),
            new Figure("figure", chart, [new Run("Caption"), Footnote("The caption's note.")]),
            new Paragraph([new Run("After"), Footnote("The text's note."), new Run(" the figure.")]));
        var placed = BriefTypesetter.Place(brief);
        var caption = PageAsserts.TextOfRole(placed, "Note", _ => true).Single(t => t.Contains("caption's", StringComparison.Ordinal));
        Assert.StartsWith("2", caption, StringComparison.Ordinal);
        Assert.Equal([2, 3], PageAsserts.PagesOf(placed, "mark:").Values.Order());
    }

    [Fact]
    public void A_figure_that_does_not_fit_goes_to_the_top_of_the_next_page_while_text_goes_on()
    {
        var brief = Of(
            Section("One", "one"), Text(Prose(480)), new Figure("figure", new PlainChart("tall", "A tall chart", 20), Words("Caption")),
            Text("Text that follows the figure. " + Prose(100)));
        var placed = BriefTypesetter.Place(brief);
        Assert.IsType<PlacedScene>(placed.Pages[2].Items.First(i => i is PlacedText or PlacedScene));
        Assert.Contains(placed.Pages[1].Items.OfType<PlacedText>(), t => t.Text.StartsWith("Text that follows", StringComparison.Ordinal));
    }

    [Fact]
    public void A_table_too_wide_for_the_page_turns_it_while_the_text_goes_on_before_it()
    {
        var wide = new Table(
            "wide", Words("Wide"), [.. Enumerable.Range(1, 9).Select(i => new TableColumn($"Column{i}"))],
            [.. Enumerable.Range(0, 40).Select(i => new TableRow([.. Enumerable.Range(1, 9).Select(_ => Words("unbreakable"))]))]);
        var placed = BriefTypesetter.Place(Of(Section("One", "one"), Text(Prose(50)), wide, Text("Text after the table."), Text(Prose(900))));

        Assert.Equal([false, false, true, true, false], placed.Pages.Take(5).Select(page => page.Geometry.Width > page.Geometry.Height));
        Assert.Contains(placed.Pages[1].Items.OfType<PlacedText>(), text => text.Text.StartsWith("Text after", StringComparison.Ordinal));
        Assert.Contains(placed.Pages[3].Items.OfType<PlacedText>(), text => text.Text == "Table 1, continued");
        Assert.All(placed.Pages, PageAsserts.EverythingIsInside);
    }

    [Fact]
    public void Landscape_pages_take_the_heading_above_them_along_and_end_where_they_end()
    {
        var placed = BriefTypesetter.Place(Of(
            Section("One", "one"), Text(Prose(50)), Section("Annex", "annex"), new LandscapePages([Text(Prose(30)), LongTable(4)]), Text("After.")));

        Assert.Equal([595, 595, 842, 595], placed.Pages.Select(page => Math.Round(page.Geometry.Width)));
        Assert.Contains(placed.Pages[2].Items.OfType<PlacedHeading>(), heading => heading.Title == "Annex");
        Assert.Contains(placed.Pages[3].Items.OfType<PlacedText>(), text => text.Text == "After.");
    }

    [Fact]
    public void A_table_repeats_its_head_as_an_artifact()
    {
        var placed = BriefTypesetter.Place(Of(Section("Annex", "annex"), LongTable(90)));
        Assert.True(placed.Pages.Length >= 3);
        foreach (var page in placed.Pages.Skip(2))
        {
            Assert.Contains(page.Items.OfType<PlacedText>(), t => t is { Text: "Country", Node: StructureNode.Artifact });
            Assert.Contains(page.Items.OfType<PlacedText>(), t => t.Text == "Table 1, continued");
        }

        Assert.Single(placed.Pages.SelectMany(p => p.Items).OfType<PlacedText>(), t => t.Text == "Country" && t.Node >= 0);
    }

    [Fact]
    public void The_contents_give_the_page_of_every_heading()
    {
        var brief = Of([new Contents("Contents"), new PageBreak(), .. Enumerable.Range(1, 14).SelectMany(i => new Block[]
        {
            Section($"Section {i}", $"s{i}"), Text(Prose(150, i)), Section($"Part {i}", $"p{i}", 2), Text(Prose(120, i)),
        })]);
        var placed = BriefTypesetter.Place(brief);
        var entries = PageAsserts.TextOfRole(placed, "TOCI", _ => true);
        var pages = placed.Pages
            .SelectMany(p => p.Items.OfType<PlacedHeading>().Select(h => (h.Title, p.Number)))
            .Where(h => h.Title != "Contents");
        Assert.Equal(pages.Select(h => $"{h.Title} {h.Number}"), entries);
    }

    [Fact]
    public void A_heading_never_ends_a_page_and_paragraphs_part_with_two_lines_on_each_side()
    {
        for (var seed = 50; seed < 60; seed++)
        {
            var placed = BriefTypesetter.Place(RandomBrief.Make(seed));
            foreach (var page in placed.Pages)
            {
                PageAsserts.NoHeadingAtTheFoot(page, placed);
                PageAsserts.NoLonelyLines(page, placed);
            }
        }
    }

    [Fact]
    public void Page_two_of_a_long_note_carries_on_where_page_one_stopped()
    {
        var long_ = Footnote(Prose(1600));
        var brief = Of(Section("One", "one"), new Paragraph([new Run("Short"), long_, new Run(" text.")]), Text(Prose(300)));
        var placed = BriefTypesetter.Place(brief);
        var note = PageAsserts.TextOfRole(placed, "Note", _ => true).Single();
        Assert.Equal("1 " + Prose(1600), note);
        var pages = placed.Pages.Count(p => p.Items.OfType<PlacedText>().Any(t => t.Style.Size == TypeStyle.Note.Size && t.Node >= 0));
        Assert.True(pages >= 2);
    }

    [Fact]
    public void Key_findings_stay_on_page_one_even_with_more_notes_than_it_holds()
    {
        var findings = Enumerable.Range(1, 9).Select(i => ImmutableArray.Create<Inline>(new Run(Prose(18, i)), Footnote(Prose(45, i))));
        var placed = BriefTypesetter.Place(Of(Section("One", "one"), Text(Prose(90))) with
        {
            FrontMatter = [new Callout("Key findings", [new ListBlock([.. findings])])],
        });
        Assert.Contains(placed.Pages[0].Items.OfType<PlacedText>(), t => t.Text == "Key findings");
        Assert.All(PageAsserts.PagesOf(placed, "mark:").Values, page => Assert.Equal(1, page));
        Assert.All(placed.Pages, PageAsserts.NothingOverlaps);
    }

    [Fact]
    public void The_running_head_names_the_section_in_force_at_the_top()
    {
        var placed = BriefTypesetter.Place(Of(
            Section("First", "a"), Text(Prose(800)), Section("Second", "b"), Text(Prose(800)), new PageBreak(),
            Section("Third", "c"), Text("End.")));
        var heads = placed.Pages.Skip(1).Select(p => p
            .Items.OfType<PlacedText>().Single(t => t.Origin.Y < 45 && t.Text is "First" or "Second" or "Third").Text);
        Assert.Equal(["First", "First", "Second", "Third"], heads);
    }

    [Theory]
    [InlineData(Paper.A4)]
    [InlineData(Paper.Letter)]
    public void Marking_and_banner_stand_on_every_page(Paper paper)
    {
        var brief = Of(Section("First", "a"), Text(Prose(900))) with { Marking = "OFFICIAL", Banner = "Draft", Paper = paper };
        var placed = BriefTypesetter.Place(brief);
        Assert.All(placed.Pages, page =>
        {
            Assert.Equal(2, page.Items.OfType<PlacedText>().Count(t => t is { Text: "OFFICIAL", Node: StructureNode.Artifact }));
            Assert.Single(page.Items.OfType<PlacedText>(), t => t is { Text: "Draft", Node: StructureNode.Artifact });
        });
    }

    [Fact]
    public void The_same_brief_is_placed_the_same_way_each_time()
    {
        string Print(PlacedBrief placed) => string.Join('\n', placed.Pages.SelectMany(p => p.Items.OfType<PlacedText>()));
        Assert.Equal(Print(BriefTypesetter.Place(RandomBrief.Make(3))), Print(BriefTypesetter.Place(RandomBrief.Make(3))));
    }

    [Fact]
    public void Text_colours_have_enough_contrast()
    {
        foreach (var color in new[] { Palette.Ink, Palette.Slate, Palette.Muted, Palette.Link, Palette.Red })
        {
            Assert.InRange(color.ContrastWith(Palette.Tint), 4.5, 21);
        }

        Assert.InRange(Palette.Amber.ContrastWith(Palette.Navy), 4.5, 21);
        Assert.InRange(Palette.Mist.ContrastWith(Palette.Navy), 4.5, 21);
        Assert.InRange(Color.White.ContrastWith(Palette.Red), 4.5, 21);
    }

    private static Table LongTable(int rows) => new(
        "annex-table", Words("Records"), [new("ID", IsRowHeader: true), new("Country"), new("Score", ColumnAlignment.Right)],
        [.. Enumerable.Range(1, rows).Select(i => new TableRow([Words($"E{i}"), Words("Netherlands"), Words($"{i}.5")], $"e{i}"))]);
}

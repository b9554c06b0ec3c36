using Dossier.Briefs;
using Dossier.Briefs.Layout;
using Dossier.Tests.Charts;
using Dossier.Tests.Pdf;
using static Dossier.Tests.Briefs.Briefing;

namespace Dossier.Tests.Briefs;

/// <summary>Where figures go that do not fit where they are met.</summary>
public sealed class FloatPlacingTests
{
    [Fact]
    public void A_figure_is_drawn_before_the_next_heading_of_its_level()
    {
        var placed = BriefTypesetter.Place(Of(
            Section("One", "one"), Text(Prose(480)), Tall("figure"), Text("The section ends."), Section("Two", "two"), Text(Prose(50))));

        FloatAsserts.Hold(placed);
        Assert.Equal(2, PageOf(placed, "The section ends."));
        Assert.Equal([3], Figures(placed));
        Assert.Equal(3, PageOf(placed, "Two"));
    }

    [Fact]
    public void A_figure_may_go_behind_a_heading_below_its_own()
    {
        var placed = BriefTypesetter.Place(Of(
            Section("One", "one"), Text(Prose(420)), Tall("figure"), Section("A part", "part", 2), Text(Prose(300))));

        FloatAsserts.Hold(placed);
        Assert.Equal(2, PageOf(placed, "A part"));
        Assert.Equal([3], Figures(placed));
    }

    [Fact]
    public void A_figure_goes_behind_headings_of_its_own_level_to_fill_a_page()
    {
        var placed = BriefTypesetter.Place(Of(
            Section("One", "one"), Section("A part", "a", 2), Text(Prose(360)), Tall("figure"), Section("B part", "b", 2), Text(Prose(50)),
            Section("C part", "c", 2), Text(Prose(50))));

        FloatAsserts.Hold(placed);
        Assert.Equal(2, PageOf(placed, "B part"));
        Assert.Equal([3], Figures(placed));
        Assert.Equal(2, PageOf(placed, "C part"));
    }

    [Fact]
    public void A_figure_of_the_section_before_is_drawn_before_a_table_begins()
    {
        var placed = BriefTypesetter.Place(Of(
            Section("One", "one"), Section("A part", "a", 2), Text(Prose(360)), Tall("figure"), Section("B part", "b", 2), Text(Prose(50)),
            Rows("table", 30)));

        FloatAsserts.Hold(placed);
        Assert.Equal(2, PageOf(placed, "B part"));
        Assert.Equal([3], Figures(placed));
        Assert.Equal([3, 4], PagesWith(placed, "Netherlands"));
    }

    [Fact]
    public void Small_print_between_a_heading_and_a_table_stays_with_the_table()
    {
        for (var words = 300; words < 640; words += 20)
        {
            var small = new Paragraph(Words("What the table holds."), ParagraphStyle.Small);
            var placed = BriefTypesetter.Place(Of(Section("One", "one"), Text(Prose(words)), Section("Annex", "annex"), small, Rows("table", 60)));

            Assert.Equal(PagesWith(placed, "Table").First(), PageOf(placed, "What the table holds."));
        }
    }

    [Fact]
    public void A_table_over_two_pages_is_whole_before_the_figure_that_waits()
    {
        var placed = BriefTypesetter.Place(Of(
            Section("One", "one"), Text(Prose(420)), Tall("figure"), Rows("table", 40), Text("After the table. " + Prose(90))));

        FloatAsserts.Hold(placed);
        Assert.Equal([2, 3], PagesWith(placed, "Netherlands"));
        Assert.Equal(3, PageOf(placed, "After the table."));
        Assert.Equal([4], Figures(placed));
    }

    [Fact]
    public void A_figure_stands_right_below_the_table_that_it_waited_for()
    {
        var placed = BriefTypesetter.Place(Of(
            Section("One", "one"), Text(Prose(480)), Tall("figure", 8), Rows("table", 20), Text("After the figure. " + Prose(90))));

        FloatAsserts.Hold(placed);
        var page = placed.Pages[2].Items;
        var scene = Assert.Single(page.OfType<PlacedScene>());
        Assert.True(page.OfType<PlacedText>().Last(text => text.Text == "Netherlands").Origin.Y < scene.TopLeft.Y);
        Assert.Equal(3, PageOf(placed, "After the figure."));
    }

    [Fact]
    public void A_figure_does_not_wait_for_the_end_of_a_long_table()
    {
        var placed = BriefTypesetter.Place(Of(Section("One", "one"), Text(Prose(420)), Tall("figure"), Rows("table", 200)));

        FloatAsserts.Hold(placed);
        Assert.Equal([3], Figures(placed));
    }

    [Fact]
    public void A_long_table_does_not_overtake_a_short_one()
    {
        var placed = BriefTypesetter.Place(Of(
            Section("One", "one"), Text(Prose(430)), Tall("figure"), Rows("short", 6), Rows("long", 40), Text(Prose(90))));

        FloatAsserts.Hold(placed);
    }

    [Fact]
    public void A_timeline_too_long_to_read_on_one_page_goes_on_with_letters_of_a_fair_size()
    {
        var acts = Enumerable.Range(0, 90)
            .Select(i => SampleTimelines.Entry($"Act {i} of a register that has many of them", $"{2015 + i / 12}-{i % 12 + 1:00}-03"));
        var chart = SampleTimelines.Measures with { Groups = [new("First", [.. acts.Take(50)]), new("Second", [.. acts.Skip(50)])] };
        var figure = new Figure("figure", chart, Words("Caption"));
        var placed = BriefTypesetter.Place(Of(Section("One", "one"), Text(Prose(60)), figure, Text(Prose(60))));

        FloatAsserts.Hold(placed);
        var scenes = placed.Pages.SelectMany(page => page.Items).OfType<PlacedScene>().ToList();
        Assert.InRange(scenes.Count, 2, 4);
        Assert.Equal(acts.Count(), scenes.Sum(scene => Drawn.Marks(scene.Scene).Length));
        Assert.All(scenes.SelectMany(scene => Drawn.Texts(scene.Scene)), text => Assert.InRange(text.Style.Size, 5.9, 20));
        Assert.Equal(scenes.Count - 1, PagesWith(placed, "Figure 1, continued", StructureNode.Artifact).Count());
        Assert.All(placed.Pages, PageAsserts.NothingOverlaps);
        AccessibleFile.Check(new PdfTree(PdfRenderer.Render(placed, new("A test", "A. Analyst", "", [], "en-GB", new(2025, 11, 15)))));
    }

    private static Figure Tall(string id, int bars = 24) => new(id, new PlainChart(id, "A tall chart", bars), Words("Caption"));

    private static Table Rows(string id, int rows) => new(
        id, Words("Records"), [new("ID", IsRowHeader: true), new("Country")],
        [.. Enumerable.Range(1, rows).Select(i => new TableRow([Words($"E{i}"), Words("Netherlands")]))]);

    private static IEnumerable<int> Figures(PlacedBrief placed) =>
        placed.Pages.Where(page => page.Items.OfType<PlacedScene>().Any()).Select(page => page.Number);

    private static IEnumerable<int> PagesWith(PlacedBrief placed, string start, int least = 0) => placed.Pages
        .Where(page => page.Items.OfType<PlacedText>()
            .Any(text => text.Node >= least && text.Text.StartsWith(start, StringComparison.Ordinal)))
        .Select(page => page.Number);

    private static int PageOf(PlacedBrief placed, string start) => PagesWith(placed, start).Last();
}

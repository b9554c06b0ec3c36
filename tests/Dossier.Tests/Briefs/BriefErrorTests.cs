using Dossier.Briefs;
using static Dossier.Tests.Briefs.Briefing;

namespace Dossier.Tests.Briefs;

public sealed class BriefErrorTests
{
    [Fact]
    public void A_reference_to_nothing_names_the_nearest_id()
    {
        var problem = Problem(Of(Section("One", "method"), Section("Two", "annex"), new Paragraph([new Reference("the annex", "anex")])));
        Assert.Equal(
            "The reference \"the annex\" points at \"anex\", which is nowhere in the brief. The nearest id is \"annex\".", problem);
    }

    [Fact]
    public void A_reference_inside_a_note_is_checked_too() =>
        Assert.Contains(
            "\"anex\"",
            Problem(Of(Section("Two", "annex"), new Paragraph([new Run("x"), new Note([new Reference("there", "anex")])]))),
            StringComparison.Ordinal);

    [Fact]
    public void An_id_used_twice_is_an_error() =>
        Assert.StartsWith("The id \"a\" is used twice.", Problem(Of(Section("One", "a"), Section("Two", "a"))), StringComparison.Ordinal);

    [Fact]
    public void A_row_with_too_few_cells_is_named() =>
        Assert.Equal(
            "Row 1 of the table t has 1 cells, the table has 2 columns.",
            Problem(Of(new Table("t", Words("Caption"), [new("A"), new("B")], [new([Words("x")])]))));

    [Fact]
    public void A_table_with_too_many_columns_names_its_widest()
    {
        var columns = Enumerable.Range(1, 20).Select(i => new TableColumn($"Column{i}")).ToList();
        var wide = new Table("t", Words("Caption"), [.. columns], [new([.. columns.Select((_, i) => Words(new string('m', 8 + i)))])]);
        var problem = Problem(Of(wide));
        Assert.Contains("Table 1 (t) is wider than the page, even turned", problem, StringComparison.Ordinal);
        Assert.Contains("\"Column20\"", problem, StringComparison.Ordinal);
    }

    [Fact]
    public void A_figure_higher_than_a_page_is_named() =>
        Assert.StartsWith(
            "Figure 1 (f) is higher than a page",
            Problem(Of(new Figure("f", new PlainChart("endless", "An endless chart", 90), Words("Caption")))), StringComparison.Ordinal);

    [Fact]
    public void A_line_break_in_a_run_is_an_error() =>
        Assert.Contains("line break", Problem(Of(Text("one\ntwo"))), StringComparison.Ordinal);

    [Fact]
    public void A_note_in_a_note_is_an_error() =>
        Assert.Contains(
            "note holds a note", Problem(Of(new Paragraph([new Run("x"), new Note([Footnote("y")])]))), StringComparison.Ordinal);

    [Fact]
    public void A_picture_needs_words_for_those_who_cannot_see_it() =>
        Assert.Equal(
            "The picture p has no alternative text. Say in a sentence what it shows, for readers who cannot see it.",
            Problem(Of(new Picture("p", TestImages.Png(4, 4, PngKind.Grey), " ", Words("Caption")))));

    [Fact]
    public void A_quote_cannot_hold_a_figure() =>
        Assert.Equal(
            "A quote holds a Figure; it can hold paragraphs, lists, quotes and preformatted lines. Move it out.",
            Problem(Of(new Quote([new Figure("f", new PlainChart("chart", "A chart", 3), [])]))));

    [Fact]
    public void Lists_that_stand_too_deep_are_named()
    {
        Block inner = Text("x");
        for (var i = 0; i < 40; i++)
        {
            inner = new ListBlock([Words("level")]) { Below = [[inner]] };
        }

        Assert.Equal("The item of a list stands so deep in others that its lines have no room. Use fewer levels.", Problem(Of(inner)));
    }

    private static string Problem(Brief brief) => Assert.Throws<BriefException>(() => BriefTypesetter.Place(brief)).Message;
}

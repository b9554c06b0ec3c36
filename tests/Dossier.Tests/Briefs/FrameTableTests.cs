using Dossier.Briefs;
using Dossier.Facts;
using Dossier.Frames;

namespace Dossier.Tests.Briefs;

public sealed class FrameTableTests
{
    private static readonly DataFrame Deals = new(
        Column.Create("country", ["BR", "SA"]),
        Column.Create("deals", [1200L, null]),
        Column.Create("share_of_all", [-0.256, 1]),
        Column.Create("announced", [new DateOnly(2020, 7, 14), null]),
        Column.Create("evidence", [[Passage("E-1", "000", 6), Passage("E-2", "001", 4), Passage("E-3", "000", 2)], [Passage("E-9", "002", 1)]]));

    [Fact]
    public void Numbers_stand_flush_right_and_the_row_has_a_note_to_its_evidence()
    {
        var table = Table.FromFrame(Deals, "table-deals", "Deals by country.");

        Assert.Equal(["Country", "Deals", "Share of all", "Announced"], table.Columns.Select(column => column.Header));
        Assert.Equal([ColumnAlignment.Left, ColumnAlignment.Right, ColumnAlignment.Right, ColumnAlignment.Left],
            table.Columns.Select(column => column.Alignment));
        Assert.Equal("BR[000, ¶2, ¶6 (E-1, E-3); 001, ¶4 (E-2).] | 1,200 | −0.26 | 14 July 2020", Text(table.Rows[0]));
        Assert.Equal("SA[002, ¶1 (E-9).] | – | 1 | –", Text(table.Rows[1]));
    }

    [Fact]
    public void Dates_of_facts_are_set_in_words_and_other_text_as_it_stands()
    {
        var frame = new DataFrame(
            Column.Create("announced", ["../2020-01-28", "2022", null]),
            Column.Create("note", ["2022", "about 2022", null]));

        var table = Table.FromFrame(frame, "table-dates", "Dates.");

        Assert.Equal("by 28 January 2020 | 2022", Text(table.Rows[0]));
        Assert.Equal("2022 | about 2022", Text(table.Rows[1]));
        Assert.Equal("– | –", Text(table.Rows[2]));
    }

    [Fact]
    public void A_number_without_evidence_is_an_error_unless_it_is_computed()
    {
        var bare = Deals.Drop("evidence").Select("country", "share_of_all");

        var error = Assert.Throws<BriefException>(() => Table.FromFrame(bare, "table-shares", "Shares."));

        Assert.Equal("Table \"table-shares\" has −0.26 in column \"share_of_all\" of row 0, but no evidence for it. " +
            "Start from a frame of facts, or name the column as computed.", error.Message);
        Assert.Equal("BR | −0.26", Text(Table.FromFrame(bare, "table-shares", "Shares.", computed: ["share_of_all"]).Rows[0]));
        Assert.Throws<ArgumentException>(() => Table.FromFrame(bare, "table-shares", "Shares.", computed: ["share"]));
    }

    [Fact]
    public void The_notes_of_a_whole_brief_can_be_used()
    {
        var workspace = Workspace.Open(Repository.DataFolder);
        var citations = new Citations(workspace);

        var table = Table.FromFrame(DataFrame.FromRecords(workspace.Register.Deals).Select("vendor", "country", "amount"), "table-deals", "Deals.",
            passages => citations.ForPassages(passages));

        Assert.All(table.Rows, row => Assert.IsType<Note>(row.Cells[0][^1]));
        Assert.NotEmpty(citations.Cited);
    }

    private static string Text(TableRow row) => string.Join(" | ", row.Cells.Select(cell =>
        string.Concat(cell.Select(inline => inline is Note note ? $"[{Prose.TextOf(note.Content)}]" : Prose.TextOf([inline])))));

    private static Evidence Passage(string id, string article, int paragraph) =>
        new(id, "", article, paragraph, 0, 5, $"quote of {id}", "", Stance.Supports);
}

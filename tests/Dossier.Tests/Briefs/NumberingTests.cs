using Dossier.Briefs;
using static Dossier.Tests.Briefs.Briefing;

namespace Dossier.Tests.Briefs;

public sealed class NumberingTests
{
    [Fact]
    public void Figures_and_tables_are_numbered_apart_in_the_order_they_stand_in()
    {
        var brief = Numbering.Apply(Of(
            new Paragraph(
                [new Reference("Table #", "t2"), new Run(", "), new Reference("Figure #", "f1"), new Run(", "), new Reference("Table #", "t1")]),
            OneCell("t1"),
            new Figure("f1", new PlainChart("chart", "A chart", 3), Words("Caption")),
            OneCell("t2")));

        Assert.Equal("Table 2, Figure 1, Table 1", TextOf(brief.Body[0]));
    }

    [Fact]
    public void Numbers_are_filled_in_wherever_text_stands()
    {
        Reference reference = new("Table #", "t1");

        var brief = Numbering.Apply(Of(
            new Heading(1, [reference], "h1"),
            new Callout("Title", [new ListBlock([[reference]])]),
            new Figure("f1", new PlainChart("chart", "A chart", 3), [new Run("x"), new Note([reference])]),
            new Table("t1", [reference], [new("A")], [new([[reference]])])) with
        {
            FrontMatter = [new Paragraph([reference])],
        });

        var references = BriefWalk.Blocks(brief).SelectMany(BriefWalk.Texts).SelectMany(BriefWalk.Inlines).OfType<Reference>().ToList();
        Assert.Equal(6, references.Count);
        Assert.All(references, filled => Assert.Equal("Table 1", filled.Text));
    }

    [Fact]
    public void A_reference_to_something_without_a_number_keeps_its_words() =>
        Assert.Equal(
            "issue #5",
            TextOf(Numbering.Apply(Of(Section("One", "one"), new Paragraph([new Reference("issue #5", "one")]))).Body[1]));

    private static string TextOf(Block block) => Dossier.Briefs.Prose.TextOf(Assert.IsType<Paragraph>(block).Content);

    private static Table OneCell(string id) => new(id, Words("Caption"), [new("A")], [new([Words("x")])]);
}

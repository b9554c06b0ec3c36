using Dossier.Briefs;
using Dossier.Facts;
using Dossier.Reading;
using Dossier.Tests.Reading;

namespace Dossier.Tests.Briefs;

/// <summary>A brief is written in C# as in a file of Markdown.</summary>
public sealed class BriefBuilderTests
{
    private static readonly Lazy<Workspace> Shipped = new(() => Workspace.Open(Repository.DataFolder));

    private static BriefBuilder Sample => Brief.Create("Deals in two lines").Subtitle("As an example").Authors("A. Analyst").AsOf(new(2026, 11, 20))
        .Text("Page **one** says it; see [](#figure-chart) and [](#table-deals).")
        .Heading("What was found")
        .Text("- one\n- two\n\n> Said.")
        .Figure(new PlainChart("chart", "A finding", 3), "The finding.")
        .Table(Shipped.Value.Deals.Head(3).Select("vendor", "country", "evidence"), "Deals.", "table-deals");

    [Fact]
    public void Steps_make_a_brief_with_page_1_numbers_and_notes()
    {
        var brief = Sample.Build();

        Assert.Equal("Page one says it; see Figure 1 and Table 1.", Prose.TextOf(((Paragraph)Assert.Single(brief.FrontMatter)).Content));
        Assert.Equal([typeof(Heading), typeof(ListBlock), typeof(Quote), typeof(Figure), typeof(Table)], brief.Body.Select(block => block.GetType()));
        Assert.Equal("Evidence as of 20 November 2026", brief.DateLine);
        Assert.All(((Table)brief.Body[4]).Rows, row => Assert.IsType<Note>(row.Cells[0][^1]));
    }

    [Theory]
    [InlineData("x.pdf", "%PDF-1.7")]
    [InlineData("x.html", "<!DOCTYPE html>")]
    public void It_is_saved_as_pdf_or_html_and_twice_the_same(string name, string start)
    {
        using var folder = new TempFolder();
        var path = Path.Combine(folder.Path, name);

        Sample.Save(path);
        var first = File.ReadAllBytes(path);
        Sample.Save(path);

        Assert.StartsWith(start, System.Text.Encoding.UTF8.GetString(first), StringComparison.Ordinal);
        Assert.Equal(first, File.ReadAllBytes(path));
    }

    [Fact]
    public void A_paragraph_is_cited_to_its_passages()
    {
        var passages = Shipped.Value.Register.Deals[0].Evidence;

        var text = ((Paragraph)Assert.Single(Brief.Create("T").Text("A claim.", passages).Build().FrontMatter)).Content;

        Assert.Contains(passages[0].Id, Prose.TextOf(Assert.IsType<Note>(text[^1]).Content), StringComparison.Ordinal);
    }

    [Fact]
    public void What_is_wrong_is_told_with_its_text_and_line()
    {
        var unknown = Assert.Throws<BadInputException>(() => Brief.Create("T").Heading("Found").Text("See [](#fuond).").Build());
        var deep = Assert.Throws<BadInputException>(() => Brief.Create("T").Text("One.").Text("\n#### Deep"));
        var other = Assert.Throws<ArgumentException>(() => Sample.Save("x.docx"));

        Assert.Contains("found \"fuond\". Did you mean found?", unknown.Message, StringComparison.Ordinal);
        Assert.StartsWith("text 2 of the brief:2: expected headings of one to three #", deep.Message, StringComparison.Ordinal);
        Assert.StartsWith("A brief is saved as .pdf or .html, not as \".DOCX\".", other.Message, StringComparison.Ordinal);
    }
}

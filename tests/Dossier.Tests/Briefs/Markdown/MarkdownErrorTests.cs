using static Dossier.Tests.Briefs.Markdown.Written;

namespace Dossier.Tests.Briefs.Markdown;

/// <summary>What is wrong in a brief is told with file, line, what was expected, what was found and what to do. Texts begin on line 4.</summary>
public sealed class MarkdownErrorTests
{
    [Theory]
    [InlineData("no front matter", "test.md:1: expected front matter")]
    [InlineData("---\nsubtitle: Only\n---\n", "test.md:1: expected a title in the front matter, found none.")]
    [InlineData("---\ntitle: T\nauthor: Me\n---\n", "test.md:3: expected a key of the front matter, found \"author\". Did you mean authors?")]
    [InlineData("---\ntitle: {{ x }} deals\n---\n", "test.md:2: expected text in quotation marks where it begins with {{")]
    [InlineData("---\ntitle: T\npaper: A5\n---\n", "test.md:3: expected A4 or Letter, found \"A5\".")]
    [InlineData("---\ntitle: T\nparameters: [country]\n---\n", "test.md:3: expected a value for the parameter country, found none. Give it: --country GB.")]
    public void Front_matter_is_checked(string text, string expected) =>
        Assert.StartsWith(expected, Assert.Throws<Dossier.Reading.BadInputException>(() => Whole(text)).Message, StringComparison.Ordinal);

    [Theory]
    [InlineData("Text.\n\n#### Deep", "test.md:6: expected headings of one to three #, found 4 of them.")]
    [InlineData("Text.\n\n---\n", "test.md:6: expected ::: page-break, or nothing, found a rule.")]
    [InlineData("    code", "test.md:4: expected text, found lines indented as code")]
    [InlineData("<div>x</div>", "test.md:4: expected Markdown, found HTML")]
    [InlineData("A <b>word</b>.", "test.md:4: expected Markdown, found HTML <b>.")]
    [InlineData("a\n\n### b", "test.md:6: expected a heading of ## at most, below the title or #, found ###. Take a # away")]
    [InlineData("# a\n\n### b", "test.md:6: expected a heading of ## at most, below the title or #, found ###.")]
    [InlineData("", "test.md:3: expected text below the front matter, found none. Write what the brief says.")]
    [InlineData("<!-- later -->", "test.md:3: expected text below the front matter, found none.")]
    [InlineData("Text.\n\n[^a]: Unused.", "test.md:6: expected [^a] somewhere in the text, found its definition alone. Put the mark where the note belongs")]
    [InlineData("Text[^a].\n\n[^a]: One.\n[^a]: Two.", "test.md:7: expected each footnote defined once, found [^a] again, after line 6.")]
    [InlineData("# Head[^a]\n\nText.", "test.md:4: expected a footnote with a definition \"[^name]: …\", found \"a\".")]
    [InlineData("::: lead\nText.\n::::", "test.md:6: expected a line ::: that closes ::: lead of line 4, found ::::. Write as many colons as it begins with.")]
    [InlineData(":::: lead\nText.\n:::", "test.md:6: expected a line :::: that closes :::: lead of line 4, found :::.")]
    [InlineData("Text {{ here.", "test.md:4: expected }} after {{ in the same paragraph, found none. Close the braces: {{ name }}.")]
    [InlineData("Text {{ }} here.", "test.md:4: expected a name between {{ and }}, found nothing. Name a value: {{ name }}.")]
    [InlineData("![A mast](a.png) and more", "test.md:4: expected a picture in a paragraph of its own, found text behind it.")]
    [InlineData("Text[^a].\n\n[^a]: One[^a].", "test.md:6: expected a footnote without another one in it, found [^a] in a footnote.")]
    [InlineData("Table: T\n\n| A |\n|---|\n| b | c |", "test.md:6: expected one cell at most in each row, as there are heads above dashes, found two.")]
    [InlineData("```chart\n[a]: b\n```", "test.md:5: expected lines \"key: value\", found something else.")]
    [InlineData("```table\ncaption: x\nsql: select evidence from acts\n```", "test.md:6: expected a column to show, found evidence alone. Select what the table shows.")]
    [InlineData("Known[^a].\n\n[^b]: Other.", "test.md:4: expected a footnote with a definition \"[^name]: …\", found \"a\".")]
    [InlineData("\n[x](page.html)", "test.md:5: expected a whole address that starts with https:")]
    [InlineData("See [](#table-act).\n\nTable: T {#table-acts}\n\n| A |\n|---|\n| b |", "test.md:4: expected a figure, table or heading of the brief, found \"table-act\". Did you mean table-acts?")]
    [InlineData("# A {#x}\n\n# B {#x}", "test.md:6: expected an id that nothing else in the brief has, found \"x\" again.")]
    [InlineData("| A |\n|---|\n| b |", "test.md:4: expected a paragraph \"Table: caption {#id}\" before the table, found none.")]
    [InlineData("Table: Loose.\n\nText.", "test.md:6: expected a table after the caption")]
    [InlineData("::: callot \"X\"\ntext\n:::", "test.md:4: expected a directive, found \"callot\". Did you mean callout?")]
    [InlineData("::: callout \"X\"\ntext", "test.md:4: expected a line ::: that closes ::: callout, found none.")]
    [InlineData("text\n\n:::", "test.md:6: expected a word after the colons, found a closing ::: that closes nothing.")]
    [InlineData("![](a.png)", "test.md:4: expected what the picture shows, for those who do not see it, found none.")]
    [InlineData("Text ![A mast](a.png) here.", "test.md:4: expected a picture in a paragraph of its own, found one inside a text.")]
    [InlineData("```cahrt\nname: x\n```", "test.md:4: expected a block of the kind, found \"cahrt\". Did you mean chart?")]
    public void Text_is_checked(string text, string expected) => Assert.StartsWith(expected, Error(text), StringComparison.Ordinal);
}

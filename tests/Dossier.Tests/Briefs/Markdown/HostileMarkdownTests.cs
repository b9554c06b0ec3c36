using System.Diagnostics;
using Dossier.Briefs;
using Dossier.Briefs.Markdown;
using Dossier.Facts;
using Dossier.Reading;
using Dossier.Tests.Reading;
using static Dossier.Tests.Briefs.Markdown.Written;

namespace Dossier.Tests.Briefs.Markdown;

/// <summary>Texts and queries that would hang the program, overwhelm it or reach what is not theirs. Texts begin on line 4.</summary>
public sealed class HostileMarkdownTests
{
    private const string Endless = "with recursive x as (select 1 as n union all select n + 1 from x)";

    [Theory]
    [InlineData("```values\nn, computed: " + Endless + " select count(*) as value from x\n```\nText.", 5)]
    [InlineData("Text.\n\n```table\ncaption: x\nsql: " + Endless + " select n from x\n```", 8)]
    [InlineData("```chart\nkind: bars\ncaption: x\nsql: " + Endless + " select n from x\n```", 7)]
    public void A_query_without_an_end_is_stopped_at_its_line(string text, int line)
    {
        var watch = Stopwatch.StartNew();

        var error = Assert.Throws<BadInputException>(() => MarkdownBrief.Parse("---\ntitle: T\n---\n" + text, "test.md")
            .Compose(Written.Workspace, Checker.Check(Written.Workspace), new Dictionary<string, string>(), new ComposeLimits(TimeSpan.FromSeconds(0.2))));

        Assert.StartsWith($"test.md:{line}: expected a query that ends within 0.2 seconds, found one that went on. Give the recursion an end", error.Message,
            StringComparison.Ordinal);
        Assert.True(watch.Elapsed < TimeSpan.FromSeconds(9));
    }

    [Fact]
    public void Whoever_wants_the_brief_no_more_stops_its_queries()
    {
        using var stop = new CancellationTokenSource();
        stop.Cancel();

        Assert.Throws<OperationCanceledException>(() => MarkdownBrief.Parse("---\ntitle: T\n---\n```values\nn: " + Endless + " select n from x\n```")
            .Compose(Written.Workspace, Checker.Check(Written.Workspace), new Dictionary<string, string>(), ComposeLimits.Usual with { Stop = stop.Token }));
    }

    [Theory]
    [InlineData("select 1 as value, 'E-9999' as evidence", "ids of passages in the column evidence, found \"E-9999\". Did you mean E-")]
    [InlineData("select 1 as value, 'see the report' as evidence", "ids of passages in the column evidence, found \"see the report\". An id is that of a row of registers/evidence.csv, or article and paragraph, such as 000:6")]
    [InlineData("select sum(9223372036854775807) + id as value from deals", "sums of whole numbers within 64 bits, found a larger one. Write total(…) instead of sum(…).")]
    [InlineData("drop table deals", "a query that reads the frames, found drop table. Queries only read: write one that begins with select, with or values.")]
    [InlineData("insert into deals (id) values (1)", "a query that reads the frames, found insert into deals. Queries only read")]
    [InlineData("select load_extension('x') as value", "a query that reads the frames, found load_extension(…), which is not available here. Queries only read")]
    public void What_a_query_cannot_do_is_said_at_its_line(string sql, string expected) =>
        Assert.StartsWith("test.md:5: expected " + expected, Error($"```values\nx: {sql}\n```\n\n{{{{ x }}}}"), StringComparison.Ordinal);

    [Fact]
    public void A_query_may_name_its_passages_itself() =>
        Assert.Contains("000", Text(Blocks("```values\nx: select 1 as value, 'E-001;000:6' as evidence\n```\n{{ x }}.")[^1]), StringComparison.Ordinal);

    [Theory]
    [InlineData("> ", 150)]
    [InlineData("> ", 1000)]
    [InlineData("- ", 500)]
    public void What_nests_too_deep_to_be_read_is_told_with_its_line(string mark, int levels) =>
        Assert.StartsWith("test.md:6: expected quotes, lists and emphasis that stand a few levels deep, found more levels than can be read.",
            Error($"Text.\n\n{string.Concat(Enumerable.Repeat(mark, levels))}deep\n\nText."), StringComparison.Ordinal);

    [Theory]
    [InlineData("Text.\n\nA \u1234.", 6)]
    [InlineData("- a\n- b\n- \u1234", 6)]
    [InlineData("Table: T.\n\n| A |\n|---|\n| b |\n| \u1234 |", 9)]
    [InlineData("> Text.\n>\n> A \u1234.", 6)]
    [InlineData("::: callout \"\u1234\"\nText.\n:::", 4)]
    [InlineData("Text.\n\n> > > > > > > > > > > > > > > > > > > > > > > > > > > > > > > > > > > > > > > > deep", 6)]
    [InlineData("::: contents\n\nText.\n\n::: contents", 8)]
    [InlineData("::: callout \"Box\"\n::: sources\n:::", 4)]
    public void What_cannot_be_set_is_told_with_its_line(string text, int line) => Assert.StartsWith($"test.md:{line}: ",
        Assert.Throws<BriefException>(() => BriefTypesetter.Place(Compose(text))).Message, StringComparison.Ordinal);

    [Fact]
    public void A_table_wider_than_the_page_is_told_with_its_line()
    {
        string Row(string cell) => string.Concat(Enumerable.Repeat($"| {cell} ", 40)) + "|\n";

        Assert.StartsWith("test.md:6: Table 1 (table-wide) is wider than the page", Assert.Throws<BriefException>(
            () => BriefTypesetter.Place(Compose("Table: Wide.\n\n" + Row("words") + Row("---") + Row("words")))).Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("https://example.org/mast.png", "found the address https://example.org/mast.png. Save the picture beside the brief")]
    [InlineData("../../../etc/mast.png", "found ../../../etc/mast.png, which leads out of it. Copy the picture beside the brief")]
    [InlineData("../../mast.png", "found ../../mast.png, which leads out of it.")]
    [InlineData("/etc/mast.png", "found /etc/mast.png, which leads out of it.")]
    [InlineData("..%2F..%2Fmast.png", "found ..%2F..%2Fmast.png, which leads out of it.")]
    [InlineData("none.png", "found no file none.png. Correct the path")]
    public void A_picture_is_a_file_below_the_data_folder(string path, string found)
    {
        using var folder = new TempFolder().With("data/briefs/t.md", $"---\ntitle: T\n---\n![A mast]({path})\n").With("mast.png", "outside");

        Assert.StartsWith("test.md:4: expected a PNG or JPEG file below the data folder, " + found, ReadError(folder), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("broken.png", "iVBORw0KGgo=", "test.md:4: expected ")]
    [InlineData("../broken.jpg", "/9j/4A==", "test.md:4: expected ")]
    [InlineData("text.png", "SGVsbG8=", "test.md:4: expected a PNG or JPEG image, found ")]
    public void A_broken_picture_is_told_with_its_line(string path, string content, string expected)
    {
        using var folder = new TempFolder().With("data/briefs/t.md", $"---\ntitle: T\n---\n![A mast]({path})\n");
        File.WriteAllBytes(Path.Combine(folder.Path, "data", "briefs", path), Convert.FromBase64String(content));

        Assert.StartsWith(expected, ReadError(folder), StringComparison.Ordinal);
    }

    [Fact]
    public void A_picture_has_the_id_at_the_end_of_its_caption()
    {
        using var folder = new TempFolder().With("data/briefs/t.md", "---\ntitle: T\n---\n![A mast](a.png \"The mast. {#mast}\")\n\nSee [](#mast).\n");
        File.WriteAllBytes(Path.Combine(folder.Path, "data", "briefs", "a.png"), TestImages.PngBytes(8, 8, PngKind.Grey));

        var brief = MarkdownBrief.Read(Path.Combine(folder.Path, "data", "briefs", "t.md")).Compose(Written.Workspace).Brief;

        var picture = Assert.IsType<Picture>(brief.FrontMatter[0]);
        Assert.Equal(("mast", "The mast."), (picture.Id, Prose.TextOf(picture.Caption)));
        Assert.Equal("See <Figure 1>.", Text(brief.FrontMatter[1]));
    }

    private static string ReadError(TempFolder folder) => Assert.Throws<BadInputException>(
        () => MarkdownBrief.Read(Path.Combine(folder.Path, "data", "briefs", "t.md"), "test.md").Compose(Written.Workspace)).Message;

    [Fact]
    public void A_title_that_no_font_has_is_told_with_its_line() => Assert.StartsWith("test.md:3: \u1234 (U+1234) in the subtitle: ",
        Assert.Throws<BriefException>(() => BriefTypesetter.Place(Whole("---\ntitle: T\nsubtitle: \u1234\n---\nText."))).Message, StringComparison.Ordinal);
}

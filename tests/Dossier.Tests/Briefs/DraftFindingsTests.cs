using Dossier.Briefs;
using Dossier.Facts;
using Dossier.Tests.Extraction;

namespace Dossier.Tests.Briefs;

public sealed class DraftFindingsTests
{
    private static readonly string[] UsBans =
        ["Washington acts", "The United States banned Huawei.", "The United States banned ZTE.", "The United States banned Hikvision."];

    [Fact]
    public void The_first_page_says_where_most_of_it_is()
    {
        var found = Found(
            UsBans,
            ["London acts", "The United Kingdom banned Huawei.", "The United Kingdom banned ZTE."],
            ["Four more", "Sweden banned Huawei.", "Japan banned Huawei."]);

        Assert.EndsWith("statements about restrictions were found, by four governments: most by the United States (3) and the United Kingdom (2).", found[^1], StringComparison.Ordinal);
        Assert.Equal("No statement about deals was found.", found[^2]);
        Assert.Equal("No reported statistic about deals was found.", found[^3]);
    }

    [Fact]
    public void Few_governments_are_named_without_numbers() =>
        Assert.EndsWith("statements about restrictions were found, by the United States.", Found(UsBans)[^1], StringComparison.Ordinal);

    [Fact]
    public void Nobody_is_named_first_where_all_are_equal() =>
        Assert.EndsWith(
            "statements about restrictions were found, by four governments.",
            Found(["Bans", "Sweden banned Huawei.", "Japan banned Huawei.", "Canada banned Huawei.", "The United Kingdom banned Huawei."])[^1],
            StringComparison.Ordinal);

    [Theory]
    [InlineData("Three of five statements are about the United States",
        "The United States banned Huawei.", "The United States banned ZTE.", "The United States banned Hikvision.", "Sweden banned Huawei.", "Japan banned Huawei.")]
    [InlineData("Two governments share first place, with one statement each", "Sweden banned Huawei.", "Japan banned Huawei.")]
    [InlineData("Sweden is the only government that the statements are about", "Sweden banned Huawei.")]
    public void The_chart_says_who_is_spoken_of_most(string title, params string[] sentences)
    {
        var composed = DraftBrief.Compose(Sample.Corpus(["Bans", .. sentences]), ReferenceTables.Read(null), Sample.Lexicon).Composed;

        Assert.Equal(title, Assert.Single(composed.Charts, chart => chart.Name == "statements-by-government").Title);
    }

    private static List<string> Found(params string[][] articles)
    {
        var brief = DraftBrief.Compose(Sample.Corpus(articles), ReferenceTables.Read(null), Sample.Lexicon).Composed.Brief;
        var list = Assert.IsType<ListBlock>(Assert.Single(Assert.Single(brief.FrontMatter.OfType<Callout>()).Content));
        return [.. list.Items.Select(Prose.TextOf)];
    }
}

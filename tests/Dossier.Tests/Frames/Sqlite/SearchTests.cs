using Dossier.Facts;
using Dossier.Frames;
using Dossier.Reading;
using FsCheck.Fluent;

namespace Dossier.Tests.Frames.Sqlite;

public sealed class SearchTests
{
    private static readonly Lazy<Workspace> Shipped = new(() => Workspace.Open(Repository.DataFolder));

    private static readonly Workspace Small = WorkspaceOf(
        "Britain bans Huawei", "Telecoms were banned.", "A café in Zürich, a vulnerability and <b>vulnerable</b> cameras.", "Safe city, not city safe.",
        "A city that is safe.");

    [Theory]
    [InlineData("sub-Saharan 36%", "000", 9)]
    [InlineData("flaws data centre Papua New Guinea", "002", 16)]
    [InlineData("throw smartphones away", "003-04", 4)]
    [InlineData("deferred prosecution HSBC", "003-03", 4)]
    [InlineData("35% fibre broadband cap", "003-10", 7)]
    [InlineData("\"not authorise\" Hytera", "003-01", 4)]
    public void Known_facts_are_the_best_hits(string words, string article, int paragraph)
    {
        var hits = Shipped.Value.Search(words);

        Assert.Equal((article, (long)paragraph), (hits["article"][0], hits["paragraph"][0]));
        var evidence = Assert.Single(hits.Evidence(0));
        Assert.Equal(hits["text"][0], evidence.Quote);
        Assert.Equal($"{article}:{paragraph}", evidence.Id);
        Assert.Equal(evidence.Quote, Shipped.Value.Corpus.Articles.Single(a => a.Id == article).TextAt(evidence.Start, evidence.Length));
    }

    [Theory]
    [InlineData("ban", "1 2")]
    [InlineData("BANNING", "1 2")]
    [InlineData("cafe zurich", "3")]
    [InlineData("CAFÉ", "3")]
    [InlineData("\"safe city\"", "4")]
    [InlineData("“safe city”", "4")]
    [InlineData("safe city", "4 5")]
    [InlineData("city -not", "5")]
    [InlineData("city -\"safe city\"", "5")]
    [InlineData("city NOT not", "5")]
    [InlineData("city - not", "4")]
    [InlineData("huawei OR café", "1 3")]
    [InlineData("ban huawei OR telecom", "1 2")]
    [InlineData("telec*", "2")]
    [InlineData("vulnerabilit*", "3")]
    [InlineData("zür*", "3")]
    [InlineData("zu*", "3")]
    [InlineData("missing*", "")]
    [InlineData("OR city AND", "4 5")]
    [InlineData("(city) \"", "4 5")]
    [InlineData("text:city NEAR(safe)", "")]
    [InlineData("city*safe", "4")]
    public void Words_phrases_beginnings_and_exclusions_are_understood(string words, string paragraphs)
    {
        var found = Small.Search(words)["paragraph"].Values<long>().Order();

        Assert.Equal(paragraphs, string.Join(' ', found));
    }

    [Theory]
    [InlineData(SearchMarks.Quotes, "A café in Zürich, a «vulnerability» and <b>«vulnerable»</b> cameras.")]
    [InlineData(SearchMarks.Html, "A caf&#233; in Z&#252;rich, a <mark>vulnerability</mark> and &lt;b&gt;<mark>vulnerable</mark>&lt;/b&gt; cameras.")]
    [InlineData(SearchMarks.Ansi, "A café in Zürich, a \u001b[1mvulnerability\u001b[22m and <b>\u001b[1mvulnerable\u001b[22m</b> cameras.")]
    [InlineData(SearchMarks.None, "A café in Zürich, a vulnerability and <b>vulnerable</b> cameras.")]
    public void Words_found_are_marked(SearchMarks marks, string snippet) =>
        Assert.Equal(snippet, Small.Search("vulnerable", marks: marks)["snippet"][0]);

    [Fact]
    public void A_headline_is_found_without_the_sign_of_Markdown() =>
        Assert.Equal("«ZTE» Reportedly Under US «Bribery» Investigation", Shipped.Value.Search("bribery ZTE")["snippet"][0]);

    [Fact]
    public void Equal_scores_stand_in_order_of_the_text_and_ranks_count_from_1()
    {
        var hits = WorkspaceOf("Other words", "The same line.", "The same line.", "The same line.").Search("same", limit: 2);

        Assert.Equal([2L, 3], hits["paragraph"].Values<long>());
        Assert.Equal([1L, 2], hits["rank"].Values<long>());
        Assert.Equal(hits["score"][0], hits["score"][1]);
    }

    [Fact]
    public void Lines_set_aside_are_not_searched()
    {
        var article = Small.Corpus.Articles[0];
        var aside = article with { Passages = article.Passages.SetItem(3, article.Passages[3] with { Kind = PassageKind.SetAside }) };

        Assert.Equal([5L], (Small with { Corpus = Small.Corpus with { Articles = [aside] } }).Search("safe city")["paragraph"].Values<long>());
    }

    [Theory]
    [InlineData("", "found none.")]
    [InlineData("  ", "found none.")]
    [InlineData("( ) * ''", "found \"( ) * ''\".")]
    [InlineData("-huawei", "found only words to leave out.")]
    public void Search_without_a_word_says_what_to_write(string words, string message)
    {
        var error = Assert.Throws<BadInputException>(() => Small.Search(words));

        Assert.Contains(message + " Write words", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Limit_below_1_is_refused() => Assert.Throws<ArgumentOutOfRangeException>(() => Small.Search("city", limit: 0));

    [Fact]
    public void No_input_makes_the_index_fail()
    {
        var parts = Gen.Elements("city", "safe", "\"", "'", "(", ")", "*", "-", "^", ":", "+", "NEAR", "NEAR(", "AND", "OR", "NOT", " ", " ", "\0", "\ud83d",
            "😀", "{", "}", "text", ",", "«", "”", "é", "\u0301", "\uE000", "5", "-\"", "ﬁ", "ß", "漢字", "\n", ";", "--", "/*", "%", "_");

        Property.Holds(Gen.ArrayOf(parts).Select(string.Concat), words =>
        {
            try
            {
                Assert.InRange(Small.Search(words).RowCount, 0, 5);
            }
            catch (BadInputException)
            {
                Assert.DoesNotContain("city", words.Replace("-", " ", StringComparison.Ordinal).Split(' ').Take(1));
            }
        });
    }

    [Fact]
    public void Thousands_of_words_and_a_beginning_of_one_letter_are_searched()
    {
        Assert.Equal(0, Small.Search(string.Join(' ', Enumerable.Range(0, 5000).Select(i => $"w{i}"))).RowCount);
        Assert.Equal(1, Small.Search("huawei " + string.Join(" OR ", Enumerable.Range(0, 3000).Select(i => $"w{i}")) + " OR britain").RowCount);
        Assert.True(Shipped.Value.Search("s*", int.MaxValue).RowCount > 300);
    }

    private static Workspace WorkspaceOf(params string[] lines) =>
        new(new("corpus", [ArticleBuilder.Build("a1", "a1.txt", lines, new(0, lines.Length - 1), null)], []), Register.Empty, ReferenceTables.Read(null));
}

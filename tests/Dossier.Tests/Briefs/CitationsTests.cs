using System.Collections.Immutable;
using Dossier.Briefs;
using Dossier.Facts;
using Dossier.Reading;

namespace Dossier.Tests.Briefs;

public sealed class CitationsTests
{
    private static readonly Article[] Articles =
    [
        Digest("a1", "The First Post", "A title |") with
        {
            OriginalParagraphs = ImmutableSortedDictionary<int, string>.Empty.Add(1, "1").Add(2, "3-4").Add(3, "5"),
        },
        Digest("a2", "The Second Post", "Another title"),
        Digest("a3", "The Third Post", "A third title"),
        Digest("a4", "The Fourth Post", "A fourth title"),
        Digest("a5", "", "Nobody’s title") with { OriginalSha256 = "", Published = FactDate.Unknown },
    ];

    private readonly Citations _citations = new(new(new("corpus", [.. Articles], []), Register.Empty, ReferenceTables.Read(null)));

    [Fact]
    public void A_note_names_the_source_in_full_once_and_then_by_its_publisher()
    {
        var fact = Fact(Passage("E-1", "a1", 2));

        Assert.Equal("Digest of The First Post, “A title”, 14 July 2020 [a1], ¶2; original ¶3-4 (E-1).", Text(_citations.For(fact)));
        Assert.Equal("The First Post [a1], ¶2; original ¶3-4 (E-1).", Text(_citations.For(fact)));
    }

    [Fact]
    public void Paragraphs_of_one_article_stand_together_and_the_originals_are_left_out_when_they_are_the_same() =>
        Assert.Equal(
            "Digest of The Second Post, “Another title”, 14 July 2020 [a2], ¶1, ¶3 (E-1, E-2).",
            Text(_citations.For(Fact(Passage("E-2", "a2", 3), Passage("E-1", "a2", 1)))));

    [Fact]
    public void A_source_without_publisher_and_date_is_named_by_its_id() =>
        Assert.Equal("a5, “Nobody’s title” [a5], ¶1 (E-1).", Text(_citations.For(Fact(Passage("E-1", "a5", 1)))));

    [Fact]
    public void After_three_articles_the_others_are_counted() =>
        Assert.EndsWith(
            " Also in one other article: E-4.",
            Text(_citations.For(Fact(Passage("E-1", "a1", 1), Passage("E-2", "a2", 1), Passage("E-3", "a3", 1), Passage("E-4", "a4", 1)))),
            StringComparison.Ordinal);

    [Fact]
    public void Only_what_supports_is_cited_and_what_is_cited_is_remembered_in_order()
    {
        var against = Passage("E-2", "a2", 1) with { Stance = Stance.Contradicts };

        _citations.For(Fact(Passage("E-3", "a1", 1), against, Passage("E-1", "a3", 1)));

        Assert.Equal(["E-1", "E-3"], _citations.Cited.Select(evidence => evidence.Id));
    }

    [Theory]
    [InlineData("https://www.example.org/act", true, "Reference register, K-1: A ban, 14 July 2020. example.org.")]
    [InlineData("https://example.org/act", false, "Reference register, K-1: A ban, 14 July 2020. example.org (not read).")]
    [InlineData("", false, "Reference register, K-1: A ban, 14 July 2020. Unverified: no source was read.")]
    public void A_reference_fact_is_cited_by_its_address(string source, bool read, string note)
    {
        var reference = Fact() with { Id = "K-1", IsReference = true, Source = source, SourceRead = read };

        Assert.Equal(note, Text(_citations.For(reference)));
    }

    private static string Text(Note note) => Prose.TextOf(note.Content);

    private static Article Digest(string id, string publisher, string title) =>
        ArticleBuilder.Build(id, id + ".md", [title, "One.", "Two."], new(0, 2), null) with
        {
            Title = title,
            Publisher = publisher,
            Published = FactDate.OnDay(new(2020, 7, 14)),
            OriginalSha256 = "abc",
        };

    private static Restriction Fact(params Evidence[] evidence) => new(
        "R-1", "A ban", "GB", "", ["huawei"], Targeting.Named, Instrument.Order, Measure.BanOnNewUse, [], RestrictionStatus.Announced,
        FactDate.OnDay(new(2020, 7, 14)), FactDate.Unknown, [], FactDate.Unknown, 3)
    {
        Evidence = [.. evidence],
    };

    private static Evidence Passage(string id, string article, int paragraph) =>
        new(id, "R-1", article, paragraph, 10 * paragraph, 5, "Words", "", Stance.Supports);
}

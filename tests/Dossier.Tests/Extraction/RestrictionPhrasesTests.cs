using Dossier.Extraction;
using Dossier.Facts;

namespace Dossier.Tests.Extraction;

public sealed class RestrictionPhrasesTests
{
    private const string Header = "phrase,measure,instrument,jurisdiction,confidence,keeps,example,gives\n";

    public static TheoryData<string, string, string> Rows =>
        [.. ReferenceTables.Read(null).Phrases.Measures.Select(row => (row.Phrase.Text, row.Example, row.Gives))];

    [Theory]
    [MemberData(nameof(Rows))]
    public void Each_phrase_finds_its_example(string phrase, string example, string gives)
    {
        var found = Sample.Extract("A headline about something else", example).Restrictions;

        Assert.Contains(found, c => c.Rule == phrase);
        Assert.Equal(gives, string.Join('|', found.Select(c => $"{c.Fact.Jurisdiction} {string.Join(';', c.Fact.Vendors)}")));
    }

    [Theory]
    [InlineData("J … shun|shuns … V,ban-on-new-use,order,,high,,,", null)]
    [InlineData("J … SHUNS … V,ban-on-new-use,order,,high,,,", "a phrase of words, slots (J, L, V, X, D), … and groups of reference/word_groups.csv")]
    [InlineData("J … V,ban-on-new-use,order,,high,,,", "a phrase of words, slots (J, L, V, X, D), … and groups of reference/word_groups.csv")]
    [InlineData("J … shuns … V,bann,order,,high,,,", "a code of measure: ban-on-new-use")]
    [InlineData("J … shuns … V,review,order,,sure,,,", "a code of confidence: low, medium, high")]
    public void A_row_that_is_wrong_is_named_by_file_and_line(string row, string? expected)
    {
        using var folder = new Reading.TempFolder().With("reference/restriction_phrases.csv", Header + row + "\n");

        var problems = ReferenceTables.Read(folder.Path).Problems;

        Assert.Equal(expected is null ? 0 : 1, problems.Length);
        Assert.All(problems, problem => Assert.StartsWith("reference/restriction_phrases.csv:2: expected " + expected, problem.ToString(),
            StringComparison.Ordinal));
    }

    [Fact]
    public void A_phrase_that_an_analyst_adds_finds_what_it_says()
    {
        using var folder = new Reading.TempFolder().With("reference/restriction_phrases.csv",
            Header + "J … show|shows|showed V … door,ban-on-new-use,order,,medium,,,\n");
        var lexicon = Lexicon.From(ReferenceTables.Read(folder.Path));

        var found = Extractor.Extract(Sample.Corpus(["A headline", "Estonia has shown nothing. Latvia showed Huawei the door."]), lexicon);

        Assert.Equal("LV", Assert.Single(found.Restrictions).Fact.Jurisdiction);
    }
}

using Dossier.Facts;

namespace Dossier.Tests.Extraction;

/// <summary>Sentences of the tables' own words in any order, as real texts come sooner or later: whatever they say, reading goes on.</summary>
public sealed class RandomSentenceTests
{
    private const int Articles = 40, SentencesEach = 40;

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void No_order_of_words_stops_the_reading(int seed)
    {
        var random = new Random(seed);
        string[] names =
        [
            "Huawei", "ZTE", "Sweden", "the United States", "the ministry", "the company", "it", "they", "its", "which", "that", ",", "and",
            "in May 2020", "equipment", "a Chinese company", "12 contracts", "in 40 countries", "30 percent", "$5 million", "of them", "(", ")", "[", "]",
            ":", "—", "“", "”", "...", "these services", "a data centre",
        ];
        string[] words =
        [
            .. ReferenceTables.Read(null).Phrases.Measures
                .SelectMany(row => row.Phrase.Text.Split([' ', '|', '(', ')'], StringSplitOptions.RemoveEmptyEntries))
                .Concat(Sample.Lexicon.Deals.Phrases.SelectMany(row => row.Example.Split(' ')).Select(word => word.Trim('.', ',')))
                .Where(word => word.All(char.IsAsciiLetterLower)).Distinct(StringComparer.Ordinal), .. names,
        ];
        string Sentence() => string.Join(' ', Enumerable.Range(0, random.Next(6, 26))
            .Select(_ => random.Next(3) == 0 ? names[random.Next(names.Length)] : words[random.Next(words.Length)])) + ".";
        string Paragraph() => string.Join(' ', Enumerable.Range(0, 4).Select(_ => (random.Next(4) == 0 ? "... " : "It is so: ") + Sentence()));
        string[] Text() => ["Huawei and its networks in Sweden", .. Enumerable.Range(0, SentencesEach / 4).Select(_ => Paragraph())];
        var texts = Enumerable.Range(0, Articles).Select(_ => Text()).ToArray();

        var found = Dossier.Extraction.Extractor.Extract(Sample.Corpus(texts), Sample.Lexicon);

        Assert.Empty(found.Problems);
        Assert.All(found.Restrictions, candidate => Assert.NotEmpty(candidate.Fact.Vendors));
        Assert.NotEmpty(found.Restrictions);
    }
}

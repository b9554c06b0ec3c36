using Dossier.Extraction;
using Dossier.Facts;
using Dossier.Reading;

namespace Dossier.Tests.Extraction;

/// <summary>Sentences pass over rules that can find nothing in them. Here the rules are asked all the same, and find nothing.</summary>
public sealed class PassingOverTests
{
    private static readonly string[] Pieces =
    [
        "Huawei", "ZTE", "Kenya", "the", "a", "in", "of", "to", "every", "between", "and", "half", "third", "thirds", "quarter", "one",
        "two", "twenty", "twenty-one", "one-third", "dozen", "a dozen", "hundred", "per cent", "percent", "%", "5G", "5", "12", "2019",
        "2,019", "1.5", "40", "out of", "deals", "contracts", "about", "at least", "nearly", "as many as", "a total of", "US$5 million",
        "$", "May", "may", "June", "Sept.", "12 May", "May 12", "Monday", "yesterday", "today", "this", "last", "year", "years", "weeks",
        "ago", "within", "decade", "summer", "first", "quarter", "h1", "Q3", "mid-May", "immediately", "effective", "that", "following",
        "day", "’", "'s", "’s", ",", ".", ";", "(", ")", "-", "–", "—", "“", "”", "…", "é", "naïve", "Åland", "٣", "10", "tenpercent",
        "40percent", "ten", "_", "'seven", "½", "no", "fewer than",
    ];

    [Fact]
    public void A_word_that_is_read_without_the_expression_is_the_one_that_the_expression_reads()
    {
        foreach (var sentence in Sentences())
        {
            var words = new List<FigureWord>();
            for (var i = 0; i < sentence.Masked.Length; i = words[^1].End)
            {
                while (char.IsWhiteSpace(sentence.Masked[i]))
                {
                    i++;
                }

                words.Add(FigureReader.WordAt(sentence.Masked, i));
            }

            Assert.Equal(words, FigureReader.Read(sentence.Masked, Sample.Lexicon.Phrases.Vocabulary));
        }
    }

    [Fact]
    public void A_sentence_that_cannot_count_has_no_number_and_no_share()
    {
        var passed = Sentences().Where(sentence => !sentence.CanCount).ToList();

        Assert.NotEmpty(passed);
        Assert.All(passed, sentence => Assert.DoesNotContain(FigureReader.Read(sentence.Masked, Sample.Lexicon.Phrases.Vocabulary),
            word => word.Kind == FigureKind.Count || word.IsShare));
    }

    [Fact]
    public void A_sentence_without_a_word_of_dates_has_no_date()
    {
        var published = FactDate.OnDay(new(2021, 5, 28));
        var passed = Sentences().Where(sentence => !sentence.Traits.HasFlag(WordTraits.Date)).ToList();

        Assert.NotEmpty(passed);
        Assert.All(passed, sentence => Assert.Empty(DatePhrases.Find(sentence.Text, published)));
    }

    [Fact]
    public void A_phrase_that_matches_a_sentence_is_among_those_that_are_tried_on_it()
    {
        foreach (var sentence in Sentences().Where((_, i) => i % 5 == 0))
        {
            var tried = Sample.Lexicon.Phrases.MeasureIndex.In(sentence.Tokens);
            Assert.Equal(tried.Count > 0, Sample.Lexicon.Phrases.MeasureIndex.CanMatch(sentence.Tokens));
            Assert.DoesNotContain(Sample.Lexicon.Phrases.Measures.Except(tried), row => row.Phrase.Matches(sentence.Tokens).Any());
            Assert.DoesNotContain(Sample.Lexicon.Deals.Phrases.Except(Sample.Lexicon.Deals.PhraseIndex.In(sentence.Tokens)),
                row => row.Phrase.Matches(sentence.Tokens).Any());
        }
    }

    [Fact]
    public void A_sentence_without_words_of_deals_and_places_has_neither_when_it_is_read()
    {
        var passed = Sentences().Where(sentence => DealRules.CanPassOver(sentence, Sample.Lexicon.Deals)).ToList();

        Assert.NotEmpty(passed);
        foreach (var sentence in passed)
        {
            var tokens = TokenReader.Read(Sample.Lexicon.Phrases, sentence, new(), vendorsOnly: true);
            Assert.Empty(Sample.Lexicon.Deals.PhraseIndex.In(tokens));
            Assert.DoesNotContain(Sample.Lexicon.Deals.Words.Find(tokens, sentence.Text), term => term.Term.Kind is "place" or "buyer");
        }
    }

    // Those of all sets, and rows of pieces in any order, joined with and without blanks.
    private static List<SentenceView> Sentences()
    {
        var random = new Random(20261122);
        string Row() => string.Concat(Enumerable.Range(0, random.Next(1, 14)).Select(_ => Pieces[random.Next(Pieces.Length)]
            + (random.Next(6) == 0 ? "" : " ")));
        string[] sets = ["Newsroom", "HeldOut", "Unseen", "Unrelated"];
        string[] folders = [Path.Combine(Repository.DataFolder, "corpus"), .. sets.Select(AnnotatedSet.PathOf)];
        return
        [
            .. folders.SelectMany(folder => CorpusReader.Read(folder).Articles)
                .Append(Sample.Corpus(["Sentences of pieces", .. Enumerable.Range(0, 4_000).Select(_ => "So " + Row())]).Articles[0])
                .SelectMany(article => new ArticleView(article, Sample.Lexicon).Sentences),
        ];
    }
}

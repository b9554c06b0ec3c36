using Dossier.Extraction;
using Dossier.Facts;
using FsCheck;
using FsCheck.Fluent;

namespace Dossier.Tests.Extraction;

/// <summary>What holds of the dates of any text.</summary>
public sealed class DatePhrasesPropertyTests
{
    private static readonly string[] Words =
    [
        "the", "of", "in", "on", "by", "until", "from", "to", "between", "and", "before", "after", "no later than", "within", "over",
        "as of", "end", "early", "mid", "late", "first half", "third quarter", "Q3", "May", "March", "Sept.", "Feb", "30", "31",
        "29", "0", "2", "99", "1999", "2024", "2200", "1800", "9999", "99999", "1990s", "'19", "-", "–", "/", ",", ".", "(", "year",
        "years", "months", "week", "days", "ago", "later", "last", "this", "next", "that", "same", "following", "two", "a",
        "couple of", "Tuesday", "today", "yesterday", "summer", "winter", "FY", "will", "was", "must", "to remove", "2020-02-30",
        "14/07/2020", "'s", "\u00A0", "\u202E", "é", "😀",
    ];

    private static readonly Gen<string> Texts = Gen.OneOf(
        Gen.Elements(Words).ListOf().Select(words => string.Join(' ', words)),
        Gen.Elements(Words).ListOf().Select(string.Concat),
        Gen.Choose(0, 0xFFFF).Select(code => (char)code).ListOf().Select(string.Concat));

    private static readonly Gen<FactDate> Publications = Gen.OneOf(
        Gen.Constant(FactDate.Unknown),
        Gen.Choose(0, 80_000).Select(days => FactDate.OnDay(new DateOnly(1900, 1, 1).AddDays(days))),
        Gen.Choose(0, 80_000).Select(days =>
            FactDate.Between(new DateOnly(1900, 1, 1).AddDays(days), null, DateBasis.Relative, "May 2019")),
        Gen.Choose(1, 9999).Select(year => FactDate.InYear(year)));

    [Fact]
    public void Dates_lie_in_the_text_in_order_and_are_written_so_that_they_read_back() =>
        Property.Holds(from text in Texts from published in Publications select (text, published), given =>
        {
            var end = 0;
            foreach (var phrase in DatePhrases.Find(given.text, given.published))
            {
                Assert.InRange(phrase.Index, end, given.text.Length);
                end = phrase.Index + phrase.Length;
                Assert.Equal(given.text[phrase.Index..end], phrase.Date.Wording);
                Assert.True(phrase.Date.Earliest is null || phrase.Date.Latest is null || phrase.Date.Earliest <= phrase.Date.Latest);
                Assert.True(FactDate.TryParseEdtf(phrase.Date.Edtf, phrase.Date.Basis, out var again), phrase.Date.Edtf);
                Assert.Equal((phrase.Date.Earliest, phrase.Date.Latest), (again.Earliest, again.Latest));
            }
        });

    [Fact]
    public void What_counts_from_publication_moves_with_it() =>
        Property.Holds(Gen.Choose(0, 40_000), days =>
        {
            var published = new DateOnly(1950, 1, 1).AddDays(days);
            var dates = DatePhrases.Find("It said so yesterday; on Tuesday it did. It was ten days ago.", FactDate.OnDay(published))
                .Select(phrase => published.DayNumber - phrase.Date.Earliest!.Value.DayNumber).ToList();

            Assert.Equal((1, 10), (dates[0], dates[2]));
            Assert.InRange(dates[1], 0, 6);
        });

    [Fact]
    public void A_text_ten_times_as_long_has_ten_times_the_dates()
    {
        const string Sentence = "On 3 May 2021 it said that by the end of 2027, within two years, no part may remain after 2026. ";

        Assert.Equal(10 * DatePhrases.Find(Sentence, FactDate.Unknown).Count,
            DatePhrases.Find(string.Concat(Enumerable.Repeat(Sentence, 10)), FactDate.Unknown).Count);
    }
}

using Dossier.Extraction;
using Dossier.Facts;

namespace Dossier.Tests.Extraction;

public sealed class DatePhrasesTests
{
    private static readonly FactDate Published = FactDate.OnDay(new(2022, 5, 20));

    [Theory]
    [InlineData("It said so on 14 July 2020.", "At 2020-07-14")]
    [InlineData("It said so on July 14, 2020.", "At 2020-07-14")]
    [InlineData("On November 26, it said so.", "At 2021-11-26")]
    [InlineData("It said so in March.", "At 2022-03")]
    [InlineData("It said so in June.", "At 2021-06")]
    [InlineData("It said so today.", "At 2022-05-20")]
    [InlineData("It said so yesterday.", "At 2022-05-19")]
    [InlineData("It said so last week.", "At 2022-05-09/2022-05-15")]
    [InlineData("It said so last September.", "At 2021-09")]
    [InlineData("It said so last year.", "At 2021")]
    [InlineData("It must go by the end of this year.", "By 2022-12-31")]
    [InlineData("It must go by 2027.", "By 2027-12-31")]
    [InlineData("It must go by the end of August.", "By 2022-08-31")]
    [InlineData("It must go by 28 June 2024.", "By 2024-06-28")]
    [InlineData("They have two years to remove it.", "By 2024-05-20")]
    [InlineData("It must go within 18 months.", "By 2023-11-20")]
    [InlineData("It applies from 2028.", "From 2028")]
    [InlineData("It was extended until August 2020.", "By 2020-08-31")]
    [InlineData("It may march in the end.", "")]
    [InlineData("It has 2020 employees of which 30% left.", "At 2020")]
    [InlineData("May said no.", "")]
    public void Dates_in_language_are_resolved_from_the_articles_own_date(string sentence, string expected) =>
        Assert.Equal(expected, string.Join('|', DatePhrases.Find(sentence, Published).Select(d => $"{d.Role} {d.Date.Edtf}")));

    [Theory]
    [InlineData("It said so today.")]
    [InlineData("It said so in March.")]
    [InlineData("They have two years to remove it.")]
    [InlineData("It must go by the end of this year.")]
    public void Without_the_articles_date_only_the_wording_is_kept(string sentence)
    {
        var phrase = Assert.Single(DatePhrases.Find(sentence, FactDate.Unknown));

        Assert.Equal(DatePrecision.Unknown, phrase.Date.Precision);
        Assert.Contains(phrase.Date.Wording, sentence, StringComparison.Ordinal);
    }

    [Fact]
    public void A_day_shortly_after_the_earliest_publication_takes_its_year()
    {
        var after = FactDate.Between(new(2022, 11, 21), null);

        Assert.Equal("2022-11-26", DatePhrases.Find("On November 26, it said so.", after).Single().Date.Edtf);
        Assert.Equal("", DatePhrases.Find("On March 2, it said so.", after).Single().Date.Edtf);
    }
}

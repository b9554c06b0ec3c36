using System.Globalization;
using Dossier.Extraction;
using Dossier.Facts;

namespace Dossier.Tests.Extraction;

/// <summary>One table for each kind of date. The article is of Friday, 20 May 2022, unless a test says another day.</summary>
public sealed class DatePhrasesTests
{
    private static readonly FactDate Published = FactDate.OnDay(new(2022, 5, 20));

    [Theory]
    [InlineData("It said so on 14 July 2020.", "At 2020-07-14")]
    [InlineData("It said so on July 14, 2020.", "At 2020-07-14")]
    [InlineData("It said so on the 14th of July, 2020.", "At 2020-07-14")]
    [InlineData("The decree of 3 of October of 2019 said so.", "At 2019-10-03")]
    [InlineData("It said so on Tuesday, July 14th, 2020.", "At 2020-07-14")]
    [InlineData("It said so on 2020-07-14.", "At 2020-07-14")]
    [InlineData("It said so on 14.07.2020.", "At 2020-07-14")]
    [InlineData("It said so on 14/07/2020.", "At 2020-07-14")]
    [InlineData("It said so on 07/14/2020.", "At 2020-07-14")]
    [InlineData("It said so on 05/05/2020.", "At 2020-05-05")]
    [InlineData("It could be on 12/03/2024.", "")]
    [InlineData("It said so on Mar. 12, 2021.", "At 2021-03-12")]
    [InlineData("It said so on 12 Sept 2021.", "At 2021-09-12")]
    [InlineData("It said so on 14 July '19.", "At 2019-07-14")]
    [InlineData("It said so on 14 JULY 2020.", "At 2020-07-14")]
    [InlineData("It said so on 31 June 2020.", "At 2020-06")]
    [InlineData("It cost 14.07.9 dollars.", "")]
    [InlineData("MOSCOW, March 12,000 people", "")]
    public void Days_with_their_year(string sentence, string expected) => Check(expected, sentence);

    [Theory]
    [InlineData("On November 26, it said so.", "At 2021-11-26")]
    [InlineData("It said so on 3 May.", "At 2022-05-03")]
    [InlineData("Since Aug. 13 no agency may buy from it.", "At 2021-08-13")]
    [InlineData("The auction will begin on 19 January.", "At 2023-01-19")]
    [InlineData("Sentencing is due on 7 November.", "At 2022-11-07")]
    [InlineData("It must go by 1 January.", "By 2023-01-01")]
    [InlineData("It was signed on 6 November of last year.", "At 2021-11-06")]
    [InlineData("It was signed on Aug. 13 last year.", "At 2021-08-13")]
    [InlineData("It sold 8 May tickets.", "At 2022-05-08")]
    public void Days_without_a_year(string sentence, string expected) => Check(expected, sentence);

    [Theory]
    [InlineData("On the 14th local time, the cabinet said so.", "At 2022-05-14")]
    [InlineData("It said so on the 20th.", "At 2022-05-20")]
    [InlineData("It said so on the 21st, and that was it.", "At 2022-04-21")]
    [InlineData("It said so on the 3rd of this month.", "At 2022-05-03")]
    [InlineData("It said so on the 30th of last month.", "At 2022-04-30")]
    [InlineData("It said so on the 31st.", "At ")]
    [InlineData("It stands on the 14th floor.", "")]
    [InlineData("It is the 14th, and it grows.", "")]
    [InlineData("It was raised on the 50th anniversary.", "")]
    public void Days_without_their_month(string sentence, string expected) => Check(expected, sentence);

    [Theory]
    [InlineData("2022-11-20", "It said so last summer.", "At 2022")]
    [InlineData("2022-07-20", "It said so last summer.", "At 2021")]
    [InlineData("2022-02-20", "It said so last summer.", "At 2021")]
    [InlineData("2022-11-20", "It said so last spring.", "At 2022")]
    [InlineData("2022-11-20", "It said so last autumn.", "At 2021")]
    [InlineData("2022-11-20", "It said so in the summer.", "At 2022")]
    [InlineData("2022-02-20", "It said so in the summer.", "At 2021")]
    [InlineData("2022-02-20", "It will say so in the summer.", "")]
    [InlineData("2022-11-20", "It melts in summer.", "")]
    public void Seasons_before_the_article(string published, string sentence, string expected) =>
        Check(expected, sentence, FactDate.OnDay(DateOnly.Parse(published, CultureInfo.InvariantCulture)));

    [Theory]
    [InlineData("It undid a January decision.", "At 2022-01")]
    [InlineData("Nobody had read the September order.", "At 2021-09")]
    [InlineData("Nobody had read the September issue.", "")]
    [InlineData("It undid the order of 2019 to leave.", "At 2019")]
    [InlineData("It undid the act of 2019.", "")]
    [InlineData("It had a staff of 2019.", "")]
    [InlineData("The march move was slow.", "")]
    public void Months_that_name_an_act(string sentence, string expected) => Check(expected, sentence);

    [Theory]
    [InlineData("It said so in March.", "At 2022-03")]
    [InlineData("It said so in June.", "At 2021-06")]
    [InlineData("It will say so in June.", "At 2022-06")]
    [InlineData("Sentencing is due in November.", "At 2022-11")]
    [InlineData("He takes office in January.", "At 2023-01")]
    [InlineData("The work was to be completed in March 2021.", "At 2021-03")]
    [InlineData("It said so last September.", "At 2021-09")]
    [InlineData("It said so last April.", "At 2022-04")]
    [InlineData("It happens next March.", "At 2023-03")]
    [InlineData("It was issued in May of last year.", "At 2021-05")]
    [InlineData("It was shut in August of that year.", "At ")]
    [InlineData("In 2018 it bid. It was shut out in August of that year.", "At 2018|At 2018-08")]
    [InlineData("May's sanctions hit it.", "At 2022-05")]
    [InlineData("It may march in the end.", "")]
    [InlineData("They march on and august men may, too.", "")]
    [InlineData("May said no.", "")]
    [InlineData("It was announced by May.", "")]
    [InlineData("Theresa May and April Jones met June Lee.", "")]
    [InlineData("It was bought from April Jones.", "")]
    [InlineData("It must be removed by April.", "By 2023-04-30")]
    [InlineData("In May Huawei said no.", "At 2022-05")]
    public void Months(string sentence, string expected) => Check(expected, sentence);

    [Theory]
    [InlineData("It said so in 2019.", "At 2019")]
    [InlineData("It has 2020 employees of which 30% left.", "")]
    [InlineData("It has spent $2020 in 2019.", "At 2019")]
    [InlineData("It reached 2,019 villages.", "")]
    [InlineData("Under the 2013 act it may not.", "")]
    [InlineData("The Human Rights Policy Act of 2020 says so.", "")]
    [InlineData("The 2021 ban holds.", "At 2021")]
    [InlineData("In 2020 people bought phones.", "")]
    [InlineData("It grew in the 1990s.", "At 1990/1999")]
    [InlineData("It grew in the 2010s.", "At 2010/2019")]
    [InlineData("It grew in the 1900s.", "At 1900/1999")]
    [InlineData("It was announced in early 2021.", "At 2021-01/2021-04")]
    [InlineData("It was announced in mid-2021.", "At 2021-05/2021-08")]
    [InlineData("It was announced late last year.", "At 2021-09/2021-12")]
    [InlineData("It was announced in late March.", "At 2022-03-21/2022-03-31")]
    [InlineData("It came in the first half of 2021.", "At 2021-01/2021-06")]
    [InlineData("It came in H2 2021.", "At 2021-07/2021-12")]
    [InlineData("In Q3 2021 it won.", "At 2021-35")]
    [InlineData("It won in the third quarter of 2021.", "At 2021-35")]
    [InlineData("It won in the first quarter.", "At 2022-33")]
    [InlineData("It won in the fourth quarter.", "At 2021-36")]
    [InlineData("It was shared in the summer of 2013.", "At 2013")]
    [InlineData("It was shared last summer.", "At 2021")]
    [InlineData("It was shared in winter 2013.", "At 2012-12/2014-02")]
    [InlineData("Sales in FY2021 fell.", "At 2020-04/2022-03")]
    public void Years_and_their_parts(string sentence, string expected) => Check(expected, sentence);

    [Theory]
    [InlineData("It said so today.", "At 2022-05-20")]
    [InlineData("It said so yesterday.", "At 2022-05-19")]
    [InlineData("It said so on Tuesday.", "At 2022-05-17")]
    [InlineData("It said so Tuesday.", "At 2022-05-17")]
    [InlineData("It said so on Friday.", "At 2022-05-20")]
    [InlineData("It said so last Friday.", "At 2022-05-13")]
    [InlineData("It will meet on Tuesday.", "At 2022-05-24")]
    [InlineData("It meets next Tuesday.", "At 2022-05-24")]
    [InlineData("On Monday night it said so.", "At 2022-05-16")]
    [InlineData("On Black Friday and on Tuesdays the Monday Club meets.", "")]
    [InlineData("It said so this week.", "At 2022-05-16/2022-05-22")]
    [InlineData("It said so last week.", "At 2022-05-09/2022-05-15")]
    [InlineData("It said so earlier this month.", "At 2022-05")]
    [InlineData("It said so last month.", "At 2022-04")]
    [InlineData("It said so earlier this year.", "At 2022")]
    [InlineData("It said so last year.", "At 2021")]
    [InlineData("It takes office next year.", "At 2023")]
    [InlineData("It is banned under last year's defense act.", "")]
    [InlineData("It said so a week ago.", "At 2022-05-09/2022-05-15")]
    [InlineData("It said so ten days ago.", "At 2022-05-10")]
    [InlineData("It said so three months ago.", "At 2022-02")]
    [InlineData("It said so two years ago.", "At 2020")]
    [InlineData("It said so more than two years ago.", "At ../2020")]
    [InlineData("It will say so in the coming months.", "At ")]
    [InlineData("In January 2020 it held. Six months later London changed its mind.", "At 2020-01|At 2020-07")]
    [InlineData("It was built in 2014 and closed the following year.", "At 2014|At 2015")]
    public void Dates_that_count_from_another(string sentence, string expected) => Check(expected, sentence);

    [Theory]
    [InlineData("It must go by the end of this year.", "By 2022-12-31")]
    [InlineData("It must go by the end of the year.", "By 2022-12-31")]
    [InlineData("It must go by year's end.", "By 2022-12-31")]
    [InlineData("It must go by year-end.", "By 2022-12-31")]
    [InlineData("It must go by end-2027.", "By 2027-12-31")]
    [InlineData("It must go by 2027.", "By 2027-12-31")]
    [InlineData("It must go by the end of August.", "By 2022-08-31")]
    [InlineData("It must go by 28 June 2024.", "By 2024-06-28")]
    [InlineData("It must go by Friday.", "By 2022-05-27")]
    [InlineData("It must go before 2028.", "By 2027-12-31")]
    [InlineData("It must go at the latest in 2027.", "By 2027-12-31")]
    [InlineData("It must go in 2027 at the latest.", "By 2027-12-31")]
    [InlineData("There is a deadline of 2027.", "By 2027-12-31")]
    [InlineData("It was signed on 3. May 2023 in Tallinn.", "At 2023-05-03")]
    [InlineData("It must go before 1 July 2024.", "By 2024-07-01")]
    [InlineData("It must go before the end of 2025.", "By 2025-12-31")]
    [InlineData("It must go no later than 1 July 2024.", "By 2024-07-01")]
    [InlineData("It must go on or before 1 July 2024.", "By 2024-07-01")]
    [InlineData("It may stay until 30 June 2028.", "By 2028-06-30")]
    [InlineData("No part may remain in the core after 31 December 2026.", "By 2026-12-31")]
    [InlineData("It was extended until August 2020.", "By 2020-08-31")]
    [InlineData("It was extended to August 2020.", "By 2020-08-31")]
    [InlineData("The deadline for the removal is 1 January 2027.", "By 2027-01-01")]
    [InlineData("It changed after May 2019.", "After 2019-05")]
    [InlineData("Models that were approved before Dec. 22 may be sold.", "At ../2021-12-21")]
    [InlineData("It was approved before 2020.", "At ../2019")]
    public void Deadlines(string sentence, string expected) => Check(expected, sentence);

    [Theory]
    [InlineData("They have two years to remove it.", "By 2024-05-20")]
    [InlineData("It must go within 18 months.", "By 2023-11-20")]
    [InlineData("It must go within the next two years.", "By 2024-05-20")]
    [InlineData("It must go in the next 90 days.", "By 2022-08-18")]
    [InlineData("It will have five years to replace any.", "By 2027-05-20")]
    [InlineData("It gives carriers a two-year window.", "By 2024-05-20")]
    [InlineData("It is to be removed over five years.", "By 2027-05-20")]
    [InlineData("In July 2020 it gave operators seven years to remove it.", "At 2020-07|By 2027-07")]
    [InlineData("On Tuesday it gave operators two years to remove it.", "At 2022-05-17|By 2024-05-17")]
    [InlineData("Operators were given two years to remove it.", "By ")]
    [InlineData("It came into force on 9 July 2021. It must go within five years of that day.", "From 2021-07-09|By 2026-07-09")]
    [InlineData("It took two years to remove it.", "")]
    [InlineData("It cost 190 million over five years.", "")]
    [InlineData("It is a five-year contract for the last two years.", "")]
    public void Durations_that_end_in_a_deadline(string sentence, string expected) => Check(expected, sentence);

    [Theory]
    [InlineData("It applies from 2028.", "From 2028")]
    [InlineData("It applies starting in July.", "From 2022-07")]
    [InlineData("It takes effect on 1 July.", "From 2022-07-01")]
    [InlineData("It came into force on 9 July 2021.", "From 2021-07-09")]
    [InlineData("It is banned as of 1 July.", "At 2021-07-01")]
    [InlineData("It will be banned as of 1 July.", "From 2022-07-01")]
    [InlineData("As of April 2021 it had 70 deals.", "At 2021-04")]
    [InlineData("It is banned, effective immediately.", "From 2022-05-20")]
    [InlineData("They may not order it as of next month.", "From 2022-06")]
    public void Starts(string sentence, string expected) => Check(expected, sentence);

    [Theory]
    [InlineData("From 2018 to 2021 it won.", "At 2018/2021")]
    [InlineData("Between 2006 and April 2021 it won.", "At 2006/2021-04")]
    [InlineData("Between 2006 and April of this year it won.", "At 2006/2022-04")]
    [InlineData("It won in 2018-19.", "At 2018/2019")]
    [InlineData("It won in 2018–2021.", "At 2018/2021")]
    [InlineData("In January-March 2018 it won.", "At 2018-01/2018-03")]
    [InlineData("From November to March 2018 it won.", "At 2017-11/2018-03")]
    [InlineData("They met on 3-5 May 2021.", "At 2021-05-03/2021-05-05")]
    [InlineData("They met May 3-5, 2021.", "At 2021-05-03/2021-05-05")]
    [InlineData("It sells until 20 July, and updates from 29 September.", "By 2022-07-20|From 2022-09-29")]
    public void Ranges(string sentence, string expected) => Check(expected, sentence);

    [Theory]
    [InlineData("It said so today.")]
    [InlineData("It said so on Tuesday.")]
    [InlineData("It said so in March.")]
    [InlineData("They have two years to remove it.")]
    [InlineData("It must go by the end of this year.")]
    public void Without_the_articles_date_only_the_wording_is_kept(string sentence)
    {
        var phrase = Assert.Single(DatePhrases.Find(sentence, FactDate.Unknown));

        Assert.Equal(DatePrecision.Unknown, phrase.Date.Precision);
        Assert.Contains(phrase.Date.Wording, sentence, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("It said so last year.", "2021-05", "2020")]
    [InlineData("It said so yesterday.", "2021-05", "2021-04-30/2021-05-30")]
    [InlineData("It said so in March.", "2021/2022-04-02", "2020-03/2022-03")]
    [InlineData("It said so last year.", "2021-05/..", "")]
    public void From_a_span_of_publication_follows_all_that_can_be_meant(string sentence, string published, string expected)
    {
        Assert.True(FactDate.TryParseEdtf(published, DateBasis.Explicit, out var date));

        var phrase = Assert.Single(DatePhrases.Find(sentence, date));

        Assert.Equal((expected, DatePhrases.Find(sentence, date)[0].Date.Edtf.Length == 0 ? phrase.Date.Basis : DateBasis.Relative),
            (phrase.Date.Edtf, phrase.Date.Basis));
    }

    [Fact]
    public void The_date_of_a_place_line_is_no_event_and_that_year_can_stand_a_paragraph_before()
    {
        var corpus = Sample.Corpus(
        [
            "City says no", "LYON, May 20, 2022 (Continental) - The city shut it out on 20 May 2022.", "In 2018 it had bid.",
            "In August of that year it lost.",
        ]);
        var sentences = new ArticleView(corpus.Articles[0], Sample.Lexicon).Sentences;

        Assert.Equal(["on 20 May 2022", "In 2018", "In August of that year"],
            sentences.SelectMany(DatePhrases.In).Select(date => date.Date.Wording));
        Assert.Equal("2018-08", sentences.SelectMany(DatePhrases.In).Last().Date.Edtf);
    }

    [Fact]
    public void A_day_shortly_after_the_earliest_publication_takes_its_year()
    {
        var after = FactDate.Between(new(2022, 11, 21), null);

        Assert.Equal("2022-11-26", DatePhrases.Find("On November 26, it said so.", after).Single().Date.Edtf);
        Assert.Equal("", DatePhrases.Find("On March 2, it said so.", after).Single().Date.Edtf);
    }

    [Fact]
    public void A_month_without_year_beside_the_same_month_with_one_is_of_the_next_year()
    {
        var after = FactDate.Between(new(2019, 5, 1), null, DateBasis.Relative, "May 2019");

        Assert.Equal("2020-05", DatePhrases.Find("There was a milder version in May.", after).Single().Date.Edtf);
        Assert.Equal("", DatePhrases.Find("There was a milder version in June.", after).Single().Date.Edtf);
    }

    [Fact]
    public void A_duration_can_be_counted_from_the_announcement()
    {
        var phrase = Assert.Single(DatePhrases.Find("Operators were given two years to remove it.", Published));

        Assert.Equal("2022-07-14", phrase.CountedFrom(FactDate.OnDay(new(2020, 7, 14))).Date.Edtf);
        Assert.Equal("2022", phrase.CountedFrom(FactDate.InYear(2020)).Date.Edtf);
        Assert.Equal(phrase, phrase.CountedFrom(FactDate.Unknown));
    }

    [Theory]
    [InlineData("It must go by 2027. (Update: it must go by 2028.)", "False True")]
    [InlineData("It may update it in 2027.", "False")]
    public void What_stands_in_an_update_is_marked(string text, string expected) =>
        Assert.Equal(expected, string.Join(' ', DatePhrases.Find(text, Published).Select(phrase => phrase.IsUpdate)));

    private static void Check(string expected, string sentence, FactDate? published = null) =>
        Assert.Equal(expected, string.Join('|', DatePhrases.Find(sentence, published ?? Published).Select(d => $"{d.Role} {d.Date.Edtf}")));
}

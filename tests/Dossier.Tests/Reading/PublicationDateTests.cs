using Dossier.Facts;
using Dossier.Reading;

namespace Dossier.Tests.Reading;

public sealed class PublicationDateTests
{
    [Theory]
    [InlineData("By Ann Lee | 14 July 2020 | 3 min read", "2020-07-14")]
    [InlineData("By Ann Lee, Tuesday 14 July 2020", "2020-07-14")]
    [InlineData("By a staff reporter, Lyon, Tuesday 14 July 2020", "2020-07-14")]
    [InlineData("From our correspondent in Lyon, 14 July 2020", "2020-07-14")]
    [InlineData("Lyon and District Courier, July 14, 2020", "2020-07-14")]
    [InlineData("*Lyon Courier, 14 July 2020*", "2020-07-14")]
    [InlineData("*14 July 2020. Five minutes on telecoms, every Monday.*", "2020-07-14")]
    [InlineData("*Source: translated by computer from the Russian. 14.07.2020*", "2020-07-14")]
    [InlineData("Posted on 14 July 2020 by Wen | 3 comments", "2020-07-14")]
    [InlineData("JULY 14, 2020", "2020-07-14")]
    [InlineData("Jul. 14, 2020", "2020-07-14")]
    [InlineData("14-Jul-2020", "2020-07-14")]
    [InlineData("2020/07/14", "2020-07-14")]
    [InlineData("(14 July 2020)", "2020-07-14")]
    [InlineData("14 juillet 2020", "2020-07-14")]
    [InlineData("14. Juli 2020", "2020-07-14")]
    [InlineData("14 de julio de 2020", "2020-07-14")]
    [InlineData("Date of issue: 14 July 2020", "2020-07-14")]
    [InlineData("For immediate release: July 14, 2020", "2020-07-14")]
    [InlineData("News release no. 20/114, 14 July 2020", "2020-07-14")]
    [InlineData("Circular No. 3 of 14 July 2020", "2020-07-14")]
    [InlineData("The Lyon Courier, Tuesday 14 July 2020, page 4", "2020-07-14")]
    [InlineData("Notes from Lyon, week ending 14 July 2020", "2020-07-14")]
    [InlineData("LYON -- July 14, 2020 -- The city said no.", "2020-07-14")]
    [InlineData("Vol. 12, No. 3, July 2020", "2020-07")]
    [InlineData("What we heard by the river, 14 July 2020", "2020-07-14")]
    [InlineData("New city law to apply from 14 July 2020", "")]
    [InlineData("Court upheld the rules of the city on 14 July 2020", "2020-07-14/..")]
    [InlineData("The works of the city, pictured on 14 July 2020", "2020-07-14/..")]
    [InlineData("Published: 2020-07-14 08:30", "2020-07-14")]
    [InlineData("Published 14 July 2020 | Updated 16 July 2020", "2020-07-14")]
    [InlineData("Updated 16 July 2020 | Published 14 July 2020", "2020-07-14")]
    [InlineData("Updated 16 July 2020 · Trade desk", "2020-07-16")]
    [InlineData("Published 14/07/2020", "2020-07-14")]
    [InlineData("Published 07/14/2020", "2020-07-14")]
    [InlineData("Published 03/04/2020", "2020-03-04/2020-04-03")]
    [InlineData("LYON, July 14, 2020 (Continental News) - The city said no.", "2020-07-14")]
    [InlineData("LYON, Ga. (July 14, 2020) - The city said no.", "2020-07-14")]
    [InlineData("Lyon, 14 of July of 2020. The city, it gave to know, said no.", "2020-07-14")]
    [InlineData("LYON, July 14 (Continental) - The city said in May 2020 that it would.", "2020-05/..")]
    [InlineData("An order of the city, one of a row of signs at the gate of the works, 14 July 2020", "2020-07-14/..")]
    [InlineData("The law takes effect on 14 July 2020.", "")]
    [InlineData("The mayor opened the works in Lyon on 14 July 2020.", "2020-07-14/..")]
    public void The_line_under_the_headline_gives_the_date(string line, string expected) =>
        Assert.Equal(expected, Find("City says no", line, "The rest is text of the article, which goes on for some time.").Date.Edtf);

    [Theory]
    [InlineData("PUBLISHED: 07:56, 14 July 2020 | UPDATED: 18:14, 16 July 2020", "2020-07-14")]
    [InlineData("UPDATED: 18:14, 16 July 2020", "2020-07-16")]
    [InlineData("Jul 14, 2020,05:12am EST", "2020-07-14")]
    [InlineData("July 14, 202010:35 AM GMT+1Updated 7 months ago", "2020-07-14")]
    [InlineData("Tue 14 Jul 2020 03.13 GMT", "2020-07-14")]
    [InlineData("Last modified on Tue 14 Jul 2020 14.57 BST", "2020-07-14")]
    [InlineData("Jul. 14, 2020", "2020-07-14")]
    [InlineData("July 14, 2020 5 min read", "2020-07-14")]
    [InlineData("The council met on July 14, 2020 at 10:35 AM", "2020-07-14/..")]
    [InlineData("Council vote, July 14, 2020", "2020-07-14/..")]
    public void A_line_of_nothing_but_the_date_can_stand_below_a_long_head(string line, string expected) => Assert.Equal(expected,
        Find("City says no", "A summary of what it said.", "Another summary", "By", "Ann Lee", "Staff", "Share", "28", line,
            "The rest is text of the article, which goes on for some time.").Date.Edtf);

    [Fact]
    public void Lines_that_are_dates_alone_are_a_timeline() => Assert.Equal("2020-07-16/..", Find("City says no", "How it came to that", "Ann Lee",
        "Staff", "Share", "28", "14 July 2020", "The council asked the mayor.", "16 July 2020", "The mayor said no.").Date.Edtf);

    [Fact]
    public void An_address_at_the_head_gives_the_date_when_no_line_does() => Assert.Equal("2020-07-14",
        Find("https://news.example/2020/07/14/city-says-no", "City says no", "The city said in May 2020 that it would think.").Date.Edtf);

    [Fact]
    public void A_date_in_the_headline_is_not_that_of_the_article() =>
        Assert.Equal("2020-07-14/..", Find("City Hall, 14 July 2020", "The rest is text.").Date.Edtf);

    [Fact]
    public void Other_dates_in_the_head_are_told() =>
        Assert.Equal("The page header gives 14 July 2020; the place line gives 13 July 2020.",
            Find("City says no", "Published 14 July 2020", "LYON, July 13, 2020 (Continental) - It said no.").Reason);

    [Fact]
    public void The_foot_gives_the_date_when_it_says_so() =>
        Assert.Equal("2020-07-14",
            Find("City says no", "One.", "Two.", "Three.", "Four.", "Five.", "Six.", "Published: 14 July 2020").Date.Edtf);

    [Theory]
    [InlineData("2020-07-14T06:15:00+11:00", "2020-07-14")]
    [InlineData("2020-07-14 06:15", "2020-07-14")]
    [InlineData("20200714", "2020-07-14")]
    [InlineData("20200714T061500Z", "2020-07-14")]
    [InlineData("2020/7/14", "2020-07-14")]
    [InlineData("Tue, 14 Jul 2020 06:15:00 GMT", "2020-07-14")]
    [InlineData("July 14, 2020", "2020-07-14")]
    [InlineData("2020-07", "2020-07")]
    [InlineData("1970-01-01T00:00:00Z", null)]
    [InlineData("0001-01-01", null)]
    [InlineData("2020-13-41", null)]
    [InlineData("yesterday", null)]
    [InlineData("", null)]
    public void Stamps_are_read_as_the_publishers_own_day(string stamp, string? expected) =>
        Assert.Equal(expected, PublicationDate.OfStamp(stamp)?.Edtf);

    [Theory]
    [InlineData("https://news.example/2020/07/14/city-says-no", "2020-07-14")]
    [InlineData("https://news.example/world/2020/jul/14/city-says-no", "2020-07-14")]
    [InlineData("https://news.example/city-says-no-2020-07-14/", "2020-07-14")]
    [InlineData("https://news.example/city-says-no-20200714", "2020-07-14")]
    [InlineData("https://news.example/2020/07/city-says-no", "2020-07")]
    [InlineData("https://news.example/city-says-no-2020", null)]
    [InlineData("https://news.example/id/20209914", null)]
    [InlineData("https://news.example/2020/the/end", null)]
    public void An_address_gives_the_date_that_stands_in_its_path(string address, string? expected) =>
        Assert.Equal(expected, PublicationDate.OfAddress(new(address))?.Date.Edtf);

    [Fact]
    public void Where_places_of_a_page_differ_the_best_counts_and_the_other_is_told() =>
        Assert.Equal("The page's meta tag gives 14 July 2020; the page's time element gives 16 July 2020.", PublicationDate.OfPage(new()
        {
            Dates = [new("page's meta tag", "2020-07-14"), new("page's JSON-LD", "2020-07-14"), new("page's time element", "2020-07-16")],
        })?.Reason);

    private static (FactDate Date, string Reason) Find(params string[] lines) =>
        PublicationDate.Find([.. lines.Select((line, i) => new DraftPassage(i, line))]);
}

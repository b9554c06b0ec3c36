using System.Globalization;
using Dossier.Extraction;
using Dossier.Facts;

namespace Dossier.Tests.Extraction;

/// <summary>Dates that stand in another sentence than the act.</summary>
public sealed class ActDatesTests
{
    // A Thursday.
    private static readonly DateOnly Published = new(2024, 2, 29);

    public static TheoryData<string, string, string> Rows =>
        [.. ReferenceTables.Read(null).Phrases.Dates.Select(row => (row.Phrase.Text, row.Example, row.Expected))];

    [Theory]
    [MemberData(nameof(Rows))]
    public void Each_phrase_dates_its_example(string phrase, string example, string expected)
    {
        var tables = ReferenceTables.Read(null).Phrases;
        var row = tables.Dates.Single(row => row.Phrase.Text == phrase);
        var found = Sample.ExtractPublished(new(2020, 10, 22), "A headline about something else", example);
        if (row.Gives is DateGiven.Signed or DateGiven.Opened)
        {
            var deal = found.Deals.Last(c => c.Confidence > Confidence.Low).Fact;
            Assert.Equal(expected, $"{deal.Country} {Code.Of(row.Gives)} {deal.Announced.Edtf}");
            return;
        }

        var act = found.Restrictions.Last(c => c.Confidence > Confidence.Low).Fact;

        var date = row.Gives switch
        {
            DateGiven.Effective => act.Effective,
            DateGiven.Deadline => Assert.Single(act.Deadlines).Date,
            _ => act.Announced,
        };
        Assert.Equal(expected, $"{act.Jurisdiction} {(row.Gives == DateGiven.Said ? "announced" : Code.Of(row.Gives))} {date.Edtf}");
    }

    [Theory]
    [InlineData("Sweden has banned Huawei from 5G. The decision was announced on Tuesday.", "SE 2024-02-27")]
    [InlineData("Sweden has banned Huawei from 5G. The ban, which nobody had expected, was made public on 27 February.", "SE 2024-02-27")]
    [InlineData("Sweden has banned Huawei from 5G. Stockholm's regulator issued the order yesterday.", "SE 2024-02-28")]
    [InlineData("Sweden has banned Huawei from 5G.|Shares fell.|It was announced late on Tuesday.", "SE 2024-02-27")]
    [InlineData("Sweden has banned Huawei from 5G. Tuesday's ruling runs to nine pages.", "SE 2024-02-27")]
    [InlineData("Sweden has banned Huawei from 5G. The letters went out last week.", "SE 2024-02-19/2024-02-25")]
    [InlineData("Sweden has banned Huawei from 5G, the regulator's letter shows. The order of 3 May 2023 has nine pages.", "SE 2023-05-03")]
    [InlineData("On Tuesday the cabinet adopted the rules. Sweden has banned Huawei from 5G.", "SE 2024-02-27")]
    [InlineData("Sweden bans Huawei from 5G.|The minister told reporters on Tuesday that there was no other way.", "SE 2024-02-27")]
    [InlineData("Sweden on Tuesday banned Huawei from 5G.|Operators must remove Huawei equipment by 2027.", "SE 2024-02-27|SE 2024-02-27")]
    [InlineData("Norway has banned Huawei from 5G.|In Oslo the minister said it on Tuesday.", "NO 2024-02-27")]
    public void A_sentence_nearby_dates_the_act(string text, string expected) => Assert.Equal(expected, Found(text));

    [Theory]
    [InlineData("Operators have until 1 January 2025 to clear their networks. (Update: operators have until 1 July 2026 to clear them.)", "2026-07-01")]
    [InlineData("Operators have until 1 January 2025 to clear their networks. Operators have until 1 July 2026 to clear them.", "2025-01-01")]
    [InlineData("Operators have until 1 January 2025 to clear their networks. (Update: shares fell on 1 July 2024.)", "2025-01-01")]
    public void An_update_overrides_the_deadline_before_it(string text, string expected)
    {
        var act = Sample.ExtractPublished(Published, "A headline about something else", "Sweden has banned Huawei from 5G. " + text)
            .Restrictions.First(c => c.Confidence > Confidence.Low).Fact;

        Assert.Equal(expected, Assert.Single(act.Deadlines).Date.Edtf);
    }

    [Theory]
    [InlineData("Sweden has banned Huawei from 5G. The decision will be published on 4 March.")]
    [InlineData("Sweden has banned Huawei from 5G. The decision was not announced on Tuesday.")]
    [InlineData("Sweden has banned Huawei from 5G. Norway's decision was announced on Tuesday.")]
    [InlineData("Sweden has banned Huawei from 5G. The decision on ZTE was announced on Tuesday.")]
    [InlineData("Sweden has banned Huawei from 5G. The decision came after a review of May 2023.")]
    [InlineData("Sweden has banned Huawei from 5G. Was the decision announced on Tuesday? Nobody knows.")]
    [InlineData("Sweden has banned Huawei from 5G. The warning was published in May 2023.")]
    [InlineData("Sweden has banned Huawei from 5G. The inquiry was opened in May 2023.")]
    [InlineData("Sweden has banned Huawei from 5G. The company opened its office on Tuesday.")]
    [InlineData("Sweden has banned Huawei from 5G. An analyst said on Tuesday that prices would rise.")]
    [InlineData("Sweden has banned Huawei from 5G.|Shares fell.|Bonds fell.|Oil fell.|The decision was announced on Tuesday.")]
    [InlineData("Sweden had banned Huawei from 5G. The minister told reporters on Tuesday that he had slept well.")]
    [InlineData("Sweden has banned Huawei from 5G. The minister told reporters in May 2023 that he had slept well.")]
    public void A_date_of_something_else_is_not_taken(string text) => Assert.Equal("SE ", Found(text));

    [Theory]
    [InlineData("Sweden banned Huawei from 5G in October 2020. Nothing happened.|Sweden's ban on Huawei holds to this day.", "SE 2020-10|SE 2020-10")]
    [InlineData("Sweden banned Huawei from 5G in October 2020. It also told operators to remove Huawei equipment by 2025.",
        "SE 2020-10|SE 2020-10")]
    [InlineData("Sweden banned Huawei from 5G in October 2020.|Talks went on.|Sweden banned Huawei from 4G in May 2022.|Nobody slept.|Shares rose.|"
        + "Sweden bans Huawei from its networks.", "SE 2020-10|SE 2022-05|SE ")]
    [InlineData("Sweden banned Huawei from 5G in October 2020.|Talks went on.|Norway's ban on Huawei is new.", "SE 2020-10|NO ")]
    [InlineData("Sweden bans Huawei from its cameras.|Talks went on.|Shares rose.|Sweden banned Huawei from 5G in October 2020.", "SE |SE 2020-10")]
    [InlineData("Sweden bans Huawei from its networks.|Talks went on.|Shares rose.|Sweden banned Huawei from 5G on Tuesday.", "SE 2024-02-27|SE 2024-02-27")]
    [InlineData("The US put Huawei on the Entity List in May 2019.|Huawei was put on the Entity List over Iran.", "US 2019-05|US ")]
    [InlineData("The US put SMIC on the Entity List on Tuesday. It also put SMIC on a list of military companies.", "US 2024-02-27|US 2024-02-27")]
    public void Statements_of_one_act_share_its_date(string text, string expected) => Assert.Equal(expected, Found(text));

    [Theory]
    [InlineData("Sweden banned Huawei from 5G on Tuesday. The order takes effect on 1 June 2024.", "2024-06-01", "")]
    [InlineData("Sweden banned Huawei from 5G on Tuesday. It comes into force next year.", "2025", "")]
    [InlineData("Sweden banned Huawei from 5G on Tuesday. Operators have until the end of 2027 to comply.", "", "2027-12-31 comply")]
    [InlineData("Sweden banned Huawei from 5G on Tuesday. They have two years to empty their masts.", "", "2026-02-27 empty their masts")]
    [InlineData("Sweden banned Huawei from 5G on Tuesday. The deadline is 30 June 2026.", "", "2026-06-30")]
    [InlineData("Sweden banned Huawei from 5G on Tuesday. The work must be completed by 2027.", "", "2027-12-31")]
    [InlineData("On Tuesday Sweden ordered operators to remove Huawei equipment, with a deadline of 2027.", "", "2027-12-31 remove Huawei equipment")]
    [InlineData("On Tuesday Sweden ordered operators to remove Huawei equipment in 2027 at the latest.", "", "2027-12-31 remove Huawei equipment")]
    [InlineData("On Tuesday Sweden ordered operators to remove Huawei equipment at the latest in 2027.", "", "2027-12-31 remove Huawei equipment")]
    [InlineData("Sweden banned Huawei from 5G on Tuesday. The company has until Friday to appeal.", "", "")]
    [InlineData("Sweden banned Huawei from 5G on Tuesday. The auction starts on 1 June 2024.", "", "")]
    [InlineData("Sweden banned Huawei from 5G on Tuesday. Norway's operators have until 2027.", "", "")]
    public void A_sentence_nearby_says_when_it_holds_and_by_when_it_is_due(string text, string effective, string deadlines)
    {
        var act = Sample.ExtractPublished(Published, ["A headline about something else", .. text.Split('|')]).Restrictions[0].Fact;

        Assert.Equal((effective, deadlines), (act.Effective.Edtf, string.Join(';', act.Deadlines.Select(d => $"{d.Date.Edtf} {d.Covers}".Trim()))));
    }

    [Theory]
    [InlineData("Last month Sweden, after a long review, banned Huawei from 5G.", "2024-01")]
    [InlineData("At a meeting on Tuesday Sweden adopted rules which keep Huawei out of 5G.", "2024-02-27")]
    [InlineData("Sweden bans Huawei from 5G, beginning at the end of 2026.", "")]
    [InlineData("Sweden banned Huawei from 5G, which it had run since 2019.", "")]
    [InlineData("Sweden banned Huawei from 5G (Update: the minister made the cost known on Tuesday).", "")]
    [InlineData("Romania, which joined NATO in 2004, has rejected the request of Huawei to supply 5G equipment.", "")]
    [InlineData("Romania, which said in July 2023 that it would ban Huawei from its networks, has kept its word.", "2023-07")]
    [InlineData("After a review in 2022, Sweden banned Huawei from 5G in January.", "2024-01")]
    [InlineData("Three years after an audit in 2018, Sweden banned Huawei from 5G.", "")]
    [InlineData("On Tuesday, Britain reversed its January 2020 decision and banned Huawei from its 5G networks.", "2024-02-27")]
    [InlineData("Since 13 August operators in Sweden may not use equipment from Huawei.", "")]
    [InlineData("Sweden has banned Huawei from 5G since 20 October 2020.", "2020-10-20")]
    public void Words_between_date_and_act_may_be_an_aside(string text, string expected) =>
        Assert.Equal(expected, Sample.ExtractPublished(Published, "A headline about something else", text).Restrictions[0].Fact.Announced.Edtf);

    [Fact]
    public void A_line_that_is_a_date_dates_what_stands_below_it_where_there_are_several()
    {
        string[] timeline = ["August 2018", "Australia bans Huawei and ZTE from its 5G networks.", "### 14 July 2020:",
            "Britain orders operators to remove Huawei equipment.", "Nobody was surprised by that."];

        Assert.Equal("AU 2018-08|GB 2020-07-14", Found(string.Join('|', timeline)));
        Assert.Equal("AU ", Found(string.Join('|', timeline[..2])));
    }

    [Theory]
    [InlineData("It followed anger over a decision in January to let the vendor in.")]
    [InlineData("It came despite an approval in January.")]
    [InlineData("It followed talks after a court ruling in January.")]
    public void The_date_of_what_went_before_is_not_that_of_the_act(string next) => Assert.Equal("", Sample.ExtractPublished(Published,
        "A headline about something else", $"Sweden said that it had banned Huawei from 5G. {next}").Restrictions[0].Fact.Announced.Edtf);

    [Theory]
    [InlineData("SWEDEN BANS HUAWEI FROM 5G", "")]
    [InlineData("* Sweden bans Huawei from 5G", "")]
    [InlineData("Sweden bans Huawei from 5G.", "2024-02-27")]
    public void A_line_that_leads_to_another_story_has_not_the_date_of_this_one(string line, string announced) =>
        Assert.Equal(announced, Sample.ExtractPublished(Published, "A headline about something else", "On Tuesday Sweden banned Huawei from its 5G networks.", line)
            .Restrictions[^1].Fact.Announced.Edtf);

    [Theory]
    [InlineData("Sweden has gone back on a January decision that allowed the use of Huawei gear in its 5G network.", "2024-01")]
    [InlineData("Nobody spoke of the January decision after Sweden banned Huawei from 5G.", "")]
    public void An_act_that_is_named_by_its_month_has_that_date(string text, string announced) =>
        Assert.Equal(announced, Sample.ExtractPublished(Published, "A headline about something else", text).Restrictions.Single().Fact.Announced.Edtf);

    [Fact]
    public void A_duration_counts_from_the_day_that_another_sentence_tells()
    {
        var acts = Sample.ExtractPublished(Published, "A headline about something else", "On Tuesday Sweden banned Huawei from 5G.",
            "Everything that the company has supplied to Sweden must be removed, and that within two years of the signature.").Restrictions;

        Assert.Equal(["2026-02-27"], acts.SelectMany(c => c.Fact.Deadlines).Select(d => d.Date.Edtf));
    }

    [Fact]
    public void A_licence_that_ran_out_has_its_end_and_the_day_of_the_news()
    {
        var act = Sample.ExtractPublished(Published, "A headline about something else",
            "A licence that let American firms supply Huawei expired last week, the Commerce Department said on Tuesday.").Restrictions[0].Fact;

        Assert.Equal(("2024-02-19/2024-02-25", "2024-02-27"), (act.Ended.Edtf, act.Announced.Edtf));
    }

    private static string Found(string text) => string.Join('|', Sample.ExtractPublished(Published,
        ["A headline about something else", .. text.Split('|')]).Restrictions.Where(c => c.Confidence > Confidence.Low)
        .Select(c => string.Create(CultureInfo.InvariantCulture, $"{c.Fact.Jurisdiction} {c.Fact.Announced.Edtf}")));
}

using System.Globalization;
using Dossier.Extraction;
using Dossier.Facts;

namespace Dossier.Tests.Extraction;

public sealed class RestrictionRulesTests
{
    [Theory]
    [InlineData("Sweden has banned Huawei and ZTE from its 5G networks.", "SE huawei;zte ban-on-new-use high")]
    [InlineData("SWEDEN HAS BANNED Huawei from its networks.", "SE huawei ban-on-new-use high")]
    [InlineData("Estonia’s decision to exclude Huawei was made public in a letter.", "EE huawei ban-on-new-use high")]
    [InlineData("Huawei was excluded from 5G auctions by the Romanian government.", "RO huawei ban-on-new-use high")]
    [InlineData("The Swedish Post and Telecom Authority barred operators from using Huawei equipment.", "SE huawei ban-on-new-use high")]
    [InlineData("Taiwan banned government agencies from using Hikvision cameras.", "TW hikvision government-use-ban high")]
    [InlineData("Australia ordered operators to remove Huawei equipment from their networks by 2027.", "AU huawei removal high")]
    [InlineData("Britain capped Huawei’s share of the market at 35%.", "GB huawei cap high")]
    [InlineData("Hikvision was added to the Entity List.", "US hikvision export-control high")]
    [InlineData("Washington blacklisted SenseTime last year.", "US sensetime export-control high")]
    [InlineData("The FCC designated ZTE as a national security threat.", "US zte designation high")]
    [InlineData("The Commerce Department barred American companies from selling chips to SMIC.", "US smic export-control high")]
    [InlineData("The Lithuanian defence ministry advised people not to buy Xiaomi phones.", "LT xiaomi advice high")]
    [InlineData("The US Justice Department charged Huawei with fraud.", "US huawei prosecution high")]
    [InlineData("Germany, Denmark and Latvia have excluded Huawei from the core of 5G networks.",
        "DE huawei ban-on-new-use high|DK huawei ban-on-new-use high|LV huawei ban-on-new-use high")]
    [InlineData("The ministry said that Poland’s ban on Huawei is in force.", "PL huawei ban-on-new-use medium")]
    public void An_act_in_one_sentence_is_found(string sentence, string expected) => Assert.Equal(expected, Found(sentence));

    [Theory]
    [InlineData("Sweden has not banned Huawei from its 5G networks.")]
    [InlineData("Germany never excluded Huawei.")]
    [InlineData("There is no evidence on which Britain could ban Huawei.")]
    [InlineData("Did Sweden ban Huawei from its 5G networks?")]
    [InlineData("“Sweden has banned Huawei,” the boss of the company said.")]
    [InlineData("Huawei opened a new office in Sweden.")]
    [InlineData("China banned Huawei from nothing.")]
    [InlineData("Huawei said that Sweden is a market in which it has grown.")]
    public void What_is_denied_asked_or_only_quoted_is_not(string sentence) => Assert.Equal("", Found(sentence));

    [Theory]
    [InlineData("Norway ordered Chinese camera maker Dahua to close its Norwegian branch.", "NO dahua ban-on-new-use high")]
    [InlineData("Nepal has blocked the popular short video app TikTok.", "NP tiktok ban-on-new-use high")]
    [InlineData("The Maltese cabinet approved an act that bars China and Huawei from its networks.", "MT huawei ban-on-new-use high")]
    [InlineData("Operators in Chad must strip the antennas of ZTE from their cores.", "TD zte removal high")]
    [InlineData("Permits that the Danish agency issued for ZTE antennas will not be extended.", "DK zte ban-on-new-use high")]
    [InlineData("The Maltese court decided that the contract [with Nuctech] does not meet the interests of security.",
        "MT nuctech ban-on-new-use medium")]
    [InlineData("A spokesman said that the Maltese government had “banned Huawei from its networks”.", "MT huawei ban-on-new-use high")]
    [InlineData("The Maltese cabinet approved a bill, backed by the United States, that bars Huawei.", "MT huawei ban-on-new-use high")]
    public void What_describes_a_vendor_stands_in_no_ones_way(string sentence, string expected) => Assert.Equal(expected, Found(sentence));

    [Theory]
    [InlineData("Spain refused to ban Huawei.", "ES huawei permitted medium")]
    [InlineData("Brazil's Anatel declined to exclude Huawei from its auction.", "BR huawei permitted medium")]
    [InlineData("The Maltese cabinet will not stop Epic from buying masts from ZTE.", "MT zte permitted medium")]
    [InlineData("Lenovo was cleared by Romania in May.", "RO lenovo permitted high")]
    public void A_decision_to_keep_nobody_out_permits(string sentence, string expected) => Assert.Equal(expected, Found(sentence));

    [Theory]
    [InlineData("Sweden might ban Huawei from its 5G networks.")]
    [InlineData("Washington has urged Germany to ban Huawei.")]
    [InlineData("If Germany bans Huawei, prices will rise.")]
    [InlineData("A bill in Canada proposes to ban Huawei.")]
    [InlineData("Italy is considering whether to exclude Huawei.")]
    [InlineData("Lawmakers in Britain want to ban Hikvision.")]
    [InlineData("Britain should ban Hikvision cameras.")]
    public void What_is_planned_asked_for_or_supposed_stays_of_low_confidence(string sentence) =>
        Assert.All(Sample.Extract("A headline about something else", sentence).Restrictions,
            c => Assert.Equal((Confidence.Low, RestrictionStatus.Proposed), (c.Confidence, c.Fact.Status)));

    [Fact]
    public void A_headline_counts_only_where_the_text_bears_it_out()
    {
        Assert.Empty(Sample.Extract("Will Canada ban Huawei from 5G?", "Nobody knows yet.").Restrictions);
        Assert.Equal(Confidence.Low, Assert.Single(Sample.Extract("Canada Bans Huawei From 5G Networks", "It did so late.").Restrictions)
            .Confidence);
        Assert.Equal([Confidence.Medium, Confidence.High], Sample.Extract("Canada Bans Huawei From 5G Networks",
            "Canada has banned Huawei from its networks.").Restrictions.Select(c => c.Confidence));
    }

    [Fact]
    public void Dates_deadlines_and_scope_come_from_the_sentence()
    {
        var restriction = Assert.Single(Sample.ExtractPublished(new(2020, 7, 15), "A headline about something else",
            "On July 14, Britain ordered operators to remove Huawei equipment from the core of their 5G networks by the end of 2027.")
                .Restrictions).Fact;

        Assert.Equal(("2020-07-14", DateBasis.Relative, "On July 14"), (restriction.Announced.Edtf, restriction.Announced.Basis,
            restriction.Announced.Wording));
        Assert.Equal("2027-12-31", Assert.Single(restriction.Deadlines).Date.Edtf);
        Assert.Equal([Scope.FiveGCore], restriction.Scope);
        Assert.Equal((Measure.Removal, Instrument.Order, 3), (restriction.Measure, restriction.Instrument, restriction.Stringency));
    }

    [Theory]
    [InlineData("The row goes back to 2019, when Malta banned Huawei.", "2019")]
    [InlineData("On 3 May 2020 the Maltese cabinet adopted a bill, backed by the EU, which bars Huawei.", "2020-05-03")]
    [InlineData("Malta banned Huawei, which had come in 2015.", "")]
    public void A_date_counts_for_the_clause_that_it_opens(string sentence, string expected) => Assert.Equal(expected,
        Assert.Single(Sample.Extract("A headline about something else", sentence).Restrictions).Fact.Announced.Edtf);

    [Fact]
    public void The_date_of_another_matter_is_not_taken()
    {
        var restriction = Assert.Single(Sample.ExtractPublished(new(2020, 7, 15), "A headline about something else",
            "Britain banned Huawei from its 5G networks, although the company had opened a centre there in May 2019.").Restrictions).Fact;

        Assert.Equal("", restriction.Announced.Edtf);
    }

    [Fact]
    public void Evidence_points_at_the_sentence()
    {
        var corpus = Sample.Corpus(["A headline about something else", "It is so. Sweden has banned Huawei from its 5G networks. It is "
            + "final."]);

        var evidence = Extractor.Extract(corpus, Sample.Lexicon).Restrictions.Single().Fact.Evidence.Single();

        Assert.Equal("Sweden has banned Huawei from its 5G networks.", evidence.Quote);
        Assert.Equal(evidence.Quote, corpus.Articles[0].TextAt(evidence.Start, evidence.Length));
        Assert.Equal((2, corpus.Articles[0].Sha256, "a1"), (evidence.Paragraph, evidence.Sha256, evidence.Article));
    }

    private static string Found(string sentence) => string.Join('|', Sample.Extract("A headline about something else", sentence)
        .Restrictions.Select(c =>
        string.Create(CultureInfo.InvariantCulture,
            $"{c.Fact.Jurisdiction} {string.Join(';', c.Fact.Vendors)} {Code.Of(c.Fact.Measure)} {Code.Of(c.Confidence)}")));
}

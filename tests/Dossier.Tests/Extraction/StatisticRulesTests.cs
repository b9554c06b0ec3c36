using System.Globalization;
using Dossier.Extraction;
using Dossier.Facts;

namespace Dossier.Tests.Extraction;

public sealed class StatisticRulesTests
{
    private const string Frame = "The report by the Lowy Institute and the Stimson Center looked at Huawei.";

    [Theory]
    [InlineData("The Stimson Center report counted 45 contracts in 19 countries between Huawei and ministries.",
        "deals 45 total|countries 19 total")]
    [InlineData("At least twelve agreements with ZTE were found by the Stimson Center.", "deals at-least 12 total")]
    [InlineData("Nearly 30 cloud deals with Huawei were documented by the Stimson Center.", "deals nearly 30 total")]
    [InlineData("Of the deals, 61% of the contracts are in Latin America (40 percent) or Europe (21 percent).",
        "share 61 region Latin America or Europe|share 40 region Latin America|share 21 region Europe")]
    [InlineData("In half the cases, and in 55 percent of these projects, Huawei bundles servers with services.",
        "share 55 bundling hardware with services")]
    [InlineData("About 70 percent of the deals are in countries rated “partly free”.", "share about 70 freedom partly free")]
    [InlineData("Huawei says it has won more than 3,000 contracts in over 170 countries.",
        "deals more-than 3000 total|countries more-than 170 total")]
    [InlineData("Half of the contracts are in Africa.", "share 50 region Africa")]
    [InlineData("A third of the deals are in Asia.", "share about 33.3 region Asia")]
    [InlineData("One in four of the deals was delayed.", "share 25 complications with complications")]
    [InlineData("Seven in ten of the deals were financed by state banks.", "share 70 finance with finance from the vendor's side")]
    [InlineData("Two thirds of the contracts, 68%, are in Africa.", "share 68 region Africa")]
    [InlineData("Africa took 39 percent of the contracts and South-East Asia 21 percent.",
        "share 39 region Africa|share 21 region South-East Asia")]
    [InlineData("The Stimson Center report counted 60 to 70 deals with ZTE.", "deals at-least 60 total")]
    [InlineData("Huawei has signed 91 commercial 5G contracts.", "deals 91 total")]
    [InlineData("The agreements with ZTE were found by the Stimson Center, and the contracts cover 73 countries.", "countries 73 total")]
    [InlineData("Forty-five governments have signed agreements with Huawei.", "countries 45 total")]
    [InlineData("In use in 61 countries, say the researchers, are AI surveillance systems by Huawei.", "countries 61 total")]
    [InlineData("At least 72 out of 180 states use surveillance technology supplied by Huawei or Hikvision.", "countries at-least 72 total")]
    [InlineData("Huawei's Safe City offer was part of 140 smart-city projects in some 60 nations.", "deals 140 total|countries about 60 total")]
    [InlineData("Between 2012 and 2021 state buyers placed 250 orders with Dahua.", "deals 250 total")]
    [InlineData("Inspur signed 18 agreements with ministries in 2021, up from 11 in 2019.", "deals 18 total|deals 11 total")]
    [InlineData("The new signature brings to 53 the number of contracts with Huawei.", "deals 53 total")]
    [InlineData("The number of countries that buy safe-city systems from Huawei has reached 33.", "countries 33 total")]
    [InlineData("By the numbers: 41 Huawei agreements, 19 countries.", "deals 41 total|countries 19 total")]
    [InlineData("The report lists 140 cases in which Chinese vendors sold cameras to a public body abroad.", "deals 140 total")]
    [InlineData("The ledger has 70 contracts (43 Huawei, 27 ZTE).", "deals 70 total|deals 43 total|deals 27 total")]
    [InlineData("Huawei took 43 and ZTE 27 of the 70 contracts.", "deals 43 total|deals 27 total|deals 70 total")]
    [InlineData("Of 39 agreements that Huawei signed, 16 concern data centres.", "deals 39 total|deals 16 total")]
    [InlineData("The share of Huawei's agreements in Africa stands at 61 percent.", "share 61 region Africa")]
    [InlineData("Every fifth contract with Huawei is in Asia.", "share 20 region Asia")]
    [InlineData("Huawei's deals with state bodies amount to $4.2 billion, says the study.", "value 4200000000 total")]
    [InlineData("Researchers put the value of the 60 contracts with Huawei at $7.5 billion.", "deals 60 total|value 7500000000 total")]
    [InlineData("The Stimson Center counted a dozen contracts with ZTE.", "deals about 12 total")]
    [InlineData("The Stimson Center report counted between 60 and 70 deals with ZTE.", "deals at-least 60 total")]
    [InlineData("The number of Huawei contracts grew from 20 in 2015 to 41 in 2019, the study found.", "deals 20 total|deals 41 total")]
    [InlineData("Huawei's cloud contracts abroad, 118 in number, are listed in a database.", "deals 118 total")]
    [InlineData("Nine of the 14 projects with Huawei in the database were financed by banks.", "deals 9 total|deals 14 total")]
    [InlineData("Some 52 countries have bought safe-city systems from Huawei, the study says.", "countries about 52 total")]
    [InlineData("Huawei alone has provided facial recognition to at least fifty countries.", "countries at-least 50 total")]
    [InlineData("Huawei's smart-city platforms have been adopted by 43 countries.", "countries 43 total")]
    [InlineData("CSIS found that 41 countries had signed cloud deals with Huawei.", "countries 41 total")]
    [InlineData("Smart city contracts worth $3.8 billion were signed with Chinese companies such as Huawei.", "value 3800000000 total")]
    [InlineData("Huawei has signed 91 commercial 5G contracts, 47 of them in Europe and 27 in Asia.", "deals 91 total|deals 47 total|deals 27 total")]
    [InlineData("Fifty-nine percent of Huawei's agreements are with countries in Asia (37 percent) or Africa (22 percent), the report found.",
        "share 59 region Asia or Africa|share 37 region Asia|share 22 region Africa")]
    [InlineData("Huawei now claims 31 contracts for 5G, six more than the 25 that it named in December.", "deals 31 total|deals 25 total")]
    [InlineData("Huawei has sold facial recognition to 54 states and data centres to 18.", "countries 54 total|countries 18 total")]
    [InlineData("Telecoms equipment has been supplied by Chinese companies such as Huawei to at least 38 of the countries in the survey.",
        "countries at-least 38 total")]
    [InlineData("Of Huawei's cloud and e-government deals, 25 are in sub-Saharan Africa.", "deals 25 total")]
    [InlineData("ZTE has obtained 46 commercial 5G contracts; Huawei has more than 65.", "deals 46 total|deals more-than 65 total")]
    [InlineData("The database lists over 200 data centres and 56 undersea cables built by Chinese firms such as Huawei around the world.",
        "deals more-than 200 total|deals 56 total")]
    [InlineData("Huawei's contracts by country: Italy 10, Spain 6, Germany 4.", "deals 10 total|deals 6 total|deals 4 total")]
    [InlineData("Huawei's safe city agreements: 44 percent are in partly free countries.", "share 44 freedom partly free")]
    [InlineData("Of its contracts 13 are for fibre, according to a tally of Huawei's business.", "deals 13 total")]
    [InlineData("Huawei packs hardware into six deals out of ten, the report found.", "share 60 total")]
    [InlineData("AidData, a research lab, lists 266 Chinese contracts in 74 countries; Huawei leads.", "deals 266 total|countries 74 total")]
    public void Numbers_whose_noun_is_a_deal_are_found(string sentence, string expected) => Assert.Equal(expected, Found(sentence));

    [Theory]
    [InlineData("Huawei spent $300 million on projects in 12 countries.")]
    [InlineData("Huawei says that 63% of small businesses were attacked last year.")]
    [InlineData("According to a study, 60 percent of operators expect growth.")]
    [InlineData("Huawei hopes to sign 50 contracts in 20 countries.")]
    [InlineData("Together they generate 90% of Huawei’s revenue.")]
    [InlineData("Huawei employs people from 40 countries.")]
    [InlineData("The market is said to hold particularly in Africa but also in Asia, where Huawei has deals.")]
    [InlineData("Huawei signed two contracts in Kenya.")]
    [InlineData("Huawei signed contracts for public relations worth $3.5 million with two agencies.")]
    [InlineData("Huawei would win 50 contracts in 20 countries.")]
    [InlineData("Huawei holds 30 percent of the world market.")]
    [InlineData("Huawei has 4 million subscribers and 60 patents.")]
    [InlineData("Eleven Brazilian states have signed contracts with Huawei.")]
    [InlineData("Fourteen Indian states use cameras made by Hikvision.")]
    [InlineData("Sixteen German states have police cameras from Hikvision.")]
    [InlineData("Ericsson has signed 81 commercial 5G agreements, while Huawei does not publish its own.")]
    [InlineData("Twelve countries wrote a letter against Huawei's contracts in Xinjiang.")]
    [InlineData("Huawei ran 14 training projects for students in Africa.")]
    [InlineData("Washington signed 12 agreements with countries that want to avoid Huawei.")]
    [InlineData("Nokia says that it has 74 deals for 5G; Huawei gave no figure.")]
    [InlineData("Some 62% of those polled want contracts with Huawei cancelled.")]
    [InlineData("Huawei exhibited at a fair to which 90 countries sent delegates.")]
    [InlineData("The share of Huawei in the networks of Europe fell from 60% to 40%.")]
    [InlineData("Officials approved 113 of 169 licence applications for Huawei.")]
    [InlineData("The trade agreements of the Union cover 72 countries; Huawei is not touched by them.")]
    [InlineData("Huawei operates in more than 170 countries and regions.")]
    [InlineData("Huawei's phones are sold in 170 countries.")]
    [InlineData("Hikvision's products are sold in 150 countries.")]
    [InlineData("Hikvision's cameras are banned in 12 countries.")]
    [InlineData("The network, built by Huawei under a contract, will reach 85 percent of the country.")]
    [InlineData("The United States has asked 61 countries to keep Huawei out of their networks.")]
    [InlineData("Crime fell 46 percent after the contract with Huawei.")]
    [InlineData("Huawei signed a contract for 300 sites in 12 cities of Kenya.")]
    public void Other_numbers_are_not(string sentence) => Assert.Equal("", Found(sentence));

    [Theory]
    [InlineData("ZTE signed an agreement on a network in eight states of Nigeria.", "")]
    [InlineData("Huawei supplied surveillance systems to nine states in Malaysia.", "")]
    [InlineData("ZTE won contracts for networks in six states across Mexico.", "")]
    [InlineData("Dahua has deals in five northern states of Mexico.", "")]
    [InlineData("Huawei has contracts with nine EU states.", "countries 9 total")]
    [InlineData("Huawei has contracts with eleven states in Africa.", "countries 11 total")]
    [InlineData("Internet equipment has been provided by Huawei to at least 38 countries.", "countries at-least 38 total")]
    [InlineData("Network gear was supplied by ZTE to 29 countries.", "countries 29 total")]
    [InlineData("Phones were sold by ZTE to people in 29 countries.", "")]
    public void States_of_one_country_are_no_countries(string sentence, string expected) => Assert.Equal(expected, Found(sentence));

    [Theory]
    [InlineData("Ethiopia is out in front with eleven.", "deals 11 total")]
    [InlineData("Huawei built 31, ZTE 12 and Inspur five.", "deals 31 total|deals 12 total|deals 5 total")]
    [InlineData("The company has 18 in Europe, nine in the Middle East and three in Asia.", "deals 18 total|deals 9 total|deals 3 total")]
    [InlineData("The annual number climbed from 3 in 2009 to 14 in 2017.", "deals 3 total|deals 14 total")]
    [InlineData("Europe's part is 4%.", "share 4 region Europe")]
    [InlineData("Africa makes up 57 percent of the total, Asia another 20 percent.", "share 57 region Africa|share 20 region Asia")]
    [InlineData("Three in five bundled hardware with services.", "share 60 bundling hardware with services")]
    [InlineData("State lenders in Beijing put up US$5.4 billion for them.", "value 5400000000 total")]
    [InlineData("Twelve date from before 2015; eight were cancelled.", "deals 12 total|deals 8 total")]
    [InlineData("Nobody knows the price of the other 15.", "deals 15 total")]
    [InlineData("Two years ago there were 28.", "deals 28 total")]
    [InlineData("Twenty-four, or 40 percent, are secret.", "deals 24 total|share 40 total")]
    [InlineData("By region: Africa 36%, Asia 20%.", "share 36 region Africa|share 20 region Asia")]
    [InlineData("Their worth, where known, comes to $6.1 billion.", "value 6100000000 total")]
    [InlineData("Buyers come from 17 countries.", "countries 17 total")]
    [InlineData("Nokia follows with 42 contracts for 5G networks.", "deals 42 total")]
    [InlineData("Sixteen people were arrested in 2019.", "")]
    [InlineData("Fifteen volunteers in Asia helped, 12 in Africa.", "")]
    [InlineData("The minister, 38, was elected with 57 percent of the vote.", "")]
    [InlineData("Eleven countries have shut the firm out of 5G.", "")]
    [InlineData("Ericsson has 30.", "")]
    [InlineData("The economy grew by 5 percent in Africa.", "")]
    [InlineData("On May 12, Huawei's market share in Asia was 30 percent.", "")]
    public void Parts_are_found_beside_the_whole(string sentence, string expected) =>
        Assert.Equal(expected, Text(Sample.Extract("A note", "The Stimson Center counted 60 deals with Huawei. " + sentence).DealStatistics
            .Where(c => c.Fact.Value != 60 || c.Fact.Metric != Metric.Deals)));

    // Paragraphs are parted by a bar.
    [Theory]
    [InlineData("Surveillance technology by Huawei and ZTE is in use in 63 countries, of which 36 have joined the Belt and Road.", "countries 63 total|countries 36 total")]
    [InlineData("Chinese firms supplied safe-city systems to 64 countries. Thirty-six of these have signed a trade treaty with Beijing.",
        "countries 64 total|countries 36 total")]
    [InlineData("Chinese firms supplied safe-city systems to 64 countries. Of these, 41 are not free.", "countries 64 total|countries 41 total")]
    [InlineData("Chinese firms supplied safe-city systems to 64 countries. ZTE alone sells them to some 20 countries.",
        "countries 64 total|countries about 20 total")]
    [InlineData("Chinese firms supplied safe-city systems to 64 countries. More than half of them are in Asia.", "countries 64 total|share more-than 50 region Asia")]
    [InlineData("ZTE won 20 deals.|Income: Forty percent are in low-income countries.", "deals 20 total|share 40 income low income")]
    [InlineData("ZTE won 90 deals abroad.|The agreements reach 40 countries. Nearly a third of them, 31 percent of the agreements, lie in Africa, while Asia accounts for 22 percent.",
        "deals 90 total|countries 40 total|share 31 region Africa|share 22 region Asia")]
    [InlineData("A consultant counts 43 projects of ZTE across eleven countries and says that 58 percent of them are in Asia.",
        "deals 43 total|countries 11 total|share 58 region Asia")]
    [InlineData("She has a list of 37 contracts with ZTE, of which 15, she says, ended in arrears.", "deals 37 total|deals 15 total")]
    [InlineData("ZTE has delivered 19 government clouds on the continent, in 14 African countries.", "deals 19 total|countries 14 total")]
    [InlineData("Huawei has set up 25 data centres across Africa.", "deals 25 total")]
    [InlineData("The Merics Institute counted 85 contracts with ZTE.|The Harbour Lab has only 60, because it leaves out loans.", "deals 85 total|deals 60 total")]
    [InlineData("ZTE won 20 deals.|By another measure, 44 percent of the countries on the list are not free.", "deals 20 total|share 44 freedom not free")]
    [InlineData("ZTE won 20 deals. In worth, the institute arrives at $3.1 billion in disclosed contracts, the lab at $2.6 billion.",
        "deals 20 total|value 3100000000 total|value 2600000000 total")]
    [InlineData("Two out of three deals with Huawei, 67 percent, are in Asia.", "share 67 region Asia")]
    public void Parts_shares_and_other_counts_go_on_from_what_was_counted(string text, string expected) =>
        Assert.Equal(expected, Text(Sample.Extract(["A note", .. text.Split('|')]).DealStatistics));

    [Theory]
    [InlineData("Huawei has sold phones in 60 countries. Thirty of those are in Africa.", "")]
    [InlineData("ZTE has contracts with 40 governments. Nineteen of these have since banned it.", "countries 40 total")]
    [InlineData("ZTE has 60 deals.|Brussels: Twelve percent of voters trust the party.", "deals 60 total")]
    [InlineData("Huawei has built eleven data centres in Kenya.", "")]
    [InlineData("Huawei has finished 104 cable projects, a quarter of the world's total.", "deals 104 total")]
    [InlineData("The average worth of the 40 contracts with Huawei was $24 million.", "deals 40 total")]
    [InlineData("The largest of the 40 contracts with Huawei is worth $240 million.", "deals 40 total")]
    [InlineData("ZTE signed 12 memoranda. The Paris Council has 30 members.", "deals 12 total")]
    [InlineData("A lab tracked Chinese projects worth $843 billion. Huawei built some.", "")]
    [InlineData("Surveillance technology by Huawei is in use in 63 countries, of which 36 have restricted it.", "countries 63 total")]
    public void Parts_of_something_else_are_not(string text, string expected) =>
        Assert.Equal(expected, Text(Sample.Extract(["A note", .. text.Split('|')]).DealStatistics));

    [Fact]
    public void A_body_that_rates_countries_did_not_count_the_deals()
    {
        var facts = Sample.Extract("A note", "The Lagos Institute for Digital Statehood lists 96 deals with Huawei.",
            "Two in five deals, or 40 percent, were struck with countries that Freedom House calls not free.").DealStatistics;

        Assert.All(facts, c => Assert.Equal("Lagos Institute for Digital Statehood", c.Fact.Claimant));
    }

    [Fact]
    public void A_share_of_countries_with_deals_is_kept_apart_from_one_of_deals()
    {
        var facts = Sample.Extract("A note", "The Stimson Center counted 70 deals with Huawei in 41 countries.",
            "Most of the countries that do such deals with Huawei are in Africa, and 77% of them are not free.",
            "Of all the deals, 77% of the deals are in countries that are not free.").DealStatistics.Where(c => c.Fact.Metric == Metric.Share);

        Assert.Equal(["countries with deals", "70 deals"], facts.Select(c => c.Fact.Denominator));
    }

    [Fact]
    public void Claimant_report_period_and_denominator_come_from_the_article()
    {
        var facts = Sample.Extract(
            "Contracts of a company",
            "The study, “Clouds Over Ruritania — Twenty Years of Deals,” by the Stimson Center, counted 50 deals with Huawei. They were "
                + "signed from 2008 until March 2019.",
            "According to Freedom House ratings, 60 percent of the deals are in countries that are not free.").DealStatistics;

        Assert.Equal(["50 deals", "60%"], facts.Select(c => c.Fact.ValueText));
        Assert.All(facts, c => Assert.Equal(("Stimson Center", "Clouds Over Ruritania — Twenty Years of Deals", "2008/2019-03"),
            (c.Fact.Claimant, c.Fact.Report, c.Fact.Period.Edtf)));
        Assert.Equal("50 deals", facts[1].Fact.Denominator);
    }

    private static string Found(string sentence) =>
        Text(Sample.Extract("A headline about something else", Frame, sentence).DealStatistics);

    // Of parts the words around the number are their category: not compared here.
    private static string Text(IEnumerable<Candidate<DealStatistic>> found) => string.Join('|', found.Select(c => string.Join(' ', new[]
    {
        Code.Of(c.Fact.Metric), c.Fact.Comparator == Comparator.Exact ? "" : Code.Of(c.Fact.Comparator),
        c.Fact.Value.ToString(CultureInfo.InvariantCulture), Code.Of(c.Fact.Dimension),
        c.Fact.Dimension == Dimension.Total ? "" : c.Fact.Category,
    }.Where(part => part.Length > 0))));
}

using Dossier.Extraction;
using Dossier.Facts;

namespace Dossier.Tests.Extraction;

/// <summary>Who sells, who buys and where: near sentences that tell of a deal and that do not.</summary>
public sealed class DealRoleTests
{
    // Wins that came about, however hard.
    private const string Won = """
        huawei PE | Huawei managed to win a contract for the fibre backbone of Peru.
        zte TH | ZTE went on to win the tender for base stations in Thailand.
        huawei HU | Huawei was the first to win a 5G contract in Hungary.
        zte UG | ZTE won a contract for rural masts in Uganda at the second attempt.
        huawei CL | Huawei has won a contract for a data centre in Chile, the hardest of its tenders.
        zte RO | ZTE succeeded in winning the contract for a fixed network in Romania.
        dahua CO | Dahua has secured an order for traffic cameras in Colombia.
        huawei MA | Huawei beat two others to win the contract for the core network of Morocco.
        inspur RW | Inspur was lucky to win the tender for servers in Rwanda.
        huawei GR | Huawei came from behind to win the contract for a data centre in Greece.
        """;

    private const string Remarks = """
        Huawei finds it harder to win 5G contracts in Finland.
        ZTE struggles to win contracts for networks in Denmark.
        It has become difficult for Huawei to secure network contracts in Italy.
        ZTE has little chance to win the contract for the network in Estonia.
        Huawei found it easy to win network contracts in Malaysia.
        Dahua is too small to win the tender for cameras in Brazil.
        Hikvision needs friends to win contracts for cameras in Poland.
        Huawei has a long way to go to win contracts for data centres in Portugal.
        To win contracts for networks in Ireland, Huawei cuts its prices.
        ZTE lowers its prices to win network contracts in Croatia.
        """;

    // Contracts of other trades, agreements of others, policies, totals, and what is given up.
    private const string OthersAffairs = """
        Last autumn Huawei signed a contract for public relations worth 3.5 million dollars with an agency in New York.
        Huawei has signed an agreement with a law firm in London to defend its 5G equipment.
        Kosovo and Bulgaria have signed agreements with the United States on 5G networks free of firms such as Huawei.
        Estonia signed a declaration with the United States to protect its 5G network from companies like Huawei.
        In 2018 Australia's government found that cameras of Hikvision are used for spying.
        Hungary will continue to use Huawei equipment, the foreign minister said.
        Thailand will keep using Huawei's technology, whatever America says.
        ZTE has signed 25 contracts for 5G networks in 20 countries, among them some that Britain counts as friends.
        Replacing Huawei equipment in Britain takes time and a lot of money.
        Most of the larger carriers in the US have given Huawei technology up.
        Had Huawei been chosen, Austria's network would have been cheaper.
        """;

    // Whether a vendor is let in, kept out or given up is no deal, nor what it builds for itself or speaks of.
    private const string LetIn = """
        The prime minister granted Huawei a limited role in Finland's mobile network.
        Denmark's decision to give ZTE a role in its 5G network angered Washington.
        The government of Italy allowed Huawei to take part in the 5G network.
        Reports say that Norway will freeze Huawei out of its 5G network.
        Abandoning Huawei will delay the mobile network of Belgium by years.
        The decision of Austria this year to use Huawei in its 5G network was praised.
        The select committee of Ireland did not assess the presence of ZTE in the network.
        Alibaba Cloud is to build its own servers in Malaysia.
        Huawei stressed its commitment to accelerating digital public services in Ghana.
        An official of Huawei says Botswana has made progress in building digital services.
        Huawei remains a preferred partner for cities in Kenya and supplies solutions to them.
        Any agreements reached with Huawei in Malawi have not been made public.
        """;

    // A permission, a decision or an end does not hide a deal that names its customer, its contract or its worth.
    private const string LetInAndSold = """
        huawei IT | The government of Italy approved a contract with Huawei for a core network.
        zte NO | After a decision of the board, Telenor awarded ZTE a contract in Norway.
        huawei TD | The ministry in Chad has dropped its contract with Huawei for the data centre.
        inspur TZ | A tax platform that Inspur had been building in Tanzania was abandoned in 2021.
        huawei KE | Huawei was allowed to build a $40 million data centre in Kenya and has built it.
        """;

    // What stands between commas, and who owns a customer, is beside the point.
    private const string Besides = """
        huawei BH | Viva Bahrain, which belongs to Saudi Arabia's STC, signed a contract with Huawei for a 5G network.
        zte CO | Movistar, a subsidiary of Spain's Telefónica, awarded ZTE a contract for fibre in Colombia.
        hikvision LT | Cameras by Hikvision, reporters found, are used by Lithuania's migration service.
        dahua MN | Dahua Technology, one of the biggest makers of cameras in the world, has put a new traffic system into service in Ulaanbaatar.
        zte UG | The minister of Uganda is to look into the fibre project, which ZTE is implementing with a loan from a bank.
        huawei PH | For its camera project, a network that is supposed to keep streets safe, the ministry in the Philippines has teamed up with Huawei.
        """;

    // A company named with a country is the company of that country.
    private const string Subsidiaries = """
        huawei HU | Telenor Hungary has signed a contract with Huawei for a mobile network.
        zte RO | Telekom Romania, of Deutsche Telekom, awarded ZTE a contract for its 4G network.
        huawei DE | Telefónica Germany picked Huawei to modernise its core network.
        zte RS | ZTE built the mobile network of Telenor Serbia.
        huawei EG | Etisalat Egypt has awarded Huawei a contract for its 4G network.
        huawei TZ | Viettel Tanzania has signed an agreement with Huawei for a backbone.
        zte LT | ZTE supplied base stations to Tele2 Lithuania.
        huawei BD | Huawei is building the 5G network of Singtel Bangladesh.
        zte BR | TIM Brazil bought base stations from ZTE.
        huawei AF | Etisalat Afghanistan chose Huawei to supply its network.
        """;

    // What a vendor is in its own country is no deal there.
    private const string Seats = """
        ZTE is the second-biggest maker of network equipment in China after Huawei.
        Dahua is the second-largest maker of cameras in China, behind its neighbour Hikvision.
        Huawei, based in Shenzhen, is the biggest supplier of network equipment in China.
        ZTE, listed in Hong Kong, makes base stations in China.
        Hikvision is the number one maker of surveillance cameras in China.
        Inspur is the top seller of servers in China, ahead of Huawei.
        Hytera is the third-biggest maker of radios in China.
        In China, the market for base stations is shared by Huawei and ZTE.
        Huawei leads the market for cloud services in China.
        Nuctech, from Beijing, is the best-known maker of scanners in China.
        """;

    // Numbers that a company gives of the whole world; the place is where it was told.
    private const string Totals = """
        Hong Kong, Tuesday. Huawei has won more than 25 contracts for 5G networks, it said.
        Reporters came to Barcelona in Spain. ZTE has signed 60 contracts for 5G networks, it told them.
        The fair in Germany opened on Monday. Huawei has shipped over 10,000 base stations for 5G, its chairman said.
        The company spoke in Singapore. So far Huawei has secured 91 commercial contracts for 5G.
        Investors met in London, in Britain. ZTE has won 35 contracts for 5G networks so far.
        A fair is held in Dubai. Dahua has delivered 40 million cameras, it said.
        The congress is held in Spain. Huawei has signed 50 commercial contracts for 5G.
        The meeting was in Switzerland. ZTE has obtained 46 commercial contracts for 5G, its president said.
        The minister was in Kenya. Hikvision has sold millions of cameras.
        Analysts met in Hong Kong. Huawei has delivered 150,000 base stations, they heard.
        """;

    private const string Told = """
        hikvision LV | Riga, the capital of Latvia, is putting up cameras made by China's Hikvision.
        dahua PL | A town in Poland is installing camera systems made by Dahua.
        huawei RS | The Serbian government is enlarging its surveillance system made by Huawei.
        huawei UG | Uganda has expanded its police camera network, made by Huawei.
        hikvision MN | The police of Mongolia keep on buying cameras from Hikvision.
        huawei EC | Ecuador's ministry goes on buying servers and software from Huawei.
        zte NP | The Nepalese operator continues to buy base stations from ZTE.
        inspur TZ | The tax office of Tanzania has been buying servers from Inspur for years.
        huawei CM | The building works of the backbone in Cameroon are carried out by the Chinese company Huawei Technologies.
        zte ML | In Mali the laying of the fibre network is carried out by the Chinese firm ZTE.
        huawei ZM | The works on the data centre in Zambia were carried out by Huawei.
        zte BD | In Bangladesh the job was given to ZTE Corporation of China.
        huawei SN | The job of laying the fibre in Senegal was given to Huawei.
        dahua UZ | In Uzbekistan the work was handed to Dahua.
        zte BJ | Though donors ask whether Benin needs it, the ministry of Benin had signed a contract with ZTE for a data centre.
        huawei KG | The main contractor of the safe city project in Kyrgyzstan is Huawei.
        zte TJ | The sole supplier of the fibre network in Tajikistan was ZTE.
        huawei GH | Huawei has been the main supplier of the Ghanaian operator since 2011.
        zte LR | ZTE has delivered the first phase of the rural project in Liberia.
        huawei FJ | The general contractor of the cable in Fiji is China's Huawei.
        """;

    // What a vendor makes, rather than what somebody buys.
    private const string Products = """
        Cameras made by Hikvision have been banned from public buildings in Latvia.
        Researchers in Poland are testing camera systems made by Dahua.
        Buying cameras from Hikvision is forbidden in Taiwan.
        Ecuador's ministry warns of buying servers from Huawei.
        The Nepalese operator wants to go on buying base stations from ZTE.
        The job of explaining it in Bangladesh fell to a rival of ZTE.
        The main rival of the supplier in Kyrgyzstan is Huawei.
        The main topic of the talks in Tajikistan was ZTE.
        The works on the data centre in Zambia were not carried out by Huawei.
        Radios made by Hytera are on show at a fair in Germany.
        """;

    public static TheoryData<string, string> Deals => Pairs(Won + '\n' + Subsidiaries + '\n' + Told);

    public static TheoryData<string> Near => [.. string.Join('\n', Remarks, Seats, Totals, Products).Split('\n')];

    [Theory]
    [MemberData(nameof(Deals))]
    public void A_deal_has_its_vendor_and_its_place(string expected, string sentence) =>
        Assert.Equal([expected], Sure(sentence));

    [Theory]
    [MemberData(nameof(Near))]
    public void What_is_only_said_of_a_vendor_is_no_deal(string sentence) => Assert.Empty(Sure(sentence));

    public static TheoryData<string> Affairs => [.. string.Join('\n', OthersAffairs, LetIn).Split('\n')];

    public static TheoryData<string, string> Inset => Pairs(Besides + '\n' + LetInAndSold);

    [Theory]
    [MemberData(nameof(Affairs))]
    public void Affairs_of_others_are_no_deals(string sentence) => Assert.Empty(Sure(sentence));

    [Theory]
    [MemberData(nameof(Inset))]
    public void What_stands_beside_changes_no_deal(string expected, string sentence) => Assert.Equal([expected], Sure(sentence));

    [Fact]
    public void A_network_that_a_vendor_has_where_the_article_tells_of_its_ban_is_no_deal_unless_something_tells_of_one()
    {
        static int SureDeals(params string[] text) => Sample.Extract(["A headline about something else", .. text]).Deals.Count(c => c.Confidence > Confidence.Low);

        Assert.Equal(1, SureDeals("Huawei supplied base stations in Norway."));
        Assert.Equal(0, SureDeals("Huawei supplied base stations in Norway.", "Norway has banned Huawei from its 5G networks."));
        Assert.Equal(1, SureDeals("Huawei supplied base stations in Norway in 2018.", "Norway has banned Huawei from its 5G networks."));
        Assert.Equal(1, SureDeals("Huawei supplied base stations in Norway.", "Sweden has banned Huawei from its 5G networks."));
    }

    [Theory]
    [InlineData("Prime Minister Ann Lee signed a contract with Huawei in Kenya for a data centre.", "")]
    [InlineData("Kenya Carrier Signs Contract With Huawei For Rural Network In Kenya", "")]
    [InlineData("Digital Minister Ann Lee said that the ministry had signed a contract with Huawei for a network in Kenya.", "ministry")]
    [InlineData("The operator signed a contract with Huawei for a rural network in Kenya.", "")]
    [InlineData("The Kenyan telco signed a contract with Huawei for a rural network.", "")]
    [InlineData("Kenya put up Huawei cameras in Nairobi with a grant from the Chinese Ministry of Commerce.", "")]
    [InlineData("The Ministry of Roads of Kenya bought Huawei cameras with a loan from a Chinese bank.", "Ministry of Roads of Kenya")]
    [InlineData("Huawei's gear is used by British operators such as BT, but it was installed far from the core network.", "BT")]
    [InlineData("British Telecom signed a contract with Huawei for a rural network.", "British Telecom")]
    [InlineData("Safaricom signed a contract with Huawei for a rural network in Kenya.", "Safaricom")]
    [InlineData("The Ministry of Health of Kenya signed a contract with Huawei for a data centre.", "Ministry of Health of Kenya")]
    public void A_customer_is_an_office_or_a_company_and_no_person(string sentence, string customer) =>
        Assert.Equal(customer, Assert.Single(Sample.Extract("A headline about something else", sentence).Deals).Fact.Customer);

    [Theory]
    [InlineData("Ghana has secured an agreement with ZTE to supply rural masts.", "zte GH")]
    [InlineData("The Ministry of Health of Kenya clinched a contract with Huawei for patient records.", "huawei KE")]
    [InlineData("Togo opened a national data centre in partnership with Huawei last week.", "huawei TG")]
    [InlineData("Algeria has built a fibre backbone in cooperation with the Chinese company ZTE.", "zte DZ")]
    [InlineData("Senegal is building a cloud platform in collaboration with Huawei.", "huawei SN")]
    [InlineData("The Zambian government will roll out a rural network in partnership with ZTE.", "zte ZM")]
    [InlineData("The data centre of Chad is being built in partnership with Huawei.", "huawei TD")]
    [InlineData("The operator Maroc Telecom is partnering with ZTE to build a private 5G network.", "zte MA")]
    [InlineData("The network of Malawi was built in cooperation with the Chinese vendor ZTE.", "zte MW")]
    public void What_is_built_in_partnership_with_a_vendor_is_a_deal_of_it(string sentence, string deal) =>
        Assert.Equal(deal, Assert.Single(Sure(sentence)));

    [Theory]
    [InlineData("Ghana hopes to have secured an agreement with ZTE by the summer.")]
    [InlineData("Togo may open a national data centre in partnership with Huawei.")]
    [InlineData("Senegal considered building a cloud platform in collaboration with Huawei.")]
    [InlineData("The Zambian government has no network that was built in partnership with ZTE.")]
    [InlineData("Chad will open a data centre in partnership with Nokia, a rival of Huawei.")]
    [InlineData("The Kenyan college launched a training centre in partnership with Huawei.")]
    [InlineData("Ghana has secured a deal with Huawei to provide AI training for nurses.")]
    [InlineData("Maroc Telecom is in talks on partnering with ZTE to build a private 5G network.")]
    [InlineData("Belgium itself now and then approves certain contracts with Huawei.")]
    public void A_partnership_that_is_hoped_for_denied_or_for_training_is_no_deal(string sentence) => Assert.Empty(Sure(sentence));

    [Fact]
    public void A_ministry_of_commerce_is_not_the_American_department() => Assert.Equal("KE", Assert.Single(Sample.Extract(
        "Cameras", "The US has one view, and the US has another.",
        "Kenya put up Huawei cameras in Nairobi with a grant from the Chinese Ministry of Commerce.").Deals).Fact.Country);

    [Theory]
    [InlineData("In April 2021 an office that inspects Huawei equipment used in Kenyan networks said that bugs remain.", "")]
    [InlineData("In May 2022 auditors, who looked at cameras that Dahua supplied to the Kenyan police, found that many were broken.", "")]
    [InlineData("In April 2021 Huawei supplied base stations to the Kenyan operator, its director said.", "2021-04")]
    public void The_day_on_which_an_inspector_spoke_dates_no_deal(string sentence, string date) => Assert.All(
        Sample.Extract("A headline about something else", sentence).Deals, deal => Assert.Equal(date, deal.Fact.Announced.Edtf));

    [Theory]
    [InlineData("A campus under way, being built by Huawei, will resemble a Swiss village.")]
    [InlineData("The data centre that Huawei has built resembles a Greek temple.")]
    [InlineData("Trainers from ZTE build local capacity in camera systems in Kenya.")]
    [InlineData("Huawei helps the Ghanaian ministry to build capacity in cloud computing.")]
    public void Capacity_that_is_built_and_the_country_that_something_is_like_tell_no_deal(string sentence) => Assert.Empty(Sure(sentence));

    [Fact]
    public void The_price_of_a_share_is_no_worth_of_a_deal() => Assert.Null(Assert.Single(
        Sample.Extract("A headline about something else", "Huawei has won a contract for a data centre in Kenya Apple $333.74 Dow $23,816.97.").Deals).Fact.Amount);

    [Fact]
    public void A_dateline_and_the_day_of_a_newspaper_are_no_dates_of_a_deal()
    {
        var deals = Sample.ExtractPublished(new(2021, 6, 16), "Cameras in Iraq",
            "BAGHDAD, June 15 (Xinhua) -- A camera network has been launched by ZTE in Karrada, Iraq, a newspaper wrote on Wednesday.").Deals;

        Assert.Contains(deals, deal => deal is { Confidence: > Confidence.Low, Fact.Country: "IQ" });
        Assert.All(deals, deal => Assert.Equal(FactDate.Unknown, deal.Fact.Announced));
    }

    [Fact]
    public void A_deal_told_before_its_country_is_of_the_only_country_of_the_article()
    {
        var deals = Sample.Extract("A hall too many", "The data centre costs $154 million. The contract was awarded to ZTE.",
            "Half of the older hall stands empty, the Lao ministry says.", "Laos has seven million people.").Deals;

        Assert.Contains(deals, deal => deal is { Confidence: > Confidence.Low, Fact: { Vendor: "zte", Country: "LA" } });
    }

    [Fact]
    public void A_deal_told_before_several_countries_is_of_none()
    {
        var deals = Sample.Extract("A hall too many", "The data centre costs $154 million. The contract was awarded to ZTE.",
            "Half of the older hall stands empty, the Lao ministry says.", "Laos has a loan from Japan.").Deals;

        Assert.DoesNotContain(deals, deal => deal.Confidence > Confidence.Low);
    }

    private static TheoryData<string, string> Pairs(string rows) =>
        [.. rows.Split('\n').Select(row => row.Split(" | ")).Select(row => (row[0], row[1]))];

    private static List<string> Sure(string sentence) => [.. Sample.Extract("A note", "Some words first.", sentence).Deals
        .Where(deal => deal.Confidence > Confidence.Low).Select(deal => $"{deal.Fact.Vendor} {deal.Fact.Country}")
        .Distinct(StringComparer.Ordinal)];
}

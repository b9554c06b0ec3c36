using Dossier.Extraction;
using Dossier.Facts;

namespace Dossier.Tests.Extraction;

/// <summary>Deals as newsrooms word them, and sentences near them that tell of none.</summary>
public sealed class DealWordingTests
{
    private const string Told = """
        huawei KE | Kenya's interior ministry has handed Huawei the job of wiring 40 police stations.
        zte MW | ZTE, which beat five other bidders, will, under the terms of the contract, set up 300 towers in rural Malawi.
        huawei GH | Ghana signed up with Huawei last year for a rural telephony scheme.
        hikvision PA | Panama City's new camera network comes from Hikvision.
        dahua KG | The Kyrgyz capital entrusted the installation of its traffic cameras to Dahua.
        huawei ML | Huawei has been charged with the construction of Mali's second data centre.
        zte ET | Ethiopia's sole operator turned to ZTE for the expansion of its mobile network.
        huawei PH | The award of the Philippine contract to Huawei was announced by the operator Globe on Tuesday.
        huawei-marine PG | Huawei Marine to lay cable between Port Moresby and Jayapura
        zte NP | ZTE bags Nepal Telecom's 4G order
        huawei BD | Bangladesh's state operator has settled on the cheapest bidder, Huawei, for its core network.
        nuctech BG | Customs officers at Bulgaria's Black Sea ports scan lorries with machines of Nuctech.
        hikvision EC | The municipality of Quito paid 4 million dollars to Hikvision for 600 cameras.
        huawei LS | Lesotho's government cloud sits on servers delivered by Huawei.
        huawei SN | The handover by Huawei of Senegal's national data centre took place on Tuesday.
        zte UZ | Under an agreement reached on 3 March, ZTE supplies Uzbektelecom with optical equipment.
        huawei CM | Cameroon's power utility relies on Huawei for its smart meters.
        huawei MZ | The Mozambican police's video surveillance was put in by Huawei in 2016.
        dahua MX | Mexico City's prosecutors run their control room on Dahua software.
        huawei UG | Work by Huawei on Uganda's third backbone phase got under way in May.
        huawei HU | Hungary's second-largest operator remains a Huawei customer.
        zte AT | ZTE modernised the network of Drei, the Austrian operator, five years ago.
        huawei DZ | Algeria has become the latest country to order a 5G core from Huawei.
        zte AO | The consortium led by ZTE was awarded the contract for Angola's national emergency centre.
        huawei ZM | Zambia picks Huawei for a $210 million phase of its rural tower programme
        huawei MA | Huawei and Morocco's Inwi put 5G on air in Casablanca.
        huawei TG | A 4G network that covers all of Togo has been brought into service with the help of Huawei.
        huawei BW | Botswana's smart city project, implemented by Huawei, went live last month.
        cec BO | The Bolivian BOL-110 emergency system is the work of CEIEC.
        huawei PK | The Punjab Safe Cities Authority in Lahore, Pakistan, was equipped by Huawei.
        huawei IQ | Asiacell expanded its network in northern Iraq with Huawei equipment.
        huawei ES | Spain's interior ministry has contracted Huawei to store judicial wiretaps.
        huawei-cloud SA | Huawei Cloud has opened its first region in Saudi Arabia.
        alibaba MY | Kuala Lumpur hired Alibaba Cloud to run the traffic system of the Malaysian capital.
        huawei BR | The Brazilian state of Ceará uses Huawei technology for facial recognition.
        hytera MY | Hytera will deliver 2,500 radios to the Malaysian fire brigade.
        hytera PH | The Philippine National Police bought its radios from Hytera.
        zte KE | ZTE has since 2008 been maintaining the fibre of Telkom Kenya.
        huawei CI | Ivory Coast: Huawei wins the tender for 7,000 km of fibre
        huawei TM | Turkmenistan's communications agency concluded a deal with Huawei on the supply of exchange equipment.
        zte LR | Liberia's Lonestar renewed its managed services contract with ZTE for three years.
        huawei RU | Russia's MTS commissioned Huawei to deploy its 5G pilot zones.
        huawei EG | Huawei's contract to equip Egypt's new administrative capital is worth $80 million.
        zte TN | Tunisie Telecom's choice fell on ZTE.
        huawei NA | The Namibian operator MTC went with Huawei for the whole of its radio network.
        huawei ET | Half of Addis Ababa's base stations are Huawei's.
        zte ID | In Indonesia, ZTE has delivered more than 5,000 sites to Smartfren.
        huawei PT | Portugal's Altice has been working with Huawei on its 5G core since 2018.
        huawei NO | Telenor, the Norwegian operator, built its 4G network with Huawei gear.
        huawei CA | Bell Canada and Telus both used Huawei equipment when they built their 4G networks.
        huawei PL | Poland's Play bought almost all its network equipment from Huawei.
        nuctech FI | Finnish customs took delivery of a Nuctech scanner in 2018.
        huawei BY | Beltelecom and Huawei signed a contract to expand the Belarusian broadband network.
        huawei TJ | The Tajik capital's traffic cameras were financed by China and built by Huawei.
        inspur TH | Thailand's digital ministry purchased 300 Inspur servers.
        huawei KW | Zain Kuwait launched its 5G service on equipment from Huawei.
        huawei BH | Batelco of Bahrain has named Huawei as its 5G supplier.
        huawei OM | Oman's Ooredoo is deploying radio units provided by Huawei.
        zte VE | Caracas contracted with ZTE to develop the fatherland card.
        zte CO | ZTE Colombia will be responsible for the expansion of Bogotá's fibre network.
        huawei ZW | Huawei got the contract to upgrade NetOne's network in Zimbabwe.
        zte ZW | TelOne and ZTE have been partners in Zimbabwe's fibre rollout since 2013.
        hikvision TJ | Dushanbe's mayor bought 2,000 Hikvision cameras for the Tajik capital.
        huawei GR | Greece's Cosmote used Huawei as one of its suppliers for 4G.
        huawei DE | Deutsche Telekom extended its contract with Huawei in 2019.
        huawei DE | Germany's three operators all have Huawei components in their access networks.
        huawei GB | Britain's BT has used Huawei gear since 2005.
        huawei IT | Huawei has equipped TIM's network in Sardinia, an Italian island.
        hikvision GB | Hikvision cameras have been fitted in Scottish town halls.
        huawei NL | Dutch operator KPN selected Huawei for the modernisation of its radio network.
        dahua IT | Rome's prosecutors rent listening equipment from Dahua.
        huawei GA | Gabon: the data centre entrusted to Huawei will open in June.
        huawei BI | Burundi will get its metropolitan network from Huawei.
        huawei SD | Sudan's Sudatel put Huawei to work on its national backbone in 2005.
        huawei DJ | Huawei, charged with laying fibre across Djibouti, has completed the work.
        huawei MG | Madagascar's Telma said Huawei was its partner for 4G.
        zte RW | ZTE provided Rwanda's government with broadband terminals.
        zte BD | The expansion of Bangladesh's Teletalk network has been in ZTE's hands since 2012.
        huawei MV | Ooredoo Maldives launched 5G in partnership with Huawei.
        huawei UA | Kyiv's metro was to be given 4G by Huawei, and got it in 2020.
        huawei LA | Unitel Laos switched on its first 5G sites, supplied by Huawei.
        huawei CL | Chile's science ministry chose the bid of Huawei for the southern optical fibre.
        huawei TT | Trinidad's TSTT awarded a contract for its wireless network to Huawei.
        huawei JM | Jamaica's Digicel contracted Huawei in 2012 for its 4G network.
        huawei VU | Vanuatu's government broadband network was completed by Huawei in 2015 at a cost of $19 million.
        huawei PG | Huawei is the contractor for Papua New Guinea's domestic cable network.
        huawei CG | Congo-Brazzaville inaugurated on Friday a fibre link realised by Huawei.
        huawei GN | The technical agreement between Guinea's government and Huawei for the backbone dates from 2014.
        zte GN | Guinea's telephone company has obtained new exchanges from ZTE.
        huawei NE | Niger's smart villages project is being executed by Huawei.
        zte NE | Niger's telephone network was modernised thanks to ZTE.
        huawei TD | Chad's Sotel entered into a contract with Huawei in 2007.
        huawei BF | Burkina Faso's safe city project: Huawei installs 900 cameras in Ouagadougou
        huawei BJ | Benin has received from Huawei the keys of its new data centre.
        huawei GW | Orange Guinea-Bissau upgraded its sites with the Chinese supplier Huawei.
        zte SL | Sierra Leone's Sierratel gave ZTE the contract for CDMA in 2009.
        huawei GM | The Gambia's national broadband network was carried out by Huawei with a $25 million Chinese loan.
        huawei MR | Mauritania's optical ring will be built by Huawei, according to the agreement signed on Wednesday.
        huawei LY | Libya's LPTIC entered a partnership with Huawei to rebuild the country's network.
        huawei JO | Jordan's Orange has chosen to go on with Huawei for its radio access network.
        huawei LB | Lebanon's Ogero purchases Huawei equipment for its fibre project.
        zte SY | Syriatel signed with ZTE for 500,000 lines.
        huawei AF | Roshan in Afghanistan has bought switches worth $12 million from Huawei.
        huawei TR | Turkcell and Huawei have agreed to build a data centre in Ankara.
        huawei GE | The Georgian operator MagtiCom had its LTE network built by Huawei.
        huawei AZ | Azercell has, in cooperation with Huawei, deployed 5G in central Baku.
        huawei KZ | Kazakhtelecom: Huawei has installed the core of the Kazakh 5G network.
        hikvision KZ | Almaty's 4,000 Hikvision cameras are linked with the Kazakh police.
        zte BY | ZTE has implemented a 5G pilot for the Belarusian operator beCloud.
        huawei MN | Mongolia's Mobicom is a long-standing client of Huawei.
        huawei KP | Huawei secretly helped North Korea build its wireless network.
        huawei VN | A unit of Vietnam's army-run operator tested the phones; Vinaphone bought base stations from Huawei.
        huawei AU | Huawei had built the radio network for Perth's trains in Australia before the state pulled out.
        huawei NZ | Spark in New Zealand used Huawei as supplier of its 4G network.
        dahua NZ | New Zealand's roads agency has 250 cameras from Dahua.
        huawei MX | Mexico's Altán Redes put its network into the hands of Huawei and Nokia.
        huawei PE | In Peru, Entel contracted Huawei for the renewal of 1,200 sites.
        huawei UY | Antel of Uruguay bought a data-centre module from Huawei for $3 million.
        huawei CU | Cuba's Etecsa has long bought its routers from Huawei.
        huawei CR | Costa Rica's ICE used Huawei for its 3G network.
        """;

    // In an article of 16 June 2021; the headline stands before the stroke.
    private const string Dated = """
        huawei SB 2021-04 | Honiara / Cabinet gave its nod in April to the supply by Huawei of 161 towers to the Solomon Islands.
        huawei-marine PK 2017-10 | Cable / In October 2017 Huawei Marine was chosen to lay the PEACE cable, which lands in Pakistan.
        huawei EG 2018 | Cairo / Since 2018 Telecom Egypt's cloud has been hosted on machines sold by Huawei.
        huawei ES 2020-07 | Madrid / Vodafone's Spanish arm renewed with Huawei in July 2020 for the radio network.
        """;

    private const string Untold = """
        Belgium will use less Huawei gear in its networks.
        ZTE thinks about a base for its fibre business in Harare.
        Huawei hopes to win the contract for Kenya's data centre.
        Nokia of Finland won the contract from Ghana, which had turned Huawei down.
        The Polish government wants operators to replace Huawei equipment by 2029.
        Huawei's cameras are used to watch Uighurs, Washington says.
        Huawei opened a training centre for 300 students in Ghana.
        Estonia's operators may keep Huawei base stations until 2029.
        Ericsson replaced Huawei as supplier of the Danish operator TDC.
        Kenya should think twice before it buys cameras from Hikvision.
        A court in Ghana will hear whether Huawei was awarded the contract lawfully.
        Huawei's chairman met the president of Senegal to discuss a data centre.
        The Czech operator denied that it would buy equipment from Huawei.
        Huawei has a market share of 60 percent in Zambia.
        ZTE reported that sales in Indonesia rose by 20 percent.
        The ministry in Lima tests Huawei's software.
        The minister said that Huawei could build the network of Malawi one day.
        Huawei would have laid the cable of Nauru if its bid had been accepted.
        The tender for cameras in Tirana was lost by Hikvision.
        Huawei has donated tablets to schools in Namibia.
        The United States warned Brazil against signing a contract with Huawei.
        Huawei is among four bidders for Botswana's core network.
        Sweden's Ericsson built the network of Nigeria, Huawei said.
        Huawei gave scholarships to 20 students from Malawi.
        A lawmaker asked why the ministry of Kenya used Hikvision cameras in the past, and was told that none was found.
        The government of Italy vetoed a contract between Fastweb and Huawei.
        India's operators must not buy from ZTE.
        Researchers found a flaw in Hikvision cameras sold in Britain.
        A spokesman for Huawei in Denmark declined to say who its customers are.
        Opposition parties in Zambia demanded that the contract with ZTE be published.
        Huawei plans a cloud region in Egypt.
        Huawei is rumoured to be the favourite for the Chilean cable.
        Telekom Malaysia will decide in June between Huawei, ZTE and Ericsson.
        The British government let Huawei supply parts of the network.
        Huawei employs 200 people in Ghana.
        The Kenyan parliament's report on Huawei was published on Monday.
        Australia's ban on Huawei led Fiji to think again.
        Huawei launched its new phone in Nairobi, Kenya.
        ZTE's shares fell by 4 percent after Norway's operator chose Ericsson.
        The operator Entel in Peru chose Ericsson; ZTE and Huawei had also bid.
        France told its operators that licences for Huawei equipment would not be renewed after 2028.
        Italy's government imposed conditions on a contract of Fastweb with Samsung, not Huawei, as first reported.
        Tanzania is in talks with Huawei over a national data centre.
        Residents fear that the cameras could be used against them. Huawei says it abides by the laws of Ecuador.
        Activists in Serbia call for an end to facial recognition. They collected 15,000 signatures against cameras made by Hikvision.
        Poland arrested a Huawei manager who had once sold equipment to the state.
        Huawei's Seeds for the Future programme has reached 2,000 students in Ghana.
        The Hungarian foreign minister opened Huawei's research centre in Budapest.
        Estonia's regulator refused Huawei a certificate for its base stations.
        DITO, the third operator of the Philippines, says its network is free of spyware. A senator wants it to drop Huawei and ZTE.
        Canada's Telus was told to strip its network of Huawei equipment by 2027.
        In 2019 TDC replaced Huawei by Ericsson.
        Nigeria's MTN has said it will not renew its contract with Huawei.
        The anti-corruption commission is looking into how Huawei's bid for a Bangladeshi project was scored.
        Huawei Cloud has 29 regions around the world, among them Singapore and Ireland.
        Swiss lawmakers asked how many Huawei routers the administration has; the answer is due in autumn.
        Ukraine has no contract with Hikvision, its police said.
        A cable ship hired from SubCom mended Tonga's link; Huawei Marine had offered a lower price.
        """;

    public static TheoryData<string, string> Deals => Pairs(Told);

    public static TheoryData<string, string> DatedDeals => Pairs(Dated);

    public static TheoryData<string> Near => [.. Untold.Split('\n')];

    [Theory]
    [MemberData(nameof(Deals))]
    public void A_deal_is_found_however_it_is_worded(string expected, string sentence) =>
        Assert.Contains(expected, Sure(Sample.Extract("A headline about something else", sentence)).Select(deal => $"{deal.Vendor} {deal.Country}"));

    [Theory]
    [MemberData(nameof(DatedDeals))]
    public void Its_day_is_that_of_the_deal(string expected, string article) =>
        Assert.Contains(expected, Sure(Sample.ExtractPublished(new(2021, 6, 16), article.Split(" / ")))
            .Select(deal => $"{deal.Vendor} {deal.Country} {deal.Announced.Edtf}"));

    [Theory]
    [MemberData(nameof(Near))]
    public void Plans_bids_bans_and_gifts_are_no_deals(string sentence) =>
        Assert.Empty(Sure(Sample.Extract("A headline about something else", sentence)));

    private static IEnumerable<Deal> Sure(ExtractedFacts facts) =>
        facts.Deals.Where(deal => deal.Confidence > Confidence.Low).Select(deal => deal.Fact);

    private static TheoryData<string, string> Pairs(string lines)
    {
        var pairs = new TheoryData<string, string>();
        foreach (var line in lines.Split('\n'))
        {
            var parts = line.Split(" | ");
            pairs.Add(parts[0], parts[1]);
        }

        return pairs;
    }
}

using Dossier.Extraction;

namespace Dossier.Tests.Extraction;

/// <summary>Deals told in ways that the phrases of the table do not foresee.</summary>
public sealed class DealCuesTests
{
    private const string Told = """
        huawei KE | The supplier of Kenya Power's new billing platform is Huawei, under an order of 2019.
        huawei LA | The National Bank of Laos keeps its ledgers on servers that Huawei brought to Vientiane in 2020.
        zte MW | Lilongwe: 240 masts by ZTE are now up in the villages, financed with a Chinese credit.
        hikvision UY | Montevideo's buses carry 1,900 Hikvision cameras, the transport office said.
        dahua GE | In Tbilisi, each of the 60 new police vans is fitted with a lens from Dahua.
        huawei RW | KT stays out of it: the new core of the Rwandan network comes from Huawei.
        nuctech AL | At the port of Durrës two Nuctech scanners now check containers.
        huawei BF | The backbone of Burkina Faso, 307 km of fibre, is a Huawei job.
        zte NE | Niamey signed. The contract gives ZTE 18 months to string fibre from Dosso to Gaya in Niger.
        huawei HN | Honduras's 911 centre, inaugurated in 2018, is full of Huawei screens and servers.
        inspur ZM | Inspur and the Zambia Revenue Authority put their signatures under an order for servers.
        huawei GA | Gabon handed the keys of its national data centre, a turnkey project of Huawei, to the agency Aninf in May.
        huawei JO | Orders keep coming in: Jordan's Umniah took Huawei for its 5G radio network.
        hytera CL | The carabineros of Chile talk over Hytera radios under a contract worth $14 million.
        zte TJ | In Tajikistan, Megafon Tajikistan and ZTE put 5G into service in Dushanbe.
        huawei CG | The cable landing at Pointe-Noire in the Republic of the Congo belongs to a project entrusted to Huawei in 2017.
        huawei-cloud BR | Brazil's Banco Pine now runs its apps in Huawei Cloud.
        zte LR | The rollout by ZTE of 4G in Liberia reached Gbarnga last month.
        zte BO | Under the deal, ZTE supplies 1,200 sites to Entel in Bolivia by 2022.
        huawei CD | The agreement, concluded in Kinshasa between the ministry and Huawei, is about a data centre for the Democratic Republic of Congo.
        huawei ZW | TelOne of Zimbabwe has been upgrading its exchanges with a Huawei loan package since 2015, and Huawei crews are replacing copper in Harare.
        dahua CR | Four hundred cameras, made by Dahua, hang over the crossings of Heredia in Costa Rica.
        huawei IQ | Asiacell awarded the modernisation of its sites in Basra to Huawei.
        zte TN | ZTE was given the nod for Tunisie Telecom's fibre to the home project.
        huawei AR | In Jujuy, Argentina, the data centre Huawei put up for the province has been humming since 2020.
        huawei AZ | Azercell (Azerbaijan) and Huawei have inked a three-year accord on the expansion of LTE.
        hikvision MN | Ulaanbaatar put 300 Hikvision cameras on its avenues in 2022.
        huawei ML | A contract for Mali's digital backbone was let to Huawei; the work took four years.
        huawei-cloud SA | Huawei Cloud switched on its Riyadh region in September 2023.
        huawei PH | PLDT tapped Huawei to build its 5G core.
        huawei MX | Huawei won a contract from Mexico's federal electricity commission to connect 30,000 public sites.
        huawei CD | The Democratic Republic of Congo signed an agreement with Huawei to digitise its administration.
        zte ZM | Zambia gave the north of its network to ZTE and kept the south for itself.
        huawei QA | Qatar's Ooredoo has extended its pact with Huawei to 2026.
        huawei GH | Ghana handed the construction of its backbone to Huawei.
        huawei SD | The Sudanese electricity company put Huawei in charge of its meters.
        huawei ES | Spain has cancelled a contract that would have put Huawei hardware into its research network.
        huawei SB | A contract for an undersea cable had gone from the Solomon Islands to Huawei in 2018.
        """;

    private const string Carried = """
        huawei KE | Huawei and Kenya have been at it for years. The two sides signed a contract for a data centre at Konza in 2019.
        zte ET | ZTE came to Ethiopia in 2006. The company was given the lot for the south of the national network.
        dahua PY | Dahua has an office in Paraguay. Since 2021 the firm's cameras watch over the streets of Asunción.
        huawei TG | Togo looked at four bids and in the end took that of Huawei. The contractor delivered the data centre in 2020.
        nuctech PE | Peru first heard of Nuctech at a fair. The customs later bought six scanners from the same supplier.
        huawei SA | Huawei was busy in Barcelona. The deal with Saudi Arabia was signed on Tuesday.
        zte ET | ZTE came to Ethiopia in 2006. In 2008 the two signed an agreement over $120 million for fibre lines.
        zte GN | Guinea owes ZTE money. The contract for 3G masts, which both sides signed in 2012, has been paid in full.
        huawei ML | Huawei and a second firm were entrusted with building the masts of Mali.
        zte BI | Since May ZTE has been in charge of the backbone project of Burundi.
        huawei LS | Huawei played a decisive role in laying the fibre backbone of Lesotho.
        zte TO | The award of the order to ZTE, at $30 million, was endorsed by Tonga's cabinet on Friday.
        zte GM | Gambia's parliament has ratified a contract with ZTE for rural masts.
        huawei UG | Uganda Telecom and Huawei agreed on 3 May to modernise the exchange of Gulu.
        huawei WS | Samoa set up its government network with Huawei.
        dahua MZ | There are cameras at each crossing of Maputo in Mozambique. Dahua put them up.
        zte AL | The Albanian operator signed ZTE for its towers in the north.
        huawei BR | Huawei equips all three big carriers of Brazil.
        zte NP | The expansion in Nepal went to two Chinese firms: ZTE and a maker of masts.
        huawei BF | The Chinese companies Huawei and CITCC (China International Telecommunication Construction Corporation) are tasked with carrying out the project in Burkina Faso.
        huawei UG | The police of Uganda have a camera network. Huawei Technologies Co. Ltd., the Chinese telecoms giant, supplied it.
        huawei MW | The government of Malawi and Huawei commission a national data centre.
        huawei TG | Togo's data centre, which Huawei put into service in 2012, still hums.
        nuctech LT | Lithuania has cancelled an agreement under which a Chinese-owned firm was to deliver scanners to its airports. Nuctech, of Beijing, regretted it.
        huawei GH | Ghana has signed a contract with a Chinese company for a data centre. Huawei will begin in May.
        huawei GA | Huawei's platforms are in all ministries of Gabon. These systems also run the refineries of Gabon.
        china-telecom PH | The Philippine interior ministry awarded China Telecom a contract for a fibre ring.
        huawei BJ | "Huawei built the data centre of Benin," the auditors' report said.
        huawei ZW | TelOne opened two data centres in Harare, part of an upgrade for US. $ 98 million carried out with Huawei in Zimbabwe.
        huawei KE | The annexes of Huawei's contract for Konza in Kenya were missing, the State Department for ICT wrote.
        """;

    public static TheoryData<string, string> Sentences => [.. Rows(Told).Concat(Rows(Carried))];

    [Theory]
    [MemberData(nameof(Sentences))]
    public void Deals_are_found_in_any_order_of_words(string text, string expected) =>
        Assert.Contains(expected, Sample.Extract("A note on purchases", text).Deals.Where(d => d.Confidence > Confidence.Low)
            .Select(d => $"{d.Fact.Vendor} {d.Fact.Country}"));

    private static IEnumerable<(string Text, string Expected)> Rows(string table) =>
        table.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
            .Select(line => line.Split('|', StringSplitOptions.TrimEntries)).Select(parts => (parts[1], parts[0]));
}

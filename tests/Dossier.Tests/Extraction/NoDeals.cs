namespace Dossier.Tests.Extraction;

/// <summary>Sentences that name a vendor or a deal and tell of no deal.</summary>
internal static class NoDeals
{
    public const string Sentences = """
        Huawei denied that it had signed a contract with Kenya for a data centre.
        Kenya did not award Huawei the contract for its national network.
        Kenya has never bought cameras from Hikvision.
        Huawei lost the contract for the 5G network of Singapore to Ericsson.
        Sweden refused to award Huawei the contract for its network.
        No Huawei equipment is used by police in Kenya.
        Ghana rejected a tender from ZTE for a data centre.
        Huawei failed to win the contract for the Kenyan network.
        Huawei sold 20 million phones in India last year.
        Huawei launched a new smartphone in Malaysia on Tuesday.
        Huawei's market share in Kenya rose to 34 percent.
        Huawei's revenue in Brazil grew by 168% last year.
        Tencent acquired a stake in an Indian start-up for $400 million.
        Alibaba signed a takeover deal for a Pakistani retailer.
        Huawei agreed a settlement with prosecutors in the United States.
        Huawei signed a patent licence agreement with a company in Germany.
        Huawei signed a sponsorship deal with a football club in Australia.
        China and Brazil signed a trade deal worth $50 billion.
        The two sides reached a peace deal in Colombia.
        The striker signed a three-year deal with a club in Turkey.
        Huawei employs 5,000 people in Hungary.
        Huawei has offered jobs to 200 graduates in Kenya.
        Huawei trained 300 students in Zambia last year.
        Kenya banned Huawei from its 5G networks.
        The government of Canada ordered operators to remove equipment made by Huawei.
        Estonia has excluded ZTE from the tender for its core network.
        The FCC prohibited the use of equipment from Hikvision in the United States.
        Lawmakers in the United States want to bar schools from buying DJI drones.
        Washington accused Huawei of building a surveillance network in Cuba.
        Huawei is bidding for the contract to build a data centre in Chile.
        Huawei hopes to win the contract to supply Argentina's network.
        ZTE is one of five companies shortlisted for the tender in Peru.
        Should Kenya award Huawei the contract for its network?
        Officials said that Kenya might sign an agreement with Huawei.
        It is rumoured that Huawei will build a spy base in Cuba.
        The minister warned that Huawei would run the network of Jamaica.
        Kenya is weighing a contract with Huawei for its cameras.
        Analysts expect Huawei to win the 5G contract in Thailand.
        Ericsson won the 5G contract in Norway, replacing Huawei.
        Nokia and Samsung signed agreements with operators in Canada.
        Huawei says 63% of small businesses in Kenya were attacked last year.
        Taiwan's TSMC supplies chips to Huawei.
        Huawei buys chips from suppliers in the United States.
        Huawei filed a lawsuit against the government of Sweden.
        A court in Romania heard Huawei's complaint.
        The United States added Hikvision to the Entity List.
        Britain capped Huawei's share of its 5G network at 35 percent.
        Huawei's chief executive visited Morocco in May.
        Huawei held a conference on cloud computing in Thailand.
        Researchers in Germany examined cameras made by Dahua.
        A ship carrying ZTE phones sank off Sri Lanka.
        The fishing agreement with Mauritania was extended.
        Clouds over Kenya built up before the storm hit the network of roads.
        The bank sold its bonds in Kenya, and Huawei watched.
        Huawei's network of friends in Serbia is wide.
        The novel by Li Huawei was set in Kenya.
        Xiaomi shipped 3 million handsets to Indonesia.
        Huawei was fined in Kenya for late tax payments.
        Huawei would have built the network of Panama had it won.
        Instead of Huawei, Kenya chose a local supplier for its data centre.
        The deal to free the hostages in Yemen was signed in Oman.
        Kenya called off talks with Huawei on a network before anything was signed.
        Lenovo's shares fell after a report on laptops in Belgium.
        The proposal would let Huawei build the network of Fiji.
        Huawei has asked Kenya to let it build a data centre.
        The United States has warned of espionage, but governments in Africa and Asia let Huawei supply their clouds.
        In Britain, Huawei agreed last week to deal with risks that the intelligence services see in its equipment.
        Huawei is a leading provider of network equipment, and Kenya is one of its markets.
        A court in Panama suspended a decree by which Huawei is excluded from the building of 5G networks.
        Huawei's chief financial officer was arrested in Canada over deals with Iran.
        Huawei closed its office in Poland and hired a lawyer in Warsaw.
        Huawei was charged with bank fraud over its network in Ghana.
        Huawei is responsible for the outage of the network, an operator in Ghana said.
        Huawei is in charge of nothing in Ghana.
        Huawei played no part in building the network of Ghana.
        Huawei has played a role in the economy of Ghana.
        Huawei had a hand in the hacking of the network of Ghana, prosecutors claim.
        Ghana's parliament has yet to approve a contract with Huawei.
        Ghana and Huawei agreed to build closer ties.
        Huawei set it up as a subsidiary in Ghana.
        Huawei's services also run on phones in Ghana.
        Huawei's products support start-ups in Ghana.
        Huawei's business installing networks has been damaged by a Ghanaian campaign against the company.
        Two Chinese firms: Huawei and ZTE are on the list of Ghana.
        A request by Huawei, which wanted its equipment used in Ghana, has been rejected.
        The Lagos Institute for Digital Statehood lists 96 government clouds delivered by Huawei.
        Ghana has heard of a Chinese firm that lays fibre. Officials of Huawei said nothing.
        Ministers in Ghana ordered operators to have Huawei's equipment out of their networks by 2027.
        The agency in Ghana issued a text against DJI's and Hikvision's cloud services.
        """;
}

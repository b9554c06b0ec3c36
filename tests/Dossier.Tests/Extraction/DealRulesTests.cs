using System.Globalization;
using Dossier.Extraction;
using Dossier.Facts;

namespace Dossier.Tests.Extraction;

public sealed class DealRulesTests
{
    public static TheoryData<string, string> Rows => [.. Sample.Lexicon.Deals.Phrases.Select(row => (row.Example, row.Gives))];

    [Theory]
    [MemberData(nameof(Rows))]
    public void Each_phrase_of_the_table_finds_its_example(string example, string gives) =>
        Assert.Equal(gives, string.Join('|', Found(example).Select(c => $"{c.Fact.Vendor} {c.Fact.Country} {Code.Of(c.Fact.Stage)}")
            .Order(StringComparer.Ordinal)));

    [Theory]
    [InlineData("The ministry of health of Rwanda signed an US$8.5 million agreement with ZTE on 4 May 2019 for hospital records.",
        "zte RW signed government 2019-05-04 8500000 USD health")]
    [InlineData("Huawei won a €120m contract from the port authority of Piraeus to install cameras.",
        "huawei GR signed state-owned-enterprise  120000000 EUR surveillance-cameras")]
    [InlineData("In June 2016 Safaricom of Kenya picked Huawei to build a police network worth 14.9 billion Kenyan shillings.",
        "huawei KE signed operator 2016-06 14900000000 KES safe-city")]
    [InlineData("Inspur delivered servers to the electoral commission of Madagascar in 2023.",
        "inspur MG operational government 2023   cloud;elections")]
    [InlineData("ZTE is building a fibre backbone for the state operator in Guinea.",
        "zte GN under-construction state-owned-enterprise    telecom-network")]
    [InlineData("The tax office of Togo scrapped its 3.4bn yuan deal with Inspur for an invoicing system in March 2022.",
        "inspur TG cancelled government 2022-03 3400000000 CNY tax")]
    public void Customer_date_amount_and_services_come_from_the_clause(string sentence, string expected) =>
        Assert.Equal(expected, string.Join('|', Found(sentence).Select(Full)));

    [Fact]
    public void A_financier_is_named_and_its_loan_is_not_the_price()
    {
        var deal = Assert.Single(Found("Huawei built the data centre of Togo with a $53 million loan from the Export-Import Bank of China.")).Fact;

        Assert.Equal(("Export-Import Bank of China", null, ""), (deal.Financier, deal.Amount, deal.Currency));
    }

    [Theory]
    [InlineData("Kenya's ministry was pleased.|The company has built a data centre for it, the minister said.", "huawei KE")]
    [InlineData("Officials in Zambia spoke of cameras.|It is installing 300 cameras in the capital.", "huawei ZM")]
    [InlineData("The Shenzhen-based firm has supplied the 4G network of Lesotho.", "huawei LS")]
    public void Vendor_and_country_are_carried_within_a_paragraph(string sentences, string expected)
    {
        var deals = Sample.Extract("A note on purchases", "This is about Huawei and what it sells.", sentences.Replace('|', ' ')).Deals;

        Assert.Contains(expected, deals.Where(d => d.Confidence > Confidence.Low).Select(d => $"{d.Fact.Vendor} {d.Fact.Country}"));
    }

    [Fact]
    public void A_row_of_countries_gives_a_deal_for_each() =>
        Assert.Equal(["GH", "KE", "SN"], Found("Huawei has built data centres in Kenya, Ghana and Senegal.").Select(c => c.Fact.Country)
            .Order(StringComparer.Ordinal));

    [Fact]
    public void A_publication_date_is_no_date_of_a_deal()
    {
        var deals = Sample.ExtractPublished(new(2021, 5, 28), "A note", "Huawei won a contract to build a data centre in Kenya.").Deals;

        Assert.Equal("", Assert.Single(deals).Fact.Announced.Edtf);
    }

    [Fact]
    public void A_memorandum_does_not_count_in_totals() =>
        Assert.False(Assert.Single(Found("Huawei signed a memorandum of understanding with Chad on a data centre.")).Fact.CountsInTotals);

    [Theory]
    [InlineData("Huawei could win a contract to build a data centre in Kenya.")]
    [InlineData("Kenya plans to award Huawei a contract for a data centre.")]
    [InlineData("Huawei is in talks with Kenya to sign a contract for cameras.")]
    [InlineData("If Kenya awards Huawei the contract for its network, donors will leave.")]
    [InlineData("Nokia won a contract to build a 5G network in Kenya.")]
    [InlineData("“Huawei built the whole network of Kenya,” said a rival.")]
    [InlineData("Huawei has secured contracts to provide cloud infrastructure in emerging economies.")]
    [InlineData("Huawei is reported to be the favourite to win the cloud contract of Kenya.")]
    [InlineData("Kenya is considering whether to give Huawei the contract for its network.")]
    [InlineData("Operators in Kenya must remove equipment that Huawei supplied to their networks.")]
    public void What_is_open_or_another_vendors_stays_at_low_confidence(string sentence) =>
        Assert.All(Found(sentence), c => Assert.Equal((Confidence.Low, false), (c.Confidence, c.Fact.CountsInTotals)));

    public static TheoryData<string> Negatives => [.. NoDeals.Sentences.Split('\n')];

    [Theory]
    [MemberData(nameof(Negatives))]
    public void What_is_no_deal_is_not_found(string sentence) =>
        Assert.DoesNotContain(Found(sentence), c => c.Confidence > Confidence.Low);

    [Fact]
    public void A_headline_alone_makes_no_deal()
    {
        var deals = Sample.Extract("Huawei wins contract to build data centre in Kenya", "Nothing is known about it.").Deals;

        Assert.All(deals, deal => Assert.Equal(Confidence.Low, deal.Confidence));
    }

    private static IEnumerable<Candidate<Deal>> Found(string sentence) => Sample.Extract("A note", "Some words first.", sentence).Deals;

    private static string Full(Candidate<Deal> c) => string.Join(' ', c.Fact.Vendor, c.Fact.Country, Code.Of(c.Fact.Stage),
        Code.Of(c.Fact.CustomerType), c.Fact.Announced.Edtf, c.Fact.Amount?.ToString(CultureInfo.InvariantCulture) ?? "", c.Fact.Currency,
        string.Join(';', c.Fact.Services.Select(Code.Of)));
}

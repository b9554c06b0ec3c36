using System.Globalization;
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
    public void Numbers_whose_noun_is_a_deal_are_found(string sentence, string expected) => Assert.Equal(expected, Found(sentence));

    [Theory]
    [InlineData("Huawei spent $300 million on projects in 12 countries.")]
    [InlineData("Huawei says that 63% of small businesses were attacked last year.")]
    [InlineData("According to a study, 60 percent of operators expect growth.")]
    [InlineData("Huawei hopes to sign 50 contracts in 20 countries.")]
    [InlineData("Together they generate 90% of Huawei’s revenue.")]
    [InlineData("Huawei employs people from 40 countries.")]
    [InlineData("The market is said to hold particularly in Africa but also in Asia, where Huawei has deals.")]
    [InlineData("Forty-five governments have signed agreements with Huawei.")]
    [InlineData("Huawei signed two contracts in Kenya.")]
    [InlineData("Huawei would win 50 contracts in 20 countries.")]
    [InlineData("Huawei holds 30 percent of the world market.")]
    [InlineData("Huawei has 4 million subscribers and 60 patents.")]
    public void Other_numbers_are_not(string sentence) => Assert.Equal("", Found(sentence));

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

    private static string Found(string sentence) => string.Join('|', Sample.Extract("A headline about something else", Frame, sentence)
        .DealStatistics.Select(c =>
        string.Join(' ', new[]
        {
            Code.Of(c.Fact.Metric), c.Fact.Comparator == Comparator.Exact ? "" : Code.Of(c.Fact.Comparator),
                c.Fact.Value.ToString(CultureInfo.InvariantCulture),
            Code.Of(c.Fact.Dimension), c.Fact.Category,
        }.Where(part => part.Length > 0))));
}

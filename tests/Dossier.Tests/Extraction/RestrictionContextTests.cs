using System.Globalization;
using Dossier.Facts;

namespace Dossier.Tests.Extraction;

/// <summary>Jurisdiction and vendors that stand in another sentence than the measure.</summary>
public sealed class RestrictionContextTests
{
    [Theory]
    [InlineData("Huawei opened an office in Kista.|Sweden's telecoms regulator said that operators must remove the company's equipment by January 2025.",
        "SE huawei removal high")]
    [InlineData("Berlin has long debated the role of Huawei and ZTE. Operators must strip components made by the two Chinese companies from their cores.",
        "DE huawei;zte removal high")]
    [InlineData("Estonia has looked at Huawei for a year. The government gave operators until 2030 to replace the vendor's devices.",
        "EE huawei removal high")]
    [InlineData("Huawei built the network. Norway ordered the operator to remove it.", "NO huawei removal high")]
    [InlineData("Denmark and Huawei were friends once. It was excluded in 2019.", "DK huawei ban-on-new-use high")]
    [InlineData("Hikvision and Dahua sell in Britain. Their cameras were banned from ministries.", "GB hikvision;dahua government-use-ban high")]
    [InlineData("Poland met the heads of Huawei. The ministry banned its equipment from the network.", "PL huawei ban-on-new-use high")]
    [InlineData("Norway has looked at cameras of Hikvision. In March the ministry banned such cameras.", "NO hikvision ban-on-new-use high")]
    [InlineData("Japan|The Chinese equipment makers Huawei and ZTE were excluded from tenders.", "JP huawei;zte ban-on-new-use high")]
    [InlineData("Chile debated it for long. President Ana Lillo Rojas barred Huawei from the auction.", "CL huawei ban-on-new-use high")]
    public void A_single_candidate_is_taken_as_it_is(string text, string expected) => Assert.Equal(expected, Found(text));

    [Theory]
    [InlineData("Denmark and Norway looked at Huawei. The government banned the company from its networks.", "DK huawei ban-on-new-use low")]
    [InlineData("Spain uses Nokia. Italy asked about Huawei and about Ericsson. The country banned Huawei.", "IT huawei ban-on-new-use low")]
    public void Of_several_that_another_sentence_names_the_nearest_is_a_candidate_only(string text, string expected) => Assert.Equal(expected, Found(text));

    [Theory]
    [InlineData("The ministry banned Huawei from the network.")]
    [InlineData("Sweden met some suppliers. The government banned the company from its networks.")]
    [InlineData("China met Huawei. The ministry banned it from the network.")]
    public void Without_a_candidate_nothing_is_found(string text) => Assert.Equal("", Found(text));

    [Fact]
    public void A_country_as_heading_is_meant_until_the_next_heading() => Assert.Equal(
        "NO tiktok ban-on-new-use high|MT tiktok ban-on-new-use high",
        Found("Sweden and Spain use TikTok.|1. Norway|TikTok was banned by the ministry.|## Malta|The app was blocked in May."));

    [Theory]
    [InlineData("A year after it blocked the app, Nepal excluded TikTok.", "NP tiktok ban-on-new-use high")]
    [InlineData("After years in which it refused, Norway banned TikTok.", "NO tiktok ban-on-new-use high")]
    public void A_clause_that_opens_the_sentence_does_not_govern_the_next(string text, string expected) => Assert.Equal(expected, Found(text));

    private static string Found(string text) => string.Join('|', Sample.Extract(["A headline about something else", .. text.Split('|')])
        .Restrictions.Select(c => string.Create(CultureInfo.InvariantCulture,
            $"{c.Fact.Jurisdiction} {string.Join(';', c.Fact.Vendors)} {Code.Of(c.Fact.Measure)} {Code.Of(c.Confidence)}")));
}

using Dossier.Briefs;
using Dossier.Extraction;
using Dossier.Facts;

namespace Dossier.Tests.Extraction;

/// <summary>Vendors that a text names only after it has spoken of them.</summary>
public sealed class NamedNextTests
{
    [Theory]
    [InlineData("Sweden has banned a Chinese company from 5G. Huawei regretted it.", "huawei")]
    [InlineData("Sweden has banned two Chinese companies from 5G. Huawei and ZTE regretted it.", "huawei;zte")]
    [InlineData("Sweden has banned three Chinese telecoms firms from 5G.|Nobody slept.|Letters went to Huawei, ZTE and Hytera.", "huawei;zte;hytera")]
    [InlineData("Sweden has banned a Chinese company from 5G. The news was no surprise to Huawei.", "")]
    [InlineData("Sweden has banned two Chinese companies from 5G. Huawei regretted it.", "")]
    [InlineData("Sweden has banned a Chinese company from 5G. Nokia regretted it.", "")]
    [InlineData("Sweden has banned two Chinese companies from 5G. Huawei and Nokia spoke.", "")]
    [InlineData("Sweden has banned three Chinese firms from 5G.|One.|Two.|Three.|Four.|Letters went to Huawei, ZTE and Hytera.", "")]
    public void Companies_are_those_named_just_behind(string text, string vendors) =>
        Assert.Equal(vendors, string.Join('|', Sample.Extract(["A headline", .. text.Split('|')]).Restrictions.Where(c => c.Confidence > Confidence.Low)
            .Select(c => string.Join(';', c.Fact.Vendors))));

    [Fact]
    public void A_caption_and_the_text_disagree_on_the_day()
    {
        var found = Sample.Extract(
            "The door closes further",
            "Copy of a US Federal Communications Commission order banning authorisation for sale of products from three Chinese tech companies, May 3, 2021",
            "On May 8, 2021 the US Federal Communications Commission said no equipment produced by Huawei, ZTE and Hytera would be authorised for use.");

        var disagreement = Assert.Single(Disagreement.Find(DraftBrief.Numbered(found)));

        Assert.Equal(["3 May 2021", "8 May 2021"], disagreement.Claims.Select(claim => claim.Value));
    }
}

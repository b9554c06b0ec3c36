using Dossier.Extraction;
using Dossier.Facts;

namespace Dossier.Tests.Extraction;

public sealed class DoubtsTests
{
    [Theory]
    [InlineData("In Norway an inspection of Huawei took place, after which two people were told to leave.")]
    [InlineData("In India the tax office froze accounts over illegal payments of Xiaomi to agents abroad.")]
    [InlineData("Iraq's charge d'affaires met people from Huawei.")]
    [InlineData("US attempts to talk Brazil into a ban on Huawei failed.")]
    [InlineData("In Norway, replacing Huawei gear takes time and money.")]
    [InlineData("A US appeals court declined to block TikTok for now.")]
    [InlineData("For Huawei things are hard in Norway: it may not buy the software that it needs.")]
    [InlineData("Norway, unlike operators in Britain, which had gear of Huawei removed, waits.")]
    [InlineData("Norway was asked. Several Western nations have taken cameras of Hikvision out of their offices.")]
    public void What_only_looks_like_an_act_is_left_out_or_low(string text) =>
        Assert.DoesNotContain(Sample.Extract("Some news", text).Restrictions, found => found.Confidence > Confidence.Low);

    [Theory]
    [InlineData("The British government said in June that Huawei gear would be banned from all parts of the 5G network.", "ban-on-new-use")]
    [InlineData("It is illegal in India to sell phones of Xiaomi.", "ban-on-new-use")]
    [InlineData("The FCC forbids use of federal money for equipment of Huawei.", "funding-ban")]
    [InlineData("The government of Britain does not allow TikTok on work devices.", "government-use-ban")]
    [InlineData("Norway will not lift its ban on Huawei.", "ban-on-new-use")]
    [InlineData("In the US, Huawei may not take part in any trade with goods that are exported.", "export-control")]
    public void What_is_an_act_is_found(string text, string measure) => Assert.Contains(Sample.Extract("Some news", text).Restrictions,
        found => found.Confidence > Confidence.Low && Code.Of(found.Fact.Measure) == measure);

    [Theory]
    [InlineData("Norway acts unlike Britain, which has banned Huawei from its network.", "GB")]
    [InlineData("Norway goes less far than Japan, which bars Huawei from tenders.", "JP")]
    [InlineData("Norway passed a law, backed by the US, which bars Huawei from tenders.", "NO")]
    public void The_country_is_the_one_whose_clause_it_is(string text, string jurisdiction) => Assert.Equal(
        jurisdiction,
        Assert.Single(Sample.Extract("Some news", text).Restrictions, found => found.Confidence > Confidence.Low).Fact.Jurisdiction);

    [Theory]
    [InlineData("In the past month Norway banned Huawei.", "2023-02-24/2023-03-24")]
    [InlineData("Last month Norway banned Huawei.", "2023-02")]
    public void The_past_month_ends_on_the_day_of_publication(string text, string announced) => Assert.Equal(
        announced, Assert.Single(Sample.ExtractPublished(new(2023, 3, 24), "Some news", text).Restrictions).Fact.Announced.Edtf);
}

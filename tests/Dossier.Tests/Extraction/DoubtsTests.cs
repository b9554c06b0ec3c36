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
    [InlineData("Norway was asked. Several Western nations have taken cameras of Hikvision out of their offices.")]
    public void What_only_looks_like_an_act_is_left_out_or_low(string text) =>
        Assert.DoesNotContain(Sample.Extract("Some news", text).Restrictions, found => found.Confidence > Confidence.Low);

    [Theory]
    [InlineData("The British government said in June that Huawei gear would be banned from all parts of the 5G network.", "ban-on-new-use")]
    [InlineData("It is illegal in India to sell phones of Xiaomi.", "ban-on-new-use")]
    [InlineData("The FCC forbids use of federal money for equipment of Huawei.", "funding-ban")]
    [InlineData("The government of Britain does not allow TikTok on work devices.", "government-use-ban")]
    public void What_is_an_act_is_found(string text, string measure) => Assert.Contains(Sample.Extract("Some news", text).Restrictions,
        found => found.Confidence > Confidence.Low && Code.Of(found.Fact.Measure) == measure);
}

using Dossier.Extraction;
using Dossier.Facts;

namespace Dossier.Tests.Extraction;

/// <summary>Words that tell of an act in one sentence and of something else in the next.</summary>
public sealed class MisreadingsTests
{
    [Theory]
    [InlineData("Belgian spies are fighting to shut ZTE out of the network.")]
    [InlineData("Some in the Dutch cabinet want powers to keep Huawei out of the network.")]
    [InlineData("Norway gives limited relief to farmers who use ZTE.")]
    [InlineData("It is a hard choice for Ireland to drop Huawei altogether.")]
    [InlineData("Phone shops in Austria have begun to drop Huawei.")]
    [InlineData("In Malta, chip firms say that they will not supply ZTE any more.")]
    [InlineData("Ghana passed a budget to finance the import of cameras from Hikvision.")]
    [InlineData("In Spain a quarrel opens over Huawei.")]
    [InlineData("Finland listed the criteria that ZTE must fulfil in order to be certified by the ministry.")]
    [InlineData("In Denmark two think tanks advised against Huawei.")]
    [InlineData("In Germany Huawei will not be able to offer apps of its own.")]
    [InlineData("In Germany the Huawei phone was unable to use any of the usual apps.")]
    [InlineData("Firms asked the government of Spain whether they can work with Huawei.")]
    [InlineData("In Chile the music starts as soon as users open TikTok.")]
    [InlineData("TikTok, which in Chile is free to use, shows advertisements.")]
    public void What_only_sounds_like_an_act_is_none(string text) =>
        Assert.DoesNotContain(Sample.Extract("A headline about something else", text).Restrictions, c => c.Confidence > Confidence.Low);

    [Theory]
    [InlineData("Belgium has shut ZTE out of the network.", Measure.BanOnNewUse)]
    [InlineData("The Dutch cabinet keeps Huawei out of the network.", Measure.BanOnNewUse)]
    [InlineData("Spain opened its 5G network to Huawei again.", Measure.Permitted)]
    [InlineData("Denmark advised operators against Huawei.", Measure.Advice)]
    [InlineData("ZTE was certified by the ministry of Finland.", Measure.Permitted)]
    [InlineData("The United States barred Huawei from buying American chips.", Measure.ExportControl)]
    [InlineData("Washington has kept ZTE from using U.S. technology.", Measure.ExportControl)]
    [InlineData("The United States barred Huawei from its networks.", Measure.BanOnNewUse)]
    [InlineData("The United States barred operators from buying Huawei equipment.", Measure.BanOnNewUse)]
    public void What_is_done_has_its_measure(string text, Measure measure) =>
        Assert.Contains(Sample.Extract("A headline about something else", text).Restrictions, c => c.Confidence > Confidence.Low && c.Fact.Measure == measure);
}

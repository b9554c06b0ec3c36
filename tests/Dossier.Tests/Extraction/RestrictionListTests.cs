using System.Globalization;
using Dossier.Extraction;
using Dossier.Facts;

namespace Dossier.Tests.Extraction;

/// <summary>Lists of companies: a sentence makes one known, others say who is on it.</summary>
public sealed class RestrictionListTests
{
    [Theory]
    [InlineData("The Pentagon published a list of firms with ties to the army. It comprises shipyards such as AVIC and network makers such as Huawei.",
        "US avic;huawei designation medium")]
    [InlineData("Few were surprised by the list of 20 companies released by the Pentagon, which have ties to the army. DJI, a maker of drones, is on the "
        + "list, as is Inspur.", "US dji;inspur designation medium")]
    [InlineData("The Finnish government keeps a list of suppliers that pose risks.|Hikvision and Dahua went onto the list in May.",
        "FI hikvision;dahua designation medium")]
    [InlineData("Sweden published a list of firms linked to foreign armies. On the list are Huawei and ZTE.", "SE huawei;zte designation medium")]
    [InlineData("Washington put SMIC on its trade blacklist. Also named was YMTC. The list now includes DJI.",
        "US smic export-control high|US dji export-control medium")]
    [InlineData("On the Covered List are cameras by Dahua. It also has such equipment from Hytera.",
        "US dahua designation high|US hytera designation medium")]
    [InlineData("Malta put dozens of firms on an export control list, units of Inspur among them.", "MT inspur export-control medium")]
    [InlineData("The Pentagon published a list of firms with ties to the army. Inspur is on the list, as is Sugon, which Washington blacklisted before.",
        "US sugon export-control high|US inspur;sugon designation medium")]
    public void Who_is_on_the_list_is_told_by_another_sentence(string text, string expected) => Assert.Equal(expected, Found(text));

    [Theory]
    [InlineData("The Pentagon has added CATL and Tencent to a list of firms that it says work with China's army.", "US catl;tencent designation high")]
    [InlineData("Under Section 1260H, the Pentagon has named Hesai.", "US hesai designation high")]
    [InlineData("The Slovak agency concluded that ZTE poses an unacceptable risk to its networks.", "SK zte designation medium")]
    [InlineData("Ukraine put Xiaomi on a list of international sponsors of war.", "UA xiaomi designation high")]
    [InlineData("A judge in Washington set aside the designation of Xiaomi as a military company.", "US xiaomi designation high")]
    public void A_designation_is_told_in_many_ways(string text, string expected) => Assert.Equal(expected, Found(text));

    [Theory]
    [InlineData("Washington removed SMIC from its trade blacklist.", "US smic export-control", RestrictionStatus.Reversed)]
    [InlineData("The Pentagon took Xiaomi off its list of military companies.", "US xiaomi designation", RestrictionStatus.Reversed)]
    [InlineData("Washington put SMIC on its trade blacklist.", "US smic export-control", RestrictionStatus.InForce)]
    public void Taken_off_a_list_a_company_was_on_it(string text, string expected, RestrictionStatus status)
    {
        var fact = Assert.Single(Sample.Extract("A headline about something else", text).Restrictions).Fact;

        Assert.Equal((expected, status), ($"{fact.Jurisdiction} {fact.Vendors[0]} {Code.Of(fact.Measure)}", fact.Status));
    }

    [Theory]
    [InlineData("The magazine published a list of the best phones of the year. Huawei is on the list.")]
    [InlineData("Sweden published a list of firms that won prizes. On the list are Huawei and ZTE.")]
    [InlineData("The Pentagon published a list of firms with ties to the army. Huawei is not on the list.")]
    [InlineData("The Pentagon published a list of firms with ties to the army.|Huawei sells clouds. It includes storage from ZTE.")]
    [InlineData("The Pentagon may publish a list of firms. Huawei could be on the list.")]
    [InlineData("China published a list of firms that threaten its security. Intel is on the list.")]
    public void Other_lists_are_none(string text) =>
        Assert.DoesNotContain(Sample.Extract(["A headline about something else", .. text.Split('|')]).Restrictions, c => c.Confidence > Confidence.Low);

    private static string Found(string text) => string.Join('|', Sample.Extract(["A headline about something else", .. text.Split('|')])
        .Restrictions.Select(c => string.Create(CultureInfo.InvariantCulture,
            $"{c.Fact.Jurisdiction} {string.Join(';', c.Fact.Vendors)} {Code.Of(c.Fact.Measure)} {Code.Of(c.Confidence)}")));
}

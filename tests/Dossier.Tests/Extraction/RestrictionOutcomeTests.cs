using Dossier.Extraction;
using Dossier.Facts;

namespace Dossier.Tests.Extraction;

/// <summary>What courts, regulators and ministries do with an act afterwards, and acts told by their papers. Sentences invented.</summary>
public sealed class RestrictionOutcomeTests
{
    [Theory]
    [InlineData("A court in Norway overturned an order to close the offices of Hikvision.", "NO hikvision ban-on-new-use reversed")]
    [InlineData("The Danish supreme court annulled a decision that excludes ZTE from the core.", "DK zte ban-on-new-use reversed")]
    [InlineData("The Kenyan high court set aside the ban on TikTok.", "KE tiktok ban-on-new-use reversed")]
    [InlineData("Nepal's supreme court struck down a ban on TikTok.", "NP tiktok ban-on-new-use reversed")]
    [InlineData("An Austrian court quashed a decree that bars Dahua from tenders.", "AT dahua ban-on-new-use reversed")]
    [InlineData("The Czech constitutional court upheld a law that excludes ZTE.", "CZ zte ban-on-new-use in-force")]
    [InlineData("Portugal's administrative court upheld the exclusion of Huawei.", "PT huawei ban-on-new-use in-force")]
    [InlineData("The Belgian constitutional court validated the anti-Huawei law.", "BE huawei ban-on-new-use in-force")]
    [InlineData("The anti-ZTE act was upheld in Finland.", "FI zte ban-on-new-use in-force")]
    [InlineData("In Ghana, an order to shut the branch of Nuctech was set aside.", "GH nuctech ban-on-new-use reversed")]
    public void A_court_says_what_becomes_of_an_act(string sentence, string expected) => Assert.Equal(expected, Found(sentence));

    [Theory]
    [InlineData("A court in Norway overturned a decision to hire a lawyer of Huawei.")]
    [InlineData("The Danish supreme court annulled a marriage, and Huawei sent flowers.")]
    [InlineData("Nepal's supreme court set aside a tax on films, which users of TikTok had fought.")]
    [InlineData("Shareholders of Xiaomi overturned a decision to cut the dividend.")]
    [InlineData("An Austrian court upheld a lease that Dahua had signed.")]
    [InlineData("A Kenyan court may overturn the ban on TikTok.")]
    [InlineData("ZTE asked a Czech court to strike down a law that would exclude it.")]
    [InlineData("Huawei hopes that the Portuguese court will overturn its exclusion.")]
    [InlineData("Protesters in Brussels marched for an anti-Huawei law.")]
    [InlineData("The anti-ZTE mood in Finland was confirmed by a poll.")]
    public void What_a_court_does_with_something_else_is_none(string sentence) => Assert.Equal("", Found(sentence));

    [Theory]
    [InlineData("The Pentagon took Hesai off a list of military companies.", "US hesai designation reversed")]
    [InlineData("Xiaomi was struck by the Pentagon off a list of firms with ties to the army.", "US xiaomi designation reversed")]
    [InlineData("A judge in Washington ordered that DJI be dropped from a government blacklist.", "US dji designation reversed")]
    [InlineData("The Pentagon delisted CATL.", "US catl designation reversed")]
    [InlineData("CATL was one of a dozen firms that the Pentagon classed as military companies.", "US catl designation in-force")]
    [InlineData("Slovak regulators named ZTE among threats to security.", "SK zte designation in-force")]
    public void A_list_takes_on_and_lets_go(string sentence, string expected) => Assert.Equal(expected, Found(sentence));

    [Theory]
    [InlineData("A supermarket in Washington delisted Xiaomi.")]
    [InlineData("The stock exchange in New York delisted China Mobile.")]
    [InlineData("CATL was one of a dozen firms that analysts in Washington class as leaders.")]
    [InlineData("Americans bought stakes in Xiaomi, which a newspaper named among the winners.")]
    [InlineData("Washington shut out American investment in SenseTime.")]
    public void A_list_of_another_kind_is_none(string sentence) => Assert.Equal("", Found(sentence));

    [Theory]
    [InlineData("The Norwegian regulator withdrew the authorisation of China Telecom.", "NO china-telecom ban-on-new-use in-force")]
    [InlineData("China Mobile was stripped of its licence by the Maltese regulator.", "MT china-mobile ban-on-new-use in-force")]
    [InlineData("In Denmark, ZTE's approval was revoked.", "DK zte ban-on-new-use in-force")]
    [InlineData("In Bulgaria, ZTE had its application for a frequency rejected.", "BG zte ban-on-new-use in-force")]
    [InlineData("Nuctech was ordered by the Dutch government to close its branch.", "NL nuctech ban-on-new-use in-force")]
    [InlineData("No agency in Slovenia may use Hikvision cameras.", "SI hikvision ban-on-new-use in-force")]
    [InlineData("No government agency in Chile may buy Dahua recorders.", "CL dahua government-use-ban in-force")]
    [InlineData("The Fijian finance ministry told its staff not to use DeepSeek on work computers.",
        "FJ deepseek government-use-ban in-force")]
    [InlineData("In Slovenia, ZTE may not supply more than 30 percent of the radios.", "SI zte cap in-force")]
    [InlineData("Iceland does not close the door on Huawei.", "IS huawei permitted in-force")]
    [InlineData("Hungary decided against an outright ban on Huawei.", "HU huawei permitted in-force")]
    [InlineData("The Kenyan labour ministry filed court papers against Nuctech.", "KE nuctech prosecution in-force")]
    public void Permits_caps_and_papers_are_acts(string sentence, string expected) => Assert.Equal(expected, Found(sentence));

    [Theory]
    [InlineData("China Telecom withdrew its application in Norway.")]
    [InlineData("ZTE renewed its licence in Malta.")]
    [InlineData("A bank in Fiji told its staff not to use DeepSeek on work computers.")]
    [InlineData("In Slovenia, ZTE sold more than 30 percent of the radios.")]
    [InlineData("A rival filed court papers against Nuctech in Kenya.")]
    [InlineData("Huawei filed a complaint against the Swedish regulator.")]
    [InlineData("A dealer in Iceland closed the door of his Huawei shop.")]
    [InlineData("No shop in Slovenia sells as many Hikvision cameras.")]
    public void What_sounds_like_them_is_none(string sentence) => Assert.Equal("", Found(sentence));

    [Fact]
    public void Time_that_runs_from_publication_of_the_order_gives_no_day()
    {
        var found = Sample.Extract("A headline about something else",
            "On 3 May 2021 Malta ordered operators to remove Huawei within 60 days of the order's publication.");

        Assert.Empty(Assert.Single(found.Restrictions).Fact.Deadlines);
    }

    private static string Found(string sentence) => string.Join('|', Sample
        .Extract("A headline about something else", sentence).Restrictions
        .Where(c => c.Confidence > Confidence.Low)
        .Select(c => $"{c.Fact.Jurisdiction} {string.Join(';', c.Fact.Vendors)} {Code.Of(c.Fact.Measure)} {Code.Of(c.Fact.Status)}"));
}

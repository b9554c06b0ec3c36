using Dossier.Extraction;
using Dossier.Facts;

namespace Dossier.Tests.Extraction;

public sealed class RemarksTests
{
    [Theory]
    [InlineData("The Norwegian minister admitted that banning Huawei will cost billions.")]
    [InlineData("Excluding Huawei from 5G would delay the rollout in Norway by years.")]
    [InlineData("An adviser in Oslo said the price of removing Huawei gear in Norway was unknown.")]
    [InlineData("Analysts at the Norwegian bank believe that it is too expensive to remove Huawei.")]
    [InlineData("To get rid of ZTE, carriers in Norway have to find new suppliers.")]
    [InlineData("Norway's ambassador said any exclusion of Huawei in Norway would hurt trade.")]
    [InlineData("A ban on Huawei in Norway could start a trade war.")]
    [InlineData("Norway is thought to be set to end imports of Huawei gear.")]
    [InlineData("Norway is eager to scrap equipment made by Huawei.")]
    [InlineData("Papers were angry after reports Norway will ban Huawei.")]
    [InlineData("The government of Norway seems to have barred Huawei from tenders.")]
    [InlineData("According to media reports, Norway has told carriers to drop Huawei.")]
    [InlineData("Norway's new law gives the government the power to exclude Huawei.")]
    [InlineData("Analysts expect Norway's possible ban on Huawei in May.")]
    [InlineData("Norway's ban on Huawei could be lifted.")]
    [InlineData("Norway's ban on Huawei is expected in May.")]
    [InlineData("The US House passed a bill to ban TikTok.")]
    [InlineData("Norway was urged by the US to rethink its use of Huawei.")]
    [InlineData("The Norwegian regulator will vote in November to bar Huawei from tenders.")]
    [InlineData("The paper wrote that barring Huawei from Norway and replacing its masts will take three years.")]
    [InlineData("ZTE will build the plant in Norway, provided the government does not prevent it from selling phones.")]
    [InlineData("ZTE grows in Norway. Its chief believes barring it would cost carriers time.")]
    [InlineData("When a vendor is untrusted, Norway bans it. When a company is a threat, Norwegian carriers may not use Huawei.")]
    public void What_is_only_remarked_on_is_low(string text) =>
        Assert.DoesNotContain(Sample.Extract("Some news", text).Restrictions, found => found.Confidence > Confidence.Low);

    [Theory]
    [InlineData("Huawei's Nordic rivals cannot bid for it in Norway.")]
    [InlineData("Norway said it would put visa bans on staff of Huawei.")]
    [InlineData("Norway has a laboratory for inspecting Huawei code.")]
    [InlineData("Huawei grows in Norway. The government warned against Chinese companies that use slave labour.")]
    [InlineData("Huawei grows in Norway. The government barred Chinese firms from buying ports.")]
    [InlineData("The list is at https://news.example/norway-bans-huawei-from-5g today.")]
    [InlineData("Huawei was targeted by sanctions of Norway.")]
    [InlineData("A court in Norway fined a Huawei reseller for tax fraud.")]
    [InlineData("The Norwegian regulator cleared Huawei of spying.")]
    [InlineData("An Oslo borough removed its Hikvision cameras.")]
    [InlineData("Norway spoke of a loophole that lets Huawei sell masts.")]
    [InlineData("Ten EU countries have taken steps to restrict Huawei.")]
    [InlineData("Norway listened, but IPVM, a portal, said it filed a complaint against Dahua.")]
    [InlineData("Huawei grows in Norway. It signed with the Finnish firm Elisa, under which it will be allowed to use its maps.")]
    [InlineData("In Norway, Huawei blamed a clerk who was not authorised to speak.")]
    [InlineData("Huawei blamed a Norwegian clerk who was not allowed to supply the paper.")]
    [InlineData("In Norway the manager of ZTE spoke of its entry into illegal contracts.")]
    [InlineData("Huawei CFO Anna Li was allowed to leave Norway.")]
    [InlineData("Norway put eleven more Chinese companies on its list. Huawei was silent.")]
    [InlineData("Alibaba made a model in Norway and opened it to all.")]
    public void What_is_about_others_is_left_out(string text) => Assert.Empty(Sample.Extract("Some news", text).Restrictions);

    [Theory]
    [InlineData("Norway banned Huawei last week, excluding it from all networks, and officials said the price was fair.")]
    [InlineData("The Norwegian government said in May that Huawei would be banned from all networks.")]
    [InlineData("In Norway, a policy of excluding Huawei holds: the government bars Huawei from tenders.")]
    [InlineData("The Department of Post and Telecoms in Norway has excluded Huawei from trials.")]
    [InlineData("The government of Norway bans Chinese companies, Huawei among them, from 5G networks.")]
    public void An_act_stays_one(string text) => Assert.Contains(Sample.Extract("Some news", text).Restrictions,
        found => found.Confidence > Confidence.Low && found.Fact.Jurisdiction == "NO" && found.Fact.Measure == Measure.BanOnNewUse);

    [Theory]
    [InlineData("Few people like Norway's decision to ban Huawei from 5G.")]
    [InlineData("Norway should rethink its decision to exclude Huawei, a manager said.")]
    [InlineData("The Norwegian government, while not speaking of a ban, has barred Huawei from tenders.")]
    [InlineData("The government of Norway, after pressure from Washington, excluded Huawei from its networks.")]
    [InlineData("The cabinet in Norway eventually banned Huawei.")]
    [InlineData("China turned on Norway over its ban of Huawei.")]
    [InlineData("China demanded talks over Norway's ban on Huawei.")]
    [InlineData("Norway heeded warnings of security threats and banned Huawei from its networks.")]
    [InlineData("Despite the allegations, Norway excluded Huawei from its tenders.")]
    [InlineData("Things are hard, considering Huawei is under scrutiny following a Norwegian ban on Huawei masts.")]
    [InlineData("It was a hard year for the maker due to the Norway imposed ban on Huawei.")]
    [InlineData("In Norway, new curbs are being put on Huawei kit.")]
    public void What_is_taken_for_granted_is_an_act(string text) => Assert.Contains(Sample.Extract("Some news", text).Restrictions,
        found => found.Confidence > Confidence.Low && found.Fact.Jurisdiction == "NO" && found.Fact.Measure == Measure.BanOnNewUse);

    [Theory]
    [InlineData("A court in Oslo suspended the Norwegian government's decision to ban Huawei.")]
    [InlineData("It is open whether Norway will reverse its decision to ban Huawei.")]
    [InlineData("Norway awaits its government's decision to ban Huawei.")]
    public void A_decision_that_does_not_stand_is_none_in_force(string text) => Assert.DoesNotContain(
        Sample.Extract("Some news", text).Restrictions,
        found => found.Confidence > Confidence.Low && found.Fact.Status is RestrictionStatus.InForce or RestrictionStatus.Announced);

    [Theory]
    [InlineData("The FCC removed the authority of China Telecom to offer calls.", Measure.BanOnNewUse)]
    [InlineData("The FCC revoked the licence of China Telecom.", Measure.BanOnNewUse)]
    [InlineData("The Commerce Department revoked licences for sales to Huawei.", Measure.ExportControl)]
    [InlineData("SMIC was hit by American export controls.", Measure.ExportControl)]
    [InlineData("Huawei, which has been sanctioned by the United States, sells phones.", Measure.ExportControl)]
    [InlineData("The market changed with American sanctions against Huawei.", Measure.ExportControl)]
    [InlineData("Washington will shut down TikTok for a year.", Measure.BanOnNewUse)]
    [InlineData("The FCC rejected ZTE's request to be removed as a threat to security.", Measure.Designation)]
    public void What_was_taken_away_tells_the_measure(string text, Measure measure) => Assert.Equal(
        measure,
        Assert.Single(Sample.Extract("Some news", text).Restrictions, found => found.Confidence > Confidence.Low).Fact.Measure);

    [Theory]
    [InlineData("Norway followed Sweden in banning Huawei from its networks.", "NO")]
    [InlineData("Following Sweden in excluding Huawei, Norway acted in May.", "NO")]
    [InlineData("Norway joined the United States in blacklisting Huawei.", "NO")]
    [InlineData("Norway copied the Swedish way, and Sweden bans Huawei.", "SE")]
    public void Who_follows_acts(string text, string jurisdiction) => Assert.Equal(
        jurisdiction,
        Assert.Single(Sample.Extract("Some news", text).Restrictions, found => found.Confidence > Confidence.Low).Fact.Jurisdiction);

    [Theory]
    [InlineData("Norway banned Huawei. Denmark is too small to do so.", false)]
    [InlineData("Norway banned Huawei. Denmark had to change its own rules.", false)]
    [InlineData("Norway banned Huawei. Denmark decided to do the same.", true)]
    public void An_act_that_somebody_cannot_do_is_none(string text, bool acts) => Assert.Equal(
        acts, Sample.Extract("Some news", text).Restrictions.Any(found => found.Fact.Jurisdiction == "DK"));

    [Theory]
    [InlineData("Norway reversed its decision to let Huawei build the network.")]
    [InlineData("Norway reverses decision to give Huawei a role in 5G.")]
    [InlineData("Norway made a U-turn from its approval to let Huawei supply masts.")]
    public void A_decision_that_was_turned_is_reversed(string text)
    {
        var found = Assert.Single(Sample.Extract("Some news", text).Restrictions);

        Assert.Equal((Measure.Permitted, RestrictionStatus.Reversed), (found.Fact.Measure, found.Fact.Status));
    }

    [Fact]
    public void A_report_is_no_ban() => Assert.Single(
        Sample.Extract("Some news", "Norway banned TikTok. This second report covers the year.").Restrictions);

    [Fact]
    public void The_agency_is_the_one_that_was_named_last()
    {
        var found = Assert.Single(Sample.Extract(
            "Some news", "The FCC spoke in the US. Norway and Sweden listened. The agency has barred carriers from buying masts of Huawei.")
            .Restrictions);

        Assert.Equal(("US", Confidence.High), (found.Fact.Jurisdiction, found.Confidence));
    }

    [Fact]
    public void What_is_sure_goes_before_what_may_be() => Assert.Contains(
        Sample.Extract("Some news", "Norway has excluded Huawei from trials, which may mean that the country shuts it out.").Restrictions,
        found => found.Confidence == Confidence.High && found.Fact.Jurisdiction == "NO");

    [Fact]
    public void Addresses_are_covered_char_for_char() => Assert.Equal(
        "See              , then        .", WebAddresses.Covered("See https://a.b/x, then www.b.e."));
}

using Dossier.Charts;
using Dossier.Frames;

namespace Dossier.Tests.Recipes;

/// <summary>A map says where, bars say how much. Countries too small to be seen are dots; what is no country is said below.</summary>
public sealed class Maps : Recipe
{
    [Fact]
    public void The_world_by_class()
    {
        // One row per country. Those of the reference register rest on no article and are hatched.
        var acts = workspace.Restrictions.Concat(workspace.References);
        var strictest = acts.Filter((acts["stringency"] > 0) & !acts["measure"].IsIn("prosecution", "export-control", "designation"))
            .GroupBy("jurisdiction").Aggregate(("stringency", Agg.Max, "stringency"))
            .Join(workspace.Countries, ("jurisdiction", "code"));
        MapClass[] classes = [new("3", "Ban or removal"), new("2", "In part"), new("1", "Advice or review")];
        Show(Chart.Map(strictest, country: "jurisdiction", mapClass: "stringency", classes, name: "name")
            .Title("Limits on Chinese networks are many in Europe and few in the South")
            .Subtitle("Strictest act of each government on the use of Chinese equipment")
            .Source("digests of 22 articles; hatched: reference register"));
    }

    [Fact]
    public void Europe_with_names()
    {
        // `Region` shows a part of the world in the whole width. `Label` writes the names of the countries you give, or of all.
        var acts = workspace.Restrictions.Concat(workspace.References);
        var strictest = acts.Filter((acts["stringency"] > 0) & !acts["measure"].IsIn("prosecution", "export-control", "designation"))
            .GroupBy("jurisdiction").Aggregate(("stringency", Agg.Max, "stringency"))
            .Join(workspace.Countries, ("jurisdiction", "code"));
        MapClass[] classes = [new("3", "Ban or removal"), new("2", "In part"), new("1", "Advice or review")];
        Show(Chart.Map(strictest, country: "jurisdiction", mapClass: "stringency", classes, name: "name")
            .Region(MapRegion.Europe)
            .Label()
            .Title("Thirteen European states have acted, from Portugal to Estonia")
            .Subtitle("Strictest act of each government on the use of Chinese equipment")
            .Source("digests of 22 articles; hatched: reference register"));
    }

    [Fact]
    public void Dots_for_single_deals()
    {
        // Dots stand in their countries; several of one country stand around its place.
        var deals = workspace.Deals.Filter(workspace.Deals["counts_in_totals"] == true)
            .Join(workspace.Countries, ("country", "code"));
        Show(Chart.Map([], [])
            .Dots(deals, country: "country", title: "name", label: true)
            .Title("The four deals that articles name are on four continents")
            .Subtitle("Deals of Huawei with governments that can be told apart")
            .Source("digests of 22 articles"));

        Assert.Equal(4, deals.RowCount);
    }

    [Fact]
    public void Tiles_for_Europe()
    {
        // Tiles give small states as much room as large ones, and need no borders.
        var acts = workspace.Restrictions.Concat(workspace.References);
        var strictest = acts.Filter((acts["stringency"] > 0) & !acts["measure"].IsIn("prosecution", "export-control", "designation"))
            .GroupBy("jurisdiction").Aggregate(("stringency", Agg.Max, "stringency"))
            .Join(workspace.Countries, ("jurisdiction", "code"));
        MapClass[] classes = [new("3", "Ban or removal"), new("2", "In part"), new("1", "Advice or review")];
        Show(Chart.Tiles(strictest, country: "jurisdiction", mapClass: "stringency", classes, name: "name")
            .Title("Few European states have stopped at advice")
            .Subtitle("Strictest act of each government on the use of Chinese equipment")
            .Source("digests of 22 articles; hatched: reference register"));
    }

    [Fact]
    public void Africa_with_its_small_islands()
    {
        // Classes are ordered, the strongest first: their colours rise in lightness, so that print in grey keeps the order.
        var cables = DataFrame.ParseCsv("""
            code,country,cables
            ZA,South Africa,many
            EG,Egypt,many
            KE,Kenya,many
            NG,Nigeria,many
            GH,Ghana,some
            SN,Senegal,some
            TZ,Tanzania,some
            MA,Morocco,some
            MU,Mauritius,some
            CV,Cabo Verde,some
            SC,Seychelles,few
            KM,Comoros,few
            GM,Gambia,few
            MR,Mauritania,few
            ST,São Tomé and Príncipe,few
            """, new() { Schema = new(("code", typeof(string))) }).WithEvidence("Example");
        MapClass[] classes = [new("many", "Five and more"), new("some", "Two to four"), new("few", "One")];
        Show(Chart.Map(cables, country: "code", mapClass: "cables", classes, name: "country")
            .Region(MapRegion.Africa)
            .Label()
            .Title("Islands hang on a single cable, the corners of the continent on many")
            .Subtitle("Undersea cables that land in a country; invented numbers")
            .Source("an example"));
    }

    [Fact]
    public void A_map_around_some_countries()
    {
        // `MapRegion.Around` takes the countries that matter; their neighbours stay in grey.
        var shares = DataFrame.ParseCsv("""
            code,country,share
            VN,Vietnam,low
            TH,Thailand,high
            MY,Malaysia,middle
            SG,Singapore,low
            ID,Indonesia,high
            PH,Philippines,middle
            KH,Cambodia,high
            BN,Brunei,middle
            """).WithEvidence("Example");
        MapClass[] classes = [new("high", "Over 60%"), new("middle", "30 to 60%"), new("low", "Below 30%")];
        Show(Chart.Map(shares, country: "code", mapClass: "share", classes, name: "country")
            .Region(MapRegion.Around("VN", "TH", "MY", "SG", "ID", "PH"))
            .Label()
            .Title("In South-East Asia, shares differ between neighbours")
            .Subtitle("Share of Chinese vendors in mobile networks, in percent; invented numbers")
            .Source("an example"));
    }
}

using Dossier.Frames;

namespace Dossier.Tests.Recipes;

/// <summary>For those who think in SQL: SQLite in memory over any frames, with evidence carried through.</summary>
public sealed class SqlAndSearch : Recipe
{
    [Fact]
    public void Query_frames_with_SQL()
    {
        // `workspace.Query` knows all of its frames by name. The aggregate `evidence(…)` unites evidence, as grouping does.
        var found = workspace.Query("""
            select vendor, count(*) as deals, evidence(evidence)
            from deals
            where counts_in_totals
            group by vendor
            order by deals desc, vendor
            """);
        Show(found);

        Assert.NotEmpty(found.Evidence(0));
    }

    [Fact]
    public void Query_frames_of_your_own()
    {
        // Give each frame the name of its table, and values as parameters, never by pasting them into the text.
        var shares = new DataFrame(Column.Create("region", ["Africa", "Asia"]), Column.Create("percent", [36L, 20]));
        var found = Sql.Query(
            "select region, percent * 0.7 as deals from shares where percent > $least", [("shares", shares)], new { least = 30 });
        Show(found);

        Assert.Equal(["Africa"], found["region"].Values<string>());
    }

    [Fact]
    public void Search_the_articles()
    {
        // Words in any form, best passages first; each is its own evidence. `dossier search` does the same on the command line.
        var hits = workspace.Search("\"data centre\" OR surveillance", limit: 3);
        Show(hits.Select("rank", "article", "paragraph", "snippet").Drop("evidence"));

        Assert.Equal([1, 2, 3], hits["rank"].Values<long>());
        Assert.NotEmpty(hits.Evidence(0));
    }
}

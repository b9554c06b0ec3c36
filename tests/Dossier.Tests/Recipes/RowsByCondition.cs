using Dossier.Frames;

namespace Dossier.Tests.Recipes;

/// <summary>A comparison of a column gives a mask: true, false or unknown for each row. `Filter` keeps the rows that are true.</summary>
public sealed class RowsByCondition : Recipe
{
    [Fact]
    public void Keep_the_rows_that_meet_a_condition()
    {
        // Compare a column with a value or with another column: `==`, `!=`, `<`, `<=`, `>`, `>=`.
        var deals = workspace.Deals;
        var named = deals.Filter(deals["vendor"] == "hikvision");
        Show(named.Select("id", "country", "customer", "services"));

        Assert.True(named.RowCount > 0);
        Assert.All(named["vendor"].Values<string>(), vendor => Assert.Equal("hikvision", vendor));
    }

    [Fact]
    public void Combine_conditions()
    {
        // `&` is and, `|` is or, `!` is not. Put each comparison in parentheses.
        var acts = workspace.Restrictions;
        var strict = acts.Filter((acts["stringency"] >= 3) & (acts["status"] == "in-force") & !(acts["jurisdiction"] == "US"));
        Show(strict.Select("id", "jurisdiction", "title", "stringency"));

        Assert.DoesNotContain("US", strict["jurisdiction"].Values<string>());
    }

    [Fact]
    public void Choose_among_several_values_or_by_part_of_a_text()
    {
        // `IsIn` takes a list of values, `Contains` a piece of text, with or without regard to case. It also finds a code in a list
        // such as `vendors`, which is text with `;` between.
        var acts = workspace.Restrictions;
        var about5G = acts["title"].Contains("5g", StringComparison.OrdinalIgnoreCase);
        var found = acts.Filter(about5G & acts["jurisdiction"].IsIn("GB", "FR", "CA"));
        Show(found.Select("id", "jurisdiction", "title"));

        Assert.All(found["title"].Values<string>(), title => Assert.Contains("5G", title, StringComparison.Ordinal));
    }

    [Fact]
    public void Mind_that_unknown_is_neither_true_nor_false()
    {
        // A comparison with null is unknown, and so is its negation: a filter drops the row either way. Ask for `IsNull()` to keep it.
        var frame = new DataFrame(Column.Create("country", ["BR", "SA", "PG"]), Column.Create("amount", [10.0, null, 2]));
        var notSmall = !(frame["amount"] < 5);
        Show(frame.Filter(notSmall));
        Show(frame.Filter(notSmall | frame["amount"].IsNull()));

        Assert.Equal([true, null, false], notSmall.ToArray());
        Assert.Equal(["BR"], frame.Filter(notSmall)["country"].Values<string>());
    }

    [Fact]
    public void Sort_by_several_columns()
    {
        // Rows that are equal in all keys keep their order. Nulls come last in both directions.
        var acts = workspace.Restrictions.Select("id", "jurisdiction", "announced_latest", "stringency");
        var sorted = acts.OrderBy(SortKey.Descending("stringency"), "announced_latest");
        Show(sorted.Drop("evidence").Head(5));

        Assert.Equal(acts["stringency"].Max(), (long)sorted["stringency"][0]!);
    }

    [Fact]
    public void Draw_a_sample()
    {
        // The same seed draws the same rows on every machine, in their order in the frame.
        var passages = workspace.Passages;
        var sample = passages.Sample(3, seed: 7);
        Show(sample.Select("article", "paragraph", "kind").Drop("evidence"));

        Assert.Equal(sample["text"].Values<string>(), passages.Sample(3, seed: 7)["text"].Values<string>());
    }
}

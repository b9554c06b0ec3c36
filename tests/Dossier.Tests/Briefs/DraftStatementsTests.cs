using Dossier.Briefs;
using Dossier.Facts;
using Dossier.Tests.Extraction;

namespace Dossier.Tests.Briefs;

public sealed class DraftStatementsTests
{
    [Fact]
    public void Statements_of_one_act_stand_in_one_row_with_all_dates_that_they_give()
    {
        var row = Assert.Single(Rows("table-acts",
            ["A", "On 14 July 2020 the United Kingdom banned Huawei from its 5G networks."],
            ["B", "On 14 July 2020 the United Kingdom banned Huawei from its 5G networks, as had been expected by many."],
            ["C", "On 15 July 2020 the United Kingdom banned Huawei from its mobile networks."],
            ["D", "The United Kingdom has banned Huawei from its 5G networks."]));

        Assert.Equal(("United Kingdom", "Huawei"), (row[0], row[1]));
        Assert.Equal("14 Jul 2020 (2) or 15 Jul 2020 (1)", row[3]);
        Assert.Equal("4", row[5]);
        Assert.Equal("E-001, E-002, E-003 and 1 more", row[8]);
    }

    [Fact]
    public void Acts_that_lie_months_apart_stand_apart_and_what_has_no_date_stands_alone()
    {
        var rows = Rows("table-acts",
            ["A", "On 16 May 2019 the United States added Huawei to the Entity List."],
            ["B", "On 17 August 2020 the United States added Huawei to the Entity List."],
            ["C", "The United States has added Huawei to the Entity List."]);

        Assert.Equal(["16 May 2019", "17 Aug 2020", "not given"], rows.Select(row => row[3]).Order());
    }

    [Fact]
    public void A_month_is_left_out_beside_a_day_of_it() => Assert.Equal("14 Jul 2020", Assert.Single(Rows("table-acts",
        ["A", "On 14 July 2020 the United Kingdom banned Huawei from its 5G networks."],
        ["B", "In July 2020 the United Kingdom banned Huawei from its 5G networks."]))[3]);

    [Fact]
    public void Deals_of_one_customer_stand_together_and_their_worth_has_a_column()
    {
        var rows = Rows("table-deals",
            ["A", "Huawei won a $5 million contract from Safaricom to build a data centre in Kenya."],
            ["B", "Huawei has won a contract from Safaricom to build a data centre in Kenya."],
            ["C", "Huawei has won a contract to build a data centre in Zambia."]);

        Assert.Equal(["Safaricom", "not named"], rows.Select(row => row[2]));
        Assert.Equal(["$5 million", ""], rows.Select(row => row[6]));
        Assert.Equal(["2", "1"], rows.Select(row => row[8]));
    }

    [Fact]
    public void The_first_page_says_what_is_told_most_often()
    {
        var composed = Compose(
            ["A", "On 14 July 2020 the United Kingdom banned Huawei from its 5G networks."],
            ["B", "The United Kingdom has banned Huawei from its 5G networks."],
            ["C", "The United Kingdom bans Huawei from its mobile networks."],
            ["D", "Sweden has banned ZTE from its 5G networks."]);
        var list = Assert.IsType<ListBlock>(Assert.Single(Assert.Single(composed.Brief.FrontMatter.OfType<Callout>()).Content));

        Assert.Equal("Told most often, in three statements, is what the United Kingdom did about Huawei: ban on new use, 14 July 2020.",
            Prose.TextOf(list.Items[^1]));
    }

    private static ComposedBrief Compose(params string[][] articles) =>
        DraftBrief.Compose(Sample.Corpus(articles), ReferenceTables.Read(null), Sample.Lexicon).Composed;

    private static List<List<string>> Rows(string table, params string[][] articles) =>
        [.. Assert.Single(Compose(articles).Brief.Body.OfType<Table>(), t => t.Id == table).Rows.Select(row => row.Cells.Select(Prose.TextOf).ToList())];
}

namespace Dossier.Tests.Facts;

public sealed class CheckerTests
{
    private const string Restrictions = "registers/restrictions.csv";
    private const string Correct = "Correct a date, or give the reason in the row.";

    [Theory]
    [InlineData("effective", "2020-07-13", "effective on or after the announcement (2020-07-14)", "2020-07-13")]
    [InlineData("ended", "2019", "ended on or after the announcement (2020-07-14)", "2019")]
    [InlineData("deadlines", "2020-09 removal", "deadline 'removal' on or after it takes effect (2020-12-31)", "2020-09")]
    public void Dates_out_of_order_are_named(string column, string value, string expected, string found)
    {
        using var data = new SampleData().With(Restrictions, column, value);

        Assert.Equal([$"{Restrictions}:2: expected {expected}, found {found}. {Correct}"], data.Check());
    }

    [Theory]
    [InlineData("effective", "2020-07")]
    [InlineData("effective", "2020")]
    [InlineData("effective", "../2020-12-31")]
    [InlineData("effective", "")]
    public void Imprecise_dates_are_in_order_when_some_order_fits(string column, string value)
    {
        using var data = new SampleData().With(Restrictions, column, value);

        Assert.Empty(data.Check());
    }

    [Fact]
    public void Dates_may_be_out_of_order_for_a_reason_that_the_row_gives()
    {
        using var data = new SampleData()
            .With(Restrictions, "effective", "2020-01-01").With(Restrictions, "date_order_reason", "Made retroactive.");

        Assert.Empty(data.Check());
    }

    [Fact]
    public void Dates_of_reference_facts_are_checked_too()
    {
        using var data = new SampleData().With("reference/restrictions.csv", "effective", "2019");

        Assert.Equal(
            ["reference/restrictions.csv:2: expected effective on or after the announcement (2020-07-14), found 2019. " + Correct],
            data.Check());
    }

    [Theory]
    [InlineData(Restrictions, "canonical", "K-9", "an id of reference/restrictions.csv in column 'canonical'",
        "'K-9'. Correct the id, or leave the cell empty.")]
    [InlineData(Restrictions, "corrects", "R-9", "the id of a row in column 'corrects'", "'R-9'. Correct the id.")]
    [InlineData("registers/stories.csv", "article", "a9", "the id of an article in the corpus",
        "'a9'. Correct the id, or add the article.")]
    [InlineData("registers/rejected.csv", "quote", "a short time", "the quote of X-1 in a1 ¶3", "no such passage. Correct the row.")]
    [InlineData("registers/rejected.csv", "article", "a9", "the quote of X-1 in a9 ¶3", "no such passage. Correct the row.")]
    public void A_link_that_leads_nowhere_is_named(string file, string column, string value, string expected, string found)
    {
        using var data = new SampleData().With(file, column, value);

        Assert.Equal([$"{file}:2: expected {expected}, found {found}"], data.Check());
    }
}

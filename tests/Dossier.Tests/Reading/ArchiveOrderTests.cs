using Dossier.Extraction;
using Dossier.Facts;
using Dossier.Reading;

namespace Dossier.Tests.Reading;

/// <summary>What the order of an archive page tells of posts without a date.</summary>
public sealed class ArchiveOrderTests
{
    [Theory]
    [InlineData("2021-03-10|?|2021-02-20", "2021-03-10|2021-02-20/2021-03-10|2021-02-20")]
    [InlineData("2021-02-20|?|2021-03-10", "2021-02-20|2021-02-20/2021-03-10|2021-03-10")]
    [InlineData("2021-03-10|?|?|2021-03|2020-12-01", "2021-03-10|2021-03-01/2021-03-10|2021-03-01/2021-03-10|2021-03|2020-12-01")]
    [InlineData("2021-03-10|2021-03-01/..|2021-02-20", "2021-03-10|2021-03-01/2021-03-10|2021-02-20")]
    [InlineData("?|2021-03-10|2021-02-20|?", "?|2021-03-10|2021-02-20|?")]
    [InlineData("2021-03-10|?|2021-05-01|?|2021-02-20", "2021-03-10|?|2021-05-01|?|2021-02-20")]
    [InlineData("2021-03-10|?|?", "2021-03-10|?|?")]
    [InlineData("2021-03-10|?|2021-03-10", "2021-03-10|?|2021-03-10")]
    [InlineData("2021-03-10|2022-01-02/..|2021-02-20", "2021-03-10|2022-01-02/..|2021-02-20")]
    public void A_post_without_a_date_lies_between_its_neighbours(string published, string expected) => Assert.Equal(
        expected.Replace("?", "", StringComparison.Ordinal),
        string.Join('|', ArchiveOrder.Bound([.. published.Split('|').Select(Post)]).Select(post => post.Published.Edtf)));

    [Fact]
    public void Its_basis_is_the_order_of_the_page()
    {
        var post = ArchiveOrder.Bound([Post("2021-03-10"), Post("?"), Post("2021-02-20")])[1];

        Assert.Equal((DateBasis.Relative,
            "The page is in the order of dates, and the next one after it is 10 March 2021, the one before 20 February 2021."),
            (post.Published.Basis, post.PublishedReason));
    }

    [Theory]
    [InlineData("In February the ministry acted.", "2021-02")]
    [InlineData("The ministry acted last year.", "2020")]
    [InlineData("In May 2019 the ministry acted.", "2019-05")]
    [InlineData("The ministry acted on Tuesday.", "2021-02-23/2021-03-09")]
    [InlineData("The ministry acted yesterday.", "2021-02-25/2021-03-09")]
    public void Dates_count_from_it_as_finely_as_it_is_known(string sentence, string expected)
    {
        var published = ArchiveOrder.Bound([Post("2021-03-10"), Post("?"), Post("2021-02-26")])[1].Published;

        Assert.Equal(expected, Assert.Single(DatePhrases.Find(sentence, published)).Date.Edtf);
    }

    private static Article Post(string published)
    {
        var post = ArticleBuilder.Build("a1", "a1.txt", ["A headline", "Some text stands here."], new(0, 1), null);
        return FactDate.TryParseEdtf(published, DateBasis.Explicit, out var date) ? post with { Published = date } : post;
    }
}

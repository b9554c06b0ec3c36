using Dossier.Facts;

namespace Dossier.Tests.Facts;

public sealed class CitingTests
{
    private static readonly Workspace Shipped = Workspace.Open(Repository.DataFolder);

    [Fact]
    public void A_citation_names_publisher_title_day_and_paragraphs()
    {
        var act = Shipped.Register.Restrictions.Single(act => act.Id == "R-032");

        var text = Shipped.Cite(act.Evidence.Where(passage => passage.Article == "003-06"));

        Assert.Equal("Digest of China Bystander, “UK Excludes Huawei From Its 5G Network”, 14 July 2020, ¶3, ¶4", text);
    }

    [Fact]
    public void Articles_are_separated_by_semicolons()
    {
        var act = Shipped.Register.Restrictions.Single(act => act.Id == "R-032");

        var articles = act.Evidence.Select(passage => passage.Article).Distinct().Count();

        Assert.Equal(articles, Shipped.Cite(act.Evidence).Split("; ").Length);
    }

    [Fact]
    public void An_article_that_the_corpus_does_not_have_is_an_error()
    {
        var passage = Shipped.Register.Restrictions[0].Evidence[0] with { Article = "999" };

        var error = Assert.Throws<ArgumentException>(() => Shipped.Cite([passage]));

        Assert.Contains("article 999", error.Message, StringComparison.Ordinal);
    }
}

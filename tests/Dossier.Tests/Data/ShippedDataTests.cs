using Dossier.Facts;

namespace Dossier.Tests.Data;

/// <summary>The data that ships stands up to the checks that users run on theirs.</summary>
public sealed class ShippedDataTests
{
    private static readonly Lazy<Workspace> Shipped = new(() => Workspace.Open(Repository.DataFolder));

    [Fact]
    public void Every_fact_stands_on_its_passages_and_every_link_is_whole()
    {
        var report = Checker.Check(Shipped.Value);

        Assert.Empty(report.Problems);
    }

    [Fact]
    public void All_22_articles_are_read_as_digests_with_a_date()
    {
        var articles = Shipped.Value.Corpus.Articles;

        Assert.Equal(22, articles.Length);
        Assert.All(articles, a => Assert.True(a.IsDigest, a.Id));
        Assert.All(articles, a => Assert.NotEqual(DatePrecision.Unknown, a.Published.Precision));
        Assert.All(articles, a => Assert.NotEmpty(a.PublishedReason));
        Assert.All(articles, a => Assert.NotEmpty(a.Publisher));
    }

    [Fact]
    public void The_deal_count_has_one_independent_story_behind_three_articles()
    {
        var register = Shipped.Value.Register;
        var total = register.DealStatistics.Single(s => s is { Metric: Metric.Deals, Dimension: Dimension.Total });

        Assert.Equal(["000", "001", "002"], total.Evidence.Where(e => e.Stance == Stance.Supports).Select(e => e.Article).Distinct().Order());
        Assert.Equal(1, register.IndependentStories(total));
    }

    [Theory]
    [InlineData("not free")]
    [InlineData("November 2022")]
    public void Known_disagreements_between_sources_are_found(string about)
    {
        var found = Checker.Check(Shipped.Value).Disagreements;

        Assert.Contains(found, d => d.Subject.Contains(about, StringComparison.Ordinal) || d.Claims.Any(c => c.Value.Contains(about, StringComparison.Ordinal)));
    }

    [Fact]
    public void As_of_date_is_the_newest_publication_or_review_never_a_deadline()
    {
        var workspace = Shipped.Value;

        Assert.Equal(workspace.Register.Restrictions.Max(r => r.Review!.ReviewedOn), workspace.AsOf);
        Assert.Contains(workspace.Register.Restrictions, r => r.Deadlines.Any(d => d.Date.Latest > workspace.AsOf));
    }

    [Fact]
    public void Reference_register_holds_the_39_known_restrictions_and_says_whether_each_source_was_read()
    {
        var references = Shipped.Value.Register.References;

        Assert.Equal(39, references.Length);
        Assert.All(references, r => Assert.True(!r.SourceRead || r.Source.StartsWith("http", StringComparison.Ordinal), r.Id));
    }
}

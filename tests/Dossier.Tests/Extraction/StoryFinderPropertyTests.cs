using Dossier.Extraction;
using Dossier.Facts;
using Dossier.Reading;
using FsCheck;
using FsCheck.Fluent;

namespace Dossier.Tests.Extraction;

/// <summary>What holds of stories, however their articles were changed on the way from one publisher to the next.</summary>
public sealed class StoryFinderPropertyTests
{
    private const int Tests = 40;

    // What companies put under every announcement, and publishers under every article on a company.
    private const string Background = "Huawei, founded in 1987 and owned by its staff, sells in 170 countries and has won 91 contracts for 5G; "
        + "it holds 28% of the world market for such equipment, more than any other maker. It has said again and again that it is a "
        + "private company, that no government has ever asked it to build in a back door, and that it would refuse if one did.";

    // Articles that copy from each other or retell one report would be one story already.
    private static readonly Lazy<List<Article>> Bases = new(() => [.. new[] { AnnotatedSet.Newsroom, AnnotatedSet.HeldOut }
        .SelectMany(set => set.Corpus.Articles).Where(article => Words.Count(article.Text) >= 150)]);

    private static readonly Gen<(int[] Bases, int Seed)> Choices =
        from bases in Gen.Shuffle([.. Enumerable.Range(0, Bases.Value.Count)])
        from seed in Gen.Choose(0, 1_000_000)
        select (bases[..5], seed);

    [Fact]
    public void The_articles_tell_a_story_each() => Assert.All(StoriesOf(Bases.Value), story => Assert.Single(story));

    [Fact]
    public void Small_edits_make_no_other_story() => Reprinted((article, random) => WithText(article, text => string.Join(' ',
        text.Split(' ').Select(word => random.Next(20) == 0 ? "whatever" : word))));

    [Fact]
    public void A_cut_tail_makes_no_other_story() => Reprinted((article, random) =>
        Rewriting.WithPassages(article, article.Passages.Take((article.Passages.Length / 2) + 1 + random.Next(article.Passages.Length / 2))));

    [Fact]
    public void Another_headline_makes_no_other_story() => Reprinted((article, random) => Rewriting.WithPassages(
        article with { Title = "Elsewhere in the news" },
        article.Passages.Select(p => p.Kind == PassageKind.Title ? p with { Text = $"Elsewhere in the news, part {random.Next(99)}" } : p)));

    [Fact]
    public void Words_put_around_it_make_no_other_story() => Reprinted((article, random) => Rewriting.WithPassages(article,
        [article.Passages[0], Line($"This article first stood in another paper, {random.Next(99)}."), .. article.Passages[1..],
            Line("Follow us for more of the kind.")]));

    [Fact]
    public void Background_that_stands_under_many_stories_joins_none() => Property.Holds(Choices, choice =>
    {
        var articles = choice.Bases.Select(i => Rewriting.WithPassages(Bases.Value[i], [.. Bases.Value[i].Passages, Line(Background)]));

        Assert.All(StoriesOf([.. articles]), story => Assert.Single(story));
    }, Tests);

    [Fact]
    public void Common_figures_join_no_stories() => Property.Holds(Choices, choice =>
    {
        var random = new Random(choice.Seed);
        var articles = choice.Bases.Select(i =>
        {
            var passages = Bases.Value[i].Passages.ToList();
            passages.Insert(random.Next(1, passages.Count + 1),
                Line($"Huawei has {random.Next(90, 99)} offices; 50% or more of the staff, 20% of them new, work on 5 projects in 10 countries."));
            return Rewriting.WithPassages(Bases.Value[i], passages);
        });

        Assert.All(StoriesOf([.. articles]), story => Assert.Single(story));
    }, Tests);

    [Fact]
    public void The_order_of_the_files_changes_no_story() => Property.Holds(Choices, choice =>
    {
        var random = new Random(choice.Seed);
        var first = Bases.Value[choice.Bases[0]];
        Article[] articles =
        [
            .. choice.Bases[1..].Select(i => Bases.Value[i]),
            .. Enumerable.Range(0, 15).Select(i => WithText(first, text => $"{text} Copy {i} of it.") with { Id = $"copy-{i:00}" }),
            Rewriting.WithPassages(first, first.Passages.Take((first.Passages.Length / 2) + 1)) with { Id = "half" },
        ];
        string Told() => string.Join('|', StoriesOf(articles).Select(story => string.Join(' ', story.Order(StringComparer.Ordinal)))
            .Order(StringComparer.Ordinal));
        var before = Told();

        random.Shuffle(articles);

        Assert.Equal(before, Told());
        Assert.Equal(choice.Bases.Length, before.Split('|').Length);
    }, Tests);

    // Each of some articles and what became of it are one story, and no two of the articles are.
    private static void Reprinted(Func<Article, Random, Article> change) => Property.Holds(Choices, choice =>
    {
        var random = new Random(choice.Seed);
        var articles = choice.Bases.Select(i => Bases.Value[i])
            .SelectMany(article => new[] { article, change(article, random) with { Id = article.Id + "-again" } }).ToList();

        Assert.All(StoriesOf(articles), story => Assert.Equal([story[0], story[0] + "-again"], story));
    }, Tests);

    private static List<List<string>> StoriesOf(IReadOnlyCollection<Article> articles) =>
        [.. StoryFinder.Find(new Corpus("sample", [.. articles], []), Sample.Lexicon)
            .Select(story => story.Members.Select(member => member.Article).Order(StringComparer.Ordinal).ToList())];

    private static Article WithText(Article article, Func<string, string> change) => Rewriting.WithPassages(article,
        article.Passages.Select(p => p.Kind == PassageKind.Text ? p with { Text = change(p.Text) } : p));

    private static Passage Line(string text) => new(0, 0, text, PassageKind.Text, 0);
}

using Dossier.Reading;

namespace Dossier.Tests.Reading;

public sealed class ArchiveTests
{
    private static readonly string[] Titles = ["Ruritania picks a vendor", "Cameras come down", "Who pays for the cloud?"];

    [Theory]
    [InlineData("{0}\n\nPosted on 9 May 2024 by Wen | 3 comments\n\n{1}\n\n{2}\n\n")]
    [InlineData("{0}\n9 May 2024\n\n{1}\n\n{2}\n\n")]
    [InlineData("Published: May 9, 2024\n{0}\n\n{1}\n\n{2}\n\n")]
    [InlineData("{0}\n\n{1}\n\n{2}\n\nShare this: Twitter, Facebook\n\n")]
    [InlineData("{0}\n\n{1}\n\n{2}\n\nLeave a comment\n\n")]
    [InlineData("{0}\n\n{1}\n\n{2}\n\nFiled under Clouds, networks\n\n")]
    [InlineData("{0}\n\n{1}\n\n{2}\n\n* * *\n\n")]
    [InlineData("{0}\n\n{1}\n\n{2}\n\n----------\n\n")]
    [InlineData("===\n# {0}\n\n{1}\n\n## A heading\n\n{2}\n\n")]
    public void Posts_are_split_by_whatever_mark_repeats(string form)
    {
        var page = string.Concat(Titles.Select(title => string.Format(System.Globalization.CultureInfo.InvariantCulture, form, title, Filler, More)));
        using var folder = new TempFolder().With("page.txt", page);

        var articles = CorpusReader.Read(folder.Path).Articles;

        Assert.Equal(Titles.Length, articles.Length);
        Assert.All(articles.Zip(Titles), pair => Assert.Contains(pair.Second, pair.First.Text, StringComparison.Ordinal));
        Assert.All(articles, article => Assert.Single(Titles, title => article.Text.Contains(title, StringComparison.Ordinal)));
    }

    [Theory]
    [InlineData("Ruritania picks a vendor\n\n{0}\n\n* * *\n\n{1}\n\n* * *\n\n{0}")]
    [InlineData("# Ruritania picks a vendor\n\n{0}\n\n---\n\n## What it costs\n\n{1}\n\n---\n\n## What comes next\n\n{0}")]
    [InlineData("Ruritania picks a vendor\n\n{0}\n\n3 June 2020\n\n{1}\n\n4 June 2020\n\n{0}")]
    [InlineData("Ruritania picks a vendor\n\n9 May 2024\n\n{0}\n\nWho pays for it\n\n{1}\n\nUpdated on 10 May 2024")]
    public void Sections_of_one_article_stay_together(string form)
    {
        using var folder = new TempFolder().With("page.txt", string.Format(System.Globalization.CultureInfo.InvariantCulture, form, Filler, More));

        Assert.Single(CorpusReader.Read(folder.Path).Articles);
    }

    [Fact]
    public void What_stands_before_the_first_post_is_listed()
    {
        using var folder = new TempFolder().With("page.txt", "THE SLOW BOAT\n\nNotes on chips\n\n"
            + string.Concat(Titles.Select(title => $"{title}\n\nPosted on 9 May 2024\n\n{Filler}\n\n{More}\n\n")));

        var articles = CorpusReader.Read(folder.Path).Articles;

        Assert.Equal(["1 THE SLOW BOAT", "3 Notes on chips"], articles[0].LeftOut.Select(part => $"{part.Line} {part.Text}"));
        Assert.Equal([Titles[0], Titles[1], Titles[2]], articles.Select(article => article.Title));
    }

    [Theory]
    [InlineData("003", 10)]
    [InlineData("004", 9)]
    public void The_originals_are_split_whatever_their_name_and_order(string file, int count)
    {
        var posts = Originals.Corpus.Articles.Where(article => article.File.StartsWith(file, StringComparison.Ordinal)).ToList();
        for (var turn = 0; turn < count; turn++)
        {
            var shuffled = posts.Skip(turn).Concat(posts.Take(turn)).Reverse().ToList();
            using var folder = new TempFolder().With("other.txt", string.Join("\n\n", shuffled.Select(post => post.Text)) + "\n");

            var read = CorpusReader.Read(folder.Path).Articles;

            Assert.Equal(shuffled.Select(post => post.Title), read.Select(article => article.Title));
        }
    }

    private const string Filler = "The contract runs for five years, officials told reporters in the capital. They would not say what it costs, and "
        + "the opposition has asked for the papers.";

    private const string More = "A panel of experts is to look at the offers again before the end of the month, and the ministry is to say in the "
        + "autumn which of the two vendors it trusts with the records of all citizens and whether the old machines can stay where they are.";
}

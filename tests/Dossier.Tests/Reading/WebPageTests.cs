using System.Diagnostics;
using Dossier.Facts;
using Dossier.Reading;
using Dossier.Reading.Web;

namespace Dossier.Tests.Reading;

public sealed class WebPageTests
{
    private const string One = "<p>The ministry of Ruritania said on Monday that it had signed a contract for a cloud.</p>";
    private const string Two = "<p>Work is to begin in the autumn, an official told reporters in the capital, and will take a year.</p>";

    [Fact]
    public void Main_text_is_told_from_the_rest_of_the_page()
    {
        const string Page = $"""
            <!doctype html><html lang="en"><head><title>Ruritania signs | The Daily</title><script>alert("x")</script></head>
            <body class="with-sidebar comments-open"><div id="wrap" class="page share-enabled">
            <div class="cookieNotice">We use cookies.</div>
            <nav>Home News</nav>
            <div class="articleBody"><h1>Ruritania signs</h1>
            <p class="byline">By Ada Lovelace, 3 June 2020</p>
            <div class="article__shareBar">Share Tweet</div>
            <div class="toc">In this article: money, time</div>
            {One}
            <figure><img src="x.png"><figcaption>A server room in 2019.</figcaption></figure>
            <p><a href="/b">Elbonia bans Huawei from its networks</a></p>
            {Two}
            <h3>Read more</h3><ul><li><a href="/c">Other news</a></li></ul></div>
            <div id="disqus_thread" class="comments"><p>They should ban it. {Two}{Two}{Two}{Two}</p></div>
            </div></body></html>
            """;

        var post = Assert.Single(WebPage.Read(Page, "a.html"));

        Assert.Equal(["Ruritania signs", Plain(One), Plain(Two)], post.Lines.Select(line => line.Text));
        Assert.Equal(["cookie banner", "navigation", "byline or date", "share bar", "table of contents", "caption", "link to another page",
            "related links", "related links", "comments"], post.LeftOut.Select(part => part.Reason));
        Assert.Equal("The Daily", post.Facts.Publisher);
    }

    [Fact]
    public void What_a_page_says_of_itself_is_read()
    {
        const string Page = $$"""
            <html lang="en-GB"><head><meta property="og:site_name" content="The Daily"><meta property="og:title" content="Ruritania signs">
            <link rel="canonical" href="https://example.org/2020/a">
            <script type="application/ld+json">{"@graph": [{"@type": "NewsArticle", "datePublished": "2020-06-03T23:30:00-05:00",
              "author": [{"name": "Ada Lovelace"}, {"name": "Grace Hopper"}]}]}</script>
            <script type="application/ld+json">{broken</script></head><body><div>{{One}}{{Two}}</div></body></html>
            """;
        using var folder = new TempFolder().With("a.html", Page);

        var article = CorpusReader.Read(folder.Path).Articles.Single();

        Assert.Equal(("Ruritania signs", "The Daily", "Ada Lovelace; Grace Hopper", "en-GB"), (article.Title, article.Publisher, article.Author,
            article.Language));
        Assert.Equal("https://example.org/2020/a", article.Address?.AbsoluteUri);
        Assert.Equal(("2020-06-03", DateBasis.Explicit), (article.Published.Edtf, article.Published.Basis));
        Assert.Equal(Plain(One), article.Passages[1].Text);
    }

    [Theory]
    [InlineData("<h1>T</h1>One sentence here.<br><br>Two &amp; more<br>of it.<br>Three.", "T/One sentence here./Two & more of it./Three.")]
    [InlineData("<h1>T</h1><ul><li>First<li>Second <b>bold</b></ul><p>Open<p>Next", "T/First/Second bold/Open/Next")]
    [InlineData("<h1>T</h1><table><tr><th>Country</th><th>Deals</th></tr><tr><td>Ruritania<td>7</table>", "T/Country | Deals/Ruritania | 7")]
    [InlineData("<table><tr><td><h1>T</h1><p>One.</p><p>Two.</p></td><td><p>Three.</p></td></tr></table>", "T/One./Two./Three.")]
    [InlineData("<h1>T</h1><div><p>Unclosed <i>italics<p>and </b>stray</div></div></section>end.", "T/Unclosed italics/and stray/end.")]
    [InlineData("<h1>T</h1><p>Soft&shy;ware\n  on&nbsp;two\tlines</p><noscript>Turn it on.</noscript>", "T/Software on\u00A0two lines")]
    [InlineData("<h1>T</h1><p>Seen.</p><p hidden>Hidden.</p><p style='display: none'>Gone.</p>", "T/Seen.")]
    public void Broken_and_old_html_gives_its_paragraphs(string html, string lines) =>
        Assert.Equal(lines.Split('/'), WebPage.Read(html, "a.html").Single().Lines.Select(line => line.Text));

    [Fact]
    public void Lists_of_other_stories_end_where_the_text_goes_on()
    {
        const string Page = $"""
            <html><body><div class="page"><h1>Ruritania signs</h1>{One}
            <h4>More stories like this one</h4><p>Elbonia bans Huawei</p><p>Freedonia buys cameras</p>
            {Two}
            <p>More Blog Stories</p><h3>Sylvania drops ZTE</h3><p>12 May</p></div></body></html>
            """;

        var post = Assert.Single(WebPage.Read(Page, "a.html"));

        Assert.Equal(["Ruritania signs", Plain(One), Plain(Two)], post.Lines.Select(line => line.Text));
        Assert.Equal(6, post.LeftOut.Count(part => part.Reason == "related links"));
    }

    // What readers pay for is the text; "read-more" on it opens it; a copy for search engines is not shown.
    [Theory]
    [InlineData("paywall")]
    [InlineData("entry-content-read-more")]
    [InlineData("story-body with-related")]
    public void Text_is_read_whatever_else_its_class_says(string names)
    {
        var page = $"""
            <html><body><div><h1>Ruritania signs</h1><div class="image-top">A cloud over the town in 2019.</div><div class="{names}">{Two}</div>
            {One}{One}{One}{One}<div style="display:none" itemscope><h1>Ruritania signs</h1><p>2019-11-19T08:57:40</p>{Two}</div></div></body></html>
            """;

        var post = Assert.Single(WebPage.Read(page, "a.html"));

        Assert.Equal(["Ruritania signs", Plain(Two), Plain(One), Plain(One), Plain(One), Plain(One)], post.Lines.Select(line => line.Text));
        Assert.Equal(["caption of a picture", "hidden"], post.LeftOut.Select(part => part.Reason));
    }

    [Theory]
    [InlineData("<h1>The Daily</h1><div class=\"post-content\"><h2>Ruritania signs</h2>")]
    [InlineData("<h1>The Daily</h1><div class=\"post-content\"><h1>Ruritania signs</h1>")]
    [InlineData("<div class=\"post-content\"><h1>The Daily</h1>")]
    public void The_name_of_the_site_is_no_headline(string head)
    {
        var post = Assert.Single(WebPage.Read($"""
            <html><head><meta property="og:site_name" content="The Daily"><meta property="og:title" content="Ruritania signs"></head>
            <body>{head}{One}{Two}{One}{Two}</div></body></html>
            """, "a.html"));

        Assert.Equal("Ruritania signs", post.Lines[0].Text);
        Assert.Equal(Plain(One), post.Lines[1].Text);
    }

    [Fact]
    public void A_page_of_several_posts_is_split()
    {
        static string Post(string title, string day) => $"<article class='post'><h2><a href='/x'>{title}</a></h2><time datetime='{day}'>{day}</time>"
            + $"{One}{Two}{One}{Two}{One}{Two}</article>";
        using var folder = new TempFolder().With("blog.html", $"<body><nav>Home</nav><h1>Tag: Cloud</h1><main>{Post("First post", "2020-06-03")}"
            + $"{Post("Second post", "2020-05-01")}</main><footer>End</footer></body>");

        var corpus = CorpusReader.Read(folder.Path);

        Assert.Equal([("blog-01", "First post", "2020-06-03"), ("blog-02", "Second post", "2020-05-01")],
            corpus.Articles.Select(article => (article.Id, article.Title, article.Published.Edtf)));
        Assert.Equal(["navigation", "footer", "byline or date"], corpus.Articles[0].LeftOut.Select(part => part.Reason).Where(r => r != "outside the main text"));
    }

    [Fact]
    public void Monstrous_pages_are_refused_or_read_in_a_short_time()
    {
        var watch = Stopwatch.StartNew();
        var nested = string.Concat(Enumerable.Repeat("<div>", 100_000)) + One;
        var formatted = string.Concat(Enumerable.Range(0, 5_000).Select(i => $"<font size={i}>")) + string.Concat(Enumerable.Repeat(One, 500));
        var many = string.Concat(Enumerable.Repeat("<i>a</i>", 300_000));
        using var folder = new TempFolder().With("nested.html", nested).With("formatted.html", formatted).With("many.html", many)
            .With("empty.html", "<html><script>x</script></html>").With("good.html", $"<h1>T</h1>{One}");

        var corpus = CorpusReader.Read(folder.Path);

        Assert.Contains("good", corpus.Articles.Select(article => article.Id));
        const string TooMuch = "expected a web page of at most 200,000 elements, nested less than 200 deep, found more. Save the article's text alone.";
        Assert.Equal(["empty.html: expected a web page with text, found none. Open the page in a browser, and save its text as .txt; pages that "
            + "scripts fill hold none.",
            $"formatted.html: {TooMuch}", $"many.html: {TooMuch}", $"nested.html: {TooMuch}"],
            corpus.SetAside.Select(problem => problem.ToString()).Order(StringComparer.Ordinal));
        Assert.True(watch.Elapsed < TimeSpan.FromSeconds(20), $"It took {watch.Elapsed}.");
    }

    private static string Plain(string paragraph) => paragraph.Replace("<p>", "", StringComparison.Ordinal).Replace("</p>", "", StringComparison.Ordinal);
}

using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using Dossier.Briefs;
using static Dossier.Tests.Briefs.Briefing;

namespace Dossier.Tests.Briefs;

public sealed class BriefHtmlTests
{
    private static IDocument Page(Brief brief) => new HtmlParser().ParseDocument(BriefHtml.ToHtml(brief));

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    [InlineData(5)]
    public void Every_link_leads_somewhere_and_every_id_is_given_once(int seed)
    {
        for (var i = 0; i < 8; i++)
        {
            var page = Page(RandomBrief.Make(seed * 1_000 + i));

            var ids = page.QuerySelectorAll("[id]").Select(e => e.Id!).ToList();
            Assert.Equal(ids.Distinct(StringComparer.Ordinal).Count(), ids.Count);
            var targets = page.QuerySelectorAll("a[href^='#']").Select(a => a.GetAttribute("href")![1..]).ToList();
            Assert.NotEmpty(targets);
            Assert.Empty(targets.Except(ids, StringComparer.Ordinal));
        }
    }

    [Theory]
    [InlineData(11)]
    [InlineData(12)]
    [InlineData(13)]
    public void All_words_of_the_brief_stand_in_the_page_in_their_order(int seed)
    {
        for (var i = 0; i < 8; i++)
        {
            var brief = RandomBrief.Make(seed * 1_000 + i);
            var page = new HtmlParser().ParseDocument(BriefHtml.ToHtml(brief).Replace("</t", " </t", StringComparison.Ordinal));

            foreach (var mark in page.QuerySelectorAll("sup, nav, thead, svg, details, style, header, footer, .notes, figcaption b, .caption b, .callout-title"))
            {
                mark.Remove();
            }

            var words = page.QuerySelector("main")!.TextContent.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
            var said = brief.FrontMatter.Concat(brief.Body).SelectMany(Said)
                .SelectMany(text => text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)).ToList();
            Assert.Equal(said, words);
        }
    }

    [Fact]
    public void Notes_and_their_marks_lead_to_each_other()
    {
        var page = Page(SampleBrief.Make());

        var marks = page.QuerySelectorAll("sup a").ToList();
        Assert.True(marks.Count > 5);
        foreach (var mark in marks)
        {
            var note = page.GetElementById(mark.GetAttribute("href")![1..])!;
            Assert.Equal("#" + mark.Id, note.QuerySelector("a.back")!.GetAttribute("href"));
            Assert.Equal($"Note {mark.TextContent}", mark.GetAttribute("aria-label"));
        }

        Assert.Equal(marks.Count, page.QuerySelectorAll(".notes li").Length);
    }

    [Fact]
    public void Headings_step_down_one_level_at_a_time_from_one_title()
    {
        var page = Page(SampleBrief.Make());

        var levels = page.QuerySelectorAll("h1, h2, h3, h4").Select(h => h.LocalName[1] - '0').ToList();
        Assert.Equal(1, levels[0]);
        Assert.Equal(1, levels.Count(level => level == 1));
        Assert.All(levels.Zip(levels.Skip(1)), pair => Assert.True(pair.Second <= pair.First + 1, string.Join(' ', levels)));
    }

    [Fact]
    public void Tables_have_heads_with_scope_and_figures_their_data()
    {
        var page = Page(SampleBrief.Make());

        Assert.All(page.QuerySelectorAll("table"), table =>
        {
            Assert.NotEmpty(table.QuerySelectorAll("thead th[scope=col]"));
            Assert.All(table.QuerySelectorAll("tbody tr"), row => Assert.Equal(table.QuerySelectorAll("thead th").Length, row.Children.Length));
        });
        Assert.NotEmpty(page.QuerySelectorAll("tbody th[scope=row]"));
        Assert.All(page.QuerySelectorAll("figure:not(:has(img))"), figure =>
        {
            Assert.Equal(2, figure.QuerySelectorAll("svg").Length);
            Assert.NotEmpty(figure.QuerySelectorAll("details table tbody tr"));
        });
    }

    [Fact]
    public void The_page_stands_alone_and_comes_out_the_same_each_time()
    {
        var html = BriefHtml.ToHtml(SampleBrief.Make());
        var page = new HtmlParser().ParseDocument(html);

        Assert.Empty(page.QuerySelectorAll("script, link, iframe, [src]:not([src^='data:'])"));
        Assert.DoesNotContain("url(", html, StringComparison.Ordinal);
        Assert.DoesNotContain("@import", html, StringComparison.Ordinal);
        Assert.Equal(html, BriefHtml.ToHtml(SampleBrief.Make()));
        Assert.Equal("en-GB", page.DocumentElement.GetAttribute("lang"));
    }

    [Fact]
    public void What_looks_like_markup_is_text()
    {
        var page = Page(Of(Section("<b>Bold</b> & \"quoted\"", "a"), Text("<script>alert(1)</script>\u0000 1 < 2")));

        Assert.Equal("<b>Bold</b> & \"quoted\"", page.QuerySelector("h2")!.TextContent);
        Assert.Equal("<script>alert(1)</script> 1 < 2", page.QuerySelector("main p")!.TextContent);
        Assert.Empty(page.QuerySelectorAll("script"));
    }

    [Fact]
    public void Quotes_nested_lists_and_pictures_have_elements_of_their_own()
    {
        var list = new ListBlock([Words("one"), Words("two")], Ordered: true) { Start = 3, Below = [[], [new ListBlock([Words("inner")])]] };
        var page = Page(Of(Section("Start", "start"), new Quote([Text("Said so.")]), list, new Picture("p", TestImages.Png(4, 3, PngKind.Color), "A map", Words("Where."))));

        Assert.Equal("Said so.", page.QuerySelector("blockquote p")!.TextContent);
        Assert.Equal("3", page.QuerySelector("ol[start]")!.GetAttribute("start"));
        Assert.Equal("inner", page.QuerySelector("ol > li:nth-child(2) > ul > li")!.TextContent);
        Assert.Equal("A map", page.QuerySelector("figure#p img")!.GetAttribute("alt"));
        Assert.StartsWith("data:image/png;base64,", page.QuerySelector("figure#p img")!.GetAttribute("src"), StringComparison.Ordinal);
        Assert.Equal("4", page.QuerySelector("figure#p img")!.GetAttribute("width"));
        Assert.Equal("Figure 1. Where.", page.QuerySelector("figure#p figcaption")!.TextContent);
    }

    [Fact]
    public void A_reference_to_nothing_is_an_error_that_names_it()
    {
        var error = Assert.Throws<BriefException>(() => BriefHtml.ToHtml(Of(new Paragraph([new Reference("Figure #", "figure-9")]))));

        Assert.Contains("figure-9", error.Message, StringComparison.Ordinal);
    }

    private static IEnumerable<string> Said(Block block) => BlockTexts.Of(block).Select(Dossier.Briefs.Prose.TextOf);
}

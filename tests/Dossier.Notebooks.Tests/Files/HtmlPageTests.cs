using System.Text.Json.Nodes;
using Dossier.Notebooks.Files;

namespace Dossier.Notebooks.Tests.Files;

public sealed class HtmlPageTests
{
    private static readonly Dictionary<string, string> NoPages = [];

    [Fact]
    public void A_page_has_the_first_heading_as_its_title_and_forbids_scripts_and_the_network()
    {
        var page = Page(Samples.Notebook("1", "md:text\n## Deals & *bans*", "2"));

        Assert.Contains("<title>Deals &amp; *bans</title>", page, StringComparison.Ordinal);
        Assert.Contains("content=\"default-src 'none'; img-src data:;", page, StringComparison.Ordinal);
    }

    [Fact]
    public void Pictures_in_the_cell_and_beside_the_notebook_are_taken_in()
    {
        var folder = Directory.CreateTempSubdirectory("notebooks-");
        File.WriteAllBytes(Path.Combine(folder.FullName, "my map.png"), [1, 2, 3]);
        var notebook = Samples.Notebook("md:![a](attachment:a.png) ![m](my%20map.png) ![o](../outside.png)");
        notebook.Cells[0].Json["attachments"] = new JsonObject { ["a.png"] = new JsonObject { ["image/png"] = "QUJD" } };

        var page = HtmlPage.Of(notebook, new MarkdownHtml(folder.FullName, NoPages));

        Assert.Contains("""<img src="data:image/png;base64,QUJD" alt="a" />""", page, StringComparison.Ordinal);
        Assert.Contains("""<img src="data:image/png;base64,AQID" alt="m" />""", page, StringComparison.Ordinal);
        Assert.Contains("../outside.png", page, StringComparison.Ordinal);
        folder.Delete(recursive: true);
    }

    [Fact]
    public void A_link_to_a_notebook_leads_to_the_page_that_was_made_with_it()
    {
        var folder = Directory.CreateTempSubdirectory("notebooks-");
        string In(string name) => Path.Combine(folder.FullName, name);
        var notebook = Samples.Notebook("md:[b](my%20deals.ipynb#who) [c](c.ipynb) [d](https://example.org/d.ipynb)");
        var pages = new Dictionary<string, string> { [In("a.ipynb")] = In("out/a.html"), [In("my deals.ipynb")] = In("out/my deals.html") };
        Directory.CreateDirectory(In("out"));

        HtmlPage.Save(pages[In("a.ipynb")], notebook, folder.FullName, pages);

        var page = File.ReadAllText(In("out/a.html"));
        Assert.Contains("""<a href="my%20deals.html#who">b</a>""", page, StringComparison.Ordinal);
        Assert.Contains("""<a href="c.ipynb">c</a>""", page, StringComparison.Ordinal);
        Assert.Contains("""<a href="https://example.org/d.ipynb">d</a>""", page, StringComparison.Ordinal);
        folder.Delete(recursive: true);
    }

    [Theory]
    [InlineData("""{"output_type":"stream","name":"stderr","text":["a\n","\u001b[31m<b>\u001b[0m\n"]}""", "<pre class=\"out err\" tabindex=\"0\">a\n&lt;b&gt;</pre>")]
    [InlineData("""{"output_type":"error","ename":"E","evalue":"v","traceback":[]}""", "<pre class=\"out error\" tabindex=\"0\">E: v</pre>")]
    [InlineData("""{"output_type":"display_data","data":{"text/plain":"p","text/html":"<b>h</b><script>bad()</script>"}}""", "<div class=\"out rich\"><b>h</b></div>")]
    [InlineData("""{"output_type":"display_data","data":{"text/plain":"p","image/svg+xml":"<?xml version=\"1.0\"?>\n<svg/>"}}""", "<figure class=\"out\"><svg/></figure>")]
    [InlineData("""{"output_type":"display_data","data":{"text/plain":"a \"map\"","image/png":"QU\nJD"}}""",
        "<img alt=\"a &quot;map&quot;\" src=\"data:image/png;base64,QUJD\">")]
    [InlineData("""{"output_type":"execute_result","data":{"text/plain":"p","text/markdown":"*m*"}}""", "<p><em>m</em></p>")]
    [InlineData("""{"output_type":"execute_result","data":{"text/plain":"1 < 2"}}""", "<pre class=\"out\" tabindex=\"0\">1 &lt; 2</pre>")]
    [InlineData("""{"output_type":"execute_result","data":{"application/json":{"a":1}}}""", "{\n  &quot;a&quot;: 1\n}")]
    public void Outputs_are_shown_in_their_richest_form(string output, string html)
    {
        var notebook = Samples.Notebook("x");
        notebook.Cells[0].SetOutputs([JsonNode.Parse(output)], 1);

        Assert.Contains(html, Page(notebook), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("a<script src='x'>1</script>b", "ab")]
    [InlineData("a<SCRIPT>b", "ab")]
    [InlineData("<iframe src='x'></iframe><meta http-equiv=refresh content='0;x'><p>b</p>", "<p>b</p>")]
    public void What_would_run_or_lead_away_is_left_out(string html, string harmless) => Assert.Equal(harmless, OutputHtml.Harmless(html));

    private static string Page(NotebookFile notebook) => HtmlPage.Of(notebook, new MarkdownHtml(Path.GetTempPath(), NoPages)).ReplaceLineEndings("\n");
}

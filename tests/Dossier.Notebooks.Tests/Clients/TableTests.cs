using Dossier.Frames;

namespace Dossier.Notebooks.Tests.Clients;

/// <summary>How a browser sets tables, since style sheets of their surroundings have a say in it.</summary>
[Collection(JupyterClients.Name)]
public sealed class TableTests(JupyterHome home)
{
    // What JupyterLab and the pages of nbconvert have.
    private const string Surroundings = """
        <style>
        .jp-RenderedHTMLCommon table { table-layout: fixed; margin-left: auto; margin-right: auto; font-size: 12px; }
        .jp-RenderedHTMLCommon:not(.jp-RenderedMarkdown) :is(td, th, tr) { text-align: right; }
        .jp-RenderedHTMLCommon :is(td, th, tr) { white-space: normal; vertical-align: middle; }
        </style>
        """;

    private static readonly string Long = string.Join(' ', Enumerable.Repeat("telecoms", 12));

    [Fact]
    public async Task In_JupyterLab_texts_stand_at_the_left_numbers_at_the_right_and_long_texts_give_way()
    {
        Assert.SkipUnless(File.Exists(Chromium.Program), "Needs Debian's chromium.");
        using var browser = await Chromium.Start(home);
        var frame = DataFrame.FromRecords([new { Count = 1, First = Long, Second = Long, Third = Long, Name = "a" }]);
        var page = $"<body>{Surroundings}<div class='jp-RenderedHTMLCommon' style='width:900px'>{frame.ToHtml()}</div>";

        await browser.Open("data:text/html;charset=utf-8," + Uri.EscapeDataString(page));

        await browser.Until("document.querySelector('.dossier-frame caption')");
        Assert.Equal("right,left,left,left,left", (string?)await browser.Evaluate(
            "[...document.querySelectorAll('tbody td')].map(cell => getComputedStyle(cell).textAlign).join()"));
        Assert.Equal("nowrap", (string?)await browser.Evaluate("getComputedStyle(document.querySelector('tbody td')).whiteSpace"));
        Assert.Equal(900, (int?)await browser.Evaluate("document.querySelector('.dossier-frame').scrollWidth"));
    }
}

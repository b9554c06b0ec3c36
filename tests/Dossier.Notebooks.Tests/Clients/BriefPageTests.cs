using System.Text.Json.Nodes;
using Dossier.Briefs;
using Dossier.Facts;
using Dossier.Tests;

namespace Dossier.Notebooks.Tests.Clients;

/// <summary>The overview as a page in a browser, as wide as a desk's and as a phone's. Pictures are left in <c>artifacts/screenshots</c>.</summary>
[Collection(JupyterClients.Name)]
public sealed class BriefPageTests(JupyterHome home) : IAsyncLifetime
{
    private readonly string _pictures = Directory.CreateDirectory(Path.Combine(Repository.Root, "artifacts", "screenshots")).FullName;
    private Chromium? _browser;

    public async ValueTask InitializeAsync()
    {
        Assert.SkipUnless(File.Exists(Chromium.Program), "Needs Debian's chromium.");
        _browser = await Chromium.Start(home);
        var workspace = Workspace.Open(Repository.DataFolder);
        var file = Path.Combine(home.Folder("pages"), "brief.html");
        await File.WriteAllTextAsync(file, BriefHtml.ToHtml(MarkdownBrief.Shipped("huawei-cloud").Compose(workspace).Brief),
            TestContext.Current.CancellationToken);
        await _browser.Open(new Uri(file).AbsoluteUri);
        await _browser.Until("document.readyState == 'complete' && document.querySelector('main')");
    }

    public ValueTask DisposeAsync()
    {
        _browser?.Dispose();
        return ValueTask.CompletedTask;
    }

    [Theory]
    [InlineData(1280)]
    [InlineData(390)]
    public async Task Nothing_is_wider_than_the_window(int width)
    {
        await _browser!.Resize(width);

        Assert.Equal(width, (int)(await _browser.Evaluate("document.documentElement.scrollWidth"))!);
        Assert.Equal("", (string)(await _browser.Evaluate(
            "[...document.querySelectorAll('p,li,h1,h2,h3,h4,figure,figcaption,section,.wide')].filter(e => e.checkVisibility()"
            + " && e.getBoundingClientRect().right > window.innerWidth + 1).map(e => e.outerHTML.slice(0, 80)).join('\\n')"))!);
        await _browser.Photograph("document.documentElement.scrollHeight", Path.Combine(_pictures, $"brief-{width}.png"), width);
    }

    [Theory]
    [InlineData(1280)]
    [InlineData(390)]
    public async Task Axe_finds_no_barrier(int width)
    {
        var packages = Environment.GetEnvironmentVariable("DOSSIER_NPM");
        Assert.SkipWhen(string.IsNullOrEmpty(packages), "DOSSIER_NPM does not name a folder with the npm package axe-core.");
        await _browser!.Resize(width);
        await _browser.Evaluate(await File.ReadAllTextAsync(
            Path.Combine(packages, "node_modules", "axe-core", "axe.min.js"), TestContext.Current.CancellationToken));

        var report = JsonNode.Parse((string)(await _browser.Evaluate("axe.run().then(found => JSON.stringify({"
            + " passes: found.passes.length, violations: found.violations.map(v => v.id + ': ' + v.help + ' '"
            + " + v.nodes.slice(0, 3).map(n => n.html.slice(0, 120)).join(' | ')) }))"))!)!;

        var barriers = string.Join('\n', report["violations"]!.AsArray().Select(violation => (string)violation!));
        Assert.True(barriers.Length == 0, barriers);
        Assert.True((int)report["passes"]! > 20, "axe-core looked at hardly anything.");
    }

    [Fact]
    public async Task It_asks_the_network_for_nothing() =>
        Assert.Equal(0, (int)(await _browser!.Evaluate("performance.getEntriesByType('resource').length"))!);
}

using Dossier.Tests;

namespace Dossier.Notebooks.Tests.Clients;

/// <summary>The classic Notebook in a browser. Pictures of the notebooks are left in <c>artifacts/screenshots</c>, to be looked at.</summary>
[Collection(JupyterClients.Name)]
public sealed class BrowserTests(JupyterHome home) : IAsyncLifetime
{
    private readonly string _pictures = Directory.CreateDirectory(Path.Combine(Repository.Root, "artifacts", "screenshots")).FullName;
    private NotebookServer? _server;
    private Chromium? _browser;

    private NotebookPage Page => new(_browser!);

    public async ValueTask InitializeAsync()
    {
        await home.Require("notebook", "jupyter-notebook");
        Assert.SkipUnless(File.Exists(Chromium.Program), "Needs Debian's chromium.");
        _server = await NotebookServer.Start(home);
        _browser = await Chromium.Start(home);
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var started in new IAsyncDisposable?[] { _browser, _server })
        {
            await (started?.DisposeAsync() ?? default);
        }
    }

    [Fact]
    public async Task The_notebooks_show_in_a_browser_what_is_committed()
    {
        foreach (var notebook in JupyterHome.Committed.Select(Path.GetFileName))
        {
            await Page.Open(_server!.Editor($"notebooks/{notebook}"));

            await Page.RunAll();

            NotebookOutputs.AreAsCommitted(Path.Combine(home.Notebooks, notebook!));
            await Page.Photograph(Path.Combine(_pictures, Path.ChangeExtension(notebook!, "png")));
            await _browser!.Evaluate("Jupyter.notebook.session.delete(); 1");
        }
    }
}

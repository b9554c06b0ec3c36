using Dossier.Notebooks.Tests.Files;
using Dossier.Tests;

namespace Dossier.Notebooks.Tests.Clients;

/// <summary>The classic Notebook in a browser. Pictures of the notebooks are left in <c>artifacts/screenshots</c>, to be seen.</summary>
[Collection(JupyterClients.Name)]
public sealed class BrowserTests(JupyterHome home) : IAsyncLifetime
{
    private readonly string _pictures = Directory.CreateDirectory(Path.Combine(Repository.Root, "artifacts", "screenshots")).FullName;
    private NotebookServer? _server;
    private Chromium? _browser;

    private NotebookPage Page => new(_browser!);

    public async ValueTask InitializeAsync()
    {
        await home.Require("notebook", "python3-notebook");
        Assert.SkipUnless(File.Exists(Chromium.Program), "Needs Debian's chromium.");
        _server = await NotebookServer.Start(home);
        _browser = await Chromium.Start(home);
    }

    public ValueTask DisposeAsync()
    {
        _browser?.Dispose();
        return ValueTask.CompletedTask;
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

    [Fact]
    public async Task Help_while_typing_questions_and_interrupts_work_in_a_browser()
    {
        await File.WriteAllTextAsync(Path.Combine(home.Notebooks, "typing.ipynb"), Samples.Text("var greeting = \"hi\";"),
            TestContext.Current.CancellationToken);
        await Page.Open(_server!.Editor("notebooks/typing.ipynb"));
        await Page.RunAll();

        await CompletionShowsItsItems();
        await TheTooltipShowsTheDocumentation();
        await ReadLineAsksAndIsAnswered();
        await TheInterruptButtonStopsALoop();
        await Page.Photograph(Path.Combine(_pictures, "typing.png"));
        await ARestartForgetsTheVariables();
    }

    private async Task CompletionShowsItsItems()
    {
        await Page.TypeCell("greeting.ToU");
        await _browser!.Press("Tab", 9);
        await _browser.Until("[...document.querySelectorAll('.completions option')].some(o => o.innerText.includes('ToUpperInvariant'))");
        await Page.PhotographWindow(Path.Combine(_pictures, "completion.png"));
        await _browser.Press("Escape", 27);
        await _browser.Until("!document.querySelector('.completions')");
    }

    private async Task TheTooltipShowsTheDocumentation()
    {
        await Page.TypeCell("Console.WriteLine(");
        await _browser!.Press("Tab", 9, shift: true);
        await _browser.Until("document.querySelector('#tooltip').offsetHeight > 0"
            + " && getComputedStyle(document.querySelector('#tooltip')).opacity == 1"
            + " && document.querySelector('#tooltip').innerText.includes('Console.WriteLine')");
        await Page.PhotographWindow(Path.Combine(_pictures, "tooltip.png"));
        await _browser.Press("Escape", 27);
    }

    private async Task ReadLineAsksAndIsAnswered()
    {
        await Page.Start("\"Hello, \" + Console.ReadLine()");
        await _browser!.Until("document.activeElement.matches('input.raw_input')");
        await _browser.Type("Ada");
        await _browser.Press("Enter", 13);
        await Page.UntilLastShows("Hello, Ada");
    }

    private async Task TheInterruptButtonStopsALoop()
    {
        await Page.Start("Console.WriteLine(\"on\"); while (true) { }");
        await Page.UntilLastPrints("on");
        await Page.Click("[data-jupyter-action='jupyter-notebook:interrupt-kernel']");
        await Page.UntilLastShows("interrupted");
        await Page.Start("greeting");
        await Page.UntilLastShows("hi");
    }

    private async Task ARestartForgetsTheVariables()
    {
        await Page.Click("[data-jupyter-action='jupyter-notebook:confirm-restart-kernel']");
        await Page.Click(".modal.in .btn-danger");
        await _browser!.Until("!document.querySelector('.modal') && document.querySelector('.kernel_idle_icon')");
        await Page.Start("greeting");
        await Page.UntilLastShows("CS0103");
        await Page.Start("1 + 1");
        await Page.UntilLastShows("2");
    }
}

using System.Text.Json;

namespace Dossier.Notebooks.Tests.Clients;

/// <summary>A notebook in the classic Notebook, in a browser.</summary>
internal sealed class NotebookPage(Chromium browser)
{
    private const string Last = "Jupyter.notebook.get_cells().slice(-1)[0]";

    /// <summary>Opens a notebook and waits for its kernel.</summary>
    public async Task Open(string address)
    {
        // A notebook that has unsaved changes asks whether it may be left.
        await browser.Evaluate("window.onbeforeunload = null");
        await browser.Open(address);
        await browser.Until("Jupyter.notebook._fully_loaded && Jupyter.notebook.kernel.is_connected()"
            + " && document.querySelector('.kernel_idle_icon')");
    }

    /// <summary>Does what Cell > Run All does, waits until all cells have run, and saves.</summary>
    public async Task RunAll()
    {
        await browser.Evaluate("Jupyter.notebook.execute_all_cells()");
        await browser.Until("Jupyter.notebook.get_cells().every(c => c.cell_type != 'code' || c.input_prompt_number > 0)"
            + " && document.querySelector('.kernel_idle_icon')");
        await browser.Evaluate("Jupyter.notebook.save_notebook().then(() => 1)");
    }

    /// <summary>Types code into a new cell at the end, which has the focus then.</summary>
    public async Task TypeCell(string code)
    {
        await browser.Evaluate("Jupyter.notebook.insert_cell_at_bottom('code'); Jupyter.notebook.select(Jupyter.notebook.ncells() - 1);"
            + " Jupyter.notebook.edit_mode(); 1");
        await browser.Type(code);
    }

    /// <summary>Types a cell and starts it.</summary>
    public async Task Start(string code)
    {
        await TypeCell(code);
        await browser.Evaluate($"{Last}.execute(); 1");
    }

    /// <summary>Waits until the last cell shows a text, whether or not it still runs.</summary>
    public Task UntilLastPrints(string text) => browser.Until(
        $"{Last}.element[0].querySelector('.output').innerText.includes({JsonSerializer.Serialize(text)})");

    /// <summary>Waits until the last cell shows a text and has ended.</summary>
    public async Task UntilLastShows(string text)
    {
        await UntilLastPrints(text);
        await browser.Until($"{Last}.input_prompt_number > 0");
    }

    /// <summary>Clicks what the toolbar, a menu or a dialog has.</summary>
    public async Task Click(string selector)
    {
        await browser.Until($"document.querySelector({JsonSerializer.Serialize(selector)})");
        await browser.Evaluate($"document.querySelector({JsonSerializer.Serialize(selector)}).click()");
    }

    /// <summary>Takes a picture of the whole notebook, however long it is.</summary>
    public async Task Photograph(string file)
    {
        await browser.Evaluate("document.querySelector('#site').scrollTop = 0");
        await browser.Photograph(
            "document.querySelector('#notebook-container').offsetHeight + document.querySelector('#site').offsetTop + 80", file);
    }

    /// <summary>Takes a picture of what is seen in the window.</summary>
    public Task PhotographWindow(string file) => browser.Photograph("window.innerHeight", file);
}

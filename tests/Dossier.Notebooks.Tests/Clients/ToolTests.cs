namespace Dossier.Notebooks.Tests.Clients;

/// <summary>Jupyter's programs for the terminal.</summary>
[Collection(JupyterClients.Name)]
public sealed class ToolTests(JupyterHome home)
{
    [Fact]
    public async Task Nbconvert_runs_a_notebook_and_makes_a_page_of_it()
    {
        await home.Require("nbconvert", "python3-nbconvert");
        var folder = home.Folder("nbconvert");

        var (exitCode, output) = await home.Run(JupyterHome.Python,
        [
            "-m", "nbconvert", "--execute", "--to", "html", "--output-dir", folder, Path.Combine(home.Notebooks, "04-evidence.ipynb"),
        ]);

        Assert.True(exitCode == 0, output);
        var page = await File.ReadAllTextAsync(Path.Combine(folder, "04-evidence.html"), TestContext.Current.CancellationToken);
        Assert.Contains("192 passages checked, 0 problems", page, StringComparison.Ordinal);
        Assert.Contains("class=\"dossier-frame\"", page, StringComparison.Ordinal);

        // Before its version 7.7, nbconvert takes the drawing out of SVG pictures and leaves their words: its issue 1849.
        Assert.Contains("The 70 deals stand in three articles, but rest on one story", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_console_shows_values_and_errors_and_asks_for_input()
    {
        await home.Require("jupyter_console", "python3-jupyter-console");

        var (exitCode, output) = await home.Run(JupyterHome.Python,
            ["-m", "jupyter_console", "--kernel", ".net-csharp", "--simple-prompt"],
            "var x = 20;\nx + 22\nint.Parse(\"z\")\n\"Hello, \" + Console.ReadLine()\nAda\n");

        Assert.True(exitCode == 0, output);
        Assert.Contains("Out[2]: 42", output, StringComparison.Ordinal);
        Assert.Contains("The input string 'z' was not in a correct format.", output, StringComparison.Ordinal);
        Assert.Contains("Hello, Ada", output, StringComparison.Ordinal);
    }
}

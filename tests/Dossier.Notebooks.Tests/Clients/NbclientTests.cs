using Dossier.Tests;

namespace Dossier.Notebooks.Tests.Clients;

/// <summary>The repository's notebooks under nbclient, which is what nbconvert, papermill and Jupyter Book run notebooks with.</summary>
[Collection(JupyterClients.Name)]
public sealed class NbclientTests(JupyterHome home)
{
    [Fact]
    public async Task The_notebooks_show_under_nbclient_what_is_committed()
    {
        await home.Require("nbclient", "python3-nbclient");
        var script = Path.Combine(Repository.Root, "tests", "Dossier.Notebooks.Tests", "Clients", "execute.py");
        var folder = home.Folder("nbclient");

        // Tests in a browser add notebooks of their own to the folder.
        var notebooks = JupyterHome.Committed.Select(path => Path.Combine(home.Notebooks, Path.GetFileName(path)));

        var (exitCode, output) = await home.Run(JupyterHome.Python, [script, folder, .. notebooks]);

        Assert.True(exitCode == 0, output);
        Assert.Equal(5, Directory.GetFiles(folder).Length);
        Assert.All(Directory.GetFiles(folder), NotebookOutputs.AreAsCommitted);
    }
}

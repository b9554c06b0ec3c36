using Dossier.Cli;
using Dossier.Tests;

namespace Dossier.Notebooks.Tests.Files;

public sealed class WorkspaceNotebooksTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("workspace-").FullName;

    [Fact]
    public void Notebooks_of_a_new_workspace_run_on_what_rules_find() => Runs(Path.Combine(Repository.DataFolder, "corpus"));

    [Fact]
    public void Notebooks_of_a_new_workspace_run_where_rules_find_nothing()
    {
        var from = Directory.CreateDirectory(Path.Combine(_folder, "articles")).FullName;
        File.WriteAllText(Path.Combine(from, "a.txt"), "A quiet day\n\nNothing happened in the town.\n");

        Runs(from);
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private void Runs(string articles)
    {
        using var output = new StringWriter();
        var io = new CommandIO(output, output, _folder, IsTerminal: false);

        var made = DossierCommand.Run(["new", "w", "--from", articles], io);
        var ran = DossierCommand.Run(["run", "w/notebooks/*.ipynb"], io);

        Assert.True(made == 0 && ran == 0, output.ToString());
        Assert.True(File.Exists(Path.Combine(_folder, "w", "reports", "draft", "brief-all.pdf")));
    }
}

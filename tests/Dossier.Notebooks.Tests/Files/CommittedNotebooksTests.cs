using Dossier.Cli;
using Dossier.Tests;

namespace Dossier.Notebooks.Tests.Files;

public sealed class CommittedNotebooksTests
{
    [Fact]
    public void The_notebooks_come_out_again_byte_for_byte()
    {
        var folder = Path.Combine(Repository.Root, "notebooks");
        var copies = Directory.CreateTempSubdirectory("notebooks-");
        using var output = new StringWriter();

        var code = DossierCommand.Run(["run", "notebooks/*.ipynb", "--out", copies.FullName], new CommandIO(output, output, Repository.Root, IsTerminal: false));

        Assert.True(code == 0, output.ToString());
        Assert.All(Directory.GetFiles(folder, "*.ipynb"), path =>
            Assert.Equal(File.ReadAllText(path), File.ReadAllText(Path.Combine(copies.FullName, Path.GetFileName(path)))));
        copies.Delete(recursive: true);
    }
}

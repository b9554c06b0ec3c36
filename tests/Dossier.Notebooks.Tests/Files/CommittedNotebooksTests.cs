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
        Assert.All(Directory.GetFiles(folder, "*.ipynb"), path => Assert.True(
            File.ReadAllText(path) == File.ReadAllText(Path.Combine(copies.FullName, Path.GetFileName(path))),
            $"{path} comes out differently. If that is meant: dossier run {Path.GetFileName(path)} --in-place, and look at the changes."));
        copies.Delete(recursive: true);
    }
}

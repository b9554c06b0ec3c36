using Dossier.Tests;

namespace Dossier.Notebooks.Tests.Clients;

/// <summary>Jupyter's own suite against the built command.</summary>
[Collection(JupyterClients.Name)]
public sealed class ConformanceTests(JupyterHome home)
{
    [Fact]
    public async Task The_suite_of_Jupyter_passes_with_every_optional_part()
    {
        await home.Require("jupyter_kernel_test", "python3-jupyter-kernel-test");

        var script = Path.Combine(Repository.Root, "tests", "Dossier.Notebooks.Tests", "Clients", "conformance.py");
        var (exitCode, output) = await home.Run(JupyterHome.Python, [script, "-v"]);

        Assert.True(exitCode == 0, output);
        Assert.DoesNotContain("skipped", output, StringComparison.Ordinal);
    }
}

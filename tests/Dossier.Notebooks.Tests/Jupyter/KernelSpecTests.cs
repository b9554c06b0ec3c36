using System.Text.Json.Nodes;
using Dossier.Notebooks.Jupyter;
using Dossier.Reading;

namespace Dossier.Notebooks.Tests.Jupyter;

public sealed class KernelSpecTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("kernels-").FullName;
    private readonly string _program;

    public KernelSpecTests()
    {
        _program = Path.Combine(_folder, "program");
        Directory.CreateDirectory(Path.Combine(_program, "sub"));
        File.WriteAllText(Path.Combine(_program, "Dossier.Cli.dll"), "");
        File.WriteAllText(Path.Combine(_program, "sub", "x.dll"), "");
    }

    private KernelPlace Place => KernelPlace.Choose(_folder, sysPrefix: false);

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void An_installed_kernel_starts_the_program_that_lies_beside_it()
    {
        var folder = KernelSpec.Install(Place, force: false, _program);

        Assert.Equal(Path.Combine(_folder, "share", "jupyter", "kernels", ".net-csharp"), folder);
        var json = JsonNode.Parse(File.ReadAllText(Path.Combine(folder, "kernel.json")))!;
        Assert.True(File.Exists((string?)json["argv"]![1]));
        Assert.True(File.Exists(Path.Combine(folder, "program", "sub", "x.dll")));
        Assert.Equal((".NET (C#)", "C#", "message"),
            ((string?)json["display_name"], (string?)json["language"], (string?)json["interrupt_mode"]));
    }

    [Fact]
    public void Of_native_code_only_what_this_machine_takes_is_copied()
    {
        var taken = ((string)AppContext.GetData("NATIVE_DLL_SEARCH_DIRECTORIES")!).Split(Path.PathSeparator)
            .First(searched => searched.Contains("runtimes", StringComparison.Ordinal));
        var here = Path.GetRelativePath(AppContext.BaseDirectory, taken);
        var elsewhere = Path.Combine("runtimes", "another-machine", "native");
        foreach (var native in new[] { here, elsewhere })
        {
            Directory.CreateDirectory(Path.Combine(_program, native));
            File.WriteAllText(Path.Combine(_program, native, "code"), "");
        }

        var installed = Path.Combine(KernelSpec.Install(Place, force: false, _program), "program");

        Assert.True(File.Exists(Path.Combine(installed, here, "code")));
        Assert.False(Directory.Exists(Path.Combine(installed, elsewhere)));
    }

    [Fact]
    public void A_tool_inside_a_clone_is_not_of_the_clone()
    {
        Directory.CreateDirectory(Path.Combine(_folder, "src", "Dossier.Cli"));
        File.WriteAllText(Path.Combine(_folder, "src", "Dossier.Cli", "Dossier.Cli.csproj"), "");
        Assert.Equal(_folder, QuickProgram.CloneOf(_program));

        File.WriteAllText(Path.Combine(_program, "DotnetToolSettings.xml"), "");
        Assert.Null(QuickProgram.CloneOf(_program));
    }

    [Fact]
    public void Its_own_kernel_is_replaced_another_only_by_force()
    {
        KernelSpec.Install(Place, force: false, _program);
        var folder = KernelSpec.Install(Place, force: false, _program);
        File.WriteAllText(Path.Combine(folder, "kernel.json"), "{\"display_name\":\"other\"}");

        var refused = Assert.Throws<BadInputException>(() => KernelSpec.Install(Place, force: false, _program));
        Assert.Contains("found another's. Add --force to replace it", refused.Message, StringComparison.Ordinal);
        Assert.Throws<BadInputException>(() => KernelSpec.Uninstall(Place));

        KernelSpec.Install(Place, force: true, _program);
        Assert.Equal(folder, KernelSpec.Uninstall(Place));
        Assert.False(Directory.Exists(folder));
        Assert.Throws<BadInputException>(() => KernelSpec.Uninstall(Place));
    }
}

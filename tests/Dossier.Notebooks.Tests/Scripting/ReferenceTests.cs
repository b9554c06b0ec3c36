using Dossier.Notebooks.Scripting;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Dossier.Notebooks.Tests.Scripting;

public sealed class ReferenceTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("references").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void An_assembly_added_between_cells_is_seen_and_its_neighbours_are_loaded()
    {
        var inner = Build("Inner", "namespace Inner; public class Core { public int N = 41; }");
        var outer = Build(
            "Outer", "namespace Outer; public static class Shell { public static int N() => new Inner.Core().N + 1; }", inner);
        var cells = new Cells();
        cells.Value("1");

        cells.Session.AddReferences([outer]);

        Assert.Equal(42, cells.Value("using Outer;", "Shell.N()"));
    }

    [Fact]
    public void An_assembly_added_before_the_first_cell_is_seen_by_all_cells_and_their_types()
    {
        var cells = new Cells();

        cells.Session.AddReferences([Build("Early", "namespace Early; public class Thing { public int N = 7; }")]);

        Assert.Equal(7, cells.Value("new Early.Thing().N"));
        Assert.Equal(7, cells.Value("class Mine : Early.Thing { }", "new Mine().N"));
    }

    [Fact]
    public void A_reference_survives_a_cell_that_does_not_compile()
    {
        var cells = new Cells();
        cells.Value("1");
        cells.Session.AddReferences([Build("Kept", "namespace Kept; public class Thing { public int N = 7; }")]);

        cells.Fails("nonsense");

        Assert.Equal(7, cells.Value("new Kept.Thing().N"));
    }

    [Fact]
    public void A_second_assembly_of_one_name_comes_too_late_and_the_caller_is_told()
    {
        var cells = new Cells();
        var path = Build("Twice", "public class Thing { public int N = 1; }");
        Assert.Empty(cells.Session.AddReferences([path]));
        Assert.Equal(1, cells.Value("new Thing().N"));
        Assert.Empty(cells.Session.AddReferences([path]));
        var other = Path.Combine(Directory.CreateDirectory(Path.Combine(_folder, "other")).FullName, "Twice.dll");
        File.Copy(path, other);

        Assert.Equal([other], cells.Session.AddReferences([other]));
        Assert.Equal(1, cells.Value("new Thing().N"));
    }

    [Fact]
    public void An_assembly_the_process_has_itself_is_used_from_there()
    {
        var cells = new Cells();
        var own = PlatformReferences.Paths.First(path => Path.GetFileName(path) == "Microsoft.AspNetCore.Http.Abstractions.dll");
        var copy = Path.Combine(_folder, Path.GetFileName(own));
        File.Copy(own, copy);

        Assert.Empty(cells.Session.AddReferences([copy]));

        Assert.Equal("PathString", cells.Value("typeof(Microsoft.AspNetCore.Http.PathString).Name"));
    }

    [Fact]
    public void A_missing_assembly_is_named() => Assert.Contains("nothing.dll", Assert.Throws<FileNotFoundException>(
        () => new Cells().Session.AddReferences([Path.Combine(_folder, "nothing.dll")])).Message, StringComparison.Ordinal);

    [Fact]
    public void A_native_library_is_asked_of_the_host()
    {
        string? asked = null;
        var cells = new Cells(new ScriptOptions { NativeLibrary = name => { asked = name; return null; } });

        var threw = cells.Throws("""
            [System.Runtime.InteropServices.DllImport("no-such-library")] static extern int f();
            f()
            """);

        Assert.IsType<DllNotFoundException>(threw.Exception);
        Assert.Equal("no-such-library", asked);
    }

    [Fact]
    public void Dossiers_own_types_are_the_ones_of_the_host()
    {
        var cells = new Cells(new ScriptOptions { Imports = ScriptOptions.UsualImports.Add("Dossier.Facts") });
        cells.Session.Set("assembly", typeof(Dossier.Facts.FactDate).Assembly);

        Assert.Equal(true, cells.Value("typeof(FactDate).Assembly == assembly"));
    }

    private string Build(string name, string code, params string[] references)
    {
        var path = Path.Combine(_folder, name + ".dll");
        var compilation = CSharpCompilation.Create(
            name, [CSharpSyntaxTree.ParseText(code)],
            PlatformReferences.Create().AddRange(references.Select(path => PlatformReferences.FromFile(path, new DocumentationFiles()))),
            new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary));
        Assert.True(compilation.Emit(path).Success);
        return path;
    }
}

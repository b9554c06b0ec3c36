using System.Globalization;
using Dossier.Notebooks.Packages;
using Dossier.Notebooks.Tests.Cells;

namespace Dossier.Notebooks.Tests.Packages;

/// <summary>Packages from a folder made for the test: no test asks the network.</summary>
public sealed class PackageTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("notebook-packages-").FullName;

    public PackageTests()
    {
        Directory.CreateDirectory(Source);
        TinyPackage.WriteConfig(_folder, Source);
        TinyPackage.MakeGreeter(Source);
    }

    private string Source => Path.Combine(_folder, "source");

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void A_package_is_restored_once_and_then_known()
    {
        Assert.Equal("Hello, Ada\n", LastLine(Notebook().Text("#r \"nuget: Tiny.Greeter, 1.0.0\"\nTiny.Greeter.Greet(\"Ada\")")));

        // What has no source any more can only come from what was remembered.
        Directory.Delete(Source, recursive: true);
        var text = Notebook().Text("#r \"nuget:Tiny.Greeter,1.0.0\"\nTiny.Greeter.Greet(\"Bob\")");

        Assert.Equal("Restoring Tiny.Greeter …\nPackages: Tiny.Greeter 1.0.0\nHello, Bob\n", text);
    }

    [Fact]
    public void A_native_library_of_a_package_is_found()
    {
        TinyPackage.MakeNative(Source);

        var version = int.Parse(LastLine(Notebook().Text("#r \"nuget: Tiny.Native\"\nTiny.Native.Version()")),
            CultureInfo.InvariantCulture);

        Assert.InRange(version, 3_000_000, 4_000_000);
    }

    [Fact]
    public void A_package_that_does_not_exist_is_an_error_in_words()
    {
        var notebook = Notebook();
        var error = notebook.Error("int x = 1;\n#r \"nuget: Tiny.Greeterr, 1.0.0\"");

        Assert.Equal("PackageError", error.Name);
        Assert.StartsWith("NU1101: Unable to find package Tiny.Greeterr.", error.Value, StringComparison.Ordinal);
        Assert.Contains("Correct the package's name", error.Value, StringComparison.Ordinal);
        Assert.Equal("Hello, Ada\n", LastLine(notebook.Text("#r \"nuget: Tiny.Greeter, 1.0.0\"\nTiny.Greeter.Greet(\"Ada\")")));
    }

    [Fact]
    public void A_version_that_does_not_exist_names_the_nearest()
    {
        var error = Notebook().Error("#r \"nuget: Tiny.Greeter, 2.0.0\"");

        Assert.Contains("Nearest version: 1.0.0", error.Value, StringComparison.Ordinal);
        Assert.Contains("Choose one of the versions", error.Value, StringComparison.Ordinal);
    }

    [Fact]
    public void A_source_is_added_by_a_line_of_the_cell()
    {
        var other = Path.Combine(_folder, "other");
        Directory.CreateDirectory(other);
        MakePackage("Tiny.Other", "1.0.0", "namespace Tiny; public static class Other { public static int X => 4; }", folder: other);

        Assert.Equal("4\n", LastLine(Notebook().Text($"#i \"nuget: {other}\"\n#r \"nuget: Tiny.Other, 1.0.0\"\nTiny.Other.X")));
        Assert.Contains("There is no folder", Notebook().Error("#i \"nuget: none\"").Value, StringComparison.Ordinal);
    }

    [Fact]
    public void A_source_that_does_not_answer_spoils_only_what_is_nowhere_else()
    {
        var notebook = Notebook();

        Assert.Equal("Hello, Ada\n", LastLine(notebook.Text(
            "#i \"nuget: https://localhost:9/v3/index.json\"\n#r \"nuget: Tiny.Greeter, 1.0.0\"\nTiny.Greeter.Greet(\"Ada\")")));
        Assert.EndsWith("https://localhost:9/v3/index.json. Not all of them answered.", notebook.Error("#r \"nuget: Tiny.Nowhere\"").Value, StringComparison.Ordinal);
    }

    [Fact]
    public void The_newest_version_is_looked_for_again_after_a_day()
    {
        const string Code = "#r \"nuget: Tiny.Greeter\"\nTiny.Greeter.Greet(\"Ada\")";
        Notebook().Text(Code);
        MakePackage("Tiny.Greeter", "1.1.0", "namespace Tiny; public static class Greeter { public static string Greet(string name) => name; }");

        Assert.Equal("Hello, Ada\n", LastLine(Notebook().Text(Code)));
        var assets = Directory.GetFiles(Path.Combine(_folder, "cache"), "project.assets.json", SearchOption.AllDirectories).Single();
        File.SetLastWriteTimeUtc(assets, File.GetLastWriteTimeUtc(assets) - TimeSpan.FromDays(2));
        Assert.Equal("Ada\n", LastLine(Notebook().Text(Code)));

        // And without any source, what was there before will do.
        assets = Directory.GetFiles(Path.Combine(_folder, "cache"), "project.assets.json", SearchOption.AllDirectories).Single();
        File.SetLastWriteTimeUtc(assets, File.GetLastWriteTimeUtc(assets) - TimeSpan.FromDays(2));
        Directory.Delete(Source, recursive: true);
        Assert.Equal("Ada\n", LastLine(Notebook().Text(Code)));
    }

    [Fact]
    public void A_project_is_built_and_referenced()
    {
        var project = Path.Combine(_folder, "Lib", "Lib.csproj");
        Directory.CreateDirectory(Path.GetDirectoryName(project)!);
        File.WriteAllText(project, """
            <Project Sdk="Microsoft.NET.Sdk">
              <PropertyGroup><TargetFramework>net10.0</TargetFramework></PropertyGroup>
            </Project>
            """);
        File.WriteAllText(Path.Combine(_folder, "Lib", "Lib.cs"),
            "namespace Lib; public static class Doubler { public static int Twice(int x) => 2 * x; }");

        Assert.Equal("6\n", LastLine(Notebook().Text($"#r \"{project}\"\nLib.Doubler.Twice(3)")));
        File.WriteAllText(Path.Combine(_folder, "Lib", "Lib.cs"), "oops");
        Assert.Contains("Lib.csproj does not build:", Notebook().Error($"#r \"{project}\"").Value, StringComparison.Ordinal);
    }

    private static string LastLine(string text) => text.TrimEnd('\n').Split('\n')[^1] + "\n";

    private Notebook Notebook() => new(new PackageFolders(Path.Combine(_folder, "cache"), _folder));

    private void MakePackage(string name, string version, string code, (string From, string Name)? native = null, string? folder = null) =>
        TinyPackage.Make(folder ?? Source, name, version, code, native);
}

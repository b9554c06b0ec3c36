using System.IO.Compression;
using System.Runtime.InteropServices;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Dossier.Notebooks.Tests.Packages;

/// <summary>Packages of one small assembly, made where the test wants them.</summary>
internal static class TinyPackage
{
    /// <summary>Has the SDK look for packages in one folder only, and keep what it installs beside it.</summary>
    public static void WriteConfig(string folder, string source) => File.WriteAllText(Path.Combine(folder, "nuget.config"), $"""
        <configuration>
          <config><add key="globalPackagesFolder" value="{Path.Combine(folder, "installed")}" /></config>
          <packageSources><clear /><add key="test" value="{source}" /></packageSources>
          <fallbackPackageFolders><clear /></fallbackPackageFolders>
        </configuration>
        """);

    public static void MakeGreeter(string folder) => Make(folder, "Tiny.Greeter", "1.0.0",
        "namespace Tiny; public static class Greeter { public static string Greet(string name) => \"Hello, \" + name; }");

    /// <summary>A package that calls a native library of its own: SQLite's, under another name.</summary>
    public static void MakeNative(string folder)
    {
        var here = (string)AppContext.GetData("NATIVE_DLL_SEARCH_DIRECTORIES")!;
        var sqlite = here.Split(Path.PathSeparator).SelectMany(place => Directory.Exists(place)
            ? Directory.EnumerateFiles(place, "*e_sqlite3.*") : []).First();
        Make(folder, "Tiny.Native", "1.0.0", """
            namespace Tiny;
            public static class Native
            {
                [System.Runtime.InteropServices.DllImport("tinynative")] static extern int sqlite3_libversion_number();
                public static int Version() => sqlite3_libversion_number();
            }
            """, (sqlite, Path.GetFileName(sqlite).Replace("e_sqlite3", "tinynative", StringComparison.Ordinal)));
    }

    public static void Make(string folder, string name, string version, string code, (string From, string Name)? native = null)
    {
        using var archive = ZipFile.Open(Path.Combine(folder, $"{name}.{version}.nupkg"), ZipArchiveMode.Create);
        using (var writer = new StreamWriter(archive.CreateEntry(name + ".nuspec").Open()))
        {
            writer.Write($"""
                <package><metadata><id>{name}</id><version>{version}</version><authors>test</authors><description>test</description>
                <dependencies><group targetFramework="net10.0" /></dependencies></metadata></package>
                """);
        }

        using (var assembly = archive.CreateEntry($"lib/net10.0/{name}.dll").Open())
        {
            assembly.Write(Compile(name, code));
        }

        if (native is { } file)
        {
            archive.CreateEntryFromFile(file.From, $"runtimes/{RuntimeInformation.RuntimeIdentifier}/native/{file.Name}");
        }
    }

    public static byte[] Compile(string name, string code)
    {
        using var bytes = new MemoryStream();
        var result = CSharpCompilation.Create(
            name, [CSharpSyntaxTree.ParseText(code, cancellationToken: TestContext.Current.CancellationToken)],
            [MetadataReference.CreateFromFile(typeof(object).Assembly.Location)], new(OutputKind.DynamicallyLinkedLibrary))
            .Emit(bytes, cancellationToken: TestContext.Current.CancellationToken);
        Assert.True(result.Success, string.Join('\n', result.Diagnostics));
        return bytes.ToArray();
    }
}

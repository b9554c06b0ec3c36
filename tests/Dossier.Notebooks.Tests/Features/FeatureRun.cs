using System.Diagnostics;
using Dossier.Cli;
using Dossier.Notebooks.Tests.Packages;
using Dossier.Tests;
using Microsoft.Data.Sqlite;

namespace Dossier.Notebooks.Tests.Features;

/// <summary>
/// One run of all notebooks of this folder by the command, in a copy with packages, an assembly and a database made for them. It is a
/// process of its own, so that what it keeps of packages is kept in the copy, too.
/// </summary>
public sealed class FeatureRun : IAsyncLifetime
{
    private readonly string _folder = Directory.CreateTempSubdirectory("features-").FullName;

    /// <summary>The folder of the committed notebooks.</summary>
    public static string Committed { get; } = Path.Combine(Repository.Root, "tests", "Dossier.Notebooks.Tests", "Features");

    /// <summary>What the command said.</summary>
    public string Said { get; private set; } = "";

    public string PathOf(string notebook) => Path.Combine(_folder, "out", notebook);

    public async ValueTask InitializeAsync()
    {
        Copy(Committed, _folder);
        var packages = Directory.CreateDirectory(Path.Combine(_folder, "packages")).FullName;
        TinyPackage.WriteConfig(_folder, packages);
        TinyPackage.MakeGreeter(packages);
        TinyPackage.MakeNative(packages);
        await File.WriteAllBytesAsync(Path.Combine(packages, "Tiny.Shout.dll"), TinyPackage.Compile("Tiny.Shout",
            "namespace Tiny; public static class Shout { public static string Loud(string text) => text.ToUpperInvariant(); }"));
        MakeDatabase(Path.Combine(packages, "shop.db"));
        Directory.CreateSymbolicLink(Path.Combine(_folder, "data"), Path.Combine(Repository.Root, "data"));

        var start = new ProcessStartInfo(Environment.ProcessPath is { } host && Path.GetFileNameWithoutExtension(host) == "dotnet" ? host : "dotnet")
        {
            WorkingDirectory = _folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            ArgumentList = { typeof(DossierCommand).Assembly.Location, "run", "*.ipynb", "--out", "out", "--continue", "--timeout", "240" },
            Environment = { ["XDG_CACHE_HOME"] = Path.Combine(_folder, "cache") },
        };
        using var process = Process.Start(start)!;
        var errors = process.StandardError.ReadToEndAsync();
        Said = await process.StandardOutput.ReadToEndAsync() + await errors;
        await process.WaitForExitAsync();
    }

    public ValueTask DisposeAsync()
    {
        Directory.Delete(_folder, recursive: true);
        return ValueTask.CompletedTask;
    }

    private static void Copy(string from, string to)
    {
        foreach (var file in Directory.EnumerateFiles(from, "*", SearchOption.AllDirectories))
        {
            var target = Path.Combine(to, Path.GetRelativePath(from, file));
            Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            File.Copy(file, target);
        }
    }

    private static void MakeDatabase(string path)
    {
        using var connection = new SqliteConnection($"Data Source={path};Pooling=false");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = """
            create table fruit (name text, price real, stock integer);
            insert into fruit values ('apple', 1.2, 3), ('pear', 1.5, 4), ('plum', 0.4, 10);
            """;
        command.ExecuteNonQuery();
    }
}

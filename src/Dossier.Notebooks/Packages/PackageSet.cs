using System.Collections.Concurrent;
using System.Collections.Immutable;
using Dossier.Notebooks.Cells;

namespace Dossier.Notebooks.Packages;

/// <summary>What a session has brought in from outside: packages, projects, assemblies.</summary>
/// <param name="folders">Where restored packages are remembered, and whose package sources count.</param>
internal sealed class PackageSet(PackageFolders folders)
{
    private const string NuGet = "nuget:";
    private readonly ConcurrentDictionary<string, string> _native = new(StringComparer.OrdinalIgnoreCase);
    private ImmutableSortedDictionary<string, string> _packages =
        ImmutableSortedDictionary.Create<string, string>(StringComparer.OrdinalIgnoreCase);

    private ImmutableArray<string> _sources = [];

    /// <summary>Brings in what <c>#r</c> and <c>#i</c> lines of a cell ask for, all packages of a cell at once.</summary>
    /// <param name="cell">The running cell.</param>
    /// <param name="lines">For each line whether it is <c>r</c> or <c>i</c>, and what stands in its quotation marks.</param>
    /// <exception cref="MagicException">Something cannot be had; the message says why and what to do.</exception>
    public void Add(CellRun cell, IReadOnlyList<(string Kind, string What)> lines)
    {
        var before = _packages;
        foreach (var (kind, what) in lines)
        {
            var package = what.StartsWith(NuGet, StringComparison.OrdinalIgnoreCase) ? what[NuGet.Length..].Trim() : null;
            if (kind == "i")
            {
                AddSource(package ?? what);
            }
            else if (package is not null)
            {
                AddPackage(package);
            }
            else
            {
                AddReferences(cell, what.EndsWith("proj", StringComparison.OrdinalIgnoreCase)
                    ? ProjectOutput.Build(what, cell.Cancellation) : [what]);
            }
        }

        if (_packages != before)
        {
            Restore(cell, before);
        }
    }

    /// <summary>The file of a native library that a package brought; null for none.</summary>
    public string? FindNative(string name) => _native.GetValueOrDefault(Plain(name));

    // A library is asked for as sqlite3, libsqlite3 or libsqlite3.so alike.
    private static string Plain(string name)
    {
        name = Path.GetFileName(name);
        name = name.StartsWith("lib", StringComparison.Ordinal) ? name[3..] : name;
        var end = name.IndexOf(".so", StringComparison.Ordinal) is var so and > 0 ? so : name.Length;
        return Path.GetExtension(name) is ".dll" or ".dylib" ? Path.GetFileNameWithoutExtension(name) : name[..end];
    }

    private void AddSource(string source)
    {
        var isAddress = source.Contains("://", StringComparison.Ordinal);
        if (!isAddress && !Directory.Exists(source))
        {
            throw new MagicException($"There is no folder {Path.GetFullPath(source)} to look for packages in. Correct the #i line.",
                "PackageError");
        }

        source = isAddress ? source : Path.GetFullPath(source);
        _sources = _sources.Contains(source, StringComparer.Ordinal) ? _sources : _sources.Add(source);
    }

    private void AddPackage(string package)
    {
        var (name, version) = package.Split([','], 2, StringSplitOptions.TrimEntries) is [var left, var right]
            ? (left, right) : (package, "*");
        if (name.Length == 0 || name.AsSpan().ContainsAny(" \"<>&"))
        {
            throw new MagicException("A package is written #r \"nuget: Name, Version\".", "PackageError");
        }

        // Without a version, one that is there already will do.
        if (version != "*" || !_packages.ContainsKey(name))
        {
            _packages = _packages.SetItem(name, version);
        }
    }

    private void Restore(CellRun cell, ImmutableSortedDictionary<string, string> before)
    {
        var shown = cell.Session.NextDisplayId();
        var wanted = string.Join(", ", _packages.Except(before).Select(package => package.Key));
        cell.Frontend.Show(new DisplayOutput(MimeBundle.OfText($"Restoring {wanted} …"), shown));
        RestoredPackages restored;
        try
        {
            restored = PackageRestore.Run(new(_packages, _sources), folders, cell.Cancellation);
        }
        catch (Exception)
        {
            // A package that cannot be had must not spoil those that come later.
            _packages = before;
            cell.Frontend.Show(new DisplayOutput(MimeBundle.OfText($"{wanted}: not restored"), shown, IsUpdate: true));
            throw;
        }

        foreach (var file in restored.Native)
        {
            _native[Plain(file)] = file;
        }

        AddReferences(cell, restored.Managed);
        var names = restored.Versions.Where(package => !before.ContainsKey(package.Key) && _packages.ContainsKey(package.Key))
            .Select(package => $"{package.Key} {package.Value}");
        cell.Frontend.Show(new DisplayOutput(MimeBundle.OfText($"Packages: {string.Join(", ", names)}"), shown, IsUpdate: true));
    }

    private static void AddReferences(CellRun cell, IEnumerable<string> paths)
    {
        foreach (var late in cell.Session.Script.AddReferences(paths))
        {
            cell.Frontend.Show(new StreamOutput("stderr",
                $"{Path.GetFileName(late)} is in use in another version already. Restart the kernel to use this one.\n"));
        }
    }
}

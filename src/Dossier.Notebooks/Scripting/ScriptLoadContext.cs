using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Reflection;
using System.Runtime.Loader;

namespace Dossier.Notebooks.Scripting;

/// <summary>What became of an assembly that was to be added.</summary>
internal enum AddedReference
{
    Added,

    /// <summary>The very file was added before.</summary>
    Known,

    /// <summary>The process has its own assembly of that name, which wins.</summary>
    OfPlatform,

    /// <summary>Another file of that name, or an earlier state of this one, was added before.</summary>
    TooLate,
}

/// <summary>
/// Where the session's cells and the assemblies they refer to are loaded. What the process itself has loaded wins, so
/// that a value made in a cell is the host's kind of value; then come cells, added references and their neighbours.
/// </summary>
internal sealed class ScriptLoadContext(Func<string, string?>? nativeLibrary) : AssemblyLoadContext("notebook")
{
    private readonly ConcurrentDictionary<string, Assembly> _cells = new(StringComparer.OrdinalIgnoreCase);
    private readonly ConcurrentDictionary<string, (string Path, DateTime Written)> _files = new(StringComparer.OrdinalIgnoreCase);
    private ImmutableArray<string> _folders = [];

    public Assembly LoadCell(string name, EmittedImage image)
    {
        using var assembly = new MemoryStream(image.Assembly);
        using var symbols = new MemoryStream(image.Symbols);
        var loaded = LoadFromStream(assembly, symbols);
        _cells[name] = loaded;
        return loaded;
    }

    /// <summary>Makes an assembly and those beside it loadable; the first of a name stays.</summary>
    public AddedReference AddReference(string path)
    {
        var name = Path.GetFileNameWithoutExtension(path);
        if (IsPlatform(name))
        {
            return AddedReference.OfPlatform;
        }

        var file = (path, File.GetLastWriteTimeUtc(path));
        if (_files.TryAdd(name, file))
        {
            var folder = Path.GetDirectoryName(path)!;
            ImmutableInterlocked.Update(
                ref _folders, static (folders, added) => folders.Contains(added) ? folders : folders.Add(added), folder);
            return AddedReference.Added;
        }

        return _files[name] == file ? AddedReference.Known : AddedReference.TooLate;
    }

    protected override Assembly? Load(AssemblyName assemblyName)
    {
        var name = assemblyName.Name!;
        if (_cells.TryGetValue(name, out var cell))
        {
            return cell;
        }

        return FindManaged(name, assemblyName.CultureName) is { } path && !IsPlatform(name) ? LoadFromAssemblyPath(path) : null;
    }

    protected override nint LoadUnmanagedDll(string unmanagedDllName)
    {
        var path = nativeLibrary?.Invoke(unmanagedDllName) ?? FindNative(unmanagedDllName);
        return path is null ? 0 : LoadUnmanagedDllFromPath(path);
    }

    private static bool IsPlatform(string name) => PlatformReferences.Names.Contains(name);

    private string? FindManaged(string name, string? culture)
    {
        if (string.IsNullOrEmpty(culture) && _files.TryGetValue(name, out var file))
        {
            return file.Path;
        }

        return _folders.Select(folder => Path.Combine(folder, culture ?? "", name + ".dll")).FirstOrDefault(File.Exists);
    }

    private string? FindNative(string name)
    {
        string[] names = OperatingSystem.IsWindows() ? [name, name + ".dll"]
            : OperatingSystem.IsMacOS() ? [name, "lib" + name + ".dylib", name + ".dylib"]
            : [name, "lib" + name + ".so", name + ".so"];
        return _folders.SelectMany(folder => names.Select(file => Path.Combine(folder, file))).FirstOrDefault(File.Exists);
    }
}

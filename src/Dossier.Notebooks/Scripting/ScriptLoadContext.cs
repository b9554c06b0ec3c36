using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Reflection;
using System.Runtime.Loader;

namespace Dossier.Notebooks.Scripting;

/// <summary>
/// Where the session's cells and the assemblies they refer to are loaded. What the process itself has loaded wins, so
/// that a value made in a cell is the host's kind of value; then come cells, added references and their neighbours.
/// </summary>
internal sealed class ScriptLoadContext(Func<string, string?>? nativeLibrary) : AssemblyLoadContext("notebook")
{
    private readonly ConcurrentDictionary<string, Assembly> _cells = new(StringComparer.OrdinalIgnoreCase);
    private readonly ConcurrentDictionary<string, string> _paths = new(StringComparer.OrdinalIgnoreCase);
    private ImmutableArray<string> _folders = [];

    public Assembly LoadCell(string name, EmittedImage image)
    {
        using var assembly = new MemoryStream(image.Assembly);
        using var symbols = new MemoryStream(image.Symbols);
        var loaded = LoadFromStream(assembly, symbols);
        _cells[name] = loaded;
        return loaded;
    }

    public void AddReference(string path)
    {
        _paths[Path.GetFileNameWithoutExtension(path)] = path;
        var folder = Path.GetDirectoryName(path)!;
        if (!_folders.Contains(folder, StringComparer.Ordinal))
        {
            ImmutableInterlocked.Update(ref _folders, static (folders, added) => folders.Add(added), folder);
        }
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
        if (string.IsNullOrEmpty(culture) && _paths.TryGetValue(name, out var path))
        {
            return path;
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

using System.Collections.Concurrent;
using System.Text;

namespace Dossier.Notebooks.Scripting;

/// <summary>
/// XML documentation files, of which only the place of each member is kept in memory: the framework's own take tens of
/// megabytes.
/// </summary>
internal sealed class DocumentationFiles
{
    private readonly ConcurrentDictionary<string, Lazy<Dictionary<ulong, (int Start, int Length)>>> _indexes = new(StringComparer.Ordinal);

    /// <summary>The files that may document an assembly's members, the likeliest first; none if there are none.</summary>
    public static IEnumerable<string> For(string assemblyPath)
    {
        var beside = Path.ChangeExtension(assemblyPath, ".xml");
        if (File.Exists(beside))
        {
            return [beside];
        }

        var pack = PackOf(assemblyPath);
        if (!Directory.Exists(pack))
        {
            return [];
        }

        var all = Directory.EnumerateFiles(pack, "*.xml", SearchOption.AllDirectories)
            .Where(file => Directory.GetParent(file)?.Parent?.Name == "ref")
            .OrderBy(file => file, StringComparer.Ordinal)
            .GroupBy(file => Path.GetFileNameWithoutExtension(file), StringComparer.Ordinal)
            .ToDictionary(group => group.Key, group => group.Last(), StringComparer.Ordinal);
        if (all.TryGetValue(Path.GetFileNameWithoutExtension(assemblyPath), out var own))
        {
            return [own];
        }

        // The types of the private assemblies are documented where programs refer to them, most in System.Runtime.
        return all.OrderByDescending(entry => entry.Key is "System.Runtime").ThenByDescending(entry => entry.Key is "System.Collections")
            .ThenBy(entry => entry.Key, StringComparer.Ordinal).Select(entry => entry.Value);
    }

    /// <summary>What a file says of a member; null if nothing.</summary>
    public string? Find(string path, string memberId)
    {
        var index = _indexes.GetOrAdd(path, static path => new(() => Read(path))).Value;
        if (!index.TryGetValue(Hash(Encoding.UTF8.GetBytes(memberId)), out var place))
        {
            return null;
        }

        using var file = File.OpenRead(path);
        file.Position = place.Start;
        var text = new byte[place.Length];
        file.ReadExactly(text);
        return "<member>" + Encoding.UTF8.GetString(text) + "</member>";
    }

    // .../shared/Microsoft.NETCore.App/10.0.1/X.dll is documented in .../packs/Microsoft.NETCore.App.Ref/10.0.1/ref/net10.0.
    private static string? PackOf(string assemblyPath)
    {
        var framework = Directory.GetParent(assemblyPath)?.Parent;
        return framework?.Parent is { Name: "shared", Parent: { } root }
            ? Path.Combine(root.FullName, "packs", framework.Name + ".Ref")
            : null;
    }

    private static Dictionary<ulong, (int Start, int Length)> Read(string path)
    {
        var members = new Dictionary<ulong, (int, int)>();
        var bytes = File.ReadAllBytes(path);
        ReadOnlySpan<byte> rest = bytes;
        var opening = "<member name=\""u8;
        for (int at; (at = rest.IndexOf(opening)) >= 0;)
        {
            rest = rest[(at + opening.Length)..];
            var quote = rest.IndexOf((byte)'"');
            var end = rest.IndexOf("</member>"u8);
            if (quote < 0 || end < quote)
            {
                break;
            }

            var start = rest[..end].IndexOf((byte)'>') + 1;
            members[Hash(rest[..quote])] = (bytes.Length - rest.Length + start, end - start);
            rest = rest[end..];
        }

        return members;
    }

    // FNV-1a with 64 bits: names themselves would take several times the memory of what is kept of them.
    private static ulong Hash(ReadOnlySpan<byte> name)
    {
        var hash = 14695981039346656037UL;
        foreach (var value in name)
        {
            hash = unchecked((hash ^ value) * 1099511628211UL);
        }

        return hash;
    }
}

using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using Microsoft.CodeAnalysis;

namespace Dossier.Notebooks.Scripting;

/// <summary>
/// The documentation of one referenced assembly: the XML file beside it, or those of the SDK's reference pack for an
/// assembly of the framework. Nothing is read before the first question, and then only where each member starts.
/// </summary>
internal sealed class ReferenceDocumentation(string assemblyPath) : DocumentationProvider
{
    private readonly Lazy<ImmutableArray<Lazy<MemberIndex>>> _files = new(() => [.. Files(assemblyPath).Select(Shared)]);

    public override bool Equals(object? obj) => obj is ReferenceDocumentation other && other.Path == Path;

    public override int GetHashCode() => StringComparer.Ordinal.GetHashCode(Path);

    private string Path { get; } = assemblyPath;

    protected override string? GetDocumentationForSymbol(
        string documentationMemberID, CultureInfo preferredCulture, CancellationToken cancellationToken = default) =>
        _files.Value.Select(file => file.Value.Find(documentationMemberID)).FirstOrDefault(text => text is not null) ?? "";

    private static readonly ConcurrentDictionary<string, Lazy<MemberIndex>> Indexes = new(StringComparer.Ordinal);

    private static Lazy<MemberIndex> Shared(string path) => Indexes.GetOrAdd(path, static path => new Lazy<MemberIndex>(() => MemberIndex.Read(path)));

    private static IEnumerable<string> Files(string assemblyPath)
    {
        var beside = System.IO.Path.ChangeExtension(assemblyPath, ".xml");
        if (File.Exists(beside))
        {
            return [beside];
        }

        // .../shared/Microsoft.NETCore.App/10.0.1/X.dll has its documentation in .../packs/Microsoft.NETCore.App.Ref/10.0.1/ref/net10.0.
        var version = Directory.GetParent(assemblyPath);
        var pack = version?.Parent?.Parent?.Name == "shared"
            ? System.IO.Path.Combine(version.Parent.Parent.Parent!.FullName, "packs", version.Parent.Name + ".Ref") : "";
        if (!Directory.Exists(pack))
        {
            return [];
        }

        var all = Directory.EnumerateFiles(pack, "*.xml", SearchOption.AllDirectories)
            .Where(file => string.Equals(Directory.GetParent(file)!.Parent!.Name, "ref", StringComparison.Ordinal))
            .OrderBy(file => file, StringComparer.Ordinal)
            .GroupBy(file => System.IO.Path.GetFileNameWithoutExtension(file), StringComparer.Ordinal)
            .ToDictionary(group => group.Key, group => group.Last(), StringComparer.Ordinal);
        var name = System.IO.Path.GetFileNameWithoutExtension(assemblyPath);
        if (all.TryGetValue(name, out var own))
        {
            return [own];
        }

        // The types of the private assemblies are documented where programs refer to them, most in System.Runtime.
        return all.OrderByDescending(entry => entry.Key is "System.Runtime").ThenByDescending(entry => entry.Key is "System.Collections")
            .ThenBy(entry => entry.Key, StringComparer.Ordinal).Select(entry => entry.Value);
    }

    private sealed class MemberIndex(string path, Dictionary<string, (long Start, int Length)> members)
    {
        public static MemberIndex Read(string path)
        {
            var members = new Dictionary<string, (long, int)>(StringComparer.Ordinal);
            var bytes = File.ReadAllBytes(path);
            ReadOnlySpan<byte> rest = bytes;
            var opening = "<member name=\""u8;
            var closing = "</member>"u8;
            for (int at; (at = rest.IndexOf(opening)) >= 0;)
            {
                rest = rest[(at + opening.Length)..];
                var quote = rest.IndexOf((byte)'"');
                var end = rest.IndexOf(closing);
                if (quote < 0 || end < quote)
                {
                    break;
                }

                var start = rest[..end].IndexOf((byte)'>') + 1;
                members[Encoding.UTF8.GetString(rest[..quote])] = (bytes.Length - rest.Length + start, end - start);
                rest = rest[end..];
            }

            return new MemberIndex(path, members);
        }

        public string? Find(string id)
        {
            if (!members.TryGetValue(id, out var place))
            {
                return null;
            }

            using var file = File.OpenRead(path);
            file.Position = place.Start;
            var text = new byte[place.Length];
            file.ReadExactly(text);
            return "<member>" + Encoding.UTF8.GetString(text) + "</member>";
        }
    }
}

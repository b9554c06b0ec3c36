using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace Dossier.Notebooks.Scripting;

/// <summary>
/// The assemblies this process was started with, as references: the framework, the web framework's part that displays
/// need, and Dossier's own. Files are opened here and read only as far as the compiler asks.
/// </summary>
internal static class PlatformReferences
{
    private const string Command = "Dossier.Cli";

    /// <summary>The paths of all assemblies the process can load by name.</summary>
    public static ImmutableArray<string> Paths { get; } =
    [
        .. ((string?)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES") ?? "")
            .Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries),
    ];

    /// <summary>The simple names of <see cref="Paths"/>.</summary>
    public static ImmutableHashSet<string> Names { get; } =
        Paths.Select(path => Path.GetFileNameWithoutExtension(path)).ToImmutableHashSet(StringComparer.OrdinalIgnoreCase);

    // Sessions of one process share them: each reference is an open file.
    private static readonly Lazy<ImmutableArray<MetadataReference>> Shared = new(static () =>
    {
        var documentation = new DocumentationFiles();
        return [.. Paths.Where(IsUseful).Select(path => FromFile(path, documentation))];
    });

    public static ImmutableArray<MetadataReference> Create() => Shared.Value;

    /// <summary>The path of an assembly that the process has but cells do not see yet, by a file of its name; null if they do.</summary>
    public static string? Unseen(string path)
    {
        var name = Path.GetFileName(path);
        var own = Paths.FirstOrDefault(each => string.Equals(Path.GetFileName(each), name, StringComparison.OrdinalIgnoreCase));
        return own is null || IsUseful(own) ? null : own;
    }

#pragma warning disable CA2000 // Compilations keep it for as long as the session lives.
    // Without a file path: the symbols of each cell would describe every reference that has one.
    public static MetadataReference FromFile(string path, DocumentationFiles documentation) => AssemblyMetadata.CreateFromFile(path)
        .GetReference(new ReferenceDocumentation(path, documentation), display: Path.GetFileName(path));
#pragma warning restore CA2000

    /// <summary>
    /// Whether cells see an assembly from the start. The web framework is there for the display package alone; leaving the
    /// rest out makes the first cell quicker. The command's own <c>Program</c> would be another of the user's.
    /// </summary>
    public static bool IsUseful(string path)
    {
        var name = Path.GetFileNameWithoutExtension(path);
        return name != Command && (!name.StartsWith("Microsoft.AspNetCore.", StringComparison.Ordinal)
            || name.StartsWith("Microsoft.AspNetCore.Html", StringComparison.Ordinal));
    }
}

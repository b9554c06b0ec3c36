using System.Collections.Immutable;
using System.Globalization;
using Microsoft.CodeAnalysis;

namespace Dossier.Notebooks.Scripting;

/// <summary>
/// The documentation of one referenced assembly: the XML file beside it, or those of the SDK's reference pack for an
/// assembly of the framework. Nothing is read before the first question.
/// </summary>
internal sealed class ReferenceDocumentation(string assemblyPath, DocumentationFiles files) : DocumentationProvider
{
    private readonly Lazy<ImmutableArray<string>> _files = new(() => [.. DocumentationFiles.For(assemblyPath)]);

    private string AssemblyPath { get; } = assemblyPath;

    public override bool Equals(object? obj) => obj is ReferenceDocumentation other
        && string.Equals(other.AssemblyPath, AssemblyPath, StringComparison.Ordinal);

    public override int GetHashCode() => StringComparer.Ordinal.GetHashCode(AssemblyPath);

    protected override string? GetDocumentationForSymbol(
        string documentationMemberID, CultureInfo preferredCulture, CancellationToken cancellationToken = default) =>
        _files.Value.Select(file => files.Find(file, documentationMemberID)).FirstOrDefault(text => text is not null) ?? "";
}

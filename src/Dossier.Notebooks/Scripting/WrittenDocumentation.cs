using System.Collections.Immutable;
using System.Globalization;
using System.Xml.Linq;
using Microsoft.CodeAnalysis;

namespace Dossier.Notebooks.Scripting;

/// <summary>The documentation that a cell's own types carry, as the compiler wrote it.</summary>
internal sealed class WrittenDocumentation(byte[] xml) : DocumentationProvider
{
    private readonly Lazy<ImmutableDictionary<string, string>> _members = new(() => Read(xml));

    public override bool Equals(object? obj) => ReferenceEquals(this, obj);

    public override int GetHashCode() => System.Runtime.CompilerServices.RuntimeHelpers.GetHashCode(this);

    protected override string? GetDocumentationForSymbol(
        string documentationMemberID, CultureInfo preferredCulture, CancellationToken cancellationToken = default) =>
        _members.Value.GetValueOrDefault(documentationMemberID, "");

    private static ImmutableDictionary<string, string> Read(byte[] xml)
    {
        using var stream = new MemoryStream(xml);
        return XDocument.Load(stream).Descendants("member")
            .ToImmutableDictionary(member => member.Attribute("name")!.Value, member => member.ToString());
    }
}

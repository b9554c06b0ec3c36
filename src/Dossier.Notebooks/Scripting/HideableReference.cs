using System.Collections.Immutable;
using System.Reflection.Metadata;
using System.Reflection.Metadata.Ecma335;
using System.Reflection.PortableExecutable;
using Microsoft.CodeAnalysis;

namespace Dossier.Notebooks.Scripting;

/// <summary>
/// The reference to a cell's library. When a later cell declares a type again, the earlier one becomes internal in the
/// metadata the compiler reads, so that its name means the newer type; what runs is untouched, and values of the
/// earlier type go on working.
/// </summary>
internal sealed class HideableReference : PortableExecutableReference
{
    private readonly ImmutableArray<byte> _image;
    private volatile Hiding _hiding;

    public HideableReference(string name, ImmutableArray<byte> image, DocumentationProvider documentation)
        : base(new MetadataReferenceProperties(), null, documentation)
    {
        Display = name;
        _image = image;
        TypeNames = ReadTypeNames();
        _hiding = new Hiding([], Read(image));
    }

    private sealed record Hiding(ImmutableHashSet<string> Names, AssemblyMetadata Metadata);

    public override string Display { get; }

    /// <summary>The full names of the public types that are no part of another, with arity as in <c>Box`1</c>.</summary>
    public ImmutableHashSet<string> TypeNames { get; }

    /// <summary>
    /// Hides the types of these names and hands back how to undo it; null if there is nothing to hide. Undoing restores the very
    /// same metadata, since the compiler tells types apart by it.
    /// </summary>
    public Action? Hide(ImmutableHashSet<string> names)
    {
        var before = _hiding;
        var more = TypeNames.Intersect(names).Except(before.Names);
        if (more.IsEmpty)
        {
            return null;
        }

        var all = before.Names.Union(more);
        _hiding = new Hiding(all, Read(WithInternal(all)));
        return () => _hiding = before;
    }

    protected override DocumentationProvider CreateDocumentationProvider() => DocumentationProvider.Default;

    protected override Metadata GetMetadataImpl() => _hiding.Metadata;

    protected override PortableExecutableReference WithPropertiesImpl(MetadataReferenceProperties properties) => this;

#pragma warning disable CA2000 // Compilations keep it for as long as the session lives.
    private static AssemblyMetadata Read(ImmutableArray<byte> image) => AssemblyMetadata.CreateFromImage(image);
#pragma warning restore CA2000

    private static string FullName(MetadataReader reader, TypeDefinition type)
    {
        var space = reader.GetString(type.Namespace);
        return space.Length == 0 ? reader.GetString(type.Name) : space + "." + reader.GetString(type.Name);
    }

    private ImmutableHashSet<string> ReadTypeNames()
    {
        using var image = new PEReader(_image);
        var reader = image.GetMetadataReader();
        return reader.TypeDefinitions.Select(reader.GetTypeDefinition)
            .Where(type => (type.Attributes & System.Reflection.TypeAttributes.VisibilityMask) == System.Reflection.TypeAttributes.Public)
            .Select(type => FullName(reader, type))
            .ToImmutableHashSet();
    }

    private ImmutableArray<byte> WithInternal(ImmutableHashSet<string> names)
    {
        using var image = new PEReader(_image);
        var reader = image.GetMetadataReader();
        var table = image.PEHeaders.MetadataStartOffset + reader.GetTableMetadataOffset(TableIndex.TypeDef);
        var bytes = _image.ToArray();
        foreach (var handle in reader.TypeDefinitions)
        {
            var type = reader.GetTypeDefinition(handle);
            if (!type.IsNested && names.Contains(FullName(reader, type)))
            {
                // A row starts with the flags, and their three lowest bits are the visibility; zero is internal.
                bytes[table + ((MetadataTokens.GetRowNumber(handle) - 1) * reader.GetTableRowSize(TableIndex.TypeDef))] &= 0xF8;
            }
        }

        return [.. bytes];
    }
}

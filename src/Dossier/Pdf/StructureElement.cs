using System.Collections.Frozen;
using Dossier.Drawing;

namespace Dossier.Pdf;

/// <summary>A node of the document's logical structure, which screen readers follow instead of the page's look.</summary>
/// <remarks>
/// Roles are the standard structure types of ISO 32000-1:2008, clause 14.8.4.
/// Elements and content are read in the order in which they were added.
/// An element that receives no content is left out of the file, except an empty cell of a table row that has content.
/// </remarks>
public sealed class StructureElement
{
    private static readonly FrozenSet<string> Roles = new[]
    {
        "Document", "Part", "Art", "Sect", "Div", "BlockQuote", "Caption", "TOC", "TOCI", "Index", "NonStruct",
        "H", "H1", "H2", "H3", "H4", "H5", "H6", "P", "L", "LI", "Lbl", "LBody",
        "Table", "TR", "TH", "TD", "THead", "TBody", "TFoot",
        "Span", "Quote", "Note", "Reference", "BibEntry", "Code", "Link", "Figure", "Formula",
    }.ToFrozenSet(StringComparer.Ordinal);

    private readonly List<StructureKid> _kids = [];

    internal StructureElement(string role) => Role = role;

    /// <summary>The standard structure type, such as <c>H1</c> or <c>TD</c>.</summary>
    public string Role { get; }

    /// <summary>Words that stand for a figure; null for none.</summary>
    public string? AlternativeText { get; set; }

    /// <summary>The text that the content spells, where its glyphs do not say it; null for what the glyphs say.</summary>
    public string? ActualText { get; set; }

    /// <summary>An identifier, unique in the document; a Note needs one. Null for none.</summary>
    public string? Id { get; set; }

    /// <summary>Language as a BCP 47 tag where it differs from the document's; null for the same.</summary>
    public string? Language { get; set; }

    /// <summary>For a TH: <c>Column</c> or <c>Row</c>, what it heads. Null elsewhere.</summary>
    public string? Scope { get; set; }

    /// <summary>For an L with labels: <c>Decimal</c>, <c>Disc</c>, <c>LowerAlpha</c> and so on. Null for a list without labels.</summary>
    public string? ListNumbering { get; set; }

    /// <summary>For a Figure: the area it covers on the page of its first content, in points, y downwards.</summary>
    public Box? BoundingBox { get; set; }

    /// <summary>The attached file that holds its data; null for none.</summary>
    internal string? AssociatedFile { get; set; }

    internal IReadOnlyList<StructureKid> Kids => _kids;

    /// <summary>Whether content or a link stands in the element or below it.</summary>
    internal bool HasContent => _kids.Any(kid => kid is not ElementKid { Element: var child } || child.HasContent);

    /// <summary>Adds an element at the end of this one.</summary>
    /// <exception cref="ArgumentException"><paramref name="role"/> is not a standard structure type.</exception>
    public StructureElement Add(string role)
    {
        if (!Roles.Contains(role))
        {
            throw new ArgumentException($"Expected a standard structure type such as P, H1, TD or Figure, found '{role}'.", nameof(role));
        }

        var child = new StructureElement(role);
        _kids.Add(new ElementKid(child));
        return child;
    }

    internal void AddContent(PdfPage page, int identifier) => _kids.Add(new ContentKid(page, identifier));

    internal void AddLink(PdfPage page, PdfLink link) => _kids.Add(new LinkKid(page, link));
}

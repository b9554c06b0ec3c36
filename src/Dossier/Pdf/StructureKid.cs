using Dossier.Drawing;

namespace Dossier.Pdf;

/// <summary>What a structure element holds, in reading order.</summary>
internal abstract record StructureKid;

/// <summary>Another element.</summary>
internal sealed record ElementKid(StructureElement Element) : StructureKid;

/// <summary>Marked content of a page.</summary>
internal sealed record ContentKid(PdfPage Page, int Identifier) : StructureKid;

/// <summary>A link's active area.</summary>
internal sealed record LinkKid(PdfPage Page, PdfLink Link) : StructureKid;

/// <summary>An active area of a page that leads to a web address or to a named destination, one of which is given.</summary>
internal sealed record PdfLink(Box Area, StructureElement Element, string Description, Uri? Address, string? Destination);

using System.Globalization;
using System.Text;

namespace Dossier.Pdf;

/// <summary>Writes the structure tree, the way back from content to elements, and the index of element ids.</summary>
/// <remarks>ISO 32000-1:2008, clauses 14.7 (structure hierarchy, parent tree) and 14.8.5 (attributes).</remarks>
internal sealed class PdfStructure(
    PdfObjects objects,
    PdfDocument document,
    IReadOnlyDictionary<PdfPage, int> pageNumbers,
    IReadOnlyDictionary<PdfLink, int> linkNumbers,
    IReadOnlyDictionary<string, int> fileNumbers)
{
    private readonly Dictionary<StructureElement, int> _numbers = [];
    private readonly Dictionary<PdfLink, int> _linkKeys = new(ReferenceEqualityComparer.Instance);
    private readonly SortedDictionary<string, int> _ids = new(StringComparer.Ordinal);

    /// <summary>The number of the tree's root object.</summary>
    public int Root { get; private set; }

    /// <summary>The key of a link in the parent tree; pages have the keys before it.</summary>
    public int LinkKey(PdfLink link) => _linkKeys[link];

    public void Write()
    {
        Root = objects.Reserve();
        _numbers[document.Structure] = objects.Reserve();
        WriteElement(document.Structure, Root);
        var parents = ParentTree();
        var ids = _ids.Count == 0
            ? ""
            : $"/IDTree<</Names[{string.Concat(_ids.Select(row => $"{PdfSyntax.Bytes(row.Key)} {PdfSyntax.Reference(row.Value)} "))}]>>";
        var next = document.Pages.Count + _linkKeys.Count;
        objects.Set(Root, string.Create(
            CultureInfo.InvariantCulture,
            $"<</Type/StructTreeRoot/K[{_numbers[document.Structure]} 0 R]/ParentTree {parents} 0 R/ParentTreeNextKey {next}{ids}>>"));
    }

    private void WriteElement(StructureElement element, int parent)
    {
        var number = _numbers[element];
        var home = element.Kids.OfType<ContentKid>().FirstOrDefault()?.Page;
        var kids = new List<string>();
        foreach (var kid in element.Kids)
        {
            if (Kid(kid, element, number, home) is { } text)
            {
                kids.Add(text);
            }
        }

        var entries = new StringBuilder(string.Create(CultureInfo.InvariantCulture, $"<</Type/StructElem/S/{element.Role}/P {parent} 0 R"));
        if (home is not null)
        {
            entries.Append("/Pg ").Append(PdfSyntax.Reference(pageNumbers[home]));
        }

        AppendText(entries, "Alt", element.AlternativeText);
        AppendText(entries, "ActualText", element.ActualText);
        AppendText(entries, "Lang", element.Language);
        if (element.Id is { } id)
        {
            entries.Append("/ID").Append(PdfSyntax.Bytes(id));
            if (!_ids.TryAdd(id, number))
            {
                throw new InvalidOperationException($"Expected every structure element's id once, found '{id}' twice: choose another.");
            }
        }

        if (element.AssociatedFile is { } file)
        {
            // As PDF/A-3 and PDF 2.0 do it; readers of PDF 1.7 pass over it and find the file in the list of attachments.
            entries.Append("/AF").Append(PdfSyntax.References([fileNumbers[file]]));
        }

        entries.Append(Attributes(element, home));
        entries.Append(kids.Count == 0 ? "" : $"/K[{string.Join(' ', kids)}]").Append(">>");
        objects.Set(number, entries.ToString());
    }

    private string? Kid(StructureKid kid, StructureElement parent, int parentNumber, PdfPage? home)
    {
        switch (kid)
        {
            case ElementKid { Element: var child }:
                // A row keeps its empty cells, or the cells after them would move to other columns.
                if (!child.HasContent && !(parent.Role == "TR" && parent.HasContent))
                {
                    return null;
                }

                _numbers[child] = objects.Reserve();
                WriteElement(child, parentNumber);
                return PdfSyntax.Reference(_numbers[child]);
            case ContentKid content when content.Page == home:
                return content.Identifier.ToString(CultureInfo.InvariantCulture);
            case ContentKid content:
                return string.Create(
                    CultureInfo.InvariantCulture,
                    $"<</Type/MCR/Pg {pageNumbers[content.Page]} 0 R/MCID {content.Identifier}>>");
            default:
                var link = (LinkKid)kid;
                _linkKeys[link.Link] = document.Pages.Count + _linkKeys.Count;
                var (page, annotation) = (pageNumbers[link.Page], linkNumbers[link.Link]);
                return string.Create(CultureInfo.InvariantCulture, $"<</Type/OBJR/Pg {page} 0 R/Obj {annotation} 0 R>>");
        }
    }

    private static string Attributes(StructureElement element, PdfPage? home)
    {
        if (element.BoundingBox is { } box && home is not null)
        {
            return $"/A<</O/Layout/Placement/Block/BBox{PdfSyntax.Rectangle(box, home.Height)}>>";
        }

        return element switch
        {
            { Scope: { } scope } => $"/A<</O/Table/Scope{PdfSyntax.Name(scope)}>>",
            { ListNumbering: { } numbering } => $"/A<</O/List/ListNumbering{PdfSyntax.Name(numbering)}>>",
            _ => "",
        };
    }

    private static void AppendText(StringBuilder entries, string key, string? text) =>
        entries.Append(text is null ? "" : $"/{key}{PdfSyntax.Text(text)}");

    /// <summary>For each page the element of each marked content; for each link its element.</summary>
    private int ParentTree()
    {
        var rows = new StringBuilder("<</Nums[");
        foreach (var page in document.Pages)
        {
            var parents = PdfSyntax.References(page.Marked.Select(NumberOf));
            rows.Append(CultureInfo.InvariantCulture, $"{page.Number - 1} {objects.Add(parents)} 0 R ");
        }

        foreach (var (link, key) in _linkKeys.OrderBy(row => row.Value))
        {
            rows.Append(CultureInfo.InvariantCulture, $"{key} {NumberOf(link.Element)} 0 R ");
        }

        return objects.Add(rows.Append("]>>").ToString());
    }

    private int NumberOf(StructureElement element) => _numbers.TryGetValue(element, out var number)
        ? number
        : throw new InvalidOperationException(
            $"Expected content of this document's structure, found an element '{element.Role}' of another document.");
}

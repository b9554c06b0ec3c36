using System.Globalization;
using System.Text;

namespace Dossier.Pdf;

/// <summary>Turns a document into numbered objects and these into a file.</summary>
/// <remarks>ISO 32000-1:2008, clauses 7.7 (catalog, pages), 12.3 (destinations, outline), 12.5 (annotations), 14.3 (metadata).</remarks>
internal sealed class PdfAssembly(PdfDocument document)
{
    private const int KidsPerNode = 64;

    private readonly PdfObjects _objects = new();
    private readonly Dictionary<PdfPage, int> _pageNumbers = [];
    private readonly Dictionary<PdfLink, int> _linkNumbers = new(ReferenceEqualityComparer.Instance);

    public byte[] Build()
    {
        if (document.Pages.Count == 0)
        {
            throw new InvalidOperationException("Expected at least one page in a PDF document, found none: call AddPage.");
        }

        var catalog = _objects.Reserve();
        foreach (var page in document.Pages)
        {
            page.RequireClosed();
            _pageNumbers[page] = _objects.Reserve();
        }

        foreach (var link in document.Pages.SelectMany(page => page.Links))
        {
            _linkNumbers[link] = _objects.Reserve();
        }

        var files = Attachments();
        var structure = new PdfStructure(_objects, document, _pageNumbers, _linkNumbers, files);
        structure.Write();
        var pages = WritePages(structure);
        var information = _objects.Add(Information(document.Metadata));
        _objects.Set(catalog, Catalog(pages, structure.Root, files));
        return _objects.ToFile(catalog, information);
    }

    private string Catalog(int pages, int structure, SortedDictionary<string, int> files)
    {
        var metadata = document.Metadata;
        var entries = new StringBuilder(string.Create(CultureInfo.InvariantCulture, $"<</Type/Catalog/Pages {pages} 0 R"));
        entries.Append("/MarkInfo<</Marked true>>/ViewerPreferences<</DisplayDocTitle true>>");
        entries.Append("/Lang").Append(PdfSyntax.Text(metadata.Language));
        var packet = Encoding.UTF8.GetBytes(PdfDescription.Packet(metadata));
        var description = _objects.AddStream("/Type/Metadata/Subtype/XML", packet, compress: false);
        entries.Append("/Metadata ").Append(PdfSyntax.Reference(description));
        entries.Append("/StructTreeRoot ").Append(PdfSyntax.Reference(structure));
        entries.Append("/OutputIntents[").Append(OutputIntent()).Append(']');
        if (document.Bookmarks.Count > 0)
        {
            var outline = PdfOutline.Write(_objects, document.Bookmarks, Target);
            entries.Append("/PageMode/UseOutlines/Outlines ").Append(PdfSyntax.Reference(outline));
        }

        var names = new StringBuilder();
        if (document.Destinations.Count > 0)
        {
            var rows = document.Destinations.Select(row => (Key: PdfSyntax.Bytes(row.Key), Target: Target(row.Value)));
            names.Append("/Dests").Append(NameTree(rows));
        }

        if (files.Count > 0)
        {
            var rows = files.Select(file => (PdfSyntax.Bytes(file.Key), PdfSyntax.Reference(file.Value)));
            names.Append("/EmbeddedFiles").Append(NameTree(rows));
            entries.Append("/AF").Append(PdfSyntax.References(files.Values));
        }

        return entries.Append(names.Length == 0 ? "" : $"/Names<<{names}>>").Append(">>").ToString();
    }

    private static string NameTree(IEnumerable<(string Key, string Value)> rows) =>
        $"<</Names[{string.Concat(rows.OrderBy(row => row.Key, StringComparer.Ordinal).Select(row => $"{row.Key} {row.Value} "))}]>>";

    private string Target(PdfTarget target) =>
        $"[{PdfSyntax.Reference(_pageNumbers[target.Page])}/XYZ null {PdfSyntax.Numbers(target.Page.Height - target.Y)} null]";

    private int WritePages(PdfStructure structure)
    {
        var root = _objects.Reserve();
        var nodes = new List<int>();
        var resources = document.Resources.Write(_objects);
        foreach (var chunk in document.Pages.Chunk(KidsPerNode))
        {
            var node = _objects.Reserve();
            foreach (var page in chunk)
            {
                WritePage(page, node, resources, structure);
            }

            var kids = PdfSyntax.References(chunk.Select(page => _pageNumbers[page]));
            var count = chunk.Length;
            _objects.Set(node, string.Create(CultureInfo.InvariantCulture, $"<</Type/Pages/Parent {root} 0 R/Count {count}/Kids{kids}>>"));
            nodes.Add(node);
        }

        var all = string.Create(CultureInfo.InvariantCulture, $"<</Type/Pages/Count {document.Pages.Count}");
        _objects.Set(root, $"{all}/Kids{PdfSyntax.References(nodes)}>>");
        return root;
    }

    private void WritePage(PdfPage page, int parent, int resources, PdfStructure structure)
    {
        var content = _objects.AddStream("", page.Content.ToBytes());
        foreach (var link in page.Links)
        {
            _objects.Set(_linkNumbers[link], Annotation(page, link, structure.LinkKey(link)));
        }

        var links = page.Links.Count == 0 ? "" : $"/Annots{PdfSyntax.References(page.Links.Select(link => _linkNumbers[link]))}";
        var box = PdfSyntax.Numbers(0, 0, page.Width, page.Height);
        _objects.Set(_pageNumbers[page], string.Create(
            CultureInfo.InvariantCulture,
            $"<</Type/Page/Parent {parent} 0 R/MediaBox[{box}]/Resources {resources} 0 R/Contents {content} 0 R")
            + string.Create(CultureInfo.InvariantCulture, $"/StructParents {page.Number - 1}/Tabs/S{links}>>"));
    }

    private string Annotation(PdfPage page, PdfLink link, int key)
    {
        string action;
        if (link.Address is { } address)
        {
            // An internationalised host is written in its ASCII form, since addresses in PDF are 7-bit.
            var ascii = address.HostNameType == UriHostNameType.Dns ? new UriBuilder(address) { Host = address.IdnHost }.Uri : address;
            action = $"/A<</S/URI/URI{PdfSyntax.Ascii(ascii.AbsoluteUri)}>>";
        }
        else if (document.Destinations.ContainsKey(link.Destination!))
        {
            action = $"/Dest{PdfSyntax.Bytes(link.Destination!)}";
        }
        else
        {
            throw new InvalidOperationException(
                $"Expected a destination '{link.Destination}' for the link \"{link.Description}\" on page {page.Number}, "
                + "found none: add it with AddDestination.");
        }

        const int Print = 4;
        return $"<</Type/Annot/Subtype/Link/Rect{PdfSyntax.Rectangle(link.Area, page.Height)}/Border[0 0 0]{action}"
            + string.Create(CultureInfo.InvariantCulture, $"/F {Print}/StructParent {key}/Contents{PdfSyntax.Text(link.Description)}>>");
    }

    /// <summary>The number of each attached file's specification, by its name.</summary>
    private SortedDictionary<string, int> Attachments()
    {
        var files = new SortedDictionary<string, int>(StringComparer.Ordinal);
        var date = document.Metadata.Date is { } day ? $"/ModDate{PdfSyntax.Date(day)}" : "";
        foreach (var (name, file) in document.Attachments)
        {
            var size = file.Content.Length.ToString(CultureInfo.InvariantCulture);
            var entries = $"/Type/EmbeddedFile/Subtype{PdfSyntax.Name(file.MimeType)}/Params<</Size {size}{date}>>";
            var stream = PdfSyntax.Reference(_objects.AddStream(entries, file.Content.Span));
            files.Add(name, _objects.Add(
                $"<</Type/Filespec/F{PdfSyntax.Text(name)}/UF{PdfSyntax.Text(name)}/Desc{PdfSyntax.Text(file.Description)}"
                + $"/AFRelationship/Data/EF<</F {stream}/UF {stream}>>>>"));
        }

        return files;
    }

    private string OutputIntent()
    {
        // The kind of intent is the one that viewers read; it is no claim that the file meets PDF/A.
        var profile = _objects.AddStream("/N 3", ColorProfile.Srgb());
        return "<</Type/OutputIntent/S/GTS_PDFA1/OutputConditionIdentifier(sRGB)/Info(sRGB IEC61966-2.1)"
            + $"/DestOutputProfile {PdfSyntax.Reference(profile)}>>";
    }

    private static string Information(PdfMetadata metadata)
    {
        var dates = metadata.Date is { } day ? $"/CreationDate{PdfSyntax.Date(day)}/ModDate{PdfSyntax.Date(day)}" : "";
        var entries = new StringBuilder($"<</Title{PdfSyntax.Text(metadata.Title)}");
        void Append(string key, string value) => entries.Append(value.Length == 0 ? "" : $"/{key}{PdfSyntax.Text(value)}");
        Append("Author", metadata.Author);
        Append("Subject", metadata.Subject);
        Append("Keywords", metadata.Keywords.IsDefaultOrEmpty ? "" : string.Join(", ", metadata.Keywords));
        Append("Creator", PdfDescription.Producer);
        Append("Producer", PdfDescription.Producer);
        return $"{entries}{dates}>>";
    }
}

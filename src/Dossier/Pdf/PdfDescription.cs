using System.Globalization;
using System.Text;

namespace Dossier.Pdf;

/// <summary>The document's description in XMP, for file managers and catalogues.</summary>
/// <remarks>ISO 16684-1 (XMP), with the Dublin Core, PDF and XMP basic schemas.</remarks>
internal static class PdfDescription
{
    public const string Producer = "Dossier";

    public static string Packet(PdfMetadata metadata)
    {
        var date = metadata.Date is { } day ? day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) + "T00:00:00Z" : "";
        var keywords = metadata.Keywords.IsDefaultOrEmpty ? [] : metadata.Keywords;
        var packet = new StringBuilder("<?xpacket begin=\"\uFEFF\" id=\"W5M0MpCehiHzreSzNTczkc9d\"?>\n");
        packet.Append("<x:xmpmeta xmlns:x=\"adobe:ns:meta/\">\n<rdf:RDF xmlns:rdf=\"http://www.w3.org/1999/02/22-rdf-syntax-ns#\">\n");
        packet.Append("<rdf:Description rdf:about=\"\" xmlns:dc=\"http://purl.org/dc/elements/1.1/\"");
        packet.Append(" xmlns:pdf=\"http://ns.adobe.com/pdf/1.3/\" xmlns:xmp=\"http://ns.adobe.com/xap/1.0/\">\n");
        packet.Append("<dc:format>application/pdf</dc:format>\n");
        AppendList(packet, "dc:title", "Alt", " xml:lang=\"x-default\"", [metadata.Title]);
        AppendList(packet, "dc:creator", "Seq", "", [metadata.Author]);
        AppendList(packet, "dc:description", "Alt", " xml:lang=\"x-default\"", [metadata.Subject]);
        AppendList(packet, "dc:subject", "Bag", "", keywords);
        AppendList(packet, "dc:language", "Bag", "", [metadata.Language]);
        AppendValue(packet, "pdf:Keywords", string.Join(", ", keywords));
        AppendValue(packet, "pdf:Producer", Producer);
        AppendValue(packet, "xmp:CreatorTool", Producer);
        AppendValue(packet, "xmp:CreateDate", date);
        AppendValue(packet, "xmp:ModifyDate", date);
        AppendValue(packet, "xmp:MetadataDate", date);
        return packet.Append("</rdf:Description>\n</rdf:RDF>\n</x:xmpmeta>\n<?xpacket end=\"r\"?>").ToString();
    }

    private static void AppendList(StringBuilder packet, string name, string kind, string attribute, IReadOnlyList<string> values)
    {
        var items = string.Concat(values.Where(value => value.Length > 0).Select(value => $"<rdf:li{attribute}>{Escape(value)}</rdf:li>"));
        if (items.Length > 0)
        {
            packet.Append(CultureInfo.InvariantCulture, $"<{name}><rdf:{kind}>{items}</rdf:{kind}></{name}>\n");
        }
    }

    private static void AppendValue(StringBuilder packet, string name, string value)
    {
        if (value.Length > 0)
        {
            packet.Append(CultureInfo.InvariantCulture, $"<{name}>{Escape(value)}</{name}>\n");
        }
    }

    private static string Escape(string text) => text
        .Replace("&", "&amp;", StringComparison.Ordinal)
        .Replace("<", "&lt;", StringComparison.Ordinal)
        .Replace(">", "&gt;", StringComparison.Ordinal);
}

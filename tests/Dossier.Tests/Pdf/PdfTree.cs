using System.Text;

namespace Dossier.Tests.Pdf;

/// <summary>A file's structure tree with the content of its pages.</summary>
internal sealed class PdfTree
{
    public PdfTree(byte[] pdf)
    {
        File = PdfFile.Read(pdf);
        Contents = File.Pages.ToDictionary(page => page.Number, page => new PdfPageContent(File, page.Entries).Marked);
        Root = File.Entries(File.Root["StructTreeRoot"]);
        Document = Element((PdfReference)File.List(Root["K"]).Single());
    }

    public PdfFile File { get; }

    public Dictionary<string, object> Root { get; }

    public PdfElement Document { get; }

    /// <summary>The marked contents of each page, by the page's object.</summary>
    public Dictionary<int, Dictionary<int, (string Role, string Words)>> Contents { get; }

    /// <summary>The words as a screen reader meets them, without figures, the labels of items and notes and the marks of notes.</summary>
    public string Words()
    {
        var text = new StringBuilder();
        Read(Document, text);
        return text.ToString();
    }

    /// <summary>The name that an annotation leads to; null for a web address.</summary>
    public string? Destination(PdfAnnotation annotation) =>
        Annotation(annotation).TryGetValue("Dest", out var name) ? PdfTokens.TextOf(name) : null;

    public Dictionary<string, object> Annotation(PdfAnnotation annotation) => File.Entries(new PdfReference(annotation.Number));

    private PdfElement Element(PdfReference reference)
    {
        var entries = File.Entries(reference);
        var kids = entries.TryGetValue("K", out var list) ? File.List(list) : [];
        return new(reference.Number, entries, [.. kids.Select(kid => Kid(kid, entries))]);
    }

    private object Kid(object kid, Dictionary<string, object> parent) => kid switch
    {
        double identifier => new PdfMarked(((PdfReference)parent["Pg"]).Number, (int)identifier),
        PdfReference child => Element(child),
        Dictionary<string, object> entries when entries["Type"] is "/MCR" =>
            new PdfMarked(((PdfReference)entries["Pg"]).Number, (int)(double)entries["MCID"]),
        _ => new PdfAnnotation(((PdfReference)((Dictionary<string, object>)kid)["Obj"]).Number),
    };

    private void Read(PdfElement element, StringBuilder text)
    {
        var isMark = element.Kids.OfType<PdfAnnotation>().Select(Destination)
            .Any(name => name?.StartsWith("note:", StringComparison.Ordinal) == true);
        if (isMark || element.Role is "Lbl" or "Figure")
        {
            return;
        }

        foreach (var kid in element.Kids)
        {
            if (kid is PdfElement child)
            {
                Read(child, text);
            }
            else if (kid is PdfMarked marked)
            {
                text.Append(Contents[marked.Page][marked.Identifier].Words);
            }
        }

        text.Append(element.Role is "Link" or "Reference" ? "" : " ");
    }
}

using System.Text;
using Dossier.Drawing;
using Dossier.Pdf;

namespace Dossier.Tests.Pdf;

/// <summary>A two-page document with something of everything the writer can do.</summary>
internal static class SamplePdf
{
    public const double Width = 595.276, Height = 841.89;

    private static readonly Color Ink = Color.Parse("#1b2733"), Blue = Color.Parse("#1f5fa8"), Red = Color.Parse("#b3402b");

    public static PdfMetadata Metadata { get; } = new(
        "Who builds the cloud <& who pays>", "Žofie (Analyst)", "A sample", ["cloud", "5G"], "en-GB", new DateOnly(2026, 3, 31));

    public static PdfDocument Build()
    {
        var document = new PdfDocument(Metadata);
        var (first, second) = (document.AddPage(Width, Height), document.AddPage(Width, Height));
        var part = document.Structure.Add("Sect");
        Text(first, part.Add("H1"), "Who builds the cloud", 90, FontFace.Bold, 22);
        AddParagraph(first, part.Add("P"));
        AddFigure(first, part);
        AddNote(first, part);
        AddHead(first);
        AddHead(second);
        Text(second, part.Add("H2"), "Deals by region", 90, FontFace.Bold, 16);
        AddTable(second, part.Add("Table"));
        AddList(second, part.Add("L"));
        part.Add("P").Add("Span");
        document.AddBookmark(1, "Who builds the cloud", first, 70);
        document.AddBookmark(2, "Deals by region – “table”", second, 70);
        document.AddDestination("regions", second, 70);
        document.Attach("deals.csv", "text/csv", "The table's data", Encoding.UTF8.GetBytes("region,deals\nAfrica,41\n"));
        return document;
    }

    private static void Text(PdfPage page, StructureElement element, string text, double y, FontFace face, double size, double x = 72)
    {
        page.Begin(element);
        page.DrawText(text, new(x, y), new(face, size, Ink));
        page.End();
    }

    private static void AddHead(PdfPage page)
    {
        page.BeginArtifact();
        page.DrawText($"Sample · {page.Number}", new(72, 50), new(FontFace.Regular, 8, Ink));
        page.DrawPath(VectorPath.Line(new(72, 56), new(523, 56)), null, new Stroke(Blue, 0.75));
        page.End();
    }

    private static void AddParagraph(PdfPage page, StructureElement paragraph)
    {
        Text(page, paragraph, "AVENUE To Yield: Huawei’s “cloud” deals reached 70 in 41 countries; the number of ", 120, FontFace.Regular, 10);
        Text(page, paragraph, "non\u2011democratic customers grew by 1\u202F234 (6.7%). See ", 134, FontFace.Regular, 10);
        var x = 72 + FontFace.Regular.Measure("non\u2011democratic customers grew by 1\u202F234 (6.7%). See ", 10);
        var (web, place) = (paragraph.Add("Link"), paragraph.Add("Link"));
        Text(page, web, "the report ", 134, FontFace.Italic, 10, x);
        page.AddLink(new(x, 125, 48, 12), new Uri("https://example.org/a(b)?q=ž"), web, "The report at example.org");
        Text(page, place, "and the regions.", 134, FontFace.BoldItalic, 10, x + 52);
        page.AddLink(new(x + 52, 125, 70, 12), "regions", place, "Section: Deals by region");
    }

    private static void AddFigure(PdfPage page, StructureElement part)
    {
        var figure = part.Add("Figure");
        figure.AlternativeText = "Two bars: Africa 41, Asia 20.";
        figure.BoundingBox = new(72, 160, 450, 230);
        page.Begin(figure);
        page.DrawScene(Chart(), new(72, 160));
        page.End();
    }

    public static Scene Chart()
    {
        var (label, strong) = (new TextStyle(FontFace.Regular, 10, Ink), new TextStyle(FontFace.Bold, 10, Ink));
        var dashed = new Stroke(Red, 1.5, [4, 3], RoundCaps: true);
        return new(450, 230,
        [
            new PathItem(VectorPath.Rectangle(new(0, 0, 450, 230)), new Fill(Color.Parse("#f3f5f7"))),
            new TextItem("Africa leads", new(10, 22), new(FontFace.Bold, 14, Ink)),
            new MarkItem("Africa: 41", [],
            [
                new PathItem(VectorPath.Rectangle(new(80, 40, 300, 40)), new Fill(Blue)),
                new TextItem("Africa", new(10, 64), label),
                new TextItem("41", new(386, 64), strong),
            ]),
            new MarkItem("Asia: 20", [],
            [
                new PathItem(VectorPath.Rectangle(new(80, 100, 150, 40)), new Fill(Blue, Hatched: true), new Stroke(Blue, 1)),
                new TextItem("Asia", new(10, 124), label),
                new TextItem("20", new(236, 124), strong),
            ]),
            new PathItem(VectorPath.Circle(new(330, 160), 40), new Fill(Red, Hatched: true), new Stroke(Red, 1)),
            new PathItem(VectorPath.Line(new(80, 200), new(440, 150)), null, dashed),
            new TextItem("Ghana, halo éå", new(200, 186), label, Color.White),
        ]);
    }

    private static void AddNote(PdfPage page, StructureElement part)
    {
        var note = part.Add("Note");
        note.Id = "note-1";
        Text(page, note.Add("Lbl"), "1 ", 780, FontFace.Regular, 7);
        Text(page, note.Add("P"), "Digest of 001, ¶4.", 780, FontFace.Regular, 8, 80);
    }

    private static void AddTable(PdfPage page, StructureElement table)
    {
        var head = table.Add("THead").Add("TR");
        AddCells(page, head, "TH", 120, ["Region", "Deals", "Share"], FontFace.Bold);
        var body = table.Add("TBody");
        AddCells(page, body.Add("TR"), "TD", 136, ["Africa", "41", "61.1%"], FontFace.Regular);
        AddCells(page, body.Add("TR"), "TD", 152, ["Asia", "", "6.6%"], FontFace.Italic);
        body.Add("TR").Add("TD");
    }

    private static void AddCells(PdfPage page, StructureElement row, string role, double y, string[] cells, FontFace face)
    {
        for (var i = 0; i < cells.Length; i++)
        {
            var cell = row.Add(role);
            cell.Scope = role == "TH" ? "Column" : null;
            if (cells[i].Length > 0)
            {
                Text(page, cell, cells[i], y, face, 10, 72 + 100 * i);
            }
        }
    }

    private static void AddList(PdfPage page, StructureElement list)
    {
        list.ListNumbering = "Decimal";
        var item = list.Add("LI");
        Text(page, item.Add("Lbl"), "1. ", 190, FontFace.Regular, 10);
        Text(page, item.Add("LBody"), "Кириллица, Ελληνικά, Việt Nam → Łódź.", 190, FontFace.Regular, 10, 90);
    }
}

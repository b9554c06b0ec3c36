using System.Globalization;
using System.Text;
using Dossier.Pdf;

namespace Dossier.Briefs.Layout;

/// <summary>Writes placed pages into a PDF.</summary>
/// <remarks>Structure elements stand in the order of the text: a figure where it belongs, though it may be drawn pages later.</remarks>
internal sealed class PdfRenderer
{
    private readonly PlacedBrief brief;
    private readonly PdfDocument _document;
    private readonly StructureElement?[] _elements;
    private readonly ILookup<int, int> _children;

    private PdfRenderer(PlacedBrief brief, PdfMetadata metadata)
    {
        this.brief = brief;
        _document = new PdfDocument(metadata);
        _elements = new StructureElement?[brief.Nodes.Length];
        _children = Enumerable.Range(0, brief.Nodes.Length).ToLookup(i => brief.Nodes[i].Parent);
    }

    public static byte[] Render(PlacedBrief brief, PdfMetadata metadata) => Build(brief, metadata).ToBytes();

    /// <summary>The finished document, before it is written.</summary>
    public static PdfDocument Build(PlacedBrief brief, PdfMetadata metadata)
    {
        var renderer = new PdfRenderer(brief, metadata);
        renderer.MakeElements();
        foreach (var page in brief.Pages)
        {
            renderer.Draw(page);
        }

        renderer.AttachData();
        return renderer._document;
    }

    /// <summary>
    /// Nodes are numbered as the text was composed; those of which nothing is drawn get no element. Links inside a text get theirs only
    /// when they are drawn, so that they stand among the words around them.
    /// </summary>
    private void MakeElements()
    {
        var drawn = brief.Pages.SelectMany(p => p.Items).Where(i => i is PlacedText or PlacedPath or PlacedScene or PlacedLink)
            .Select(i => i.Node).Where(n => n != StructureNode.Artifact).Select(TextAround).Distinct().Order();
        foreach (var node in drawn)
        {
            Element(node);
        }
    }

    /// <summary>The outermost text that a node stands in, or the node itself.</summary>
    private int TextAround(int node)
    {
        var text = node;
        for (var i = node; i != StructureNode.Artifact; i = brief.Nodes[i].Parent)
        {
            text = brief.Nodes[i].HoldsText ? i : text;
        }

        return text;
    }

    private void Draw(PlacedPage placed)
    {
        var page = _document.AddPage(placed.Geometry.Width, placed.Geometry.Height);
        int? open = null;
        foreach (var item in placed.Items)
        {
            if (item is PlacedText or PlacedPath or PlacedScene && open != item.Node)
            {
                End(page, open);
                Begin(page, item.Node);
                open = item.Node;
            }

            Draw(page, item);
        }

        End(page, open);
    }

    private void Begin(PdfPage page, int node)
    {
        if (node == StructureNode.Artifact)
        {
            page.BeginArtifact();
        }
        else
        {
            page.Begin(Element(node));
        }
    }

    private static void End(PdfPage page, int? open)
    {
        if (open is not null)
        {
            page.End();
        }
    }

    private void Draw(PdfPage page, PlacedItem item)
    {
        switch (item)
        {
            case PlacedText text:
                page.DrawText(text.Text, text.Origin, text.Style);
                break;
            case PlacedPath path:
                page.DrawPath(path.Path, path.Fill, path.Stroke);
                break;
            case PlacedScene scene:
                Element(scene.Node).BoundingBox = scene.Extent;
                page.DrawScene(scene.Scene, scene.TopLeft);
                break;
            case PlacedLink { Target.Address: { } address } link:
                page.AddLink(link.Area, address, Element(link.Node), link.Target.Description);
                break;
            case PlacedLink link:
                page.AddLink(link.Area, link.Target.Destination!, Element(link.Node), link.Target.Description);
                break;
            case PlacedAnchor anchor:
                _document.AddDestination(anchor.Name, page, Math.Max(0, anchor.Y - 6));
                break;
            case PlacedHeading heading:
                _document.AddBookmark(heading.Level, heading.Title, page, Math.Max(0, heading.Y - 6));
                break;
            default:
                break;
        }
    }

    private StructureElement Element(int node)
    {
        if (_elements[node] is { } known)
        {
            return known;
        }

        var data = brief.Nodes[node];
        var parent = data.Parent == StructureNode.Artifact ? _document.Structure : Element(data.Parent);
        if (_elements[node] is { } made)
        {
            return made;
        }

        var element = parent.Add(data.Role);
        (element.AlternativeText, element.ActualText, element.Id) = (data.AlternativeText, data.ActualText, data.Id);
        (element.Scope, element.ListNumbering) = (data.Scope, data.ListNumbering);
        _elements[node] = element;
        if (data.Role == "TR")
        {
            // A row needs all of its cells, also those without words.
            foreach (var cell in _children[node])
            {
                Element(cell);
            }
        }

        return element;
    }

    private void AttachData()
    {
        var attached = new HashSet<string>(StringComparer.Ordinal);
        foreach (var figure in brief.Figures)
        {
            var name = figure.Chart.Name + ".csv";
            if (attached.Add(name))
            {
                var words = string.Create(CultureInfo.InvariantCulture, $"Data of figure {figure.Number}: {figure.Chart.Title}");
                _document.Attach(name, "text/csv", words, Encoding.UTF8.GetBytes(figure.Chart.Data.ToCsv()));
            }

            _document.Associate(name, Element(figure.Node));
        }
    }
}

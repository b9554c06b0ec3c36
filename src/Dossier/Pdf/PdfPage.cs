using Dossier.Drawing;

namespace Dossier.Pdf;

/// <summary>One page. Coordinates are points from the top left corner, y downwards.</summary>
/// <remarks>
/// Everything is drawn either for an element of the structure (between Begin and End) or as an artifact (between BeginArtifact and End).
/// </remarks>
public sealed class PdfPage
{
    // Half of the pen falls on the letters, so two points show on each side.
    private const double HaloWidth = 4;

    private readonly List<StructureElement> _marked = [];
    private readonly List<PdfLink> _links = [];
    private bool _open;

    internal PdfPage(int number, double width, double height, PdfResources resources)
    {
        (Number, Width, Height) = (number, width, height);
        Content = new PdfContent(height, resources);
    }

    /// <summary>Position in the document, from 1.</summary>
    public int Number { get; }

    internal double Width { get; }

    internal double Height { get; }

    internal PdfContent Content { get; }

    /// <summary>The element of each marked content, by its identifier on this page.</summary>
    internal IReadOnlyList<StructureElement> Marked => _marked;

    internal IReadOnlyList<PdfLink> Links => _links;

    /// <summary>Starts content that belongs to an element; an element may receive content several times and on several pages.</summary>
    /// <exception cref="InvalidOperationException">Other content is still open on the page.</exception>
    public void Begin(StructureElement element)
    {
        ArgumentNullException.ThrowIfNull(element);
        Open();
        Content.BeginMarked(element.Role, _marked.Count);
        element.AddContent(this, _marked.Count);
        _marked.Add(element);
    }

    /// <summary>Starts content without meaning of its own: running heads, rules, backgrounds. Screen readers skip it.</summary>
    /// <exception cref="InvalidOperationException">Other content is still open on the page.</exception>
    public void BeginArtifact()
    {
        Open();
        Content.BeginArtifact();
    }

    /// <summary>Ends what <see cref="Begin"/> or <see cref="BeginArtifact"/> started.</summary>
    /// <exception cref="InvalidOperationException">No content is open on the page.</exception>
    public void End()
    {
        RequireOpen("End");
        Content.EndMarked();
        _open = false;
    }

    /// <summary>Draws one line of text with kerning.</summary>
    /// <param name="text">The words; a line that is not the last of its paragraph ends in a space, or extraction fuses words.</param>
    /// <param name="origin">Left end of the baseline.</param>
    /// <param name="style">Face, size and colour.</param>
    /// <exception cref="InvalidOperationException">No content is open on the page.</exception>
    public void DrawText(string text, Position origin, TextStyle style)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(style);
        RequireOpen("DrawText");
        Content.Text(text, origin, style);
    }

    /// <summary>Draws a filled and/or stroked outline.</summary>
    /// <exception cref="InvalidOperationException">No content is open on the page.</exception>
    public void DrawPath(VectorPath path, Fill? fill, Stroke? stroke = null)
    {
        ArgumentNullException.ThrowIfNull(path);
        RequireOpen("DrawPath");
        Content.Path(path, default, fill, stroke);
    }

    /// <summary>Draws a chart at its own size; its words stay text that can be searched and copied.</summary>
    /// <exception cref="InvalidOperationException">No content is open on the page.</exception>
    public void DrawScene(Scene scene, Position topLeft)
    {
        ArgumentNullException.ThrowIfNull(scene);
        RequireOpen("DrawScene");
        foreach (var item in scene.Items)
        {
            Draw(item, topLeft);
        }
    }

    /// <summary>Makes an area lead to a web page or mail address.</summary>
    /// <param name="area">The active area; nothing is drawn.</param>
    /// <param name="address">An absolute http, https or mailto address.</param>
    /// <param name="link">The element with role Link whose words the area covers; a link over two lines has two areas.</param>
    /// <param name="description">Where the link leads, in words.</param>
    /// <exception cref="ArgumentException">The address is not an absolute web or mail address.</exception>
    public void AddLink(Box area, Uri address, StructureElement link, string description)
    {
        ArgumentNullException.ThrowIfNull(address);
        if (!address.IsAbsoluteUri || address.Scheme is not ("http" or "https" or "mailto"))
        {
            throw new ArgumentException(
                $"Expected an absolute http, https or mailto address for a link, found '{address}'.",
                nameof(address));
        }

        Add(new PdfLink(area, link, description, address, null));
    }

    /// <summary>Makes an area lead to a named destination, which may be added later.</summary>
    /// <param name="area">The active area; nothing is drawn.</param>
    /// <param name="destination">A name given to <see cref="PdfDocument.AddDestination"/>.</param>
    /// <param name="link">The element with role Link (or Reference) whose words the area covers.</param>
    /// <param name="description">Where the link leads, in words.</param>
    public void AddLink(Box area, string destination, StructureElement link, string description)
    {
        ArgumentException.ThrowIfNullOrEmpty(destination);
        Add(new PdfLink(area, link, description, null, destination));
    }

    internal void RequireClosed()
    {
        if (_open)
        {
            throw new InvalidOperationException($"Expected every content closed, found content open on page {Number}: call End.");
        }
    }

    private void Add(PdfLink link)
    {
        ArgumentNullException.ThrowIfNull(link.Element);
        ArgumentNullException.ThrowIfNull(link.Description);
        link.Element.AddLink(this, link);
        _links.Add(link);
    }

    private void Draw(SceneItem item, Position offset)
    {
        switch (item)
        {
            case PathItem path:
                Content.Path(path.Path, offset, path.Fill, path.Stroke);
                break;
            case TextItem text:
                var origin = new Position(text.Origin.X + offset.X, text.Origin.Y + offset.Y);
                if (text.Halo is { } halo)
                {
                    Content.Halo(text.Text, origin, text.Style, halo, HaloWidth);
                }

                Content.Text(text.Text, origin, text.Style);
                break;
            case ImageItem image:
                Content.Image(image.Image, image.Area with { X = image.Area.X + offset.X, Y = image.Area.Y + offset.Y });
                break;
            case MarkItem mark:
                foreach (var child in mark.Items)
                {
                    Draw(child, offset);
                }

                break;
            default:
                throw new ArgumentException($"Expected path, text, picture or mark in a scene, found {item.GetType().Name}.", nameof(item));
        }
    }

    private void Open()
    {
        if (_open)
        {
            throw new InvalidOperationException($"Expected no open content on page {Number}, found some: call End before the next Begin.");
        }

        _open = true;
    }

    private void RequireOpen(string call)
    {
        if (!_open)
        {
            throw new InvalidOperationException(
                $"Expected open content on page {Number} for {call}, found none: call Begin or BeginArtifact first.");
        }
    }
}

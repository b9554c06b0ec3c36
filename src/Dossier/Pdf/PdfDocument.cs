namespace Dossier.Pdf;

/// <summary>A tagged PDF 1.7 file under construction: pages, their logical structure, bookmarks, links and attached files.</summary>
/// <param name="metadata">What the file says about itself.</param>
/// <remarks>
/// Fonts are embedded as subsets. The file holds no time of making and no random number: equal calls give equal bytes.
/// The file is tagged, but nothing here proves that it meets PDF/UA.
/// </remarks>
public sealed class PdfDocument(PdfMetadata metadata)
{
    private readonly List<PdfPage> _pages = [];
    private readonly List<PdfBookmark> _bookmarks = [];
    private readonly SortedDictionary<string, PdfTarget> _destinations = new(StringComparer.Ordinal);
    private readonly SortedDictionary<string, PdfAttachment> _attachments = new(StringComparer.Ordinal);

    /// <summary>The root of the structure, with role Document.</summary>
    public StructureElement Structure { get; } = new("Document");

    internal PdfMetadata Metadata => metadata;

    internal PdfResources Resources { get; } = new();

    internal IReadOnlyList<PdfPage> Pages => _pages;

    internal IReadOnlyList<PdfBookmark> Bookmarks => _bookmarks;

    internal IReadOnlyDictionary<string, PdfTarget> Destinations => _destinations;

    internal IReadOnlyDictionary<string, PdfAttachment> Attachments => _attachments;

    /// <summary>Adds an empty page at the end.</summary>
    /// <param name="widthPoints">Width in points, above 0; A4 is 595.276.</param>
    /// <param name="heightPoints">Height in points, above 0; A4 is 841.89.</param>
    public PdfPage AddPage(double widthPoints, double heightPoints)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(widthPoints);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(heightPoints);
        var page = new PdfPage(_pages.Count + 1, widthPoints, heightPoints, Resources);
        _pages.Add(page);
        return page;
    }

    /// <summary>Adds a line to the outline that viewers show beside the pages.</summary>
    /// <param name="level">1 to 3; a level deeper than the one before by two or more hangs under the one before.</param>
    /// <param name="title">The heading's words.</param>
    /// <param name="page">Where it leads.</param>
    /// <param name="y">Height on the page that comes to the window's top, in points, y downwards.</param>
    public void AddBookmark(int level, string title, PdfPage page, double y)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(level, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(level, 3);
        ArgumentNullException.ThrowIfNull(title);
        ArgumentNullException.ThrowIfNull(page);
        _bookmarks.Add(new PdfBookmark(level, title, new PdfTarget(page, y)));
    }

    /// <summary>Names a place that links lead to.</summary>
    /// <exception cref="ArgumentException">The name is taken.</exception>
    public void AddDestination(string name, PdfPage page, double y)
    {
        ArgumentException.ThrowIfNullOrEmpty(name);
        ArgumentNullException.ThrowIfNull(page);
        if (!_destinations.TryAdd(name, new PdfTarget(page, y)))
        {
            throw new ArgumentException(
                $"Expected a new name for a destination, found '{name}', which page {_destinations[name].Page.Number} has: choose another.",
                nameof(name));
        }
    }

    /// <summary>Attaches a file, such as a table's data, which viewers offer for saving.</summary>
    /// <param name="fileName">Name with extension, without a folder.</param>
    /// <param name="mimeType">Media type, such as <c>text/csv</c>.</param>
    /// <param name="description">What the file holds, in words.</param>
    /// <param name="content">The bytes.</param>
    /// <exception cref="ArgumentException">A file of that name is attached.</exception>
    public void Attach(string fileName, string mimeType, string description, ReadOnlyMemory<byte> content)
    {
        ArgumentException.ThrowIfNullOrEmpty(fileName);
        ArgumentException.ThrowIfNullOrEmpty(mimeType);
        ArgumentNullException.ThrowIfNull(description);
        if (!_attachments.TryAdd(fileName, new PdfAttachment(mimeType, description, content)))
        {
            throw new ArgumentException(
                $"Expected a new name for an attached file, found '{fileName}' twice: rename one.",
                nameof(fileName));
        }
    }

    /// <summary>Says that an attached file holds the data of an element, such as a figure's.</summary>
    /// <exception cref="ArgumentException">No file of that name is attached.</exception>
    public void Associate(string fileName, StructureElement element)
    {
        ArgumentNullException.ThrowIfNull(fileName);
        ArgumentNullException.ThrowIfNull(element);
        if (!_attachments.ContainsKey(fileName))
        {
            throw new ArgumentException($"Expected the name of an attached file, found '{fileName}': attach it first.", nameof(fileName));
        }

        element.AssociatedFile = fileName;
    }

    /// <summary>The finished file; the same bytes every time.</summary>
    /// <exception cref="InvalidOperationException">
    /// The document has no page, content is still open on a page, a link leads to a destination that was not added,
    /// or two elements share an id.
    /// </exception>
    public byte[] ToBytes() => new PdfAssembly(this).Build();
}

/// <summary>A height on a page, in points, y downwards.</summary>
internal sealed record PdfTarget(PdfPage Page, double Y);

/// <summary>A line of the outline.</summary>
internal sealed record PdfBookmark(int Level, string Title, PdfTarget Target);

/// <summary>A file inside the file.</summary>
internal sealed record PdfAttachment(string MimeType, string Description, ReadOnlyMemory<byte> Content);

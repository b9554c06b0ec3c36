namespace Dossier.Tests.Pdf;

/// <summary>An element of a file's structure tree.</summary>
/// <param name="Number">Its object.</param>
/// <param name="Entries">Its dictionary.</param>
/// <param name="Kids">Elements, content and annotations, in reading order.</param>
internal sealed record PdfElement(int Number, Dictionary<string, object> Entries, List<object> Kids)
{
    public string Role => ((string)Entries["S"])[1..];

    public IEnumerable<PdfElement> Children => Kids.OfType<PdfElement>();

    public IEnumerable<PdfElement> All => Children.SelectMany(child => child.All).Prepend(this);

    public string? Text(string key) => Entries.TryGetValue(key, out var value) ? PdfTokens.TextOf(value) : null;

    /// <summary>An attribute such as <c>Scope</c>; null for none.</summary>
    public object? Attribute(string key) =>
        Entries.TryGetValue("A", out var attributes) ? ((Dictionary<string, object>)attributes).GetValueOrDefault(key) : null;
}

/// <summary>Content of an element.</summary>
internal sealed record PdfMarked(int Page, int Identifier);

/// <summary>An annotation of an element.</summary>
internal sealed record PdfAnnotation(int Number);

using System.Collections.Immutable;

namespace Dossier.Pdf;

/// <summary>What a PDF file says about itself, in its information dictionary and its XMP packet.</summary>
/// <param name="Title">The title; viewers show it in the window's title bar.</param>
/// <param name="Author">Who answers for the content.</param>
/// <param name="Subject">One sentence on what the document is about; may be empty.</param>
/// <param name="Keywords">Search words; may be empty.</param>
/// <param name="Language">The main language as a BCP 47 tag, such as <c>en-GB</c>.</param>
/// <param name="Date">The as-of date, written as creation and change date at midnight UTC; null leaves dates out.</param>
public sealed record PdfMetadata(
    string Title,
    string Author,
    string Subject,
    ImmutableArray<string> Keywords,
    string Language,
    DateOnly? Date);

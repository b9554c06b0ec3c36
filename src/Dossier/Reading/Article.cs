using System.Collections.Immutable;
using Dossier.Facts;

namespace Dossier.Reading;

/// <summary>What a line of an article is.</summary>
public enum PassageKind
{
    /// <summary>The headline.</summary>
    Title,

    /// <summary>Text of the article.</summary>
    Text,

    /// <summary>Something else that stood among the text; the passage says what.</summary>
    SetAside,
}

/// <summary>A line of an article that is not blank.</summary>
/// <param name="Number">Its number in the article, from 1; title and set-aside lines count.</param>
/// <param name="Start">Code points from the article's start.</param>
/// <param name="Text">The line, white space at its ends included.</param>
/// <param name="Kind">What it is.</param>
/// <param name="Line">Its line in the file, from 1.</param>
/// <param name="Reason">For set-aside lines, why; else empty.</param>
public sealed record Passage(int Number, int Start, string Text, PassageKind Kind, int Line, string Reason = "");

/// <summary>A part of a web page that is no part of its article's text: navigation, comments, the byline.</summary>
/// <param name="Line">Its line in the file, from 1.</param>
/// <param name="Reason">Why it was set aside.</param>
/// <param name="Text">How it begins, white space run together.</param>
public sealed record LeftOutPart(int Line, string Reason, string Text);

/// <summary>An article as read. Its text is kept as it stood, with LF line ends, so that evidence can point into it.</summary>
/// <param name="Id">The front matter's id, else the file's stem (with <c>-01</c> … for posts of an archive page).</param>
/// <param name="File">Path of the file below the corpus folder, with forward slashes.</param>
/// <param name="Title">The headline.</param>
/// <param name="Text">The whole text, set-aside lines included, LF line ends, no blank lines at either end.</param>
/// <param name="Sha256">SHA-256 of the text in UTF-8, lower-case hexadecimal.</param>
/// <param name="Passages">Its lines that are not blank, in order.</param>
/// <param name="Published">When it was published.</param>
public sealed partial record Article(string Id, string File, string Title, string Text, string Sha256, ImmutableArray<Passage> Passages,
    FactDate Published)
{
    private readonly string _text = Text;
    private readonly ImmutableArray<Passage> _passages = Passages;
    private readonly PackedText? _packed;

    /// <summary>The whole text, set-aside lines included, LF line ends, no blank lines at either end.</summary>
    public string Text
    {
        get => _packed?.Unpacked().Text ?? _text;
        init => (_text, _passages, _packed) = (value, Passages, null);
    }

    /// <summary>Its lines that are not blank, in order.</summary>
    public ImmutableArray<Passage> Passages
    {
        get => _packed?.Unpacked().Passages ?? _passages;
        init => (_text, _passages, _packed) = (Text, value, null);
    }

    /// <summary>Who published it; empty when not known.</summary>
    public string Publisher { get; init; } = "";

    /// <summary>Who wrote it; empty when not known.</summary>
    public string Author { get; init; } = "";

    /// <summary>How the publication date is known.</summary>
    public string PublishedReason { get; init; } = "";

    /// <summary>Its web address; null when not known.</summary>
    public Uri? Address { get; init; }

    /// <summary>BCP 47 tag of its language.</summary>
    public string Language { get; init; } = "en";

    /// <summary>For digests: what stands behind each paragraph of the original, by digest paragraph number; empty for originals.</summary>
    public ImmutableSortedDictionary<int, string> OriginalParagraphs { get; init; } = ImmutableSortedDictionary<int, string>.Empty;

    /// <summary>For digests: SHA-256 of the original; empty for originals.</summary>
    public string OriginalSha256 { get; init; } = "";

    /// <summary>For digests: lines of the original that were left out, by their number, with the reason; empty for originals.</summary>
    public ImmutableSortedDictionary<int, string> OriginalSetAside { get; init; } = ImmutableSortedDictionary<int, string>.Empty;

    /// <summary>For digests: words of the original; 0 for originals.</summary>
    public int OriginalWords { get; init; }

    /// <summary>Whose article the publisher reprints, as the front matter says; empty when not known.</summary>
    public string Republishes { get; init; } = "";

    /// <summary>For web pages and archive pages: parts that do not stand in the text; empty for other files, whose lines all do.</summary>
    public ImmutableArray<LeftOutPart> LeftOut { get; init; } = [];

    /// <summary>Whether this is a digest in our own words instead of the original.</summary>
    public bool IsDigest => OriginalSha256.Length > 0;

    /// <summary>Id and title; the text would flood a log.</summary>
    public override string ToString() => $"{Id}: {Title}";

    /// <summary>Words of the passages that are text or title.</summary>
    public int WordCount => _packed?.WordCount ?? CountWords(_passages);
}

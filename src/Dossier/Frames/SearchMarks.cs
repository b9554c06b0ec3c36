namespace Dossier.Frames;

/// <summary>How the words that a search found are marked in its snippets.</summary>
public enum SearchMarks
{
    /// <summary>Plain text, words between « and ».</summary>
    Quotes,

    /// <summary>HTML: the text is encoded, and words stand in <c>mark</c> elements.</summary>
    Html,

    /// <summary>For terminals: words in bold, and no other control characters.</summary>
    Ansi,

    /// <summary>Plain text without marks.</summary>
    None,
}

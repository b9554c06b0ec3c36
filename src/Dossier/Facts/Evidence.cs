namespace Dossier.Facts;

/// <summary>How a passage bears on a fact.</summary>
public enum Stance
{
    /// <summary>It says what the fact says.</summary>
    Supports,

    /// <summary>It says otherwise.</summary>
    Contradicts,

    /// <summary>It speaks of the fact without settling it.</summary>
    Mentions,
}

/// <summary>The exact place that a fact comes from.</summary>
/// <param name="Id">Unique id, such as <c>E-012</c>.</param>
/// <param name="Fact">Id of the fact.</param>
/// <param name="Article">Id of the article.</param>
/// <param name="Paragraph">Paragraph number in the article, from 1, counting lines that are not blank, the title included.</param>
/// <param name="Start">Code points from the article's start (LF line ends) to the quote.</param>
/// <param name="Length">Code points that the quote takes.</param>
/// <param name="Quote">The passage, letter by letter.</param>
/// <param name="Sha256">SHA-256 of the article's text (UTF-8, LF), lower-case hexadecimal.</param>
/// <param name="Stance">How the passage bears on the fact.</param>
public sealed record Evidence(string Id, string Fact, string Article, int Paragraph, int Start, int Length, string Quote, string Sha256, Stance Stance)
{
    /// <summary>Names of the fact's fields that the passage bears on, separated by <c>;</c>; empty for the fact as a whole.</summary>
    public string Fields { get; init; } = "";

    /// <summary>Who put the passage under a row that was there already; empty for whoever reviewed the row.</summary>
    public string Reviewer { get; init; } = "";

    /// <summary>The day on which it was put there; null when it came with the row.</summary>
    public DateOnly? ReviewedOn { get; init; }

    /// <summary>File and line that it was read from, such as <c>registers/evidence.csv:12</c>; empty for extracted evidence.</summary>
    public string Origin { get; init; } = "";
}

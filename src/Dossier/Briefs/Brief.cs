using System.Collections.Immutable;

namespace Dossier.Briefs;

/// <summary>The paper a brief is set on.</summary>
public enum Paper
{
    /// <summary>ISO A4, 210 × 297 mm.</summary>
    A4,

    /// <summary>US Letter, 8.5 × 11 inches.</summary>
    Letter,
}

/// <summary>A whole brief: what is said, not how it is set. Immutable; the same brief gives the same bytes.</summary>
/// <param name="Title">The title, on page 1 and in the file's metadata.</param>
/// <param name="Subtitle">One sentence below the title.</param>
/// <param name="Series">What kind of paper it is: "Policy brief".</param>
/// <param name="Authors">Who signs it.</param>
/// <param name="DateLine">The as-of date in words, such as "Evidence as of 26 November 2022".</param>
/// <param name="ShortTitle">The running head's left side.</param>
/// <param name="Footer">The running foot's left side.</param>
/// <param name="Language">BCP 47 tag of the text's language.</param>
/// <param name="FrontMatter">What stands on page 1 below the title block: key findings.</param>
/// <param name="Body">Everything after page 1.</param>
public sealed record Brief(
    string Title,
    string Subtitle,
    string Series,
    ImmutableArray<string> Authors,
    string DateLine,
    string ShortTitle,
    string Footer,
    string Language,
    ImmutableArray<Block> FrontMatter,
    ImmutableArray<Block> Body)
{
    /// <summary>A protective marking printed at the head and foot of every page, if any.</summary>
    public string? Marking { get; init; }

    /// <summary>A banner across the head of every page, if any: what a draft says of itself.</summary>
    public string? Banner { get; init; }

    /// <summary>
    /// Draws a character that no font has as an empty box instead of refusing the brief: for drafts, whose titles and names are other
    /// people's.
    /// </summary>
    public bool BoxesForMissing { get; init; }

    /// <summary>The paper.</summary>
    public Paper Paper { get; init; } = Paper.A4;

    /// <summary>Where texts of its head were written, by what errors call them: "the title".</summary>
    internal ImmutableDictionary<string, string> HeadPlaces { get; init; } = ImmutableDictionary<string, string>.Empty;

    /// <summary>Subject keywords for the file's metadata.</summary>
    public ImmutableArray<string> Keywords { get; init; } = [];

    /// <summary>
    /// Starts a brief in C#: <c>Brief.Create("…").Heading("…").Text("…").Figure(chart).Table(frame).Save("x.pdf")</c>. What comes before the
    /// first heading stands on page 1.
    /// </summary>
    /// <param name="title">The title.</param>
    public static BriefBuilder Create(string title)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(title);
        return new(title);
    }
}

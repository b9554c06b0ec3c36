using Dossier.Extraction;
using Dossier.Facts;
using Dossier.Reading;

namespace Dossier.Reviewing;

/// <summary>Why something is to be reviewed.</summary>
public enum ReviewKind
{
    /// <summary>Rules found it, and no row of the registers covers it.</summary>
    Candidate,

    /// <summary>A register's row rests on a passage that no longer stands where its evidence says.</summary>
    ChangedEvidence,
}

/// <summary>Something that waits for a reviewer's decision.</summary>
/// <param name="Id">The candidate's id, or that of the evidence that changed.</param>
/// <param name="Kind">Why it waits.</param>
/// <param name="Fact">The candidate, or the register's row.</param>
/// <param name="Evidence">The passage: the candidate's, or as the register has it.</param>
public sealed record ReviewItem(string Id, ReviewKind Kind, Fact Fact, Evidence Evidence)
{
    /// <summary>How far the rules trust a candidate; null for a row of the registers.</summary>
    public Confidence? Confidence { get; init; }

    /// <summary>How many independent stories say it: articles of one story count once.</summary>
    public int IndependentStories { get; init; } = 1;

    /// <summary>Id of a register's row that says the same and rests on other passages; empty for none.</summary>
    public string Similar { get; init; } = "";

    /// <summary>What is wrong with the evidence of a row; null for candidates.</summary>
    public Problem? Problem { get; init; }

    /// <summary>The article; null when the corpus no longer has it.</summary>
    public Article? Article { get; init; }

    /// <summary>Where the passage stands now; null when its words are no longer in the article.</summary>
    public Location? Place { get; init; }

    /// <summary>The paragraph before the passage's; empty for none.</summary>
    public string Before => TextOf(-1);

    /// <summary>The paragraph that the passage stands in, with the passage between « and »; as it is when its words are gone.</summary>
    public string Passage => Place is null ? TextOf(0) : TextOf(0).Replace(Evidence.Quote, $"«{Evidence.Quote}»", StringComparison.Ordinal);

    /// <summary>The paragraph after the passage's; empty for none.</summary>
    public string After => TextOf(1);

    /// <summary>Id, kind and what it says.</summary>
    public override string ToString() => $"{Id}: {Fact.Summary} ({Evidence.Article} ¶{Evidence.Paragraph})";

    private string TextOf(int offset)
    {
        var at = (Place?.Paragraph ?? Evidence.Paragraph) - 1 + offset;
        return Article is { } article && at >= 0 && at < article.Passages.Length ? article.Passages[at].Text.Trim() : "";
    }
}

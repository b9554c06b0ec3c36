using Dossier.Facts;

namespace Dossier.Extraction;

/// <summary>A statement of a fact, with its sentence.</summary>
/// <typeparam name="T">The kind of fact.</typeparam>
/// <param name="Candidate">What it states.</param>
/// <param name="Sentence">Where.</param>
internal sealed record Statement<T>(Candidate<T> Candidate, SentenceView Sentence)
    where T : Fact
{
    // An act this many days before publication is what the article is about.
    private const int NewsDays = 31;

    public T Fact => Candidate.Fact;

    /// <summary>The number of its paragraph.</summary>
    public int Paragraph => Sentence.Passage.Number;

    public bool IsSure => Candidate.Confidence > Confidence.Low;

    /// <summary>Whether it is told in the text rather than the headline, and plainly.</summary>
    public bool IsSureInText => IsSure && !Sentence.IsTitle && !Sentence.IsLink;

    public bool IsDated => Announced.Edtf.Length > 0;

    /// <summary>Whether its date lies so shortly before the article that it is its news.</summary>
    public bool IsNews => Sentence.Article.Article.Published.Latest is { } published
        && Announced.Latest is { } day && published.DayNumber - day.DayNumber is >= 0 and <= NewsDays;

    private FactDate Announced => Fact switch
    {
        Restriction act => act.Announced,
        Deal deal => deal.Announced,
        _ => FactDate.Unknown,
    };

    /// <summary>The statement with another fact.</summary>
    public Statement<T> With(T fact) => this with { Candidate = Candidate with { Fact = fact } };
}

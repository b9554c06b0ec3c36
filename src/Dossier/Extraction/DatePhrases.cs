using Dossier.Facts;

namespace Dossier.Extraction;

/// <summary>Finds dates in English sentences and resolves relative ones from the article's date of publication and from the dates told
/// before, never from the clock.</summary>
internal static class DatePhrases
{
    // How far before a sentence its paragraph is searched for the date that "that year" means, in chars.
    private const int Reach = 1_000;

    /// <summary>The dates of a text, in order, none inside another.</summary>
    public static List<DatePhrase> Find(string text, FactDate published) => Find(text, new DateContext(published, FactDate.Unknown));

    /// <summary>The dates of a sentence; "that year" and "six months later" count from what its paragraph told before.</summary>
    public static List<DatePhrase> In(SentenceView sentence)
    {
        var published = sentence.Article.Article.Published;
        var start = Math.Max(0, sentence.Place.Index - Reach);
        var before = sentence.IsTitle ? [] : Find(sentence.Passage.Text[start..sentence.Place.Index], published);
        return Find(sentence.Text, new DateContext(published, before.LastOrDefault(IsTold)?.Date ?? FactDate.Unknown));
    }

    /// <summary>The dates of a text with what is known around it.</summary>
    public static List<DatePhrase> Find(string text, DateContext context) => new DateReader(text, context).Read();

    /// <summary>Whether later words can refer to it: a known date that something happened on.</summary>
    internal static bool IsTold(DatePhrase phrase) =>
        phrase is { Span: null, Role: DateRole.At or DateRole.From, Date: { Earliest: not null, Latest: not null } };
}

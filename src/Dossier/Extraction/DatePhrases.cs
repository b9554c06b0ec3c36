using Dossier.Facts;
using Dossier.Reading;

namespace Dossier.Extraction;

/// <summary>Finds dates in English sentences and resolves relative ones from the article's date of publication and from the dates told
/// before, never from the clock.</summary>
internal static class DatePhrases
{
    // How far before a sentence its paragraph is searched for the date that "that year" means, in chars.
    private const int Reach = 1_000;

    // In how many lines at its head an article gives its own date, and how long the other such lines are, in words.
    private const int LinesAtHead = 6;
    private const int LongestHead = 14;

    // How long a date that stands alone can be, in chars.
    private const int LongestHeading = 40;

    /// <summary>The dates of a text, in order, none inside another.</summary>
    public static List<DatePhrase> Find(string text, FactDate published) => Find(text, new DateContext(published, () => FactDate.Unknown));

    /// <summary>The dates of a text with what is known around it.</summary>
    public static List<DatePhrase> Find(string text, DateContext context) => new DateReader(text, context).Read();

    /// <summary>The dates of a sentence, that of its place line or byline left out; "that year" and "six months later" count from what its
    /// paragraph, or the one before, told.</summary>
    public static List<DatePhrase> In(SentenceView sentence) => sentence.Dates;

    /// <summary>Reads the dates of a sentence.</summary>
    public static List<DatePhrase> Read(SentenceView sentence)
    {
        if ((sentence.Traits & WordTraits.Date) == 0)
        {
            return [];
        }

        var published = sentence.Article.Article.Published;
        var dates = Find(sentence.Text, new DateContext(published, () => Before(sentence)));
        if (published.IsDay && sentence.Passage.Number <= LinesAtHead)
        {
            dates.RemoveAll(date => date.Date.IsDay && date.Date.Earliest == published.Earliest && date.Date.Basis == DateBasis.Explicit
                && (IsBare(date.Date.Wording) || Words.Count(sentence.Passage.Text) <= LongestHead));
        }

        return dates;
    }

    /// <summary>The date of a line that is nothing but a date, as timelines have them; null for another line.</summary>
    public static FactDate? Heading(SentenceView line) =>
        line.Text.Length > LongestHeading || !line.Text.Any(char.IsAsciiDigit) || In(line) is not [{ Role: DateRole.At } only]
            || line.Passage.Text.Count(char.IsLetterOrDigit) != line.Text.Substring(only.Index, only.Length).Count(char.IsLetterOrDigit)
            ? null : only.Date;

    /// <summary>Whether later words can refer to it: a known date that something happened on.</summary>
    internal static bool IsTold(DatePhrase phrase) =>
        phrase is { Span: null, Role: DateRole.At or DateRole.From, Date: { Earliest: not null, Latest: not null } };

    private static FactDate Before(SentenceView sentence)
    {
        if (sentence.IsTitle)
        {
            return FactDate.Unknown;
        }

        var here = sentence.Passage.Text[Math.Max(0, sentence.Place.Index - Reach)..sentence.Place.Index];
        var previous = sentence.Passage.Number >= 2 ? sentence.Article.Article.Passages[sentence.Passage.Number - 2] : null;
        var told = LastTold(here, sentence);
        return told is null && previous is { Kind: PassageKind.Text }
            ? LastTold(previous.Text[Math.Max(0, previous.Text.Length - Reach)..], sentence) ?? FactDate.Unknown
            : told ?? FactDate.Unknown;
    }

    private static FactDate? LastTold(string text, SentenceView sentence) =>
        Find(text, sentence.Article.Article.Published).LastOrDefault(IsTold)?.Date;

    // "14 July 2020" against "on 14 July 2020".
    private static bool IsBare(string wording) => char.IsDigit(wording[0]) || Calendar.MonthOf(wording) > 0
        || DateWords.Weekday(wording.Split(' ', ',')[0].ToLowerInvariant()) is not null;
}

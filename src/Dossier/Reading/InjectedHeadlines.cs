namespace Dossier.Reading;

/// <summary>
/// Finds headlines of other stories that a site's scripts put among the paragraphs. Such a line is a lone sentence without a full stop,
/// longer than a sub-heading, and has no word of weight in common with the paragraph that follows, which a heading would announce (words
/// that stand in every fifth paragraph, such as the name of the company, do not count). Short injected headlines, and long ones that share
/// a rare word with the next paragraph by chance, are not found.
/// </summary>
internal static class InjectedHeadlines
{
    private const int FewestWords = 9;
    private const int MostWords = 22;

    private static readonly string[] Interrogatives =
        ["why", "what", "how", "who", "when", "where", "which", "can", "could", "will", "would", "should", "is", "are", "do", "does",
            "did", "has", "so", "and", "but"];

    public static void SetAside(IReadOnlyList<DraftPassage> passages)
    {
        var text = passages.Where(p => p.IsText).ToList();
        var paragraphs = new Lazy<Dictionary<string, int>>(() => ParagraphsByWord(text));

        // The line after the headline is the standfirst, and the last line ends the article: neither stands among paragraphs.
        for (var i = 1; i < text.Count - 1; i++)
        {
            if (LooksLikeHeadline(text[i].Text) && BreaksFlow(text[i - 1].Text, text[i].Text, text[i + 1].Text,
                word => paragraphs.Value.GetValueOrDefault(word) * 5 > text.Count))
            {
                text[i].SetAside("injected headline of another story");
            }
        }
    }

    private static bool LooksLikeHeadline(string line)
    {
        var text = line.Trim();
        var words = Words.Count(text);
        if (words is < FewestWords or > MostWords || !(char.IsUpper(text[0]) || char.IsDigit(text[0])) || Boilerplate.IsCaption(text)
            || Sentences.Split(text).Count != 1 || HasLabel(text))
        {
            return false;
        }

        return Sentences.EndsAsQuestion(text)
            ? !Interrogatives.Contains(Words.Of(text)[0], StringComparer.Ordinal)
            : !Sentences.EndsLikeProse(text) && !EndsWithClosingMark(text);
    }

    private static bool BreaksFlow(string before, string line, string after, Predicate<string> isEverywhere)
    {
        var lead = before.TrimEnd();
        var next = after.TrimStart();
        var continues = lead.EndsWith(':') || lead.EndsWith(',') || next.Length == 0 || char.IsLower(next[0]);
        if (continues || Words.Count(after) < FewestWords || !(Sentences.EndsLikeProse(lead) || HasLabel(lead)))
        {
            return false;
        }

        var shared = Words.Content(line);
        shared.IntersectWith(Words.Content(after));
        return shared.All(word => isEverywhere(word));
    }

    private static Dictionary<string, int> ParagraphsByWord(List<DraftPassage> text)
    {
        var counts = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var word in text.SelectMany(p => Words.Content(p.Text)))
        {
            counts[word] = counts.GetValueOrDefault(word) + 1;
        }

        return counts;
    }

    // "In Africa or Asia: …" is an item of a list.
    private static bool HasLabel(string text)
    {
        var colon = text.IndexOf(": ", StringComparison.Ordinal);
        return colon > 0 && Words.Count(text.AsSpan(0, colon)) <= 5;
    }

    private static bool EndsWithClosingMark(string text) => text[^1] is '”' or '"' or '»' or ')';
}

namespace Dossier.Reading;

/// <summary>A line of an article while it is being sorted.</summary>
/// <param name="index">Index of the line among the file's lines.</param>
/// <param name="text">The line.</param>
internal sealed class DraftPassage(int index, string text)
{
    /// <summary>Index of the line among the file's lines.</summary>
    public int Index { get; } = index;

    /// <summary>The line.</summary>
    public string Text { get; } = text;

    /// <summary>What it is.</summary>
    public PassageKind Kind { get; set; } = PassageKind.Text;

    /// <summary>Why it was set aside.</summary>
    public string Reason { get; set; } = "";

    /// <summary>Whether it belongs to the text.</summary>
    public bool IsText => Kind == PassageKind.Text;

    /// <summary>Takes it out of the text.</summary>
    public void SetAside(string reason) => (Kind, Reason) = (PassageKind.SetAside, reason);
}

/// <summary>Tells headline, text and what else stands among the lines of an article.</summary>
internal static class PassageSorter
{
    private const int LinesAtEdge = 6;
    private const int LinesAtHead = 25;

    /// <summary>Sorts the lines in place.</summary>
    /// <param name="passages">The lines that are not blank, in order.</param>
    /// <param name="curated">Whether the file has front matter: then nothing was injected, and the first line is the headline.</param>
    public static void Sort(IReadOnlyList<DraftPassage> passages, bool curated)
    {
        for (var i = 0; i < passages.Count; i++)
        {
            var reason = Boilerplate.ReasonFor(passages[i].Text, atEdge: i < LinesAtEdge || i >= passages.Count - LinesAtEdge);
            if (reason.Length > 0 && !(curated && i == 0))
            {
                passages[i].SetAside(reason);
            }
        }

        foreach (var passage in passages.Skip(1).Take(LinesAtHead).Where(p => p.IsText && PublicationDate.IsStamp(p.Text)))
        {
            passage.SetAside("line of the date");
        }

        if (passages[0].IsText && passages.Skip(1).Any(p => p.IsText) && PublicationDate.AddressOf(passages[0].Text) is not null)
        {
            passages[0].SetAside("address of the page");
        }

        // A page of nothing but boilerplate still needs its lines: the first then serves as headline.
        var title = passages.FirstOrDefault(p => p.IsText) ?? passages[0];
        (title.Kind, title.Reason) = (PassageKind.Title, "");
        if (!curated)
        {
            SetAsideAroundHeadline(passages, title);
            SetAsideForeignTail(passages);
            InjectedHeadlines.SetAside(passages);
        }
    }

    private static void SetAsideAroundHeadline(IReadOnlyList<DraftPassage> passages, DraftPassage title)
    {
        var headline = Words.Of(title.Text);
        foreach (var passage in passages.Where(p => p.IsText).Take(4))
        {
            if (HasWords(passage.Text, headline))
            {
                passage.SetAside("the headline again");
            }
            else if (Boilerplate.IsByline(passage.Text))
            {
                passage.SetAside("byline");
            }
        }
    }

    // Notices in another language follow the text of some sites; an article that is in another language is no such notice.
    private static void SetAsideForeignTail(IReadOnlyList<DraftPassage> passages)
    {
        if (LanguageDetector.Detect(string.Join('\n', passages.Where(p => p.IsText).Select(p => p.Text))) != LanguageDetector.English)
        {
            return;
        }

        foreach (var passage in passages.Skip(Math.Max(1, passages.Count - LinesAtEdge)).Where(p => p.IsText && Words.Count(p.Text) >= 8))
        {
            if (LanguageDetector.Detect(passage.Text) is { Tag: not "en" } language)
            {
                passage.SetAside($"text in {language.Name}");
            }
        }
    }

    private static bool HasWords(string text, List<string> words) =>
        Words.PlacesOf(text).Count == words.Count && Words.Of(text).SequenceEqual(words, StringComparer.Ordinal);
}

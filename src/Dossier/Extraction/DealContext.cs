namespace Dossier.Extraction;

/// <summary>What an article has spoken of before a sentence, for deals whose sentence names no country.</summary>
internal sealed class DealContext
{
    private static readonly string[] Wide = ["africa", "asia", "europe", "african", "asian", "european", "gulf", "world", "worldwide",
        "globally", "overseas", "abroad", "continent", "continents", "countries", "nations", "elsewhere", "caribbean", "pacific"];

    private readonly Discourse _discourse;
    private readonly List<(string Code, int Paragraph)> _places = [];
    private int _title;

    public DealContext(Discourse discourse) => _discourse = discourse;

    /// <summary>Takes up the places of a sentence.</summary>
    public void Note(SentenceView view, List<Token> tokens, IEnumerable<string> cities)
    {
        _title = view.IsTitle ? view.Passage.Number : _title;
        var opposed = tokens.Where((token, at) => token.IsJurisdiction && DealPlaces.Opposes(tokens, at)).ToList();
        _places.AddRange(view.Names.Where(name => name.Entry is { Kind: not NameKind.Vendor, Country: not ("" or "EU"), Type: not "think-tank" and not "bank" }
                && !opposed.Any(token => token.Start <= name.FoundIndex && name.FoundIndex < token.End)
                && !view.Text.AsSpan(name.Index + name.Length).TrimStart([' ', '-', '.']).StartsWith("dollar", StringComparison.Ordinal))
            .Select(name => (name.Entry.Country, view.Passage.Number)));
        _places.AddRange(cities.Select(code => (code, view.Passage.Number)));
        _discourse.Note(view);
    }

    /// <summary>The country spoken of last, if the vendor's own is left out: in the same paragraph or the one before, else the only one
    /// of the article.</summary>
    public (string Code, int Doubt, bool IsFar) Country(SentenceView view, List<Token> tokens, LexiconEntry vendor)
    {
        // "Governments in Africa and Asia" are not those of the country before.
        if (tokens.Any(token => Wide.Contains(token.Text)))
        {
            return ("", 2, true);
        }

        var others = _places.Where(place => place.Code != vendor.Country).ToList();
        if (others.Count == 0)
        {
            return ("", 2, true);
        }

        var (code, paragraph) = others[^1];
        var here = view.Passage.Number;
        if (paragraph == here)
        {
            return (code, 1, false);
        }

        // From an earlier paragraph only the country of the title, or the one of which the article speaks above all.
        var title = others.Where(place => place.Paragraph == _title).Select(place => place.Code).Distinct(StringComparer.Ordinal).ToList();
        var before = others.Where(place => place.Paragraph == here - 1).Select(place => place.Code).Distinct(StringComparer.Ordinal).ToList();
        if (title.Count == 1 && (before.Count == 0 || before.Contains(title[0])))
        {
            return (title[0], 1, true);
        }

        var most = others.GroupBy(place => place.Code).OrderByDescending(group => group.Count()).ThenBy(group => group.Key,
            StringComparer.Ordinal).First();
        return most.Count() * 5 >= others.Count * 3 && (most.Key == code || here - paragraph > 1) ? (most.Key, 1, true) : (most.Key, 2, true);
    }
}

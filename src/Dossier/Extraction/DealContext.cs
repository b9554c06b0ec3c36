namespace Dossier.Extraction;

/// <summary>What an article has spoken of before a sentence, for deals whose sentence names no country.</summary>
internal sealed class DealContext
{
    private readonly Discourse _discourse;
    private readonly List<(string Code, int Paragraph)> _places = [];

    public DealContext(Discourse discourse) => _discourse = discourse;

    /// <summary>Takes up the places of a sentence.</summary>
    public void Note(SentenceView view, IEnumerable<string> cities)
    {
        _places.AddRange(view.Names.Where(name => name.Entry is { Kind: not NameKind.Vendor, Country: not ("" or "EU"), Type: not "think-tank" and not "bank" }
                && !view.Text.AsSpan(name.Index + name.Length).TrimStart([' ', '-', '.']).StartsWith("dollar", StringComparison.Ordinal))
            .Select(name => (name.Entry.Country, view.Passage.Number)));
        _places.AddRange(cities.Select(code => (code, view.Passage.Number)));
        _discourse.Note(view);
    }

    /// <summary>The country spoken of last, if the vendor's own is left out: in the same paragraph or the one before, else the only one
    /// of the article.</summary>
    public (string Code, int Doubt) Country(SentenceView view, LexiconEntry vendor)
    {
        var others = _places.Where(place => place.Code != vendor.Country).ToList();
        if (others.Count == 0)
        {
            return ("", 2);
        }

        var (code, paragraph) = others[^1];
        var here = view.Passage.Number;
        if (paragraph == here)
        {
            return (code, 1);
        }

        // From an earlier paragraph only where the article speaks of one country above all.
        var most = others.GroupBy(place => place.Code).OrderByDescending(group => group.Count()).ThenBy(group => group.Key,
            StringComparer.Ordinal).First();
        return (most.Key, most.Count() * 5 >= others.Count * 3 && (most.Key == code || here - paragraph > 1) ? 1 : 2);
    }
}

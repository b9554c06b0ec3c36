namespace Dossier.Extraction;

/// <summary>What an article has spoken of before a sentence, for deals whose sentence names no country.</summary>
internal sealed class DealContext
{
    private static readonly string[] Wide = ["africa", "asia", "europe", "african", "asian", "european", "gulf", "world", "worldwide",
        "globally", "overseas", "abroad", "continent", "continents", "countries", "nations", "elsewhere", "caribbean", "pacific"];

    private const string Critic = "US";

    private readonly Discourse _discourse;
    private readonly List<(string Code, int Paragraph)> _places = [];
    private readonly Dictionary<string, int> _counts = new(StringComparer.Ordinal);
    private readonly Dictionary<int, List<string>> _byParagraph = [];
    private int _title;
    private bool? _isOfOne;

    public DealContext(Discourse discourse) => _discourse = discourse;

    /// <summary>Whether a sentence tells of a place when it has this name.</summary>
    public static bool IsPlace(SentenceName name) =>
        name.Entry is { Kind: not NameKind.Vendor, Country: not ("" or "EU"), Type: not "think-tank" and not "bank" };

    /// <summary>Takes up the places of a sentence.</summary>
    public void Note(SentenceView view, List<Token> tokens, IEnumerable<string> cities)
    {
        _title = view.IsTitle ? view.Passage.Number : _title;
        if (view.Names.Count > 0)
        {
            Add(Places(view, tokens), view.Passage.Number);
        }

        Add(cities, view.Passage.Number);
        _discourse.Note(view);
    }

    private static IEnumerable<string> Places(SentenceView view, List<Token> tokens)
    {
        var opposed = tokens.Where((token, at) => token.IsJurisdiction
            && (DealPlaces.Opposes(tokens, at) || DealPlaces.IsAside(tokens, at))).ToList();
        return view.Names
            .Where(name => IsPlace(name) && !opposed.Any(token => token.Start <= name.FoundIndex && name.FoundIndex < token.End)
                && !view.Text.AsSpan(name.Index + name.Length).TrimStart([' ', '-', '.']).StartsWith("dollar", StringComparison.Ordinal))
            .Select(name => name.Entry.Country);
    }

    /// <summary>The country spoken of last, if the vendor's own is left out: in the same paragraph or the one before, else the only one
    /// of the article.</summary>
    public (string Code, int Doubt, bool IsFar) Country(SentenceView view, List<Token> tokens, LexiconEntry vendor)
    {
        // "Governments in Africa and Asia" are not those of the country before.
        if (tokens.Where((token, at) => Wide.Contains(token.Text) && !(at > 0 && tokens[at - 1].Text == "whole")).Any())
        {
            return ("", 2, true);
        }

        // Of Chinese vendors' deals the United States speak, and seldom have one: they are meant where nobody else is.
        var last = _places.FindLastIndex(place => place.Code != vendor.Country && place.Code != Critic);
        last = last >= 0 ? last : _places.FindLastIndex(place => place.Code != vendor.Country);
        if (last < 0)
        {
            return Only(view, vendor) is { } only ? (only, 1, true) : ("", 2, true);
        }

        var (code, paragraph) = _places[last];
        var here = view.Passage.Number;
        if (paragraph == here)
        {
            return (code, 1, false);
        }

        // From an earlier paragraph only the country of the title, or the one of which the article speaks above all.
        var title = In(_title, vendor);
        var before = In(here - 1, vendor);
        if (title.Count == 1 && (before.Count == 0 || before.Contains(title[0])))
        {
            return (title[0], 1, true);
        }

        var most = _counts.Where(place => place.Key != vendor.Country && (place.Key != Critic || code == Critic))
            .OrderByDescending(place => place.Value)
            .ThenBy(place => place.Key, StringComparer.Ordinal).First();
        var all = _places.Count - _counts.GetValueOrDefault(vendor.Country);
        return (most.Key, most.Value * 5 >= all * 3 && (most.Key == code || here - paragraph > 1) ? 1 : 2, true);
    }

    /// <summary>Whether an article speaks of one vendor and one country only, so that every reference means these.</summary>
    public bool IsOfOne(ArticleView article) => _isOfOne ??= article.Names.SelectMany(names => names).Select(name => name.Entry)
            .Where(entry => entry.Kind == NameKind.Vendor).DistinctBy(entry => entry.Code).Take(2).Count() == 1
        && article.Names.SelectMany(names => names).Select(name => name.Entry)
            .Where(entry => entry is { Kind: NameKind.Country, Country: not ("" or "CN" or "HK") })
            .DistinctBy(entry => entry.Country).Take(2).Count() == 1;

    // "The contract was awarded to ZTE", before the text says where: the only country of which it speaks at all.
    private static string? Only(SentenceView view, LexiconEntry vendor) => view.Article.Names.SelectMany(names => names)
        .Where(name => name.Entry is { Kind: not NameKind.Vendor, Country: not "", Type: not "think-tank" and not "bank" })
        .Select(name => name.Entry.Country).Where(code => code != vendor.Country).Distinct(StringComparer.Ordinal).Take(2).ToList()
        is [var only] && only is not ("EU" or Critic) ? only : null;

    private List<string> In(int paragraph, LexiconEntry vendor) => !_byParagraph.TryGetValue(paragraph, out var codes) ? []
        : [.. codes.Where(code => code != vendor.Country).Distinct(StringComparer.Ordinal)];

    private void Add(IEnumerable<string> codes, int paragraph)
    {
        foreach (var code in codes)
        {
            _places.Add((code, paragraph));
            _counts[code] = _counts.GetValueOrDefault(code) + 1;
            (_byParagraph.TryGetValue(paragraph, out var named) ? named : _byParagraph[paragraph] = []).Add(code);
        }
    }
}

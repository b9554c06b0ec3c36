namespace Dossier.Extraction;

/// <summary>Countries of which an article has spoken, counted as they come.</summary>
internal sealed class SpokenPlaces
{
    private readonly List<(LexiconEntry Entry, int Paragraph)> _places = [];
    private readonly Dictionary<string, (int Count, int First, LexiconEntry Last)> _counts = new(StringComparer.Ordinal);

    /// <summary>Takes up a country that a paragraph names.</summary>
    public void Add(LexiconEntry entry, int paragraph)
    {
        var (count, first, _) = _counts.GetValueOrDefault(entry.Country, (0, _places.Count, entry));
        _counts[entry.Country] = (count + 1, first, entry);
        _places.Add((entry, paragraph));
    }

    /// <summary>How often a country was named.</summary>
    public int Count(string country) => _counts.GetValueOrDefault(country).Count;

    /// <summary>How often countries were named, some left out.</summary>
    public int Count(Func<string, bool> counts) => _counts.Where(place => counts(place.Key)).Sum(place => place.Value.Count);

    /// <summary>Those that a paragraph has named, if it is the last that named any.</summary>
    public IEnumerable<LexiconEntry> In(int paragraph) =>
        _places.Skip(_places.FindLastIndex(place => place.Paragraph != paragraph) + 1).Select(place => place.Entry);

    /// <summary>The one named most, the first of them if there are several; null for none.</summary>
    public LexiconEntry? Most(Func<string, bool> counts) => _counts.Where(place => counts(place.Key))
        .OrderByDescending(place => place.Value.Count).ThenBy(place => place.Value.First).Select(place => place.Value.Last)
        .FirstOrDefault();
}

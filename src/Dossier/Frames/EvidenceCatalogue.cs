using System.Collections.Immutable;
using System.Globalization;
using Dossier.Facts;

namespace Dossier.Frames;

/// <summary>Evidence ids, each once, with the passages as far as they are known.</summary>
internal sealed class EvidenceCatalogue
{
    private readonly Dictionary<string, int> _codes;
    private readonly ImmutableArray<Evidence?> _passages;

    private readonly ImmutableDictionary<string, string> _sources;

    private EvidenceCatalogue(Dictionary<string, int> codes, ImmutableArray<Evidence?> passages, ImmutableDictionary<string, string> sources)
    {
        (_codes, _passages, _sources) = (codes, passages, sources);
        Ids = [.. codes.Keys];
    }

    /// <summary>The ids; an id's position is its code.</summary>
    public ImmutableArray<string> Ids { get; }

    /// <summary>The passage of a code; null when only the id is known.</summary>
    public Evidence? this[int code] => _passages[code];

    /// <summary>The passage of an id; null when it is not known.</summary>
    public Evidence? Find(string id) => _codes.TryGetValue(id, out var code) ? _passages[code] : null;

    /// <summary>The same passages, with what their articles are: publisher and date by the article's id.</summary>
    public EvidenceCatalogue WithSources(ImmutableDictionary<string, string> sources) => new(_codes, _passages, sources);

    /// <summary>
    /// Where passages stand, in words: <c>CSIS, 17 May 2021, 000:4, 000:6; evidence E-9</c>, the latter where only the id is known. Empty when
    /// nothing more than ids is known.
    /// </summary>
    public string Cite(IReadOnlyCollection<string> ids)
    {
        const int Most = 3;
        Evidence[] known = [.. ids.Select(Find).OfType<Evidence>()];
        if (known.Length == 0)
        {
            return "";
        }

        string[] places =
        [
            .. known.GroupBy(passage => passage.Article, StringComparer.Ordinal).Select(InArticle),
            .. ids.Where(id => Find(id) is null).Select(id => $"evidence {id}"),
        ];
        return string.Join("; ", places.Take(Most)) + (places.Length > Most ? $"; and {places.Length - Most} more" : "");
    }

    private string InArticle(IGrouping<string, Evidence> passages)
    {
        var places = passages.Select(passage => passage.Paragraph).Distinct().Order()
            .Select(paragraph => string.Create(CultureInfo.InvariantCulture, $"{passages.Key}:{paragraph}"));
        return string.Join(", ", _sources.TryGetValue(passages.Key, out var source) ? places.Prepend(source) : places);
    }

    /// <summary>Collects ids and passages.</summary>
    internal sealed class Builder
    {
        private readonly Dictionary<string, int> _codes = new(StringComparer.Ordinal);
        private readonly List<Evidence?> _passages = [];
        private ImmutableDictionary<string, string> _sources = ImmutableDictionary<string, string>.Empty;

        public int Add(Evidence passage) => Add(passage.Id, passage);

        public int Add(string id, Evidence? passage)
        {
            if (!_codes.TryGetValue(id, out var code))
            {
                code = _codes.Count;
                _codes.Add(id, code);
                _passages.Add(passage);
            }

            _passages[code] ??= passage;
            return code;
        }

        /// <summary>Adds all of another catalogue; gives the new code of each old one.</summary>
        public int[] AddAll(EvidenceCatalogue other)
        {
            AddSources(other);
            return [.. other.Ids.Select((id, code) => Add(id, other[code]))];
        }

        public void AddSources(EvidenceCatalogue other) => _sources = _sources.IsEmpty ? other._sources : _sources.SetItems(other._sources);

        public EvidenceCatalogue Build() => new(_codes, [.. _passages], _sources);
    }
}

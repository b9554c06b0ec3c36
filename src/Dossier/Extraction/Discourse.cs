using System.Collections.Immutable;
using Dossier.Reading;

namespace Dossier.Extraction;

/// <summary>
/// What an article has spoken of so far, for references such as "the company" and "the ministry". Sentences are noted in order; each asks
/// before it is noted itself.
/// </summary>
internal sealed class Discourse
{
    // Names that stand closer than this, with no other name between, are one list: "Huawei, ZTE and the camera maker Dahua".
    private const int LongestLink = 40;
    private const int LongestHeading = 60;

    /// <summary>A number of vendors that any is.</summary>
    public const int AnyNumber = -1;

    private readonly List<(ImmutableArray<LexiconEntry> Vendors, int Paragraph)> _vendors = [];
    private readonly List<(LexiconEntry Entry, int Paragraph)> _places = [];
    private readonly List<LexiconEntry> _title = [];
    private int _paragraph = 1;
    // The country whose name is the heading of the paragraphs since.
    private LexiconEntry? _section;

    /// <summary>Takes up the names of a sentence.</summary>
    public void Note(SentenceView sentence)
    {
        _paragraph = sentence.Passage.Number;
        _section = IsHeading(sentence.Passage) ? SectionOf(sentence) : _section;
        _vendors.AddRange(Groups(sentence).Select(group => (group, _paragraph)));

        // The first country of a sentence is more often its subject than the last: that one is noted last, as the nearest.
        var places = sentence.Names.Where(IsPlace).Select(name => (name.Entry, _paragraph)).ToList();
        _title.AddRange(sentence.IsTitle ? places.Select(p => p.Entry) : []);
        _places.AddRange(places.Skip(1).Concat(places.Take(1)));
    }

    /// <summary>Begins a sentence of a paragraph.</summary>
    public void Enter(SentenceView sentence) => _paragraph = sentence.Passage.Number;

    /// <summary>The vendors that a reference means; none when it is open.</summary>
    /// <param name="count">How many: 1, a number, 0 for some, or <see cref="AnyNumber"/>.</param>
    /// <param name="country">Code of their country, if the reference tells it; else empty.</param>
    /// <param name="here">Vendors that the sentence has named before.</param>
    public (ImmutableArray<LexiconEntry> Vendors, int Doubt) Vendors(int count, string country,
        IReadOnlyList<ImmutableArray<LexiconEntry>> here)
    {
        bool Fits(int vendors) => count switch { AnyNumber => vendors > 0, 0 => vendors > 1, _ => vendors == count };
        var groups = _vendors.Concat(here.Select(group => (Vendors: group, Paragraph: _paragraph)))
            .Where(g => g.Vendors.All(v => country.Length == 0 || v.Country == country)).ToList();

        // "The pair" that is kept out is Huawei and ZTE, though Nokia and Ericsson were named in between.
        groups = groups.Any(g => g.Vendors.All(v => RestrictionRules.IsSeat(v.Country)))
            ? [.. groups.Where(g => g.Vendors.All(v => RestrictionRules.IsSeat(v.Country)))] : groups;
        foreach (var spoken in new[] { groups.Where(g => g.Paragraph == _paragraph), groups })
        {
            var known = spoken.SelectMany(g => g.Vendors).DistinctBy(v => v.Code).ToImmutableArray();
            if (Fits(known.Length))
            {
                return (known, 0);
            }
        }

        var (last, paragraph) = groups.LastOrDefault(g => Fits(g.Vendors.Length));
        return last.IsDefault ? ([], 0) : (last, _paragraph - paragraph <= 1 ? 1 : 2);
    }

    /// <summary>The vendors spoken of last, with the doubt of taking them; none before the first.</summary>
    public (ImmutableArray<LexiconEntry> Vendors, int Doubt) Last => _vendors.Count == 0 ? ([], 0)
        : (_vendors[^1].Vendors, _paragraph - _vendors[^1].Paragraph <= 1 ? 0 : 2);

    /// <summary>The jurisdiction that is spoken of; null when none is.</summary>
    /// <param name="vendors">The vendors it acts against: their own country is never meant.</param>
    /// <param name="here">Countries that the sentence has named before, nearest last.</param>
    public (LexiconEntry? Entry, int Doubt) Jurisdiction(IReadOnlyList<LexiconEntry> vendors, IEnumerable<LexiconEntry> here)
    {
        var places = _places.Concat(here.Select(entry => (Entry: entry, Paragraph: _paragraph)))
            .Where(p => vendors.All(v => v.Country != p.Entry.Country)).ToList();
        if (_section is not null && places.All(p => p.Paragraph != _paragraph) && vendors.All(v => v.Country != _section.Country))
        {
            return (_section, 0);
        }

        if (places.Count == 0)
        {
            return (null, 0);
        }

        // In its paragraph the nearest is meant; further on the one that the article is about.
        var (nearest, paragraph) = places[^1];
        var title = _title.DistinctBy(e => e.Country).Where(e => vendors.All(v => v.Country != e.Country)).ToList();
        var entry = paragraph == _paragraph ? nearest
            : title.Count == 1 ? title[0]
            : places.GroupBy(p => p.Entry.Country, StringComparer.Ordinal).OrderByDescending(group => group.Count()).First().Last().Entry;
        var local = paragraph == _paragraph;
        var rivals = places.Where(p => !local || p.Paragraph == _paragraph).ToList();
        var same = rivals.Count(p => p.Entry.Country == entry.Country);
        return (entry, same == rivals.Count ? 0 : local || 2 * same > rivals.Count || title.Any(e => e.Country == entry.Country) ? 1 : 2);
    }

    private static bool IsHeading(Passage passage) =>
        passage.Kind == PassageKind.Text && passage.Text.Length <= LongestHeading && passage.Text.TrimEnd() is [.., var last] && last != '.';

    // "Belgium", "3. Belgium:", "## Belgium": a list of countries, told one by one.
    private static LexiconEntry? SectionOf(SentenceView heading) =>
        heading.Names is [{ Entry.Kind: NameKind.Country } only]
        && heading.Text.Remove(only.FoundIndex, only.FoundLength).All(c => !char.IsLetter(c)) ? only.Entry : null;

    private static bool IsPlace(SentenceName name) => name.Entry.Country.Length > 0 && name.Entry.Kind != NameKind.Vendor
        && (name.Role == Role.Jurisdiction || name.Entry.Kind == NameKind.Country);

    private static IEnumerable<ImmutableArray<LexiconEntry>> Groups(SentenceView sentence)
    {
        var group = new List<SentenceName>();
        foreach (var name in sentence.Names)
        {
            var joins = name.Role == Role.Vendor && group.Count > 0 && name.Index - group[^1].Index - group[^1].Length <= LongestLink;
            if (!joins && group.Count > 0 && name.Role != Role.Other)
            {
                yield return Entries(group);
                group = [];
            }

            if (name.Role == Role.Vendor)
            {
                group.Add(name);
            }
        }

        if (group.Count > 0)
        {
            yield return Entries(group);
        }
    }

    private static ImmutableArray<LexiconEntry> Entries(List<SentenceName> group) =>
        [.. group.Select(name => name.Entry).DistinctBy(entry => entry.Code)];
}

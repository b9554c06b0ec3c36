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

    // By their country, empty for all, and whether only lists of vendors of the seats count.
    private readonly Dictionary<(string Country, bool Seats), SpokenVendors> _vendors = [];
    private readonly SpokenPlaces _places = new();
    private readonly List<LexiconEntry> _title = [];
    private (ImmutableArray<LexiconEntry> Vendors, int Paragraph) _last;
    private (LexiconEntry? Entry, int Paragraph) _agency;
    private int _paragraph = 1;
    // The country whose name is the heading of the paragraphs since.
    private LexiconEntry? _section;

    /// <summary>Takes up the names of a sentence.</summary>
    public void Note(SentenceView sentence)
    {
        _paragraph = sentence.Passage.Number;
        _section = IsHeading(sentence.Passage) ? SectionOf(sentence) : _section;
        if (sentence.Names.Count == 0)
        {
            return;
        }

        foreach (var group in sentence.VendorLists)
        {
            Note(group);
        }

        // The first country of a sentence is more often its subject than the last: that one is noted last, as the nearest.
        LexiconEntry? first = null;
        foreach (var name in sentence.Names)
        {
            if (!IsPlace(name))
            {
                continue;
            }

            if (sentence.IsTitle)
            {
                _title.Add(name.Entry);
            }

            if (name.Entry is { Kind: NameKind.Agency, Type: "agency" or "regulator" or "ministry" or "court" })
            {
                _agency = (name.Entry, _paragraph);
            }

            if (first is not null)
            {
                _places.Add(name.Entry, _paragraph);
            }

            first ??= name.Entry;
        }

        if (first is not null)
        {
            _places.Add(first, _paragraph);
        }
    }

    private void Note(ImmutableArray<LexiconEntry> list)
    {
        _last = (list, _paragraph);
        var (country, seats) = (list[0].Country, IsOfSeat(list));
        Note(list, "", seats);
        if (country.Length > 0 && IsOf(list, country))
        {
            Note(list, country, seats);
        }
    }

    private void Note(ImmutableArray<LexiconEntry> list, string country, bool seats)
    {
        Spoken(country, false).Add(list, _paragraph);
        if (seats)
        {
            Spoken(country, true).Add(list, _paragraph);
        }
    }

    private static bool IsOf(ImmutableArray<LexiconEntry> list, string country) => list.All(vendor => vendor.Country == country);

    private SpokenVendors Spoken(string country, bool seats) =>
        _vendors.TryGetValue((country, seats), out var spoken) ? spoken : _vendors[(country, seats)] = new();

    private static bool IsOfSeat(ImmutableArray<LexiconEntry> group) => group.All(v => RestrictionRules.IsSeat(v.Country));

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
        here = country.Length == 0 ? here : [.. here.Where(group => IsOf(group, country))];

        // "The pair" that is kept out is Huawei and ZTE, though Nokia and Ericsson were named in between.
        var seats = _vendors.ContainsKey((country, true)) || here.Any(IsOfSeat);
        var spoken = _vendors.GetValueOrDefault((country, seats)) ?? new();
        here = seats ? [.. here.Where(IsOfSeat)] : here;
        if (Together(spoken.In(_paragraph).SelectMany(group => group), here, Fits) is { IsDefault: false } near)
        {
            return (near, 0);
        }

        // Of one vendor nobody speaks who has named several.
        if ((count != 1 || spoken.Known.Count <= 1) && Together(spoken.Known, here, Fits) is { IsDefault: false } known)
        {
            return (known, 0);
        }

        var (last, paragraph) = here.LastOrDefault(group => Fits(group.Length)) is { IsDefault: false } listed ? (listed, _paragraph)
            : spoken.Last(Fits);
        return last.IsDefault ? ([], 0) : (last, _paragraph - paragraph <= 1 ? 1 : 2);
    }

    // All that were spoken of, each once; default where they are not as many as the reference means.
    private static ImmutableArray<LexiconEntry> Together(IEnumerable<LexiconEntry> known, IReadOnlyList<ImmutableArray<LexiconEntry>> here,
        Func<int, bool> fits)
    {
        var all = new List<LexiconEntry>();
        foreach (var vendor in known.Concat(here.SelectMany(group => group)))
        {
            if (!all.Exists(other => other.Code == vendor.Code))
            {
                all.Add(vendor);
            }
        }

        return fits(all.Count) ? [.. all] : default;
    }

    /// <summary>The vendors spoken of last, with the doubt of taking them; none before the first.</summary>
    public (ImmutableArray<LexiconEntry> Vendors, int Doubt) Last => _last.Vendors.IsDefault ? ([], 0)
        : (_last.Vendors, _paragraph - _last.Paragraph <= 1 ? 0 : 2);

    /// <summary>The agency that was named last, in this paragraph or the one before; null for none.</summary>
    public LexiconEntry? Agency => _paragraph - _agency.Paragraph <= 1 ? _agency.Entry : null;

    /// <summary>The jurisdiction that is spoken of; null when none is.</summary>
    /// <param name="vendors">The vendors it acts against: their own country is never meant.</param>
    /// <param name="here">Countries that the sentence has named before, nearest last.</param>
    public (LexiconEntry? Entry, int Doubt) Jurisdiction(IReadOnlyList<LexiconEntry> vendors, IEnumerable<LexiconEntry> here)
    {
        bool Counts(string country) => vendors.All(v => v.Country != country);
        var near = _places.In(_paragraph).Concat(here).Where(entry => Counts(entry.Country)).ToList();
        if (_section is not null && near.Count == 0 && Counts(_section.Country))
        {
            return (_section, 0);
        }

        // In its paragraph the nearest is meant; further on the one that the article is about.
        var title = _title.DistinctBy(e => e.Country).Where(e => Counts(e.Country)).ToList();
        if (near.Count > 0)
        {
            return (near[^1], near.All(e => e.Country == near[^1].Country) ? 0 : here.Any() ? 1 : 2);
        }

        if (_places.Most(Counts) is not { } most)
        {
            return (null, 0);
        }

        var entry = title.Count == 1 ? title[0] : most;
        var (same, all) = (_places.Count(entry.Country), _places.Count(Counts));
        return (entry, same == all ? 0 : 2 * same > all || title.Any(e => e.Country == entry.Country) ? 1 : 2);
    }

    private static bool IsHeading(Passage passage) =>
        passage.Kind == PassageKind.Text && passage.Text.Length <= LongestHeading && passage.Text.TrimEnd() is [.., var last] && last != '.';

    // "Belgium", "3. Belgium:", "## Belgium": a list of countries, told one by one.
    private static LexiconEntry? SectionOf(SentenceView heading) =>
        heading.Names is [{ Entry.Kind: NameKind.Country } only]
        && heading.Text.Remove(only.FoundIndex, only.FoundLength).All(c => !char.IsLetter(c)) ? only.Entry : null;

    private static bool IsPlace(SentenceName name) => name.Entry.Country.Length > 0 && name.Entry.Kind != NameKind.Vendor
        && (name.Role == Role.Jurisdiction || name.Entry.Kind == NameKind.Country);

    /// <summary>The lists of vendors that a sentence names.</summary>
    public static IEnumerable<ImmutableArray<LexiconEntry>> Lists(SentenceView sentence)
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

    private static ImmutableArray<LexiconEntry> Entries(List<SentenceName> group) => group is [var only] ? [only.Entry]
        : [.. group.Select(name => name.Entry).DistinctBy(entry => entry.Code)];
}

using System.Collections.Frozen;
using System.Collections.Immutable;
using Dossier.Facts;

namespace Dossier.Extraction;

/// <summary>What a name stands for.</summary>
public enum NameKind
{
    /// <summary>A state, territory or the European Union.</summary>
    Country,

    /// <summary>A company of the vendor table.</summary>
    Vendor,

    /// <summary>A body of the agency table.</summary>
    Agency,
}

/// <summary>Something that the reference tables name.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Code">Its code.</param>
/// <param name="Name">Its usual name.</param>
/// <param name="Country">Code of its country; for countries its own; empty for international bodies.</param>
/// <param name="Type">For agencies and vendors, the table's kind: <c>regulator</c>, <c>operator</c>; empty for countries.</param>
public sealed record LexiconEntry(NameKind Kind, string Code, string Name, string Country, string Type)
{
    /// <summary>Its abbreviation in capitals, if the table has one; else its name.</summary>
    public string ShortName { get; init; } = Name;
}

/// <summary>The names that are looked for in articles.</summary>
public sealed class Lexicon
{
    private readonly FrozenDictionary<(NameKind, string), LexiconEntry> _byCode;

    private Lexicon(List<LexiconName> names, PhraseTables phrases, DealTables deals)
    {
        Deals = deals;
        Phrases = phrases;
        Names = new(names);
        _byCode = names.Select(name => name.Entry).DistinctBy(entry => (entry.Kind, entry.Code))
            .ToFrozenDictionary(entry => (entry.Kind, entry.Code));
    }

    internal NameIndex Names { get; }

    internal PhraseTables Phrases { get; }

    internal DealTables Deals { get; }

    /// <summary>The names of all countries, vendors and agencies of the tables.</summary>
    public static Lexicon From(ReferenceTables tables)
    {
        ArgumentNullException.ThrowIfNull(tables);
        return new(
        [
            .. tables.Countries.SelectMany(NamesOf),
            .. tables.Vendors.SelectMany(v => NamesOf(new(NameKind.Vendor, v.Code, v.Name, v.Country, v.Kind), v.Aliases, v.Ambiguous)),
            .. tables.Agencies.SelectMany(a => NamesOf(new(NameKind.Agency, a.Code, a.Name, a.Country, a.Kind), a.Aliases, a.Ambiguous)),
        ],
        tables.Phrases,
            tables.Deals);
    }

    /// <summary>The entry of a code; null when the tables have none.</summary>
    public LexiconEntry? Find(NameKind kind, string code) => _byCode.GetValueOrDefault((kind, code));

    private static IEnumerable<LexiconName> NamesOf(Country country)
    {
        var entry = new LexiconEntry(NameKind.Country, country.Code, country.Name, country.Code, "");
        IEnumerable<(string Name, NameForm Form)> names =
        [
            .. country.Aliases.Prepend(country.Name).Select(name => (name, NameForm.Name)),
            .. country.Demonyms.Select(name => (name, NameForm.Demonym)),
            .. country.Metonyms.Select(name => (name, NameForm.Metonym)),
        ];
        return names.Select(n => new LexiconName(n.Name, entry, n.Form, country.Ambiguous.Contains(n.Name, StringComparer.Ordinal)));
    }

    private static IEnumerable<LexiconName> NamesOf(LexiconEntry bearer, ImmutableArray<string> aliases, ImmutableArray<string> ambiguous)
    {
        var names = aliases.Prepend(bearer.Name).ToList();
        var entry = bearer with
        {
            ShortName = names.FirstOrDefault(name => name.Length is >= 2 and <= 6 && name.All(char.IsAsciiLetterUpper)) ?? bearer.Name,
        };
        return names.Where(name => !name.EndsWith(')'))
            .Select(name => new LexiconName(name, entry, NameForm.Name, ambiguous.Contains(name, StringComparer.Ordinal)));
    }
}

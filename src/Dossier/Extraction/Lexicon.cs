using System.Collections.Frozen;
using System.Collections.Immutable;
using Dossier.Frames;
using Dossier.Reading;

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

/// <summary>The names that are looked for in articles, from the tables of <c>data/reference</c>.</summary>
public sealed class Lexicon
{
    private static readonly string[] Tables = ["countries.csv", "vendors.csv", "agencies.csv"];

    private readonly FrozenDictionary<(NameKind, string), LexiconEntry> _byCode;

    private Lexicon(IEnumerable<LexiconName> names, ImmutableArray<Problem> problems)
    {
        var all = names.ToList();
        Names = new(all);
        Problems = problems;
        _byCode = all.Select(name => name.Entry).DistinctBy(entry => (entry.Kind, entry.Code))
            .ToFrozenDictionary(entry => (entry.Kind, entry.Code));
    }

    /// <summary>Rows of the tables that could not be read, and why.</summary>
    public ImmutableArray<Problem> Problems { get; }

    internal NameIndex Names { get; }

    /// <summary>Reads the tables of a reference folder.</summary>
    /// <param name="folder">A folder with <c>countries.csv</c>, <c>vendors.csv</c> and <c>agencies.csv</c>.</param>
    /// <exception cref="BadInputException">A table is missing or lacks a column.</exception>
    public static Lexicon Read(string folder)
    {
        ArgumentException.ThrowIfNullOrEmpty(folder);
        return From(Tables.Select(table => CsvTable.Read(Path.Combine(folder, table), table)).ToList());
    }

    /// <summary>The tables that came with this program, for folders that have none of their own.</summary>
    public static Lexicon BuiltIn() => From(Tables.Select(Embedded).ToList());

    /// <summary>The entry of a code; null when the tables have none.</summary>
    public LexiconEntry? Find(NameKind kind, string code) => _byCode.GetValueOrDefault((kind, code));

    private static CsvTable Embedded(string table)
    {
        using var stream = typeof(Lexicon).Assembly.GetManifestResourceStream("Dossier.Reference." + table)
            ?? throw new InvalidOperationException($"The program was built without its table {table}.");
        using var reader = new StreamReader(stream);
        return CsvTable.Parse(reader.ReadToEnd(), table);
    }

    private static Lexicon From(List<CsvTable> tables) => new(
        [.. Countries(tables[0]), .. Vendors(tables[1]), .. Agencies(tables[2])],
        [.. tables.SelectMany(table => table.Problems)]);

    private static IEnumerable<LexiconName> Countries(CsvTable table)
    {
        table.Require("code", "name", "aliases", "demonyms", "metonyms", "ambiguous");
        foreach (var row in table.Rows)
        {
            var entry = new LexiconEntry(NameKind.Country, row["code"], row["name"], row["code"], "");
            var ambiguous = row.List("ambiguous");
            foreach (var name in row.List("aliases").Prepend(row["name"]))
            {
                yield return new(name, entry, NameForm.Name, ambiguous.Contains(name, StringComparer.Ordinal));
            }

            foreach (var name in row.List("demonyms"))
            {
                yield return new(name, entry, NameForm.Demonym, ambiguous.Contains(name, StringComparer.Ordinal));
            }

            foreach (var name in row.List("metonyms"))
            {
                yield return new(name, entry, NameForm.Metonym, ambiguous.Contains(name, StringComparer.Ordinal));
            }
        }
    }

    private static IEnumerable<LexiconName> Vendors(CsvTable table)
    {
        table.Require("code", "name", "aliases", "country", "kind", "ambiguous");
        return table.Rows.SelectMany(row => NamesOf(row, NameKind.Vendor));
    }

    private static IEnumerable<LexiconName> Agencies(CsvTable table)
    {
        table.Require("code", "name", "aliases", "country", "kind", "ambiguous");
        return table.Rows.SelectMany(row => NamesOf(row, NameKind.Agency));
    }

    private static IEnumerable<LexiconName> NamesOf(CsvRow row, NameKind kind)
    {
        var names = row.List("aliases").Prepend(row["name"]).ToList();
        var entry = new LexiconEntry(kind, row["code"], row["name"], row["country"], row["kind"])
        {
            ShortName = names.FirstOrDefault(name => name.Length is >= 2 and <= 6 && name.All(char.IsAsciiLetterUpper)) ?? row["name"],
        };
        var ambiguous = row.List("ambiguous");
        return names.Where(name => !name.EndsWith(')'))
            .Select(name => new LexiconName(name, entry, NameForm.Name, ambiguous.Contains(name, StringComparer.Ordinal)));
    }
}

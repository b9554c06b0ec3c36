using System.Collections.Frozen;
using System.Collections.Immutable;
using Dossier.Extraction;
using Dossier.Frames;
using Dossier.Reading;

namespace Dossier.Facts;

/// <summary>A row of <c>reference/countries.csv</c>.</summary>
/// <param name="Code">ISO 3166-1 alpha-2 code, or <c>EU</c>.</param>
/// <param name="Name">Name in plain English.</param>
/// <param name="ShortName">A shorter name for charts, such as "UK".</param>
/// <param name="Region">UN M49 region; empty where M49 has none.</param>
/// <param name="Subregion">UN M49 subregion; empty where M49 has none.</param>
public sealed record Country(string Code, string Name, string ShortName, string Region, string Subregion)
{
    /// <summary>Other names.</summary>
    public ImmutableArray<string> Aliases { get; init; } = [];

    /// <summary>Names of its people and adjectives.</summary>
    public ImmutableArray<string> Demonyms { get; init; } = [];

    /// <summary>The capital; empty for none.</summary>
    public string Capital { get; init; } = "";

    /// <summary>Places that stand for its government, such as "Whitehall".</summary>
    public ImmutableArray<string> Metonyms { get; init; } = [];

    /// <summary>Names above that mean the country only in context, such as "Georgia".</summary>
    public ImmutableArray<string> Ambiguous { get; init; } = [];

    /// <summary>The name as it stands in a sentence: "the United Kingdom".</summary>
    public string NameInSentence => Article.Contains(Code) ? "the " + Name : Name;

    private static readonly FrozenSet<string> Article =
        FrozenSet.ToFrozenSet(["US", "GB", "AE", "NL", "PH", "BS", "GM", "MV", "CF", "DO", "KM", "CD", "CG", "MH", "SB", "EU"], StringComparer.Ordinal);
}

/// <summary>A row of <c>reference/vendors.csv</c>.</summary>
/// <param name="Code">Code, lower-case with hyphens.</param>
/// <param name="Name">The usual name.</param>
/// <param name="Country">ISO 3166-1 alpha-2 code of its seat.</param>
/// <param name="Kind">What it makes.</param>
public sealed record Vendor(string Code, string Name, string Country, string Kind)
{
    /// <summary>Other names.</summary>
    public ImmutableArray<string> Aliases { get; init; } = [];

    /// <summary>Descriptions that stand for it, such as "the Shenzhen-based telecoms giant".</summary>
    public ImmutableArray<string> Descriptors { get; init; } = [];

    /// <summary>Code of the vendor that owns it; empty for none.</summary>
    public string Parent { get; init; } = "";

    /// <summary>Names above that mean the vendor only in context, such as "Honor".</summary>
    public ImmutableArray<string> Ambiguous { get; init; } = [];
}

/// <summary>A row of <c>reference/agencies.csv</c>.</summary>
/// <param name="Code">Code, lower-case with hyphens.</param>
/// <param name="Name">The full name.</param>
/// <param name="Country">ISO 3166-1 alpha-2 code or <c>EU</c>; empty for international bodies.</param>
/// <param name="Kind">What it is, such as <c>regulator</c>.</param>
public sealed record Agency(string Code, string Name, string Country, string Kind)
{
    /// <summary>Other names.</summary>
    public ImmutableArray<string> Aliases { get; init; } = [];

    /// <summary>Names above that mean the agency only in context, such as "the Commission".</summary>
    public ImmutableArray<string> Ambiguous { get; init; } = [];
}

/// <summary>The countries, vendors and agencies that facts and texts speak of.</summary>
public sealed class ReferenceTables
{
    private readonly FrozenDictionary<string, Country> _countries;
    private readonly FrozenDictionary<string, Vendor> _vendors;

    private ReferenceTables(ImmutableArray<Country> countries, ImmutableArray<Vendor> vendors, ImmutableArray<Agency> agencies, ImmutableArray<Problem> problems)
    {
        (Countries, Vendors, Agencies, Problems) = (countries, vendors, agencies, problems);
        _countries = countries.DistinctBy(c => c.Code).ToFrozenDictionary(c => c.Code, StringComparer.Ordinal);
        _vendors = vendors.DistinctBy(v => v.Code).ToFrozenDictionary(v => v.Code, StringComparer.Ordinal);
    }

    /// <summary>All countries, in file order.</summary>
    public ImmutableArray<Country> Countries { get; }

    /// <summary>All vendors, in file order.</summary>
    public ImmutableArray<Vendor> Vendors { get; }

    /// <summary>All agencies, in file order.</summary>
    public ImmutableArray<Agency> Agencies { get; }

    /// <summary>The phrases by which restrictions are found.</summary>
    internal PhraseTables Phrases { get; private init; } = null!;

    /// <summary>The phrases by which deals are found.</summary>
    internal DealTables Deals { get; private init; } = null!;

    /// <summary>Rows that could not be read.</summary>
    public ImmutableArray<Problem> Problems { get; }

    /// <summary>Reads the tables of a data folder; a table that the folder lacks is the one that ships with the product.</summary>
    /// <param name="dataFolder">The folder that holds <c>reference</c>, or null for the tables that ship.</param>
    /// <exception cref="BadInputException">A table lacks a column or is not in UTF-8.</exception>
    public static ReferenceTables Read(string? dataFolder)
    {
        var countries = Table(dataFolder, "countries.csv", "code,name,short_name,aliases,demonyms,capital,metonyms,ambiguous,region,subregion");
        var vendors = Table(dataFolder, "vendors.csv", "code,name,aliases,descriptors,country,kind,parent,ambiguous");
        var agencies = Table(dataFolder, "agencies.csv", "code,name,aliases,country,kind,ambiguous");
        var vocabulary = new Vocabulary();
        var phrases = PhraseTables.Read(vocabulary, (name, columns) => Table(dataFolder, name, columns));
        var deals = DealTables.Read(vocabulary, (name, columns) => Table(dataFolder, name, columns));
        return new(
            [.. countries.Rows.Select(ReadCountry)],
            [.. vendors.Rows.Select(ReadVendor)],
            [.. agencies.Rows.Select(ReadAgency)],
            [.. countries.Problems, .. vendors.Problems, .. agencies.Problems, .. phrases.Problems, .. deals.Problems])
        {
            Phrases = phrases,
            Deals = deals,
        };
    }

    /// <summary>Finds a country by its code.</summary>
    public bool TryGetCountry(string code, out Country country) => _countries.TryGetValue(code, out country!);

    /// <summary>Finds a vendor by its code.</summary>
    public bool TryGetVendor(string code, out Vendor vendor) => _vendors.TryGetValue(code, out vendor!);

    /// <summary>The country's plain name, or the code itself when it is not known.</summary>
    public string CountryName(string code) => TryGetCountry(code, out var country) ? country.Name : code;

    /// <summary>The vendor's usual name, or the code itself when it is not known.</summary>
    public string VendorName(string code) => TryGetVendor(code, out var vendor) ? vendor.Name : code;

    /// <summary>What to write instead of a code that is none.</summary>
    internal string SuggestCountry(string code)
    {
        var match = Countries.FirstOrDefault(c =>
            c.Aliases.Append(c.Name).Append(c.ShortName).Any(name => string.Equals(name, code, StringComparison.OrdinalIgnoreCase)));
        return match is null ? "Use a code of reference/countries.csv." : $"For {match.Name} write {match.Code}.";
    }

    private static CsvTable Table(string? dataFolder, string name, string columns)
    {
        var table = dataFolder is not null && Path.Combine(dataFolder, "reference", name) is var path && File.Exists(path)
            ? CsvTable.Read(path, "reference/" + name)
            : CsvTable.Parse(Shipped(name), "reference/" + name);
        table.Require(columns.Split(','));
        return table;
    }

    private static string Shipped(string name)
    {
        using var stream = typeof(ReferenceTables).Assembly.GetManifestResourceStream("Dossier.Reference." + name)
            ?? throw new InvalidOperationException($"The assembly lacks its table {name}.");
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }

    private static Country ReadCountry(CsvRow row) => new(row["code"], row["name"], row["short_name"], row["region"], row["subregion"])
    {
        Aliases = row.List("aliases"),
        Demonyms = row.List("demonyms"),
        Capital = row["capital"],
        Metonyms = row.List("metonyms"),
        Ambiguous = row.List("ambiguous"),
    };

    private static Vendor ReadVendor(CsvRow row) => new(row["code"], row["name"], row["country"], row["kind"])
    {
        Aliases = row.List("aliases"),
        Descriptors = row.List("descriptors"),
        Parent = row["parent"],
        Ambiguous = row.List("ambiguous"),
    };

    private static Agency ReadAgency(CsvRow row) => new(row["code"], row["name"], row["country"], row["kind"])
    {
        Aliases = row.List("aliases"),
        Ambiguous = row.List("ambiguous"),
    };
}

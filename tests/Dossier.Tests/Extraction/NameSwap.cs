using System.Globalization;
using System.Text;
using Dossier.Extraction;
using Dossier.Facts;
using Dossier.Reading;
using Dossier.Tests.Reading;

namespace Dossier.Tests.Extraction;

/// <summary>
/// Gives an article other countries, vendors and agencies of their kind: each name of a bearer becomes the like name of one other
/// bearer. Agencies move with their country under new names, which are added to the table.
/// </summary>
internal sealed class NameSwap
{
    // China and its vendors' homes stay, and so do organisations of states.
    private static readonly string[] Untouched = ["CN", "HK", "TW", "EU"];

    private static readonly (string Kind, string[] Names)[] AgencyNames =
    [
        ("regulator", ["Spectrum Commission", "Networks Authority", "Telecommunications Board", "Market Watch Office"]),
        ("ministry", ["Ministry of Trade", "Ministry of Defence", "Ministry of Justice", "Ministry of Posts", "Ministry of Finance"]),
        ("agency", ["Cyber Centre", "Security Service", "Procurement Agency", "Intelligence Bureau"]),
        ("legislature", ["National Assembly", "Senate", "Committee on Security"]),
        ("head-of-government", ["Cabinet", "Council of Ministers", "Chancellery"]),
        ("court", ["Supreme Court", "Administrative Court"]),
    ];

    private readonly ReferenceTables _tables;
    private readonly List<Country> _targets;

    public NameSwap()
    {
        var shipped = ReferenceTables.Read(null);
        _targets = [.. shipped.Countries.Where(country => country.Ambiguous.IsEmpty && !country.Demonyms.IsEmpty
            && !country.Metonyms.IsEmpty && !country.ShortName.Contains(' ', StringComparison.Ordinal)
            && !Untouched.Contains(country.Code))];
        var added = new StringBuilder(File.ReadAllText(Path.Combine(Repository.DataFolder, "reference", "agencies.csv")));
        foreach (var (country, (kind, names)) in _targets.SelectMany(country => AgencyNames.Select(agencies => (country, agencies))))
        {
            foreach (var name in names)
            {
                added.Append(CultureInfo.InvariantCulture, $"{country.Code}-{name},{name} of {country.ShortName},,{country.Code},{kind},\n");
            }
        }

        // Cities and operators stay where they are, in other countries now, so they must tell nothing.
        var terms = File.ReadLines(Path.Combine(Repository.DataFolder, "reference", "deal_terms.csv"))
            .Where(line => !line.StartsWith("place,", StringComparison.Ordinal) && !line.StartsWith("buyer,", StringComparison.Ordinal));
        using var folder = new TempFolder().With("reference/agencies.csv", added.ToString())
            .With("reference/deal_terms.csv", string.Join('\n', terms) + "\n");
        _tables = ReferenceTables.Read(folder.Path);
        Assert.Empty(_tables.Problems);
        Lexicon = Lexicon.From(_tables);
    }

    /// <summary>The names of the tables and those of the agencies that articles are given.</summary>
    public Lexicon Lexicon { get; }

    /// <summary>The article with other names.</summary>
    public Retold Swap(Article article, Random random)
    {
        var names = ArticleNames.Find(article, Sample.Lexicon);
        var bearers = names.SelectMany(list => list.Select(name => name.Entry)).Distinct().ToList();
        var taken = bearers.Select(entry => entry.Country).Concat(bearers.Select(entry => entry.Code)).ToHashSet(StringComparer.Ordinal);
        var countries = new Dictionary<string, Country>(StringComparer.Ordinal);
        foreach (var code in bearers.Where(entry => entry.Kind != NameKind.Vendor).Select(entry => entry.Country).Distinct())
        {
            // The Entity List is American whoever is named beside it.
            var keeps = Untouched.Contains(code)
                || (code == "US" && article.Text.Contains("entity list", StringComparison.OrdinalIgnoreCase));
            if (_tables.TryGetCountry(code, out var country) && !keeps
                && Pick(_targets.Where(other => !taken.Contains(other.Code) && HasArticle(other) == HasArticle(country)), random)
                    is { } other)
            {
                countries[code] = other;
                taken.Add(other.Code);
            }
        }

        var vendors = Vendors(article, bearers, taken, random);
        var agencies = Agencies(bearers, countries);
        string NewName(FoundName name, string text) => name.Entry.Kind switch
        {
            NameKind.Vendor => vendors.TryGetValue(name.Entry.Code, out var vendor) ? vendor.Name : text,
            NameKind.Agency => agencies.GetValueOrDefault(name.Entry.Code, text),
            _ => countries.TryGetValue(name.Entry.Code, out var country) ? Like(text, name.Form, country) : text,
        };
        var passages = article.Passages.Select((passage, i) => passage with { Text = Replace(passage.Text, names[i], NewName) });
        return new(Rewriting.WithPassages(article, passages), row => row with
        {
            Place = countries.TryGetValue(row.Place, out var country) ? country.Code : row.Place,
            Vendors = [.. row.Vendors.Select(code => vendors.TryGetValue(code, out var vendor) ? vendor.Code : code)],
        });
    }

    // A vendor that the article also describes ("the Shenzhen-based company") stays.
    private Dictionary<string, Vendor> Vendors(Article article, List<LexiconEntry> bearers, HashSet<string> taken, Random random)
    {
        var swapped = new Dictionary<string, Vendor>(StringComparer.Ordinal);
        foreach (var entry in bearers.Where(entry => entry.Kind == NameKind.Vendor).DistinctBy(entry => entry.Code))
        {
            _tables.TryGetVendor(entry.Code, out var vendor);
            var described = article.Text.Contains("-based", StringComparison.Ordinal)
                || vendor.Descriptors.Any(words => article.Text.Contains(words, StringComparison.OrdinalIgnoreCase));
            var others = _tables.Vendors.Where(other => other.Country == vendor.Country && other.Kind == vendor.Kind
                && other.Parent.Length == 0 && other.Ambiguous.IsEmpty && !taken.Contains(other.Code));
            if (!described && Pick(others, random) is { } other)
            {
                swapped[entry.Code] = other;
                taken.Add(other.Code);
            }
        }

        return swapped;
    }

    private static Dictionary<string, string> Agencies(List<LexiconEntry> bearers, Dictionary<string, Country> countries)
    {
        var swapped = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var kind in bearers.Where(entry => entry.Kind == NameKind.Agency && countries.ContainsKey(entry.Country))
            .DistinctBy(entry => entry.Code).GroupBy(entry => (entry.Country, entry.Type)))
        {
            var names = AgencyNames.FirstOrDefault(agencies => agencies.Kind == kind.Key.Type).Names ?? [];
            foreach (var (entry, name) in kind.Zip(names))
            {
                swapped[entry.Code] = $"{name} of {countries[entry.Country].ShortName}";
            }
        }

        return swapped;
    }

    private static T? Pick<T>(IEnumerable<T> from, Random random)
        where T : class => from.ToList() is { Count: > 0 } list ? list[random.Next(list.Count)] : null;

    private static bool HasArticle(Country country) => country.NameInSentence.StartsWith("the ", StringComparison.Ordinal);

    // "US officials" have no article before the country, "Britain" gets one where its new name has one.
    private static string Like(string text, NameForm form, Country country) => form switch
    {
        NameForm.Demonym => text.EndsWith('s') ? country.Demonyms.FirstOrDefault(name => name.EndsWith('s'), country.Demonyms[0])
            : country.Demonyms[0],
        NameForm.Metonym => country.Metonyms[0],
        _ => HasArticle(country) && text.Any(char.IsLower) && !text.Contains(' ', StringComparison.Ordinal)
            ? "the " + country.ShortName : country.ShortName,
    };

    private static string Replace(string text, List<FoundName> names, Func<FoundName, string, string> newName)
    {
        var swapped = new StringBuilder();
        var at = 0;
        foreach (var name in names)
        {
            swapped.Append(text, at, name.Index - at).Append(newName(name, text.Substring(name.Index, name.Length)));
            at = name.Index + name.Length;
        }

        return swapped.Append(text, at, text.Length - at).ToString();
    }
}

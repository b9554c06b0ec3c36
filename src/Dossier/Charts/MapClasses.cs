using System.Collections.Immutable;
using Dossier.Drawing;

namespace Dossier.Charts;

/// <summary>The classes of a map or a tile grid, with their colours, words and counts.</summary>
internal sealed class MapClasses
{
    private readonly ImmutableArray<MapClass> _classes;
    private readonly ImmutableArray<Color> _colors;
    private readonly Dictionary<string, int> _ranks;

    /// <exception cref="ArgumentException">A country names no class or stands twice, or there are too many classes.</exception>
    public MapClasses(ImmutableArray<MapClass> classes, ImmutableArray<MapCountry> countries, string chart)
    {
        const int Most = 5;
        if (classes.Length > Most && classes.Any(one => one.Color is null))
        {
            throw new ArgumentException(
                $"Chart '{chart}' has {classes.Length} classes; readers can tell {Most} colours apart. Join some, or give each a colour.",
                nameof(classes));
        }

        var ordered = ChartColors.Ordered(classes.Length);
        _classes = classes;
        _colors = [.. classes.Select((one, i) => one.Color ?? ordered[i])];
        _ranks = classes.Select((one, i) => (one.Code, i)).ToDictionary(pair => pair.Code, pair => pair.i, StringComparer.Ordinal);
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var country in countries)
        {
            if (!_ranks.ContainsKey(country.Class))
            {
                var known = string.Join(", ", classes.Select(one => one.Code));
                throw new ArgumentException(
                    $"{country.Name} ({country.Country}) in chart '{chart}' has the class '{country.Class}'; expected one of: {known}.",
                    nameof(countries));
            }

            if (!seen.Add(country.Country))
            {
                throw new ArgumentException(
                    $"{country.Name} ({country.Country}) stands twice in chart '{chart}'; keep one row per country.", nameof(countries));
            }
        }
    }

    public ImmutableArray<MapClass> All => _classes;

    public Color ColorOf(MapCountry country) => _colors[_ranks[country.Class]];

    public Color ColorOf(int rank) => _colors[rank];

    public string LabelOf(MapCountry country) => _classes[_ranks[country.Class]].Label;

    /// <summary>The countries, strongest class first, then by name.</summary>
    public IEnumerable<MapCountry> Sorted(ImmutableArray<MapCountry> countries) =>
        countries.OrderBy(country => _ranks[country.Class]).ThenBy(country => country.Name, StringComparer.Ordinal);

    public string Tooltip(MapCountry country)
    {
        var datum = $"{country.Name}: {LabelOf(country)}";
        return ChartWords.Tooltip(country.Detail.Length == 0 ? datum : $"{datum}, {country.Detail}", country.Citation, country.Evidence);
    }

    /// <summary>Each class with its number of countries and the first names.</summary>
    public string Describe(ImmutableArray<MapCountry> countries)
    {
        const int Most = 8;
        return ChartWords.Join([.. _classes.Select(one =>
        {
            string[] names = [.. Sorted(countries).Where(country => country.Class == one.Code).Select(country => country.Name)];
            return names.Length == 0
                ? $"{one.Label}: none"
                : $"{one.Label} ({ChartWords.Number(names.Length)}): {ChartWords.Few(names, Most)}";
        })]);
    }

    public IEnumerable<ImmutableArray<string>> Rows(ImmutableArray<MapCountry> countries) =>
        Sorted(countries).Select(country => ImmutableArray.Create(
            country.Country,
            country.Name,
            LabelOf(country),
            country.Detail,
            country.IsHatched ? "yes" : "",
            ChartWords.Ids(country.Evidence)));
}

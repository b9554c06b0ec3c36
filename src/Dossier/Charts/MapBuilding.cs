using Dossier.Frames;

namespace Dossier.Charts;

/// <summary>What is said of maps alone, after the words that any chart takes.</summary>
public static class MapBuilding
{
    /// <summary>Shows a part of the world, larger. Countries beyond it are named below the map.</summary>
    public static MapChart Region(this MapChart chart, MapRegion region)
    {
        ArgumentNullException.ThrowIfNull(chart);
        return chart with { Region = region };
    }

    /// <summary>Adds dots for single records, such as deals.</summary>
    /// <param name="chart">The map.</param>
    /// <param name="frame">The frame, one row per dot.</param>
    /// <param name="country">The column of codes, ISO 3166-1 alpha-2.</param>
    /// <param name="title">The column that says what a dot stands for.</param>
    /// <param name="value">The column of numbers that the areas show; null for dots of the least size.</param>
    /// <param name="key">What a dot is, in the key.</param>
    /// <param name="label">Whether the titles stand beside the dots.</param>
    /// <exception cref="ArgumentException">There is no such column, or a country or title is empty.</exception>
    public static MapChart Dots(
        this MapChart chart, DataFrame frame, string country, string title, string? value = null, string key = "Deal", bool label = false)
    {
        ArgumentNullException.ThrowIfNull(chart);
        var dots = MapDot.FromFrame(frame, country, title, value);
        return chart with { Dots = label ? [.. dots.Select(dot => dot with { Callout = dot.Title })] : dots, DotKey = key };
    }

    /// <summary>Writes the names of countries in them or beside them.</summary>
    /// <param name="chart">The map.</param>
    /// <param name="countries">Their codes or names; none for all that have a class.</param>
    /// <exception cref="ArgumentException">The map's data has no such country.</exception>
    public static MapChart Label(this MapChart chart, params IEnumerable<string> countries)
    {
        ArgumentNullException.ThrowIfNull(chart);
        string[] wanted = [.. countries];
        foreach (var name in wanted.Where(name => !chart.Countries.Any(country => Matches(country, name))))
        {
            throw new ArgumentException($"The map's data has no country \"{name}\" to label. It has: "
                + $"{ChartWords.Few([.. chart.Countries.Select(country => country.Name)], 12)}.", nameof(countries));
        }

        return chart with
        {
            Countries = [.. chart.Countries.Select(country => wanted.Length == 0 || Array.Exists(wanted, name => Matches(country, name))
                ? country with { Callout = country.Name } : country)],
        };
    }

    private static bool Matches(MapCountry country, string name) =>
        string.Equals(country.Country, name, StringComparison.Ordinal) || string.Equals(country.Name, name, StringComparison.Ordinal);
}

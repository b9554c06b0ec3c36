using System.Collections.Immutable;
using Dossier.Drawing;

namespace Dossier.Charts;

/// <summary>
/// The part of the world that a map shows. Parts are drawn true to area around their own middle, in the whole width of the chart, with
/// their neighbours in grey.
/// </summary>
public sealed record MapRegion
{
    private MapRegion(string name, Position centre, ImmutableArray<Position> extent) => (Name, Centre, Extent) = (name, centre, extent);

    /// <summary>The whole world but Antarctica.</summary>
    public static MapRegion World { get; } = new("the world", default, []);

    /// <summary>Africa with its islands.</summary>
    public static MapRegion Africa { get; } = Between("Africa", west: -18, east: 52, south: -35, north: 37.5);

    /// <summary>Europe from Iceland to the Caucasus.</summary>
    public static MapRegion Europe { get; } = Between("Europe", west: -12, east: 38, south: 35, north: 70);

    /// <summary>The Middle East with Iran and the Caucasus.</summary>
    public static MapRegion MiddleEast { get; } = Between("the Middle East", west: 25, east: 64, south: 12, north: 43);

    /// <summary>Asia from Pakistan to Japan, with Australia and New Zealand.</summary>
    public static MapRegion AsiaPacific { get; } = Between("Asia and the Pacific", west: 62, east: 179, south: -47, north: 50);

    /// <summary>South-East Asia from Myanmar to the Philippines.</summary>
    public static MapRegion SouthEastAsia { get; } = Between("South-East Asia", west: 92, east: 141, south: -11, north: 28);

    /// <summary>Mexico, Central and South America and the Caribbean.</summary>
    public static MapRegion LatinAmerica { get; } = Between("Latin America and the Caribbean", west: -117, east: -35, south: -55, north: 32);

    /// <summary>Canada, the United States and Mexico.</summary>
    public static MapRegion NorthAmerica { get; } = Between("North America", west: -165, east: -54, south: 15, north: 70);

    /// <summary>What it is called in the chart's description.</summary>
    public string Name { get; }

    internal Position Centre { get; }

    /// <summary>Places in degrees that the map takes in; none for the whole world.</summary>
    internal ImmutableArray<Position> Extent { get; }

    /// <summary>The part of the world that holds some countries, without their distant islands.</summary>
    /// <param name="countries">ISO 3166-1 alpha-2 codes.</param>
    /// <exception cref="ArgumentException">There are none, or one of them is no country of the map.</exception>
    public static MapRegion Around(params ReadOnlySpan<string> countries)
    {
        var extent = new List<Position>();
        foreach (var country in countries)
        {
            if (!WorldGeometry.Instance.Places.TryGetValue(country, out var place))
            {
                throw new ArgumentException($"The map has no country \"{country}\". Give ISO 3166-1 alpha-2 codes such as \"KE\".", nameof(countries));
            }

            extent.Add(place);
            extent.AddRange(WorldGeometry.Detailed.Shapes.GetValueOrDefault(country, [])
                .Where(ring => IsNear(ring, place)).SelectMany(ring => ring));
        }

        if (extent.Count == 0)
        {
            throw new ArgumentException("A map needs a country to be drawn around. Give ISO 3166-1 alpha-2 codes such as \"KE\".", nameof(countries));
        }

        var (west, east) = (extent.Min(at => at.X), extent.Max(at => at.X));
        var (south, north) = (extent.Min(at => at.Y), extent.Max(at => at.Y));
        // A single small state is shown with what lies around it.
        var margin = Math.Max(0.05 * Math.Max(east - west, north - south), east - west < 4 && north - south < 4 ? 3 : 0);
        return Between("a part of the world", west - margin, east + margin, Math.Max(-85, south - margin), Math.Min(85, north + margin));
    }

    // Java belongs to a map of Indonesia, French Guiana to none of France.
    private static bool IsNear(ImmutableArray<Position> ring, Position place)
    {
        const double Near = 25;
        return ring.Any(at => Math.Abs(at.X - place.X) < Near && Math.Abs(at.Y - place.Y) < Near);
    }

    private static MapRegion Between(string name, double west, double east, double south, double north)
    {
        const int Steps = 12;
        var edges = Enumerable.Range(0, Steps + 1).Select(step => (double)step / Steps).SelectMany(share => new Position[]
        {
            new(west + share * (east - west), south), new(west + share * (east - west), north),
            new(west, south + share * (north - south)), new(east, south + share * (north - south)),
        });
        return new(name, new((west + east) / 2, (south + north) / 2), [.. edges]);
    }
}

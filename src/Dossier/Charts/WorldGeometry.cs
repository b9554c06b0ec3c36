using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Text.Json;
using Dossier.Drawing;

namespace Dossier.Charts;

/// <summary>The outlines of countries in degrees (X east, Y north), read once from the embedded map.</summary>
internal sealed class WorldGeometry
{
    private const string Digits = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
    private static readonly Lazy<WorldGeometry> Loaded = new(() => Read("map-world-110m.json", null));
    private static readonly Lazy<WorldGeometry> LoadedDetailed = new(() => Read("map-regions-50m.json", Instance.Places));

    private WorldGeometry(
        FrozenDictionary<string, ImmutableArray<ImmutableArray<Position>>> shapes, FrozenDictionary<string, Position> places) =>
        (Shapes, Places) = (shapes, places);

    /// <summary>At 1:110m, for the whole world.</summary>
    public static WorldGeometry Instance => Loaded.Value;

    /// <summary>At 1:50m, for parts of it.</summary>
    public static WorldGeometry Detailed => LoadedDetailed.Value;

    /// <summary>The rings of each country that the map's scale can show, by ISO alpha-2 code.</summary>
    public FrozenDictionary<string, ImmutableArray<ImmutableArray<Position>>> Shapes { get; }

    /// <summary>Where a dot or a label's line goes, also for states too small for a shape.</summary>
    public FrozenDictionary<string, Position> Places { get; }

    private static WorldGeometry Read(string file, FrozenDictionary<string, Position>? places)
    {
        using var stream = typeof(WorldGeometry).Assembly.GetManifestResourceStream("Dossier.Reference." + file)
            ?? throw new InvalidOperationException($"The assembly lacks its resource '{file}'; build it with data/reference/{file} in place.");
        using var document = JsonDocument.Parse(stream);
        var root = document.RootElement;
        var unit = root.GetProperty("degreesPerUnit").GetDouble();
        var shapes = root.GetProperty("shapes").EnumerateObject()
            .ToFrozenDictionary(shape => shape.Name, shape =>
                shape.Value.EnumerateArray().Select(ring => Ring(ring.GetString()!, unit)).ToImmutableArray(), StringComparer.Ordinal);
        return new(shapes, places ?? root.GetProperty("places").EnumerateObject()
            .ToFrozenDictionary(place => place.Name, place =>
                new Position(place.Value[0].GetDouble(), place.Value[1].GetDouble()), StringComparer.Ordinal));
    }

    private static ImmutableArray<Position> Ring(string text, double unit)
    {
        var points = ImmutableArray.CreateBuilder<Position>();
        var (at, x, y) = (0, 0, 0);
        while (at < text.Length)
        {
            x += Step(text, ref at);
            y += Step(text, ref at);
            points.Add(new(x * unit, y * unit));
        }

        return points.ToImmutable();
    }

    private static int Step(string text, ref int at)
    {
        var (value, shift, more) = (0, 0, true);
        while (more)
        {
            var digit = Digits.IndexOf(text[at++], StringComparison.Ordinal);
            value |= (digit & 31) << shift;
            shift += 5;
            more = digit >= 32;
        }

        return (value & 1) == 0 ? value / 2 : -(value + 1) / 2;
    }
}

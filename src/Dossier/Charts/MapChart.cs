using System.Collections.Immutable;
using Dossier.Drawing;

namespace Dossier.Charts;

/// <summary>
/// A map of the world or a part of it: countries filled by class, small states as dots, labels in or beside chosen countries, dots for single
/// records.
/// </summary>
public sealed record MapChart : Chart
{
    internal MapChart(string name, string title, string subtitle, string source, ImmutableArray<MapClass> classes, ImmutableArray<MapCountry> countries)
        : base(name, title, subtitle, source) =>
        (Classes, Countries) = (classes, countries);

    /// <summary>The classes, the strongest first; at most five unless each has its own colour. Empty for dots only.</summary>
    public ImmutableArray<MapClass> Classes { get; init; }

    /// <summary>The countries that have a class, each once, in any order.</summary>
    public ImmutableArray<MapCountry> Countries { get; init; }

    /// <summary>What every map says of its boundaries.</summary>
    public const string BoundaryNote = "Boundaries: Natural Earth 1:110m, public domain; they imply no position on disputed territory.";

    /// <summary>The part of the world that is shown.</summary>
    public MapRegion Region { get; init; } = MapRegion.World;

    /// <summary>Dots for single records, such as deals.</summary>
    public ImmutableArray<MapDot> Dots { get; init; } = [];

    /// <summary>What a dot is, in the key.</summary>
    public string DotKey { get; init; } = "Deal";

    /// <summary>What a country without a class is, in the key.</summary>
    public string BlankKey { get; init; } = "No record";

    /// <summary>What hatching is, in the key; shown only when a country is hatched.</summary>
    public string HatchedKey { get; init; } = "Reference fact, not from the articles";

    internal MapClasses Ranked => new(Classes, Countries, Name);

    /// <inheritdoc/>
    internal override bool HasScale => false;

    /// <inheritdoc/>
    internal override IEnumerable<string> MarkNames => Countries.Select(country => country.Name).Concat(Countries.Select(country => country.Country));

    /// <inheritdoc/>
    public override string AlternativeText
    {
        get
        {
            var dots = Dots.GroupBy(dot => dot.Country, StringComparer.Ordinal).Count();
            return ChartWords.Join(
                Title,
                Subtitle,
                (ReferenceEquals(Region, MapRegion.World) ? "World map" : $"Map of {Region.Name}")
                    + (Countries.IsEmpty && Dots.IsEmpty ? " without data" : ""),
                Classes.IsEmpty ? "" : Ranked.Describe(Countries),
                Dots.IsEmpty ? "" : $"{DotKey}: {ChartWords.Count(Dots.Length, "dot", "dots")} in {ChartWords.Count(dots, "country", "countries")}");
        }
    }

    /// <inheritdoc/>
    public override ChartTable Data
    {
        get
        {
            var dots = Dots.Select(dot => ImmutableArray.Create(
                dot.Country, dot.Title, DotKey, ChartWords.Number(dot.Value), "", ChartWords.Ids(dot.Evidence)));
            return new(["Code", "Country", "Class", "Detail", "Hatched", "Evidence"], [.. Ranked.Rows(Countries), .. dots]);
        }
    }

    /// <inheritdoc/>
    public override ImmutableArray<string> Evidence =>
        ChartWords.Distinct([.. Ranked.Sorted(Countries).Select(country => country.Evidence), .. Dots.Select(dot => dot.Evidence)]);

    /// <inheritdoc/>
    internal override Scene Arrange(double width) =>
        ChartFrame.Compose(this, width, (scene, top) => new MapLayout(this with { Countries = [.. Countries.Select(Remarked)] }, scene, width).Draw(top), Boundaries);

    private string Boundaries =>
        ReferenceEquals(Region, MapRegion.World) ? BoundaryNote : BoundaryNote.Replace("1:110m", "1:50m", StringComparison.Ordinal);

    // A remark is a label with a line to its country.
    private MapCountry Remarked(MapCountry country) =>
        Annotations.FirstOrDefault(remark => remark.Name == country.Name || remark.Name == country.Country) is { } remark
            ? country with { Callout = country.Callout.Length == 0 ? country.Name : country.Callout, CalloutDetail = remark.Text }
            : country;
}

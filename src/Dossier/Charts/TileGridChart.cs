using System.Collections.Immutable;
using Dossier.Drawing;

namespace Dossier.Charts;

/// <summary>The countries of Europe as tiles of one size, coloured by class: small states count as much as large ones.</summary>
/// <param name="Name">File name without extension; also the seed of ids in SVG.</param>
/// <param name="Title">The finding, in a sentence.</param>
/// <param name="Subtitle">Measure, unit and period.</param>
/// <param name="Source">Where the data is from, ending in a full stop.</param>
/// <param name="Classes">The classes, the strongest first; at most five unless each has a colour of its own.</param>
/// <param name="Countries">The countries that have a class, each once, in any order; those outside Europe get a row of their own.</param>
public sealed record TileGridChart(
    string Name, string Title, string Subtitle, string Source, ImmutableArray<MapClass> Classes, ImmutableArray<MapCountry> Countries)
    : Chart(Name, Title, Subtitle, Source)
{
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
    public override string AlternativeText => ChartWords.Join(
        Title,
        Subtitle,
        Countries.IsEmpty ? "Tile grid of Europe without data" : "Tile grid of Europe, one tile per country",
        Ranked.Describe(Countries));

    /// <inheritdoc/>
    public override ChartTable Data => new(["Code", "Country", "Class", "Detail", "Hatched", "Evidence"], [.. Ranked.Rows(Countries)]);

    /// <inheritdoc/>
    public override ImmutableArray<string> Evidence => ChartWords.Distinct(Ranked.Sorted(Countries).Select(country => country.Evidence));

    /// <inheritdoc/>
    public override Scene Layout(double width) =>
        ChartFrame.Compose(this, width, (scene, top) => new TileGridLayout(this, scene, width).Draw(top));
}

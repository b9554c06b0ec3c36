using System.Collections.Immutable;
using Dossier.Drawing;

namespace Dossier.Charts;

/// <summary>The countries of Europe as tiles of one size, coloured by class: small states count as much as large ones.</summary>
public sealed record TileGridChart : Chart
{
    internal TileGridChart(string name, string title, string subtitle, string source, ImmutableArray<MapClass> classes, ImmutableArray<MapCountry> countries)
        : base(name, title, subtitle, source) =>
        (Classes, Countries) = (classes, countries);

    /// <summary>The classes, the strongest first; at most five unless each has a colour of its own.</summary>
    public ImmutableArray<MapClass> Classes { get; init; }

    /// <summary>The countries that have a class, each once, in any order; those outside Europe get a row of their own.</summary>
    public ImmutableArray<MapCountry> Countries { get; init; }

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
    internal override Scene Arrange(double width) =>
        ChartFrame.Compose(this, width, (scene, top) => new TileGridLayout(this, scene, width).Draw(top));
}

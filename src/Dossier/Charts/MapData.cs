using System.Collections.Immutable;
using Dossier.Drawing;
using Dossier.Frames;

namespace Dossier.Charts;

/// <summary>One of the ordered classes that countries are coloured by.</summary>
/// <param name="Code">What <see cref="MapCountry.Class"/> names, such as <c>full-exclusion</c>.</param>
/// <param name="Label">The class as readers see it, such as "Full exclusion".</param>
public sealed record MapClass(string Code, string Label)
{
    /// <summary>A colour instead of the one that the class's rank gives; null for that one.</summary>
    public Color? Color { get; init; }
}

/// <summary>A country on a map or a tile grid.</summary>
/// <param name="Country">ISO 3166-1 alpha-2 code in capitals; <c>XK</c> for Kosovo.</param>
/// <param name="Name">The country's name as readers see it.</param>
/// <param name="Class">The code of its class.</param>
public sealed record MapCountry(string Country, string Name, string Class)
{
    /// <summary>A label with a line to the country, such as "Costa Rica, 2023"; empty for none. Tile grids do not show it.</summary>
    public string Callout { get; init; } = "";

    /// <summary>A quieter second line of the label, such as "first in Latin America"; empty for none.</summary>
    public string CalloutDetail { get; init; } = "";

    /// <summary>What the class rests on, for the tooltip and the data table; empty for nothing more.</summary>
    public string Detail { get; init; } = "";

    /// <summary>Whether the country is hatched, for what is derived, uncertain or a reference fact; the chart's key says which.</summary>
    public bool IsHatched { get; init; }

    /// <summary>Ids of the evidence behind the class.</summary>
    public ImmutableArray<string> Evidence { get; init; } = [];

    /// <summary>Where it is from, in words for a tooltip; empty to give the evidence ids.</summary>
    public string Citation { get; init; } = "";

    /// <summary>Makes a country of each row of a frame, with the row's evidence; hatched where there is none.</summary>
    /// <param name="frame">The frame, one row per country.</param>
    /// <param name="country">The column of codes, ISO 3166-1 alpha-2.</param>
    /// <param name="mapClass">The column of classes.</param>
    /// <param name="name">The column of names; null to show the codes.</param>
    /// <exception cref="ArgumentException">There is no such column, or a cell is empty.</exception>
    public static ImmutableArray<MapCountry> FromFrame(DataFrame frame, string country, string mapClass, string? name = null)
    {
        ArgumentNullException.ThrowIfNull(frame);
        return FrameMarks.Countries(frame, country, mapClass, name);
    }
}

/// <summary>A dot in a country, such as a deal.</summary>
/// <param name="Country">ISO 3166-1 alpha-2 code in capitals.</param>
/// <param name="Title">What the dot stands for, such as "Senegal: government data centre".</param>
public sealed record MapDot(string Country, string Title)
{
    /// <summary>A label beside the dot, such as "Senegal"; empty for none.</summary>
    public string Callout { get; init; } = "";

    /// <summary>A quieter second line of the label; empty for none.</summary>
    public string CalloutDetail { get; init; } = "";

    /// <summary>A number above zero that the dot's area shows; null for a dot of the least size.</summary>
    public double? Value { get; init; }

    /// <summary>Ids of the evidence behind the dot.</summary>
    public ImmutableArray<string> Evidence { get; init; } = [];

    /// <summary>Where it is from, in words for a tooltip; empty to give the evidence ids.</summary>
    public string Citation { get; init; } = "";

    /// <summary>Makes a dot of each row of a frame, with the row's evidence.</summary>
    /// <param name="frame">The frame, one row per dot.</param>
    /// <param name="country">The column of codes, ISO 3166-1 alpha-2.</param>
    /// <param name="title">The column that says what a dot stands for.</param>
    /// <param name="value">The column of numbers that the areas show; null for dots of the least size.</param>
    /// <exception cref="ArgumentException">There is no such column, or a country or title is empty.</exception>
    public static ImmutableArray<MapDot> FromFrame(DataFrame frame, string country, string title, string? value = null)
    {
        ArgumentNullException.ThrowIfNull(frame);
        return FrameMarks.Dots(frame, country, title, value);
    }
}

using System.Collections.Immutable;
using Dossier.Charts;

namespace Dossier.Tests.Charts;

/// <summary>Maps over real and awkward data that the tests draw.</summary>
internal static class SampleMaps
{
    private static readonly ImmutableArray<MapClass> Classes =
        [new("4", "Full exclusion"), new("3", "Phase-out or ban on new use"), new("2", "Screening or cap"), new("1", "Advice")];

    private static readonly ImmutableArray<MapCountry> Restrictions =
    [
        new("AU", "Australia", "4") { Callout = "Australia, 2018", CalloutDetail = "first full exclusion", Evidence = ["ev-au"],
            Citation = "Telecoms.com, digest of 004-02, ¶3" },
        new("CA", "Canada", "4") { Evidence = ["ev-ca"] },
        new("CR", "Costa Rica", "4") { Callout = "Costa Rica, 2023", CalloutDetail = "first in Latin America", Evidence = ["ev-cr"] },
        new("TW", "Taiwan", "4") { IsHatched = true },
        new("JP", "Japan", "2") { IsHatched = true },
        new("US", "United States", "3") { Callout = "United States, 2018", CalloutDetail = "federal procurement", Evidence = ["ev-us"] },
        new("GB", "United Kingdom", "3") { Evidence = ["ev-gb"] },
        new("FR", "France", "3"), new("DE", "Germany", "3"), new("SE", "Sweden", "3"), new("LT", "Lithuania", "3"),
        new("RO", "Romania", "3"),
        new("EE", "Estonia", "3"), new("PT", "Portugal", "3"), new("NZ", "New Zealand", "2"), new("IT", "Italy", "2"),
        new("IN", "India", "2"),
        new("DK", "Denmark", "2"), new("BE", "Belgium", "2"), new("CZ", "Czechia", "1"),
        new("SG", "Singapore", "1") { Callout = "Singapore", CalloutDetail = "leaves it to operators" },
        new("MT", "Malta", "2"), new("EU", "European Union", "1") { Evidence = ["ev-eu"] },
    ];

    public static MapChart World { get; } = new(
        "restrictions-map",
        "Formal limits on 5G suppliers are concentrated in Europe and the Pacific",
        "Strictest national measure on Huawei or ZTE, as of 21 November 2025",
        "Register of restrictions.",
        Classes,
        Restrictions);

    public static MapChart DealDots { get; } = new(
        "deals-map",
        "Huawei’s cloud deals with governments cluster in Africa and Asia",
        "Named deals of state bodies, by country, 2006 to April 2021",
        "CSIS Reconnecting Asia, as reported.",
        [],
        [])
    {
        Dots =
        [
            new("SN", "Senegal: government data centre") { Callout = "Senegal", Evidence = ["d1"] },
            new("KE", "Kenya: Konza data centre") { Callout = "Kenya", Evidence = ["d2"] },
            new("KE", "Kenya: second deal") { Callout = "", Evidence = ["d2"] },
            new("CI", "Côte d’Ivoire: e-government") { Callout = "Côte d’Ivoire", Evidence = ["d3"] },
            new("EG", "Egypt: cloud") { Callout = "Egypt", Evidence = ["d4"] },
            new("DZ", "Algeria: customs data centre") { Callout = "Algeria" },
            new("PK", "Pakistan: safe city") { Callout = "Pakistan" },
            new("PG", "Papua New Guinea: data centre") { Callout = "Papua New Guinea" },
            new("BR", "Brazil: state cloud") { Callout = "Brazil" }, new("MT", "Malta: safe city") { Callout = "Malta" },
            new("ZM", "Zambia: national data centre") { Callout = "Zambia" },
        ],
    };

    public static MapChart Sized { get; } = DealDots with
    {
        Name = "sized",
        Classes = [new("2", "Partly free"), new("1", "Not free")],
        Countries = [new("KE", "Kenya", "2"), new("EG", "Egypt", "1")],
        Dots = [new("KE", "Kenya: 4 deals") { Callout = "Kenya", CalloutDetail = "4 deals", Value = 4, Evidence = ["d1"] },
            new("EG", "Egypt: 1 deal") { Callout = "Egypt", Value = 1, Evidence = ["d2"] }],
        DotKey = "Deals, by area of the dot",
    };

    public static MapChart NoCountries { get; } = new("empty-map", "Nothing is known yet", "Measures", "Nobody.", Classes, []);

    public static TileGridChart Tiles { get; } = new(
        "europe-tiles",
        "Most EU members now have a legal basis to act, but few have set a date",
        "Strictest national measure, one tile per country, as of 21 November 2025",
        "Register of restrictions.",
        Classes,
        [.. Restrictions, new("LI", "Liechtenstein", "1")]);

    public static TileGridChart NoTiles { get; } = new("empty-tiles", "Nothing is known yet", "Measures", "Nobody.", [], []);
}

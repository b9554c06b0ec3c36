using System.Collections.Immutable;
using Dossier.Charts;

namespace Dossier.Tests.Charts;

/// <summary>Charts over real and awkward data that the tests draw.</summary>
internal static class SampleCharts
{
    private static readonly ImmutableArray<string> Report = ["ev-cloud-1"];

    public static BarChart Deals { get; } = new(
        "huawei-deals-by-group",
        "Most of Huawei’s cloud deals with governments are in partly free or unfree countries of middle income",
        "Share of 70 deals in 41 countries, per cent, 2006 to April 2021",
        "CSIS Reconnecting Asia, as reported in two articles.",
        [
            new BarPanel("Region", [
                new Bar("Sub-Saharan Africa", 36, "36%") { IsEmphasised = true, Evidence = Report, Detail = "25 of 70",
                    Citation = "CSIS, digest of 000, ¶4" },
                new Bar("Asia", 20, "20%") { Status = MarkStatus.Derived, Evidence = Report, Detail = "14 of 70" },
                new Bar("Elsewhere", 44, "44%") { Status = MarkStatus.Unreported, Evidence = Report },
            ]) { Remark = "of 70 deals" },
            new BarPanel("Freedom status", [
                new Bar("Partly free", 43, "43%") { IsEmphasised = true, Evidence = ["ev-cloud-2"] },
                new Bar("Not free", 34, "34%") { IsEmphasised = true, Evidence = ["ev-cloud-2"] },
                new Bar("Free", null, "") { Evidence = ["ev-cloud-2"] },
            ]) { Remark = "Freedom House" },
            new BarPanel("Income group", [
                new Bar("Lower-middle income", 38, "38%") { IsEmphasised = true, Evidence = ["ev-cloud-3"] },
                new Bar("Upper-middle income", 34, "34%") { Evidence = ["ev-cloud-3"] },
                new Bar("Low and high income", 28, "28%") { Status = MarkStatus.Unreported, Evidence = ["ev-cloud-3"] },
            ]) { Remark = "World Bank" },
        ])
    {
        Note = "Hollow bars are the remainder that the report does not break down.",
    };

    public static BarChart Ranking { get; } = new(
        "sites",
        "Five European markets still depend on high-risk vendors for most of their 5G radio sites",
        "Share of installed 5G radio sites supplied by high-risk vendors, latest estimate",
        "Illustrative figures.",
        [.. new (string Name, double Value)[]
        {
            ("Cyprus", 100), ("Netherlands", 72), ("Austria", 61), ("Germany", 59), ("Italy", 51), ("Hungary", 49.5), ("Poland", 38),
            ("Spain", 38),
            ("Greece", 30), ("Portugal", 24), ("France", 17), ("Finland", 12), ("Türkiye", 9), ("Czechia", 4),
        }.Select((row, i) => new Bar(row.Name, row.Value, i == 0 ? "100%" : "") { IsEmphasised = row.Value > 50, Evidence = ["e" + i] })])
    {
        References = [new ReferenceLine(50, "half of all sites")],
    };

    public static BarChart Multiples { get; } = new(
        "multiples",
        "Complications follow deals in unfree countries more often",
        "Deals, by stage and freedom status",
        "Illustrative figures.",
        [
            Panel("Free", 4, 2, 1), Panel("Partly free", 14, 9, 3), Panel("Not free", 20, 17, 11),
        ]);

    public static BarChart Awkward { get; } = new(
        "awkward",
        "A title <with> \"marks\" & a verylongwordthatdoesnotfitintoanylineofthechartbecauseitjustgoesonandonandonwithoutend",
        "",
        "",
        [
            new Bar("The Democratic People's Republic of a Very Long Country Name, with its Overseas Departments and Territories", 12.25,
                "12.25 thousand million US dollars")
            {
                Detail = "a long remark about this value that takes more room than the bar itself has to give, and then some",
            },
            new Bar("Negative", -7, ""), new Bar("Nought", 0, ""), new Bar("", 3, ""),
            new Bar("Unknown", null, "") { Detail = "no figure was given" },
        ]);

    public static BarChart Empty { get; } = new("empty", "Nothing is known yet", "Deals", "Nobody.", ImmutableArray<Bar>.Empty);

    private static BarPanel Panel(string heading, params double[] values) =>
        new(heading, [.. values
            .Zip(["Signed", "Operational", "Cancelled or suspended"], (value, name) =>
                new Bar(name, value, "") { Evidence = [name[..4]] })]);
}

using System.Collections.Immutable;
using Dossier.Charts;
using Dossier.Facts;

namespace Dossier.Tests.Charts;

/// <summary>Timelines over real and awkward dates that the tests draw.</summary>
internal static class SampleTimelines
{
    public static TimelineChart Measures { get; } = new(
        "measures",
        "Governments moved from bans on new equipment to dated removals, and most deadlines are still ahead",
        "Acts on Huawei and ZTE, by date of announcement, entry into force and deadline",
        "Register of restrictions; reference facts from official gazettes and press.",
        new DateOnly(2025, 11, 21),
        [
            new("Full exclusion",
            [
                Entry("Australia", "2018-08-23"),
                Entry("New Zealand", "2018-11-28", isReference: true),
                Entry("Japan", "2018-12-10", effective: "2019-04-01", isReference: true),
                Entry("Czechia", "2018-12-17"),
                Entry("Taiwan", "2013", isReference: true),
                Entry("Viet Nam", "../2019-08-26"),
                Entry("Costa Rica", "2023-08"),
                Entry("Canada", "2022-05-19", deadlines: ["2022-09-01", "2024-06-28", "2027-12-31"]),
            ]),
            new("Phase-out with a deadline",
            [
                Entry("United States", "2018-08-13", "2019-08-13", deadlines: ["2020-08-13"]),
                Entry("United Kingdom", "2020-07-14", deadlines: ["2020-12-31", "2027-12-31"]),
                Entry("UK cap of 35%", "2020-01-28",
                    deadlines: ["2023-01-28"]) with { End = new(FactDate.OnDay(new(2020, 7, 14)), "replaced") },
                Entry("France", "2020-07-06", deadlines: ["2028"]),
                Entry("Sweden", "2020-10-20", deadlines: ["2025-01-01"]),
                Entry("Lithuania", "2021-05-25", deadlines: ["../2025-01-01"]),
                Entry("Romania", "2021-06-11", deadlines: ["2026", "2028"]),
                Entry("Estonia", "2020-05-12", "2022-02-01", ["../2029-12-31"]),
                Entry("Portugal", "2023-05-23"),
                Entry("Germany", "2024-07-11", deadlines: ["2026-12-31", "2029-12-31"]),
            ]),
            new("Case-by-case screening",
            [
                Entry("Italy", "2020-10-23", isReference: true),
                Entry("India", "2020-12-16", "2021-06-15", isReference: true),
                Entry("Denmark", "2021-06", "2021-07-01"),
                Entry("Belgium", "2022-02-17", deadlines: ["2023/2028"]),
                Entry("United States, ZTE denial order", "2018-04-15") with { End = new(FactDate.OnDay(new(2018, 7, 13)), "terminated") },
                Entry("Somewhere", ""),
                Entry("Planned law", "2024", "2027/.."),
            ]),
        ]);

    public static TimelineChart Short { get; } = new(
        "licence",
        "The licence for Huawei was renewed five times in fifteen months",
        "Temporary General License of the US Commerce Department",
        "Federal Register.",
        new DateOnly(2020, 8, 20),
        [new("", [Entry("United States", "2019-05-20", deadlines: ["2019-08-19", "2019-11-18", "2020-02-16", "2020-04-01", "2020-05-15"])
            with { End = new(FactDate.OnDay(new(2020, 8, 13)), "expired") }])]);

    public static TimelineChart Single { get; } = new(
        "single", "One act", "Acts", "A.", new DateOnly(2021, 1, 1), [new("Bans", [Entry("Canada", "2022")])]);

    public static TimelineChart NoTimeline { get; } = new("none", "No acts are known", "Acts", "A.", new DateOnly(2021, 1, 1), []);

    public static TimelineChart Undated { get; } = new(
        "undated", "No dates are known", "Acts", "A.", new DateOnly(2021, 1, 1),
            [new("Bans", [Entry("Canada", ""), Entry("France", "")]), new("Caps", [])]);

    public static FactDate Date(string edtf) =>
        FactDate.TryParseEdtf(edtf, DateBasis.Explicit, out var date) ? date : throw new FormatException(edtf);

    public static TimelineEntry Entry(
        string label, string announced, string effective = "", string[]? deadlines = null, bool isReference = false) => new(label)
        {
            Announced = Date(announced),
            Effective = effective.Length == 0 ? null : Date(effective),
            Deadlines = [.. (deadlines ?? []).Select(deadline => new TimelineDeadline(Date(deadline), "removal"))],
            IsReference = isReference,
            Evidence = isReference ? [] : ImmutableArray.Create("ev-" + label.Length),
        };
}

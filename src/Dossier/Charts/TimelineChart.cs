using System.Collections.Immutable;
using System.Globalization;
using Dossier.Drawing;
using Dossier.Facts;

namespace Dossier.Charts;

/// <summary>
/// Acts along an axis of dates, in groups. A date that is known only to a span is drawn as that span; one without start or end fades out.
/// </summary>
public sealed record TimelineChart : Chart
{
    internal TimelineChart(string name, string title, string subtitle, string source, DateOnly asOf, ImmutableArray<TimelineGroup> groups)
        : base(name, title, subtitle, source) =>
        (AsOf, Groups) = (asOf, groups);

    /// <summary>The newest date that the data speaks for, drawn as a line; never the day of drawing.</summary>
    public DateOnly AsOf { get; init; }

    /// <summary>The groups, from the top.</summary>
    public ImmutableArray<TimelineGroup> Groups { get; init; }

    /// <summary>What a circle is, in the key.</summary>
    public string AnnouncedKey { get; init; } = "Announced";

    /// <summary>Place of the first group among those of the whole chart, of which this is a part; it decides the colours.</summary>
    internal int FirstGroup { get; private init; }

    internal IEnumerable<TimelineEntry> AllEntries => Groups.IsDefault ? [] : Groups.SelectMany(group => group.Entries);

    /// <inheritdoc/>
    internal override bool HasScale => false;

    /// <inheritdoc/>
    internal override IEnumerable<string> MarkNames => AllEntries.Select(entry => entry.Label);

    internal string AsOfLabel => "As of " + AsOf.ToString("d MMM yyyy", CultureInfo.InvariantCulture);

    /// <inheritdoc/>
    public override string AlternativeText
    {
        get
        {
            const int Most = 6;
            var groups = Groups.Where(group => !group.Entries.IsEmpty).Select(group =>
            {
                var first = string.Join("; ", Sorted(group).Take(Most).Select(Brief));
                var more = group.Entries.Length > Most ? $"; and {ChartWords.Number(group.Entries.Length - Most)} more" : "";
                return $"{(group.Heading.Length == 0 ? "" : group.Heading + ": ")}{first}{more}";
            }).ToArray();
            var kind = groups.Length == 0
                ? "Timeline without data"
                : $"Timeline of {ChartWords.Count(AllEntries.Count(), "entry", "entries")}, as of {AsOf.ToString("d MMMM yyyy", CultureInfo.InvariantCulture)}";
            return ChartWords.Join([Title, Subtitle, kind, .. groups]);
        }
    }

    /// <inheritdoc/>
    public override ChartTable Data
    {
        get
        {
            var rows = Groups.SelectMany(group => Sorted(group), (group, entry) => ImmutableArray.Create(
                group.Heading,
                entry.Label,
                entry.Detail,
                entry.Announced?.Label ?? "",
                entry.Effective?.Label ?? "",
                string.Join("; ", entry.Deadlines.Select(Deadline)),
                entry.End is null ? "" : $"{entry.End.Outcome} {entry.End.Date.Label}".Trim(),
                entry.IsReference ? "reference" : "article",
                ChartWords.Ids(entry.Evidence)));
            return new(["Group", "Label", "Measure", "Announced", "In force", "Deadlines", "Ended", "Basis", "Evidence"], [.. rows]);
        }
    }

    /// <inheritdoc/>
    public override ImmutableArray<string> Evidence => ChartWords.Distinct(Groups.SelectMany(Sorted).Select(entry => entry.Evidence));

    /// <inheritdoc/>
    internal override Scene Arrange(double width) =>
        ChartFrame.Compose(this, width, (scene, top) => new TimelineLayout(this, scene, width).Draw(top));

    /// <inheritdoc/>
    internal override ImmutableArray<Chart> OverPages(int count)
    {
        var entries = Groups.Index().SelectMany(group => Sorted(group.Item), (group, entry) => (group.Index, Entry: entry)).ToArray();
        var size = Math.Max(1, (entries.Length + count - 1) / count);
        return [.. entries.Chunk(size).Select(Part).DefaultIfEmpty(this)];
    }

    private TimelineChart Part((int Group, TimelineEntry Entry)[] entries) => this with
    {
        Groups = [.. entries.GroupBy(row => row.Group, row => row.Entry).Select(rows => Groups[rows.Key] with { Entries = [.. rows] })],
        Annotations = Annotations.RemoveAll(remark => entries.All(row => row.Entry.Label != remark.Name)),
        FirstGroup = entries[0].Group,
    };

    /// <summary>The entries of a group by their first date; those without any date come last.</summary>
    internal static IEnumerable<TimelineEntry> Sorted(TimelineGroup group) =>
        group.Entries.OrderBy(entry => TimelineMark.Of(entry) is [var first, ..] ? first.SortDay : int.MaxValue);

    internal static string Deadline(TimelineDeadline deadline) =>
        deadline.Covers.Length == 0 ? deadline.Date.Label : $"{deadline.Date.Label} ({deadline.Covers})";

    /// <summary>The entry in words.</summary>
    internal static string Describe(TimelineEntry entry)
    {
        var parts = new List<string>();
        void Add(string what, FactDate? date)
        {
            if (date is not null)
            {
                parts.Add($"{what} {date.Label}");
            }
        }

        Add("announced", entry.Announced);
        Add("in force", entry.Effective);
        parts.AddRange(entry.Deadlines.Select(deadline => "deadline " + Deadline(deadline)));
        Add(entry.End?.Outcome ?? "", entry.End?.Date);
        var name = entry.Detail.Length == 0 ? entry.Label : $"{entry.Label}, {entry.Detail}";
        return $"{name}: {(parts.Count == 0 ? "date unknown" : string.Join("; ", parts))}{(entry.IsReference ? " (reference)" : "")}";
    }

    private static string Brief(TimelineEntry entry)
    {
        var marks = TimelineMark.Of(entry);
        return marks switch
        {
            [] => $"{entry.Label} date unknown",
            [var only] => $"{entry.Label} {only.Date.Label}",
            [var first, .., var last] => $"{entry.Label} {first.Date.Label}, {last.Word} {last.Date.Label}",
        };
    }
}

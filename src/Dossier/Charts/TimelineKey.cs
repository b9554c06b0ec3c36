using Dossier.Drawing;

namespace Dossier.Charts;

/// <summary>The key of a timeline, with only the signs that it uses.</summary>
internal static class TimelineKey
{
    public static double Draw(SceneBuilder scene, TimelineChart chart, double top, double width)
    {
        var marks = chart.AllEntries.SelectMany(entry => TimelineMark.Of(entry)).ToArray();
        var color = ChartColors.Muted;
        var entries = new List<ChartKeyEntry>();
        void Kind(TimelineMarkKind kind, string text)
        {
            if (marks.Any(mark => mark.Kind == kind))
            {
                entries.Add(new(text, 10, (target, at) => TimelineSigns.Point(target, kind, at.X + 5, at.Y, color, hollow: false)));
            }
        }

        Kind(TimelineMarkKind.Announced, chart.AnnouncedKey);
        Kind(TimelineMarkKind.Effective, "In force");
        Kind(TimelineMarkKind.Deadline, "Deadline");
        Kind(TimelineMarkKind.End, "Ended or reversed");
        if (marks.Any(mark => mark.IsSpan))
        {
            entries.Add(new("Date known only to a span", 20, (target, at) =>
                TimelineSigns.Span(target, TimelineMarkKind.Announced, at.X, at.X + 20, at.Y, color, hollow: false)));
        }

        if (marks.Any(mark => mark.First is null))
        {
            entries.Add(new("On or before", 26, (target, at) =>
                TimelineSigns.Fade(target, at.X, at.X + 25, at.Y, color, towardsLeft: true, hollow: false)));
        }

        if (marks.Any(mark => mark.Last is null))
        {
            entries.Add(new("On or after", 26, (target, at) =>
                TimelineSigns.Fade(target, at.X + 1, at.X + 26, at.Y, color, towardsLeft: false, hollow: false)));
        }

        if (chart.AllEntries.Any(entry => entry.IsReference))
        {
            entries.Add(new("Hollow: reference fact, not from the articles", 10, (target, at) =>
                TimelineSigns.Point(target, TimelineMarkKind.Announced, at.X + 5, at.Y, color, hollow: true)));
        }

        return ChartKey.Draw(scene, top, width, [.. entries]);
    }
}

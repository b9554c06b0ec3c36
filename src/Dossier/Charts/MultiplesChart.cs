using System.Collections.Immutable;
using Dossier.Drawing;

namespace Dossier.Charts;

/// <summary>Small charts of any kind under one title, side by side where there is room; each keeps its own title as its heading.</summary>
public sealed record MultiplesChart : Chart
{
    internal MultiplesChart(string name, string title, string subtitle, string source, ImmutableArray<Chart> parts)
        : base(name, title, subtitle, source) =>
        Parts = parts;

    /// <summary>The charts, in the order of reading.</summary>
    public ImmutableArray<Chart> Parts { get; init; }

    private const double Narrowest = ChartFrame.NarrowestWidth, Gap = 24, RowGap = 10;

    /// <inheritdoc/>
    internal override bool HasScale => false;

    /// <inheritdoc/>
    public override string AlternativeText => ChartWords.Join(
        [Title, Subtitle, Parts.IsEmpty ? "Small charts without data" : ChartWords.Count(Parts.Length, "small chart", "small charts"),
            .. Parts.Select(part => part.AlternativeText)]);

    /// <inheritdoc/>
    public override ChartTable Data
    {
        get
        {
            if (Parts.IsEmpty)
            {
                return new(["Chart"], []);
            }

            // Charts of one kind have the same columns; of others, each row brings its heads along.
            var columns = Parts[0].Data.Columns;
            var same = Parts.All(part => part.Data.Columns.SequenceEqual(columns, StringComparer.Ordinal));
            var rows = Parts.SelectMany(part => part.Data.Rows, (part, row) => same
                ? row.Insert(0, part.Title)
                : [part.Title, string.Join("; ", part.Data.Columns.Zip(row, (head, cell) => $"{head}: {cell}"))]);
            return new(same ? columns.Insert(0, "Chart") : ["Chart", "Values"], [.. rows]);
        }
    }

    /// <inheritdoc/>
    public override ImmutableArray<string> Evidence => ChartWords.Distinct(Parts.Select(part => part.Evidence));

    /// <inheritdoc/>
    internal override Scene Arrange(double width) => ChartFrame.Compose(this, width, (scene, top) =>
    {
        if (Parts.IsEmpty)
        {
            return ChartFrame.Empty(scene, top);
        }

        var onScale = Parts.GroupBy(ScaleOf).ToDictionary(group => group.Key, group => group.SelectMany(part => part.OnScale).ToImmutableArray());
        var across = Parts.GroupBy(ScaleOf).ToDictionary(group => group.Key, group => group.SelectMany(part => part.Across).ToImmutableArray());
        var columns = Math.Clamp((int)((width + Gap) / (NarrowestPart + Gap)), 1, Math.Min(3, Parts.Length));
        // Four stand better two by two than three and one.
        columns = columns == 3 && Parts.Length == 4 ? 2 : columns;
        var room = (width - (columns - 1) * Gap) / columns;
        for (var row = 0; row < Parts.Length; row += columns)
        {
            var scenes = Parts.Skip(row).Take(columns).Select(part => Part(part, onScale[ScaleOf(part)], across[ScaleOf(part)]).Layout(room)).ToArray();
            for (var i = 0; i < scenes.Length; i++)
            {
                scene.Unplaced.AddRange(scenes[i].Unplaced.Select(label => Parts[row + i].Title.Length == 0 ? label : $"{Parts[row + i].Title}, {label}"));
                foreach (var item in scenes[i].ItemsAt(new(i * (room + Gap), top)))
                {
                    scene.Add(item);
                }
            }

            top += scenes.Max(part => part.Height) + RowGap;
        }

        return top - RowGap;
    });

    // Bars, dots and lines are clear in less room than maps and timelines.
    private double NarrowestPart =>
        Parts.All(part => part is SeriesBarChart or DotChart or LineChart) ? ChartFrame.NarrowestPart : Narrowest;

    // Charts of one kind and one form of numbers are there to be compared: they get one scale.
    private static (Type Kind, ValueFormat Format, LineAxis? Axis) ScaleOf(Chart part) =>
        (part.GetType(), part.Format, (part as LineChart)?.Axis ?? (part as DotChart)?.Axis);

    private static Chart Part(Chart part, ImmutableArray<(double Value, string Label)> onScale, ImmutableArray<double> across) =>
        part with { IsPart = true, Theme = ChartTheme.Light, AlsoOnScale = onScale, AlsoAcross = across };
}

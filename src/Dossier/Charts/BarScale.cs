namespace Dossier.Charts;

/// <summary>The scale of bars: as many points per unit as let every bar and the label at its end fit.</summary>
/// <param name="Zero">Where zero stands, in points from the left edge of the plot.</param>
/// <param name="PointsPerUnit">Points per unit of the value.</param>
/// <param name="DrawnWidth">From the tip of the longest negative bar to the tip of the longest positive one, in points.</param>
/// <param name="IsFlat">Whether no value differs from zero.</param>
internal sealed record BarScale(double Zero, double PointsPerUnit, double DrawnWidth, bool IsFlat)
{
    /// <summary>Fits the scale into <paramref name="room"/> points.</summary>
    public static BarScale Fit(double room, IEnumerable<(double Value, double LabelWidth)> bars, IEnumerable<double> values)
    {
        var labelled = bars.ToArray();
        var all = values.ToArray();
        var (least, most) = (Math.Min(0, all.DefaultIfEmpty(0).Min()), Math.Max(0, all.DefaultIfEmpty(0).Max()));
        double Left(double scale)
        {
            var width = -least * scale;
            foreach (var bar in labelled)
            {
                width = bar.Value < 0 ? Math.Max(width, bar.LabelWidth - bar.Value * scale) : width;
            }

            return width;
        }

        double Right(double scale)
        {
            var width = most * scale;
            foreach (var bar in labelled)
            {
                width = bar.Value >= 0 ? Math.Max(width, bar.LabelWidth + bar.Value * scale) : width;
            }

            return width;
        }

        if (most - least <= 0)
        {
            return new(Left(0), 0, 0, IsFlat: true);
        }

        var (low, high) = (0.0, room / (most - least));
        for (var i = 0; i < 50; i++)
        {
            var middle = (low + high) / 2;
            (low, high) = Left(middle) + Right(middle) <= room ? (middle, high) : (low, middle);
        }

        return new(Left(low), low, (most - least) * low, IsFlat: false);
    }
}

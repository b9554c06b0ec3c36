using System.Xml.Linq;
using Dossier.Charts;
using FsCheck.Fluent;

namespace Dossier.Tests.Charts;

/// <summary>Random data of every shape: no overlapping labels, nothing left out, the file is XML.</summary>
public sealed class RandomSeriesTests
{
    private const int Sets = 300;

    [Theory]
    [InlineData(BarArrangement.Grouped, false)]
    [InlineData(BarArrangement.Grouped, true)]
    [InlineData(BarArrangement.Stacked, false)]
    [InlineData(BarArrangement.Stacked, true)]
    [InlineData(BarArrangement.Share, false)]
    [InlineData(BarArrangement.Share, true)]
    public void Bars_of_any_data_are_all_there_and_readable(BarArrangement arrangement, bool isUpright) =>
        Property.Holds(Gen.Choose(0, 1_000_000), seed =>
        {
            var chart = Bars(seed) with { Arrangement = arrangement, IsUpright = isUpright };
            chart = arrangement == BarArrangement.Grouped ? chart : chart with
            {
                Series = [.. chart.Series.Select(series => series with
                {
                    Bars = [.. series.Bars.Select(bar => bar with { Value = bar.Value is { } value ? Math.Abs(value) : null })],
                })],
            };
            AssertDrawn(chart, seed, Drawn.Marks(chart.Layout(Width(seed))).Length, chart.Series.Sum(series => series.Bars.Length));
        }, Sets);

    [Fact]
    public void Lines_of_any_data_are_all_there_and_readable() => Property.Holds(Gen.Choose(0, 1_000_000), seed =>
    {
        var chart = Lines(seed);
        AssertDrawn(chart, seed, Drawn.Marks(chart.Layout(Width(seed))).Length,
            chart.Series.SelectMany(series => series.Points).Count(point => point.Value is not null));
    }, Sets);

    private static double Width(int seed) => Drawn.Widths[seed % Drawn.Widths.Length];

    private static void AssertDrawn(Chart chart, int seed, int marks, int data)
    {
        Drawn.AssertReadable(chart, Width(seed));
        Assert.True(marks >= data, $"{marks} marks for {data} data in seed {seed}.");
        Assert.Equal("svg", XDocument.Parse(chart.ToSvg(Width(seed))).Root!.Name.LocalName);
    }

    private static SeriesBarChart Bars(int seed)
    {
        var random = new Random(seed);
        string[] categories = [.. Enumerable.Range(0, random.Next(0, 12)).Select(i => $"{Words(random, 5)} {i}")];
        var series = Enumerable.Range(0, random.Next(1, 7)).Select(i => new BarSeries($"{Words(random, 3)} {i}",
            [.. categories.Where(_ => random.Next(6) > 0).Select(category => new Bar(category, Value(random), "")
            {
                Status = random.Next(4) == 0 ? MarkStatus.Derived : MarkStatus.Reported,
                Evidence = ["E-" + i],
            })]));
        return new SeriesBarChart("", "", "", "", [.. series]).Title(Words(random, 20)).Named($"seed-{seed}").Subtitle(Words(random, 20));
    }

    private static LineChart Lines(int seed)
    {
        var random = new Random(seed);
        var axis = (LineAxis)random.Next(3);
        double X(int i) => axis switch
        {
            LineAxis.Year => 1990 + i,
            LineAxis.Day => new DateOnly(2018, 3, 5).DayNumber + i * (seed % 3 == 0 ? 1 : 41),
            _ => i * 1.25 - 3,
        };
        var series = Enumerable.Range(0, random.Next(1, 9)).Select(i => new LineSeries(seed % 7 == 0 ? "" : $"{Words(random, 3)} {i}",
            [.. Enumerable.Range(0, random.Next(0, 30)).Select(at => new LinePoint(X(at), Value(random))
            {
                Status = random.Next(9) == 0 ? MarkStatus.Derived : MarkStatus.Reported,
                Evidence = ["E-" + i],
            })]));
        var chart = new LineChart("", "", "", "", [.. series]) { Axis = axis, IsStepped = random.Next(2) == 0 };
        return chart.Title(Words(random, 20)).Named($"seed-{seed}").Subtitle(Words(random, 20));
    }

    private static double? Value(Random random) =>
        random.Next(6) == 0 ? null : Math.Round(random.Next(-100, 1000) * Math.Pow(10, random.Next(-2, 3)), 2);

    private static string Words(Random random, int most) => string.Join(' ', Enumerable.Range(0, random.Next(1, most))
        .Select(_ => new string((char)('a' + random.Next(26)), random.Next(1, 14))));
}

using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using Dossier.Charts;
using Dossier.Drawing;
using Dossier.Frames;
using Dossier.Pdf;
using FsCheck.Fluent;

namespace Dossier.Tests.Charts;

/// <summary>
/// Random data for every kind of chart that <see cref="RandomSeriesTests"/> does not draw, and for all kinds that the PDF has the words where the
/// SVG has them: no overlapping labels, none outside, every datum a mark or named as one without, valid XML.
/// </summary>
public sealed partial class RandomKindsTests
{
    private const int Sets = 300;
    private static readonly string[] Codes = [.. WorldGeometry.Instance.Places.Keys.Order(StringComparer.Ordinal)];

    private static readonly Dictionary<string, Func<Random, (Chart Chart, int Data)>> Makers = new(StringComparer.Ordinal)
    {
        ["bars"] = random => Series(random, 1, (frame, _) => Chart.Bars(frame, "name", "value")),
        ["dots"] = random => Series(random, 4, (frame, _) => Chart.DotPlot(frame, "name", "value", "series")),
        ["ranges"] = Ranges,
        ["heat"] = random => Series(random, 6, (frame, _) => Chart.Heat(frame, "name", "series", "value")),
        ["multiples"] = Multiples,
        ["timeline"] = Timeline,
        ["map"] = random => Countries(random, (frame, classes) => Chart.Map(frame, "code", "class", classes, "name")),
        ["tiles"] = random => Countries(random, (frame, classes) => Chart.Tiles(frame, "code", "class", classes, "name")),
        ["days"] = Days,
        ["steps"] = random => Along(random, Chart.Steps),
        ["lines"] = random => Along(random, Chart.Lines),
        ["cumulative"] = Cumulative,
        ["grouped"] = random => Series(random, 4, (frame, _) => Chart.GroupedBars(frame, "name", "value", "series", random.Next(2) == 0)),
        ["stacked"] = random => Series(random, 4, (frame, _) => Chart.StackedBars(frame, "name", "size", "series", random.Next(2) == 0)),
        ["shares"] = random => Series(random, 4, (frame, _) => Chart.ShareBars(frame, "name", "size", "series", random.Next(2) == 0)),
    };

    public static TheoryData<string> Kinds => [.. Makers.Keys];

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Any_data_is_all_there_and_readable(string kind) => Property.Holds(Gen.Choose(0, 1_000_000), seed =>
    {
        var (chart, data) = Made(kind, seed);
        var width = Drawn.Widths[seed % Drawn.Widths.Length];

        Drawn.AssertReadable(chart, width);
        var marks = Drawn.Marks(chart.Layout(width)).Length;
        Assert.True(marks >= data, $"{marks} marks for {data} data in seed {seed}.");
        Assert.Equal("svg", XDocument.Parse(chart.ToSvg(width)).Root!.Name.LocalName);
        Assert.All(chart.Data.Rows, row => Assert.Equal(chart.Data.Columns.Length, row.Length));
    }, Sets);

    [Theory]
    [MemberData(nameof(Kinds))]
    public void The_PDF_has_the_words_where_the_SVG_has_them(string kind) => Property.Holds(Gen.Choose(0, 1_000_000), seed =>
    {
        var chart = Made(kind, seed).Chart;
        var width = Drawn.Widths[seed % Drawn.Widths.Length];

        var scene = chart.Layout(width);

        var inPdf = PdfPlaces(scene);
        foreach (var place in SvgPlaces(chart.ToSvg(width)))
        {
            // Each writer rounds to hundredths, from edges of its own.
            var near = inPdf.FindIndex(other => Math.Abs(other.X - place.X) < 0.02 && Math.Abs(other.Y - place.Y) < 0.02);
            Assert.True(near >= 0, $"The PDF has no words at {place}, seed {seed}.");
            inPdf.RemoveAt(near);
        }

        Assert.Empty(inPdf);
    }, Sets);

    private static (Chart Chart, int Data) Made(string kind, int seed)
    {
        var random = new Random(seed);
        var (chart, data) = Makers[kind](random);
        return (chart.Title(Words(random, 15)).Subtitle(Words(random, 15)).Source(Words(random, 5)), data);
    }

    // Each line of text by its baseline's left end; a haloed one stands in the definitions.
    private static Position[] SvgPlaces(string svg) => [.. Places().Matches(svg).Select(match => new Position(Number(match, 1), Number(match, 2)))];

    private static List<Position> PdfPlaces(Scene scene)
    {
        var page = new PdfDocument(Pdf.SamplePdf.Metadata).AddPage(scene.Width, scene.Height);
        page.BeginArtifact();
        page.DrawScene(scene, default);
        page.End();
        var content = Encoding.Latin1.GetString(page.Content.ToBytes());
        return [.. Baselines().Matches(content).Select(match => new Position(Number(match, 1), scene.Height - Number(match, 2)))];
    }

    private static double Number(Match match, int group) => double.Parse(match.Groups[group].Value, NumberStyles.Float, CultureInfo.InvariantCulture);

    private static (Chart Chart, int Data) Series(Random random, int most, Func<DataFrame, Random, Chart> make)
    {
        var rows = Enumerable.Range(0, random.Next(0, 10)).Select(i => $"{Words(random, 4)} {i}")
            .SelectMany(name => Enumerable.Range(0, most).Where(_ => random.Next(5) > 0).Select(series => (name, series))).ToArray();
        var values = rows.Select(_ => Value(random)).ToArray();
        return (make(new DataFrame(
            Column.Create("name", rows.Select(row => row.name)), Column.Create("series", rows.Select(row => $"s{row.series}")),
            Column.Create("value", values), Column.Create("size", values.Select(value => value is { } number ? Math.Abs(number) : (double?)null)),
            EvidenceColumn.FromIds("evidence", rows.Select(_ => random.Next(3) == 0 ? Array.Empty<string>() : ["E-1"]))), random), rows.Length);
    }

    private static (Chart Chart, int Data) Ranges(Random random)
    {
        var names = Enumerable.Range(0, random.Next(0, 12)).Select(i => $"{Words(random, 5)} {i}").ToArray();
        return (Chart.Ranges(new DataFrame(Column.Create("name", names), Column.Create("from", names.Select(_ => Value(random))),
            Column.Create("to", names.Select(_ => Value(random)))), "name", "from", "to"), 2 * names.Length);
    }

    private static (Chart Chart, int Data) Multiples(Random random)
    {
        string[] kinds = ["bars", "dots", "steps", "grouped", "heat"];
        var parts = Enumerable.Range(0, random.Next(0, 6)).Select(_ => Makers[kinds[random.Next(kinds.Length)]](random)).ToArray();
        return (Chart.Multiples([.. parts.Select(part => part.Chart.Title(Words(random, 5)))]), parts.Sum(part => part.Data));
    }

    private static (Chart Chart, int Data) Timeline(Random random)
    {
        string? Date() => random.Next(6) switch
        {
            0 => null,
            1 => $"{random.Next(2012, 2027)}",
            2 => $"{random.Next(2012, 2027)}-0{random.Next(1, 10)}",
            3 => $"../{random.Next(2012, 2027)}-06-30",
            _ => $"{random.Next(2012, 2027)}-0{random.Next(1, 10)}-{random.Next(10, 29)}",
        };
        var labels = Enumerable.Range(0, random.Next(0, 15)).Select(i => $"{Words(random, 4)} {i}").ToArray();
        return (Chart.Timeline(new DataFrame(Column.Create("label", labels), Column.Create("lane", labels.Select(_ => $"lane {random.Next(3)}")),
            Column.Create("announced", labels.Select(_ => Date())), Column.Create("effective", labels.Select(_ => Date()))), "label", new(2026, 11, 20), "lane"),
            labels.Length);
    }

    private static (Chart Chart, int Data) Countries(Random random, Func<DataFrame, MapClass[], Chart> make)
    {
        MapClass[] classes = [.. Enumerable.Range(0, random.Next(1, 6)).Select(i => new MapClass($"c{i}", $"{Words(random, 4)} {i}"))];
        var codes = Codes.Append("EU").Where(_ => random.Next(12) == 0).ToArray();
        return (make(new DataFrame(Column.Create("code", codes), Column.Create("name", codes.Select(code => $"{Words(random, 2)} {code}")),
            Column.Create("class", codes.Select(_ => $"c{random.Next(classes.Length)}"))), classes), codes.Length);
    }

    private static (Chart Chart, int Data) Days(Random random)
    {
        string? Date() => random.Next(5) switch
        {
            0 => null,
            1 => $"{random.Next(2012, 2027)}",
            2 => $"{random.Next(2012, 2027)}-0{random.Next(1, 10)}",
            _ => $"{random.Next(2012, 2027)}-0{random.Next(1, 10)}-{random.Next(10, 29)}",
        };
        var names = Enumerable.Range(0, random.Next(0, 12)).Select(i => $"{Words(random, 5)} {i}").ToArray();
        return (Chart.Ranges(new DataFrame(Column.Create("name", names), Column.Create("from", names.Select(_ => Date())),
            Column.Create("to", names.Select(_ => Date()))), "name", "from", "to"), 2 * names.Length);
    }

    private static (Chart Chart, int Data) Along(Random random, Func<DataFrame, string, string, string?, LineChart> make)
    {
        var rows = Enumerable.Range(0, random.Next(1, 9))
            .SelectMany(series => Enumerable.Range(0, random.Next(0, 20)).Select(at => (series, at))).ToArray();
        var values = rows.Select(_ => Value(random)).ToArray();
        return (make(new DataFrame(
            Column.Create("series", rows.Select(row => $"line {row.series}")), Column.Create("year", rows.Select(row => 2000L + row.at)),
            Column.Create("value", values), Column.Create("is_reference", rows.Select(_ => random.Next(2) == 0)),
            EvidenceColumn.FromIds("evidence", rows.Select(_ => random.Next(3) == 0 ? Array.Empty<string>() : ["E-1"]))), "year", "value", "series"),
            values.Count(value => value is not null));
    }

    private static (Chart Chart, int Data) Cumulative(Random random)
    {
        var days = Enumerable.Range(0, random.Next(0, 40)).Select(_ => random.Next(8) == 0 ? null : (DateOnly?)new DateOnly(2015, 1, 1).AddDays(random.Next(4000))).ToArray();
        return (Chart.Cumulative(new DataFrame(Column.Create("day", days)), "day"), days.OfType<DateOnly>().Distinct().Count());
    }

    private static double? Value(Random random) =>
        random.Next(6) == 0 ? null : Math.Round(random.Next(-100, 1000) * Math.Pow(10, random.Next(-2, 3)), 2);

    private static string Words(Random random, int most) => string.Join(' ', Enumerable.Range(0, random.Next(1, most))
        .Select(_ => new string((char)('a' + random.Next(26)), random.Next(1, 14))));

    [GeneratedRegex(@"transform=""translate\(([-.\d]+) ([-.\d]+)\)scale")]
    private static partial Regex Places();

    [GeneratedRegex(@"BT ([-.\d]+) ([-.\d]+) Td")]
    private static partial Regex Baselines();
}

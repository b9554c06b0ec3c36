using System.Globalization;
using Dossier.Charts;
using Dossier.Frames;

namespace Dossier.Tests.Charts;

/// <summary>Charts of several series over plain and awkward data that the tests draw.</summary>
internal static class SampleSeries
{
    private static readonly DataFrame Services = Cited(
        new[] { "Sub-Saharan Africa", "Asia", "Latin America and the Caribbean", "Middle East and North Africa", "Europe" }
            .SelectMany((region, i) => new[] { "Cloud", "E-government", "Safe city" }.Select((service, j) => new
            {
                region,
                service,
                deals = (long)((13 - 3 * i) / (j + 1)),
                source = i == 3 && j == 1 ? "" : $"E-{i}{j}",
            })).ToArray());

    private static readonly DataFrame Shares = Cited(Enumerable.Range(2010, 12).SelectMany(year =>
        new[] { "Huawei", "ZTE", "Ericsson", "Nokia" }.Select((vendor, i) => new
        {
            year = (long)year,
            vendor,
            share = (year * 7 + i) % 11 == 0 ? (double?)null : 10 + i * 5 + (year * (i + 3)) % 7,
            source = "E-" + vendor,
        })).ToArray());

    private static readonly DataFrame Acts = Cited(new[]
    {
        ("2018-08-23", "Ban"), ("2018-11-28", "Ban"), ("2019-05-15", "Export rule"), ("2020-07-14", "Ban"), ("2020-10-20", "Ban"),
        ("2020-08", "Export rule"), ("2021", "Ban"), ("2022-05-19", "Ban"), ("", "Ban"),
    }.Select(act => new
    {
        announced = act.Item1.Length == 0 ? null : act.Item1,
        kind = act.Item2,
        source = "E-3",
    }).ToArray());

    public static SeriesBarChart Stacked { get; } = Chart.StackedBars(Services, "region", "deals", "service")
        .Title("Most of the deals are in sub-Saharan Africa and Asia, and half of them are for cloud services").Named("stacked")
        .Subtitle("Number of deals by region and service").Source("Sample data");

    public static SeriesBarChart StackedColumns { get; } = Chart.StackedBars(Services, "service", "deals", "region", upright: true)
        .Title("Cloud leads").Named("stacked-columns").Subtitle("Number of deals by service and region").Source("Sample data");

    public static SeriesBarChart ShareOfServices { get; } = Chart.ShareBars(Services, "region", "deals", "service")
        .Title("Cloud makes half of the deals everywhere").Named("shares").Subtitle("Share of services, in percent").Source("Sample data");

    public static SeriesBarChart Grouped { get; } = Chart.GroupedBars(Services, "region", "deals", "service")
        .Title("Cloud leads in every region").Named("grouped").Subtitle("Number of deals").Source("Sample data");

    public static SeriesBarChart GroupedColumns { get; } = Chart.GroupedBars(Services, "service", "deals", "region", upright: true)
        .Title("Cloud leads").Named("grouped-columns").Subtitle("Number of deals").Source("Sample data");

    public static SeriesBarChart Years { get; } = Chart.Columns(Numbers(15, i => i * 3 % 17), "name", "value")
        .Title("Deals by year").Named("years").Subtitle("Number of deals").Source("Sample data").Highlight("N4").ReferenceLine(8, "mean of all years");

    public static SeriesBarChart BelowZero { get; } = Chart.Columns(Numbers(9, i => 3 - i), "name", "value")
        .Title("Up and down").Named("below-zero").Source("Sample data");

    public static SeriesBarChart OnlyNegative { get; } = Chart.GroupedBars(Numbers(5, i => -1.5 * i - 2), "name", "value", "series")
        .Title("All down").Named("only-negative").Source("Sample data");

    public static SeriesBarChart Equal { get; } = Chart.Columns(Numbers(6, _ => 4), "name", "value").Title("All equal").Named("equal");

    public static SeriesBarChart Nought { get; } = Chart.Columns(Numbers(4, _ => 0), "name", "value").Title("All nought").Named("nought");

    public static SeriesBarChart One { get; } = Chart.Columns(Numbers(1, _ => 4), "name", "value").Title("A single column").Named("one");

    public static SeriesBarChart NoColumns { get; } = Chart.Columns(Numbers(0, _ => 4), "name", "value").Title("Nothing yet").Named("no-columns");

    public static SeriesBarChart Many { get; } = Chart.Columns(Numbers(200, i => i * 37 % 101), "name", "value")
        .Title("Two hundred columns").Named("many");

    public static LineChart Lines { get; } = Chart.Lines(Shares, "year", "share", "vendor")
        .Title("Shares moved little in a decade").Named("lines").Subtitle("Share of contracts, in percent").Source("Sample data")
        .Format(ValueFormat.Percent).ReferenceLine(20, "a fifth").Annotate("2015", "first restrictions are talked of");

    public static LineChart OneLine { get; } = Chart.Steps(Shares.Filter(Shares["vendor"] == "ZTE"), "year", "share")
        .Title("One line").Named("one-line").Subtitle("Percent").Source("Sample data");

    public static LineChart Counted { get; } = Chart.Cumulative(Acts, "announced", "kind")
        .Title("Six bans in four years").Named("cumulative").Subtitle("Restrictions announced so far").Source("Sample data");

    public static LineChart OnePoint { get; } = Chart.Lines(Shares.Head(1), "year", "share").Title("A single point").Named("one-point");

    public static LineChart NoLines { get; } = Chart.Lines(Shares.Head(0), "year", "share").Title("Nothing yet").Named("no-lines");

    /// <summary>Rows of one series, <c>N0</c>, <c>N1</c> and so on.</summary>
    private static DataFrame Numbers(int count, Func<int, double> value) => Cited(Enumerable.Range(0, count).Select(i => new
    {
        name = "N" + i.ToString(CultureInfo.InvariantCulture),
        series = "Only",
        value = value(i),
        source = "E-1",
    }).ToArray());

    /// <summary>Records with what their column <c>source</c> names as evidence; without a name they are derived.</summary>
    private static DataFrame Cited<T>(T[] records)
    {
        var frame = DataFrame.FromRecords(records);
        var ids = Enumerable.Range(0, frame.RowCount).Select(row => frame["source"].TextAt(row) is { Length: > 0 } id ? new[] { id } : []);
        return frame.WithColumn(EvidenceColumn.FromIds("evidence", ids));
    }
}

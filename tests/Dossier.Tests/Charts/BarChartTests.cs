using System.Globalization;
using Dossier.Charts;
using Dossier.Drawing;

namespace Dossier.Tests.Charts;

public sealed class BarChartTests
{
    [Fact]
    public void Labels_do_not_overlap_in_random_charts()
    {
        for (var seed = 1; seed <= 60; seed++)
        {
            var chart = Random(seed);
            foreach (var width in Drawn.Widths)
            {
                Drawn.AssertReadable(chart, width);
            }
        }
    }

    [Fact]
    public void Every_bar_is_a_mark_with_its_words_and_evidence()
    {
        for (var seed = 1; seed <= 20; seed++)
        {
            var chart = Random(seed);
            var marks = Drawn.Marks(chart.Layout(470));
            Assert.Equal(chart.AllBars.Count(), marks.Length);
            foreach (var (bar, mark) in chart.AllBars.Zip(marks))
            {
                Assert.Contains($"{TextLines.Clean(bar.Category)}: {chart.LabelOf(bar)}", TextLines.Clean(mark.Title),
                    StringComparison.Ordinal);
                Assert.Equal(bar.Evidence, mark.Evidence);
            }
        }
    }

    [Fact]
    public void Unreported_is_words_without_a_bar_and_nought_is_a_bar_of_no_width()
    {
        var chart = new BarChart("n", "T", "", "", [new Bar("None", null, ""), new Bar("Nought", 0, ""), new Bar("Ten", 10, "")]);

        var marks = Drawn.Marks(chart.Layout(400));

        Assert.Empty(marks[0].Items.OfType<PathItem>());
        Assert.Contains(marks[0].Items.OfType<TextItem>(), text => text.Text == "not reported");
        Assert.Single(marks[1].Items.OfType<PathItem>());
        Assert.Contains(marks[1].Items.OfType<TextItem>(), text => text.Text == "0");
        Assert.Equal(["", "0", "10"], chart.Data.Rows.Select(row => row[2]));
        Assert.Equal("not reported", chart.Data.Rows[0][4]);
    }

    [Fact]
    public void Bars_are_as_long_as_their_values_across_panels()
    {
        var lengths = Drawn.Marks(SampleCharts.Multiples.Layout(620))
            .Select(mark => mark.Items.OfType<PathItem>().First().Path.Segments)
            .Select(path => path.Max(s => s.End.X) - path.Min(s => s.End.X))
            .ToArray();
        var values = SampleCharts.Multiples.AllBars.Select(bar => bar.Value!.Value).ToArray();

        Assert.All(lengths.Zip(values), pair => Assert.Equal(lengths[0] / values[0], pair.First / pair.Second, 4));
    }

    [Fact]
    public void A_derived_bar_is_hatched_and_the_key_says_so()
    {
        var scene = SampleCharts.Deals.Layout(620);

        Assert.Contains(Drawn.Marks(scene).Single(mark => mark.Title.Contains("Asia", StringComparison.Ordinal)).Items, item =>
            item is PathItem { Fill.Hatched: true });
        Assert.Contains(Drawn.Texts(scene), text => text.Text == SampleCharts.Deals.DerivedKey);
        Assert.DoesNotContain(Drawn.Texts(SampleCharts.Ranking.Layout(620)), text => text.Text == SampleCharts.Ranking.DerivedKey);
    }

    [Fact]
    public void A_chart_without_data_says_so() =>
        Assert.Contains(Drawn.Texts(SampleCharts.Empty.Layout(320)), text => text.Text == "No data to show.");

    [Fact]
    public void An_infinite_value_is_refused_by_name()
    {
        var error = Assert.Throws<ArgumentException>(() => new Bar("Chad", double.PositiveInfinity, ""));

        Assert.StartsWith("The bar 'Chad' needs a finite value, found", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_width_below_240_is_refused() =>
        Assert.Throws<ArgumentOutOfRangeException>(() => SampleCharts.Deals.Layout(239));

    [Fact]
    public void Evidence_is_listed_in_order_of_first_use() =>
        Assert.Equal(["ev-cloud-1", "ev-cloud-2", "ev-cloud-3"], SampleCharts.Deals.Evidence);

    private static BarChart Random(int seed)
    {
        var random = new Random(seed);
        string Words(int most) =>
            string.Join(' ', Enumerable.Range(0, random.Next(1, most))
                .Select(_ => new string((char)('a' + random.Next(26)), random.Next(1, 14))));
        double? Value() => random.Next(6) == 0 ? null : random.Next(seed % 3 == 0 ? -100 : 0, 100);
        Bar Bar() => new(Words(7), Value(), random.Next(2) == 0 ? "" : Words(3))
        {
            Status = (MarkStatus)random.Next(3),
            Detail = random.Next(3) == 0 ? Words(9) : "",
            IsEmphasised = random.Next(5) == 0,
            Evidence = [random.Next(9).ToString(CultureInfo.InvariantCulture)],
        };
        var panels = Enumerable.Range(0, random.Next(1, 4))
            .Select(_ => new BarPanel(
                random.Next(2) == 0 ? "" : Words(6), [.. Enumerable.Range(0, random.Next(0, 9)).Select(_ => Bar())])
            { Remark = Words(4) });
        return new BarChart($"seed-{seed}", Words(20), Words(20), Words(30), [.. panels])
        {
            References = random.Next(3) == 0
                ? [new ReferenceLine(random.Next(100), Words(5)), new ReferenceLine(random.Next(100), Words(3))]
                : [],
        };
    }
}

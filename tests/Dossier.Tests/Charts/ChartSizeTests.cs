using Dossier.Charts;
using Dossier.Drawing;

namespace Dossier.Tests.Charts;

public sealed class ChartSizeTests
{
    [Fact]
    public void A_chart_is_as_wide_and_its_plot_as_high_as_asked()
    {
        var chart = SampleSeries.Lines;

        var (low, high) = (chart.Height(100).Layout(500), chart.Height(300).Layout(500));

        Assert.Equal(500, low.Width);
        Assert.Equal(200, high.Height - low.Height, precision: 6);
        Assert.Contains("width=\"428", chart.Width(400).ToSvg(), StringComparison.Ordinal);
    }

    [Fact]
    public void Beyond_a_page_all_grows_alike()
    {
        foreach (var chart in new Chart[] { SampleSeries.Stacked, SampleSeries.GroupedColumns, SampleSeries.Lines, SampleMaps.World })
        {
            var (page, wall) = (chart.Layout(900), chart.Layout(1800));

            Assert.Equal(1800, wall.Width);
            Assert.Equal(page.Height * 2, wall.Height, precision: 6);
            Assert.Equal(Sizes(page).Select(size => size * 2), Sizes(wall));
        }
    }

    [Theory]
    [InlineData(100), InlineData(double.NaN), InlineData(double.PositiveInfinity)]
    public void A_width_that_no_chart_can_have_is_refused(double points) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => Chart.Multiples().Width(points));

    private static IEnumerable<double> Sizes(Scene scene) => Drawn.Texts(scene).Select(text => text.Style.Size);
}

using Dossier.Facts;

namespace Dossier.Tests.Facts;

public sealed class FactDateTests
{
    [Theory]
    [InlineData("2020-07-14", "2020-07-14", "2020-07-14", DatePrecision.Day, "14 July 2020")]
    [InlineData("2020-02", "2020-02-01", "2020-02-29", DatePrecision.Month, "February 2020")]
    [InlineData("2021-34", "2021-04-01", "2021-06-30", DatePrecision.Quarter, "Q2 2021")]
    [InlineData("2013", "2013-01-01", "2013-12-31", DatePrecision.Year, "2013")]
    [InlineData("2018-01/2018-03", "2018-01-01", "2018-03-31", DatePrecision.Range, "January to March 2018")]
    [InlineData("2006/2021-04", "2006-01-01", "2021-04-30", DatePrecision.Range, "2006 to April 2021")]
    [InlineData("../2021-05-28", null, "2021-05-28", DatePrecision.Range, "by 28 May 2021")]
    [InlineData("2028/..", "2028-01-01", null, DatePrecision.Range, "from 2028")]
    [InlineData("2020-06-24/2020-07-14", "2020-06-24", "2020-07-14", DatePrecision.Range, "24 June to 14 July 2020")]
    [InlineData("2022-05-19/2022-05-23", "2022-05-19", "2022-05-23", DatePrecision.Range, "19 to 23 May 2022")]
    [InlineData("../2022", null, "2022-12-31", DatePrecision.Range, "by the end of 2022")]
    public void Date_is_read_as_no_finer_than_it_is_written(string edtf, string? earliest, string? latest, DatePrecision precision, string label)
    {
        Assert.True(FactDate.TryParseEdtf(edtf, DateBasis.Explicit, out var date));

        Assert.Equal(earliest, date.Earliest?.ToString("yyyy-MM-dd", null));
        Assert.Equal(latest, date.Latest?.ToString("yyyy-MM-dd", null));
        Assert.Equal(precision, date.Precision);
        Assert.Equal(edtf, date.Edtf);
        Assert.Equal(label, date.Label);
    }

    [Theory]
    [InlineData("2020-13")]
    [InlineData("2020-02-30")]
    [InlineData("May 2020")]
    [InlineData("2021/2020")]
    [InlineData("20-07-14")]
    public void Text_that_is_no_date_is_refused(string text) =>
        Assert.False(FactDate.TryParseEdtf(text, DateBasis.Explicit, out _));

    [Fact]
    public void Imprecise_dates_are_out_of_order_only_when_no_order_fits()
    {
        var may = FactDate.InMonth(2020, 5);
        var year = FactDate.InYear(2020);
        var july = FactDate.OnDay(new(2020, 7, 14));

        Assert.True(year.CanPrecede(may));
        Assert.True(may.CanPrecede(july));
        Assert.False(july.CanPrecede(may));
        Assert.True(year.Overlaps(july));
        Assert.True(FactDate.Unknown.CanPrecede(may));
    }

    [Fact]
    public void Range_that_ends_before_it_begins_is_an_error() =>
        Assert.Throws<ArgumentException>(() => FactDate.Between(new(2021, 1, 2), new(2021, 1, 1)));
}

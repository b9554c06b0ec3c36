using Dossier.Facts;
using FsCheck;
using FsCheck.Fluent;

namespace Dossier.Tests.Facts;

public sealed class FactDatePropertyTests
{
    private static readonly Gen<DateOnly> Days = Gen.Frequency(
        (8, Gen.Choose(0, 3 * 366).Select(days => new DateOnly(2019, 1, 1).AddDays(days))),
        (3, Gen.Elements(new DateOnly(2006, 1, 1), new(2020, 12, 31), new(2020, 2, 29), new(2021, 3, 31), new(2021, 7, 1))),
        (1, Gen.Elements(DateOnly.MinValue, DateOnly.MaxValue, new(1, 12, 31), new(9999, 10, 1))));

    private static readonly Gen<DateOnly?> Edges =
        Gen.Frequency((4, Days.Select(day => (DateOnly?)day)), (1, Gen.Constant((DateOnly?)null)));

    private static readonly Gen<FactDate> Ranges = Gen.Zip(Edges, Edges).Select(ends =>
        ends.Item1 > ends.Item2 ? FactDate.Between(ends.Item2, ends.Item1) : FactDate.Between(ends.Item1, ends.Item2));

    private static readonly Gen<FactDate> Dates = Gen.OneOf(
        Days.Select(day => FactDate.OnDay(day)),
        Days.Select(day => FactDate.InMonth(day.Year, day.Month)),
        Days.Select(day => FactDate.InYear(day.Year)),
        Gen.Zip(Days, Gen.Choose(33, 36)).Select(quarter => Read($"{quarter.Item1.Year:0000}-{quarter.Item2}")),
        Ranges);

    [Fact]
    public void Every_date_is_read_back_from_its_written_form() =>
        Property.Holds(Dates, date => Assert.Equal(date, Read(date.Edtf)));

    [Fact]
    public void Text_of_digits_and_marks_is_a_date_with_a_written_form_or_is_refused()
    {
        var parts = Gen.Elements("2020", "9999", "0000", "0001", "-", "/", "..", "01", "12", "13", "29", "31", "33", "36", "37", " ", "x");

        Property.Holds(Gen.ArrayOf(parts).Select(string.Concat), text =>
        {
            if (FactDate.TryParseEdtf(text, DateBasis.Explicit, out var date))
            {
                Assert.Equal(date, Read(date.Edtf));
                Assert.NotEmpty(date.Label);
            }
            else
            {
                Assert.Equal(FactDate.Unknown, date);
            }
        });
    }

    [Fact]
    public void One_date_can_precede_another_if_some_day_of_the_one_is_on_or_before_some_day_of_the_other() =>
        Property.Holds(Gen.Two(ShortDates()), pair =>
        {
            var (one, other) = pair;
            Assert.Equal(DaysOf(one).Any(a => DaysOf(other).Any(b => a <= b)), one.CanPrecede(other));
            Assert.Equal(DaysOf(one).Intersect(DaysOf(other)).Any(), one.Overlaps(other));
            Assert.Equal(one.Overlaps(other), other.Overlaps(one));
        });

    private static readonly DateOnly First = new(2020, 1, 30);

    private static Gen<FactDate> ShortDates() => Gen.Zip(Gen.Choose(-1, 9), Gen.Choose(-1, 9)).Select(ends =>
    {
        DateOnly? from = ends.Item1 < 0 ? null : First.AddDays(ends.Item1);
        DateOnly? to = ends.Item2 < 0 ? null : First.AddDays(ends.Item2);
        return from > to ? FactDate.Between(to, from) : FactDate.Between(from, to);
    });

    // An open end reaches a day beyond all others, so that two open ends on one side meet there.
    private static IEnumerable<DateOnly> DaysOf(FactDate date)
    {
        for (var day = date.Earliest ?? First.AddDays(-1); day <= (date.Latest ?? First.AddDays(10)); day = day.AddDays(1))
        {
            yield return day;
        }
    }

    private static FactDate Read(string edtf)
    {
        Assert.True(FactDate.TryParseEdtf(edtf, DateBasis.Explicit, out var date), edtf);
        return date;
    }
}

using Dossier.Frames;

namespace Dossier.Tests.Frames;

/// <summary>Whole and fractional numbers are compared as numbers, not as the doubles that they would round to.</summary>
public sealed class ExactComparisonTests
{
    private static readonly long[] Wholes = [long.MinValue, long.MinValue + 1, -(1L << 53) - 1, -1, 0, 1, 1L << 53, (1L << 53) + 1, long.MaxValue];

    private static readonly double[] Fractions =
        [double.NegativeInfinity, -9223372036854775808.0, -0.5, -0.0, 0.5, 1, 9007199254740992.0, 9007199254740994.0, 9223372036854775808.0,
            double.PositiveInfinity];

    [Fact]
    public void All_six_comparisons_hold_for_columns_and_for_values()
    {
        foreach (var whole in Wholes)
        {
            foreach (var fraction in Fractions)
            {
                var (longs, doubles) = (Column.Create("n", [whole]), Column.Create("x", [fraction]));
                var sign = Plain(whole, fraction);
                bool?[] expected = [sign == 0, sign != 0, sign < 0, sign <= 0, sign > 0, sign >= 0];
                Mask[][] all =
                [
                    [longs == doubles, longs != doubles, longs < doubles, longs <= doubles, longs > doubles, longs >= doubles],
                    [doubles == longs, doubles != longs, doubles > longs, doubles >= longs, doubles < longs, doubles <= longs],
                    [longs == fraction, longs != fraction, longs < fraction, longs <= fraction, longs > fraction, longs >= fraction],
                    [doubles == whole, doubles != whole, doubles > whole, doubles >= whole, doubles < whole, doubles <= whole],
                ];
                Assert.All(all, masks => Assert.Equal(expected, masks.Select(mask => mask[0])));
            }
        }
    }

    private static int Plain(long whole, double fraction) => double.IsInfinity(fraction)
        ? (fraction > 0 ? -1 : 1)
        : ((System.Numerics.BigInteger)whole * 2).CompareTo(new System.Numerics.BigInteger(fraction * 2));
}

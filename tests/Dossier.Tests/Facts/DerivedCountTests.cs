using Dossier.Facts;

namespace Dossier.Tests.Facts;

public sealed class DerivedCountTests
{
    [Theory]
    [InlineData(36, 25)]
    [InlineData(20, 14)]
    [InlineData(34, 24)]
    [InlineData(43, 30)]
    [InlineData(0, 0)]
    [InlineData(100, 70)]
    public void Share_of_70_becomes_the_one_count_that_rounds_to_it(int percent, int count) =>
        Assert.Equal(count, DerivedCount.From(percent, 70));

    [Theory]
    [InlineData(38)]
    [InlineData(72)]
    public void No_whole_number_of_70_rounds_to_some_shares(int percent) => Assert.Null(DerivedCount.From(percent, 70));

    [Fact]
    public void Share_of_a_large_whole_fits_several_counts_and_gives_none() => Assert.Null(DerivedCount.From(36, 1000));

    [Fact]
    public void Decimals_of_the_share_count() => Assert.Equal(357, DerivedCount.From(35.7m, 1000));

    [Fact]
    public void Agrees_with_trying_every_count()
    {
        for (var total = 1; total <= 250; total += 7)
        {
            for (var percent = 0; percent <= 100; percent++)
            {
                var fitting = Enumerable.Range(0, total + 1)
                    .Where(n => Math.Round(100m * n / total, 0, MidpointRounding.AwayFromZero) == percent).ToList();
                Assert.Equal(fitting.Count == 1 ? fitting[0] : null, DerivedCount.From(percent, total));
            }
        }
    }
}

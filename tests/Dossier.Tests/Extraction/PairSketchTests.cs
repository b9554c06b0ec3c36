using Dossier.Extraction;

namespace Dossier.Tests.Extraction;

public sealed class PairSketchTests
{
    [Fact]
    public void A_pair_that_was_counted_so_often_is_never_denied()
    {
        var sketch = new PairSketch();
        for (var pair = 0; pair < 50_000; pair++)
        {
            for (var time = 0; time < pair % 25; time++)
            {
                sketch.Add(pair, pair + 7);
            }
        }

        Assert.All(Enumerable.Range(0, 50_000), pair => Assert.True(sketch.MayHave(pair, pair + 7, pair % 25)));
        Assert.False(sketch.MayHave(3, 11, 1));
    }

    [Fact]
    public void A_count_that_is_full_stays_full()
    {
        var sketch = new PairSketch();
        for (var time = 0; time < 1_000; time++)
        {
            sketch.Add(1, 2);
        }

        Assert.True(sketch.MayHave(1, 2, byte.MaxValue));
    }
}

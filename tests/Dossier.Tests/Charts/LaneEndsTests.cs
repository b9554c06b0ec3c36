using Dossier.Charts;
using FsCheck.Fluent;

namespace Dossier.Tests.Charts;

public sealed class LaneEndsTests
{
    [Fact]
    public void The_first_free_lane_is_the_one_that_a_plain_search_finds() => Property.Holds(Gen.Choose(0, 1_000_000), seed =>
    {
        var random = new Random(seed);
        var (lanes, plain) = (new LaneEnds(), new List<double>());
        for (var i = 0; i < 60; i++)
        {
            double place = random.Next(100);
            var free = lanes.FirstFreeFrom(place);

            Assert.Equal(plain.FindIndex(end => end <= place), free);
            var end = random.Next(9) == 0 ? double.PositiveInfinity : place + random.Next(40);
            if (free >= 0)
            {
                lanes.Set(free, plain[free] = end);
            }
            else
            {
                lanes.Add(end);
                plain.Add(end);
            }
        }
    }, 200);
}

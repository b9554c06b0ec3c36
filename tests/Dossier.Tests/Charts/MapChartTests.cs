using Dossier.Charts;
using Dossier.Drawing;

namespace Dossier.Tests.Charts;

public sealed class MapChartTests
{
    private static readonly string[] Codes = [.. WorldGeometry.Instance.Places.Keys.Order(StringComparer.Ordinal)];

    [Fact]
    public void Every_country_has_a_shape_or_a_dot_inside_the_map()
    {
        foreach (var width in Drawn.Widths)
        {
            var scene = Map([.. Codes.Select(code => new MapCountry(code, code, "a"))]).Layout(width);
            var marks = Drawn.Marks(scene);

            Assert.Equal(Codes, marks.Select(mark => mark.Title[..2]).Order(StringComparer.Ordinal));
            Assert.All(marks, mark =>
            {
                var points = mark.Items.OfType<PathItem>().SelectMany(item => item.Path.Segments).Select(segment => segment.End).ToArray();
                Assert.NotEmpty(points);
                Assert.All(points, point =>
                    Assert.True(point.X > -5 && point.X < width + 5 && point.Y > 0 && point.Y < scene.Height, $"{mark.Title} {point}"));
            });
        }
    }

    [Theory]
    [InlineData("SG"), InlineData("MT"), InlineData("BH"), InlineData("HK"), InlineData("MU"), InlineData("XK"), InlineData("TW"),
        InlineData("PS")]
    public void Small_and_disputed_countries_are_there(string code) => Assert.Contains(code, Codes);

    [Fact]
    public void The_map_leaves_out_Antarctica_and_gives_Crimea_to_Ukraine()
    {
        var crimea = new Position(34.3, 45.2);

        Assert.DoesNotContain("AQ", Codes);
        Assert.Contains(WorldGeometry.Instance.Shapes["UA"], ring => Inside(ring, crimea));
        Assert.DoesNotContain(WorldGeometry.Instance.Shapes["RU"], ring => Inside(ring, crimea));
        Assert.Contains(WorldGeometry.Instance.Shapes["FR"], ring => Inside(ring, new(-53.1, 4)));
    }

    [Fact]
    public void No_outline_jumps_across_the_map()
    {
        foreach (var (code, rings) in WorldGeometry.Instance.Shapes)
        {
            Assert.All(rings, ring =>
                Assert.All(ring.Zip(ring.Skip(1)), pair => Assert.True(Math.Abs(pair.First.X - pair.Second.X) < 30, code)));
        }
    }

    [Fact]
    public void Places_lie_in_their_countries() => Assert.All(
        WorldGeometry.Instance.Shapes, shape =>
            Assert.Contains(shape.Value, ring => Inside(ring, WorldGeometry.Instance.Places[shape.Key])));

    [Fact]
    public void No_label_is_dropped_or_overlaps_another()
    {
        for (var seed = 1; seed <= 6; seed++)
        {
            var random = new Random(seed);
            var countries = Codes.Where(_ => random.Next(6) == 0)
                .Select(code => new MapCountry(code, code, "a")
                {
                    Callout = $"Label {code}",
                    CalloutDetail = random.Next(2) == 0 ? "" : "with a second line",
                })
                .ToArray();
            foreach (var width in Drawn.Widths)
            {
                var chart = Map(countries);
                Drawn.AssertReadable(chart, width);
                var words = string.Join(' ', Drawn.Texts(chart.Layout(width)).Select(text => text.Text));
                Assert.All(countries, country => Assert.Contains(country.Callout, words, StringComparison.Ordinal));
            }
        }
    }

    [Fact]
    public void What_is_no_country_of_the_map_is_said_below_it()
    {
        var texts = Drawn.Texts(SampleMaps.World.Layout(620)).Select(text => text.Text).ToArray();

        Assert.Contains("Not on the map: European Union (Advice)", texts);
        Assert.Contains(MapChart.BoundaryNote, texts);
    }

    [Fact]
    public void A_region_shows_its_countries_inside_the_map_and_names_those_beyond()
    {
        var chart = Map([new("KE", "Kenya", "a"), new("MU", "Mauritius", "b"), new("CA", "Canada", "a") { Evidence = ["e"] }]) with { Region = MapRegion.Africa };
        foreach (var width in Drawn.Widths)
        {
            var scene = chart.Layout(width);
            var marks = Drawn.Marks(scene);

            Assert.Equal(["Beyond this map: Canada", "Kenya: First class", "Mauritius: Second class"],
                marks.Select(mark => mark.Title.Split(". From")[0]).Order(StringComparer.Ordinal));
            Assert.All(marks.SelectMany(mark => mark.Items.OfType<PathItem>()).SelectMany(item => item.Path.Segments), segment =>
                Assert.True(segment.End.X >= 0 && segment.End.X <= width && segment.End.Y >= 0 && segment.End.Y <= scene.Height));
            Assert.Contains("First class (1)", Drawn.Texts(scene).Select(text => text.Text));
        }
    }

    [Theory]
    [InlineData("FJ"), InlineData("RU"), InlineData("US"), InlineData("SG"), InlineData("NZ")]
    public void A_map_around_any_country_shows_it(string code)
    {
        var chart = Map([new(code, code, "a")]).Region(MapRegion.Around(code)).Label();

        Assert.StartsWith(code, Assert.Single(Drawn.Marks(chart.Layout(620))).Title, StringComparison.Ordinal);
        Drawn.AssertReadable(chart, 620);
    }

    [Fact]
    public void What_is_no_country_is_refused_by_its_code()
    {
        var error = Assert.Throws<ArgumentException>(() => MapRegion.Around("KE", "Kenya"));

        Assert.StartsWith("The map has no country \"Kenya\". Give ISO 3166-1 alpha-2 codes", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Dots_of_one_country_do_not_hide_each_other()
    {
        var chart = Map([]) with { Dots = [.. Enumerable.Range(1, 9).Select(i => new MapDot("KE", $"Kenya: deal {i}"))] };

        var centers = Drawn.Marks(chart.Layout(620)).Select(mark => mark.Items.OfType<PathItem>().Single().Path.Segments[0].End).ToArray();

        Assert.Equal(9, centers.Length);
        Assert.All(centers, a =>
            Assert.All(centers.Where(b => b != a), b => Assert.True(Math.Sqrt(Math.Pow(a.X - b.X, 2) + Math.Pow(a.Y - b.Y, 2)) > 5)));
    }

    [Fact]
    public void A_country_without_such_a_class_is_refused_by_name()
    {
        var error = Assert.Throws<ArgumentException>(() => Map([new MapCountry("FR", "France", "z")]).Layout(620));

        Assert.StartsWith("France (FR) in chart 'm' has the class 'z'; expected one of: a, b.", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_country_given_twice_is_refused() =>
        Assert.Throws<ArgumentException>(() => Map([new MapCountry("FR", "France", "a"), new MapCountry("FR", "France", "b")]).Data);

    [Fact]
    public void Every_country_of_a_tile_grid_has_a_tile_with_its_code()
    {
        var chart = SampleMaps.Tiles;
        foreach (var width in Drawn.Widths)
        {
            var marks = Drawn.Marks(chart.Layout(width));
            Assert.Equal(chart.Countries.Length, marks.Length);
            Assert.All(chart.Countries, country =>
                Assert.Contains(marks, mark =>
                    mark.Items.OfType<TextItem>().Single().Text == country.Country
                        && mark.Title.StartsWith(country.Name, StringComparison.Ordinal)));
        }
    }

    [Fact]
    public void No_two_tiles_share_a_place()
    {
        var boxes = Drawn.All(SampleMaps.Tiles.Layout(620).Items).OfType<TextItem>().Where(text => text.Text.Length == 2)
            .Select(text => text.Origin.Y * 10000 + Math.Round(text.Extent.X + text.Extent.Width / 2)).ToArray();

        Assert.Equal(boxes.Length, boxes.Distinct().Count());
    }

    private static MapChart Map(IEnumerable<MapCountry> countries) =>
        new("m", "Title", "Subtitle", "Source", [new("a", "First class"), new("b", "Second class")], [.. countries]);

    private static bool Inside(IReadOnlyList<Position> ring, Position at)
    {
        var inside = false;
        for (int i = 0, j = ring.Count - 1; i < ring.Count; j = i++)
        {
            inside ^= ring[i].Y > at.Y != ring[j].Y > at.Y
                && at.X < (ring[j].X - ring[i].X) * (at.Y - ring[i].Y) / (ring[j].Y - ring[i].Y) + ring[i].X;
        }

        return inside;
    }
}

using System.Reflection;
using Dossier.Charts;
using Dossier.Drawing;

namespace Dossier.Tests.Charts;

/// <summary>Every text of every sample is read against what is really painted behind it, in both themes.</summary>
public sealed class ChartContrastTests
{
    private const double Least = 4.5;

    private static Dictionary<string, Chart> Charts { get; } = typeof(SampleCharts).Assembly.GetTypes()
        .Where(type => type.Name.StartsWith("Sample", StringComparison.Ordinal))
        .SelectMany(type => type.GetProperties(BindingFlags.Static | BindingFlags.Public))
        .Where(property => typeof(Chart).IsAssignableFrom(property.PropertyType))
        .ToDictionary(property => property.Name, property => (Chart)property.GetValue(null)!, StringComparer.Ordinal);

    public static MatrixTheoryData<string, ChartTheme> Samples => new(Charts.Keys, Enum.GetValues<ChartTheme>());

    [Theory]
    [MemberData(nameof(Samples))]
    public void Text_stands_out_from_what_is_behind_it(string name, ChartTheme theme)
    {
        foreach (var width in new[] { 320.0, 620, 1600 })
        {
            var scene = Charts[name].Theme(theme).Layout(width);
            var items = Drawn.All(scene.Items).ToArray();
            for (var i = 0; i < items.Length; i++)
            {
                if (items[i] is TextItem text)
                {
                    AssertReadable(text, [.. Behind(text, scene, items.AsSpan(0, i))], $"{name} at {width}, {theme}");
                }
            }
        }
    }

    private static void AssertReadable(TextItem text, Color[] behind, string where) => Assert.All(behind, ground => Assert.True(
        text.Style.Color.ContrastWith(ground) >= Least,
        $"'{text.Text}' is {text.Style.Color} on {ground}, {text.Style.Color.ContrastWith(ground):0.0} to 1, in {where}."));

    private static IEnumerable<Color> Behind(TextItem text, Scene scene, ReadOnlySpan<SceneItem> below)
    {
        if (text.Halo is { } halo)
        {
            return [halo];
        }

        var paths = below.ToArray().OfType<PathItem>().Where(path => path.Fill is not null).Reverse().ToArray();
        var box = text.Extent;
        return Enumerable.Range(0, 5).Select(i => new Position(box.X + box.Width * (i + 0.5) / 5, text.Origin.Y - text.Style.Size * 0.3))
            .SelectMany(at => Array.Find(paths, path => Holds(path.Path, at)) is { Fill: { } fill }
                ? fill.Hatched ? new[] { fill.Color, fill.Ground ?? Color.White } : [fill.Color]
                : [scene.Background])
            .Distinct();
    }

    // Curves are taken as their chords, which is enough for the middle of letters.
    private static bool Holds(VectorPath path, Position at)
    {
        var (inside, start, from) = (false, default(Position), default(Position));
        foreach (var segment in path.Segments)
        {
            var to = segment.Kind == SegmentKind.Close ? start : segment.End;
            if (segment.Kind == SegmentKind.Move)
            {
                start = to;
            }
            else if (from.Y > at.Y != to.Y > at.Y && at.X < (to.X - from.X) * (at.Y - from.Y) / (to.Y - from.Y) + from.X)
            {
                inside = !inside;
            }

            from = to;
        }

        return inside;
    }
}

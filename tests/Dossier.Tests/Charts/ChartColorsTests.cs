using Dossier.Charts;
using Dossier.Drawing;

namespace Dossier.Tests.Charts;

public sealed class ChartColorsTests
{
    // Linear-light matrices for full dichromacy (Viénot, Brettel and Mollon 1999 for the red-green kinds; Brettel's first plane for the
    // blue one).
    private static readonly Dictionary<string, double[]> Vision = new(StringComparer.Ordinal)
    {
        ["full colour"] = [1, 0, 0, 0, 1, 0, 0, 0, 1],
        ["protanopia"] = [0.11238, 0.88762, 0, 0.11238, 0.88762, 0, 0.00401, -0.00401, 1],
        ["deuteranopia"] = [0.29275, 0.70725, 0, 0.29275, 0.70725, 0, -0.02234, 0.02234, 1],
        ["greyscale"] = [0.2126, 0.7152, 0.0722, 0.2126, 0.7152, 0.0722, 0.2126, 0.7152, 0.0722],
        ["tritanopia"] = [1.01277, 0.13548, -0.14826, -0.01243, 0.86812, 0.14431, 0.07589, 0.80500, 0.11911],
    };

    public static MatrixTheoryData<string, ChartTheme> Kinds => new(Vision.Keys, Enum.GetValues<ChartTheme>());

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Ordered_classes_stay_apart_in(string kind, ChartTheme theme)
    {
        foreach (var count in new[] { 2, 3, 4, 5 })
        {
            AssertApart(kind, theme, [.. ChartColors.Ordered(count), ChartColors.Blank], least: kind == "greyscale" ? 3 : 9);
        }
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Series_stay_apart_in(string kind, ChartTheme theme) =>
        AssertApart(kind, theme, [.. ChartColors.Series], least: kind == "greyscale" ? 6 : 12);

    [Theory]
    [MemberData(nameof(Kinds))]
    public void The_first_group_colours_and_bars_stay_apart_in(string kind, ChartTheme theme)
    {
        AssertApart(kind, theme, [.. ChartColors.Groups.Take(3)], least: kind == "greyscale" ? 4 : 9);
        AssertApart(kind, theme, [ChartColors.Navy, ChartColors.Quiet], least: 25);
    }

    [Theory]
    [InlineData(ChartTheme.Light)]
    [InlineData(ChartTheme.Dark)]
    public void Ordered_classes_fade_into_the_ground_in_grey(ChartTheme theme)
    {
        foreach (var count in new[] { 2, 3, 4, 5 })
        {
            var light = ChartColors.Ordered(count).Append(ChartColors.Blank)
                .Select(color => theme == ChartTheme.Light ? Lab(color, Vision["full colour"])[0] : 100 - Lab(ChartThemes.Darkened(color), Vision["full colour"])[0])
                .ToArray();
            Assert.All(light.Zip(light.Skip(1)), pair =>
                Assert.True(pair.Second - pair.First >= 3, $"{pair.First:0.#} then {pair.Second:0.#}"));
        }
    }

    [Fact]
    public void All_text_has_a_contrast_of_at_least_4_5()
    {
        Color[] onWhite = [ChartColors.Ink, ChartColors.Muted, ChartColors.Faint, ChartColors.Navy, .. ChartColors.Groups, .. ChartColors.Series];
        Assert.All(onWhite, color => Assert.True(color.ContrastWith(Color.White) >= 4.5, $"{color}"));
        Assert.All(onWhite, color => Assert.True(ChartThemes.Darkened(color).ContrastWith(ChartThemes.DarkGround) >= 4.5, $"{color} in the dark"));

        var fills = Enumerable.Range(1, 5).SelectMany(count => ChartColors.Ordered(count)).Append(ChartColors.Blank)
            .Append(ChartColors.Quiet);
        Assert.All(fills, fill => Assert.True(fill.ContrastWith(ChartColors.On(fill)) >= 4.5, $"{fill} with {ChartColors.On(fill)}"));
    }

    private static void AssertApart(string kind, ChartTheme theme, Color[] palette, double least)
    {
        var colors = theme == ChartTheme.Light ? palette : Array.ConvertAll(palette, ChartThemes.Darkened);
        for (var i = 0; i < colors.Length; i++)
        {
            for (var j = i + 1; j < colors.Length; j++)
            {
                var (a, b) = (Lab(colors[i], Vision[kind]), Lab(colors[j], Vision[kind]));
                var distance = Math.Sqrt(a.Zip(b, (x, y) => (x - y) * (x - y)).Sum());
                Assert.True(distance >= least, $"{colors[i]} and {colors[j]} are {distance:0.#} apart in {kind}.");
            }
        }
    }

    private static double[] Lab(Color color, double[] m)
    {
        static double Linear(byte c) => c / 255.0 is var v && v <= 0.04045 ? v / 12.92 : Math.Pow((v + 0.055) / 1.055, 2.4);
        double[] rgb = [Linear(color.Red), Linear(color.Green), Linear(color.Blue)];
        double[] seen = [.. Enumerable.Range(0, 3)
            .Select(row => Math.Clamp(m[3 * row] * rgb[0] + m[3 * row + 1] * rgb[1] + m[3 * row + 2] * rgb[2], 0, 1))];
        static double F(double t) => t > 0.008856 ? Math.Cbrt(t) : 7.787 * t + 16.0 / 116;
        var x = F((0.4124 * seen[0] + 0.3576 * seen[1] + 0.1805 * seen[2]) / 0.95047);
        var y = F(0.2126 * seen[0] + 0.7152 * seen[1] + 0.0722 * seen[2]);
        var z = F((0.0193 * seen[0] + 0.1192 * seen[1] + 0.9505 * seen[2]) / 1.08883);
        return [116 * y - 16, 500 * (x - y), 200 * (y - z)];
    }
}

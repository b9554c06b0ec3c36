using System.Collections.Immutable;
using Dossier.Drawing;

namespace Dossier.Charts;

/// <summary>
/// The colours of every chart. Tests check that they stay apart for readers with deuteranopia, protanopia and tritanopia, in both
/// themes, series and classes also in grey, and that text has a contrast of at least 4.5.
/// </summary>
internal static class ChartColors
{
    public static Color Ink { get; } = Color.Parse("#1a1c1f");

    public static Color Muted { get; } = Color.Parse("#565c64");

    public static Color Faint { get; } = Color.Parse("#676d75");

    public static Color Rule { get; } = Color.Parse("#b5202f");

    public static Color Grid { get; } = Color.Parse("#e3e6e9");

    public static Color Navy { get; } = Color.Parse("#0f4c81");

    /// <summary>Bars that the finding is not about.</summary>
    public static Color Quiet { get; } = Color.Parse("#aeb8c3");

    /// <summary>Land and tiles without a class.</summary>
    public static Color Blank { get; } = Color.Parse("#e6e8eb");

    /// <summary>Dots on a map, apart from every class colour.</summary>
    public static Color Ochre { get; } = Color.Parse("#e08a00");

    /// <summary>For headings and marks of groups, in order; each carries white text and is readable as text on white.</summary>
    public static ImmutableArray<Color> Groups { get; } =
    [
        Color.Parse("#b5202f"), Color.Parse("#0f4c81"), Color.Parse("#137a72"),
        Color.Parse("#8a5a00"), Color.Parse("#6b3fa0"), Color.Parse("#50565e"),
    ];

    /// <summary>
    /// For series, in order: six steps of lightness, so that all stay apart in grey and for every eye; each is readable as text on white.
    /// </summary>
    public static ImmutableArray<Color> Series { get; } =
    [
        Color.Parse("#0f4c81"), Color.Parse("#b5202f"), Color.Parse("#247f79"),
        Color.Parse("#4d108c"), Color.Parse("#3f1c00"), Color.Parse("#101418"),
    ];

    /// <summary>For ordered classes, the strongest first; lightness rises along it, so that it also works in grey.</summary>
    public static ImmutableArray<Color> Ordered(int count) => count switch
    {
        <= 1 => [Navy],
        2 => [Dark, Middle],
        3 => [Dark, Middle, Light],
        4 => [Dark, Middle, Light, Pale],
        _ => [Color.Parse("#8a1122"), Color.Parse("#1f5c99"), Color.Parse("#5a97cd"), Color.Parse("#95c2e6"), Pale],
    };

    private static Color Dark { get; } = Color.Parse("#a5182a");

    private static Color Middle { get; } = Color.Parse("#2b6cab");

    private static Color Light { get; } = Color.Parse("#7fb2dc");

    private static Color Pale { get; } = Color.Parse("#c3dcf0");

    /// <summary>Ink or white, whichever is easier to read on a fill.</summary>
    public static Color On(Color fill) => fill.ContrastWith(Ink) >= fill.ContrastWith(Color.White) ? Ink : Color.White;

    /// <summary>The colour mixed with white; 0 gives white, 1 the colour.</summary>
    public static Color Tint(Color color, double strength)
    {
        byte Mix(byte channel) => (byte)Math.Round(255 - (255 - channel) * strength, MidpointRounding.AwayFromZero);
        return new(Mix(color.Red), Mix(color.Green), Mix(color.Blue));
    }
}

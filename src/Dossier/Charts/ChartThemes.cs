using System.Collections.Frozen;
using Dossier.Drawing;

namespace Dossier.Charts;

/// <summary>
/// The dark theme: every colour of the light one has its counterpart, with lightness turned over, so that what reads on a colour in one
/// theme reads on its counterpart in the other. Tests check the contrasts.
/// </summary>
internal static class ChartThemes
{
    public static Color DarkGround { get; } = Color.Parse("#15181c");

    private static readonly FrozenDictionary<Color, Color> Dark = new Dictionary<Color, string>
    {
        [Color.White] = "#15181c",
        [ChartColors.Ink] = "#f1f3f5",
        [ChartColors.Muted] = "#b9bfc7",
        [ChartColors.Faint] = "#a3aab3",
        [ChartColors.Rule] = "#ff8080",
        [ChartColors.Grid] = "#2c3138",
        [ChartColors.Navy] = "#4d97e8",
        [ChartColors.Quiet] = "#4c545e",
        [ChartColors.Blank] = "#2a2f36",
        [ChartColors.Ochre] = "#f0a830",
        [ChartColors.Groups[2]] = "#4cc9bd",
        [ChartColors.Groups[3]] = "#e3b341",
        [ChartColors.Groups[4]] = "#c3a1f0",
        [ChartColors.Groups[5]] = "#8f969f",
        [ChartColors.Series[2]] = "#6cd3c2",
        [ChartColors.Series[3]] = "#9673b4",
        [ChartColors.Series[4]] = "#f8d478",
        [ChartColors.Series[5]] = "#eaf1fc",
        [ChartColors.Ordered(4)[0]] = "#ff7b85",
        [ChartColors.Ordered(4)[1]] = "#4a90d6",
        [ChartColors.Ordered(4)[2]] = "#2d5f91",
        [ChartColors.Ordered(4)[3]] = "#23415f",
        [ChartColors.Ordered(5)[0]] = "#ff8a93",
        [ChartColors.Ordered(5)[1]] = "#5b9fe0",
        [ChartColors.Ordered(5)[2]] = "#3a76b3",
        [ChartColors.Ordered(5)[3]] = "#2a5480",
    }.ToFrozenDictionary(pair => pair.Key, pair => Color.Parse(pair.Value));

    /// <summary>The drawing in a theme.</summary>
    public static Scene In(ChartTheme theme, Scene scene) => theme == ChartTheme.Light ? scene
        : scene with { Background = DarkGround, Items = [.. scene.Items.Select(Darkened)] };

    /// <summary>A colour's counterpart in the dark theme.</summary>
    public static Color Darkened(Color color) => Dark.TryGetValue(color, out var dark) ? dark : TurnedOver(color);

    private static SceneItem Darkened(SceneItem item) => item switch
    {
        PathItem path => path with { Fill = Darkened(path.Fill), Stroke = path.Stroke is { } pen ? pen with { Color = Darkened(pen.Color) } : null },
        TextItem text => text with
        {
            Style = text.Style with { Color = Darkened(text.Style.Color) },
            Halo = text.Halo is { } halo ? Darkened(halo) : null,
        },
        MarkItem mark => mark with { Items = [.. mark.Items.Select(Darkened)] },
        _ => throw new ArgumentException($"Expected a path, text or mark in a scene, found {item.GetType().Name}.", nameof(item)),
    };

    private static Fill? Darkened(Fill? fill) => fill is not { } paint ? null
        : paint with { Color = Darkened(paint.Color), Ground = paint.Hatched ? DarkGround : null };

    // Mixes of a colour with white become mixes of it with the dark ground.
    private static Color TurnedOver(Color color)
    {
        var (least, most) = (Math.Min(color.Red, Math.Min(color.Green, color.Blue)), Math.Max(color.Red, Math.Max(color.Green, color.Blue)));
        var shift = 255 - least - most;
        byte Turn(byte channel) => (byte)Math.Clamp((channel + shift) * 0.9 + 21, 0, 255);
        return new(Turn(color.Red), Turn(color.Green), Turn(color.Blue));
    }
}

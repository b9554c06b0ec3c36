namespace Dossier.Drawing;

/// <summary>Draws a finished drawing larger or smaller: lines, letters and pens alike.</summary>
internal static class SceneScaling
{
    /// <summary>The drawing at another size.</summary>
    /// <param name="scene">The drawing.</param>
    /// <param name="factor">New size by old size, positive.</param>
    public static Scene Scaled(this Scene scene, double factor) =>
        new(scene.Width * factor, scene.Height * factor, [.. scene.Items.Select(item => Scaled(item, factor))]);

    private static SceneItem Scaled(SceneItem item, double factor) => item switch
    {
        PathItem path => path with { Path = new([.. path.Path.Segments.Select(s => Scaled(s, factor))]), Stroke = Scaled(path.Stroke, factor) },
        TextItem text => text with { Origin = Scaled(text.Origin, factor), Style = text.Style with { Size = text.Style.Size * factor } },
        MarkItem mark => mark with { Items = [.. mark.Items.Select(inner => Scaled(inner, factor))] },
        _ => throw new ArgumentException($"Expected a path, text or mark in a scene, found {item.GetType().Name}.", nameof(item)),
    };

    private static Segment Scaled(Segment segment, double factor) =>
        new(segment.Kind, Scaled(segment.End, factor), Scaled(segment.Control1, factor), Scaled(segment.Control2, factor));

    private static Position Scaled(Position position, double factor) => new(position.X * factor, position.Y * factor);

    private static Stroke? Scaled(Stroke? stroke, double factor) => stroke is not { } pen ? null : pen with
    {
        Width = pen.Width * factor,
        Dash = pen.Dash.IsDefaultOrEmpty ? pen.Dash : [.. pen.Dash.Select(length => length * factor)],
    };
}

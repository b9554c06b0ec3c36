namespace Dossier.Drawing;

/// <summary>Draws a finished drawing larger or smaller, or elsewhere: lines, letters and pens alike.</summary>
internal static class SceneScaling
{
    /// <summary>The drawing at another size.</summary>
    /// <param name="scene">The drawing.</param>
    /// <param name="factor">New size by old size, positive.</param>
    public static Scene Scaled(this Scene scene, double factor)
    {
        var change = new Change(factor, new(0, 0));
        return scene with { Width = scene.Width * factor, Height = scene.Height * factor, Items = [.. scene.Items.Select(change.Of)] };
    }

    /// <summary>What is drawn, with the drawing's top left corner at a place.</summary>
    public static IEnumerable<SceneItem> ItemsAt(this Scene scene, Position topLeft) => scene.Items.Select(new Change(1, topLeft).Of);

    private sealed record Change(double Factor, Position Offset)
    {
        public SceneItem Of(SceneItem item) => item switch
        {
            PathItem path => path with { Path = new([.. path.Path.Segments.Select(Of)]), Fill = Of(path.Fill), Stroke = Of(path.Stroke) },
            TextItem text => text with { Origin = Of(text.Origin), Style = text.Style with { Size = text.Style.Size * Factor } },
            ImageItem image => image with { Area = Of(image.Area) },
            MarkItem mark => mark with { Items = [.. mark.Items.Select(Of)] },
            _ => throw new ArgumentException($"Expected a path, text or mark in a scene, found {item.GetType().Name}.", nameof(item)),
        };

        private Segment Of(Segment segment) => new(segment.Kind, Of(segment.End), Of(segment.Control1), Of(segment.Control2));

        private Box Of(Box box) => new(box.X * Factor + Offset.X, box.Y * Factor + Offset.Y, box.Width * Factor, box.Height * Factor);

        private Position Of(Position position) => new(position.X * Factor + Offset.X, position.Y * Factor + Offset.Y);

        private Fill? Of(Fill? fill) => fill is { Hatched: true } hatched ? hatched with { HatchScale = hatched.HatchScale * Factor } : fill;

        private Stroke? Of(Stroke? stroke) => stroke is not { } pen ? null : pen with
        {
            Width = pen.Width * Factor,
            Dash = pen.Dash.IsDefaultOrEmpty ? pen.Dash : [.. pen.Dash.Select(length => length * Factor)],
        };
    }
}

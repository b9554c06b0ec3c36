namespace Dossier.Drawing;

/// <summary>A place on a drawing or a page, in points (1/72 inch), with y growing downwards.</summary>
/// <param name="X">Distance from the left edge, in points.</param>
/// <param name="Y">Distance from the top edge, in points.</param>
public readonly record struct Position(double X, double Y);

/// <summary>An upright rectangle in points, with y growing downwards.</summary>
/// <param name="X">Left edge.</param>
/// <param name="Y">Top edge.</param>
/// <param name="Width">Width, not negative.</param>
/// <param name="Height">Height, not negative.</param>
public readonly record struct Box(double X, double Y, double Width, double Height)
{
    /// <summary>The right edge, in points.</summary>
    public double Right => X + Width;

    /// <summary>The bottom edge, in points.</summary>
    public double Bottom => Y + Height;

    /// <summary>Whether the two boxes share any area; boxes that only touch do not.</summary>
    public bool Overlaps(Box other) => X < other.Right && other.X < Right && Y < other.Bottom && other.Y < Bottom;

    /// <summary>The same box, larger by <paramref name="margin"/> points on every side.</summary>
    public Box Grow(double margin) => new(X - margin, Y - margin, Width + 2 * margin, Height + 2 * margin);
}

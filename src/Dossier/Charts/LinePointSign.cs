using Dossier.Drawing;

namespace Dossier.Charts;

/// <summary>The dot of a point on a line: full when reported, a pale diamond when derived, a hollow circle for a reference fact.</summary>
internal static class LinePointSign
{
    private const double Radius = 2.1, Diamond = 3.1, Pale = 0.3, Least = 0.9;

    /// <summary>Draws it.</summary>
    /// <param name="scene">The drawing.</param>
    /// <param name="at">Where the point stands.</param>
    /// <param name="color">The line's colour.</param>
    /// <param name="status">What its value rests on.</param>
    /// <param name="isLarge">Whether the line has so few points that each is seen.</param>
    public static void Draw(SceneBuilder scene, Position at, Color color, MarkStatus status, bool isLarge)
    {
        if (status == MarkStatus.Derived)
        {
            var half = isLarge ? Diamond : Diamond * 0.6;
            scene.Fill(
                VectorPath.Polygon(new(at.X, at.Y - half), new(at.X + half, at.Y), new(at.X, at.Y + half), new(at.X - half, at.Y)),
                new Fill(ChartColors.Tint(color, Pale)), new Stroke(color, isLarge ? 1 : 0.6));
        }
        else if (status == MarkStatus.Reference)
        {
            scene.Fill(VectorPath.Circle(at, isLarge ? Radius + 0.2 : Radius * 0.7), new Fill(Color.White), new Stroke(color, isLarge ? 1 : 0.6));
        }
        else
        {
            scene.Fill(VectorPath.Circle(at, isLarge ? Radius : Least), color);
        }
    }
}

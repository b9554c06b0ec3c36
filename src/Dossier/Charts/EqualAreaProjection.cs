using Dossier.Drawing;

namespace Dossier.Charts;

/// <summary>Lambert's azimuthal projection, true to area, around the middle of what is shown.</summary>
/// <remarks>Snyder, "Map Projections: A Working Manual" (1987), equations 24-2 to 24-4.</remarks>
internal sealed class EqualAreaProjection(Position centre)
{
    private const double Radians = Math.PI / 180;
    private readonly double _sine = Math.Sin(centre.Y * Radians), _cosine = Math.Cos(centre.Y * Radians);

    /// <summary>Whether a place is on the half of the globe around the middle; what lies behind it would surround the map.</summary>
    public bool IsNear(Position degrees) => Distance(degrees) > 0;

    /// <summary>Projects a place in degrees to a plane in radii of the globe, y downwards.</summary>
    public Position Project(Position degrees)
    {
        var (lambda, phi) = ((degrees.X - centre.X) * Radians, degrees.Y * Radians);
        var scale = Math.Sqrt(2 / Math.Max(1e-6, 1 + Distance(degrees)));
        var (x, y) = (Math.Cos(phi) * Math.Sin(lambda), _cosine * Math.Sin(phi) - _sine * Math.Cos(phi) * Math.Cos(lambda));
        return new(scale * x, -scale * y);
    }

    // The cosine of the angle between a place and the middle.
    private double Distance(Position degrees)
    {
        var (lambda, phi) = ((degrees.X - centre.X) * Radians, degrees.Y * Radians);
        return _sine * Math.Sin(phi) + _cosine * Math.Cos(phi) * Math.Cos(lambda);
    }
}

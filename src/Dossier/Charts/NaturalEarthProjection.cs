using Dossier.Drawing;

namespace Dossier.Charts;

/// <summary>
/// The Natural Earth projection, a compromise that looks right for the whole world, centred on 11° E so that Russia stays in one piece.
/// </summary>
/// <remarks>Polynomials of Šavrič and others, "A polynomial equation for the Natural Earth projection" (2011).</remarks>
internal static class NaturalEarthProjection
{
    private const double CentralMeridian = 11;

    /// <summary>Projects a place in degrees to a plane in radii of the globe, y downwards.</summary>
    public static Position Project(Position degrees)
    {
        var (lambda, phi) = ((degrees.X - CentralMeridian) * Math.PI / 180, degrees.Y * Math.PI / 180);
        var p2 = phi * phi;
        var p4 = p2 * p2;
        var x = lambda * (0.870700 - 0.131979 * p2 + p4 * (-0.013791 + p4 * (0.003971 * p2 - 0.001529 * p4)));
        var y = phi * (1.007226 + p2 * (0.015085 + p4 * (-0.044475 + 0.028874 * p2 - 0.005916 * p4)));
        return new(x, -y);
    }
}

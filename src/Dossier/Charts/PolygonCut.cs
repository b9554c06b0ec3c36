using Dossier.Drawing;

namespace Dossier.Charts;

/// <summary>Cuts outlines at the edges of the map.</summary>
/// <remarks>Sutherland and Hodgman, "Reentrant polygon clipping" (1974): one edge after the other.</remarks>
internal static class PolygonCut
{
    /// <summary>What of a ring lies in a box; parts that leave it and come back are joined along its edge.</summary>
    public static List<Position> To(Box box, List<Position> ring)
    {
        ring = Edge(ring, at => at.X - box.X);
        ring = Edge(ring, at => box.Right - at.X);
        ring = Edge(ring, at => at.Y - box.Y);
        return Edge(ring, at => box.Bottom - at.Y);
    }

    // The distance is positive inside.
    private static List<Position> Edge(List<Position> ring, Func<Position, double> distance)
    {
        if (ring.TrueForAll(at => distance(at) >= 0))
        {
            return ring;
        }

        var kept = new List<Position>(ring.Count);
        for (var i = 0; i < ring.Count; i++)
        {
            var (from, to) = (ring[(i + ring.Count - 1) % ring.Count], ring[i]);
            var (before, after) = (distance(from), distance(to));
            if (before >= 0 != after >= 0)
            {
                var share = before / (before - after);
                kept.Add(new(from.X + share * (to.X - from.X), from.Y + share * (to.Y - from.Y)));
            }

            if (after >= 0)
            {
                kept.Add(to);
            }
        }

        return kept;
    }
}

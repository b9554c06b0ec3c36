using Dossier.Drawing;

namespace Dossier.Charts;

/// <summary>The place in an outline that is farthest from its borders, where a name stands best.</summary>
internal static class PolygonMiddle
{
    /// <summary>The middle of a ring, by a grid over it.</summary>
    public static Position Of(List<Position> ring)
    {
        const int Steps = 16;
        var (left, top, right, bottom) = (ring.Min(at => at.X), ring.Min(at => at.Y), ring.Max(at => at.X), ring.Max(at => at.Y));
        var best = (Distance: double.NegativeInfinity, At: ring[0]);
        for (var row = 1; row < Steps; row++)
        {
            for (var column = 1; column < Steps; column++)
            {
                var at = new Position(left + (right - left) * column / Steps, top + (bottom - top) * row / Steps);
                if (Holds(ring, at) && Distance(ring, at) is var distance && distance > best.Distance)
                {
                    best = (distance, at);
                }
            }
        }

        return best.At;
    }

    /// <summary>Whether a place lies in a ring.</summary>
    public static bool Holds(List<Position> ring, Position at)
    {
        var inside = false;
        for (int i = 0, j = ring.Count - 1; i < ring.Count; j = i++)
        {
            if (ring[i].Y > at.Y != ring[j].Y > at.Y
                && at.X < (ring[j].X - ring[i].X) * (at.Y - ring[i].Y) / (ring[j].Y - ring[i].Y) + ring[i].X)
            {
                inside = !inside;
            }
        }

        return inside;
    }

    // To the nearest border, where what is beside counts half: names are wide.
    private static double Distance(List<Position> ring, Position at)
    {
        var nearest = double.PositiveInfinity;
        var from = ring[^1];
        foreach (var to in ring)
        {
            var (dx, dy) = (to.X - from.X, to.Y - from.Y);
            var along = dx * dx + dy * dy is > 0 and var length ? Math.Clamp(((at.X - from.X) * dx + (at.Y - from.Y) * dy) / length, 0, 1) : 0;
            var (x, y) = ((from.X + along * dx - at.X) / 2, from.Y + along * dy - at.Y);
            nearest = Math.Min(nearest, x * x + y * y);
            from = to;
        }

        return nearest;
    }
}

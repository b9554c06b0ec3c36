using System.Collections.Immutable;
using Dossier.Drawing;

namespace Dossier.Charts;

/// <summary>The end of a line and the name that goes there.</summary>
/// <param name="At">The line's last point.</param>
/// <param name="Lines">The name and the last value, in lines.</param>
/// <param name="Style">How they are written.</param>
internal sealed record LineEnd(Position At, ImmutableArray<string> Lines, TextStyle Style)
{
    /// <summary>Of more lines than these, none has room for a name in the plot.</summary>
    public const int MostEarly = 12;

    private const double Leading = 11.5, Gap = 6;

    /// <summary>How much of a column of names it takes, in points.</summary>
    public double Height => Lines.Length * Leading + 1;

    /// <summary>Writes the name right of a place, in the middle of its height.</summary>
    public void Draw(SceneBuilder scene, Position place)
    {
        var baseline = place.Y - Lines.Length * Leading / 2 + 8.8;
        foreach (var line in Lines)
        {
            scene.Text(line, new(place.X, baseline), Style, halo: Color.White);
            baseline += Leading;
        }
    }

    /// <summary>Writes the names of lines that end before the plot does beside their last points, where they cover nothing.</summary>
    /// <param name="scene">The drawing.</param>
    /// <param name="ends">All ends.</param>
    /// <param name="right">The plot's right edge.</param>
    /// <param name="kept">Places on lines.</param>
    /// <returns>The ends whose names are written.</returns>
    public static HashSet<LineEnd> DrawEarly(SceneBuilder scene, IEnumerable<LineEnd> ends, double right, Position[] kept)
    {
        var (drawn, taken) = (new HashSet<LineEnd>(ReferenceEqualityComparer.Instance), new List<Box>());
        foreach (var end in ends)
        {
            var box = new Box(end.At.X + Gap, end.At.Y - end.Height / 2, TextLines.Widest(end.Lines, end.Style), end.Height);
            if (box.Right < right && !taken.Exists(box.Overlaps) && !Array.Exists(kept, point => box.Grow(2).Overlaps(new(point.X, point.Y, 0.01, 0.01))))
            {
                end.Draw(scene, new(box.X, end.At.Y));
                taken.Add(box);
                drawn.Add(end);
            }
        }

        return drawn;
    }
}

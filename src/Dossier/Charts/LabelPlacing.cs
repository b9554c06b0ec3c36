using Dossier.Drawing;

namespace Dossier.Charts;

/// <summary>Finds a place for a remark near its mark where it covers no other words.</summary>
internal static class LabelPlacing
{
    private static readonly (double X, double Y)[] Directions = [(0, -1), (1, -1), (-1, -1), (1, 1), (-1, 1), (0, 1), (1, 0), (-1, 0)];
    private static readonly double[] Distances = [9, 18, 30, 46, 66];

    /// <summary>Writes what a level line stands for on it, where it covers no other words and best no mark; its end first.</summary>
    /// <param name="scene">The drawing so far; its words are kept free.</param>
    /// <param name="text">The label; one that has no place goes to the chart's note.</param>
    /// <param name="y">Where the line stands.</param>
    /// <param name="room">Its ends.</param>
    /// <param name="kept">Places that it had better not cover, such as points of lines.</param>
    public static void OnLine(SceneBuilder scene, string text, double y, (double Left, double Right) room, IReadOnlyCollection<Position> kept)
    {
        const double Step = 8, Above = -3, Below = 9.4;
        var style = ChartType.Remark;
        var width = TextLines.Width(TextLines.Clean(text), style);
        Box[] taken = [.. scene.Texts().Select(item => item.Extent)];
        var free = Enumerable.Range(0, Math.Max(0, (int)((room.Right - room.Left - width) / Step) + 1))
            .SelectMany(i => new[] { Above, Below }.Select(shift => new Position(room.Right - width - i * Step, y + shift)))
            .Select(at => SceneBuilder.Place(text, at, style, halo: Color.White))
            .Where(item => !taken.Any(other => other.Overlaps(item.Extent.Grow(1))))
            .OrderBy(item => kept.Count(point => item.Extent.Overlaps(new(point.X, point.Y, 0.01, 0.01)))).FirstOrDefault();
        if (free is null)
        {
            scene.Unplaced.Add(text);
        }
        else
        {
            scene.Add(free);
        }
    }

    /// <summary>Writes a remark near a mark, with a line to it; false when there is no place.</summary>
    /// <param name="scene">The drawing so far; its words are kept free.</param>
    /// <param name="text">The remark.</param>
    /// <param name="mark">The mark's middle.</param>
    /// <param name="room">Where the remark may stand.</param>
    /// <param name="kept">What it must not cover: other marks.</param>
    public static bool Beside(SceneBuilder scene, string text, Position mark, Box room, IReadOnlyCollection<Box> kept)
    {
        var lines = TextLines.WrapBalanced(text, ChartType.LabelMuted, Math.Min(120, room.Width * 0.5));
        var (width, height) = (TextLines.Widest(lines, ChartType.LabelMuted), lines.Length * ChartType.LabelLeading);
        Box[] taken = [.. scene.Texts().Select(item => item.Extent)];
        Box[] free = [.. Distances.SelectMany(distance => Directions.Select(way => new Box(
                mark.X + way.X * (distance + width / 2) - width / 2, mark.Y + way.Y * (distance + height / 2) - height / 2, width, height)))
            .Where(box => box.X >= room.X && box.Right <= room.Right && box.Y >= room.Y && box.Bottom <= room.Bottom
                && !taken.Any(other => other.Overlaps(box.Grow(2))) && !kept.Any(other => box.Grow(1.5).Overlaps(other)))];
        if (free.Length == 0)
        {
            return false;
        }

        // Best the line to the mark cuts no words.
        var best = free.OrderBy(box => Cuts(mark, Nearest(box, mark), taken)).First();
        var end = Nearest(best, mark);
        scene.Line(mark.X, mark.Y, end.X, end.Y, new Stroke(ChartColors.Muted, 0.6));
        var baseline = best.Y + 8.6;
        foreach (var line in lines)
        {
            scene.Text(line, new(best.X, baseline), ChartType.LabelMuted, halo: Color.White);
            baseline += ChartType.LabelLeading;
        }

        return true;
    }

    private static Position Nearest(Box box, Position to) => new(Math.Clamp(to.X, box.X, box.Right), Math.Clamp(to.Y, box.Y, box.Bottom));

    private static bool Cuts(Position from, Position to, Box[] words)
    {
        const int Steps = 24;
        return Enumerable.Range(1, Steps).Select(step => (double)step / Steps)
            .Select(share => new Box(from.X + (to.X - from.X) * share, from.Y + (to.Y - from.Y) * share, 0.01, 0.01))
            .Any(point => words.Any(other => other.Overlaps(point)));
    }
}

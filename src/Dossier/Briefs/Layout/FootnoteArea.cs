using Dossier.Drawing;

namespace Dossier.Briefs.Layout;

/// <summary>The notes at the foot of the page that is being filled, and what a long note carries over to the next.</summary>
internal sealed class FootnoteArea
{
    /// <summary>Distance from text to rule, and from rule to notes.</summary>
    private const double Separation = 17;
    private const double RuleToNotes = 7;
    private const double RuleLength = 90;

    private readonly List<Strip> _lines = [];

    /// <summary>Height that the notes of this page want, in points; 0 without notes.</summary>
    public double Height => _lines.Count == 0 ? 0 : Separation + LineHeight(_lines);

    public bool IsEmpty => _lines.Count == 0;

    /// <summary>The height of notes on a page that has no others, in points; 0 without notes.</summary>
    public static double HeightOf(IEnumerable<FootNote> notes) =>
        LineHeight(notes.SelectMany(n => n.Lines)) is > 0 and var height ? Separation + height : 0;

    /// <summary>Height with the notes of further strips: all of them; all but the end of the last; the start of the first.</summary>
    public (double Full, double Least, double Barest) HeightWith(IEnumerable<Strip> strips)
    {
        var notes = strips.SelectMany(s => s.Notes).ToList();
        if (notes.Count == 0)
        {
            return (Height, Height, Height);
        }

        var before = _lines.Count == 0 ? Separation : Height;
        var full = before + notes.Sum(n => LineHeight(n.Lines));
        // A last note may go over to the next page with all but two lines.
        var last = notes[^1].Lines;
        var movable = last.Length >= 4 ? LineHeight(last.Skip(2)) : 0;
        return (full, full - movable, before + LineHeight(notes[0].Lines.Take(2)));
    }

    public void Add(Strip strip) => _lines.AddRange(strip.Notes.SelectMany(n => n.Lines));

    /// <summary>Places the lines that fit between <paramref name="top"/> and the page's bottom; the others wait.</summary>
    public List<PlacedItem> Place(PageGeometry geometry, double top)
    {
        var room = geometry.Bottom - top - Separation;
        var (count, height) = (0, 0.0);
        while (count < _lines.Count && height + Space(_lines[count]) <= room + 0.01)
        {
            height += Space(_lines[count++]);
        }

        var items = new List<PlacedItem>();
        if (count == 0)
        {
            return items;
        }

        var y = geometry.Bottom - height;
        var rule = VectorPath.Line(new(geometry.Left, y - RuleToNotes), new(geometry.Left + RuleLength, y - RuleToNotes));
        items.Add(new PlacedPath(StructureNode.Artifact, rule, null, new Stroke(Palette.Rule, 0.6)));
        foreach (var line in _lines.Take(count))
        {
            var at = y + line.SpaceBefore;
            items.AddRange(line.Items.Select(item => item.Moved(0, at)));
            y += Space(line);
        }

        _lines.RemoveRange(0, count);
        return items;
    }

    private static double LineHeight(IEnumerable<Strip> strips) => strips.Sum(Space);

    private static double Space(Strip line) => line.Height + line.SpaceBefore;
}

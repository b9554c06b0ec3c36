using Dossier.Briefs.Layout;

namespace Dossier.Tests.Briefs;

/// <summary>Where figures and tables may stand. Nodes are numbered in the order of the text, which tells where they belong.</summary>
internal sealed class FloatAsserts
{
    private readonly PlacedBrief _placed;
    private readonly Dictionary<int, Place> _first = [];
    private readonly Dictionary<int, Place> _last = [];

    private FloatAsserts(PlacedBrief placed)
    {
        _placed = placed;
        foreach (var page in placed.Pages)
        {
            foreach (var item in page.Items.Where(item => item.Node >= 0 && item is PlacedText or PlacedScene))
            {
                var place = new Place(page.Number, item is PlacedScene scene ? scene.TopLeft.Y : ((PlacedText)item).Origin.Y);
                for (var node = item.Node; node >= 0; node = placed.Nodes[node].Parent)
                {
                    _first[node] = _first.TryGetValue(node, out var first) && first.CompareTo(place) < 0 ? first : place;
                    _last[node] = _last.TryGetValue(node, out var last) && last.CompareTo(place) > 0 ? last : place;
                }
            }
        }
    }

    /// <summary>
    /// Figures stay in their section and in their order, or wait for a page after their part of it; none stands between parts of a table.
    /// </summary>
    public static void Hold(PlacedBrief placed)
    {
        var check = new FloatAsserts(placed);
        var nodes = Enumerable.Range(0, placed.Nodes.Length).Where(check._first.ContainsKey).ToList();
        var figures = nodes.Where(node => placed.Nodes[node].Role == "Figure").ToList();
        var tables = nodes.Where(node => placed.Nodes[node].Role == "Table").ToList();
        var headings = nodes.Where(node => check.Level(node) > 0).ToList();
        foreach (var figure in figures)
        {
            check.StaysInItsSection(figure, headings, [.. figures, .. tables]);
            Assert.All(tables, table => Assert.False(
                check._first[table].CompareTo(check._first[figure]) < 0 && check._first[figure].CompareTo(check._last[table]) < 0,
                $"A figure on page {check._first[figure].Page} cuts a table."));
        }

        Assert.Equal(figures.OrderBy(figure => check._first[figure]), figures);
        Assert.Equal(tables.OrderBy(table => check._first[table]), tables);
    }

    private void StaysInItsSection(int figure, List<int> headings, List<int> floats)
    {
        var own = headings.Where(heading => heading < figure).Select(Level).LastOrDefault(3);
        var after = headings.Where(heading => heading > figure && Level(heading) <= own).ToList();
        var end = after.FirstOrDefault(heading => Level(heading) == 1);
        Assert.True(
            end == 0 || _first[figure].CompareTo(_first[end]) < 0,
            $"A figure of another section stands on page {_first[figure].Page}, behind the heading of the next.");
        var section = headings.LastOrDefault(heading => heading < figure && Level(heading) == 1);
        var queue = floats.Count(other => other >= section && other <= figure);
        Assert.True(
            after.Count == 0 || _first[figure].Page <= _first[after[0]].Page + queue,
            $"A figure on page {_first[figure].Page} waits longer than for the {queue} pages after its part of the section.");
    }

    private int Level(int node) => _placed.Nodes[node].Role is ['H', var digit] && char.IsAsciiDigit(digit) ? digit - '0' : 0;

    private readonly record struct Place(int Page, double Y) : IComparable<Place>
    {
        public int CompareTo(Place other) => (Page, Y).CompareTo((other.Page, other.Y));
    }
}

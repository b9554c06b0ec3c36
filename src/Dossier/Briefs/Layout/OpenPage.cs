using System.Collections.Immutable;

namespace Dossier.Briefs.Layout;

/// <summary>The page that is being filled: what stands on it, how far down, and which notes wait at its foot.</summary>
internal sealed class OpenPage(PageGeometry paper)
{
    /// <summary>A note is split rather than leave this share of a page empty.</summary>
    private const double Hole = 0.12;

    private const double Rounding = 0.01;

    private readonly FootnoteArea _notes = new();
    private readonly List<PlacedItem> _items = [];
    private double _y = PageGeometry.Top;
    private double _spaceAfter;
    private TableHead? _head;
    private StripBox? _box;
    private double _boxTop;
    private int _boxIndex;

    /// <summary>1-based.</summary>
    public int Number { get; private set; } = 1;

    public PageGeometry Geometry { get; set; } = paper;

    /// <summary>Something other than notes stands on it.</summary>
    public bool IsFilled { get; private set; }

    /// <summary>Nothing stands on it, and no note goes on here from the page before.</summary>
    public bool IsFresh => !IsFilled && _notes.IsEmpty;

    /// <summary>The height that is left below what was placed last, in points.</summary>
    public double Room => Geometry.Bottom - _notes.Height - _y - _spaceAfter;

    /// <summary>Puts items on the page and starts the text below them.</summary>
    public void Begin(IEnumerable<PlacedItem> title, double top)
    {
        _items.Clear();
        _items.AddRange(title);
        (_y, IsFilled) = (top, true);
    }

    /// <summary>Whether strips fit, notes included.</summary>
    public bool FitsWhole(IReadOnlyList<Strip> strips) => BottomAfter(strips) + _notes.HeightWith(strips).Full <= Geometry.Bottom;

    /// <summary>Whether strips fit; the end of their notes may go over to the next page when that saves a hole.</summary>
    public bool Fits(ImmutableArray<Strip> strips)
    {
        var bottom = BottomAfter(strips);
        var (full, least, barest) = _notes.HeightWith(strips);
        if (bottom + full <= Geometry.Bottom + Rounding)
        {
            return true;
        }

        if (Number == 1 && strips[0].Box is { StaysOnPageOne: true })
        {
            // The key findings stand on page 1 even when their notes have to go on to page 2.
            return bottom + barest <= Geometry.Bottom + Rounding;
        }

        var room = Geometry.Bottom - _notes.Height - _y;
        return (!IsFilled || room > Hole * Geometry.BodyHeight) && bottom + least <= Geometry.Bottom + Rounding;
    }

    public void Place(ImmutableArray<Strip> strips)
    {
        foreach (var strip in strips)
        {
            var ended = !ReferenceEquals(strip.Box, _box);
            if (ended)
            {
                CloseBox();
            }

            _y += Gap(strip, IsFilled, _spaceAfter);
            if (ended)
            {
                (_box, _boxTop, _boxIndex) = (strip.Box, _y, _items.Count);
            }

            if (HeadHeight(strip, _head) > 0)
            {
                _items.AddRange(strip.Head!.Items.Select(item => item.Moved(0, _y)));
                _y += strip.Head.Height;
            }

            _items.AddRange(strip.Items.Select(item => item.Moved(0, _y)));
            _y += strip.Height;
            _notes.Add(strip);
            (_spaceAfter, _head, IsFilled) = (strip.SpaceAfter, strip.Head, true);
        }
    }

    /// <summary>Ends the page with its notes, as far as they fit, and starts the next with the others.</summary>
    public PlacedPage Turn()
    {
        CloseBox();
        _items.AddRange(_notes.Place(Geometry, _y));
        var page = new PlacedPage(Number++, Geometry, [.. _items]);
        _items.Clear();
        (_y, _spaceAfter, IsFilled, _head) = (PageGeometry.Top, 0, false, null);
        return page;
    }

    private double BottomAfter(IEnumerable<Strip> strips)
    {
        var (bottom, after, head, filled) = (_y, _spaceAfter, _head, IsFilled);
        foreach (var strip in strips)
        {
            bottom += Gap(strip, filled, after) + HeadHeight(strip, head) + strip.Height;
            (after, head, filled) = (strip.SpaceAfter, strip.Head, true);
        }

        return bottom;
    }

    private static double Gap(Strip strip, bool any, double after) => any ? Math.Max(after, strip.SpaceBefore) : 0;

    private static double HeadHeight(Strip strip, TableHead? open) =>
        strip.Head is null || strip.IsHead || ReferenceEquals(strip.Head, open) ? 0 : strip.Head.Height;

    private void CloseBox()
    {
        if (_box is not null)
        {
            _items.InsertRange(_boxIndex, _box.Between(_boxTop, _y));
            _box = null;
        }
    }
}

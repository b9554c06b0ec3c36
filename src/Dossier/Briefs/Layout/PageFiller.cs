using System.Collections.Immutable;

namespace Dossier.Briefs.Layout;

/// <summary>Fills pages with strips from top to bottom. Cost is linear in the number of strips.</summary>
internal sealed class PageFiller(PageGeometry paper)
{
    /// <summary>A note is split rather than leave this share of a page empty.</summary>
    private const double Hole = 0.2;

    /// <summary>Fewer lines than four below a figure look left over, in points.</summary>
    private const double LeastTextBelowFloats = 58;

    private readonly FootnoteArea _notes = new();
    private readonly Queue<Waiting> _floats = new();
    private readonly ImmutableArray<PlacedPage>.Builder _pages = ImmutableArray.CreateBuilder<PlacedPage>();
    private readonly List<PlacedItem> _items = [];
    private PageGeometry _geometry = paper;
    private bool _sideways;
    private double _y = PageGeometry.Top;
    private double _spaceAfter;
    private bool _filled;
    private bool _tooLittleBelowFloats;
    private TableHead? _head;
    private StripBox? _box;
    private double _boxTop;
    private int _boxIndex;

    /// <summary>Puts items on the first page and starts the text below them.</summary>
    public void Begin(IEnumerable<PlacedItem> title, double top)
    {
        _items.Clear();
        _items.AddRange(title);
        (_y, _filled) = (top, true);
    }

    /// <summary>Whether everything fits on the page that is being filled, notes included.</summary>
    public bool FitsWhole(ImmutableArray<FlowItem> flow)
    {
        var strips = flow.SelectMany(item => item switch
        {
            StripGroup group => group.Strips,
            FloatItem floating => [.. floating.Lead, .. floating.Content],
            _ => ImmutableArray<Strip>.Empty,
        });
        var (bottom, after) = (_y, _spaceAfter);
        var all = strips.ToList();
        foreach (var strip in all)
        {
            bottom += Gap(strip, true, after) + strip.Height;
            after = strip.SpaceAfter;
        }

        return bottom + _notes.HeightWith(all).Full <= _geometry.Bottom;
    }

    public void Fill(ImmutableArray<FlowItem> flow)
    {
        for (var i = 0; i < flow.Length; i++)
        {
            switch (flow[i])
            {
                case StripGroup group:
                    if (_floats.Any(waiting => waiting.Table is not null) && group.Strips.Any(strip => strip.IsHead))
                    {
                        // Turned pages in the middle of the next table would tear that apart.
                        Turn(_geometry);
                    }

                    PlaceGroup(group.Strips);
                    break;
                case TurnItem turn:
                    Turn(turn.Geometry);
                    break;
                case SidewaysItem table:
                    PlaceSideways(table);
                    break;
                case BreakItem:
                    FlushFloats();
                    StartPageUnlessEmpty();
                    break;
                case FloatItem floating:
                    if (PlaceFloat(floating, i + 1 < flow.Length ? flow[i + 1] as StripGroup : null))
                    {
                        i++;
                    }

                    break;
                default:
                    throw new InvalidOperationException($"Unknown flow item {flow[i].GetType().Name}.");
            }
        }
    }

    public ImmutableArray<PlacedPage> Finish()
    {
        FlushFloats();
        EndFilledPages();
        return _pages.ToImmutable();
    }

    /// <summary>Ends the page, and further ones as long as notes wait: what follows starts on a fresh page.</summary>
    private void EndFilledPages()
    {
        while (_filled || !_notes.IsEmpty)
        {
            EndPage();
        }
    }

    private void Turn(PageGeometry geometry)
    {
        FlushFloats();
        EndFilledPages();
        _geometry = geometry;
    }

    /// <summary>A table on turned pages waits for the end of this one, so that text goes on; a heading above it does not.</summary>
    private void PlaceSideways(SidewaysItem table)
    {
        _floats.Enqueue(new([], table));
        if (table.HasLead)
        {
            Turn(_geometry);
        }
    }

    private void PlaceTurned(SidewaysItem table)
    {
        var before = _geometry;
        (_geometry, _sideways) = (table.Geometry, true);
        foreach (var group in table.Groups)
        {
            PlaceGroup(group.Strips);
        }

        EndFilledPages();
        (_geometry, _sideways) = (before, false);
    }

    /// <summary>Places a figure or short table here or puts it off; true when the text group after it was placed with it.</summary>
    private bool PlaceFloat(FloatItem floating, StripGroup? next)
    {
        ImmutableArray<Strip> whole = [.. floating.Lead, .. floating.Content];
        if (_floats.Count == 0 && Fits(whole))
        {
            Place(whole);
            return false;
        }

        if (floating.Lead.IsEmpty)
        {
            _floats.Enqueue(new(floating.Content, null));
            return false;
        }

        // A heading stays with the text after the figure, and the figure floats.
        ImmutableArray<Strip> text = next is null ? default : [.. floating.Lead, .. next.Strips];
        if (next is not null && Fits(text))
        {
            Place(text);
            _floats.Enqueue(new(floating.Content, null));
            return true;
        }

        FlushFloats();
        if (!Fits(whole))
        {
            StartPageUnlessEmpty();
        }

        if (!Fits(whole) && next is not null)
        {
            PlaceGroup(text);
            _floats.Enqueue(new(floating.Content, null));
            return true;
        }

        PlaceGroup(whole);
        return false;
    }

    private void PlaceGroup(ImmutableArray<Strip> strips)
    {
        while (_tooLittleBelowFloats || !Fits(strips))
        {
            if (_filled)
            {
                StartPage();
            }
            else if (strips.Length > 1)
            {
                // Higher than a page: part it where it must part.
                foreach (var strip in strips)
                {
                    PlaceGroup([strip]);
                }

                return;
            }
            else
            {
                break;
            }
        }

        Place(strips);
    }

    private bool Fits(ImmutableArray<Strip> strips)
    {
        var (at, after, open) = (_y, _spaceAfter, _head);
        var any = _filled;
        foreach (var strip in strips)
        {
            at += Gap(strip, any, after) + HeadHeight(strip, open) + strip.Height;
            (after, open, any) = (strip.SpaceAfter, strip.Head, true);
        }

        var (full, least, barest) = _notes.HeightWith(strips);
        if (at + full <= _geometry.Bottom + 0.01)
        {
            return true;
        }

        if (_pages.Count == 0 && strips[0].Box is { StaysOnPageOne: true })
        {
            // The key findings stand on page 1 even when their notes have to go on to page 2.
            return at + barest <= _geometry.Bottom + 0.01;
        }

        var room = _geometry.Bottom - _notes.Height - _y;
        return (!_filled || room > Hole * _geometry.BodyHeight) && at + least <= _geometry.Bottom + 0.01;
    }

    private void Place(ImmutableArray<Strip> strips)
    {
        foreach (var strip in strips)
        {
            var ended = !ReferenceEquals(strip.Box, _box);
            if (ended)
            {
                CloseBox();
            }

            _y += Gap(strip, _filled, _spaceAfter);
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
            (_spaceAfter, _head, _filled) = (strip.SpaceAfter, strip.Head, true);
        }
    }

    private static double Gap(Strip strip, bool any, double after) => any ? Math.Max(after, strip.SpaceBefore) : 0;

    private static double HeadHeight(Strip strip, TableHead? open) =>
        strip.Head is null || strip.IsHead || ReferenceEquals(strip.Head, open) ? 0 : strip.Head.Height;

    private void CloseBox()
    {
        if (_box is null)
        {
            return;
        }

        _items.InsertRange(_boxIndex, _box.Between(_boxTop, _y));
        _box = null;
    }

    private void StartPageUnlessEmpty()
    {
        if (_filled)
        {
            StartPage();
        }
    }

    private void FlushFloats()
    {
        while (_floats.Count > 0)
        {
            if (!PlaceWaiting())
            {
                EndPage();
            }
        }
    }

    /// <summary>Ends the page and puts the waiting figures at the top of the next.</summary>
    private void StartPage()
    {
        EndPage();
        while (!_sideways && _floats.Count > 0 && PlaceWaiting())
        {
        }

        _tooLittleBelowFloats = _filled && _geometry.Bottom - _notes.Height - _y - _spaceAfter < LeastTextBelowFloats;
    }

    /// <summary>
    /// Places what has waited longest, if it may stand here: a float that fits nowhere gets a page of its own, once no long note is
    /// waiting to go on there; so does a table on turned pages.
    /// </summary>
    private bool PlaceWaiting()
    {
        var fresh = !_filled && _notes.IsEmpty;
        var (strips, table) = _floats.Peek();
        if (table is null ? !fresh && !Fits(strips) : _filled)
        {
            return false;
        }

        _floats.Dequeue();
        if (table is null)
        {
            Place(strips);
        }
        else
        {
            PlaceTurned(table);
        }

        return true;
    }

    private void EndPage()
    {
        CloseBox();
        _items.AddRange(_notes.Place(_geometry, _y));
        _pages.Add(new(_pages.Count + 1, _geometry, [.. _items]));
        _items.Clear();
        (_y, _spaceAfter, _filled, _head, _tooLittleBelowFloats) = (PageGeometry.Top, 0, false, null, false);
    }

    /// <summary>A float, or a table on turned pages.</summary>
    private sealed record Waiting(ImmutableArray<Strip> Strips, SidewaysItem? Table);
}

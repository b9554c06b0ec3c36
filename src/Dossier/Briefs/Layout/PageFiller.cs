using System.Collections.Immutable;

namespace Dossier.Briefs.Layout;

/// <summary>
/// Fills pages with strips from top to bottom. A figure that does not fit waits while text goes on: never past a heading of the first level
/// or a figure before it, and past one of its own level only on the page that it left room on. A table is not cut by it. Time is linear.
/// </summary>
internal sealed class PageFiller(PageGeometry paper)
{
    /// <summary>Fewer lines than four below a figure look left over, in points.</summary>
    private const double LeastTextBelowFloats = 58;

    /// <summary>A figure waits for the end of a table of at most this many pages; it goes before a longer one.</summary>
    private const double MostTablePages = 2;

    /// <summary>With less than this share of the page left, a heading rather follows the figures that wait.</summary>
    private const double LeastBeforeFloats = 0.1;

    private readonly OpenPage _page = new(paper);
    private readonly Queue<FlowItem> _floats = new();
    private readonly ImmutableArray<PlacedPage>.Builder _pages = ImmutableArray.CreateBuilder<PlacedPage>();
    private ImmutableArray<FlowItem> _flow = [];
    private bool _sideways;
    private bool _inTable;
    private bool _tooLittleBelowFloats;
    private bool _inNextSection;

    /// <summary>Puts items on the first page and starts the text below them.</summary>
    public void Begin(IEnumerable<PlacedItem> title, double top) => _page.Begin(title, top);

    /// <summary>Whether everything fits on the page that is being filled, notes included.</summary>
    public bool FitsWhole(ImmutableArray<FlowItem> flow) => _page.FitsWhole([.. flow.SelectMany(item => item.Strips)]);

    public void Fill(ImmutableArray<FlowItem> flow)
    {
        _flow = flow;
        for (var i = 0; i < flow.Length; i++)
        {
            FlushFloatsBefore(i);
            switch (flow[i])
            {
                case StripGroup group:
                    PlaceInFlow(group, i);
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
                    i += PlaceFloat(floating, Following(i)) ? 1 : 0;
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

    /// <summary>What waits and may not stand behind an item is placed before it.</summary>
    private void FlushFloatsBefore(int index)
    {
        var strips = _flow[index].Strips;
        if (_floats.Count == 0 || strips.IsEmpty)
        {
            _inNextSection &= _floats.Count > 0;
            return;
        }

        ImmutableArray<int> levels = [.. strips.Select(strip => strip.HeadingLevel).Where(level => level > 0)];
        var isText = _flow[index] is StripGroup && !strips.Any(strip => strip.IsHead);
        var endsSection = _floats.OfType<FloatItem>().Any(waiting => levels.Any(level => level <= waiting.Level));
        var mayWait = isText && (!endsSection || levels is [> 1]);
        var nearFoot = !levels.IsEmpty && _page.Room < LeastBeforeFloats * _page.Geometry.BodyHeight;
        var startsTable = _flow[index] is StripGroup && !isText && (_floats.Any(HoldsTable) || IsLongTable(index));
        if (nearFoot || startsTable || !mayWait && (endsSection || _inNextSection))
        {
            FlushFloats();
        }

        _inNextSection = _floats.Count > 0 && (_inNextSection || endsSection);
    }

    /// <summary>Tables keep their order, and turned pages in the middle of the next table would tear that apart.</summary>
    private static bool HoldsTable(FlowItem item) => item is SidewaysItem or FloatItem { IsTable: true };

    private bool IsLongTable(int first)
    {
        var height = 0.0;
        var most = MostTablePages * _page.Geometry.BodyHeight;
        for (var i = first; i < _flow.Length && height <= most && _flow[i] is StripGroup group && group.Strips[^1].Head is not null; i++)
        {
            height += group.Strips.Sum(strip => strip.Height);
        }

        return height > most;
    }

    private void PlaceInFlow(StripGroup group, int index)
    {
        _inTable = group.Strips[0] is { Head: not null, IsHead: false };
        PlaceGroup(group.Strips);
        _inTable = false;
        var next = index + 1 < _flow.Length ? _flow[index + 1].Strips.FirstOrDefault() : null;
        if (group.Strips[^1].Head is { } head && !ReferenceEquals(next?.Head, head))
        {
            PlaceAllThatFit();
        }
    }

    /// <summary>The text after a float that may be drawn before it: not that of another section, nor a table before a table.</summary>
    private StripGroup? Following(int index) =>
        index + 1 < _flow.Length && _flow[index + 1] is StripGroup group && group.Strips[0].HeadingLevel == 0
        && !(group.Strips.Any(strip => strip.IsHead) && (HoldsTable(_flow[index]) || IsLongTable(index + 1))) ? group : null;

    /// <summary>Ends the page, and further ones as long as notes wait: what follows starts on a fresh page.</summary>
    private void EndFilledPages()
    {
        while (!_page.IsFresh)
        {
            EndPage();
        }
    }

    private void Turn(PageGeometry geometry)
    {
        FlushFloats();
        EndFilledPages();
        _page.Geometry = geometry;
    }

    /// <summary>A table on turned pages waits for the end of this one, so that text goes on; a heading above it does not.</summary>
    private void PlaceSideways(SidewaysItem table)
    {
        _floats.Enqueue(table);
        if (table.HasLead)
        {
            Turn(_page.Geometry);
        }
    }

    private void PlaceTurned(SidewaysItem table)
    {
        var before = _page.Geometry;
        (_page.Geometry, _sideways) = (table.Geometry, true);
        foreach (var group in table.Groups)
        {
            PlaceGroup(group.Strips);
        }

        EndFilledPages();
        (_page.Geometry, _sideways) = (before, false);
    }

    /// <summary>Places a figure or short table here or puts it off; true when the text group after it was placed with it.</summary>
    private bool PlaceFloat(FloatItem floating, StripGroup? next)
    {
        var whole = floating.Strips;
        if (_floats.Count == 0 && _page.Fits(whole))
        {
            _page.Place(whole);
            return false;
        }

        var alone = floating with { Lead = [] };
        if (floating.Lead.IsEmpty)
        {
            _floats.Enqueue(alone);
            return false;
        }

        // A heading stays with the text after the figure, and the figure floats.
        ImmutableArray<Strip> text = next is null ? default : [.. floating.Lead, .. next.Strips];
        if (next is not null && _page.Fits(text))
        {
            _page.Place(text);
            _floats.Enqueue(alone);
            return true;
        }

        FlushFloats();
        if (!_page.Fits(whole))
        {
            StartPageUnlessEmpty();
        }

        if (!_page.Fits(whole) && next is not null)
        {
            PlaceGroup(text);
            _floats.Enqueue(alone);
            return true;
        }

        PlaceGroup(whole);
        return false;
    }

    private void PlaceGroup(ImmutableArray<Strip> strips)
    {
        while (_tooLittleBelowFloats || !_page.Fits(strips))
        {
            if (_page.IsFilled)
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

        _page.Place(strips);
    }

    private void StartPageUnlessEmpty()
    {
        if (_page.IsFilled)
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

    /// <summary>Ends the page and puts the waiting figures at the top of the next, unless a table goes on there.</summary>
    private void StartPage()
    {
        EndPage();
        if (!_sideways && !_inTable)
        {
            PlaceAllThatFit();
        }
    }

    private void PlaceAllThatFit()
    {
        while (_floats.Count > 0 && PlaceWaiting())
        {
            _tooLittleBelowFloats = _page.IsFilled && _page.Room < LeastTextBelowFloats;
        }
    }

    /// <summary>
    /// Places what has waited longest, if it may stand here: a float that fits nowhere gets a page of its own, once no long note is
    /// waiting to go on there; so does a table on turned pages.
    /// </summary>
    private bool PlaceWaiting()
    {
        var item = _floats.Peek();
        var turned = item as SidewaysItem;
        if (turned is null ? !_page.IsFresh && !_page.Fits(item.Strips) : _page.IsFilled)
        {
            return false;
        }

        _floats.Dequeue();
        if (turned is null)
        {
            _page.Place(item.Strips);
        }
        else
        {
            PlaceTurned(turned);
        }

        return true;
    }

    private void EndPage()
    {
        _pages.Add(_page.Turn());
        _tooLittleBelowFloats = false;
    }
}

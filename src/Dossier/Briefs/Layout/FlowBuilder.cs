using System.Collections.Immutable;

namespace Dossier.Briefs.Layout;

/// <summary>Gathers strips into groups that stay together.</summary>
internal sealed class FlowBuilder
{
    /// <summary>What stands before the first heading stays before it, whatever its level.</summary>
    private const int LowestLevel = 3;

    private readonly ImmutableArray<FlowItem>.Builder _items = ImmutableArray.CreateBuilder<FlowItem>();
    private readonly List<Strip> _open = [];
    private int _level = LowestLevel;

    /// <summary>The height of the headings that go with what is added next, in points.</summary>
    public double OpenHeight => _open.Sum(strip => Math.Max(strip.SpaceBefore, 0) + strip.Height + strip.SpaceAfter);

    public void Add(Strip strip)
    {
        _open.Add(strip);
        _level = strip.HeadingLevel > 0 ? strip.HeadingLevel : _level;
        if (!strip.GlueToNext)
        {
            Close();
        }
    }

    public void Add(IEnumerable<Strip> strips)
    {
        foreach (var strip in strips)
        {
            Add(strip);
        }
    }

    /// <summary>Adds what may move to a later page, whole; headings right above it go with it.</summary>
    public void AddFloat(IEnumerable<Strip> content, bool isTable)
    {
        _items.Add(new FloatItem([.. _open], [.. content]) { Level = _level, IsTable = isTable });
        _open.Clear();
    }

    /// <summary>Adds a table that goes on turned pages; headings right above it go with it.</summary>
    public void AddSideways(PageGeometry geometry, IEnumerable<Strip> strips)
    {
        var groups = new FlowBuilder();
        groups.Add(_open.Concat(strips));
        _items.Add(new SidewaysItem(geometry, [.. groups.Finish().Cast<StripGroup>()], _open.Count > 0));
        _open.Clear();
    }

    /// <summary>Turns the pages; headings right above go over to the new page.</summary>
    public void Turn(PageGeometry geometry) => _items.Add(new TurnItem(geometry));

    /// <summary>Starts a page; headings right above go over to it.</summary>
    public void BreakPage() => _items.Add(new BreakItem());

    public ImmutableArray<FlowItem> Finish()
    {
        Close();
        return _items.ToImmutable();
    }

    private void Close()
    {
        if (_open.Count > 0)
        {
            _items.Add(new StripGroup([.. _open]));
            _open.Clear();
        }
    }
}

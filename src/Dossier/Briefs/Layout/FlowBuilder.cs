using System.Collections.Immutable;

namespace Dossier.Briefs.Layout;

/// <summary>Gathers strips into groups that stay together.</summary>
internal sealed class FlowBuilder
{
    private readonly ImmutableArray<FlowItem>.Builder _items = ImmutableArray.CreateBuilder<FlowItem>();
    private readonly List<Strip> _open = [];

    /// <summary>The height of the headings that go with what is added next, in points.</summary>
    public double OpenHeight => _open.Sum(strip => Math.Max(strip.SpaceBefore, 0) + strip.Height + strip.SpaceAfter);

    public void Add(Strip strip)
    {
        _open.Add(strip);
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
    public void AddFloat(params IEnumerable<Strip> content)
    {
        _items.Add(new FloatItem([.. _open], [.. content]));
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

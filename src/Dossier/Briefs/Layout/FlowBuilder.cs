using System.Collections.Immutable;

namespace Dossier.Briefs.Layout;

/// <summary>Gathers strips into groups that stay together.</summary>
internal sealed class FlowBuilder
{
    private readonly ImmutableArray<FlowItem>.Builder _items = ImmutableArray.CreateBuilder<FlowItem>();
    private readonly List<Strip> _open = [];

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

    public void BreakPage()
    {
        Close();
        _items.Add(new BreakItem());
    }

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

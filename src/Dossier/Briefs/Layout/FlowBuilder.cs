using System.Collections.Immutable;

namespace Dossier.Briefs.Layout;

/// <summary>Gathers strips into groups that stay together.</summary>
internal sealed class FlowBuilder
{
    private readonly ImmutableArray<FlowItem>.Builder items = ImmutableArray.CreateBuilder<FlowItem>();
    private readonly List<Strip> open = [];

    public void Add(Strip strip)
    {
        open.Add(strip);
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

    /// <summary>Adds a figure; headings right above it go with it.</summary>
    public void AddFigure(Strip figure)
    {
        items.Add(new FigureItem([.. open], figure));
        open.Clear();
    }

    public void BreakPage()
    {
        Close();
        items.Add(new BreakItem());
    }

    public ImmutableArray<FlowItem> Finish()
    {
        Close();
        return items.ToImmutable();
    }

    private void Close()
    {
        if (open.Count > 0)
        {
            items.Add(new StripGroup([.. open]));
            open.Clear();
        }
    }
}

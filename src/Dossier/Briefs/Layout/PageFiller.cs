using System.Collections.Immutable;
using Dossier.Drawing;

namespace Dossier.Briefs.Layout;

/// <summary>Fills pages with strips from top to bottom. Cost is linear in the number of strips.</summary>
internal sealed class PageFiller(PageGeometry geometry)
{
    /// <summary>A note is split rather than leave this share of a page empty.</summary>
    private const double Hole = 0.2;

    private readonly FootnoteArea notes = new(geometry);
    private readonly Queue<Strip> floats = new();
    private readonly ImmutableArray<PlacedPage>.Builder pages = ImmutableArray.CreateBuilder<PlacedPage>();
    private readonly List<PlacedItem> items = [];
    private double y = PageGeometry.Top;
    private double spaceAfter;
    private bool filled;
    private TableHead? head;
    private CalloutBox? callout;
    private double calloutTop;
    private int calloutIndex;

    /// <summary>Puts items on the first page and starts the text below them.</summary>
    public void Begin(IEnumerable<PlacedItem> title, double top)
    {
        items.AddRange(title);
        y = top;
    }

    public void Fill(ImmutableArray<FlowItem> flow)
    {
        for (var i = 0; i < flow.Length; i++)
        {
            switch (flow[i])
            {
                case StripGroup group:
                    PlaceGroup(group.Strips);
                    break;
                case BreakItem:
                    FlushFloats();
                    StartPageUnlessEmpty();
                    break;
                case FigureItem figure:
                    if (PlaceFigure(figure, i + 1 < flow.Length ? flow[i + 1] as StripGroup : null))
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
        EndPage();
        while (!notes.IsEmpty)
        {
            EndPage();
        }

        return pages.ToImmutable();
    }

    /// <summary>Places a figure here or puts it off; true when the text group after it was placed with it.</summary>
    private bool PlaceFigure(FigureItem figure, StripGroup? next)
    {
        ImmutableArray<Strip> whole = [.. figure.Lead, figure.Figure];
        if (floats.Count == 0 && Fits(whole))
        {
            Place(whole);
            return false;
        }

        if (figure.Lead.IsEmpty)
        {
            floats.Enqueue(figure.Figure);
            return false;
        }

        // A heading stays with the text after the figure, and the figure floats.
        ImmutableArray<Strip> text = next is null ? default : [.. figure.Lead, .. next.Strips];
        if (next is not null && Fits(text))
        {
            Place(text);
            floats.Enqueue(figure.Figure);
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
            floats.Enqueue(figure.Figure);
            return true;
        }

        PlaceGroup(whole);
        return false;
    }

    private void PlaceGroup(ImmutableArray<Strip> strips)
    {
        while (!Fits(strips))
        {
            if (filled)
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
        var (at, after, open) = (y, spaceAfter, head);
        var any = filled;
        foreach (var strip in strips)
        {
            at += Gap(strip, any, after) + HeadHeight(strip, open) + strip.Height;
            (after, open, any) = (strip.SpaceAfter, strip.Head, true);
        }

        var (full, least) = notes.HeightWith(strips);
        if (at + full <= geometry.Bottom + 0.01)
        {
            return true;
        }

        var room = geometry.Bottom - notes.Height - y;
        return (!filled || room > Hole * geometry.BodyHeight) && at + least <= geometry.Bottom + 0.01;
    }

    private void Place(ImmutableArray<Strip> strips)
    {
        foreach (var strip in strips)
        {
            y += Gap(strip, filled, spaceAfter);
            if (!ReferenceEquals(strip.Callout, callout))
            {
                CloseCallout();
                (callout, calloutTop, calloutIndex) = (strip.Callout, y, items.Count);
            }

            if (HeadHeight(strip, head) > 0)
            {
                items.AddRange(strip.Head!.Items.Select(item => item.Moved(0, y)));
                y += strip.Head.Height;
            }

            items.AddRange(strip.Items.Select(item => item.Moved(0, y)));
            y += strip.Height;
            notes.Add(strip);
            (spaceAfter, head, filled) = (strip.SpaceAfter, strip.Head, true);
        }
    }

    private static double Gap(Strip strip, bool filled, double after) => filled ? Math.Max(after, strip.SpaceBefore) : 0;

    private static double HeadHeight(Strip strip, TableHead? open) =>
        strip.Head is null || strip.IsHead || ReferenceEquals(strip.Head, open) ? 0 : strip.Head.Height;

    private void CloseCallout()
    {
        if (callout is null)
        {
            return;
        }

        var tint = new Box(callout.Left, calloutTop, callout.Width, y - calloutTop);
        items.InsertRange(calloutIndex,
        [
            new PlacedPath(StructureNode.Artifact, VectorPath.Rectangle(tint), new Fill(Palette.Tint)),
            new PlacedPath(StructureNode.Artifact, VectorPath.Rectangle(tint with { Width = 3.3 }), new Fill(Palette.Red)),
        ]);
        callout = null;
    }

    private void StartPageUnlessEmpty()
    {
        if (filled)
        {
            StartPage();
        }
    }

    private void FlushFloats()
    {
        while (floats.Count > 0)
        {
            if (Fits([floats.Peek()]) || !filled)
            {
                Place([floats.Dequeue()]);
            }
            else
            {
                StartPage();
            }
        }
    }

    /// <summary>Ends the page and puts the waiting figures at the top of the next.</summary>
    private void StartPage()
    {
        EndPage();
        while (floats.Count > 0 && (Fits([floats.Peek()]) || !filled))
        {
            Place([floats.Dequeue()]);
        }
    }

    private void EndPage()
    {
        CloseCallout();
        items.AddRange(notes.Place(y));
        pages.Add(new(pages.Count + 1, [.. items]));
        items.Clear();
        (y, spaceAfter, filled, head) = (PageGeometry.Top, 0, false, null);
    }
}

using System.Text;
using Dossier.Briefs.Layout;

namespace Dossier.Tests.Briefs;

/// <summary>Reads a placed brief as its structure says: blocks in the order of their nodes, what stands in a text as it is drawn.</summary>
internal sealed class PlacedReading
{
    private readonly PlacedBrief _placed;
    private readonly Dictionary<int, List<(int Order, PlacedText Text)>> _own;
    private readonly ILookup<int, int> _children;
    private readonly HashSet<int> _marks;

    private PlacedReading(PlacedBrief placed)
    {
        _placed = placed;
        var items = placed.Pages.SelectMany(page => page.Items).ToList();
        _own = items.OfType<PlacedText>().Select((text, order) => (order, text)).Where(text => text.text.Node >= 0)
            .GroupBy(text => text.text.Node).ToDictionary(texts => texts.Key, texts => texts.ToList());
        _children = Enumerable.Range(0, placed.Nodes.Length).ToLookup(node => placed.Nodes[node].Parent);
        var marks = items.OfType<PlacedLink>().Where(link => link.Target.Destination?.StartsWith("note:", StringComparison.Ordinal) == true);
        _marks = [.. marks.Select(link => link.Node)];
    }

    public static string Of(PlacedBrief placed)
    {
        var reading = new PlacedReading(placed);
        var text = new StringBuilder();
        foreach (var node in reading._children[StructureNode.Artifact])
        {
            reading.Read(node, text);
        }

        return ReadingOrder.Plain(text.ToString());
    }

    private void Read(int node, StringBuilder text)
    {
        if (_marks.Contains(node) || _placed.Nodes[node].Role == "Lbl")
        {
            return;
        }

        var isText = _placed.Nodes[node].HoldsText;
        var parts = _own.GetValueOrDefault(node, []).Select(own => (own.Order, Words: (string?)own.Text.Text, Child: -1))
            .Concat(_children[node].Select(child => (Order: isText ? First(child) : child, Words: (string?)null, Child: child)));
        foreach (var (_, words, child) in parts.OrderBy(part => part.Order))
        {
            if (words is not null)
            {
                text.Append(words);
            }
            else
            {
                Read(child, text);
            }
        }

        text.Append(_placed.Nodes[node].Role is "Link" or "Reference" ? "" : " ");
    }

    private int First(int node) =>
        _own.GetValueOrDefault(node, []).Select(own => own.Order).Concat(_children[node].Select(First)).DefaultIfEmpty(int.MaxValue).Min();
}

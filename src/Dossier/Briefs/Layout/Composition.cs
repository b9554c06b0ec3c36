using System.Collections.Immutable;
using System.Globalization;

namespace Dossier.Briefs.Layout;

/// <summary>What one pass over a brief shares: the structure tree that grows, the numbers that the pass before found.</summary>
internal sealed class Composition(PageGeometry geometry, TextMeasure measure, PassResult before)
{
    private readonly ImmutableArray<StructureNode>.Builder _nodes = ImmutableArray.CreateBuilder<StructureNode>();
    private readonly Stack<int> _levels = new();

    /// <summary>The pages that are being set; landscape pages have their own.</summary>
    public PageGeometry Geometry { get; set; } = geometry;

    public TextMeasure Measure { get; } = measure;

    public LineBreaker Breaker { get; } = new(measure);

    /// <summary>The node of the section that is being set.</summary>
    public int Section { get; set; } = StructureNode.Artifact;

    public int NoteCount { get; private set; }

    public int FigureCount { get; set; }

    public int TableCount { get; set; }

    public int AddNode(StructureNode node)
    {
        _nodes.Add(node);
        return _nodes.Count - 1;
    }

    public int AddNode(string role, int parent) => AddNode(new(parent, role));

    /// <summary>The node of the next heading. Its role tells its depth, since a level that is left out would confuse screen readers.</summary>
    public int AddHeading(int level)
    {
        while (_levels.TryPeek(out var open) && open >= level)
        {
            _levels.Pop();
        }

        _levels.Push(level);
        return AddNode(string.Create(CultureInfo.InvariantCulture, $"H{_levels.Count}"), Section);
    }

    public ImmutableArray<StructureNode> Nodes() => _nodes.ToImmutable();

    /// <summary>The next note's place in the text (0-based) and its number as printed (1-based).</summary>
    public (int Use, int Number) NextNote()
    {
        var use = NoteCount++;
        return (use, use < before.NoteNumbers.Length ? before.NoteNumbers[use] : use + 1);
    }

    /// <summary>The page on which a heading stands, as the pass before found it; 0 on the first pass.</summary>
    public int PageOf(string anchor) => before.PageNumbers.GetValueOrDefault(anchor);
}

/// <summary>What a pass tells the next.</summary>
/// <param name="NoteNumbers">The number of each note by its place in the text: floating figures take their notes with them.</param>
/// <param name="PageNumbers">The page of each anchor that the contents list.</param>
internal sealed record PassResult(ImmutableArray<int> NoteNumbers, ImmutableDictionary<string, int> PageNumbers)
{
    public static PassResult None { get; } = new([], ImmutableDictionary<string, int>.Empty);

    public bool Agrees(PassResult other) =>
        NoteNumbers.AsSpan().SequenceEqual(other.NoteNumbers.AsSpan())
        && PageNumbers.Count == other.PageNumbers.Count
        && PageNumbers.All(p => other.PageNumbers.TryGetValue(p.Key, out var page) && page == p.Value);
}

using System.Collections.Immutable;

namespace Dossier.Extraction;

/// <summary>Lists of vendors of which an article has spoken, kept so that asking for them takes the same time however long it is.</summary>
internal sealed class SpokenVendors
{
    private readonly List<LexiconEntry> _known = [];
    private readonly HashSet<string> _codes = new(StringComparer.Ordinal);
    private readonly List<ImmutableArray<LexiconEntry>> _near = [];
    private readonly Dictionary<int, (ImmutableArray<LexiconEntry> Vendors, int Paragraph, int Order)> _lastOfSize = [];
    private int _paragraph;
    private int _count;

    /// <summary>Each vendor once, in the order in which they were named first.</summary>
    public IReadOnlyList<LexiconEntry> Known => _known;

    /// <summary>Takes up a list that a paragraph names.</summary>
    public void Add(ImmutableArray<LexiconEntry> vendors, int paragraph)
    {
        if (paragraph != _paragraph)
        {
            _near.Clear();
        }

        (_paragraph, _count) = (paragraph, _count + 1);
        _near.Add(vendors);
        _lastOfSize[vendors.Length] = (vendors, paragraph, _count);
        foreach (var vendor in vendors)
        {
            if (_codes.Add(vendor.Code))
            {
                _known.Add(vendor);
            }
        }
    }

    /// <summary>The lists of a paragraph, if it is the last that named any.</summary>
    public IReadOnlyList<ImmutableArray<LexiconEntry>> In(int paragraph) => paragraph == _paragraph ? _near : [];

    /// <summary>The last list of a length, and its paragraph; default when there is none.</summary>
    public (ImmutableArray<LexiconEntry> Vendors, int Paragraph) Last(Func<int, bool> fits) => _lastOfSize
        .Where(last => fits(last.Key)).OrderByDescending(last => last.Value.Order)
        .Select(last => (last.Value.Vendors, last.Value.Paragraph)).FirstOrDefault();
}

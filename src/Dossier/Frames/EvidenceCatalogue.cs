using System.Collections.Immutable;
using Dossier.Facts;

namespace Dossier.Frames;

/// <summary>Evidence ids, each once, with the passages as far as they are known.</summary>
internal sealed class EvidenceCatalogue
{
    private readonly Dictionary<string, int> _codes;
    private readonly ImmutableArray<Evidence?> _passages;

    private EvidenceCatalogue(Dictionary<string, int> codes, ImmutableArray<Evidence?> passages)
    {
        _codes = codes;
        _passages = passages;
        Ids = [.. codes.Keys];
    }

    /// <summary>The ids; an id's position is its code.</summary>
    public ImmutableArray<string> Ids { get; }

    /// <summary>The passage of a code; null when only the id is known.</summary>
    public Evidence? this[int code] => _passages[code];

    /// <summary>The passage of an id; null when it is not known.</summary>
    public Evidence? Find(string id) => _codes.TryGetValue(id, out var code) ? _passages[code] : null;

    /// <summary>Collects ids and passages.</summary>
    internal sealed class Builder
    {
        private readonly Dictionary<string, int> _codes = new(StringComparer.Ordinal);
        private readonly List<Evidence?> _passages = [];

        public int Add(Evidence passage) => Add(passage.Id, passage);

        public int Add(string id, Evidence? passage)
        {
            if (!_codes.TryGetValue(id, out var code))
            {
                code = _codes.Count;
                _codes.Add(id, code);
                _passages.Add(passage);
            }

            _passages[code] ??= passage;
            return code;
        }

        /// <summary>Adds all of another catalogue; gives the new code of each old one.</summary>
        public int[] AddAll(EvidenceCatalogue other) => [.. other.Ids.Select((id, code) => Add(id, other[code]))];

        public EvidenceCatalogue Build() => new(_codes, [.. _passages]);
    }
}

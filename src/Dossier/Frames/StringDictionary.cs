namespace Dossier.Frames;

/// <summary>Gives each distinct text a number from 0, in order of first appearance. Comparison is ordinal.</summary>
internal sealed class StringDictionary
{
    private readonly Dictionary<string, int> _codes = new(StringComparer.Ordinal);

    public int Count => _codes.Count;

    /// <summary>The text's number, new if need be; -1 for null.</summary>
    public int CodeOf(string? text)
    {
        if (text is null)
        {
            return -1;
        }

        if (!_codes.TryGetValue(text, out var code))
        {
            code = _codes.Count;
            _codes.Add(text, code);
        }

        return code;
    }

    /// <summary>The text's number; -1 when it has none.</summary>
    public int Find(string text) => _codes.TryGetValue(text, out var code) ? code : -1;

    /// <summary>The texts in order of their numbers.</summary>
    public string[] ToArray() => [.. _codes.Keys];
}

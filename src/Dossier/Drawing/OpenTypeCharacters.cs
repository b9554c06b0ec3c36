namespace Dossier.Drawing;

/// <summary>Which glyph a font has for a character.</summary>
/// <remarks>OpenType specification 1.9, chapter cmap: subtable formats 4 (basic plane) and 12 (all planes).</remarks>
internal sealed class OpenTypeCharacters
{
    private readonly ushort[] _basicPlane = new ushort[0x10000];
    private readonly Dictionary<int, ushort> _beyond = [];

    private OpenTypeCharacters()
    {
    }

    /// <summary>The glyph of a character, or 0 when the font has none.</summary>
    public int Glyph(int codePoint) => (uint)codePoint < 0x10000 ? _basicPlane[codePoint] : _beyond.GetValueOrDefault(codePoint);

    /// <summary>Reads every Unicode subtable; the first one that names a character decides.</summary>
    public static OpenTypeCharacters Read(OpenTypeData table)
    {
        var characters = new OpenTypeCharacters();
        for (var i = 0; i < table.U16(2); i++)
        {
            var record = table.At(4 + 8 * i);
            var unicode = record.U16(0) == 0 || (record.U16(0) == 3 && record.U16(2) is 1 or 10);
            var subtable = table.At(record.I32(4));
            if (unicode && subtable.U16(0) == 4)
            {
                characters.ReadSegments(subtable);
            }
            else if (unicode && subtable.U16(0) == 12)
            {
                characters.ReadGroups(subtable);
            }
        }

        return characters;
    }

    private void ReadSegments(OpenTypeData table)
    {
        var doubleCount = table.U16(6);
        for (var i = 0; i < doubleCount; i += 2)
        {
            var (last, first) = (table.U16(14 + i), table.U16(16 + doubleCount + i));
            var delta = table.U16(16 + 2 * doubleCount + i);
            var rangeAt = 16 + 3 * doubleCount + i;
            var range = table.U16(rangeAt);
            for (int codePoint = first; codePoint <= last && codePoint < 0xFFFF; codePoint++)
            {
                var glyph = range == 0 ? codePoint : table.U16(rangeAt + range + 2 * (codePoint - first));
                if (range == 0 || glyph != 0)
                {
                    Add(codePoint, glyph + delta);
                }
            }
        }
    }

    private void ReadGroups(OpenTypeData table)
    {
        for (var i = 0; i < table.I32(12); i++)
        {
            var group = table.At(16 + 12 * i);
            for (var codePoint = group.I32(0); codePoint <= group.I32(4); codePoint++)
            {
                Add(codePoint, group.I32(8) + codePoint - group.I32(0));
            }
        }
    }

    private void Add(int codePoint, int glyph)
    {
        if (codePoint >= 0x10000)
        {
            _beyond.TryAdd(codePoint, (ushort)glyph);
        }
        else if (_basicPlane[codePoint] == 0)
        {
            _basicPlane[codePoint] = (ushort)glyph;
        }
    }
}

using System.Reflection;

namespace Dossier.Drawing;

/// <summary>A TrueType font file in memory: its metrics, its characters and where its tables are.</summary>
/// <remarks>Field offsets are those of the OpenType specification 1.9, chapters cmap, head, hhea, hmtx, OS/2 and post.</remarks>
internal sealed class OpenTypeFont
{
    private readonly byte[] _file;
    private readonly Dictionary<string, (int Start, int Length)> _tables = new(StringComparer.Ordinal);
    private readonly ushort[] _advances;
    private readonly OpenTypeCharacters _characters;

    /// <param name="file">A whole font file, or a collection of fonts.</param>
    /// <param name="start">Where the font's directory begins: not 0 in a collection.</param>
    public OpenTypeFont(byte[] file, int start = 0)
    {
        _file = file;
        var directory = new OpenTypeData(file, start);
        for (var i = 0; i < directory.U16(4); i++)
        {
            var entry = directory.At(12 + 16 * i);
            _tables[System.Text.Encoding.ASCII.GetString(entry.Slice(0, 4))] = (entry.I32(8), entry.I32(12));
        }

        var (head, metrics) = (Table("head"), Table("OS/2"));
        UnitsPerEm = head.U16(18);
        Bounds = (head.I16(36), head.I16(38), head.I16(40), head.I16(42));
        (Ascent, Descent) = (Table("hhea").I16(4), -Table("hhea").I16(6));
        // Heights of letters came with version 2 of the table.
        var hasHeights = metrics.U16(0) >= 2;
        (XHeight, CapHeight) = hasHeights ? (metrics.I16(86), metrics.I16(88)) : (Ascent / 2, Ascent * 7 / 10);
        Weight = metrics.U16(4);
        EmbeddingRights = metrics.U16(8);
        Name = _tables.ContainsKey("name") ? PostScriptName(Table("name")) : "";
        ItalicAngle = Table("post").I32(4) / 65536.0;
        GlyphCount = Table("maxp").U16(4);
        _characters = OpenTypeCharacters.Read(Table("cmap"));
        _advances = ReadAdvances();
        Kerning = _tables.ContainsKey("GPOS") ? new OpenTypeKerning(Table("GPOS")) : OpenTypeKerning.None;
        Outlines = new OpenTypeOutlines(Table("glyf"), Table("loca"), head.I16(50) != 0, UnitsPerEm, GlyphCount);
    }

    public int UnitsPerEm { get; }

    /// <summary>The smallest box around all glyphs, in font units, y upwards.</summary>
    public (int Left, int Bottom, int Right, int Top) Bounds { get; }

    public int Ascent { get; }

    public int Descent { get; }

    public int XHeight { get; }

    public int CapHeight { get; }

    /// <summary>100 (thin) to 900 (black); regular is 400.</summary>
    public int Weight { get; }

    /// <summary>The licence bits of the table OS/2 (fsType).</summary>
    public int EmbeddingRights { get; }

    /// <summary>The PostScript name without the signs that PDF names escape; empty when the font has none.</summary>
    public string Name { get; }

    /// <summary>Degrees counter-clockwise from the vertical; negative for a face that leans right.</summary>
    public double ItalicAngle { get; }

    public int GlyphCount { get; }

    public OpenTypeKerning Kerning { get; }

    public OpenTypeOutlines Outlines { get; }

    /// <summary>Reads a face that is embedded in this assembly.</summary>
    public static OpenTypeFont FromResource(string name)
    {
        var resource = $"Dossier.Fonts.{name}.ttf";
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream(resource)
            ?? throw new InvalidOperationException($"Expected the embedded font '{resource}', found none: rebuild the library.");
        var file = new byte[stream.Length];
        stream.ReadExactly(file);
        return new OpenTypeFont(file);
    }

    /// <summary>Reads the font or the fonts of a file.</summary>
    /// <exception cref="InvalidDataException">It cannot be read, has no TrueType outlines, or may not be embedded.</exception>
    public static IEnumerable<OpenTypeFont> FromFile(string path)
    {
        try
        {
            var file = File.ReadAllBytes(path);
            var whole = new OpenTypeData(file, 0);
            var starts = file.AsSpan().StartsWith("ttcf"u8) ? Enumerable.Range(0, whole.I32(8)).Select(i => whole.I32(12 + 4 * i)) : [0];
            return [.. starts.Select(start => Embeddable(new OpenTypeFont(file, start)))];
        }
        catch (Exception e) when (e is ArgumentException or IndexOutOfRangeException or OverflowException)
        {
            throw new InvalidDataException("a file that cannot be read as one", e);
        }
    }

    /// <summary>The glyph of a character, or 0 when the font has none.</summary>
    public int Glyph(int codePoint) => _characters.Glyph(codePoint);

    /// <summary>How far a glyph moves the pen, in font units, before kerning.</summary>
    public int Advance(int glyph) => _advances[glyph];

    /// <summary>A table as it stands in the file.</summary>
    public ReadOnlySpan<byte> Bytes(string tag) => Table(tag).Slice(0, _tables[tag].Length);

    private OpenTypeData Table(string tag) => _tables.TryGetValue(tag, out var table)
        ? new OpenTypeData(_file, table.Start)
        : throw new InvalidDataException($"Expected a table '{tag}' in the font file, found none: use a font with TrueType outlines.");

    private static OpenTypeFont Embeddable(OpenTypeFont font)
    {
        const int Restricted = 0x0002, PreviewOrEditing = 0x000C, NoSubsets = 0x0100, BitmapsOnly = 0x0200;
        var rights = font.EmbeddingRights;
        var forbidden = (rights & (NoSubsets | BitmapsOnly)) != 0 || (rights & (Restricted | PreviewOrEditing)) == Restricted;
        return forbidden ? throw new InvalidDataException("one whose licence bits forbid it") : font;
    }

    private static string PostScriptName(OpenTypeData table)
    {
        const int PostScript = 6, Windows = 3;
        for (var i = 0; i < table.U16(2); i++)
        {
            var record = table.At(6 + 12 * i);
            if (record.U16(6) == PostScript && record.U16(0) == Windows)
            {
                var bytes = table.At(table.U16(4)).Slice(record.U16(10), record.U16(8));
                var name = System.Text.Encoding.BigEndianUnicode.GetString(bytes);
                return string.Concat(name.Where(c => char.IsAsciiLetterOrDigit(c) || c == '-'));
            }
        }

        return "";
    }

    private ushort[] ReadAdvances()
    {
        var metrics = Table("hmtx");
        var last = Table("hhea").U16(34) - 1;
        var advances = new ushort[GlyphCount];
        for (var glyph = 0; glyph < advances.Length; glyph++)
        {
            advances[glyph] = metrics.U16(4 * Math.Min(glyph, last));
        }

        // In the italic faces of Lato 2.007 the six is narrower than the other digits; columns of figures need one width.
        var zero = advances[Glyph('0')];
        for (var digit = '1'; digit <= '9'; digit++)
        {
            advances[Glyph(digit)] = zero;
        }

        return advances;
    }
}

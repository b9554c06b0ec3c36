namespace Dossier.Drawing;

/// <summary>How much closer (negative) or farther (positive) two neighbouring glyphs stand, from the font's <c>kern</c> feature.</summary>
/// <remarks>
/// OpenType specification 1.9, chapter GPOS: pair adjustment (lookup type 2, formats 1 and 2) and extension positioning (type 9).
/// Every lookup of the feature adds its value; inside a lookup the first subtable that knows the pair decides.
/// </remarks>
internal sealed class OpenTypeKerning
{
    private const int CacheSize = 1 << 13;
    private const int AdvanceWidth = 4;

    private readonly OpenTypeData[][] _lookups;

    // Each entry holds glyph pair, "known" bit and value in one word, so that threads can share it without a lock.
    private readonly long[] _cache = new long[CacheSize];

    private OpenTypeKerning() => _lookups = [];

    public OpenTypeKerning(OpenTypeData table)
    {
        var (features, lookups) = (table.At(table.U16(6)), table.At(table.U16(8)));
        var indexes = new List<int>();
        for (var i = 0; i < features.U16(0); i++)
        {
            var record = features.At(2 + 6 * i);
            if (!record.Slice(0, 4).SequenceEqual("kern"u8))
            {
                continue;
            }

            var feature = features.At(record.U16(4));
            for (var k = 0; k < feature.U16(2); k++)
            {
                indexes.Add(feature.U16(4 + 2 * k));
            }
        }

        indexes.Sort();
        _lookups = [.. indexes.Distinct().Select(index => PairSubtables(lookups.At(lookups.U16(2 + 2 * index))))];
    }

    /// <summary>That of a font without such a table: none.</summary>
    public static OpenTypeKerning None { get; } = new();

    /// <summary>The change of the left glyph's advance when the right glyph follows it, in font units.</summary>
    public int Between(int left, int right)
    {
        var pair = (left << 16) | right;
        ref var entry = ref _cache[(left * 31 + right) & (CacheSize - 1)];
        var known = Volatile.Read(ref entry);
        if ((known & 0x10000) != 0 && (int)(known >> 32) == pair)
        {
            return (short)known;
        }

        var value = Find(left, right);
        Volatile.Write(ref entry, ((long)pair << 32) | 0x10000L | (ushort)value);
        return value;
    }

    private static OpenTypeData[] PairSubtables(OpenTypeData lookup)
    {
        var subtables = new List<OpenTypeData>();
        for (var i = 0; i < lookup.U16(4); i++)
        {
            var subtable = lookup.At(lookup.U16(6 + 2 * i));
            var type = lookup.U16(0);
            if (type == 9)
            {
                type = subtable.U16(2);
                subtable = subtable.At(subtable.I32(4));
            }

            if (type == 2)
            {
                subtables.Add(subtable);
            }
        }

        return [.. subtables];
    }

    private short Find(int left, int right)
    {
        var sum = 0;
        foreach (var lookup in _lookups)
        {
            foreach (var subtable in lookup)
            {
                if (TryPair(subtable, left, right) is { } value)
                {
                    sum += value;
                    break;
                }
            }
        }

        return (short)sum;
    }

    private static int? TryPair(OpenTypeData table, int left, int right)
    {
        var index = CoverageIndex(table.At(table.U16(2)), left);
        if (index < 0)
        {
            return null;
        }

        var (first, second) = (table.U16(4), table.U16(6));
        var valueSize = 2 * (int.PopCount(first) + int.PopCount(second));
        if (table.U16(0) == 1)
        {
            return InSet(table.At(table.U16(10 + 2 * index)), right, 2 + valueSize) is { } pair ? Value(pair.At(2), first) : null;
        }

        var rightClass = Class(table.At(table.U16(10)), right);
        var rightClasses = table.U16(14);
        var leftClass = Class(table.At(table.U16(8)), left);
        return rightClass >= rightClasses ? null : Value(table.At(16 + (leftClass * rightClasses + rightClass) * valueSize), first);
    }

    /// <summary>The horizontal advance of a value record: it stands after the two placements, where those are present.</summary>
    private static int Value(OpenTypeData record, int format) =>
        (format & AdvanceWidth) == 0 ? 0 : record.I16(2 * int.PopCount(format & (AdvanceWidth - 1)));

    private static OpenTypeData? InSet(OpenTypeData set, int right, int recordSize)
    {
        var (low, high) = (0, set.U16(0) - 1);
        while (low <= high)
        {
            var middle = (low + high) / 2;
            var record = set.At(2 + middle * recordSize);
            var glyph = record.U16(0);
            if (glyph == right)
            {
                return record;
            }

            (low, high) = glyph < right ? (middle + 1, high) : (low, middle - 1);
        }

        return null;
    }

    private static int CoverageIndex(OpenTypeData coverage, int glyph)
    {
        var ranges = coverage.U16(0) == 2;
        var record = FindRecord(coverage, 4, coverage.U16(2), ranges ? 6 : 2, ranges, glyph);
        return record < 0 || !ranges ? record : RangeStart(coverage.At(4 + 6 * record), glyph);
    }

    private static int RangeStart(OpenTypeData range, int glyph) => range.U16(4) + glyph - range.U16(0);

    private static int Class(OpenTypeData classes, int glyph)
    {
        if (classes.U16(0) == 1)
        {
            var offset = glyph - classes.U16(2);
            return offset >= 0 && offset < classes.U16(4) ? classes.U16(6 + 2 * offset) : 0;
        }

        var record = FindRecord(classes, 4, classes.U16(2), 6, true, glyph);
        return record < 0 ? 0 : classes.U16(4 + 6 * record + 4);
    }

    /// <summary>Binary search in sorted glyphs, or in sorted ranges of glyphs; -1 when the glyph is in none.</summary>
    private static int FindRecord(OpenTypeData table, int start, int count, int size, bool ranges, int glyph)
    {
        var (low, high) = (0, count - 1);
        while (low <= high)
        {
            var middle = (low + high) / 2;
            var record = table.At(start + middle * size);
            if (glyph < record.U16(0))
            {
                high = middle - 1;
            }
            else if (glyph > record.U16(ranges ? 2 : 0))
            {
                low = middle + 1;
            }
            else
            {
                return middle;
            }
        }

        return -1;
    }
}

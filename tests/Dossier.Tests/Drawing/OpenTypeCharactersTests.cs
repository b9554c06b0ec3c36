using System.Buffers.Binary;
using Dossier.Drawing;

namespace Dossier.Tests.Drawing;

public sealed class OpenTypeCharactersTests
{
    [Fact]
    public void Groups_of_all_planes_are_read()
    {
        // One subtable (platform 3, encoding 10) of format 12: A to C from glyph 5 on, and one emoji as glyph 9.
        var table = new byte[12 + 16 + 24];
        Write(table, 0, 0, 1, 3, 10, 0, 12, 12, 0, 0, 40, 0, 0, 0, 2);
        Write(table, 28, 0, 'A', 0, 'C', 0, 5, 1, 0xF600, 1, 0xF600, 0, 9);

        var characters = OpenTypeCharacters.Read(new OpenTypeData(table, 0));

        Assert.Equal([5, 6, 7, 0, 9], Glyphs(characters, "ABCD\U0001F600"));
    }

    [Fact]
    public void Segments_of_the_basic_plane_are_read_by_difference_and_by_list()
    {
        // Format 4 with three segments: A to B by difference, a to b by a list of glyphs, and the closing one.
        var table = new byte[12 + 44];
        Write(table, 0, 0, 1, 3, 1, 0, 12, 4, 44, 0, 6, 0, 0, 0);
        Write(table, 26, 'B', 'b', 0xFFFF, 0, 'A', 'a', 0xFFFF, 0x10000 - 'A' + 3, 0, 1, 0, 4, 0, 40, 41);

        var characters = OpenTypeCharacters.Read(new OpenTypeData(table, 0));

        Assert.Equal([3, 4, 40, 41, 0], Glyphs(characters, "ABabc"));
    }

    private static IEnumerable<int> Glyphs(OpenTypeCharacters characters, string text) =>
        text.EnumerateRunes().Select(rune => characters.Glyph(rune.Value));

    private static void Write(byte[] table, int at, params ReadOnlySpan<int> values)
    {
        for (var i = 0; i < values.Length; i++)
        {
            BinaryPrimitives.WriteUInt16BigEndian(table.AsSpan(at + 2 * i), (ushort)values[i]);
        }
    }
}

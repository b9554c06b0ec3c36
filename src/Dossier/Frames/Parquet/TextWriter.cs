using System.Buffers;
using System.Text;

namespace Dossier.Frames.Parquet;

/// <summary>
/// Writes texts, or lists of ids: as positions in a dictionary where the dictionary of a row group stays small, otherwise plainly.
/// </summary>
/// <param name="column">The column.</param>
/// <param name="codes">For each value its position among the texts, -1 for null.</param>
/// <param name="texts">The texts.</param>
/// <param name="starts">Where each row's codes begin when rows hold lists.</param>
internal sealed class TextWriter(Column column, int[] codes, IReadOnlyList<string> texts, int[]? starts = null) : ColumnWriter(column)
{
    private const int DictionaryBytes = 1 << 20;
    private const int PageCharacters = 1 << 20;
    private const int LongestBound = 64;

    // The texts of the row group at hand and the place of each among them, from 1.
    private readonly List<int> _used = [];
    private readonly int[] _places = new int[texts.Count];

    public override int PhysicalType => 6;

    protected override (int Converted, int Logical)? Meaning => (0, 1);

    protected override int[]? Starts => starts;

    public override Chunk Plan(int from, int to)
    {
        if (!CollectUsed(ValuesOf(from, to)) || _used.Count == 0)
        {
            return new([.. Pages(from, to, PageEncoding.Plain, WritePlain)], null, null);
        }

        var entries = _used.ConvertAll(code => Encoding.UTF8.GetBytes(texts[code]));
        var dictionary = new Page(true, PageEncoding.Plain, output =>
        {
            entries.ForEach(entry => Write(output, entry));
            return entries.Count;
        });
        return new([dictionary, .. Pages(from, to, PageEncoding.Dictionary, WritePlaces)], Bound(entries, 1), Bound(entries, -1));
    }

    /// <summary>Long texts make shorter pages.</summary>
    protected override int PageEnd(int from, int to)
    {
        var characters = 0L;
        for (var row = from; row < to; row++)
        {
            foreach (var code in _used.Count > 0 ? [] : ValuesOf(row, row + 1))
            {
                characters += code < 0 ? 0 : texts[code].Length;
            }

            if (characters > PageCharacters)
            {
                return row + 1;
            }
        }

        return to;
    }

    // Whether the texts make a small dictionary; they are forgotten when they do not.
    private bool CollectUsed(ReadOnlySpan<int> values)
    {
        Forget();
        var size = 0;
        foreach (var code in values)
        {
            if (code >= 0 && _places[code] == 0)
            {
                _used.Add(code);
                _places[code] = _used.Count;
                size += 4 + Encoding.UTF8.GetByteCount(texts[code]);
                if (size > DictionaryBytes)
                {
                    Forget();
                    return false;
                }
            }
        }

        return true;
    }

    private void Forget()
    {
        _used.ForEach(code => _places[code] = 0);
        _used.Clear();
    }

    private void WritePlaces(IBufferWriter<byte> output, int from, int to)
    {
        var width = Bytes.WidthOf(_used.Count - 1);
        output.WriteByte((byte)width);
        var places = new List<int>(to - from);
        foreach (var code in ValuesOf(from, to))
        {
            if (code >= 0)
            {
                places.Add(_places[code] - 1);
            }
        }

        output.WriteHybrid([.. places], width);
    }

    private void WritePlain(IBufferWriter<byte> output, int from, int to)
    {
        foreach (var code in ValuesOf(from, to))
        {
            if (code >= 0)
            {
                Write(output, Encoding.UTF8.GetBytes(texts[code]));
            }
        }
    }

    private static void Write(IBufferWriter<byte> output, byte[] text)
    {
        output.WriteInt32(text.Length);
        output.Write(text);
    }

    private static byte[]? Bound(List<byte[]> entries, int sign)
    {
        var bound = entries.Aggregate((a, b) => a.AsSpan().SequenceCompareTo(b) * sign <= 0 ? a : b);
        return bound.Length <= LongestBound ? bound : null;
    }

    private ReadOnlySpan<int> ValuesOf(int from, int to) =>
        starts is null ? codes.AsSpan(from..to) : codes.AsSpan(starts[from]..starts[to]);
}

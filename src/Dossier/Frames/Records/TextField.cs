using System.Runtime.CompilerServices;

namespace Dossier.Frames.Records;

/// <summary>
/// Collects a column of text. Each block codes its texts by itself; at the end the blocks' dictionaries are merged in order.
/// </summary>
internal sealed class TextField<T>(string name, Func<T, string?> read) : RecordField<T>(name)
{
    private int[] _codes = [];
    private StringDictionary[] _dictionaries = [];
    private (int Start, int End)[] _blocks = [];

    public override void Reserve(int rows, int blocks)
    {
        Array.Resize(ref _codes, rows);
        Array.Resize(ref _dictionaries, blocks);
        Array.Resize(ref _blocks, blocks);
    }

    public override void Read(ReadOnlySpan<T> records, int row, int block)
    {
        var dictionary = _dictionaries[block] ??= new();
        _blocks[block] = (_blocks[block].End == 0 ? row : _blocks[block].Start, row + records.Length);
        ReadAll(records, read, dictionary, _codes.AsSpan(row, records.Length));
    }

    public override Column Build(int rows)
    {
        Array.Resize(ref _codes, rows);
        var all = _dictionaries.Length == 0 ? new() : _dictionaries[0];
        var maps = _dictionaries.Skip(1).Select(dictionary => Array.ConvertAll(dictionary.ToArray(), all.CodeOf)).ToArray();
        Parallel.For(0, maps.Length, block => Map(_codes.AsSpan(_blocks[block + 1].Start.._blocks[block + 1].End), maps[block]));
        return new StringColumn(Name, _codes, all.ToArray());
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void ReadAll(ReadOnlySpan<T> records, Func<T, string?> read, StringDictionary dictionary, Span<int> codes)
    {
        for (var i = 0; i < records.Length; i++)
        {
            codes[i] = dictionary.CodeOf(read(records[i]));
        }
    }

    private static void Map(Span<int> codes, int[] map)
    {
        for (var i = 0; i < codes.Length; i++)
        {
            codes[i] = codes[i] < 0 ? -1 : map[codes[i]];
        }
    }
}

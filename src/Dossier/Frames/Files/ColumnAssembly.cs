namespace Dossier.Frames.Files;

/// <summary>Puts the blocks of a column one below the other.</summary>
internal static class ColumnAssembly
{
    /// <summary>Makes a column of a kind that every block's column can be turned into.</summary>
    public static Column Of(string name, CellKind kind, IReadOnlyList<LoadedBlock> blocks, int rows) => kind switch
    {
        CellKind.Long => Values<long>(name, blocks, rows),
        CellKind.Double => Values<double>(name, blocks, rows),
        CellKind.Bool => Values<bool>(name, blocks, rows),
        CellKind.Date => Values<DateOnly>(name, blocks, rows),
        CellKind.Evidence => Evidence(Texts(name, blocks, rows)),
        _ => Texts(name, blocks, rows),
    };

    private static ValueColumn<T> Values<T>(string name, IReadOnlyList<LoadedBlock> blocks, int rows)
        where T : unmanaged, IComparable<T>, IEquatable<T>
    {
        var items = LargeArray.Allocate<T>(rows);
        ulong[]? validity = null;
        var start = 0;
        foreach (var block in blocks)
        {
            var column = block.Take(name).Column;
            var target = items.AsSpan(start, block.Rows);
            if (column?.Items is T[] same)
            {
                same.CopyTo(target);
            }
            else if (column?.Items is long[] whole && items is double[] numbers)
            {
                for (var i = 0; i < whole.Length; i++)
                {
                    numbers[start + i] = whole[i];
                }
            }
            else
            {
                target.Clear();
            }

            for (var row = 0; row < block.Rows && (column?.Items is null || column.Validity is not null); row++)
            {
                if (column?.Validity is not { } present || !Bitmap.Get(present, row))
                {
                    Bitmap.Clear(validity ??= Bitmap.Full(rows), start + row);
                }
            }

            start += block.Rows;
        }

        return new(name, items, validity);
    }

    // Texts get new numbers in the order of the rows, so that nothing depends on which worker saw which block.
    private static StringColumn Texts(string name, IReadOnlyList<LoadedBlock> blocks, int rows)
    {
        var codes = LargeArray.Allocate<int>(rows);
        var texts = new Utf8Dictionary();
        var maps = new Dictionary<Utf8Dictionary, int[]>();
        var start = 0;
        foreach (var block in blocks)
        {
            var (column, dictionary) = block.Take(name);
            var target = codes.AsSpan(start, block.Rows);
            start += block.Rows;
            if (column?.Items is not int[] own)
            {
                target.Fill(-1);
                continue;
            }

            if (!maps.TryGetValue(dictionary!, out var map))
            {
                maps.Add(dictionary!, map = new int[dictionary!.Count]);
                Array.Fill(map, -1);
            }

            Translate(own, target, map, dictionary!, texts);
        }

        texts.Close();
        return new(name, codes, texts.ToArray());
    }

    private static void Translate(ReadOnlySpan<int> own, Span<int> target, int[] map, Utf8Dictionary from, Utf8Dictionary to)
    {
        for (var i = 0; i < own.Length; i++)
        {
            var code = own[i];
            if (code >= 0)
            {
                var known = map[code];
                code = known >= 0 ? known : map[code] = to.CodeOf(from[code]);
            }

            target[i] = code;
        }
    }

    private static EvidenceColumn Evidence(StringColumn texts)
    {
        const StringSplitOptions Options = StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries;
        var ids = Array.ConvertAll(texts.Dictionary, text => text.Split(';', Options));
        return EvidenceColumn.FromIds(texts.Name, texts.Codes.Select(code => code < 0 ? [] : ids[code]));
    }
}

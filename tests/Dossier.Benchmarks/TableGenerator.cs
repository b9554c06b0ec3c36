using Dossier.Frames;

namespace Dossier.Benchmarks;

/// <summary>
/// Writes the tables as the database benchmark of H2O.ai defines them (github.com/h2oai/db-benchmark): the same seed and number of rows give
/// the same bytes. The group-by table has K = 100 keys in its narrow columns and rows/100 in its wide ones. The left table of the joins has
/// rows/1e6 (at least 10), rows/1e3 and rows distinct keys; the right tables have each key once; nine keys of ten are in both.
/// </summary>
internal static class TableGenerator
{
    private const int Narrow = 100;

    /// <summary>Writes the files that the folder does not have yet.</summary>
    public static void Write(string folder, int rows, ulong seed)
    {
        Directory.CreateDirectory(folder);
        Write(folder, TableFiles.Groups, writer => Groups(writer, rows, new SeededRandom(seed)));
        int[] sizes = [Math.Max(10, rows / 1_000_000), rows / 1000, rows];
        var keys = sizes.Select((size, i) => new JoinKeys(size, new SeededRandom(seed + 1 + (ulong)i))).ToArray();
        Write(folder, TableFiles.Left, writer => Left(writer, rows, keys, new SeededRandom(seed + 4)));
        string[] files = [TableFiles.Small, TableFiles.Medium, TableFiles.Big];
        for (var i = 0; i < files.Length; i++)
        {
            var (own, random) = (keys[..(i + 1)], new SeededRandom(seed + 5 + (ulong)i));
            Write(folder, files[i], writer => Right(writer, own, random));
        }
    }

    private static void Write(string folder, string file, Action<RowWriter> fill)
    {
        var path = Path.Combine(folder, file);
        if (File.Exists(path))
        {
            return;
        }

        // Under another name until it is whole: an interrupted run leaves no half table behind.
        var part = path + ".part";
        using (var writer = new RowWriter(File.Create(part)))
        {
            fill(writer);
        }

        File.Move(part, path);
    }

    private static void Groups(RowWriter writer, int rows, SeededRandom random)
    {
        var wide = rows / Narrow;
        writer.Header("id1,id2,id3,id4,id5,id6,v1,v2,v3");
        for (var row = 0; row < rows; row++)
        {
            writer.Key(random.Below(Narrow) + 1, digits: 3);
            writer.Key(random.Below(Narrow) + 1, digits: 3);
            writer.Key(random.Below(wide) + 1, digits: 10);
            writer.Number(random.Below(Narrow) + 1);
            writer.Number(random.Below(Narrow) + 1);
            writer.Number(random.Below(wide) + 1);
            writer.Number(random.Below(5) + 1);
            writer.Number(random.Below(15) + 1);
            writer.Millionths(random.Below(100_000_001));
            writer.EndRow();
        }
    }

    private static void Left(RowWriter writer, int rows, JoinKeys[] keys, SeededRandom random)
    {
        writer.Header("id1,id2,id3,id4,id5,id6,v1");
        var chosen = new int[keys.Length];
        for (var row = 0; row < rows; row++)
        {
            for (var i = 0; i < keys.Length; i++)
            {
                chosen[i] = keys[i].Left(random);
            }

            Keys(writer, chosen);
            writer.Millionths(random.Below(100_000_001));
            writer.EndRow();
        }
    }

    /// <summary>The right table of a size has the keys of the smaller sizes too, as columns that the join brings along.</summary>
    private static void Right(RowWriter writer, JoinKeys[] keys, SeededRandom random)
    {
        var numbers = Enumerable.Range(1, keys.Length).Select(i => $"id{i}");
        var texts = Enumerable.Range(4, keys.Length).Select(i => $"id{i}");
        writer.Header(string.Join(',', numbers.Concat(texts).Append("v2")));
        var chosen = new int[keys.Length];
        for (var row = 0; row < keys[^1].Size; row++)
        {
            for (var i = 0; i < keys.Length; i++)
            {
                chosen[i] = keys[i].Right(row);
            }

            Keys(writer, chosen);
            writer.Millionths(random.Below(100_000_001));
            writer.EndRow();
        }
    }

    private static void Keys(RowWriter writer, int[] chosen)
    {
        foreach (var key in chosen)
        {
            writer.Number(key);
        }

        foreach (var key in chosen)
        {
            writer.Key(key, digits: 1);
        }
    }
}

using System.Security.Cryptography;
using System.Text;
using Dossier.Frames;

namespace Dossier.Tests.Frames;

public sealed class ParquetTests
{
    [Fact]
    public void The_same_frame_gives_the_same_bytes()
    {
        var frame = RandomFrame.Make(seed: 3, rows: 140_000);

        Assert.Equal(Bytes(frame), Bytes(frame));
    }

    [Fact]
    public void The_bytes_of_a_small_frame_stay_as_they_are()
    {
        var frame = new DataFrame(
            Column.Create("country", ["BR", null, "Ünited"]),
            Column.Create("deals", [3L, 1, 2]),
            Column.Create("share", [0.5, double.NaN, 1]),
            Column.Create("open", [true, false, (bool?)null]),
            Column.Create("ban_date", [new DateOnly(2020, 7, 14), null, new(2022, 5, 19)]));

        var bytes = Bytes(frame);

        Assert.Equal("PAR1", Encoding.ASCII.GetString(bytes[..4]));
        Assert.Equal("PAR1", Encoding.ASCII.GetString(bytes[^4..]));
        Assert.Contains("Dossier 0.1.0", Encoding.Latin1.GetString(bytes), StringComparison.Ordinal);
        // All but the footer, which names the version. DuckDB and hyparquet read these bytes when they were written down.
        var pages = bytes[..^(8 + BitConverter.ToInt32(bytes.AsSpan(^8)))];
        Assert.Equal("58b81ab1036ea90a", Convert.ToHexStringLower(SHA256.HashData(pages))[..16]);
    }

    [Fact]
    public void A_frame_without_columns_is_refused()
    {
        var error = Assert.Throws<InvalidOperationException>(() => DataFrame.Empty.SaveParquet(Stream.Null));

        Assert.Equal("A Parquet file has at least one column, this frame has none. Add columns before you save it.", error.Message);
    }

    [Fact]
    public void A_failure_leaves_the_old_file_and_nothing_else()
    {
        var folder = Directory.CreateTempSubdirectory("dossier-parquet-").FullName;
        var file = Path.Combine(folder, "deals.parquet");
        File.WriteAllText(file, "old");

        Assert.Throws<InvalidOperationException>(() => DataFrame.Empty.SaveParquet(file));
        Assert.Equal("old", File.ReadAllText(file));
        Assert.Equal([file], Directory.GetFiles(folder));

        new DataFrame(Column.Create("n", [1L])).SaveParquet(file);
        Assert.Equal("PAR1", File.ReadAllText(file)[..4]);
        Assert.Equal([file], Directory.GetFiles(folder));

        Directory.Delete(folder, recursive: true);
        Assert.Throws<DirectoryNotFoundException>(() => new DataFrame(Column.Create("n", [1L])).SaveParquet(file));
    }

    private static byte[] Bytes(DataFrame frame)
    {
        using var stream = new MemoryStream();
        frame.SaveParquet(stream);
        return stream.ToArray();
    }
}

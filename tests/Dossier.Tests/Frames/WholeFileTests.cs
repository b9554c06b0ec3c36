using Dossier.Frames;

namespace Dossier.Tests.Frames;

public sealed class WholeFileTests
{
    // Only the question is asked: a test that wrote to a device could take its place if it failed.
    [Theory]
    [InlineData("/dev/stdout", true)]
    [InlineData("/dev/null", true)]
    [InlineData("/proc/self/fd/1", true)]
    [InlineData("/dev/shm/a.csv", false)]
    [InlineData("/home/dev/a.csv", false)]
    public void A_device_is_written_and_never_replaced(string path, bool isDevice) =>
        Assert.Equal(isDevice && !OperatingSystem.IsWindows(), WholeFile.IsDevice(path));

    [Fact]
    public void A_path_in_a_roundabout_way_leads_to_the_device_too()
    {
        if (!OperatingSystem.IsWindows())
        {
            Assert.Equal("/dev/null", WholeFile.TargetOf("/tmp/../dev/./null"));
        }
    }

    [Fact]
    public void A_link_stays_a_link_and_the_file_behind_it_is_written() => InFolder(folder =>
    {
        if (OperatingSystem.IsWindows())
        {
            return;
        }

        var (file, link) = (Path.Combine(folder, "file.csv"), Path.Combine(folder, "link.csv"));
        File.WriteAllText(file, "old");
        File.CreateSymbolicLink(link, "file.csv");

        Numbers(1).SaveCsv(link);

        Assert.Equal("n\n0\n", File.ReadAllText(file));
        Assert.Equal("file.csv", new FileInfo(link).LinkTarget);
    });

    [Fact]
    public void A_file_that_happens_to_have_the_name_aside_stays_as_it_is() => InFolder(folder =>
    {
        var path = Path.Combine(folder, "a.csv");
        File.WriteAllText(path + ".new", "mine");

        Numbers(1).SaveCsv(path);

        Assert.Equal("mine", File.ReadAllText(path + ".new"));
        Assert.Equal("n\n0\n", File.ReadAllText(path));
        Assert.Equal(2, Directory.GetFiles(folder).Length);
    });

    [Fact]
    public void Several_that_write_the_same_file_at_once_leave_a_whole_one() => InFolder(folder =>
    {
        var path = Path.Combine(folder, "a.csv");
        var frame = Numbers(100_000);

        Parallel.For(0, 8, _ => frame.SaveCsv(path));

        Assert.Equal(100_000, DataFrame.LoadCsv(path).RowCount);
        Assert.Equal([path], Directory.GetFiles(folder));
    });

    [Fact]
    public void An_error_while_writing_leaves_the_old_file_and_nothing_aside() => InFolder(folder =>
    {
        var path = Path.Combine(folder, "a.csv");
        File.WriteAllText(path, "old");

        Assert.Throws<InvalidOperationException>(() => DataFrame.Empty.SaveCsv(path));

        Assert.Equal("old", File.ReadAllText(path));
        Assert.Equal([path], Directory.GetFiles(folder));
    });

    private static DataFrame Numbers(int count) => new(Column.Create("n", Enumerable.Range(0, count)));

    private static void InFolder(Action<string> test)
    {
        var folder = Directory.CreateTempSubdirectory("dossier-whole-file-").FullName;
        try
        {
            test(folder);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }
}

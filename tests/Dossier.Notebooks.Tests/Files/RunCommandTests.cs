using Dossier.Cli;

namespace Dossier.Notebooks.Tests.Files;

/// <summary>The command as a user gives it, each notebook in a process of its own.</summary>
public sealed class RunCommandTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("notebooks-").FullName;
    private readonly StringWriter _out = new();
    private readonly StringWriter _error = new();

    [Fact]
    public void A_cell_that_ends_its_process_is_named_and_other_notebooks_go_on()
    {
        Write("exits.ipynb", "Console.WriteLine(\"before\");", "Environment.Exit(3);", "1");
        Write("overflows.ipynb", "int Big() { Span<byte> all = stackalloc byte[100_000_000]; return all[0]; }\nBig()");
        Write("works.ipynb", "6 * 7");

        var code = Run("exits.ipynb", "missing.ipynb", "overflows.ipynb", "works.ipynb", "--out", "out", "--trx", "out/report.trx");

        Assert.Equal(1, code);
        Assert.Contains("exits.ipynb: 2 of 3 cells ran, 1 failed; wrote out/exits.ipynb", Out, StringComparison.Ordinal);
        Assert.Contains("Cell 2 of 3:\n    1 | Environment.Exit(3);", Out, StringComparison.Ordinal);
        Assert.Contains("The cell ended the process that it ran in (exit code 3).", Out, StringComparison.Ordinal);
        Assert.Contains("(a stack overflow)", Out, StringComparison.Ordinal);
        Assert.Contains("missing.ipynb: expected a notebook file (.ipynb), found no file of this name.", Out, StringComparison.Ordinal);
        Assert.Contains("works.ipynb: 1 cell ran; wrote out/works.ipynb", Out, StringComparison.Ordinal);
        Assert.Contains("3 notebooks ran, 2 failed, 1 could not be read", Out, StringComparison.Ordinal);
        Assert.Contains("before", Read("out/exits.ipynb"), StringComparison.Ordinal);
        Assert.Contains("\"42\"", Read("out/works.ipynb"), StringComparison.Ordinal);
        Assert.Contains("executed=\"4\" passed=\"2\" failed=\"2\" notExecuted=\"1\"", Read("out/report.trx"), StringComparison.Ordinal);
        Assert.Empty(Directory.GetFiles(_folder, "*.new", SearchOption.AllDirectories));
    }

    [Fact]
    public void A_file_that_cannot_be_written_is_named_and_other_notebooks_go_on()
    {
        Write("a.ipynb", "1");
        Write("b.ipynb", "2");
        Directory.CreateDirectory(Path.Combine(_folder, "out", "a.ipynb"));

        Assert.Equal(1, Run("a.ipynb", "b.ipynb", "./b.ipynb", "--out", "out"));

        Assert.Contains("out/a.ipynb could not be written: ", Out, StringComparison.Ordinal);
        Assert.Contains("a.ipynb: 1 cell ran\nb.ipynb: 1 cell ran; wrote out/b.ipynb\n2 notebooks ran, 0 failed\n", Out, StringComparison.Ordinal);
        Assert.Empty(Directory.GetFiles(_folder, "*.new*", SearchOption.AllDirectories));
    }

    [Fact]
    public void A_full_disk_is_told_for_the_report_too()
    {
        Assert.SkipUnless(File.Exists("/dev/full"), "Needs /dev/full.");
        Write("n.ipynb", "1");

        Assert.Equal(1, Run("n.ipynb", "--trx", "/dev/full"));

        Assert.Contains("/dev/full could not be written: No space left on device. Free some space", Out, StringComparison.Ordinal);
    }

    [Fact]
    public void A_cell_that_shows_50_MB_keeps_its_beginning_and_says_so()
    {
        Write("n.ipynb", "var s = new string('x', 999) + \"\\n\";\nfor (var i = 0; i < 50_000; i++) Console.Write(s);", "1 + 1");

        Assert.Equal(0, Run("n.ipynb", "--in-place"));

        Assert.Contains("Cell 1: Output was cut: the cell showed 50,000,000 characters, of which 10,000,000 are kept.", Out, StringComparison.Ordinal);
        Assert.InRange(Read("n.ipynb").Length, 10_000_000, 10_500_000);
    }

    [Fact]
    public void A_killed_process_and_a_background_exception_are_told_apart()
    {
        Write("killed.ipynb", "System.Diagnostics.Process.GetCurrentProcess().Kill();");
        Write("background.ipynb", "var t = new Thread(() => throw new Exception(\"late\"));\nt.Start();\nt.Join();", "1");

        Run("killed.ipynb", "background.ipynb", "--out", "out");

        Assert.Contains("background.ipynb: 2 cells ran; wrote out/background.ipynb", Out, StringComparison.Ordinal);
        Assert.Contains("System.Exception: late", Read("out/background.ipynb"), StringComparison.Ordinal);
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Windows has no signals.");
        Assert.Contains("(killed from outside, as the system does when memory runs out)", Out, StringComparison.Ordinal);
    }

    [Fact]
    public void A_notebook_whose_folder_its_cell_deletes_is_written_all_the_same()
    {
        Directory.CreateDirectory(Path.Combine(_folder, "gone"));
        Write("gone/n.ipynb", "Directory.Delete(Directory.GetCurrentDirectory(), true);", "6 * 7");

        Assert.Equal(0, Run("gone/n.ipynb", "--in-place"));

        Assert.Contains("\"42\"", Read("gone/n.ipynb"), StringComparison.Ordinal);
    }

    [Fact]
    public void Two_runs_in_place_at_once_leave_a_whole_notebook()
    {
        Write("n.ipynb", "for (var i = 0; i < 20_000; i++) Console.WriteLine(i);");
        using var quiet = new StringWriter();
        var io = new CommandIO(TextWriter.Synchronized(quiet), TextWriter.Null, _folder, IsTerminal: false);

        Parallel.Invoke(() => DossierCommand.Run(["run", "n.ipynb", "--in-place"], io), () => DossierCommand.Run(["run", "n.ipynb", "--in-place"], io));

        Assert.Equal("n.ipynb: 1 cell ran; wrote n.ipynb\nn.ipynb: 1 cell ran; wrote n.ipynb\n", quiet.ToString().ReplaceLineEndings("\n"));
        Assert.Equal(0, Run("n.ipynb", "--help-notebook"));
        Assert.Single(Directory.GetFiles(_folder));
    }

    [Fact]
    public void Parameters_are_set_and_outputs_come_in_place_of_the_old_ones()
    {
        Write("n.ipynb", "[parameters]var n = 5; // how many", "Console.Write(n * 2);\nDirectory.GetCurrentDirectory() == " + $"\"{_folder.Replace("\\", "\\\\", StringComparison.Ordinal)}\"");

        Assert.Equal(0, Run("*.ipynb", "-p", "n=7", "--in-place"));

        Assert.Equal("n.ipynb: 3 cells ran; wrote n.ipynb\n", Out);
        Assert.Contains("// Parameters", Read("n.ipynb"), StringComparison.Ordinal);
        Assert.Contains("\"14\"", Read("n.ipynb"), StringComparison.Ordinal);
        Assert.Contains("True", Read("n.ipynb"), StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public void A_notebook_that_fails_stays_as_it_was()
    {
        var before = Write("n.ipynb", "1", "throw new Exception(\"no\");");

        Assert.Equal(1, Run("n.ipynb", "--in-place", "--timeout", "100"));

        Assert.Equal(before, Read("n.ipynb"));
        Assert.Contains("notebooks that failed are as they were.", Out, StringComparison.Ordinal);
    }

    [Fact]
    public void Parameters_are_listed_without_running_anything()
    {
        Write("n.ipynb", "[parameters]var n = 5; // how many\nstring country = \"GB\";");

        Assert.Equal(0, Run("n.ipynb", "--help-notebook"));

        Assert.Equal("n.ipynb takes 2 parameters:\n  n        int     5     how many\n  country  string  \"GB\"\nNext: dossier run n.ipynb -p n=VALUE\n", Out);
    }

    [Fact]
    public void A_parameter_may_be_what_is_to_be_mended()
    {
        Write("n.ipynb", "[parameters]var n = 5;", "1 / n");

        Run("n.ipynb", "-p", "n=0");

        Assert.Contains("Next: mend the parameter, or the cell that uses it, and run again.", Out, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("expected a notebook to run, found none. Example: dossier run notebooks/01-corpus.ipynb")]
    [InlineData("expected --in-place or --out, found both. Leave one out.", "n.ipynb", "--in-place", "--out", "x")]
    [InlineData("expected --timeout with seconds above 0, found 0.", "n.ipynb", "--timeout", "0")]
    [InlineData("expected a folder other than the notebook's own, found --out . for n.ipynb.", "n.ipynb", "--out", ".")]
    [InlineData("expected notebooks with different names, found two that would be written to x/n.ipynb.", "n.ipynb", "a/n.ipynb", "--out", "x")]
    [InlineData("expected a folder for --out, found the file n.ipynb. Name another.", "n.ipynb", "--out", "n.ipynb")]
    [InlineData("expected a whole number for n (int), found 'x'.", "n.ipynb", "-p", "n=x")]
    [InlineData("expected notebooks, found no file that matches b*.ipynb.", "b*.ipynb")]
    [InlineData("expected a number of seconds for --timeout, found 'abc'. Example: --timeout 60", "n.ipynb", "--timeout", "abc")]
    [InlineData("There is no option --tmeout. Did you mean --timeout?", "n.ipynb", "--tmeout", "4")]
    [InlineData("expected a parameter of the notebook (n), found m. Did you mean n?", "n.ipynb", "-p", "m=1")]
    public void What_cannot_be_done_is_refused_before_anything_runs(string message, params string[] args)
    {
        Write("n.ipynb", "[parameters]var n = 5;");

        Assert.Equal(2, Run(args));

        Assert.Contains(message, _error.ToString(), StringComparison.Ordinal);
    }

    public void Dispose()
    {
        _out.Dispose();
        _error.Dispose();
        Directory.Delete(_folder, recursive: true);
    }

    private string Out => _out.ToString().ReplaceLineEndings("\n");

    private int Run(params string[] args) => DossierCommand.Run(["run", .. args], new CommandIO(_out, _error, _folder, IsTerminal: false));

    private string Read(string name) => File.ReadAllText(Path.Combine(_folder, name));

    private string Write(string name, params string[] cells)
    {
        var text = Samples.Text(cells);
        File.WriteAllText(Path.Combine(_folder, name), text);
        return text;
    }
}

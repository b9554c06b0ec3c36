using Dossier.Tests;

namespace Dossier.Cli.Tests;

/// <summary>Runs the command in this process, in a folder of its own, and keeps what it printed.</summary>
internal sealed class CommandRun : IDisposable
{
    private readonly StringWriter _out = new();
    private readonly StringWriter _error = new();

    public string Folder { get; } = Directory.CreateTempSubdirectory("dossier-").FullName;

    public string Out => _out.ToString();

    public string Error => _error.ToString();

    /// <summary>Copies the data that ships into the folder, for tests that spoil it.</summary>
    public string CopyData()
    {
        var source = Repository.DataFolder;
        var target = Path.Combine(Folder, "data");
        foreach (var file in Directory.EnumerateFiles(source, "*", SearchOption.AllDirectories))
        {
            var copy = Path.Combine(target, Path.GetRelativePath(source, file));
            Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
            File.Copy(file, copy);
        }

        return target;
    }

    /// <summary>Reads a file below the folder.</summary>
    public string Read(string name) => File.ReadAllText(Path.Combine(Folder, name));

    /// <summary>Writes a file below the folder.</summary>
    public string Write(string name, string text)
    {
        var path = Path.Combine(Folder, name);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(path, text);
        return path;
    }

    public int Run(params string[] args) => DossierCommand.Run(args, new CommandIO(_out, _error, Folder, IsTerminal: false));

    /// <summary>Runs with somebody there who gives these answers, a line each, on 22 November 2026.</summary>
    public int RunAnswering(string[] args, params string[] answers)
    {
        using var lines = new StringReader(string.Join('\n', answers));
        return DossierCommand.Run(args, new CommandIO(_out, _error, Folder, IsTerminal: false) { In = lines, Clock = new FixedDay() });
    }

    /// <summary>Runs as on a terminal that takes bold type.</summary>
    public int RunStyled(params string[] args) =>
        DossierCommand.Run(args, new CommandIO(_out, _error, Folder, IsTerminal: false) { IsStyled = true });

    public void Dispose()
    {
        _out.Dispose();
        _error.Dispose();
        Directory.Delete(Folder, recursive: true);
    }

    private sealed class FixedDay : TimeProvider
    {
        public override TimeZoneInfo LocalTimeZone => TimeZoneInfo.Utc;

        public override DateTimeOffset GetUtcNow() => new(2026, 11, 22, 12, 0, 0, TimeSpan.Zero);
    }
}

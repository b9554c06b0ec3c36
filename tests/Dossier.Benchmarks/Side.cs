using System.Diagnostics;
using System.Text.Json;

namespace Dossier.Benchmarks;

/// <summary>A process that takes commands line by line and answers each with a line of JSON. It ends when disposed.</summary>
internal sealed class Side : IDisposable
{
    // Python writes names in small letters; its sums may be NaN when something is wrong, and that should be shown.
    private static readonly JsonSerializerOptions Json = new()
    {
        PropertyNameCaseInsensitive = true,
        NumberHandling = System.Text.Json.Serialization.JsonNumberHandling.AllowNamedFloatingPointLiterals,
    };

    private readonly Process _process;

    public Side(string program, params IEnumerable<string> arguments)
    {
        _process = Process.Start(new ProcessStartInfo(program, arguments) { RedirectStandardInput = true, RedirectStandardOutput = true })
            ?? throw new BenchmarkException($"{program} did not start.");
    }

    /// <summary>Sends a command and waits for the answer.</summary>
    /// <exception cref="BenchmarkException">The process ended instead, or wrote something else.</exception>
    public Answer Ask(string command)
    {
        _process.StandardInput.WriteLine(command);
        _process.StandardInput.Flush();
        var line = _process.StandardOutput.ReadLine()
            ?? throw new BenchmarkException($"{_process.StartInfo.FileName} ended at \"{command}\"; was memory short? Try fewer rows.");
        return JsonSerializer.Deserialize<Answer>(line, Json)
            ?? throw new BenchmarkException($"{_process.StartInfo.FileName} answered \"{line}\" to \"{command}\".");
    }

    public void Dispose()
    {
        _process.StandardInput.Close();
        _process.WaitForExit();
        _process.Dispose();
    }
}

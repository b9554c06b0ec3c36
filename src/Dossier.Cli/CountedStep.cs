using System.Globalization;
using Dossier.Reading;

namespace Dossier.Cli;

/// <summary>Says how far a step has come, how fast it goes and how long it will take: often on a terminal, now and then elsewhere.</summary>
internal sealed class CountedStep : IProgress<ReadProgress>
{
    private static readonly TimeSpan OnTerminal = TimeSpan.FromMilliseconds(100);
    private static readonly TimeSpan Elsewhere = TimeSpan.FromSeconds(5);
    private readonly Lock _gate = new();
    private readonly CommandIO _io;
    private readonly Progress _progress;
    private readonly string _what;
    private readonly long _begin;
    private long _said;

    public CountedStep(CommandIO io, Progress progress, string what)
    {
        (_io, _progress, _what) = (io, progress, what);
        _begin = _said = io.Clock.GetTimestamp();
    }

    /// <inheritdoc/>
    public void Report(ReadProgress value)
    {
        using var hold = _gate.EnterScope();
        if (_io.Clock.GetElapsedTime(_said) >= (_io.IsTerminal ? OnTerminal : Elsewhere) && value.Done < value.Total)
        {
            _said = _io.Clock.GetTimestamp();
            _progress.Step(Line(_what, value, _io.Clock.GetElapsedTime(_begin)));
        }
    }

    private static string Line(string what, ReadProgress value, TimeSpan elapsed)
    {
        var rate = value.Done / Math.Max(elapsed.TotalSeconds, 0.001);
        var left = Math.Ceiling((value.Total - value.Done) / Math.Max(rate, 0.001));
        return string.Create(CultureInfo.InvariantCulture, $"{what}: {value.Done:#,0} of {value.Total:#,0}, {rate:#,0}/s, {left:#,0} s left");
    }
}

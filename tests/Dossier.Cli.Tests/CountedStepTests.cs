using Dossier.Reading;

namespace Dossier.Cli.Tests;

public sealed class CountedStepTests
{
    [Theory]
    [InlineData(true, 1, "\r\u001b[KReading …\r\u001b[KReading: 250 of 1,000, 250/s, 3 s left …")]
    [InlineData(true, 0.01, "\r\u001b[KReading …")]
    [InlineData(false, 1, "Reading …|")]
    [InlineData(false, 10, "Reading …|Reading: 250 of 1,000, 25/s, 30 s left …|")]
    public void Rate_and_time_left_are_told_often_on_a_terminal_and_seldom_elsewhere(bool isTerminal, double seconds, string expected)
    {
        var clock = new SetClock();
        using var error = new StringWriter { NewLine = "|" };
        var io = new CommandIO(TextWriter.Null, error, ".", isTerminal) { Clock = clock };

        var step = new Progress(io).Counted("Reading");
        clock.Elapsed = TimeSpan.FromSeconds(seconds);
        step.Report(new ReadProgress(250, 1000, "a.txt"));

        Assert.Equal(expected, error.ToString());
    }

    private sealed class SetClock : TimeProvider
    {
        public TimeSpan Elapsed { get; set; }

        public override long TimestampFrequency => TimeSpan.TicksPerSecond;

        public override long GetTimestamp() => Elapsed.Ticks;
    }
}

using System.Diagnostics;
using Dossier.Notebooks.Scripting;

namespace Dossier.Notebooks.Tests.Scripting;

/// <summary>What a running cell can hang in; each starts with <c>Signal.Set()</c>, so that the interrupt comes when it hangs.</summary>
public sealed class InterruptTests : IDisposable
{
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(60);

    private readonly ManualResetEventSlim _signal = new();
    private readonly Cells _cells = new();

    public InterruptTests() => _cells.Session.Set("Signal", _signal);

    public void Dispose() => _signal.Dispose();

    [Theory]
    [InlineData("while (true) { }")]
    [InlineData("for (long i = 0; ; i++) { kept = (int)(i % 7) + 1; }")]
    [InlineData("Thread.Sleep(-1);")]
    [InlineData("await Task.Delay(-1);")]
    [InlineData("Task.Delay(-1).Wait();")]
    [InlineData("new TaskCompletionSource<int>().Task.Result")]
    [InlineData("new ManualResetEvent(false).WaitOne();")]
    [InlineData("new SemaphoreSlim(0).Wait();")]
    [InlineData("await new SemaphoreSlim(0).WaitAsync();")]
    [InlineData("await Task.Yield(); while (true) { }")]
    [InlineData("await Task.Delay(1); Thread.Sleep(-1);")]
    [InlineData("while (true) { await Task.Delay(1); }")]
    [InlineData("while (true) { await Task.Yield(); }")]
    [InlineData("while (true) { try { Thread.Sleep(-1); } catch (Exception) { } }")]
    [InlineData("while (true) { try { while (true) { } } catch { } }")]
    [InlineData("async Task Loop() { await Task.Yield(); while (true) { } } await Task.WhenAll(Loop(), Loop(), Loop());")]
    [InlineData("async Task<int> Deep() { await Task.Yield(); Thread.Sleep(-1); return 1; } var r = Deep().Result;")]
    [InlineData("await Task.Run(() => { Signal.Wait(-1); });  await Task.Delay(-1);")]
    [InlineData("await Task.Run(() => { while (true) { } });")]
    [InlineData("Parallel.For(0, 100, i => { while (true) { } });")]
    [InlineData("again: kept++; goto again;")]
    [InlineData("do kept = 2; while (true);")]
    [InlineData("foreach (var i in Enumerable.Range(0, int.MaxValue)) foreach (var j in Enumerable.Range(0, int.MaxValue)) kept = 3;")]
    [InlineData("int Fib(int n) => n < 2 ? n : Fib(n - 1) + Fib(n - 2); kept = Fib(60);")]
    [InlineData("Enumerable.Range(0, int.MaxValue).SelectMany(i => Enumerable.Range(0, int.MaxValue)).Count(i => i < 0)")]
    [InlineData("class W { public static void Go() { while (true) { } } } W.Go();")]
    [InlineData(
        "var gate = new object(); new Thread(() => { lock (gate) { Thread.Sleep(-1); "
        + "} }) { IsBackground = true }.Start(); while (Monitor.TryEnter(gate)) { Monitor.Exit(gate); } lock (gate) { }")]
    [InlineData("await foreach (var i in Never()) { } async IAsyncEnumerable<int> Never() { await Task.Delay(-1); yield return 1; }")]
    public void A_hanging_cell_stops_and_its_variables_stay(string hang)
    {
        var (outcome, elapsed) = InterruptWhileRunning("var kept = 5; Signal.Set(); " + hang);

        Assert.Equal(0, Assert.IsType<CellOutcome.Interrupted>(outcome).Abandoned);
        Assert.True(elapsed < TimeSpan.FromSeconds(20), $"It took {elapsed}.");
        Assert.NotEqual(0, _cells.Value("kept"));
    }

    [Fact]
    public void A_thread_that_cannot_be_stopped_is_abandoned_and_the_outcome_says_so()
    {
        var cells = new Cells(new ScriptOptions { InterruptPatience = TimeSpan.FromMilliseconds(200) });
        cells.Session.Set("Signal", _signal);

        using var release = new ManualResetEventSlim();
        cells.Session.Set("hold", (Action)(() => HostCall.Run(() =>
        {
            _signal.Set();
            release.Wait();
        })));

        var (outcome, _) = InterruptWhileRunning("hold();", cells);

        Assert.Equal(1, Assert.IsType<CellOutcome.Interrupted>(outcome).Abandoned);
        Assert.Equal(2, cells.Value("1 + 1"));
        release.Set();
    }

    [Fact]
    public void A_using_variable_is_disposed_after_an_interrupt()
    {
        _cells.Run("class Res : IDisposable { public static int Gone; public void Dispose() => Gone++; }");

        InterruptWhileRunning("using var r = new Res(); Signal.Set(); await Task.Delay(-1);");

        Assert.Equal(1, _cells.Value("Res.Gone"));
    }

    [Fact]
    public void Host_code_is_never_torn()
    {
        var done = 0;
        var entered = 0;
        Action host = () => HostCall.Run(() =>
        {
            entered++;
            _signal.Set();
            var until = Stopwatch.GetTimestamp() + (Stopwatch.Frequency / 20);
            while (Stopwatch.GetTimestamp() < until)
            {
                lock (_cells)
                {
                    Monitor.Wait(_cells, 1);
                }
            }

            done++;
        });
        _cells.Session.Set("host", host);

        var (outcome, _) = InterruptWhileRunning("while (true) { host(); }");

        Assert.Equal(0, Assert.IsType<CellOutcome.Interrupted>(outcome).Abandoned);
        Assert.True(done > 0);
        Assert.Equal(entered, done);
    }

    [Fact]
    public void Completions_are_found_while_a_cell_runs()
    {
        _cells.Value("var numbers = new List<int>(); 1");
        CompletionList? found = null;
        _cells.Session.Set("ask", (Action)(() => found = _cells.Session.Complete("numbers.", 8)));

        _cells.Run("ask();");

        Assert.Contains("Add", found!.Items.Select(item => item.Text));
    }

    [Fact]
    public void An_interrupt_with_nothing_running_does_nothing()
    {
        _cells.Session.Interrupt();

        Assert.Equal(1, _cells.Value("1"));
    }

    [Fact]
    public void Many_interrupts_in_a_row_leave_a_session_that_works()
    {
        for (var i = 0; i < 10; i++)
        {
            var (outcome, _) = InterruptWhileRunning($"var kept{i} = {i}; Signal.Set(); while (true) {{ await Task.Yield(); }}");
            Assert.IsType<CellOutcome.Interrupted>(outcome);
        }

        Assert.Equal(45, _cells.Value("kept0 + kept1 + kept2 + kept3 + kept4 + kept5 + kept6 + kept7 + kept8 + kept9"));
    }

    [Fact]
    public void Code_that_blocks_on_its_own_continuations_gets_more_threads() => Assert.Equal(12, _cells.Value("""
        async Task<int> One() { await Task.Yield(); return Two().Result; }
        async Task<int> Two() { await Task.Yield(); return 1; }
        (await Task.WhenAll(Enumerable.Range(0, 12).Select(_ => One()))).Sum()
        """));

    [Theory]
    [InlineData("async void Bad() { await Task.Yield(); throw new IOException(\"late\"); } Bad(); 1")]
    [InlineData("async void Bad() { throw new IOException(\"late\"); } Bad(); 1")]
    public void An_exception_no_cell_waits_for_is_reported_and_the_session_goes_on(string code)
    {
        using var reported = new ManualResetEventSlim();
        Exception? seen = null;
        var cells = new Cells(new ScriptOptions { BackgroundFailure = failure => { seen = failure; reported.Set(); } });

        cells.Value(code);

        Assert.True(reported.Wait(Limit, TestContext.Current.CancellationToken));
        Assert.Equal("late", seen!.Message);
        Assert.Equal(2, cells.Value("1 + 1"));
    }

    [Fact]
    public void Work_a_cell_leaves_behind_goes_on_after_it()
    {
        _cells.Run("async Task Later() { await Task.Delay(20); await Task.Yield(); Signal.Set(); } var t = Later();");

        Assert.True(_signal.Wait(Limit, TestContext.Current.CancellationToken));
    }

    [Fact]
    public void A_cell_does_not_run_another_cell()
    {
        _cells.Session.Set("run", (Action)(() => _cells.Run("1")));

        Assert.Contains("inside a running cell", _cells.Throws("run();").Text, StringComparison.Ordinal);
    }

    private (CellOutcome Outcome, TimeSpan Elapsed) InterruptWhileRunning(string code, Cells? cells = null)
    {
        cells ??= _cells;
        _signal.Reset();
        CellOutcome? outcome = null;
        var runner = new Thread(() => outcome = cells.Run(code)) { IsBackground = true };
        runner.Start();
        Assert.True(_signal.Wait(Limit), "The cell did not get to where it hangs.");
        var started = Stopwatch.GetTimestamp();
        cells.Session.Interrupt();
        Assert.True(runner.Join(Limit), "The interrupt did not end the cell.");
        return (outcome!, Stopwatch.GetElapsedTime(started));
    }
}

using Dossier.Notebooks.Scripting;

[assembly: AssemblyFixture(typeof(Dossier.Notebooks.Tests.Scripting.UnhandledFailureFixture))]

namespace Dossier.Notebooks.Tests.Scripting;

/// <summary>Reports the process's unhandled exceptions to whoever listens; a process can be set so only once.</summary>
public sealed class UnhandledFailureFixture
{
    public UnhandledFailureFixture() => UnhandledFailures.Report(failure => Failed?.Invoke(failure));

    public event Action<Exception>? Failed;
}

public sealed class UnhandledFailureTests(UnhandledFailureFixture fixture)
{
    [Theory]
    [InlineData("new Thread(() => throw new IOException(\"thread\")).Start(); 1", "thread")]
    [InlineData("ThreadPool.QueueUserWorkItem(_ => throw new IOException(\"pool\")); 1", "pool")]
    [InlineData("async void Bad() { await Task.Delay(1).ConfigureAwait(false); throw new IOException(\"async\"); } Bad(); 1", "async")]
    public void An_exception_on_a_thread_of_the_users_own_is_reported_and_the_process_lives(string code, string message)
    {
        using var reported = new ManualResetEventSlim();
        void Listen(Exception failure)
        {
            if (failure.Message == message)
            {
                reported.Set();
            }
        }

        fixture.Failed += Listen;
        var cells = new Cells(new ScriptOptions { BackgroundFailure = Listen });

        cells.Value(code);

        Assert.True(reported.Wait(TimeSpan.FromSeconds(60), TestContext.Current.CancellationToken));
        fixture.Failed -= Listen;
        Assert.Equal(1, cells.Value("1"));
    }
}

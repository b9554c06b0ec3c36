using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;

namespace Dossier.Notebooks.Scripting;

/// <summary>
/// Where a cell's code runs, before and after each await: on threads of the cell's own, which an interrupt can wake.
/// There are as many as the code needs: another one starts when work waits while all are busy, for a thread that
/// blocks on a task may block the one that would finish it.
/// </summary>
internal sealed class CellContext(string name, Action<Exception> backgroundFailure, TimeSpan patience) : SynchronizationContext
{
    private const int UsualThreads = 4;
    private static readonly TimeSpan IdleTime = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan WakeAfter = TimeSpan.FromMilliseconds(20);
    private static readonly TimeSpan PollTime = TimeSpan.FromSeconds(10);
    private static readonly TimeSpan Watch = TimeSpan.FromMilliseconds(25);

    private readonly object _gate = new();
    private readonly Queue<(SendOrPostCallback Callback, object? State)> _work = new();
    private readonly HashSet<CellThread> _threads = [];
    private readonly HashSet<CellThread> _busy = [];
    private readonly ConcurrentDictionary<int, CellThread> _byId = new();
    private Task? _main;
    private long _taken;
    private volatile bool _closed;

    /// <summary>The cell thread this code runs on; null on any other thread.</summary>
    public static CellThread? CurrentThread =>
        (Current as CellContext)?._byId.GetValueOrDefault(Environment.CurrentManagedThreadId);

    /// <summary>Whether the cell was interrupted: its code is to leave wherever it runs.</summary>
    public bool IsInterrupted => _closed;

    public override SynchronizationContext CreateCopy() => this;

    public override void Post(SendOrPostCallback d, object? state)
    {
        // Called from user code, where a stop could otherwise come between the steps.
        if (CurrentThread is { } thread)
        {
            thread.RunWhole(() => Enqueue(d, state));
        }
        else
        {
            Enqueue(d, state);
        }
    }

    /// <summary>
    /// Runs a cell's code to its end and blocks the calling thread meanwhile. Returns null if the code ended, with or
    /// without an exception, else how many threads an interrupt had to abandon. Beyond the limit it interrupts itself.
    /// </summary>
    public int? Run(Func<Task> code, TimeSpan? limit = null)
    {
        var started = Stopwatch.GetTimestamp();
        var caller = ExecutionContext.Capture();
        Post(_ => Start(caller, code), null);
        lock (_gate)
        {
            for (var taken = -1L; !_closed && _main is not { IsCompleted: true };)
            {
                Monitor.Wait(_gate, Watch);
                StartThread(_work.Count > 0 && taken == _taken ? int.MaxValue : UsualThreads);
                taken = _taken;
                if (limit is { } most && Stopwatch.GetElapsedTime(started) > most)
                {
                    Interrupt();
                }
            }

            return _closed && _main is not { IsCompletedSuccessfully: true } ? AwaitStop() : null;
        }
    }

    /// <summary>Stops the cell's code; <see cref="Run"/> then returns. Returns at once.</summary>
    public void Interrupt()
    {
        lock (_gate)
        {
            if (_closed)
            {
                return;
            }

            _closed = true;
            CellPoll.Begin();
            // Tasks that the cell started may come to a poll later than its own threads.
            _ = Task.Delay(PollTime).ContinueWith(static _ => CellPoll.End(), TaskScheduler.Default);
            _work.Clear();
            foreach (var thread in _busy)
            {
                thread.Stop();
            }

            Monitor.PulseAll(_gate);
        }
    }

    private void Enqueue(SendOrPostCallback callback, object? state)
    {
        lock (_gate)
        {
            if (!_closed)
            {
                _work.Enqueue((callback, state));
                StartThread(UsualThreads);
                Monitor.PulseAll(_gate);
            }
        }
    }

    private void Start(ExecutionContext? caller, Func<Task> code)
    {
        if (caller is null)
        {
            CellPoll.Enter(this);
            _main = code();
        }
        else
        {
            ExecutionContext.Run(caller, _ =>
            {
                SetSynchronizationContext(this);
                CellPoll.Enter(this);
                _main = code();
            }, null);
        }
    }

    private int AwaitStop()
    {
        var started = Stopwatch.GetTimestamp();
        while (_busy.Count > 0 && Stopwatch.GetElapsedTime(started) < patience)
        {
            // Most code leaves by itself in no time; a wait that lasts is woken.
            if (Stopwatch.GetElapsedTime(started) > WakeAfter)
            {
                foreach (var thread in _busy)
                {
                    thread.WakeIfWaiting();
                }
            }

            Monitor.Wait(_gate, TimeSpan.FromMilliseconds(5));
        }

        return _busy.Count;
    }

    private void StartThread(int most)
    {
        if (_work.Count > 0 && _threads.Count == _busy.Count && _threads.Count < most)
        {
            var thread = new CellThread(Work, string.Create(CultureInfo.InvariantCulture, $"{name} ({_threads.Count + 1})"));
            _threads.Add(thread);
            thread.Start();
        }
    }

    private void Work(CellThread thread)
    {
        _byId[Environment.CurrentManagedThreadId] = thread;
        SetSynchronizationContext(this);
        while (Take(thread) is { Callback: { } callback } work)
        {
            try
            {
                thread.Run(() => callback(work.State));
            }
#pragma warning disable CA1031 // What reaches here comes out of an async void method: nobody else could catch it.
            catch (Exception failure)
#pragma warning restore CA1031
            {
                backgroundFailure(failure);
            }

            lock (_gate)
            {
                _busy.Remove(thread);
                Monitor.PulseAll(_gate);
            }
        }
    }

    private (SendOrPostCallback? Callback, object? State) Take(CellThread thread)
    {
        lock (_gate)
        {
            while (_work.Count == 0 && !_closed && Monitor.Wait(_gate, IdleTime))
            {
            }

            if (!_closed && !thread.IsStopping && _work.TryDequeue(out var work))
            {
                _taken++;
                _busy.Add(thread);
                return work;
            }

            _threads.Remove(thread);
            _byId.TryRemove(Environment.CurrentManagedThreadId, out _);
            return default;
        }
    }
}

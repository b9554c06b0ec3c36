using System.Runtime;
using System.Runtime.CompilerServices;

namespace Dossier.Notebooks.Scripting;

/// <summary>
/// One thread that runs user code for a cell and can be stopped while it does: an abort for code that computes, an
/// interruption for code that waits. Neither may land in the host's own code, so the thread knows whose code it is in.
/// </summary>
#pragma warning disable CA1001 // The source has no timer and no handle: there is nothing to give back.
internal sealed class CellThread
#pragma warning restore CA1001
{
    private const int HostCode = 0;
    private const int UserCode = 1;
    private const int BeingInterrupted = 2;

    private readonly CancellationTokenSource _stop = new();
    private readonly Thread _thread;
    private readonly object _waitForInterruption = new();
    private int _state = HostCode;
    private int _stopping;

    public CellThread(Action<CellThread> body, string name)
    {
        // A deep but finite recursion is a normal cell, so the stack is larger than usual.
        _thread = new Thread(() => body(this), 16 << 20) { IsBackground = true, Name = name };
    }

    /// <summary>Whether it was told to stop; such a thread runs nothing more.</summary>
    public bool IsStopping => Volatile.Read(ref _stopping) != 0;

    public void Start() => _thread.UnsafeStart();

    /// <summary>Runs user code on this thread. Returns false if it was stopped; what the code throws is thrown.</summary>
    public bool Run(Action userCode)
    {
        try
        {
#pragma warning disable SYSLIB0046 // The one way to stop a loop that asks nobody.
            ControlledExecution.Run(() => InUserCode(userCode), _stop.Token);
#pragma warning restore SYSLIB0046
            return !IsStopping;
        }
        catch (Exception stopped) when (IsStopping && stopped is OperationCanceledException or ThreadInterruptedException)
        {
            return false;
        }
        finally
        {
            Leave(UserCode, HostCode);
            ForgetInterruption();
        }
    }

    /// <summary>Runs the host's code on this thread so that no stop can tear it; a stop waits until it returns.</summary>
    /// <exception cref="OperationCanceledException">The thread was told to stop, and the host's code is done.</exception>
    public void RunHostCode(Action hostCode)
    {
        RunWhole(hostCode);
        // An abort rarely hits the moment between two host calls, so a loop of them has to be left here.
        if (IsStopping && Volatile.Read(ref _state) == UserCode)
        {
            throw new OperationCanceledException("The cell was interrupted.", _stop.Token);
        }
    }

    /// <summary>The same for code that must not throw, such as a post to the context.</summary>
    [MethodImpl(MethodImplOptions.NoOptimization)]
    public void RunWhole(Action hostCode)
    {
        // The runtime aborts no thread inside a finally block, provided that the compiler has left it one: hence no optimization.
        try
        {
        }
        finally
        {
            var nested = Volatile.Read(ref _state) == HostCode;
            if (!nested)
            {
                Leave(UserCode, HostCode);
            }

            var interrupted = ForgetInterruption();
            try
            {
                hostCode();
            }
            finally
            {
                if (!nested)
                {
                    Volatile.Write(ref _state, UserCode);
                }

                if (interrupted)
                {
                    _thread.Interrupt();
                }
            }
        }
    }

    /// <summary>Tells the thread to stop; returns at once. Call <see cref="WakeIfWaiting"/> until it has.</summary>
    public void Stop()
    {
        if (Interlocked.Exchange(ref _stopping, 1) == 0)
        {
            // Cancelling returns only once the abort has landed, which may be never.
            new Thread(_stop.Cancel) { IsBackground = true, Name = "stop " + _thread.Name }.UnsafeStart();
        }
    }

    /// <summary>Wakes user code out of a sleep, a wait or a lock.</summary>
    public void WakeIfWaiting()
    {
        if ((_thread.ThreadState & ThreadState.WaitSleepJoin) != 0
            && Interlocked.CompareExchange(ref _state, BeingInterrupted, UserCode) == UserCode)
        {
            _thread.Interrupt();
            Volatile.Write(ref _state, UserCode);
        }
    }

    private void InUserCode(Action userCode)
    {
        Volatile.Write(ref _state, UserCode);
        userCode();
    }

    private void Leave(int from, int to)
    {
        var spin = default(SpinWait);
        while (Interlocked.CompareExchange(ref _state, to, from) == BeingInterrupted)
        {
            spin.SpinOnce(sleep1Threshold: -1);
        }
    }

    // An interruption that came too late would hit the next wait, which is the host's.
    private bool ForgetInterruption()
    {
        if (!IsStopping)
        {
            return false;
        }

        try
        {
            lock (_waitForInterruption)
            {
                Monitor.Wait(_waitForInterruption, 0);
            }

            return false;
        }
        catch (ThreadInterruptedException)
        {
            return true;
        }
    }
}

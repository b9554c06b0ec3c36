namespace Dossier.Notebooks.Scripting;

/// <summary>
/// One thread that runs user code for a cell and can be asked to stop. Code that computes leaves at its next
/// <see cref="CellPoll"/>, code that waits is interrupted; the host's own code is left alone, so the thread knows whose
/// code it is in. Nothing is aborted: the runtime does not survive that reliably.
/// </summary>
internal sealed class CellThread
{
    private const int HostCode = 0;
    private const int UserCode = 1;
    private const int BeingInterrupted = 2;

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

    /// <summary>Marks the thread as one that stops; user code leaves at its next poll or call of the host.</summary>
    public void Stop() => Volatile.Write(ref _stopping, 1);

    /// <summary>Runs user code on this thread. What the code throws is thrown, unless it is because of <see cref="Stop"/>.</summary>
    public void Run(Action userCode)
    {
        Volatile.Write(ref _state, UserCode);
        try
        {
            userCode();
        }
        catch (Exception stopped) when (IsStopping && stopped is OperationCanceledException or ThreadInterruptedException)
        {
            // That is what was asked of it.
        }
        finally
        {
            LeaveUserCode();
            ForgetInterruption();
        }
    }

    /// <summary>Runs the host's code on this thread so that no interruption lands in it.</summary>
    /// <exception cref="OperationCanceledException">The thread was told to stop; the host's code is done.</exception>
    public void RunHostCode(Action hostCode)
    {
        RunWhole(hostCode);
        // A cell that does nothing but call the host has to leave somewhere.
        if (IsStopping && Volatile.Read(ref _state) == UserCode)
        {
            throw new OperationCanceledException("The cell was interrupted.");
        }
    }

    /// <summary>The same for code that must not throw, such as a post to the context.</summary>
    public void RunWhole(Action hostCode)
    {
        var isNested = Volatile.Read(ref _state) == HostCode;
        if (!isNested)
        {
            LeaveUserCode();
        }

        var wasInterrupted = ForgetInterruption();
        try
        {
            hostCode();
        }
        finally
        {
            if (!isNested)
            {
                Volatile.Write(ref _state, UserCode);
            }

            if (wasInterrupted)
            {
                _thread.Interrupt();
            }
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

    private void LeaveUserCode()
    {
        var spin = default(SpinWait);
        while (Interlocked.CompareExchange(ref _state, HostCode, UserCode) == BeingInterrupted)
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

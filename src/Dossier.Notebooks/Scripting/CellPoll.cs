using System.ComponentModel;
using System.Runtime.CompilerServices;

namespace Dossier.Notebooks.Scripting;

/// <summary>
/// Where compiled cells look whether they were interrupted: once per turn of a loop and per call of a method or lambda.
/// Leaving at such a place is safe, which an abort in the middle of a library is not. Public because cells are assemblies
/// of their own; nothing here is for people to call.
/// </summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class CellPoll
{
    // It follows the code into tasks and threads that a cell starts.
    private static readonly AsyncLocal<CellContext?> Owner = new();
    private static readonly Requests Open = new();

    /// <summary>Leaves the running cell if it was interrupted.</summary>
    /// <exception cref="OperationCanceledException">It was.</exception>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    [EditorBrowsable(EditorBrowsableState.Never)]
    public static void Now()
    {
        // One read of memory is all that a loop pays while nothing is interrupted.
        if (Open.Count != 0)
        {
            LeaveIfInterrupted();
        }
    }

    /// <summary>The same at the entry of a method or lambda, where a call too many would end the process without a word.</summary>
    /// <exception cref="InsufficientExecutionStackException">The stack is all but used up.</exception>
    /// <exception cref="OperationCanceledException">The cell was interrupted.</exception>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public static void OnCall()
    {
        Now();
        if (!RuntimeHelpers.TryEnsureSufficientExecutionStack())
        {
            throw new InsufficientExecutionStackException("A method calls itself without end (or too deep).");
        }
    }

    internal static void Enter(CellContext context) => Owner.Value = context;

    internal static void Begin() => Interlocked.Increment(ref Open.Count);

    internal static void End() => Interlocked.Decrement(ref Open.Count);

    private static void LeaveIfInterrupted()
    {
        // A thread the user started has nobody to catch it.
        if (Owner.Value is { IsInterrupted: true } && (CellContext.CurrentThread is not null || Thread.CurrentThread.IsThreadPoolThread))
        {
            throw new OperationCanceledException("The cell was interrupted.");
        }
    }

    private sealed class Requests
    {
        public volatile int Count;
    }
}

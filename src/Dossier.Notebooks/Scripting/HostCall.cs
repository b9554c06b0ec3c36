namespace Dossier.Notebooks.Scripting;

/// <summary>
/// For the host's code that cells call (console streams, displays, anything that holds a lock or writes a message): an
/// interrupt of the cell waits until it is done instead of tearing it in the middle.
/// </summary>
internal static class HostCall
{
    /// <summary>Runs it on this thread, whole; on a thread that is no cell's it is an ordinary call.</summary>
    public static void Run(Action hostCode)
    {
        if (CellContext.CurrentThread is { } thread)
        {
            thread.RunHostCode(hostCode);
        }
        else
        {
            hostCode();
        }
    }

    /// <summary>The same with a result.</summary>
    public static T Run<T>(Func<T> hostCode)
    {
        T result = default!;
        Run(() => { result = hostCode(); });
        return result;
    }
}

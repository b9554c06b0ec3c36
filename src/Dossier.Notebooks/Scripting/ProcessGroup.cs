using System.Runtime.InteropServices;

namespace Dossier.Notebooks.Scripting;

/// <summary>
/// The programs that cells start belong to the group of the process that runs the cells, so that they can be ended with it. Windows has no
/// such groups; there they are left alone.
/// </summary>
internal static class ProcessGroup
{
    private const int Kill = 9;
    private const int Terminate = 15;
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(1);

    /// <summary>Makes this process the leader of a group of its own, which Ctrl+C in the terminal does not reach.</summary>
    public static void Lead()
    {
        if (!OperatingSystem.IsWindows())
        {
            _ = setsid();
        }
    }

    /// <summary>Ends all of a group, at once.</summary>
    /// <param name="leader">The process that led it, which may have ended.</param>
    public static void End(int leader)
    {
        if (!OperatingSystem.IsWindows())
        {
            _ = kill(-leader, Kill);
        }
    }

    /// <summary>Asks the others of this process's group to end, if it leads one.</summary>
    public static void EndOthers()
    {
        if (!OperatingSystem.IsWindows() && getpgid(0) == Environment.ProcessId)
        {
            // The signal comes to this process, too, and at once: it must not meet it later, when nobody listens.
            using var heard = new ManualResetEventSlim();
            using var own = PosixSignalRegistration.Create(PosixSignal.SIGTERM, signal =>
            {
                signal.Cancel = true;
                heard.Set();
            });
            _ = kill(-Environment.ProcessId, Terminate);
            heard.Wait(Patience);
        }
    }

#pragma warning disable SYSLIB1054, CA5392 // Plain numbers need no generated code, and libc is the system's own.
    [DllImport("libc")]
    private static extern int setsid();

    [DllImport("libc")]
    private static extern int getpgid(int process);

    [DllImport("libc")]
    private static extern int kill(int process, int signal);
#pragma warning restore SYSLIB1054, CA5392
}

using System.Diagnostics;
using System.Globalization;
using System.Runtime.InteropServices;
using Dossier.Notebooks.Cells;
using Dossier.Notebooks.Scripting;
using Dossier.Reading;

namespace Dossier.Notebooks.Jupyter;

/// <summary>A process that is a kernel and nothing else.</summary>
internal static class KernelProcess
{
    /// <summary>The variable in which Jupyter says whose child the kernel is.</summary>
    private const string Parent = "JPY_PARENT_PID";

    /// <summary>Serves a client until it asks for shutdown, or has gone itself.</summary>
    /// <param name="connectionFile">The file that the client wrote.</param>
    /// <exception cref="BadInputException">The file is not as it should be, or a port is taken.</exception>
    public static void Run(string connectionFile)
    {
        var file = ConnectionFile.Read(connectionFile);
        var session = new NotebookSession();
        UnhandledFailures.Report(session.ReportBackground);
        var lastWords = new LastWords(connectionFile);
        using var kernel = new Kernel(file, session) { LastWords = lastWords };
        using var interrupt = PosixSignalRegistration.Create(PosixSignal.SIGINT, signal =>
        {
            signal.Cancel = true;
            kernel.Interrupt();
        });
        using var terminate = PosixSignalRegistration.Create(PosixSignal.SIGTERM, signal =>
        {
            signal.Cancel = true;
            kernel.Stop();
        });
        WatchParent(kernel);
        try
        {
            kernel.Run();
        }
        catch (IOException taken)
        {
            throw new BadInputException(new(connectionFile, 0, "ports that are free", taken.Message,
                "Start the kernel again from the client, which then chooses others."));
        }
        finally
        {
            lastWords.Dispose();
            ProcessGroup.EndOthers();
        }
    }

    // A client that crashed asks for no shutdown.
    private static void WatchParent(Kernel kernel)
    {
        if (OperatingSystem.IsWindows()
            || !int.TryParse(Environment.GetEnvironmentVariable(Parent), CultureInfo.InvariantCulture, out var id) || id <= 1)
        {
            return;
        }

        new Thread(() =>
        {
            try
            {
                using var parent = Process.GetProcessById(id);
                parent.WaitForExit();
            }
            catch (ArgumentException)
            {
                // It has gone already.
            }

            kernel.Stop();
        })
        {
            IsBackground = true,
            Name = "watches the client",
        }.Start();
    }
}

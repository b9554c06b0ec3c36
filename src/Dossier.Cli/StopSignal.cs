using System.Runtime.InteropServices;

namespace Dossier.Cli;

/// <summary>Turns Ctrl+C into a request to stop, so that what is there can be written. A second Ctrl+C ends the program at once.</summary>
internal sealed class StopSignal : IDisposable
{
    private static readonly PosixSignal[] Signals = [PosixSignal.SIGINT, PosixSignal.SIGTERM];
    private readonly CancellationTokenSource _source = new();
    private readonly PosixSignalRegistration[] _registrations;

    public StopSignal() => _registrations = Array.ConvertAll(Signals, signal => PosixSignalRegistration.Create(signal, Stop));

    /// <summary>Cancelled when the user wants no more.</summary>
    public CancellationToken Token => _source.Token;

    public void Dispose()
    {
        Array.ForEach(_registrations, registration => registration.Dispose());
        _source.Dispose();
    }

    private void Stop(PosixSignalContext signal)
    {
        signal.Cancel = !_source.IsCancellationRequested;

        // The cancellation interrupts the running cell on this thread, which must not wait for it.
        ThreadPool.QueueUserWorkItem(_ => _source.Cancel());
    }
}

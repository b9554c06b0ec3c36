using System.Runtime.InteropServices;

namespace Dossier;

/// <summary>
/// Files that are made together. They are written aside first and renamed only when all are whole, so that a full disk or an
/// interrupt leaves the old files as they were.
/// </summary>
internal sealed class OutputSet : IDisposable
{
    private const string Suffix = ".new";
    private static readonly PosixSignal[] Interrupts = [PosixSignal.SIGINT, PosixSignal.SIGTERM, PosixSignal.SIGHUP];
    private readonly Lock _gate = new();
    private readonly string _folder;
    private readonly List<(string Aside, string Final)> _files = [];
    private readonly List<PosixSignalRegistration> _registrations;
    private bool _closed;

    /// <summary>Prepares to write below a folder, which is made when it is missing.</summary>
    public OutputSet(string folder)
    {
        _folder = folder;
        _registrations = [.. Interrupts.Select(signal => PosixSignalRegistration.Create(signal, _ => Close()))];
    }

    /// <summary>Writes a file aside.</summary>
    /// <param name="name">Path below the folder, with forward slashes.</param>
    /// <param name="content">Its bytes.</param>
    /// <exception cref="IOException">The disk is full or the folder cannot be written.</exception>
    public void Add(string name, byte[] content) => Add(name, stream => stream.Write(content));

    /// <summary>Writes a file aside.</summary>
    /// <param name="name">Path below the folder, with forward slashes.</param>
    /// <param name="write">Writes its content; asked at once.</param>
    /// <exception cref="IOException">The disk is full or the folder cannot be written.</exception>
    public void Add(string name, Action<Stream> write)
    {
        using var hold = _gate.EnterScope();
        ThrowIfClosed();
        var final = Path.Combine(_folder, name.Replace('/', Path.DirectorySeparatorChar));
        Directory.CreateDirectory(Path.GetDirectoryName(final)!);
        var aside = final + Suffix;
        _files.Add((aside, final));
        using var stream = new FileStream(aside, FileMode.Create, FileAccess.Write, FileShare.None);
        write(stream);
        stream.Flush(flushToDisk: true);
    }

    /// <summary>Puts all files in place of the old ones.</summary>
    /// <exception cref="IOException">A file cannot be replaced, for example because another program holds it open.</exception>
    public void Keep()
    {
        using var hold = _gate.EnterScope();
        ThrowIfClosed();
        if (_files.Find(f => Directory.Exists(f.Final)) is { Final: { } taken })
        {
            throw new IOException($"'{taken}' is a folder");
        }

        // A file that another program holds open is found before the first rename, so that no mixture of old and new is left.
        foreach (var (_, final) in _files.Where(f => File.Exists(f.Final)))
        {
            using var probe = new FileStream(final, FileMode.Open, FileAccess.ReadWrite, FileShare.None);
        }

        foreach (var (aside, final) in _files)
        {
            File.Move(aside, final, overwrite: true);
        }

        _closed = true;
    }

    /// <summary>Removes what was written aside and not kept.</summary>
    public void Dispose()
    {
        _registrations.ForEach(registration => registration.Dispose());
        Close();
    }

    private void ThrowIfClosed()
    {
        if (_closed)
        {
            throw new IOException("The run was interrupted");
        }
    }

    private void Close()
    {
        using var hold = _gate.EnterScope();
        foreach (var (aside, _) in _closed ? [] : _files)
        {
            try
            {
                File.Delete(aside);
            }
            catch (Exception e) when (e is IOException or UnauthorizedAccessException)
            {
                // The folder itself may be gone or read-only; what was there before is still whole.
            }
        }

        _closed = true;
    }
}

using System.Runtime.InteropServices;

namespace Dossier;

/// <summary>
/// Files that are made together. They are written aside first and renamed only when all are whole, so that a full disk or an
/// interrupt leaves the old files as they were, and no folder that was not there.
/// </summary>
internal sealed class OutputSet : IDisposable
{
    private const string Suffix = ".new";
    private static readonly PosixSignal[] Interrupts = [PosixSignal.SIGINT, PosixSignal.SIGTERM, PosixSignal.SIGHUP];
    private readonly Lock _gate = new();
    private readonly string _folder;
    private readonly List<(string Aside, string Final)> _files = [];
    private readonly List<string> _madeFolders = [];
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
        MakeFolder(Path.GetDirectoryName(final)!);
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

    // Noted before it is tried: of a path of which only the beginning could be made nothing is left either.
    private void MakeFolder(string folder)
    {
        var at = _madeFolders.Count;
        for (var missing = folder; !string.IsNullOrEmpty(missing) && !Directory.Exists(missing); missing = Path.GetDirectoryName(missing))
        {
            _madeFolders.Insert(at, missing);
        }

        Directory.CreateDirectory(folder);
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
        if (!_closed)
        {
            _files.ForEach(file => Remove(file.Aside, File.Delete));
            Enumerable.Reverse(_madeFolders).ToList().ForEach(folder => Remove(folder, Directory.Delete));
        }

        _closed = true;
    }

    private static void Remove(string path, Action<string> delete)
    {
        try
        {
            delete(path);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            // The folder itself may be gone, read-only or no longer empty; what was there before is still whole.
        }
    }
}

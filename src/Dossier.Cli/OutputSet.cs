namespace Dossier.Cli;

/// <summary>
/// Files that are made together. They are written aside first and renamed only when all are whole, so that a full disk or an
/// interrupt leaves the old files as they were.
/// </summary>
internal sealed class OutputSet(string folder) : IDisposable
{
    private const string Suffix = ".new";
    private readonly List<(string Aside, string Final)> _files = [];
    private bool _kept;

    /// <summary>Writes a file aside.</summary>
    /// <param name="name">Path below the folder, with forward slashes.</param>
    /// <param name="content">Its bytes.</param>
    /// <exception cref="IOException">The disk is full or the folder cannot be written.</exception>
    public void Add(string name, ReadOnlySpan<byte> content)
    {
        var final = Path.Combine(folder, name.Replace('/', Path.DirectorySeparatorChar));
        Directory.CreateDirectory(Path.GetDirectoryName(final)!);
        var aside = final + Suffix;
        _files.Add((aside, final));
        using var stream = new FileStream(aside, FileMode.Create, FileAccess.Write, FileShare.None);
        stream.Write(content);
        stream.Flush(flushToDisk: true);
    }

    /// <summary>Puts all files in place of the old ones.</summary>
    /// <exception cref="IOException">A file cannot be replaced, for example because another program holds it open.</exception>
    public void Keep()
    {
        // A file that another program holds open is found before the first rename, so that no mixture of old and new is left.
        foreach (var (_, final) in _files.Where(f => File.Exists(f.Final)))
        {
            using var probe = new FileStream(final, FileMode.Open, FileAccess.ReadWrite, FileShare.None);
        }

        foreach (var (aside, final) in _files)
        {
            File.Move(aside, final, overwrite: true);
        }

        _kept = true;
    }

    /// <summary>Removes what was written aside and not kept.</summary>
    public void Dispose()
    {
        if (_kept)
        {
            return;
        }

        foreach (var (aside, _) in _files)
        {
            try
            {
                File.Delete(aside);
            }
            catch (IOException)
            {
                // The folder itself may be gone or read-only; what was there before is still whole.
            }
            catch (UnauthorizedAccessException)
            {
                // As above.
            }
        }
    }
}

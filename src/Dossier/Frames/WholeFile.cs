namespace Dossier.Frames;

/// <summary>Writes a file aside and renames it when it is whole, so that a full disk or an error leaves an old file as it was.</summary>
internal static class WholeFile
{
    private const int BufferSize = 1 << 16;
    private const int MostAside = 100;

    // How the systems say that a file is there already: EEXIST and ERROR_FILE_EXISTS.
    private const int ExistsOnUnix = 17;
    private const int ExistsOnWindows = unchecked((int)0x80070050);

    /// <summary>Writes a file. A link stays a link: the file that it leads to is written.</summary>
    /// <param name="path">Where; the folder must be there.</param>
    /// <param name="write">Writes the content.</param>
    /// <exception cref="IOException">The file cannot be written.</exception>
    /// <exception cref="UnauthorizedAccessException">The file may not be written.</exception>
    public static void Write(string path, Action<Stream> write)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        var target = TargetOf(path);
        if (IsDevice(target))
        {
            using var device = new FileStream(target, FileMode.Open, FileAccess.Write, FileShare.ReadWrite, BufferSize);
            write(device);
            return;
        }

        // Only what was made here is ever removed: the file beside it may be somebody else's.
        using var stream = CreateBeside(target);
        var moved = false;
        try
        {
            using (stream)
            {
                write(stream);
            }

            File.Move(stream.Name, target, overwrite: true);
            moved = true;
        }
        finally
        {
            if (!moved)
            {
                File.Delete(stream.Name);
            }
        }
    }

    /// <summary>Where a path leads in the end.</summary>
    public static string TargetOf(string path)
    {
        var full = Path.GetFullPath(path);
        return !IsDevice(full) && new FileInfo(full) is { LinkTarget: not null } link
            ? link.ResolveLinkTarget(returnFinalTarget: true)!.FullName
            : full;
    }

    /// <summary>Whether a full path is a device, such as <c>/dev/stdout</c>: renaming a file onto it would take its place.</summary>
    public static bool IsDevice(string path) => !OperatingSystem.IsWindows()
        && (path.StartsWith("/dev/", StringComparison.Ordinal) || path.StartsWith("/proc/", StringComparison.Ordinal))
        && !path.StartsWith("/dev/shm/", StringComparison.Ordinal);

    private static FileStream CreateBeside(string target)
    {
        for (var number = 0; ; number++)
        {
            var aside = number == 0 ? target + ".new" : $"{target}.new{number}";
            try
            {
                return new(aside, FileMode.CreateNew, FileAccess.Write, FileShare.None, BufferSize);
            }
            catch (IOException e) when (number < MostAside && e.HResult is ExistsOnUnix or ExistsOnWindows)
            {
                // Being written by somebody else, or left behind: the next name may be free.
            }
        }
    }
}

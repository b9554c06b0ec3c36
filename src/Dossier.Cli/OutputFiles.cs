using Dossier.Reading;

namespace Dossier.Cli;

/// <summary>Writes the files of a command together, or none of them, and says what stands in the way.</summary>
internal static class OutputFiles
{
    // Error numbers of Unix and Windows.
    private static readonly int[] DiskFull = [28, 122, unchecked((int)0x80070070), unchecked((int)0x80070027)];
    private static readonly int[] Denied = [1, 13, 30];
    private static readonly int[] HeldOpen = [11, 26, unchecked((int)0x80070020), unchecked((int)0x80070021)];

    /// <summary>Writes the files.</summary>
    /// <param name="folder">Where; made when it is missing.</param>
    /// <param name="files">Paths below the folder, or whole ones.</param>
    /// <param name="stop">Cancelled when the user wants no more.</param>
    /// <exception cref="BadInputException">A file cannot be written; nothing was changed.</exception>
    /// <exception cref="OperationCanceledException">The user stopped it; nothing was changed.</exception>
    public static void Keep(string folder, IReadOnlyList<(string Name, byte[] Content)> files, CancellationToken stop = default)
    {
        try
        {
            using var outputs = new OutputSet(folder);
            foreach (var (name, content) in files)
            {
                stop.ThrowIfCancellationRequested();
                outputs.Add(name, content);
            }

            outputs.Keep();
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            stop.ThrowIfCancellationRequested();
            throw Refusal(folder, files.Select(file => Path.GetDirectoryName(Path.Combine(folder, file.Name))!), e);
        }
    }

    /// <summary>The error for files that cannot be written, with what to do about its cause.</summary>
    internal static BadInputException Refusal(string folder, IEnumerable<string> folders, Exception cause)
    {
        var message = cause.Message.TrimEnd('.');
        var (expected, found, nextStep) = folders.Prepend(folder).Select(FileInTheWay).FirstOrDefault(file => file is not null) is { } file
            ? ("a folder to write into", $"the file {file}", "Name another folder, or move the file away.")
            : cause switch
            {
                DirectoryNotFoundException => ("a folder that can be made", message, "Make the folder above it first, or correct the path."),
                PathTooLongException => ("a path that the disk takes", message, "Name a shorter one."),
                UnauthorizedAccessException => Forbidden(),
                _ when Denied.Contains(cause.HResult) => Forbidden(),
                _ when DiskFull.Contains(cause.HResult) => ("room on the disk", message, "Free some space, or name a folder on another disk."),
                _ when HeldOpen.Contains(cause.HResult) => ("files that can be replaced", message,
                    "Close the file in other programs, then run again."),
                _ => ("a folder that can be written", message, "Name another folder, or mend this one."),
            };
        return new(new(folder, 0, expected, found, "Nothing was changed. " + nextStep));

        (string, string, string) Forbidden() =>
            ("a folder that can be written", message, "Allow writing there, or name another folder.");
    }

    // The nearest thing that exists on the way to a folder, where that is a file.
    private static string? FileInTheWay(string folder)
    {
        var there = Path.GetFullPath(folder);
        while (there is not null && !Path.Exists(there))
        {
            there = Path.GetDirectoryName(there);
        }

        return File.Exists(there) ? there : null;
    }
}

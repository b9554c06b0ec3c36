using Dossier.Drawing;
using Dossier.Reading;

namespace Dossier.Briefs.Markdown;

/// <summary>Reads the picture that a brief names: a file below the data folder, so that a brief shows nothing that is not of the project.</summary>
internal static class PictureFile
{
    /// <param name="source">The brief.</param>
    /// <param name="address">The path as written, which counts from the brief's folder.</param>
    /// <param name="line">Its line, from 1.</param>
    /// <exception cref="BadInputException">There is no such picture, or none that may be shown.</exception>
    public static ImageFile Read(BriefSource source, string address, int line)
    {
        const string Allowed = "a PNG or JPEG file below the data folder";
        if (source.Folder is not { } folder)
        {
            throw source.Fault(line, "a brief in a file, from whose folder pictures count", $"a text without a file that names {address}",
                "Save the brief in data/briefs.");
        }

        var path = Uri.UnescapeDataString(address);
        if (path.Contains(':', StringComparison.Ordinal) || path.StartsWith("//", StringComparison.Ordinal))
        {
            throw source.Fault(line, Allowed, $"the address {address}", "Save the picture beside the brief and name it there.");
        }

        if (path.Length == 0 || path.Contains('\0', StringComparison.Ordinal) || !IsBelow(folder, path))
        {
            throw source.Fault(line, Allowed, path.Length == 0 ? "no path" : $"{address}, which leads out of it",
                "Copy the picture beside the brief and name it there.");
        }

        var whole = Path.GetFullPath(path, folder);
        if (!File.Exists(whole))
        {
            throw source.Fault(line, Allowed, $"no file {address}", "Correct the path, which counts from the brief's folder.");
        }

        try
        {
            return ImageFile.From(File.ReadAllBytes(whole), address);
        }
        catch (BadInputException bad)
        {
            throw source.Fault(line, bad.Problem.Expected, $"{bad.Problem.Found} in {address}", bad.Problem.NextStep);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw source.Fault(line, "a picture that can be read", $"{address}, which cannot ({e.Message.TrimEnd('.')})", "Allow reading it.");
        }
    }

    // The folder of the briefs is one of the data folder; a brief that lies elsewhere has its own folder alone.
    private static bool IsBelow(string folder, string path)
    {
        var data = Path.GetFileName(folder) == "briefs" ? Path.GetDirectoryName(folder) ?? folder : folder;
        var inside = Path.GetRelativePath(data, Path.GetFullPath(path, folder));
        return !Path.IsPathRooted(inside) && inside != ".." && !inside.StartsWith(".." + Path.DirectorySeparatorChar, StringComparison.Ordinal);
    }
}

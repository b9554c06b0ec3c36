namespace Dossier.Frames.Files;

/// <summary>Writes a file beside its place and moves it there when it is whole.</summary>
internal static class FileAside
{
    public static void Write(string path, Action<Stream> write)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        var aside = path + ".part";
        var isWhole = false;
        try
        {
            using (var stream = new FileStream(aside, FileMode.Create, FileAccess.Write, FileShare.None, 1))
            {
                write(stream);
            }

            File.Move(aside, path, overwrite: true);
            isWhole = true;
        }
        finally
        {
            if (!isWhole)
            {
                File.Delete(aside);
            }
        }
    }
}

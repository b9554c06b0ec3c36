namespace Dossier.Frames.Rendering;

/// <summary>Shows values of a type in a notebook, in the shape that .NET Interactive looks for.</summary>
/// <param name="mimeType">What it gives, such as <c>text/html</c>.</param>
/// <param name="format">The value in that form.</param>
internal sealed class NotebookFormatter<T>(string mimeType, Func<T, string> format)
{
    /// <summary>What the formatter gives.</summary>
    public string MimeType { get; } = mimeType;

    /// <summary>Writes a value; false when it is of another type.</summary>
    public bool Format(object instance, TextWriter writer)
    {
        if (instance is not T value)
        {
            return false;
        }

        writer.Write(format(value));
        return true;
    }
}

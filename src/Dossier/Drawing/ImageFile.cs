using System.Text;
using Dossier.Reading;

namespace Dossier.Drawing;

/// <summary>A picture from a file, checked when it is read: PNG of any kind, or JPEG as cameras and scanners write it.</summary>
/// <remarks>
/// PNG: all colour types, bit depths (16 bits are shown as 8), transparency, Adam7. JPEG: baseline and progressive, grey, colour and
/// CMYK; an orientation that a camera noted is obeyed. Colour profiles are not read: colours are taken as sRGB.
/// </remarks>
public sealed class ImageFile
{
    /// <summary>A picture with more pixels than this is refused: a page shows a small part of them.</summary>
    private const long MostPixels = 64_000_000;

    /// <summary>Pixels of a file that does not say how large they are, as browsers take it.</summary>
    private const double UsualDotsPerInch = 96;

    private readonly byte[] _content;

    private ImageFile(string name, byte[] content)
    {
        (Name, _content) = (name, content);
        if (content.AsSpan().StartsWith(PngReader.Signature))
        {
            (MediaType, Raster) = ("image/png", new PngReader(content, name).Read());
            (WidthPixels, HeightPixels, DotsPerInch) = (Raster.Width, Raster.Height, Raster.DotsPerInch);
        }
        else if (content.AsSpan().StartsWith((ReadOnlySpan<byte>)[0xFF, 0xD8, 0xFF]))
        {
            (MediaType, Jpeg) = ("image/jpeg", new JpegReader(content, name).Read());
            (WidthPixels, HeightPixels) = Jpeg.Turned ? (Jpeg.Height, Jpeg.Width) : (Jpeg.Width, Jpeg.Height);
            DotsPerInch = Jpeg.DotsPerInch;
        }
        else
        {
            throw Bad(name, "a PNG or JPEG image", Kind(content), "Save it as PNG or JPEG.");
        }
    }

    /// <summary>The file's name, for messages.</summary>
    public string Name { get; }

    /// <summary><c>image/png</c> or <c>image/jpeg</c>.</summary>
    public string MediaType { get; }

    /// <summary>Width as shown, in pixels.</summary>
    public int WidthPixels { get; }

    /// <summary>Height as shown, in pixels.</summary>
    public int HeightPixels { get; }

    /// <summary>Width at the picture's own size, in points; 96 pixels are an inch where the file does not say.</summary>
    public double WidthPoints => WidthPixels * 72 / (DotsPerInch ?? UsualDotsPerInch);

    /// <summary>Height at the picture's own size, in points.</summary>
    public double HeightPoints => HeightPixels * 72 / (DotsPerInch ?? UsualDotsPerInch);

    /// <summary>The file as it was read.</summary>
    public ReadOnlyMemory<byte> Content => _content;

    internal Raster? Raster { get; }

    internal Jpeg? Jpeg { get; }

    private double? DotsPerInch { get; }

    /// <summary>Reads a picture from a file.</summary>
    /// <exception cref="BadInputException">The file is missing, cannot be read, or is no picture that can be shown.</exception>
    public static ImageFile Read(string path)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        try
        {
            return From(File.ReadAllBytes(path), path);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw Bad(path, "a picture that can be read", e.Message.TrimEnd('.'), "Check the path and the file's permissions.");
        }
    }

    /// <summary>Takes a picture that is in memory.</summary>
    /// <param name="content">A whole PNG or JPEG file.</param>
    /// <param name="name">Its name, for messages.</param>
    /// <exception cref="BadInputException">It is no picture that can be shown.</exception>
    public static ImageFile From(byte[] content, string name)
    {
        ArgumentNullException.ThrowIfNull(content);
        ArgumentNullException.ThrowIfNull(name);
        return new(name, [.. content]);
    }

    /// <summary>The error that a file is not as it should be.</summary>
    internal static BadInputException Bad(string name, string expected, string found, string next) =>
        new(new(name, 0, expected, found, next));

    internal static void CheckSize(string name, long width, long height)
    {
        if (width < 1 || height < 1 || width * height > MostPixels)
        {
            throw Bad(name, "a picture of 1 to 64 million pixels", $"{width} × {height} pixels", "Make it smaller and save it again.");
        }
    }

    private static string Kind(ReadOnlySpan<byte> content)
    {
        if (content.IsEmpty)
        {
            return "an empty file";
        }

        foreach (var (start, kind) in new[]
        {
            ("GIF8", "a GIF image"), ("BM", "a BMP image"), ("RIFF", "a WebP image or another RIFF file"), ("II*\0", "a TIFF image"),
            ("MM\0*", "a TIFF image"), ("%PDF", "a PDF file"), ("<", "markup such as SVG or HTML"),
        })
        {
            if (content.StartsWith(Encoding.ASCII.GetBytes(start)))
            {
                return kind;
            }
        }

        return content.Length > 11 && content[4..8].SequenceEqual("ftyp"u8) ? "an AVIF or HEIC image, or a film" : "something else";
    }
}

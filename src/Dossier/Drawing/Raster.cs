namespace Dossier.Drawing;

/// <summary>The pixels of a picture, row by row from the top.</summary>
/// <param name="Width">In pixels.</param>
/// <param name="Height">In pixels.</param>
/// <param name="Channels">1 for grey, 3 for red, green and blue.</param>
/// <param name="Samples">A byte for each channel of each pixel.</param>
/// <param name="Alpha">A byte for each pixel, 0 for a pixel that does not show; null when all show.</param>
/// <param name="DotsPerInch">As the file says; null when it does not.</param>
internal sealed record Raster(int Width, int Height, int Channels, byte[] Samples, byte[]? Alpha, double? DotsPerInch);

/// <summary>What the head of a JPEG file says; its pixels stay packed.</summary>
/// <param name="Width">As stored, in pixels.</param>
/// <param name="Height">As stored, in pixels.</param>
/// <param name="Channels">1 for grey, 3 for colour, 4 for CMYK.</param>
/// <param name="Inverted">CMYK as Adobe's programs write it: 255 is no ink.</param>
/// <param name="Orientation">1 to 8, as in Exif: which edges of the stored picture are top and left.</param>
/// <param name="DotsPerInch">As the file says; null when it does not.</param>
internal sealed record Jpeg(int Width, int Height, int Channels, bool Inverted, int Orientation, double? DotsPerInch)
{
    /// <summary>Whether rows are shown as columns.</summary>
    public bool Turned => Orientation >= 5;
}

using System.Globalization;
using Dossier.Drawing;

namespace Dossier.Pdf;

/// <summary>Writes a picture: JPEG as it stands in its file, pixels packed anew, with a palette where that is smaller.</summary>
/// <remarks>ISO 32000-1:2008, clauses 8.9.5 (images), 11.6.5.3 (soft masks), 7.4.4.4 (predictors).</remarks>
internal static class PdfImage
{
    private const int MostPaletteColors = 256;

    public static int Write(PdfObjects objects, ImageFile image)
    {
        if (image.Jpeg is { } jpeg)
        {
            var space = jpeg.Channels switch { 1 => "/DeviceGray", 3 => "/DeviceRGB", _ => "/DeviceCMYK" };
            var decode = jpeg.Inverted ? "/Decode[1 0 1 0 1 0 1 0]" : "";
            var entries = Head(jpeg.Width, jpeg.Height, space) + decode + "/Filter/DCTDecode";
            return objects.AddStream(entries, image.Content.Span, compress: false);
        }

        var raster = image.Raster!;
        var mask = raster.Alpha is { } alpha
            ? $"/SMask {PdfSyntax.Reference(WritePixels(objects, raster.Width, raster.Height, 1, alpha, ""))}"
            : "";
        return raster.Channels == 3 && Palette(raster.Samples) is { } palette
            ? WriteIndexed(objects, raster, palette, mask)
            : WritePixels(objects, raster.Width, raster.Height, raster.Channels, raster.Samples, mask);
    }

    private static string Head(int width, int height, string space) => string.Create(
        CultureInfo.InvariantCulture,
        $"/Type/XObject/Subtype/Image/Width {width}/Height {height}/ColorSpace{space}/BitsPerComponent 8");

    private static int WritePixels(PdfObjects objects, int width, int height, int channels, byte[] samples, string mask)
    {
        var predictor = string.Create(CultureInfo.InvariantCulture, $"/DecodeParms<</Predictor 15/Colors {channels}/Columns {width}>>");
        var entries = Head(width, height, channels == 1 ? "/DeviceGray" : "/DeviceRGB") + mask + predictor;
        return objects.AddStream(entries, Filtered(samples, width * channels, channels));
    }

    private static int WriteIndexed(PdfObjects objects, Raster raster, Dictionary<int, int> palette, string mask)
    {
        var colors = string.Concat(palette.Keys.Select(color => color.ToString("X6", CultureInfo.InvariantCulture)));
        var indices = new byte[raster.Width * raster.Height];
        for (var i = 0; i < indices.Length; i++)
        {
            indices[i] = (byte)palette[ColorAt(raster.Samples, i)];
        }

        var space = string.Create(CultureInfo.InvariantCulture, $"[/Indexed/DeviceRGB {palette.Count - 1}<{colors}>]");
        return objects.AddStream(Head(raster.Width, raster.Height, space) + mask, indices);
    }

    /// <summary>The colours in the order of their first use, or null when there are too many.</summary>
    private static Dictionary<int, int>? Palette(byte[] samples)
    {
        var palette = new Dictionary<int, int>();
        for (var i = 0; i < samples.Length / 3; i++)
        {
            palette.TryAdd(ColorAt(samples, i), palette.Count);
            if (palette.Count > MostPaletteColors)
            {
                return null;
            }
        }

        return palette;
    }

    private static int ColorAt(byte[] samples, int pixel) =>
        samples[3 * pixel] << 16 | samples[3 * pixel + 1] << 8 | samples[3 * pixel + 2];

    /// <summary>Each row as the difference from what its neighbours let expect, by the filter whose differences are smallest.</summary>
    private static byte[] Filtered(byte[] samples, int length, int step)
    {
        var filtered = new byte[samples.Length / length * (length + 1)];
        var tried = new byte[length];
        for (int y = 0, at = 0; y < samples.Length / length; y++, at += length + 1)
        {
            var best = long.MaxValue;
            foreach (var filter in (ReadOnlySpan<byte>)[0, 1, 2, 4])
            {
                var sum = 0L;
                for (var x = 0; x < length; x++)
                {
                    tried[x] = (byte)(samples[y * length + x] - Expected(filter, samples, y, x, length, step));
                    sum += Math.Abs((int)(sbyte)tried[x]);
                }

                if (sum < best)
                {
                    best = sum;
                    filtered[at] = filter;
                    tried.CopyTo(filtered, at + 1);
                }
            }
        }

        return filtered;
    }

    private static int Expected(byte filter, byte[] samples, int y, int x, int length, int step)
    {
        var at = y * length + x;
        int left = x < step ? 0 : samples[at - step], up = y == 0 ? 0 : samples[at - length];
        return filter switch
        {
            0 => 0,
            1 => left,
            2 => up,
            _ => PngReader.Nearest(left, up, x < step || y == 0 ? 0 : samples[at - length - step]),
        };
    }
}

using Dossier.Drawing;
using Dossier.Reading;
using Dossier.Tests.Briefs;

namespace Dossier.Tests.Drawing;

public sealed class ImageFileTests
{
    /// <summary>16 by 8 pixels, blue to red, written by ImageMagick; CMYK as Adobe's programs write it; grey and progressive.</summary>
    private const string Color =
        "/9j/4AAQSkZJRgABAQAAAQABAAD/2wBDABQODxIPDRQSEBIXFRQYHjIhHhwcHj0sLiQySUBMS0dARkVQWnNiUFVtVkVGZIhlbXd7gYKBTmCNl4x9lnN+" +
        "gXz/2wBDARUXFx4aHjshITt8U0ZTfHx8fHx8fHx8fHx8fHx8fHx8fHx8fHx8fHx8fHx8fHx8fHx8fHx8fHx8fHx8fHx8fHz/wAARCAAIABADASIAAhEB" +
        "AxEB/8QAFQABAQAAAAAAAAAAAAAAAAAAAAX/xAAWEAEBAQAAAAAAAAAAAAAAAAAAFGH/xAAVAQEBAAAAAAAAAAAAAAAAAAACBv/EABcRAAMBAAAAAAAA" +
        "AAAAAAAAAAADFFH/2gAMAwEAAhEDEQA/AIM+E+AV79KCJOH/2Q==";

    internal const string Cmyk =
        "/9j/7gAOQWRvYmUAZAAAAAAC/9sAQwAUDg8SDw0UEhASFxUUGB4yIR4cHB49LC4kMklATEtHQEZFUFpzYlBVbVZFRmSIZW13e4GCgU5gjZeMfZZzfoF8" +
        "/9sAQwEVFxceGh47ISE7fFNGU3x8fHx8fHx8fHx8fHx8fHx8fHx8fHx8fHx8fHx8fHx8fHx8fHx8fHx8fHx8fHx8fHx8/8AAFAgACAAQBAEiAAIRAQMR" +
        "AQQiAP/EABUAAQEAAAAAAAAAAAAAAAAAAAAF/8QAGBABAAMBAAAAAAAAAAAAAAAAAAMUJWH/xAAVAQEBAAAAAAAAAAAAAAAAAAADBv/EABoRAAEFAQAA" +
        "AAAAAAAAAAAAAAADBBQVUVL/2gAOBAEAAhEDEQQAAD8Ar2ZuFmbgDrW+EzMX6LukaQP/2Q==";

    private const string Grey =
        "/9j/4AAQSkZJRgABAQAAAQABAAD/2wBDABQODxIPDRQSEBIXFRQYHjIhHhwcHj0sLiQySUBMS0dARkVQWnNiUFVtVkVGZIhlbXd7gYKBTmCNl4x9lnN+" +
        "gXz/wgALCAAIABABAREA/8QAFAABAAAAAAAAAAAAAAAAAAAAAP/aAAgBAQAAAAE//8QAFRABAQAAAAAAAAAAAAAAAAAAABT/2gAIAQEAAQUCkSP/xAAV" +
        "EAEBAAAAAAAAAAAAAAAAAAAAMf/aAAgBAQAGPwKI/8QAFBABAAAAAAAAAAAAAAAAAAAAEP/aAAgBAQABPyED/9oACAEBAAAAED//xAAWEAADAAAAAAAA" +
        "AAAAAAAAAAAAEfD/2gAIAQEAAT8QhEI//9k=";

    [Theory]
    [InlineData(PngKind.Grey, 1)]
    [InlineData(PngKind.Grey, 2)]
    [InlineData(PngKind.Grey, 4)]
    [InlineData(PngKind.Grey, 8)]
    [InlineData(PngKind.Grey, 16)]
    [InlineData(PngKind.Color, 8)]
    [InlineData(PngKind.Color, 16)]
    [InlineData(PngKind.GreyAlpha, 8)]
    [InlineData(PngKind.GreyAlpha, 16)]
    [InlineData(PngKind.ColorAlpha, 8)]
    [InlineData(PngKind.ColorAlpha, 16)]
    internal void Pixels_of_every_kind_and_depth_are_read_with_and_without_passes(PngKind kind, int depth)
    {
        foreach (var (width, height, interlaced) in new[] { (13, 9, false), (13, 9, true), (1, 1, true), (3, 5, true) })
        {
            var raster = TestImages.Png(width, height, kind, depth, interlaced).Raster!;

            var colors = kind is PngKind.Color or PngKind.ColorAlpha ? 3 : 1;
            Assert.Equal((width, height, colors), (raster.Width, raster.Height, raster.Channels));
            for (var i = 0; i < width * height * colors; i++)
            {
                var (x, y) = (i / colors % width, i / colors / width);
                Assert.Equal(Bytes(TestImages.Sample(width, height, x, y, i % colors, depth), depth), raster.Samples[i]);
                var alpha = kind is PngKind.GreyAlpha or PngKind.ColorAlpha
                    ? Bytes(TestImages.Sample(width, height, x, y, 3, depth), depth) : (byte)255;
                Assert.Equal(alpha, raster.Alpha?[i / colors] ?? 255);
            }
        }
    }

    [Theory]
    [InlineData(1, false)]
    [InlineData(2, true)]
    [InlineData(4, false)]
    [InlineData(8, true)]
    public void Palettes_are_looked_up_and_their_first_colour_is_clear(int depth, bool interlaced)
    {
        var raster = TestImages.Png(12, 4, PngKind.Palette, depth, interlaced).Raster!;

        for (var x = 0; x < 12; x++)
        {
            var index = TestImages.Sample(12, 4, x, 0, 0, depth);
            Assert.Equal([(byte)index, (byte)(255 - index), 7], raster.Samples.AsSpan(3 * x, 3).ToArray());
            Assert.Equal(index == 0 ? 0 : 255, raster.Alpha![x]);
        }
    }

    [Theory]
    [InlineData(Color, 3, false)]
    [InlineData(Cmyk, 4, true)]
    [InlineData(Grey, 1, false)]
    public void The_head_of_a_JPEG_gives_size_channels_and_whether_ink_is_inverted(string base64, int channels, bool inverted)
    {
        var image = ImageFile.From(Convert.FromBase64String(base64), "photo.jpg");

        Assert.Equal((16, 8, "image/jpeg"), (image.WidthPixels, image.HeightPixels, image.MediaType));
        Assert.Equal((channels, inverted), (image.Jpeg!.Channels, image.Jpeg.Inverted));
    }

    [Fact]
    public void A_camera_that_was_held_upright_turns_the_picture()
    {
        // given Exif with an orientation of 6, put behind the start of the file
        byte[] exif =
        [
            0xFF, 0xE1, 0, 34, .. "Exif\0\0"u8, .. "MM\0*"u8, 0, 0, 0, 8, 0, 1, 0x01, 0x12, 0, 3, 0, 0, 0, 1, 0, 6, 0, 0, 0, 0, 0, 0,
        ];
        var jpeg = Convert.FromBase64String(Color);

        var image = ImageFile.From([.. jpeg[..2], .. exif, .. jpeg[2..]], "photo.jpg");

        Assert.Equal((8, 16), (image.WidthPixels, image.HeightPixels));
    }

    [Theory]
    [InlineData("GIF89a and more", "a GIF image")]
    [InlineData("<svg xmlns=", "markup such as SVG or HTML")]
    [InlineData("", "an empty file")]
    [InlineData("Hello, this is a letter.", "something else")]
    public void What_is_no_picture_is_named(string content, string found) => Assert.Equal(
        $"map.png: expected a PNG or JPEG image, found {found}. Save it as PNG or JPEG.",
        Problem(System.Text.Encoding.UTF8.GetBytes(content)));

    [Fact]
    public void A_file_that_was_cut_off_is_named_wherever_it_was_cut()
    {
        var png = TestImages.PngBytes(40, 30, PngKind.Color);
        var jpeg = Convert.FromBase64String(Color);
        foreach (var whole in new[] { png, jpeg })
        {
            for (var length = 8; length < whole.Length - 1; length++)
            {
                Assert.StartsWith("map.png: expected ", Problem(whole[..length]), StringComparison.Ordinal);
            }
        }
    }

    [Fact]
    public void A_changed_byte_never_ends_in_another_error()
    {
        var png = TestImages.PngBytes(20, 10, PngKind.ColorAlpha, interlaced: true);
        var jpeg = Convert.FromBase64String(Cmyk);
        foreach (var whole in new[] { png, jpeg })
        {
            for (var i = 0; i < whole.Length; i++)
            {
                byte[] changed = [.. whole];
                changed[i] ^= 0x5A;
                var problem = Record.Exception(() => ImageFile.From(changed, "map.png"));
                Assert.True(problem is null or BadInputException, $"Byte {i}: {problem}");
            }
        }
    }

    [Fact]
    public void A_missing_file_is_named() =>
        Assert.StartsWith(
            "no-such.png: expected a picture that can be read, found ",
            Assert.Throws<BadInputException>(() => ImageFile.Read("no-such.png")).Message, StringComparison.Ordinal);

    private static string Problem(byte[] content) => Assert.Throws<BadInputException>(() => ImageFile.From(content, "map.png")).Message;

    private static byte Bytes(int sample, int depth) => (byte)(depth == 16 ? sample >> 8 : sample * 255 / ((1 << depth) - 1));
}

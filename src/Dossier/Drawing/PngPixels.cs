namespace Dossier.Drawing;

/// <summary>Gathers the pixels of a PNG file as bytes: palettes are looked up, depths made 8 bits, transparency set apart.</summary>
internal sealed class PngPixels
{
    private const int Grey = 0, Color = 2, Palette = 3, GreyAlpha = 4, ColorAlpha = 6;

    private readonly int _width;
    private readonly int _kind;
    private readonly int _depth;
    private readonly byte[] _palette;
    private readonly byte[] _transparency;
    private readonly byte[] _samples;
    private readonly byte[]? _alpha;

    public PngPixels(int width, int height, int kind, int depth, byte[] palette, byte[] transparency)
    {
        (_width, _kind, _depth, _palette, _transparency) = (width, kind, depth, palette, transparency);
        Channels = kind is Grey or GreyAlpha ? 1 : 3;
        _samples = new byte[width * height * Channels];
        _alpha = kind is GreyAlpha or ColorAlpha || transparency.Length > 0 ? new byte[width * height] : null;
    }

    private int Channels { get; }

    public void Set(int x, int y, ReadOnlySpan<byte> row, int column)
    {
        var at = y * _width + x;
        if (_kind == Palette)
        {
            var index = Sample(row, column);
            for (var i = 0; i < 3; i++)
            {
                _samples[3 * at + i] = 3 * index + i < _palette.Length ? _palette[3 * index + i] : (byte)0;
            }

            _alpha?[at] = index < _transparency.Length ? _transparency[index] : (byte)255;
            return;
        }

        var stored = _kind switch { Grey => 1, GreyAlpha => 2, Color => 3, _ => 4 };
        var clear = _alpha is not null && _transparency.Length >= 2 * Channels;
        for (var i = 0; i < Channels; i++)
        {
            var sample = Sample(row, column * stored + i);
            clear = clear && sample == (_transparency[2 * i] << 8 | _transparency[2 * i + 1]);
            _samples[Channels * at + i] = Byte(sample);
        }

        _alpha?[at] = stored is 2 or 4 ? Byte(Sample(row, column * stored + stored - 1)) : clear ? (byte)0 : (byte)255;
    }

    public Raster ToRaster(double? dotsPerInch)
    {
        var alpha = _alpha is not null && _alpha.AsSpan().ContainsAnyExcept((byte)255) ? _alpha : null;
        return new(_width, _samples.Length / Channels / _width, Channels, _samples, alpha, dotsPerInch);
    }

    private int Sample(ReadOnlySpan<byte> row, int index) => _depth switch
    {
        16 => row[2 * index] << 8 | row[2 * index + 1],
        8 => row[index],
        _ => row[index * _depth / 8] >> (8 - _depth - index * _depth % 8) & ((1 << _depth) - 1),
    };

    private byte Byte(int sample) => (byte)(_depth switch { 16 => sample >> 8, 8 => sample, _ => sample * 255 / ((1 << _depth) - 1) });
}

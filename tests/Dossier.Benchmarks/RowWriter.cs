using System.Buffers.Text;
using System.Text;

namespace Dossier.Benchmarks;

/// <summary>Writes cells of a CSV file that need no quotes.</summary>
internal sealed class RowWriter(Stream stream) : IDisposable
{
    private const int LongestRow = 256;
    private readonly byte[] _buffer = new byte[1 << 20];
    private int _at;

    public void Header(string names)
    {
        _at += Encoding.UTF8.GetBytes(names + "\n", _buffer.AsSpan(_at));
    }

    /// <summary>Writes <c>id</c> and a number, with zeros in front.</summary>
    public void Key(int number, byte digits)
    {
        "id"u8.CopyTo(_buffer.AsSpan(_at));
        _at += 2;
        Cell(number, digits);
    }

    public void Number(int number) => Cell(number, digits: 1);

    /// <summary>Writes a number of millionths as a decimal fraction.</summary>
    public void Millionths(int number)
    {
        Cell(number / 1_000_000, digits: 1);
        _buffer[_at - 1] = (byte)'.';
        Cell(number % 1_000_000, digits: 6);
        for (_at--; _buffer[_at - 1] == '0' && _buffer[_at - 2] != '.';)
        {
            _at--;
        }

        _buffer[_at++] = (byte)',';
    }

    public void EndRow()
    {
        _buffer[_at - 1] = (byte)'\n';
        if (_at > _buffer.Length - LongestRow)
        {
            Flush();
        }
    }

    public void Dispose()
    {
        Flush();
        stream.Dispose();
    }

    private void Cell(int number, byte digits)
    {
        Utf8Formatter.TryFormat(number, _buffer.AsSpan(_at), out var written, new('D', digits));
        _at += written;
        _buffer[_at++] = (byte)',';
    }

    private void Flush()
    {
        stream.Write(_buffer, 0, _at);
        _at = 0;
    }
}

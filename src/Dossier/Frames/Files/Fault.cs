using System.Buffers;
using System.Text;
using Dossier.Reading;

namespace Dossier.Frames.Files;

/// <summary>Something wrong at a byte of a file; its line and column are looked up only when somebody has to be told.</summary>
/// <param name="Offset">Byte from the file's start, or from the block's start while it is worked on.</param>
/// <param name="Expected">What should be there.</param>
/// <param name="Found">What is there.</param>
/// <param name="NextStep">What to do about it.</param>
internal sealed record Fault(long Offset, string Expected, string Found, string NextStep)
{
    /// <summary>Whether the record as a whole is meant, so that a column says nothing.</summary>
    public bool WholeRecord { get; init; }

    /// <summary>Whether quotes do not match, so that the records after it may have been cut in the wrong places.</summary>
    public bool BreaksQuotes { get; init; }

    public Problem At(string file, int line, int column) =>
        new(file, line, Expected, Found, NextStep) { Column = WholeRecord ? 0 : column };

    /// <summary>The first byte that is no UTF-8; null when there is none.</summary>
    /// <param name="bytes">Bytes of one record.</param>
    /// <param name="offset">Where they begin.</param>
    public static Fault? OfUtf8(ReadOnlySpan<byte> bytes, int offset)
    {
        var valid = 0;
        while (Rune.DecodeFromUtf8(bytes[valid..], out _, out var length) == OperationStatus.Done)
        {
            valid += length;
        }

        return valid == bytes.Length ? null : new(offset + valid, "text in UTF-8", $"the byte 0x{bytes[valid]:X2}",
            "Save the file as UTF-8 (in a spreadsheet: \"CSV UTF-8\").");
    }

    /// <summary>A cell as a message shows it: in one pair of quotes, and short.</summary>
    public static string Shown(ReadOnlySpan<byte> cell)
    {
        var text = CellText.Of(cell);
        return text.Length > 40 ? $"\"{text[..(char.IsHighSurrogate(text[38]) ? 38 : 39)]}…\"" : $"\"{text}\"";
    }
}

/// <summary>Counts lines (LF, CRLF or CR) and characters up to bytes that are asked for in ascending order.</summary>
internal sealed class LineCounter
{
    private long _offset;
    private byte _previous;

    /// <summary>Line of the next byte, from 1.</summary>
    public int Line { get; private set; } = 1;

    /// <summary>Column of the next byte, from 1, in code points.</summary>
    public int Column { get; private set; } = 1;

    /// <summary>Reads on to an offset.</summary>
    /// <param name="bytes">What follows the bytes read so far.</param>
    /// <param name="offset">Where to stop; beyond the bytes' end means their end.</param>
    /// <returns>How many bytes were read.</returns>
    public int Advance(ReadOnlySpan<byte> bytes, long offset)
    {
        var count = (int)Math.Min(bytes.Length, offset - _offset);
        foreach (var b in bytes[..count])
        {
            if (b == '\n' && _previous == '\r')
            {
                Column = 1;
            }
            else if (b is (byte)'\n' or (byte)'\r')
            {
                (Line, Column) = (Line + 1, 1);
            }
            else if ((b & 0xC0) != 0x80)
            {
                Column++;
            }

            _previous = b;
        }

        _offset += count;
        return count;
    }

    /// <summary>Gives faults their lines and columns.</summary>
    /// <param name="stream">The file from its first byte.</param>
    /// <param name="file">Its name.</param>
    /// <param name="faults">Faults in ascending order.</param>
    public static List<Problem> Locate(Stream stream, string file, IEnumerable<Fault> faults)
    {
        var problems = new List<Problem>();
        var counter = new LineCounter();
        var buffer = new byte[1 << 16];
        var rest = ReadOnlySpan<byte>.Empty;
        foreach (var fault in faults)
        {
            while (counter._offset < fault.Offset)
            {
                rest = rest.IsEmpty ? buffer.AsSpan(0, stream.Read(buffer)) : rest;
                if (rest.IsEmpty)
                {
                    break;
                }

                rest = rest[counter.Advance(rest, fault.Offset)..];
            }

            problems.Add(fault.At(file, counter.Line, counter.Column));
        }

        return problems;
    }
}

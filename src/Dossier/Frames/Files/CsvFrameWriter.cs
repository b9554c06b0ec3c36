using System.Buffers;
using System.Text;

namespace Dossier.Frames.Files;

/// <summary>Writes a frame as CSV.</summary>
internal sealed class CsvFrameWriter(DataFrame frame, CsvOptions options)
{
    private readonly byte _delimiter = options.DelimiterByte ?? (options.DecimalComma ? (byte)';' : (byte)',');
    private readonly byte[] _lineEnd = options.ForExcel ? [(byte)'\r', (byte)'\n'] : [(byte)'\n'];

    /// <summary>Writes the names of the columns.</summary>
    public void WriteHeader(Stream stream)
    {
        if (options.ForExcel)
        {
            stream.Write("\uFEFF"u8);
        }

        for (var i = 0; i < frame.Columns.Length; i++)
        {
            stream.Write(i == 0 ? default : [_delimiter]);
            stream.Write(Encode(frame.Columns[i].Name, isHeader: true));
        }

        stream.Write(_lineEnd);
    }

    /// <summary>Writes all rows.</summary>
    public void WriteRows(Stream stream)
    {
        CellWriter[] columns =
        [
            .. frame.Columns.Select(column => CellWriter.Of(column, text => Encode(text, isHeader: false), options.DecimalMark)),
        ];
        OrderedOutput.Write(stream, frame.RowCount, (start, end, buffer) => WriteRows(columns, start, end, buffer));
    }

    private void WriteRows(CellWriter[] columns, int start, int end, ArrayBufferWriter<byte> buffer)
    {
        for (var row = start; row < end; row++)
        {
            for (var i = 0; i < columns.Length; i++)
            {
                columns[i].Write(row, buffer);
                if (i < columns.Length - 1)
                {
                    buffer.GetSpan(1)[0] = _delimiter;
                    buffer.Advance(1);
                }
            }

            buffer.Write(_lineEnd);
        }
    }

    // A text is quoted also where it would be taken for a number, a day or a truth value. A header is not: there quotes without need would
    // say that quotes mean nothing in this file.
    private byte[] Encode(string text, bool isHeader)
    {
        if (options.ForExcel && text.Length > 1 && "=+-@\t\r".Contains(text[0], StringComparison.Ordinal))
        {
            text = "'" + text;
        }

        var bytes = Encoding.UTF8.GetBytes(text);
        return CellText.NeedsQuotes(bytes) || bytes.AsSpan().Contains(_delimiter)
            || (!isHeader && CellKinds.OfPlain(bytes) != CellKind.Text)
            ? CellText.Quote(bytes)
            : bytes;
    }
}

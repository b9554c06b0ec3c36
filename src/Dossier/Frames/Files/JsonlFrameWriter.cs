using System.Buffers;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace Dossier.Frames.Files;

/// <summary>Writes a frame as JSON Lines.</summary>
internal sealed class JsonlFrameWriter
{
    private readonly DataFrame _frame;
    private readonly byte[][] _names;
    private readonly CellWriter[] _cells;

    public JsonlFrameWriter(DataFrame frame)
    {
        _frame = frame;
        _names = [.. frame.Columns.Select((column, i) => (byte[])[(byte)(i == 0 ? '{' : ','), .. Quote(column.Name), (byte)':'])];
        _cells = [.. frame.Columns.Select(column => CellWriter.Of(column, text => Encode(column, text)))];
    }

    public void Write(Stream stream) => OrderedOutput.Write(stream, _frame.RowCount, WriteRows);

    private void WriteRows(int start, int end, ArrayBufferWriter<byte> buffer)
    {
        for (var row = start; row < end; row++)
        {
            for (var i = 0; i < _cells.Length; i++)
            {
                var column = _frame.Columns[i];
                buffer.Write(_names[i]);
                if (column.IsNull(row))
                {
                    buffer.Write("null"u8);
                    continue;
                }

                var quotes = column is ValueColumn<DateOnly>
                    || (column is ValueColumn<double> numbers && double.IsInfinity(numbers.Items[row]));
                buffer.Write(quotes ? "\""u8 : default);
                _cells[i].Write(row, buffer);
                buffer.Write(quotes ? "\""u8 : default);
            }

            buffer.Write("}\n"u8);
        }
    }

    private static byte[] Encode(Column column, string text) => column is EvidenceColumn
        ? [(byte)'[', .. text.Split(';').SelectMany((id, i) => (byte[])[.. i == 0 ? ""u8 : ","u8, .. Quote(id)]), (byte)']']
        : Quote(text);

    private static byte[] Quote(string text) =>
        [(byte)'"', .. JsonEncodedText.Encode(Encoding.UTF8.GetBytes(text), JavaScriptEncoder.UnsafeRelaxedJsonEscaping).EncodedUtf8Bytes, (byte)'"'];
}

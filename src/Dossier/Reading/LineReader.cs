using System.Text;

namespace Dossier.Reading;

/// <summary>Reads a file line by line, of any length, with no more than one line in memory; lines over a limit are skipped.</summary>
/// <param name="file">The file; closed by the caller.</param>
/// <param name="longest">Most characters of a line.</param>
internal sealed class LineReader(Stream file, int longest) : IDisposable
{
    private readonly StreamReader _reader = new(file, Encoding.UTF8, detectEncodingFromByteOrderMarks: true, 1 << 16, leaveOpen: true);
    private readonly char[] _block = new char[1 << 16];
    private int _next;
    private int _filled;

    /// <summary>The next line, without its end; null when it is longer than the limit.</summary>
    /// <returns>False at the end of the file.</returns>
    public bool Read(out string? line)
    {
        line = null;
        if (!Fill())
        {
            return false;
        }

        var text = new StringBuilder();
        var isTooLong = false;
        int end;
        do
        {
            var rest = _block.AsSpan(_next, _filled - _next);
            end = rest.IndexOf('\n');
            var part = end < 0 ? rest : rest[..end];
            isTooLong |= text.Length + part.Length > longest;
            if (!isTooLong)
            {
                text.Append(part);
            }

            _next += end < 0 ? rest.Length : end + 1;
        }
        while (end < 0 && Fill());

        line = isTooLong ? null : text.ToString();
        return true;
    }

    private bool Fill()
    {
        if (_next < _filled)
        {
            return true;
        }

        (_next, _filled) = (0, _reader.Read(_block));
        return _filled > 0;
    }

    public void Dispose() => _reader.Dispose();
}

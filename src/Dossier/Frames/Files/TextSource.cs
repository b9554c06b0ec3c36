using System.Diagnostics.CodeAnalysis;
using System.Text;
using Dossier.Reading;

namespace Dossier.Frames.Files;

/// <summary>
/// A text file that can be read several times as UTF-8 without its byte order mark. UTF-16 is told by its mark. A stream that cannot seek
/// is put into a file of its own until the source is disposed of.
/// </summary>
[SuppressMessage("Reliability", "CA2000", Justification = "The source owns the streams that it opens.")]
internal sealed class TextSource : IDisposable
{
    private readonly Stream _stream;
    private readonly long _start;
    private readonly bool _owned;

    private TextSource(Stream stream, string name, bool owned)
    {
        (_stream, Name, _owned) = (stream, name, owned);
        _start = stream.Position;
    }

    /// <summary>The file's name for messages.</summary>
    public string Name { get; }

    /// <summary>Opens a file.</summary>
    /// <exception cref="BadInputException">There is no such file.</exception>
    public static TextSource Open(string path)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        try
        {
            return new(new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read, 1, FileOptions.SequentialScan),
                Path.GetFileName(path), owned: true);
        }
        catch (Exception e) when (e is FileNotFoundException or DirectoryNotFoundException)
        {
            throw new BadInputException(new(Path.GetFileName(path), 0, "a file to read", "no such file",
                $"Check the path \"{path}\"."));
        }
    }

    /// <summary>Takes a stream from its position on; it stays open.</summary>
    public static TextSource Of(Stream stream)
    {
        ArgumentNullException.ThrowIfNull(stream);
        if (stream.CanSeek)
        {
            return new(stream, "stream", owned: false);
        }

        var spool = new FileStream(Path.GetTempFileName(), FileMode.Create, FileAccess.ReadWrite, FileShare.None, 1 << 16,
            FileOptions.DeleteOnClose);
        stream.CopyTo(spool);
        spool.Position = 0;
        return new(spool, "stream", owned: true);
    }

    /// <summary>Takes a text.</summary>
    public static TextSource Of(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return new(new MemoryStream(Encoding.UTF8.GetBytes(text)), "text", owned: true);
    }

    /// <summary>Reads the text from its start.</summary>
    /// <exception cref="BadInputException">It is in UTF-16, and damaged.</exception>
    public T Read<T>(Func<Stream, T> use)
    {
        Span<byte> mark = stackalloc byte[3];
        _stream.Position = _start;
        var length = _stream.ReadAtLeast(mark, 3, throwOnEndOfStream: false);
        var bigEndian = mark.StartsWith((ReadOnlySpan<byte>)[0xFE, 0xFF]);
        if (length >= 2 && (bigEndian || mark.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xFE])))
        {
            _stream.Position = _start + 2;
            var utf16 = new UnicodeEncoding(bigEndian, byteOrderMark: false, throwOnInvalidBytes: true);
            try
            {
                using var utf8 = Encoding.CreateTranscodingStream(_stream, utf16, Encoding.UTF8, leaveOpen: true);
                return use(utf8);
            }
            catch (DecoderFallbackException)
            {
                throw new BadInputException(new(Name, 0, "text in UTF-16, as the file's first two bytes say", "bytes that are not UTF-16",
                    "Save the file as UTF-8 (in a spreadsheet: \"CSV UTF-8\")."));
            }
        }

        _stream.Position = _start + (mark[..length].StartsWith("\uFEFF"u8) ? 3 : 0);
        return use(_stream);
    }

    public void Dispose()
    {
        if (_owned)
        {
            _stream.Dispose();
        }
    }
}

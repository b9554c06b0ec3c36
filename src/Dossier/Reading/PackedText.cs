using System.Collections.Immutable;
using System.IO.Compression;
using System.Text;

namespace Dossier.Reading;

/// <summary>The text of an article and where its passages stand in it, compressed.</summary>
internal sealed class PackedText
{
    private const int Quality = 1;
    private const int Window = 18;

    private static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    private readonly byte[] _bytes;
    private readonly int _length;

    private PackedText(byte[] bytes, int length) => (_bytes, _length) = (bytes, length);

    public required int PassageCount { get; init; }

    public required int SetAsideCount { get; init; }

    public required int WordCount { get; init; }

    /// <summary>Packs a text; null when that would lose something: a passage that does not stand in it, half a character.</summary>
    public static PackedText? Of(string text, ImmutableArray<Passage> passages, int words)
    {
        using var plain = new MemoryStream(2 * text.Length);
        try
        {
            using var writer = new BinaryWriter(plain, Strict, leaveOpen: true);
            writer.Write(text);
            var at = 0;
            foreach (var passage in passages)
            {
                at = text.IndexOf(passage.Text, at, StringComparison.Ordinal);
                if (at < 0)
                {
                    return null;
                }

                Write(writer, passage, at);
                at += passage.Text.Length;
            }
        }
        catch (EncoderFallbackException)
        {
            return null;
        }

        var bytes = new byte[BrotliEncoder.GetMaxCompressedLength((int)plain.Length)];
        return BrotliEncoder.TryCompress(plain.GetBuffer().AsSpan(0, (int)plain.Length), bytes, out var length, Quality, Window)
            ? new(bytes[..length], (int)plain.Length)
            {
                PassageCount = passages.Length,
                SetAsideCount = passages.Count(passage => passage.Kind == PassageKind.SetAside),
                WordCount = words,
            }
            : null;
    }

    /// <summary>The text and its passages as they were.</summary>
    public (string Text, ImmutableArray<Passage> Passages) Unpacked()
    {
        var plain = new byte[_length];
        if (!BrotliDecoder.TryDecompress(_bytes, plain, out _))
        {
            throw new InvalidDataException("A packed article cannot be unpacked: its memory was damaged.");
        }

        using var reader = new BinaryReader(new MemoryStream(plain), Strict);
        var text = reader.ReadString();
        var passages = ImmutableArray.CreateBuilder<Passage>(PassageCount);
        while (passages.Count < PassageCount)
        {
            passages.Add(Read(reader, text));
        }

        return (text, passages.MoveToImmutable());
    }

    private static void Write(BinaryWriter writer, Passage passage, int index)
    {
        writer.Write7BitEncodedInt(passage.Number);
        writer.Write7BitEncodedInt(passage.Start);
        writer.Write7BitEncodedInt(index);
        writer.Write7BitEncodedInt(passage.Text.Length);
        writer.Write7BitEncodedInt((int)passage.Kind);
        writer.Write7BitEncodedInt(passage.Line);
        writer.Write(passage.Reason);
    }

    private static Passage Read(BinaryReader reader, string text)
    {
        var (number, start) = (reader.Read7BitEncodedInt(), reader.Read7BitEncodedInt());
        var (index, length) = (reader.Read7BitEncodedInt(), reader.Read7BitEncodedInt());
        var kind = (PassageKind)reader.Read7BitEncodedInt();
        return new(number, start, text.Substring(index, length), kind, reader.Read7BitEncodedInt(), reader.ReadString());
    }
}

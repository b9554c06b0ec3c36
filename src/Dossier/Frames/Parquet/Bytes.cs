using System.Buffers;
using System.Buffers.Binary;
using System.Numerics;

namespace Dossier.Frames.Parquet;

/// <summary>The ways in which Parquet writes whole numbers; the lowest byte or bit is first in all of them.</summary>
internal static class Bytes
{
    /// <summary>Equal values in a row from which a run takes less room than packed bits.</summary>
    private const int ShortestRun = 16;

    public static void WriteByte(this IBufferWriter<byte> output, byte value)
    {
        output.GetSpan(1)[0] = value;
        output.Advance(1);
    }

    public static void WriteInt32(this IBufferWriter<byte> output, int value)
    {
        BinaryPrimitives.WriteInt32LittleEndian(output.GetSpan(4), value);
        output.Advance(4);
    }

    /// <summary>Seven bits to a byte; the eighth says that more follow.</summary>
    public static void WriteVarint(this IBufferWriter<byte> output, ulong value)
    {
        for (; value >= 0x80; value >>= 7)
        {
            output.WriteByte((byte)(value | 0x80));
        }

        output.WriteByte((byte)value);
    }

    /// <summary>Bits that the largest value takes, at least 1: not all readers accept 0.</summary>
    public static int WidthOf(int largest) => Math.Max(1, 32 - BitOperations.LeadingZeroCount((uint)largest));

    /// <summary>Parquet's hybrid of runs and packed bits, used for levels and for positions in a dictionary.</summary>
    public static void WriteHybrid(this IBufferWriter<byte> output, ReadOnlySpan<int> values, int width)
    {
        for (var at = 0; at < values.Length;)
        {
            var rest = values[at..];
            if (RunOf(rest) is var run && (run >= ShortestRun || run == rest.Length))
            {
                output.WriteVarint((ulong)run << 1);
                for (var shift = 0; shift < width; shift += 8)
                {
                    output.WriteByte((byte)(rest[0] >> shift));
                }

                at += run;
                continue;
            }

            // Only the last group may be padded, so packed stretches grow by eight until a run begins.
            var length = 8;
            while (length < rest.Length && RunOf(rest.Slice(length, Math.Min(ShortestRun, rest.Length - length))) < ShortestRun)
            {
                length += 8;
            }

            length = Math.Min(length, rest.Length);
            output.WriteVarint((ulong)(length + 7) / 8 << 1 | 1);
            output.WritePacked(rest[..length], width);
            at += length;
        }
    }

    /// <summary>Values of some bits each, without gaps; the last eight are filled up with zeros.</summary>
    public static void WritePacked(this IBufferWriter<byte> output, ReadOnlySpan<int> values, int width)
    {
        ulong bits = 0;
        var held = 0;
        for (var i = 0; i < (values.Length + 7) / 8 * 8; i++)
        {
            bits |= (i < values.Length ? (ulong)(uint)values[i] : 0) << held;
            for (held += width; held >= 8; held -= 8, bits >>= 8)
            {
                output.WriteByte((byte)bits);
            }
        }
    }

    private static int RunOf(ReadOnlySpan<int> values) =>
        values.IndexOfAnyExcept(values[0]) is var end && end < 0 ? values.Length : end;
}

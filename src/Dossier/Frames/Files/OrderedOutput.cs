using System.Buffers;

namespace Dossier.Frames.Files;

/// <summary>Formats blocks of rows in parallel and writes them in order; no more blocks are in memory than there are workers.</summary>
internal static class OrderedOutput
{
    private const int RowsInBlock = 1 << 14;

    /// <summary>Writes rows.</summary>
    /// <param name="stream">Where to.</param>
    /// <param name="rows">How many.</param>
    /// <param name="format">Formats rows: the first, the one after the last, and where to.</param>
    public static void Write(Stream stream, int rows, Action<int, int, ArrayBufferWriter<byte>> format)
    {
        var blocks = (int)(((long)rows + RowsInBlock - 1) / RowsInBlock);
        var (taken, written) = (0, 0);
        var turn = new object();
        var workers = Enumerable.Range(0, Math.Clamp(blocks, 1, Environment.ProcessorCount)).Select(_ => Task.Run(Work));
        Task.WhenAll(workers).GetAwaiter().GetResult();

        void Work()
        {
            var buffer = new ArrayBufferWriter<byte>(1 << 16);
            for (var block = Interlocked.Increment(ref taken) - 1; block < blocks && Volatile.Read(ref written) >= 0;
                block = Interlocked.Increment(ref taken) - 1)
            {
                var whole = false;
                try
                {
                    buffer.ResetWrittenCount();
                    format(block * RowsInBlock, (int)Math.Min((block + 1L) * RowsInBlock, rows), buffer);
                    whole = true;
                }
                finally
                {
                    WriteInTurn(block, whole ? buffer.WrittenSpan : default, whole);
                }
            }
        }

        void WriteInTurn(int block, ReadOnlySpan<byte> bytes, bool whole)
        {
            lock (turn)
            {
                while (written != block && written >= 0)
                {
                    Monitor.Wait(turn);
                }

                var next = -1;
                try
                {
                    if (written >= 0 && whole)
                    {
                        stream.Write(bytes);
                        next = block + 1;
                    }
                }
                finally
                {
                    // After a failure nobody waits for a turn that will not come.
                    written = next;
                    Monitor.PulseAll(turn);
                }
            }
        }
    }
}

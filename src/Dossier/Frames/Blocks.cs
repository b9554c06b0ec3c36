using System.Runtime.ExceptionServices;

namespace Dossier.Frames;

/// <summary>
/// Splits rows into blocks that are worked on in parallel. Where the blocks begin and end depends on the number of rows only, never on the
/// number of threads, so that whatever is merged in block order comes out the same on every machine.
/// </summary>
internal static class Blocks
{
    /// <summary>Rows in a block: a multiple of 64, so that two blocks never share a word of a bitmap.</summary>
    public const int Size = 1 << 16;

    public static int Count(int length) => (int)(((long)length + Size - 1) / Size);

    /// <summary>Runs an action for each block; its arguments are the block's number, first row and the row after its last.</summary>
    public static void For(int length, Action<int, int, int> action) => For(length, Size, action);

    /// <summary>As above with another block size, a multiple of 64.</summary>
    public static void For(int length, int size, Action<int, int, int> action)
    {
        var count = (int)(((long)length + size - 1) / size);
        if (count <= 1)
        {
            if (length > 0)
            {
                action(0, 0, length);
            }

            return;
        }

        try
        {
            Parallel.For(0, count, block => action(block, block * size, (int)Math.Min((long)(block + 1) * size, length)));
        }
        catch (AggregateException errors)
        {
            // As a single block would have thrown it.
            ExceptionDispatchInfo.Throw(errors.InnerExceptions[0]);
        }
    }
}

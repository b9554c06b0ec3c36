using System.Runtime.CompilerServices;

namespace Dossier.Frames.Grouping;

/// <summary>Values as whole numbers in the same order, so that one loop serves every type.</summary>
internal static class Ordinal
{
    /// <summary>Equal values, 0 and -0 among them, have equal numbers, lower values lower numbers.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static long Of<T>(T value)
    {
        if (typeof(T) == typeof(double))
        {
            // Negative numbers count down from -1: flipping all bits but the sign turns them round.
            var bits = BitConverter.DoubleToInt64Bits((double)(object)value!);
            return (bits ^ (bits >> 63 & long.MaxValue)) + (bits >>> 63);
        }

        return typeof(T) == typeof(long) ? (long)(object)value!
            : typeof(T) == typeof(int) ? (int)(object)value!
            : typeof(T) == typeof(bool) ? ((bool)(object)value! ? 1 : 0)
            : ((DateOnly)(object)value!).DayNumber;
    }
}

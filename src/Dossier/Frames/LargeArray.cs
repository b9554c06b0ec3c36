using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Dossier.Frames;

/// <summary>
/// Makes arrays whose content is about to be written. Linux hands out memory in pages of 4 KiB at first touch, which for a large array costs
/// more than filling it; asked to, it uses pages of 2 MiB, and the first touch is three to four times cheaper.
/// </summary>
internal static class LargeArray
{
    // Two pages: one is sure to lie within.
    private const int LeastBytes = 1 << 22;
    private const nint PageBytes = 1 << 12;
    private const int HugePages = 14;

    /// <summary>An array that holds anything until it is written.</summary>
    public static T[] Allocate<T>(int length) => Advised(GC.AllocateUninitializedArray<T>(length));

    /// <summary>An array that holds the type's default.</summary>
    public static T[] AllocateCleared<T>(int length) => Advised(new T[length]);

    private static T[] Advised<T>(T[] items)
    {
        if ((long)items.Length * Unsafe.SizeOf<T>() >= LeastBytes && OperatingSystem.IsLinux())
        {
            AskForHugePages(items);
        }

        return items;
    }

    // Advice only: where it is not taken, pages stay small, so what it returns does not matter.
    private static void AskForHugePages<T>(T[] items)
    {
        var start = Marshal.UnsafeAddrOfPinnedArrayElement(items, 0);
        var end = Marshal.UnsafeAddrOfPinnedArrayElement(items, items.Length - 1) & -PageBytes;
        start = (start + PageBytes - 1) & -PageBytes;
        _ = Advise(start, end - start, HugePages);
    }

    [DllImport("libc", EntryPoint = "madvise")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int Advise(nint start, nint length, int advice);
}

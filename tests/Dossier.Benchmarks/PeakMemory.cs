using System.Globalization;

namespace Dossier.Benchmarks;

/// <summary>The most memory that this process held, as Linux counts it; elsewhere unknown.</summary>
internal static class PeakMemory
{
    /// <summary>MB (1e6 bytes) since the start or the last reset; 0 when unknown.</summary>
    public static double Read()
    {
        const string Label = "VmHWM:";
        if (!OperatingSystem.IsLinux())
        {
            return 0;
        }

        var line = File.ReadLines("/proc/self/status").First(line => line.StartsWith(Label, StringComparison.Ordinal));
        return long.Parse(line.AsSpan(Label.Length).Trim(" \tkB"), CultureInfo.InvariantCulture) * 1024 / 1e6;
    }

    /// <summary>Counts from what is held now.</summary>
    public static void Reset()
    {
        if (OperatingSystem.IsLinux())
        {
            File.WriteAllText("/proc/self/clear_refs", "5");
        }
    }
}

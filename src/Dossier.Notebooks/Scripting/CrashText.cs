namespace Dossier.Notebooks.Scripting;

/// <summary>What the runtime writes to the error stream when it ends a process, with a long list of frames behind it.</summary>
internal static class CrashText
{
    /// <summary>The reason in a few words; null when the text gives none.</summary>
    public static string? Reason(string said)
    {
        if (said.Contains("Stack overflow", StringComparison.Ordinal))
        {
            return "a stack overflow";
        }

        var lines = said.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        var crash = Array.FindIndex(lines, line => line.StartsWith("Unhandled exception", StringComparison.Ordinal)
            || line.StartsWith("Process terminated", StringComparison.Ordinal) || line.StartsWith("Out of memory", StringComparison.Ordinal));
        return crash < 0 ? null
            : string.Join(' ', lines.Skip(crash).TakeWhile(line => !line.StartsWith("   at ", StringComparison.Ordinal)).Take(2));
    }
}

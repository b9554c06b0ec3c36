using System.Globalization;

namespace Dossier.Cli;

/// <summary>Text of articles and notebooks for a terminal, which it must not steer.</summary>
internal static class TerminalText
{
    /// <summary>The text with blanks for control characters, and without marks that are not shown or turn its direction.</summary>
    public static string Clean(string text) => string.Concat(text.Where(c => CharUnicodeInfo.GetUnicodeCategory(c) != UnicodeCategory.Format)
        .Select(c => char.IsControl(c) ? ' ' : c));
}

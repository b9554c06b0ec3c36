using System.Text;

namespace Dossier.Tests.Briefs;

/// <summary>Reads what <c>pdfinfo -struct-text</c> prints: a role or a quoted text on each line, indented by its depth.</summary>
internal static class StructureText
{
    /// <summary>The words outside figures and labels and without the marks of notes, which are links that stand in a reference.</summary>
    public static string Words(string printed)
    {
        var text = new StringBuilder();
        var roles = new Stack<(int Indent, string Role)>();
        foreach (var line in printed.Split('\n').Where(line => line.Trim().Length > 0))
        {
            var indent = line.Length - line.TrimStart(' ').Length;
            while (roles.Count > 0 && roles.Peek().Indent >= indent)
            {
                roles.Pop();
            }

            var words = line.Trim(' ');
            if (!words.StartsWith('"'))
            {
                roles.Push((indent, words.Split(' ')[0].TrimEnd(':')));
            }
            else if (!roles.Any(open => open.Role is "Figure" or "Lbl") && !IsMark(words, roles))
            {
                text.Append(words[1..^1]);
            }
        }

        return ReadingOrder.Plain(text.ToString());
    }

    // The briefs of these tests refer to nothing but notes and, in lists of contents, to pages.
    private static bool IsMark(string words, Stack<(int Indent, string Role)> roles) =>
        roles.Any(open => open.Role == "Reference") && !roles.Any(open => open.Role == "TOCI") && words.Trim('"').All(char.IsAsciiDigit);
}

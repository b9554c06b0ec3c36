using Dossier.Notebooks.Cells.Magics;

namespace Dossier.Notebooks.Cells;

/// <summary>Help that a cell asks for: <c>?name</c>, <c>name?</c> or <c>?#!magic</c>.</summary>
internal static class Help
{
    /// <summary>What the cell asks about; null when it is an ordinary cell.</summary>
    public static string? Asked(string code)
    {
        var line = code.Trim();
        return line.Contains('\n', StringComparison.Ordinal) || line.Length < 2 ? null
            : line[0] == '?' ? line.TrimStart('?').Trim()
            : line[^1] == '?' && line.All(c => char.IsLetterOrDigit(c) || c is '.' or '?' or '_' or '#' or '!') ? line.TrimEnd('?').Trim()
            : null;
    }

    /// <summary>What is known of it.</summary>
    public static MimeBundle About(NotebookSession session, string topic) => OfMagic(topic)
        ?? (session.Script.Inspect(topic, topic.Length) is { } found ? MimeBundle.OfText(found.Text) : null)
        ?? MimeBundle.OfText($"Nothing is known of {topic}. #!who lists the variables, #!lsmagic the magics.");

    /// <summary>A magic's help; null if the word is none.</summary>
    public static MimeBundle? OfMagic(string word) =>
        word.StartsWith("#!", StringComparison.Ordinal) && MagicTable.Find(word[2..]) is { } magic
        ? MimeBundle.OfText($"{InfoMagics.Syntax(magic)}\n\n{magic.Help}")
        : null;
}

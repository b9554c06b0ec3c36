namespace Dossier.Notebooks.Cells;

/// <summary>A piece of a cell: a magic line, the text that it governs, or both.</summary>
/// <param name="Magic">The magic's name without <c>#!</c>; null for the cell's start, which is C#.</param>
/// <param name="Arguments">What follows the name on its line.</param>
/// <param name="Line">Line of the magic in the cell, from 1; for the cell's start 1.</param>
/// <param name="Start">Where the text begins, in UTF-16 units from the cell's start.</param>
/// <param name="End">Where it ends.</param>
internal sealed record CellPart(string? Magic, string Arguments, int Line, int Start, int End)
{
    /// <summary>
    /// Cuts a cell at its magic lines. A magic that takes text governs the lines below it until the next one of its kind; one that does not
    /// stands for itself, and the lines below go on as before.
    /// </summary>
    /// <param name="code">The cell.</param>
    /// <param name="takesText">Whether a magic takes the lines below it.</param>
    public static List<CellPart> Cut(string code, Func<string, bool> takesText)
    {
        List<CellPart> parts = [];
        var current = new CellPart(null, "", 1, 0, 0);
        var number = 0;
        for (var start = 0; start < code.Length; number++)
        {
            var newline = code.IndexOf('\n', start);
            var next = newline < 0 ? code.Length : newline + 1;
            if (Name(code.AsSpan(start, next - start)) is { } name)
            {
                Add(current with { End = start });
                var line = code[start..next];
                var arguments = line[(line.IndexOf(name, StringComparison.Ordinal) + name.Length)..].Trim();
                var part = new CellPart(name, arguments, number + 1, next, next);
                if (takesText(name))
                {
                    current = part;
                }
                else
                {
                    parts.Add(part);
                    current = current with { Start = next };
                }
            }

            start = next;
        }

        Add(current with { End = code.Length });
        return parts;

        // A magic's text may be empty, which is for the magic to judge; blank lines between magics are nothing.
        void Add(CellPart part)
        {
            if (!string.IsNullOrWhiteSpace(code[part.Start..part.End])
                || (part.Magic is not null && !parts.Exists(p => p.Line == part.Line)))
            {
                parts.Add(part);
            }
        }
    }

    /// <summary>A cell with a line before it that names its language, unless its own first magic does.</summary>
    public static string InLanguage(string language, string source) =>
        Name(source.AsSpan().TrimStart()) is { } magic && MagicTable.TakesText(magic) ? source : $"#!{language}\n{source}";

    /// <summary>The text with all around it blank, so that lines and columns are those of the cell.</summary>
    public string InPlace(string code) =>
        string.Concat(code.AsSpan(0, Start).ToString().Select(c => c is '\n' or '\r' ? c : ' ')) + code[Start..End];

    private static string? Name(ReadOnlySpan<char> line)
    {
        line = line.TrimStart();
        if (!line.StartsWith("#!", StringComparison.Ordinal))
        {
            return null;
        }

        line = line[2..];
        var end = line.IndexOfAny(" \t\r\n");
        return (end < 0 ? line : line[..end]) is { Length: > 0 } name ? name.ToString() : null;
    }
}

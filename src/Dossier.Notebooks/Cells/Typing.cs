using System.Collections.Immutable;
using Dossier.Frames;
using Dossier.Notebooks.Cells.Magics;
using Dossier.Notebooks.Scripting;

namespace Dossier.Notebooks.Cells;

/// <summary>Helps somebody who is typing a cell, in whatever language the place is in.</summary>
internal static class Typing
{
    private static readonly ImmutableArray<string> SqlWords =
    [
        "and", "as", "asc", "avg", "between", "by", "case", "cast", "count", "cross", "desc", "distinct", "else", "end", "except", "exists",
        "from", "full", "group", "having", "in", "inner", "intersect", "is", "join", "left", "like", "limit", "max", "min", "not", "null",
        "offset", "on", "or", "order", "outer", "over", "partition", "right", "select", "sum", "then", "union", "using", "values", "when",
        "where", "with",
    ];

    public static CompletionList Complete(NotebookSession session, string code, int position)
    {
        var start = code.LastIndexOf('\n', Math.Max(0, position - 1), Math.Max(0, position)) + 1;
        var line = code[start..position].TrimStart();
        if (line.StartsWith("#!", StringComparison.Ordinal))
        {
            return Magics(code, position, line);
        }

        var part = PartAt(code, position);
        return part switch
        {
            null => session.Script.Complete(code, position),
            { Magic: null } => session.Script.Complete(part.InPlace(code), position),
            _ when MagicTable.IsCSharp(part.Magic) => session.Script.Complete(part.InPlace(code), position),
            _ when MagicTable.Find(part.Magic) == SqlMagic.Entry => InSql(session, code, position),
            _ => new(position, position, []),
        };
    }

    public static MimeBundle? Inspect(NotebookSession session, string code, int position)
    {
        var start = code.LastIndexOf('\n', Math.Max(0, position - 1), Math.Max(0, position)) + 1;
        var end = code.IndexOf('\n', start);
        var line = code[start..(end < 0 ? code.Length : end)].Trim();
        if (line.StartsWith("#!", StringComparison.Ordinal))
        {
            return Help.OfMagic(line.Split(' ')[0]);
        }

        var part = PartAt(code, position);
        return (part?.Magic is null || MagicTable.IsCSharp(part.Magic))
            && session.Script.Inspect(part?.InPlace(code) ?? code, position) is { } found ? MimeBundle.OfText(found.Text) : null;
    }

    public static Completeness IsComplete(string code)
    {
        var parts = CellPart.Cut(code, MagicTable.TakesText);
        return parts switch
        {
            [] => new(CodeStatus.Complete, ""),
            [.., { Magic: var magic } last] when magic is null || MagicTable.IsCSharp(magic) => Completeness.Of(last.InPlace(code)),
            // Other languages go on until a line is left blank.
            [.., { Magic: { } magic }] when MagicTable.TakesText(magic) && !code.EndsWith('\n') => new(CodeStatus.Incomplete, ""),
            _ => new(CodeStatus.Complete, ""),
        };
    }

    private static CellPart? PartAt(string code, int position) =>
        CellPart.Cut(code, MagicTable.TakesText).LastOrDefault(part => part.Start <= position && position <= part.End);

    private static CompletionList Magics(string code, int position, string line)
    {
        var start = position;
        while (start > 0 && !char.IsWhiteSpace(code[start - 1]))
        {
            start--;
        }

        var typed = code[start..position];
        if (typed.StartsWith("#!", StringComparison.Ordinal))
        {
            return new(start, position, [.. MagicTable.All.Where(magic =>
                ("#!" + magic.Name).StartsWith(typed, StringComparison.OrdinalIgnoreCase))
                .Select(magic => new CompletionItem("#!" + magic.Name, CompletionKind.Keyword)
                {
                    Signature = InfoMagics.Syntax(magic),
                    ReadSummary = () => magic.Help,
                })]);
        }

        var options = MagicTable.Find(line[2..].Split(' ')[0])?.Options ?? [];
        return new(start, position, [.. options.Where(option => option.StartsWith(typed, StringComparison.Ordinal))
            .Select(option => new CompletionItem(option, CompletionKind.Parameter))]);
    }

    private static CompletionList InSql(NotebookSession session, string code, int position)
    {
        var start = position;
        while (start > 0 && (char.IsLetterOrDigit(code[start - 1]) || code[start - 1] == '_'))
        {
            start--;
        }

        var typed = code[start..position];
        // Lists are left out: to make frames of them takes what it takes, and somebody is typing.
        var frames = session.Script.Variables.Where(variable => variable.Value is DataFrame)
            .Select(variable => (variable.Name, Frame: (DataFrame)variable.Value!))
            .Concat(SqlMagic.OfWorkspaces(session).Select(table => (table.Name, Frame: table.Frame()!))).ToList();
        var columns = frames.SelectMany(table =>
            table.Frame.Columns.Select(column => (column.Name, Signature: $"{table.Name}.{column.Name} {column.TypeName}")));
        var items = frames.Select(table => new CompletionItem(table.Name, CompletionKind.Variable))
            .Concat(columns.Select(column => new CompletionItem(column.Name, CompletionKind.Field) { Signature = column.Signature }))
            .Concat(SqlWords.Select(word => new CompletionItem(word, CompletionKind.Keyword)))
            .Where(item => item.Text.StartsWith(typed, StringComparison.OrdinalIgnoreCase))
            .DistinctBy(item => item.Text, StringComparer.OrdinalIgnoreCase);
        return new(start, position, [.. items]);
    }
}

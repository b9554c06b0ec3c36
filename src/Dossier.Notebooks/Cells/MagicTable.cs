using System.Collections.Immutable;
using Dossier.Frames;
using Dossier.Notebooks.Cells.Magics;

namespace Dossier.Notebooks.Cells;

/// <summary>All magics there are.</summary>
internal static class MagicTable
{
    private const string CSharp = "csharp";

    /// <summary>The magics, in alphabetical order.</summary>
    public static ImmutableArray<Magic> All { get; } =
    [
        .. new[]
        {
            new Magic(CSharp, "", "The lines below are C#, as they are at a cell's start.", static _ => { })
            {
                OtherNames = ["c#"], TakesText = true,
            },
            SqlMagic.Entry,
            ConnectMagic.Entry,
            ImportMagic.Entry,
        }
            .Concat(TextMagics.Entries).Concat(InfoMagics.Entries).Concat(VariableMagics.Entries)
            .OrderBy(magic => magic.Name, StringComparer.Ordinal),
    ];

    private static ImmutableDictionary<string, Magic> ByName { get; } = All
        .SelectMany(magic => magic.OtherNames.Prepend(magic.Name).Select(name => KeyValuePair.Create(name, magic)))
        .ToImmutableDictionary(StringComparer.OrdinalIgnoreCase);

    /// <summary>The magic of a name; null for none. Every <c>sql-…</c> is SQL, over the connection of that name.</summary>
    public static Magic? Find(string name) => ByName.GetValueOrDefault(name)
        ?? (name.StartsWith(ConnectMagic.Prefix, StringComparison.OrdinalIgnoreCase) ? SqlMagic.Entry : null);

    /// <summary>Whether a magic takes the lines below it; one that is not known leaves them to what was before.</summary>
    public static bool TakesText(string name) => Find(name) is { TakesText: true };

    /// <summary>Whether the name is C#'s.</summary>
    public static bool IsCSharp(string name) => Find(name) is { Name: CSharp };

    /// <summary>No C# begins with %, but IPython's magics do.</summary>
    /// <exception cref="MagicException">The part begins so.</exception>
    public static void RefuseOthers(CellPart part, string code)
    {
        var text = code[part.Start..part.End];
        var first = text.TrimStart();
        if (!first.StartsWith('%'))
        {
            return;
        }

        var word = first.Split([' ', '\n', '\r', '('], 2)[0];
        var line = code.AsSpan(0, part.End - first.Length).Count('\n') + 1;
        throw new MagicException($"{word} is a magic of IPython. "
            + (Find(word.TrimStart('%')) is { } magic ? $"Write #!{magic.Name} on a line of its own."
                : "#!lsmagic lists those of this kernel."))
        {
            LinesBelow = line - part.Line,
        };
    }

    /// <summary>Says that a magic is not known, and which is meant.</summary>
    public static MagicException Unknown(string name) => new(
        $"There is no magic #!{name}."
            + (Nearest.To(name, ByName.Keys.Order(StringComparer.Ordinal)) is { } near ? $" Did you mean #!{near}?" : "")
        + " #!lsmagic lists all.");
}

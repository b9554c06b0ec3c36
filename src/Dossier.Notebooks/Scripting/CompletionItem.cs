using System.Collections.Immutable;

namespace Dossier.Notebooks.Scripting;

/// <summary>What kind of thing a completion offers, for its icon.</summary>
internal enum CompletionKind
{
    Class,
    Struct,
    Interface,
    Enum,
    EnumMember,
    Delegate,
    TypeParameter,
    Method,
    ExtensionMethod,
    Property,
    Field,
    Constant,
    Event,
    Variable,
    Parameter,
    Namespace,
    Keyword,
}

/// <summary>One completion. Asking for its documentation reads files, so ask only for what is shown.</summary>
internal sealed record CompletionItem(string Text, CompletionKind Kind)
{
    /// <summary>How it is declared, such as <c>int List&lt;int&gt;.Count</c>; for several overloads the first and their count.</summary>
    public string Signature { get; init; } = "";

    /// <summary>The first words of its documentation; empty if it has none.</summary>
    public string Summary => ReadSummary();

    internal Func<string> ReadSummary { get; init; } = static () => "";
}

/// <summary>
/// Completions for the text from <paramref name="Start"/> to <paramref name="End"/> (UTF-16 offsets), which each of them
/// replaces.
/// </summary>
internal sealed record CompletionList(int Start, int End, ImmutableArray<CompletionItem> Items);

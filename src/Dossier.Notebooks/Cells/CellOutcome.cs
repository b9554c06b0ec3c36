using System.Collections.Immutable;

namespace Dossier.Notebooks.Cells;

/// <summary>How a cell ended.</summary>
internal abstract record CellOutcome
{
    /// <summary>It ran to its end.</summary>
    internal sealed record Completed : CellOutcome;

    /// <summary>It did not compile, or threw; the error has been shown.</summary>
    internal sealed record Failed(ErrorOutput Error) : CellOutcome;

    /// <summary>The user stopped it; what it had assigned stays.</summary>
    internal sealed record Interrupted(ErrorOutput Error) : CellOutcome;
}

/// <summary>A name that could stand at the cursor.</summary>
/// <param name="Text">What would be inserted.</param>
/// <param name="Kind">Jupyter's name of its kind, for the icon: class, function, property, instance, keyword, module…</param>
/// <param name="Signature">How it is declared, in a line; empty when nothing is known.</param>
/// <param name="Documentation">The first sentence about it; empty when there is none.</param>
internal sealed record CompletionItem(string Text, string Kind, string Signature = "", string Documentation = "");

/// <summary>The names that could stand in a place of a cell.</summary>
/// <param name="Start">Where the text that they replace begins, in UTF-16 units.</param>
/// <param name="End">Where it ends.</param>
/// <param name="Items">The names, best first.</param>
internal sealed record CompletionList(int Start, int End, ImmutableArray<CompletionItem> Items);

/// <summary>Whether a cell could run as it stands.</summary>
/// <param name="Status"><c>complete</c>, <c>incomplete</c> or <c>invalid</c>.</param>
/// <param name="Indent">For incomplete ones, what the next line begins with.</param>
internal sealed record Completeness(string Status, string Indent = "");

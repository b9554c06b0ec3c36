using System.Collections.Immutable;

namespace Dossier.Notebooks.Cells;

/// <summary>A command of a notebook, written <c>#!name</c> on a line of its own.</summary>
/// <param name="Name">The name without <c>#!</c>.</param>
/// <param name="Usage">What follows the name, such as <c>--name NAME</c>; empty for nothing.</param>
/// <param name="Help">What it does, in a line.</param>
/// <param name="Run">Does it.</param>
internal sealed record Magic(string Name, string Usage, string Help, Action<MagicCall> Run)
{
    /// <summary>Other names for the same.</summary>
    public ImmutableArray<string> OtherNames { get; init; } = [];

    /// <summary>Whether the lines below, until the next such magic, are its text.</summary>
    public bool TakesText { get; init; }

    /// <summary>Options that take a value, such as <c>--name</c>.</summary>
    public ImmutableArray<string> Options { get; init; } = [];

    /// <summary>How many words may stand beside the options.</summary>
    public int Words { get; init; }

    /// <summary>Whether it reads its line itself, because not every line that is written for it can be taken.</summary>
    public bool ReadsOwnLine { get; init; }
}

/// <summary>A magic that a cell calls.</summary>
/// <param name="Cell">The running cell.</param>
/// <param name="Part">The part of the cell.</param>
/// <param name="Arguments">What stands on the magic's line.</param>
/// <param name="Text">The text that it governs, without the line end of its last line.</param>
internal sealed record MagicCall(CellRun Cell, CellPart Part, MagicArguments Arguments, string Text);

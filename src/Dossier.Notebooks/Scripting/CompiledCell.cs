using System.Collections.Immutable;
using Microsoft.CodeAnalysis.CSharp;

namespace Dossier.Notebooks.Scripting;

/// <summary>An assembly and its debug symbols, as bytes.</summary>
internal sealed record EmittedImage(byte[] Assembly, byte[] Symbols);

/// <summary>The library of a cell: what it declares that later cells refer to as types.</summary>
internal sealed record CellLibrary(string Name, EmittedImage Image, HideableReference Reference);

/// <summary>A cell that compiled, or the errors it did not compile with.</summary>
internal sealed record CompiledCell
{
    public required CSharpCompilation Compilation { get; init; }

    public ImmutableArray<ScriptDiagnostic> Errors { get; init; } = [];

    public ImmutableArray<ScriptDiagnostic> Warnings { get; init; } = [];

    /// <summary>Null if the cell has nothing to run: it is empty, or all it has are usings and types.</summary>
    public EmittedImage? Image { get; init; }

    public CellLibrary? Library { get; init; }

    public required ImmutableArray<string> Usings { get; init; }

    /// <summary>Whether the last thing in the cell is an expression with a value.</summary>
    public bool HasValue => ValueLine > 0;

    /// <summary>The line, from 1, on which the expression stands whose value the cell has; 0 for none.</summary>
    public int ValueLine { get; init; }
}

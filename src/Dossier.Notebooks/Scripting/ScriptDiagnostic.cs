using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace Dossier.Notebooks.Scripting;

/// <summary>What the compiler says about one place of a cell; line and column are 1-based, in UTF-16 units.</summary>
internal sealed record ScriptDiagnostic
{
    public required string Cell { get; init; }

    /// <summary>The compiler's code, such as <c>CS0103</c>.</summary>
    public required string Id { get; init; }

    public required bool IsError { get; init; }

    public required string Message { get; init; }

    public required int Line { get; init; }

    public required int Column { get; init; }

    /// <summary>The whole line of the cell the place is on.</summary>
    public required string SourceLine { get; init; }

    /// <summary>Three lines: place and message, the source line, a caret under the place.</summary>
    public string Text
    {
        get
        {
            var margin = string.Concat(SourceLine.Take(Column - 1).Select(character => character == '\t' ? '\t' : ' '));
            var kind = IsError ? "error" : "warning";
            var place = string.Create(CultureInfo.InvariantCulture, $"{Cell}, line {Line}");
            return $"{place}: {kind} {Id}: {Message}\n{SourceLine}\n{margin}^";
        }
    }

    /// <summary>A compiler diagnostic placed in the text the user wrote; <paramref name="start"/> is an offset there.</summary>
    public static ScriptDiagnostic From(Diagnostic diagnostic, string cell, SourceText original, int start)
    {
        var at = original.Lines.GetLinePosition(Math.Clamp(start, 0, original.Length));
        return new ScriptDiagnostic
        {
            Cell = cell,
            Id = diagnostic.Id,
            IsError = diagnostic.Severity == DiagnosticSeverity.Error,
            Message = diagnostic.GetMessage(CultureInfo.InvariantCulture),
            Line = at.Line + 1,
            Column = at.Character + 1,
            SourceLine = original.Lines[at.Line].ToString(),
        };
    }
}

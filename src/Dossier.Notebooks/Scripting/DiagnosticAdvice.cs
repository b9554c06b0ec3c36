using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Dossier.Notebooks.Scripting;

/// <summary>What to do next, where the compiler's own words do not fit a cell.</summary>
internal static class DiagnosticAdvice
{
    private const string NotKept = "Variables of a cell are kept for later cells, and this one cannot be: "
        + "put the lines that use it in braces { } or in a method.";

    private const string Opening = " [" + CellCompiler.LibraryPrefix;

    /// <summary>
    /// Adds advice to the errors that only notebooks have; <paramref name="isInserted"/> says that no user wrote the place.
    /// </summary>
    public static ScriptDiagnostic Improve(ScriptDiagnostic diagnostic, bool isInserted) => diagnostic switch
    {
        { IsError: true } when isInserted => diagnostic with
        {
            Id = "CS1674",
            Message = "A using variable must be of a type that implements IDisposable (IAsyncDisposable after await).",
        },
        { Id: "CS8345" } => Add(diagnostic, NotKept),
        _ when NamesTwoLibraries(diagnostic.Message) => Add(WithoutLibraries(diagnostic),
            "The value is of an earlier declaration of the type: run the cells again that make it, and those whose types use it."),
        { Id: "CS0201" } => Add(diagnostic, "To show the value, drop the ; (on the last line of a cell) or write display(…)."),
        { Id: "CS0218" } => Add(diagnostic, "Masks are joined by a single & or |: (frame[\"a\"] > 1) & (frame[\"b\"] < 2)."),
        { Id: "CS0121" } when diagnostic.SourceLine.Contains("[]", StringComparison.Ordinal) => Add(diagnostic,
            "An empty [] fits them all: write its type, as in ImmutableArray<Bar>.Empty."),
        { Id: "CS0120" } => Add(diagnostic,
            "A type sees the types, constants and static methods of cells, not their variables: pass the value in."),
        _ => diagnostic,
    };

    /// <summary>Says that a cell's variable cannot be a <c>ref</c>, of which script makes a dozen errors; null if there is none.</summary>
    public static ScriptDiagnostic? OfRefVariable(ScriptCell cell)
    {
        var tree = CSharpSyntaxTree.ParseText(cell.Code, CellSource.LibrarySyntax);
        var variable = tree.GetCompilationUnitRoot().Members.OfType<GlobalStatementSyntax>()
            .Select(member => (member.Statement as LocalDeclarationStatementSyntax)?.Declaration)
            .FirstOrDefault(declaration => declaration?.Type is RefTypeSyntax or ScopedTypeSyntax);
        if (variable is null || tree.GetDiagnostics().Any(found => found.Severity == DiagnosticSeverity.Error))
        {
            return null;
        }

        var place = tree.GetLineSpan(variable.Span).StartLinePosition;
        return new ScriptDiagnostic
        {
            Cell = cell.Name,
            Id = "CS8345",
            IsError = true,
            Message = "A variable of a cell cannot be a ref. " + NotKept,
            Line = place.Line + 1,
            Column = place.Character + 1,
            SourceLine = tree.GetText().Lines[place.Line].ToString(),
        };
    }

    /// <summary>Adds which name is meant, as far as the compiler's knowledge of the place tells.</summary>
    public static ScriptDiagnostic WithName(ScriptDiagnostic diagnostic, Diagnostic error, Compilation compilation)
    {
        if (diagnostic.Id == "CS0103")
        {
            var name = error.Location.SourceTree!.GetRoot().FindNode(error.Location.SourceSpan);
            return name is IdentifierNameSyntax { Parent: AssignmentExpressionSyntax { RawKind: (int)SyntaxKind.SimpleAssignmentExpression } whole }
                && whole.Left == name ? Add(diagnostic, $"Declare it where it is first set: var {name} = …") : diagnostic;
        }

        if (diagnostic.Id is not ("CS1061" or "CS0117" or "CS0411"))
        {
            return diagnostic;
        }

        var advice = MemberAdvice.For(error, compilation);
        var end = diagnostic.Message.IndexOf(" and no accessible extension method", StringComparison.Ordinal);
        return advice is null ? diagnostic : Add(end < 0 ? diagnostic : diagnostic with { Message = diagnostic.Message[..end] }, advice);
    }

    private static ScriptDiagnostic Add(ScriptDiagnostic diagnostic, string advice) =>
        diagnostic with { Message = diagnostic.Message.TrimEnd('.') + ". " + advice };

    // Two types of one name are told apart by their assembly: 'Deal [NotebookTypes_3, Version=...]'.
    private static bool NamesTwoLibraries(string message) => message.Contains(Opening, StringComparison.Ordinal);

    private static ScriptDiagnostic WithoutLibraries(ScriptDiagnostic diagnostic)
    {
        var message = diagnostic.Message;
        for (int at; (at = message.IndexOf(Opening, StringComparison.Ordinal)) >= 0;)
        {
            message = message.Remove(at, message.IndexOf(']', at) + 1 - at);
        }

        return diagnostic with { Message = message };
    }
}

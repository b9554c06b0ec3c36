using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Dossier.Notebooks.Scripting;

/// <summary>Whether Enter should run code that is being typed.</summary>
internal enum CodeStatus
{
    /// <summary>It can run.</summary>
    Complete,

    /// <summary>More lines belong to it.</summary>
    Incomplete,

    /// <summary>No further line can make it compile.</summary>
    Invalid,
}

/// <summary>The answer, with the spaces the next line starts with if more lines belong to it.</summary>
internal sealed record Completeness(CodeStatus Status, string Indent)
{
    private const int SpacesPerBrace = 4;

    public static Completeness Of(string code)
    {
        var text = EditedText.Apply(code, CellSource.UsingEdits(code)).Text;
        var tree = CSharpSyntaxTree.ParseText(text, CellSource.ScriptSyntax);
        var errors = tree.GetDiagnostics().Where(found => found.Severity == DiagnosticSeverity.Error).ToList();
        // The compiler waits for more after any open end, but CS1010, a line break in a plain string, is past mending.
        if (!SyntaxFactory.IsCompleteSubmission(tree) && !errors.Exists(error => error.Id == "CS1010"))
        {
            return new Completeness(CodeStatus.Incomplete, new string(' ', SpacesPerBrace * OpenBraces(tree)));
        }

        // Script says CS7021 of namespaces, which cells do take.
        var isWrong = errors.Exists(error => error.Id != "CS7021");
        return new Completeness(isWrong ? CodeStatus.Invalid : CodeStatus.Complete, "");
    }

    private static int OpenBraces(SyntaxTree tree) => Math.Max(0, tree.GetRoot().DescendantTokens()
        .Where(token => !token.IsMissing)
        .Sum(token => token.Kind() switch
        {
            SyntaxKind.OpenBraceToken => 1,
            SyntaxKind.CloseBraceToken => -1,
            _ => 0,
        }));
}

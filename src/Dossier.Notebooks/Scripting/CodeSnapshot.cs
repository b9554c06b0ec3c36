using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Dossier.Notebooks.Scripting;

/// <summary>Unfinished text, understood as far as it goes, after the cells that ran.</summary>
internal sealed class CodeSnapshot
{
    private const string Placeholder = "_completion_";

    private readonly EditedText _text;

    private CodeSnapshot(EditedText text, int position, SyntaxTree tree, CSharpCompilation compilation)
    {
        _text = text;
        Position = position;
        Root = tree.GetRoot();
        Model = compilation.GetSemanticModel(tree, ignoreAccessibility: false);
    }

    /// <summary>The place asked about, in <see cref="Root"/>.</summary>
    public int Position { get; }

    public SyntaxNode Root { get; }

    public SemanticModel Model { get; }

    public string Text => _text.Text;

    /// <summary>
    /// Reads code at a place. With <paramref name="forCompletion"/> a name is put in where the user has yet to type one,
    /// so that <c>list.</c> before the next line is not read as one name with it.
    /// </summary>
    public static CodeSnapshot Read(CellCompiler compiler, string code, int position, bool forCompletion)
    {
        position = Math.Clamp(position, 0, code.Length);
        var edits = CellSource.UsingEdits(code);
        var isInWord = position > 0 && SyntaxFacts.IsIdentifierPartCharacter(code[position - 1])
            || position < code.Length && SyntaxFacts.IsIdentifierPartCharacter(code[position]);
        if (forCompletion && !isInWord)
        {
            edits.Add(TextEdit.Insert(position, Placeholder));
        }

        var text = EditedText.Apply(code, edits);
        var tree = CSharpSyntaxTree.ParseText(text.Text, CellSource.ScriptSyntax);
        var at = text.ToEdited(position) - (forCompletion && !isInWord ? Placeholder.Length : 0);
        return new CodeSnapshot(text, at, tree, compiler.Continue(tree, "Unfinished", []));
    }

    public int ToOriginal(int position) => _text.ToOriginal(position);

    /// <summary>Whether a name is one that people see: not the placeholder, and nothing of the session's own.</summary>
    public static bool IsVisible(ISymbol symbol) => symbol.CanBeReferencedByName
        && symbol.Name.Length > 0
        && !string.Equals(symbol.Name, Placeholder, StringComparison.Ordinal)
        && !symbol.Name.StartsWith(CellCompiler.ScriptPrefix, StringComparison.Ordinal)
        && symbol.ContainingType?.Name != nameof(ScriptGlobals)
        && !symbol.IsImplicitlyDeclared;
}

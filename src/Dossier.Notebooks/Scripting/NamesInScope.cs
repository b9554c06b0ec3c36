using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Dossier.Notebooks.Scripting;

/// <summary>
/// The names that mean something at a place. The compiler's own answer merges every namespace anew for each keystroke;
/// here what usings bring is asked once per change of usings or types, and the rest is read off the code.
/// </summary>
internal static class NamesInScope
{
    /// <summary>What usings and references bring, for <see cref="CellCompiler"/> to keep.</summary>
    public static ImmutableArray<ISymbol> Imported(CSharpCompilation compilation)
    {
        var model = compilation.GetSemanticModel(compilation.SyntaxTrees[0]);
        return
        [
            .. model.LookupSymbols(0).Where(symbol =>
                symbol.ContainingType is not { IsScriptClass: true } && CodeSnapshot.IsVisible(symbol)),
        ];
    }

    /// <summary>All names at a place, the innermost first; a name may come more than once.</summary>
    public static IEnumerable<ISymbol> At(CodeSnapshot code, int position, CellCompiler compiler) =>
        Locals(code, position)
            .Concat(Members(code, position))
            .Concat(code.Model.Compilation.ScriptClass?.GetMembers() ?? [])
            .Concat(EarlierCells(compiler.Previous))
            .Concat(OwnUsings(code, position))
            .Concat(compiler.Imported);

    private static IEnumerable<ISymbol> EarlierCells(CSharpCompilation? newest)
    {
        HashSet<string> seen = new(StringComparer.Ordinal);
        for (var cell = newest; cell is not null; cell = cell.ScriptCompilationInfo?.PreviousScriptCompilation)
        {
            var own = cell.ScriptClass!.GetMembers().Where(member => !seen.Contains(member.Name)).ToList();
            seen.UnionWith(own.Select(member => member.Name));
            foreach (var member in own)
            {
                yield return member;
            }
        }
    }

    private static IEnumerable<ISymbol> Locals(CodeSnapshot code, int position)
    {
        var outermost = code.Root.FindToken(position).Parent?.AncestorsAndSelf().LastOrDefault(node => node is MemberDeclarationSyntax);
        return outermost is null ? [] : outermost.DescendantNodes()
            .Where(node => node.SpanStart < position && IsLocalDeclaration(node))
            .Where(node => node.Ancestors().FirstOrDefault(IsScope) is not { } scope || scope.FullSpan.IntersectsWith(position))
            .Reverse()
            .Select(node => code.Model.GetDeclaredSymbol(node))
            .OfType<ISymbol>();
    }

    private static bool IsLocalDeclaration(SyntaxNode node) => node is VariableDeclaratorSyntax or SingleVariableDesignationSyntax
        or ParameterSyntax or ForEachStatementSyntax or LocalFunctionStatementSyntax or TypeParameterSyntax or CatchDeclarationSyntax
        or FromClauseSyntax or LetClauseSyntax or JoinClauseSyntax or JoinIntoClauseSyntax or QueryContinuationSyntax;

    private static bool IsScope(SyntaxNode node) => node is BlockSyntax or ForStatementSyntax or CommonForEachStatementSyntax
        or UsingStatementSyntax or FixedStatementSyntax or AnonymousFunctionExpressionSyntax or LocalFunctionStatementSyntax
        or BaseMethodDeclarationSyntax or BaseTypeDeclarationSyntax or AccessorDeclarationSyntax or CatchClauseSyntax
        or SwitchSectionSyntax or SwitchExpressionArmSyntax or QueryExpressionSyntax or MemberDeclarationSyntax;

    private static IEnumerable<ISymbol> Members(CodeSnapshot code, int position)
    {
        var types = code.Root.FindToken(position).Parent?.AncestorsAndSelf().OfType<TypeDeclarationSyntax>() ?? [];
        return types.Select(type => code.Model.GetDeclaredSymbol(type)).OfType<INamedTypeSymbol>()
            .SelectMany(type => code.Model.LookupSymbols(position, type));
    }

    private static IEnumerable<ISymbol> OwnUsings(CodeSnapshot code, int position)
    {
        foreach (var directive in ((CompilationUnitSyntax)code.Root).Usings)
        {
            if (directive.Alias is not null)
            {
                yield return code.Model.GetDeclaredSymbol(directive)!;
            }
            else if (code.Model.GetSymbolInfo(directive.NamespaceOrType).Symbol is INamespaceOrTypeSymbol container)
            {
                var found = code.Model.LookupSymbols(position, container);
                foreach (var symbol in found.Where(symbol => container.IsType ? symbol.IsStatic : symbol is ITypeSymbol))
                {
                    yield return symbol;
                }
            }
        }
    }
}

using System.Collections.Immutable;
using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Dossier.Notebooks.Scripting;

/// <summary>What is known of the thing at a place: how it is declared (each overload, the meant one first) and its documentation.</summary>
internal sealed record Inspection
{
    private const int MostSignatures = 12;

    public required ImmutableArray<string> Signatures { get; init; }

    public required string Summary { get; init; }

    /// <summary>Name and documentation of each parameter of the first signature; the documentation may be empty.</summary>
    public required ImmutableArray<(string Name, string Text)> Parameters { get; init; }

    public required string Returns { get; init; }

    /// <summary>All of it in lines of plain text.</summary>
    public string Text
    {
        get
        {
            var text = new StringBuilder(string.Join('\n', Signatures));
            text.Append(Summary.Length == 0 ? "" : "\n\n" + Summary);
            foreach (var (name, words) in Parameters.Where(parameter => parameter.Text.Length > 0))
            {
                text.Append("\n  ").Append(name).Append(": ").Append(words);
            }

            return text.Append(Returns.Length == 0 ? "" : "\nReturns: " + Returns).ToString();
        }
    }

    /// <summary>
    /// Looks at a place: the name that it touches, or else the call whose parentheses it is in. Null if there is nothing
    /// known there.
    /// </summary>
    public static Inspection? At(CellCompiler compiler, string code, int position)
    {
        var snapshot = CodeSnapshot.Read(compiler, code, position, forCompletion: false);
        var symbols = Named(snapshot) ?? Called(snapshot);
        return symbols is [var first, ..] ? From(symbols, first) : null;
    }

    private static Inspection From(IReadOnlyList<ISymbol> symbols, ISymbol first)
    {
        var text = DocumentationText.Read(first);
        var documented = text == DocumentationText.None && first is IMethodSymbol { MethodKind: MethodKind.Constructor } constructor
            ? DocumentationText.Read(constructor.ContainingType) : text;
        var parameters = first is IMethodSymbol method ? method.Parameters : [];
        return new Inspection
        {
            Signatures = [.. symbols.Take(MostSignatures).Select(SymbolText.Signature)],
            Summary = documented.Summary,
            Parameters = [.. parameters.Select(parameter => (parameter.Name, documented.Parameters.GetValueOrDefault(parameter.Name, "")))],
            Returns = documented.Returns,
        };
    }

    private static List<ISymbol>? Named(CodeSnapshot code)
    {
        var token = code.Root.FindToken(code.Position);
        if (!IsName(token) && code.Position > 0)
        {
            token = code.Root.FindToken(code.Position - 1);
            token = token.Span.End == code.Position ? token : default;
        }

        if (!IsName(token) || token.Parent is not { } node)
        {
            return null;
        }

        var whole = node is SimpleNameSyntax && node.Parent is MemberAccessExpressionSyntax access && access.Name == node ? access : node;
        var call = whole.Parent is InvocationExpressionSyntax or ObjectCreationExpressionSyntax ? whole.Parent : null;
        if (call is not null && SymbolText.Callables(code.Model, call).ToList<ISymbol>() is { Count: > 0 } callables)
        {
            return callables;
        }

        var info = code.Model.GetSymbolInfo(node);
        var symbol = info.Symbol ?? info.CandidateSymbols.FirstOrDefault() ?? code.Model.GetDeclaredSymbol(node)
            ?? code.Model.GetTypeInfo(node).Type;
        return symbol is null or IErrorTypeSymbol ? null : [symbol];
    }

    private static List<ISymbol>? Called(CodeSnapshot code)
    {
        var token = code.Root.FindToken(Math.Max(0, code.Position - 1));
        var list = token.Parent?.AncestorsAndSelf().OfType<ArgumentListSyntax>()
            .FirstOrDefault(candidate => candidate.SpanStart < code.Position);
        return list?.Parent is null ? null : [.. SymbolText.Callables(code.Model, list.Parent)];
    }

    private static bool IsName(SyntaxToken token) => token.IsKind(SyntaxKind.IdentifierToken) || token.Parent is PredefinedTypeSyntax;
}

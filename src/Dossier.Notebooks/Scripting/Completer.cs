using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Dossier.Notebooks.Scripting;

/// <summary>Finds what could be typed at a place: members after a dot, else names in scope, keywords and argument names.</summary>
internal sealed class Completer
{
    private readonly CodeSnapshot _code;
    private readonly CellCompiler _compiler;
    private readonly int _start;
    private readonly string _typed;
    private readonly SyntaxToken _word;

    private Completer(CodeSnapshot code, CellCompiler compiler)
    {
        _code = code;
        _compiler = compiler;
        _start = code.Position;
        while (_start > 0 && SyntaxFacts.IsIdentifierPartCharacter(code.Text[_start - 1]))
        {
            _start--;
        }

        _typed = code.Text[_start..code.Position];
        _word = code.Root.FindToken(_start);
    }

    /// <summary>The completions at a place of unfinished code; none inside comments, strings and numbers.</summary>
    public static CompletionList Complete(CellCompiler compiler, string code, int position)
    {
        var snapshot = CodeSnapshot.Read(compiler, code, position, forCompletion: true);
        var completer = new Completer(snapshot, compiler);
        var start = snapshot.ToOriginal(completer._start);
        return new CompletionList(start, Math.Clamp(position, 0, code.Length), completer.Items());
    }

    private ImmutableArray<CompletionItem> Items()
    {
        if (IsInText() || (_typed.Length > 0 && char.IsAsciiDigit(_typed[0])))
        {
            return [];
        }

        var container = _word.GetPreviousToken();
        var isMember = container.IsKind(SyntaxKind.DotToken) || container.IsKind(SyntaxKind.ColonColonToken);
        var symbols = isMember ? Members(container) : Contextual().Concat(NamesInScope.At(_code, _start, _compiler));
        var items = symbols.Where(Matches).Where(CodeSnapshot.IsVisible).Where(IsOffered)
            .GroupBy(symbol => symbol.Name, StringComparer.Ordinal)
            .Select(SymbolText.Completion);
        return
        [
            .. items.Concat(isMember ? [] : Words())
                .DistinctBy(item => item.Text)
                .OrderByDescending(item => item.Text.StartsWith(_typed, StringComparison.Ordinal))
                .ThenBy(item => item.Text, StringComparer.OrdinalIgnoreCase).ThenBy(item => item.Text, StringComparer.Ordinal),
        ];
    }

    private static bool IsOffered(ISymbol symbol) => !symbol.GetAttributes().Any(attribute =>
        attribute.AttributeClass?.Name == "EditorBrowsableAttribute"
        && attribute.ConstructorArguments is [{ Value: (int)System.ComponentModel.EditorBrowsableState.Never }]);

    private bool Matches(ISymbol symbol) => symbol.Name.StartsWith(_typed, StringComparison.OrdinalIgnoreCase);

    private bool IsInText()
    {
        var trivia = _code.Root.FindTrivia(_start);
        if (trivia.RawKind == 0 && _start > 0)
        {
            // At the very end of a line comment the place belongs to what follows it.
            trivia = _code.Root.FindTrivia(_start - 1);
            trivia = trivia.IsKind(SyntaxKind.SingleLineCommentTrivia) ? trivia : default;
        }

        var isComment = trivia.Kind() is SyntaxKind.SingleLineCommentTrivia or SyntaxKind.MultiLineCommentTrivia
            or SyntaxKind.SingleLineDocumentationCommentTrivia or SyntaxKind.MultiLineDocumentationCommentTrivia;
        var token = _code.Root.FindToken(_start);
        var isLiteral = token.SpanStart < _start && (token.Kind() is SyntaxKind.StringLiteralToken or SyntaxKind.CharacterLiteralToken
            or SyntaxKind.SingleLineRawStringLiteralToken or SyntaxKind.MultiLineRawStringLiteralToken
            or SyntaxKind.Utf8StringLiteralToken or SyntaxKind.NumericLiteralToken);
        return isComment || isLiteral || token.IsKind(SyntaxKind.InterpolatedStringTextToken);
    }

    private IEnumerable<ISymbol> Members(SyntaxToken dot)
    {
        var left = dot.Parent switch
        {
            MemberAccessExpressionSyntax access => access.Expression,
            QualifiedNameSyntax name => name.Left,
            AliasQualifiedNameSyntax name => name.Alias,
            MemberBindingExpressionSyntax binding =>
                binding.Ancestors().OfType<ConditionalAccessExpressionSyntax>().FirstOrDefault()?.Expression,
            _ => null,
        };
        if (left is null)
        {
            return [];
        }

        var symbol = _code.Model.GetSymbolInfo(left).Symbol;
        var type = _code.Model.GetTypeInfo(left).Type;
        if (symbol is null && type is null or IErrorTypeSymbol && left is NameSyntax)
        {
            var expression = SyntaxFactory.ParseExpression(left.ToString());
            symbol = _code.Model.GetSpeculativeSymbolInfo(left.SpanStart, expression, SpeculativeBindingOption.BindAsExpression).Symbol;
            type = _code.Model.GetSpeculativeTypeInfo(left.SpanStart, expression, SpeculativeBindingOption.BindAsExpression).Type;
        }

        symbol = symbol is IAliasSymbol alias ? alias.Target : symbol;
        if (symbol is INamespaceOrTypeSymbol container)
        {
            var found = _code.Model.LookupSymbols(_start, container).Where(member => member.IsStatic || member is INamespaceOrTypeSymbol);
            return symbol is INamespaceSymbol ? found.Where(member => member is INamespaceOrTypeSymbol) : found;
        }

        type = dot.Parent is MemberBindingExpressionSyntax
            && type is INamedTypeSymbol { OriginalDefinition.SpecialType: SpecialType.System_Nullable_T, TypeArguments: [var inner] }
            ? inner : type;
        return type is null or IErrorTypeSymbol ? [] : _code.Model.LookupSymbols(_start, type, includeReducedExtensionMethods: true)
            .Where(member => !member.IsStatic && member is not INamespaceOrTypeSymbol);
    }

    // In the braces of an initializer: the members it can set.
    private IEnumerable<ISymbol> Contextual()
    {
        var initializer = _word.Parent?.AncestorsAndSelf().OfType<InitializerExpressionSyntax>().FirstOrDefault();
        return initializer?.Parent is BaseObjectCreationExpressionSyntax creation && _code.Model.GetTypeInfo(creation).Type is { } type
            ? _code.Model.LookupSymbols(_start, type).Where(member =>
                member is IPropertySymbol { SetMethod: not null, IsStatic: false } or IFieldSymbol { IsStatic: false, IsReadOnly: false })
            : [];
    }

    private IEnumerable<CompletionItem> Words()
    {
        var keywords = SyntaxFacts.GetKeywordKinds().Concat(SyntaxFacts.GetContextualKeywordKinds()).Select(SyntaxFacts.GetText)
            .Where(word => word.Length > 1 && char.IsAsciiLetterLower(word[0]) && word.All(char.IsAsciiLetter) && !IsRare(word));
        return keywords.Where(word => word.StartsWith(_typed, StringComparison.OrdinalIgnoreCase))
            .Select(word => new CompletionItem(word, CompletionKind.Keyword))
            .Concat(ArgumentNames());
    }

    private static bool IsRare(string word) => word is "assembly" or "module" or "type" or "param" or "method" or "typevar"
        || word.StartsWith("__", StringComparison.Ordinal);

    private IEnumerable<CompletionItem> ArgumentNames()
    {
        var call = _word.Parent?.AncestorsAndSelf().OfType<ArgumentListSyntax>().FirstOrDefault()?.Parent;
        return call is null ? [] : SymbolText.Callables(_code.Model, call).SelectMany(method => method.Parameters)
            .Where(parameter => parameter.Name.Length > 0 && parameter.Name.StartsWith(_typed, StringComparison.OrdinalIgnoreCase))
            .DistinctBy(parameter => parameter.Name)
            .Select(parameter => new CompletionItem(parameter.Name + ":", CompletionKind.Parameter)
            {
                Signature = parameter.Type.ToDisplayString(SymbolText.Short) + " " + parameter.Name,
            });
    }
}

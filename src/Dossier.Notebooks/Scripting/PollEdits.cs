using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Dossier.Notebooks.Scripting;

/// <summary>
/// Puts <see cref="CellPoll.Now"/> into loops and jumps and <see cref="CellPoll.OnCall"/> into methods, properties and lambdas, without
/// changing what they do.
/// </summary>
internal static class PollEdits
{
    private const string Poll = "global::Dossier.Notebooks.Scripting.CellPoll.Now();";
    private const string CallPoll = "global::Dossier.Notebooks.Scripting.CellPoll.OnCall();";

    /// <summary>Insertions that need no knowledge of meaning; the tree must be free of errors.</summary>
    public static IEnumerable<TextEdit> Of(SyntaxNode root) => root.DescendantNodes().SelectMany(At);

    /// <summary>
    /// Insertions into lambdas without braces, taking each for a method that returns a value. That is an error where it is none, never
    /// another meaning: of all that a lambda may be converted to, a delegate with a value is preferred anyway.
    /// </summary>
    public static IEnumerable<TextEdit> OfLambdas(SyntaxNode root) => Lambdas(root).SelectMany(lambda => Body(lambda.ExpressionBody!, false));

    /// <summary>Insertions into lambdas without braces, where the compiler has made them methods and not expression trees.</summary>
    public static IEnumerable<TextEdit> OfLambdas(SyntaxNode root, Func<SemanticModel> model)
    {
        var lambdas = Lambdas(root).ToList();
        if (lambdas.Count == 0)
        {
            return [];
        }

        var meaning = model();
        return lambdas.Where(lambda => IsMethod(lambda, meaning))
            .SelectMany(lambda => Body(lambda.ExpressionBody!, ReturnsNothing((IMethodSymbol)meaning.GetSymbolInfo(lambda).Symbol!)));
    }

    // A query may become an expression tree as a whole.
    private static IEnumerable<LambdaExpressionSyntax> Lambdas(SyntaxNode root) => root.DescendantNodes().OfType<LambdaExpressionSyntax>()
        .Where(lambda => lambda.ExpressionBody is not (null or ThrowExpressionSyntax)
            && !lambda.Ancestors().Any(node => node is QueryExpressionSyntax));

    private static IEnumerable<TextEdit> At(SyntaxNode node) => node switch
    {
        WhileStatementSyntax loop => Into(loop.Statement),
        DoStatementSyntax loop => Into(loop.Statement),
        ForStatementSyntax loop => Into(loop.Statement),
        CommonForEachStatementSyntax loop => Into(loop.Statement),
        GotoStatementSyntax jump => Around(jump),
        BaseMethodDeclarationSyntax { Body: { } body } and not DestructorDeclarationSyntax => AtEntry(body),
        LocalFunctionStatementSyntax { Body: { } body } => AtEntry(body),
        AnonymousFunctionExpressionSyntax { Block: { } body } => AtEntry(body),
        AccessorDeclarationSyntax { Body: { } body } => AtEntry(body),
        AccessorDeclarationSyntax { ExpressionBody: { } body } accessor =>
            Into(body, accessor.SemicolonToken, Opening(!accessor.IsKind(SyntaxKind.GetAccessorDeclaration)), ";}"),
        MethodDeclarationSyntax { ExpressionBody: { } body } method =>
            Into(body, method.SemicolonToken, method.ReturnType, method.Modifiers),
        OperatorDeclarationSyntax { ExpressionBody: { } body } method =>
            Into(body, method.SemicolonToken, method.ReturnType, method.Modifiers),
        PropertyDeclarationSyntax { ExpressionBody: { } body } property => IntoGetter(body, property.SemicolonToken),
        IndexerDeclarationSyntax { ExpressionBody: { } body } property => IntoGetter(body, property.SemicolonToken),
        LocalFunctionStatementSyntax { ExpressionBody: { } body } method =>
            Into(body, method.SemicolonToken, method.ReturnType, method.Modifiers),
        _ => [],
    };

    private static IEnumerable<TextEdit> Into(StatementSyntax body) =>
        body is BlockSyntax block ? [TextEdit.Insert(block.OpenBraceToken.Span.End, Poll)] : Around(body);

    private static IEnumerable<TextEdit> AtEntry(BlockSyntax body) => [TextEdit.Insert(body.OpenBraceToken.Span.End, CallPoll)];

    private static IEnumerable<TextEdit> Around(StatementSyntax statement) =>
        [TextEdit.Insert(statement.SpanStart, "{" + Poll), TextEdit.Insert(statement.Span.End, "}")];

    private static IEnumerable<TextEdit> Into(
        ArrowExpressionClauseSyntax body, SyntaxToken semicolon, TypeSyntax returned, SyntaxTokenList modifiers)
    {
        var isVoid = returned is PredefinedTypeSyntax { Keyword.RawKind: (int)SyntaxKind.VoidKeyword };
        var isTask = modifiers.Any(SyntaxKind.AsyncKeyword) && returned.DescendantNodesAndSelf().All(node => node is not GenericNameSyntax);
        return Into(body, semicolon, Opening(isVoid || isTask), ";}");
    }

    private static IEnumerable<TextEdit> IntoGetter(ArrowExpressionClauseSyntax body, SyntaxToken semicolon) =>
        Into(body, semicolon, "{get" + Opening(returnsNothing: false), ";}}");

    private static IEnumerable<TextEdit> Into(ArrowExpressionClauseSyntax body, SyntaxToken semicolon, string opening, string closing) =>
        body.Expression is ThrowExpressionSyntax ? [] :
        [
            new TextEdit(body.ArrowToken.SpanStart, body.ArrowToken.Span.Length, "  "),
            TextEdit.Insert(body.Expression.SpanStart, opening),
            new TextEdit(semicolon.SpanStart, semicolon.Span.Length, closing),
        ];

    private static IEnumerable<TextEdit> Body(ExpressionSyntax expression, bool returnsNothing) =>
        [TextEdit.Insert(expression.SpanStart, Opening(returnsNothing)), TextEdit.Insert(expression.Span.End, ";}")];

    private static string Opening(bool returnsNothing) => "{" + CallPoll + (returnsNothing ? " " : " return ");

    private static bool ReturnsNothing(IMethodSymbol method) =>
        method.ReturnsVoid || (method.IsAsync && method.ReturnType is not INamedTypeSymbol { IsGenericType: true });

    // What an expression tree contains becomes one, too.
    private static bool IsMethod(LambdaExpressionSyntax lambda, SemanticModel model) =>
        lambda.AncestorsAndSelf().OfType<LambdaExpressionSyntax>()
            .All(each => model.GetTypeInfo(each).ConvertedType is { TypeKind: TypeKind.Delegate })
        && model.GetSymbolInfo(lambda).Symbol is IMethodSymbol { ReturnType: not IErrorTypeSymbol };
}

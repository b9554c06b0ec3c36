using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Dossier.Notebooks.Scripting;

/// <summary>Symbols as people read them: kind, signature, documentation.</summary>
internal static class SymbolText
{
    public static SymbolDisplayFormat Short { get; } = SymbolDisplayFormat.MinimallyQualifiedFormat;

    private static SymbolDisplayFormat Full { get; } = Short
        .WithParameterOptions(SymbolDisplayParameterOptions.IncludeType | SymbolDisplayParameterOptions.IncludeName
            | SymbolDisplayParameterOptions.IncludeDefaultValue | SymbolDisplayParameterOptions.IncludeParamsRefOut
            | SymbolDisplayParameterOptions.IncludeExtensionThis)
        .WithMemberOptions(SymbolDisplayMemberOptions.IncludeType | SymbolDisplayMemberOptions.IncludeParameters
            | SymbolDisplayMemberOptions.IncludeContainingType | SymbolDisplayMemberOptions.IncludeRef
            | SymbolDisplayMemberOptions.IncludeConstantValue)
        .WithKindOptions(SymbolDisplayKindOptions.IncludeTypeKeyword | SymbolDisplayKindOptions.IncludeNamespaceKeyword)
        .WithLocalOptions(SymbolDisplayLocalOptions.IncludeType | SymbolDisplayLocalOptions.IncludeConstantValue);

    // What a cell declares belongs to a class nobody knows of.
    private static SymbolDisplayFormat TopLevel { get; } = Full.RemoveMemberOptions(SymbolDisplayMemberOptions.IncludeContainingType);

    public static CompletionItem Completion(IEnumerable<ISymbol> overloads)
    {
        var all = overloads.ToList();
        var first = all[0];
        var more = all.Count == 1 ? "" : string.Create(CultureInfo.InvariantCulture, $" (+{all.Count - 1})");
        return new CompletionItem(Escape(first.Name), KindOf(first))
        {
            Signature = Signature(first) + more,
            ReadSummary = () => DocumentationText.Read(first).Summary,
        };
    }

    public static string Signature(ISymbol symbol)
    {
        symbol = symbol is IAliasSymbol alias ? alias.Target : symbol;
        return symbol.ToDisplayString(IsTopLevel(symbol) ? TopLevel : Full);
    }

    /// <summary>The methods a call could mean: the bound one first, then its overloads; constructors for <c>new</c>.</summary>
    public static IEnumerable<IMethodSymbol> Callables(SemanticModel model, SyntaxNode call)
    {
        var bound = model.GetSymbolInfo(call).Symbol as IMethodSymbol;
        IEnumerable<ISymbol> others = call switch
        {
            InvocationExpressionSyntax invocation => model.GetMemberGroup(invocation.Expression) is { Length: > 0 } group
                ? group
                : (model.GetTypeInfo(invocation.Expression).Type as INamedTypeSymbol)?.DelegateInvokeMethod is { } invoke ? [invoke] : [],
            BaseObjectCreationExpressionSyntax creation =>
                (model.GetTypeInfo(creation).Type as INamedTypeSymbol)?.InstanceConstructors ?? [],
            _ => [],
        };
        IEnumerable<IMethodSymbol> first = bound is null ? [] : [bound];
        return first.Concat(others.OfType<IMethodSymbol>())
            .Where(method => method.DeclaredAccessibility is Accessibility.Public or Accessibility.NotApplicable || IsTopLevel(method))
            .DistinctBy(method => Signature(method), StringComparer.Ordinal);
    }

    private static bool IsTopLevel(ISymbol symbol) => symbol.ContainingType is { IsScriptClass: true };

    private static string Escape(string name) => SyntaxFacts.GetKeywordKind(name) == SyntaxKind.None ? name : "@" + name;

    private static CompletionKind KindOf(ISymbol symbol) => symbol switch
    {
        IAliasSymbol alias => KindOf(alias.Target),
        INamespaceSymbol => CompletionKind.Namespace,
        ITypeParameterSymbol => CompletionKind.TypeParameter,
        INamedTypeSymbol { TypeKind: TypeKind.Struct } => CompletionKind.Struct,
        INamedTypeSymbol { TypeKind: TypeKind.Interface } => CompletionKind.Interface,
        INamedTypeSymbol { TypeKind: TypeKind.Enum } => CompletionKind.Enum,
        INamedTypeSymbol { TypeKind: TypeKind.Delegate } => CompletionKind.Delegate,
        ITypeSymbol => CompletionKind.Class,
        IMethodSymbol { IsExtensionMethod: true } => CompletionKind.ExtensionMethod,
        IMethodSymbol => CompletionKind.Method,
        IPropertySymbol => CompletionKind.Property,
        IEventSymbol => CompletionKind.Event,
        IParameterSymbol => CompletionKind.Parameter,
        IFieldSymbol { ContainingType.TypeKind: TypeKind.Enum } => CompletionKind.EnumMember,
        IFieldSymbol { IsConst: true } => CompletionKind.Constant,
        IFieldSymbol when !IsTopLevel(symbol) => CompletionKind.Field,
        _ => CompletionKind.Variable,
    };
}

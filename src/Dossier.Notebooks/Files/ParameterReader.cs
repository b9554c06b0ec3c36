using System.Collections.Immutable;
using Dossier.Notebooks.Scripting;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Dossier.Notebooks.Files;

/// <summary>Reads a notebook's parameters off the C# declarations in its cell tagged <c>parameters</c>; nothing is run.</summary>
internal static class ParameterReader
{
    private static readonly string[] Magics = ["#!", "#r ", "#i ", "#load "];
    private static readonly SymbolDisplayFormat ShortNames = new(
        genericsOptions: SymbolDisplayGenericsOptions.IncludeTypeParameters,
        miscellaneousOptions: SymbolDisplayMiscellaneousOptions.UseSpecialTypes);

    /// <summary>The parameters in the order of their declarations; none without such a cell.</summary>
    public static ImmutableArray<NotebookParameter> Read(NotebookFile notebook)
    {
        if (notebook.ParametersCell is not { } cell)
        {
            return [];
        }

        var tree = CSharpSyntaxTree.ParseText(WithoutMagics(cell.Source), new(LanguageVersion.Preview, kind: SourceCodeKind.Script));
        var compilation = CSharpCompilation.CreateScriptCompilation("parameters", tree, PlatformReferences.Create(),
            new(OutputKind.DynamicallyLinkedLibrary, usings: ScriptOptions.UsualImports));
        var model = compilation.GetSemanticModel(tree);
        return
        [
            .. from declaration in tree.GetCompilationUnitRoot().Members.OfType<FieldDeclarationSyntax>()
               from variable in declaration.Declaration.Variables
               where variable.Initializer is not null && model.GetDeclaredSymbol(variable) is IFieldSymbol
               select Parameter((IFieldSymbol)model.GetDeclaredSymbol(variable)!, variable, declaration),
        ];
    }

    private static NotebookParameter Parameter(IFieldSymbol symbol, VariableDeclaratorSyntax variable, FieldDeclarationSyntax declaration) =>
        new(symbol.Name, TypeOf(symbol.Type), variable.Initializer!.Value.ToString(), Comment(declaration), symbol.IsConst);

    private static ParameterType TypeOf(ITypeSymbol type)
    {
        var name = type.ToDisplayString(ShortNames);
        return type switch
        {
            IArrayTypeSymbol { Rank: 1 } array => TypeOf(array.ElementType).ListAs(name),
            INamedTypeSymbol { OriginalDefinition.SpecialType: SpecialType.System_Nullable_T } nullable => TypeOf(nullable.TypeArguments[0]).OrNull(),
            INamedTypeSymbol { TypeKind: TypeKind.Enum } => ParameterType.Enumeration(type.ToDisplayString(),
                [.. type.GetMembers().OfType<IFieldSymbol>().Select(member => member.Name)]),
            INamedTypeSymbol { TypeArguments: [var item] } when IsList(type) => TypeOf(item).ListAs(name),
            _ => ParameterType.Of(name) ?? new(name, "a value that can be written on a command line; this type has none", _ => null),
        };
    }

    private static bool IsList(ITypeSymbol type) =>
        type.Name is "List" or "ImmutableArray" or "IReadOnlyList" or "IReadOnlyCollection" or "IEnumerable" or "IList" or "HashSet";

    // Behind the declaration on its line, or else on the lines above it.
    private static string Comment(FieldDeclarationSyntax declaration)
    {
        var behind = Comments(declaration.GetTrailingTrivia());
        return behind.Length > 0 ? behind : Comments(declaration.GetLeadingTrivia());
    }

    private static string Comments(SyntaxTriviaList trivia) => string.Join(' ', trivia
        .Where(part => part.IsKind(SyntaxKind.SingleLineCommentTrivia) || part.IsKind(SyntaxKind.MultiLineCommentTrivia))
        .Select(part => part.ToString().Trim('/', '*', ' ')));

    // Lines for the engine are not C#; blank ones keep the others in their places.
    private static string WithoutMagics(string source) => string.Join('\n', source.Split('\n')
        .Select(line => Magics.Any(magic => line.TrimStart().StartsWith(magic, StringComparison.Ordinal)) ? "" : line));
}

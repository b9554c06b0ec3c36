using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Dossier.Notebooks.Scripting;

/// <summary>Types by the names people and metadata give them.</summary>
internal static class CSharpNames
{
    /// <summary>The metadata names of the types a tree declares outside any type, such as <c>Trade.Box`1</c>.</summary>
    public static ImmutableHashSet<string> DeclaredTypes(SyntaxNode root) =>
    [
        .. root.DescendantNodes(node => node is CompilationUnitSyntax or BaseNamespaceDeclarationSyntax)
            .Select(MetadataName).OfType<string>(),
    ];

    /// <summary>A type in C#, such as <c>List&lt;int&gt;</c>, <c>int?[]</c> or <c>Outer.Inner</c>; namespaces only if asked for.</summary>
    public static string Of(Type type, bool withNamespace = false)
    {
        if (type.IsArray)
        {
            var element = type;
            var ranks = "";
            for (; element.IsArray; element = element.GetElementType()!)
            {
                ranks += "[" + new string(',', element.GetArrayRank() - 1) + "]";
            }

            return Of(element, withNamespace) + ranks;
        }

        return Nullable.GetUnderlyingType(type) is { } inner ? Of(inner, withNamespace) + "?"
            : Keyword(type) is { } keyword ? keyword
            : type.IsGenericParameter ? type.Name
            : IsTuple(type) ? "(" + string.Join(", ", type.GetGenericArguments().Select(part => Of(part, withNamespace))) + ")"
            : Named(type, withNamespace);
    }

    private static bool IsTuple(Type type) => type is { IsGenericType: true, IsGenericTypeDefinition: false, IsValueType: true }
        && type.FullName!.StartsWith("System.ValueTuple`", StringComparison.Ordinal)
        && type.GetGenericArguments() is { Length: > 1 and < 8 };

    private static string Named(Type type, bool withNamespace)
    {
        // A nested type carries the arguments of the types around it in one row.
        var arguments = new Queue<Type>(type.GetGenericArguments());
        List<Type> chain = [];
        for (var each = type; each is not null; each = each.DeclaringType)
        {
            chain.Insert(0, each);
        }

        // What a cell could not move out of its script is nested in the script's class, which nobody names.
        var script = chain.Count > 1 && CellCompiler.IsScriptClass(chain[0]);
        var names = chain.Skip(script ? 1 : 0).Select(each => NameWithArguments(each, arguments, withNamespace));
        var prefix = withNamespace && !script ? "global::" + (type.Namespace is { Length: > 0 } space ? space + "." : "") : "";
        return prefix + string.Join('.', names);
    }

    private static string NameWithArguments(Type type, Queue<Type> arguments, bool withNamespace)
    {
        var tick = type.Name.IndexOf('`', StringComparison.Ordinal);
        if (tick < 0)
        {
            return type.Name;
        }

        var count = int.Parse(type.Name.AsSpan(tick + 1), System.Globalization.CultureInfo.InvariantCulture);
        var own = Enumerable.Range(0, Math.Min(count, arguments.Count)).Select(_ => Of(arguments.Dequeue(), withNamespace)).ToList();
        return type.Name[..tick] + "<" + string.Join(", ", own) + ">";
    }

    private static string? Keyword(Type type) => type.IsEnum ? null : Type.GetTypeCode(type) switch
    {
        TypeCode.Boolean => "bool",
        TypeCode.Byte => "byte",
        TypeCode.SByte => "sbyte",
        TypeCode.Char => "char",
        TypeCode.Int16 => "short",
        TypeCode.UInt16 => "ushort",
        TypeCode.Int32 => "int",
        TypeCode.UInt32 => "uint",
        TypeCode.Int64 => "long",
        TypeCode.UInt64 => "ulong",
        TypeCode.Single => "float",
        TypeCode.Double => "double",
        TypeCode.Decimal => "decimal",
        TypeCode.String => "string",
        _ => type == typeof(object) ? "object" : null,
    };

    private static string? MetadataName(SyntaxNode node)
    {
        var (name, arity) = node switch
        {
            TypeDeclarationSyntax type => (type.Identifier.ValueText, type.TypeParameterList?.Parameters.Count ?? 0),
            BaseTypeDeclarationSyntax type => (type.Identifier.ValueText, 0),
            DelegateDeclarationSyntax type => (type.Identifier.ValueText, type.TypeParameterList?.Parameters.Count ?? 0),
            _ => (null, 0),
        };
        if (name is null)
        {
            return null;
        }

        var spaces = node.Ancestors().OfType<BaseNamespaceDeclarationSyntax>().Reverse().Select(space => space.Name.ToString() + ".");
        return string.Concat(spaces) + name + (arity == 0 ? "" : "`" + arity.ToString(System.Globalization.CultureInfo.InvariantCulture));
    }
}

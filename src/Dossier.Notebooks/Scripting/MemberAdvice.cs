using System.Collections.Immutable;
using Dossier.Frames;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Dossier.Notebooks.Scripting;

/// <summary>Which member is meant by a name that a type does not have: a misspelt one, or one that other libraries have.</summary>
internal static class MemberAdvice
{
    // What analysts write who come from pandas or from LINQ, without letter case and _.
    private static readonly ImmutableDictionary<string, string> OfFrames = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["ROWS"] = "A value is frame[\"column\"].Values<string>()[0]; the first rows are frame.Head(3); all as objects frame.ToRecords<T>().",
        ["WHERE"] = "Rows are chosen with Filter: frame.Filter(frame[\"value\"] > 3).",
        ["COUNT"] = "The number of rows is RowCount.",
        ["TOCSV"] = "Write frame.SaveCsv(\"file.csv\").",
        ["READCSV"] = "Write DataFrame.LoadCsv(\"file.csv\").",
        ["SORT"] = "Write OrderBy: frame.OrderBy(\"column\"), or frame.OrderBy(SortKey.Descending(\"column\")).",
        ["MERGE"] = "Write Join: frame.Join(other, \"column\").",
        ["APPLY"] = "Write frame.WithColumn(\"name\", column), where the column is computed of others, as in frame[\"a\"] + frame[\"b\"].",
        ["FILLNA"] = "Write FillNulls.",
        ["DROPNA"] = "Write DropNulls.",
    }.ToImmutableDictionary();

    private static readonly ImmutableDictionary<string, string> SameAs = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["ROW"] = "ROWS",
        ["ILOC"] = "ROWS",
        ["LOC"] = "ROWS",
        ["FIRST"] = "ROWS",
        ["QUERY"] = "WHERE",
        ["LENGTH"] = "COUNT",
        ["LEN"] = "COUNT",
        ["SHAPE"] = "COUNT",
        ["SIZE"] = "COUNT",
        ["SORTVALUES"] = "SORT",
        ["SORTBY"] = "SORT",
        ["ASSIGN"] = "APPLY",
        ["WRITECSV"] = "TOCSV",
    }.ToImmutableDictionary();

    /// <summary>A sentence or two; null where nothing is known.</summary>
    /// <param name="error">CS1061 or CS0117; CS0411 where LINQ has a method of that name, which wants something else.</param>
    /// <param name="compilation">What it is an error of.</param>
    public static string? For(Diagnostic error, Compilation compilation)
    {
        var tree = error.Location.SourceTree!;
        var name = tree.GetRoot().FindNode(error.Location.SourceSpan) switch
        {
            SimpleNameSyntax simple => simple,
            MemberAccessExpressionSyntax access => access.Name,
            MemberBindingExpressionSyntax binding => binding.Name,
            _ => null,
        };
        var owner = name?.Parent switch
        {
            MemberAccessExpressionSyntax access => access.Expression,
            MemberBindingExpressionSyntax binding => binding.Ancestors().OfType<ConditionalAccessExpressionSyntax>().First().Expression,
            _ => null,
        };
        if (owner is null)
        {
            return null;
        }

        var model = compilation.GetSemanticModel(tree);
        var isStatic = model.GetSymbolInfo(owner).Symbol is INamedTypeSymbol;
        var type = isStatic ? (ITypeSymbol)model.GetSymbolInfo(owner).Symbol! : model.GetTypeInfo(owner).Type;
        var asked = Nearest.Plain(name!.Identifier.ValueText);
        if (type?.ToDisplayString() == typeof(DataFrame).FullName && OfFrames.TryGetValue(SameAs.GetValueOrDefault(asked, asked), out var advice))
        {
            return advice;
        }

        if (error.Id == "CS0411")
        {
            return null;
        }

        var names = model.LookupSymbols(name.SpanStart, type, includeReducedExtensionMethods: true)
            .Where(symbol => symbol.CanBeReferencedByName && (symbol.IsStatic == isStatic || symbol is IMethodSymbol { ReducedFrom: not null }))
            .Select(symbol => symbol.Name).Distinct(StringComparer.Ordinal);
        return Nearest.To(name.Identifier.ValueText, names) is { } near ? $"Did you mean {near}?" : null;
    }
}

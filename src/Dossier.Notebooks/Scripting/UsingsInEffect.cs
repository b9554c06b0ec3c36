using System.Collections.Immutable;
using Microsoft.CodeAnalysis.CSharp;

namespace Dossier.Notebooks.Scripting;

/// <summary>
/// The usings of all cells so far, for the libraries: script passes its own on by itself, an ordinary compilation has
/// to be told. Of two aliases with one name the newer counts.
/// </summary>
internal sealed class UsingsInEffect(IEnumerable<string> imports)
{
    private ImmutableDictionary<string, string> _byKey = imports.ToImmutableDictionary(name => name, name => $"using {name};");

    public void Add(IEnumerable<string> directives) => _byKey = Merge(directives);

    /// <summary>The text of a file that brings all of them, and these, into effect everywhere.</summary>
    public string With(IEnumerable<string> directives) =>
        string.Join('\n', Merge(directives).OrderBy(entry => entry.Key, StringComparer.Ordinal).Select(entry => "global " + entry.Value));

    private ImmutableDictionary<string, string> Merge(IEnumerable<string> directives) =>
        directives.Aggregate(_byKey, (all, text) => all.SetItem(KeyOf(text), text));

    private static string KeyOf(string directive)
    {
        var parsed = SyntaxFactory.ParseCompilationUnit(directive).Usings.FirstOrDefault();
        return parsed switch
        {
            null => directive,
            { Alias: { } alias } => alias.Name.Identifier.ValueText + " =",
            { StaticKeyword.RawKind: not 0 } => "static " + parsed.NamespaceOrType,
            _ => parsed.NamespaceOrType.ToString(),
        };
    }
}

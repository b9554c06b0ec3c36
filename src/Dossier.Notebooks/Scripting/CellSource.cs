using System.Collections.Immutable;
using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace Dossier.Notebooks.Scripting;

/// <summary>
/// A cell taken apart into what C# script compiles and what needs an ordinary compilation: types, namespaces and
/// extension classes become a library of the cell, which later cells and later libraries simply reference. Both texts
/// keep the user's lines.
/// </summary>
internal sealed class CellSource
{
    public static readonly CSharpParseOptions ScriptSyntax =
        new(LanguageVersion.CSharp14, DocumentationMode.Parse, SourceCodeKind.Script);

    public static readonly CSharpParseOptions LibrarySyntax =
        ScriptSyntax.WithKind(SourceCodeKind.Regular);

    private readonly ImmutableArray<MemberDeclarationSyntax> _hoisted;
    private readonly EditedText _first;
    private (EditedText Script, SyntaxTree Tree)? _withoutPolls;

    private CellSource(ScriptCell cell, EditedText first, SyntaxTree tree, ImmutableArray<MemberDeclarationSyntax> hoisted)
    {
        Cell = cell;
        Original = SourceText.From(cell.Code, Encoding.UTF8);
        Script = _first = first;
        _hoisted = hoisted;
        // Script says CS7021 of namespaces, which the library takes.
        SyntaxErrors = [.. tree.GetDiagnostics().Where(found => found is { Severity: DiagnosticSeverity.Error, Id: not "CS7021" })];
    }

    public ScriptCell Cell { get; }

    public SourceText Original { get; }

    public EditedText Script { get; private set; }

    public EditedText? Library { get; private set; }

    /// <summary>The script's tree, without what the library holds.</summary>
    public required SyntaxTree ScriptTree { get; set; }

    /// <summary>Every using directive of the cell, as written and without <c>global</c>.</summary>
    public required ImmutableArray<string> Usings { get; init; }

    /// <summary>
    /// Takes a cell apart. A declaration stays in the script if its start is in <paramref name="kept"/>, or if
    /// <paramref name="isScriptName"/> says that an earlier cell's script already has a member of its name, which would
    /// hide a library's type.
    /// </summary>
    public static CellSource Split(ScriptCell cell, IReadOnlySet<int> kept, Func<string, bool> isScriptName)
    {
        var usings = UsingEdits(cell.Code);
        var first = EditedText.Apply(cell.Code, usings);
        var tree = Parse(first.Text, cell, ScriptSyntax);
        var root = tree.GetCompilationUnitRoot();
        var hoisted = root.Members.Where(member => IsHoisted(member, first, kept, isScriptName)).ToImmutableArray();
        var directives = root.Usings.Select(directive => directive.WithoutTrivia().ToFullString()).ToImmutableArray();
        var source = new CellSource(cell, first, tree, hoisted) { ScriptTree = tree, Usings = directives };
        if (!source.SyntaxErrors.IsEmpty)
        {
            return source;
        }

        var polls = PollEdits.Of(root).ToLookup(edit => hoisted.Any(member => member.Span.Contains(edit.Start)));
        List<TextEdit> changes =
        [
            .. polls[false].Select(edit => edit with { Start = first.ToOriginal(edit.Start) }),
            .. hoisted.Select(member => Blank(member, first, cell.Code)),
        ];
        if (changes.Count == 0)
        {
            return source;
        }

        var script = EditedText.Apply(cell.Code, usings.Concat(changes));
        var library = LibraryEdits(root, hoisted, first, cell.Code)
            .Concat(polls[true].Select(edit => edit with { Start = first.ToOriginal(edit.Start) }));
        return new CellSource(cell, first, tree, hoisted)
        {
            ScriptTree = Parse(script.Text, cell, ScriptSyntax),
            Usings = directives,
            Script = script,
            Library = hoisted.IsEmpty ? null : EditedText.Apply(cell.Code, library),
        };
    }

    /// <summary>Errors of grammar, which make a look at meaning pointless; positions are those of <see cref="Script"/>.</summary>
    public ImmutableArray<Diagnostic> SyntaxErrors { get; }

    public SyntaxTree ParseLibrary() => Parse(Library!.Text, Cell, LibrarySyntax);

    /// <summary>
    /// Puts polls into the script's lambdas. A guess takes each for a delegate that returns a value: a wrong one does not compile, and
    /// then the same compilation is to be given again for its meaning.
    /// </summary>
    public CSharpCompilation PollScript(CSharpCompilation compilation, bool isGuess)
    {
        (Script, ScriptTree) = _withoutPolls ??= (Script, ScriptTree);
        var (before, root) = (ScriptTree, ScriptTree.GetRoot());
        var edits = (isGuess ? PollEdits.OfLambdas(root) : PollEdits.OfLambdas(root, () => compilation.GetSemanticModel(before))).ToList();
        if (edits.Count == 0)
        {
            return compilation;
        }

        Script = Script.With(edits);
        ScriptTree = Parse(Script.Text, Cell, ScriptSyntax);
        return compilation.ReplaceSyntaxTree(before, ScriptTree);
    }

    /// <summary>The same for the library, whose tree is returned with it.</summary>
    public (CSharpCompilation Compilation, SyntaxTree Tree) PollLibrary(CSharpCompilation compilation, SyntaxTree tree)
    {
        var edits = PollEdits.OfLambdas(tree.GetRoot(), () => compilation.GetSemanticModel(tree)).ToList();
        if (edits.Count == 0)
        {
            return (compilation, tree);
        }

        Library = Library!.With(edits);
        var after = ParseLibrary();
        return (compilation.ReplaceSyntaxTree(tree, after), after);
    }

    /// <summary>The starts of the declarations that these library errors are in and that script could take instead.</summary>
    public IEnumerable<int> DeclarationsToKeep(IEnumerable<int> originalPositions)
    {
        foreach (var position in originalPositions)
        {
            var at = _first.ToEdited(position);
            var member = _hoisted.FirstOrDefault(candidate => candidate.FullSpan.Contains(at));
            if (member is not null && !NeedsLibrary(member))
            {
                yield return _first.ToOriginal(member.SpanStart);
            }
        }
    }

    private static CSharpSyntaxTree Parse(string text, ScriptCell cell, CSharpParseOptions options) =>
        (CSharpSyntaxTree)CSharpSyntaxTree.ParseText(SourceText.From(text, Encoding.UTF8), options, cell.Name);

    /// <summary>Script has no <c>using var</c>: the variable becomes an ordinary one, which the cell disposes when it ends.</summary>
    public static List<TextEdit> UsingEdits(string code)
    {
        List<TextEdit> edits = [];
        if (!code.Contains("using", StringComparison.Ordinal))
        {
            return edits;
        }

        var root = CSharpSyntaxTree.ParseText(code, LibrarySyntax).GetCompilationUnitRoot();
        foreach (var directive in root.Usings.Where(directive => directive.GlobalKeyword != default))
        {
            edits.Add(EditedText.Blank(code, directive.GlobalKeyword.SpanStart, directive.GlobalKeyword.Span.Length));
        }

        foreach (var member in root.Members)
        {
            if (member is GlobalStatementSyntax { Statement: LocalDeclarationStatementSyntax local }
                && local.UsingKeyword != default && !local.SemicolonToken.IsMissing)
            {
                AddUsingVariable(code, local, edits);
            }
        }

        return edits;
    }

    private static void AddUsingVariable(string code, LocalDeclarationStatementSyntax local, List<TextEdit> edits)
    {
        var method = nameof(ScriptGlobals.DisposeWithCell);
        edits.Add(EditedText.Blank(code, local.UsingKeyword.SpanStart, local.UsingKeyword.Span.Length));
        if (local.AwaitKeyword != default)
        {
            method = nameof(ScriptGlobals.DisposeAsyncWithCell);
            edits.Add(EditedText.Blank(code, local.AwaitKeyword.SpanStart, local.AwaitKeyword.Span.Length));
        }

        var calls = local.Declaration.Variables.Select(variable => $" {method}({variable.Identifier.Text});");
        edits.Add(TextEdit.Insert(local.SemicolonToken.Span.End, string.Concat(calls)));
    }

    private static bool IsHoisted(
        MemberDeclarationSyntax member, EditedText first, IReadOnlySet<int> kept, Func<string, bool> isScriptName) =>
        NeedsLibrary(member) || (NameOf(member) is { } name && !kept.Contains(first.ToOriginal(member.SpanStart)) && !isScriptName(name));

    private static string? NameOf(MemberDeclarationSyntax member) => member switch
    {
        BaseTypeDeclarationSyntax type => type.Identifier.ValueText,
        DelegateDeclarationSyntax type => type.Identifier.ValueText,
        _ => null,
    };

    private static bool NeedsLibrary(MemberDeclarationSyntax member) => member switch
    {
        BaseNamespaceDeclarationSyntax => true,
        TypeDeclarationSyntax type => type.Modifiers.Any(SyntaxKind.FileKeyword) || type.Members.Any(IsExtension),
        _ => false,
    };

    private static bool IsExtension(MemberDeclarationSyntax member) => member is ExtensionBlockDeclarationSyntax
        || (member is MethodDeclarationSyntax method && method.ParameterList.Parameters.FirstOrDefault() is { } parameter
            && parameter.Modifiers.Any(SyntaxKind.ThisKeyword));

    private static TextEdit Blank(SyntaxNode node, EditedText first, string code) => BlankSpan(node.Span, first, code);

    private static TextEdit BlankSpan(TextSpan span, EditedText first, string code)
    {
        var start = first.ToOriginal(span.Start);
        return EditedText.Blank(code, start, first.ToOriginal(span.End) - start);
    }

    private static IEnumerable<TextEdit> LibraryEdits(
        CompilationUnitSyntax root, ImmutableArray<MemberDeclarationSyntax> hoisted, EditedText first, string code)
    {
        var kept = root.DescendantTrivia().Where(IsForCompiler).Select(trivia => trivia.FullSpan)
            .Concat(hoisted.Select(member => TextSpan.FromBounds(StartWithDocumentation(member), member.Span.End)))
            .OrderBy(span => span.Start);
        var position = 0;
        foreach (var span in kept)
        {
            if (span.Start >= position)
            {
                yield return BlankSpan(TextSpan.FromBounds(position, span.Start), first, code);
            }

            position = Math.Max(position, span.End);
        }

        yield return BlankSpan(TextSpan.FromBounds(position, root.FullSpan.End), first, code);
        foreach (var (span, text) in hoisted.SelectMany(PublicEdits))
        {
            yield return new TextEdit(first.ToOriginal(span.Start), span.Length, text);
        }
    }

    // Directives hold for what follows them, wherever it is compiled; those for the host mean nothing to a library.
    private static bool IsForCompiler(SyntaxTrivia trivia) => trivia.IsDirective
        && trivia.Kind() is not (SyntaxKind.ReferenceDirectiveTrivia or SyntaxKind.LoadDirectiveTrivia
            or SyntaxKind.ShebangDirectiveTrivia or SyntaxKind.BadDirectiveTrivia);

    private static int StartWithDocumentation(MemberDeclarationSyntax member) => member.GetLeadingTrivia()
        .Where(trivia => trivia.Kind() is SyntaxKind.SingleLineDocumentationCommentTrivia or SyntaxKind.MultiLineDocumentationCommentTrivia)
        .Select(trivia => trivia.FullSpan.Start)
        .DefaultIfEmpty(member.SpanStart)
        .Min();

    // Cells are one program to their author but separate assemblies to the compiler: what says nothing or `internal`
    // has to be public.
    private static IEnumerable<(TextSpan Span, string Text)> PublicEdits(MemberDeclarationSyntax member)
    {
        foreach (var type in member.DescendantNodesAndSelf(node => node is BaseNamespaceDeclarationSyntax))
        {
            if (type is MemberDeclarationSyntax declared and (BaseTypeDeclarationSyntax or DelegateDeclarationSyntax)
                && !declared.Modifiers.Any(IsAccessibility))
            {
                var at = declared.Modifiers.Count > 0 ? declared.Modifiers[0].SpanStart : KeywordOf(declared).SpanStart;
                yield return (new TextSpan(at, 0), "public ");
            }
        }

        foreach (var token in member.DescendantTokens())
        {
            if (token.IsKind(SyntaxKind.FileKeyword))
            {
                yield return (token.Span, "public");
            }
            else if (token.IsKind(SyntaxKind.InternalKeyword) && !IsProtectedToo(token))
            {
                yield return (token.Span, token.Parent is AccessorDeclarationSyntax ? "        " : "public  ");
            }
        }
    }

    private static SyntaxToken KeywordOf(MemberDeclarationSyntax declared) => declared switch
    {
        TypeDeclarationSyntax type => type.Keyword,
        EnumDeclarationSyntax type => type.EnumKeyword,
        DelegateDeclarationSyntax type => type.DelegateKeyword,
        _ => declared.GetFirstToken(),
    };

    private static bool IsAccessibility(SyntaxToken modifier) => modifier.Kind() is SyntaxKind.PublicKeyword
        or SyntaxKind.InternalKeyword or SyntaxKind.PrivateKeyword or SyntaxKind.ProtectedKeyword or SyntaxKind.FileKeyword;

    private static bool IsProtectedToo(SyntaxToken token) =>
        token.Parent is MemberDeclarationSyntax member && member.Modifiers.Any(SyntaxKind.ProtectedKeyword);
}

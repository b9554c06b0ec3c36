using System.Collections.Immutable;
using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Emit;

namespace Dossier.Notebooks.Scripting;

/// <summary>
/// Compiles cell after cell, each as a script submission that continues the one before. The first is given every
/// reference and later ones only new ones: the chain passes references on, and giving all of them to each cell would
/// cost memory that grows with the square of the cells.
/// </summary>
internal sealed class CellCompiler(ImmutableArray<string> imports)
{
    /// <summary>How the names of scripts begin; nobody writes such a name.</summary>
    public const string ScriptPrefix = "NotebookCell_";

    /// <summary>How the names of libraries begin.</summary>
    public const string LibraryPrefix = "NotebookTypes_";

    private static readonly CSharpCompilationOptions CommonOptions = new(
        OutputKind.DynamicallyLinkedLibrary,
        optimizationLevel: OptimizationLevel.Release,
        // A cell is small, and a thread pool that user code has filled must not hold the compiler up.
        concurrentBuild: false,
        nullableContextOptions: NullableContextOptions.Disable,
        assemblyIdentityComparer: DesktopAssemblyIdentityComparer.Default,
        // Versions of one assembly are unified, nullable annotations and unread results are a notebook's daily bread.
        specificDiagnosticOptions: ImmutableDictionary<string, ReportDiagnostic>.Empty
            .Add("CS1701", ReportDiagnostic.Suppress).Add("CS1702", ReportDiagnostic.Suppress).Add("CS8632", ReportDiagnostic.Suppress)
            .Add("CS8669", ReportDiagnostic.Suppress).Add("CS1591", ReportDiagnostic.Suppress).Add("CS1998", ReportDiagnostic.Suppress));

    // The version is written in each assembly; asking the core library for it takes longer than one thinks.
    private static readonly EmitOptions ScriptEmit =
        new(debugInformationFormat: DebugInformationFormat.PortablePdb, runtimeMetadataVersion: "v4.0.30319");

    private static readonly EmitOptions LibraryEmit = ScriptEmit.WithIncludePrivateMembers(false);

    private readonly UsingsInEffect _usings = new(imports);
    private readonly HashSet<string> _scriptNames = new(StringComparer.Ordinal);
    private readonly List<HideableReference> _libraries = [];
    private ImmutableArray<MetadataReference> _references = [];
    private ImmutableArray<MetadataReference> _newReferences = [];
    private ImmutableArray<ISymbol> _imported;
    private int _compiled;
    private readonly object _opening = new();
    private bool _opened;

    /// <summary>The newest compilation of the chain; null before the first cell.</summary>
    public CSharpCompilation? Previous { get; private set; }

    /// <summary>The names that references and the usings of all cells bring.</summary>
    public ImmutableArray<ISymbol> Imported
    {
        get
        {
            var known = _imported;
            if (known.IsDefault)
            {
                _imported = known = NamesInScope.Imported(Continue(CSharpSyntaxTree.ParseText("", CellSource.ScriptSyntax), "Nothing", []));
            }

            return known;
        }
    }

    /// <summary>Adds references for the cells to come.</summary>
    public void AddReferences(IEnumerable<string> paths)
    {
        var documentation = new DocumentationFiles();
        Add([.. paths.Select(path => PlatformReferences.FromFile(path, documentation))]);
    }

    private void Add(ImmutableArray<MetadataReference> added)
    {
        _references = _references.AddRange(added);
        _newReferences = _newReferences.AddRange(added);
        _imported = default;
    }

    /// <summary>A script compilation that continues the session; what it is used for does not change the session.</summary>
    public CSharpCompilation Continue(SyntaxTree tree, string name, IEnumerable<MetadataReference> more)
    {
        EnsureReferences();
        var first = Previous is null;
        var options = CommonOptions.WithScriptClassName(name).WithUsings(first ? imports.Select(WithoutStatic) : []);
        var references = (first ? _references : _newReferences).Concat(more);
        var cell = CSharpCompilation.CreateScriptCompilation(name, tree, references, options, null, typeof(object), typeof(ScriptGlobals));
        // Given at creation, the previous cell is analysed anew to see that it has no errors; what was accepted has none.
        return cell.WithScriptCompilationInfo(cell.ScriptCompilationInfo!.WithPreviousScriptCompilation(Previous));
    }

    /// <summary>Compiles a cell. The session is the same as before until <see cref="Accept"/>.</summary>
    public CompiledCell Compile(ScriptCell cell)
    {
        EnsureReferences();
        var number = ++_compiled;
        var (source, library, errors) = CompileLibrary(cell, number);
        if (!errors.IsEmpty)
        {
            return new CompiledCell { Compilation = Continue(source.ScriptTree, ScriptName(number), []), Errors = errors, Usings = [] };
        }

        var undo = library is null ? [] : HideEarlier(library.Reference);
        var compiled = CompileScript(source, library, ScriptName(number));
        if (!compiled.Errors.IsEmpty)
        {
            undo.ForEach(static action => action());
        }

        return compiled;
    }

    /// <summary>Makes a compiled cell what the next one continues.</summary>
    public void Accept(CompiledCell cell)
    {
        Previous = cell.Compilation;
        _imported = cell.Usings.IsEmpty && cell.Library is null && _newReferences.IsEmpty ? _imported : default;
        _newReferences = [];
        _usings.Add(cell.Usings);
        _scriptNames.UnionWith(cell.Compilation.ScriptClass!.GetMembers().Select(member => member.Name));
        if (cell.Library is { Reference: var reference })
        {
            _libraries.Add(reference);
            _references = _references.Add(reference);
        }
    }

    /// <summary>Opens the platform's references, which waits for the first use so that a session is there at once.</summary>
    public void EnsureReferences()
    {
        lock (_opening)
        {
            if (!_opened)
            {
                Add(PlatformReferences.Create());
                _opened = true;
            }
        }
    }

    // The option takes types and namespaces alike; a using directive has to tell them apart.
    private static string WithoutStatic(string import) => import.StartsWith("static ", StringComparison.Ordinal) ? import[7..] : import;

    private static string ScriptName(int number) => string.Create(CultureInfo.InvariantCulture, $"{ScriptPrefix}{number}");

    /// <summary>Whether a type is the class of a cell's own top level.</summary>
    public static bool IsScriptClass(Type type) => type.Name.StartsWith(ScriptPrefix, StringComparison.Ordinal);

    private static int ValueLine(CSharpCompilation compilation, SyntaxTree tree)
    {
        var root = tree.GetCompilationUnitRoot();
        SyntaxNode? value;
        if ((root.Members.LastOrDefault() as GlobalStatementSyntax)?.Statement
            is ExpressionStatementSyntax { SemicolonToken.IsMissing: true, Expression: var last })
        {
            // Only a call or an await may be void, and looking at meaning binds it anew.
            value = !last.DescendantNodesAndSelf().Any(node => node is InvocationExpressionSyntax or AwaitExpressionSyntax)
                || compilation.GetSemanticModel(tree).GetTypeInfo(last).ConvertedType is { SpecialType: not SpecialType.System_Void } ? last : null;
        }
        else
        {
            value = root.Members.OfType<GlobalStatementSyntax>().SelectMany(member => member
                .DescendantNodes(node => node is not (AnonymousFunctionExpressionSyntax or LocalFunctionStatementSyntax)))
                .FirstOrDefault(node => node is ReturnStatementSyntax { Expression: not null });
        }

        // Edits keep the lines as they are.
        return value is null ? 0 : tree.GetLineSpan(value.Span).StartLinePosition.Line + 1;
    }

    private (CellSource Source, CellLibrary? Library, ImmutableArray<ScriptDiagnostic> Errors) CompileLibrary(ScriptCell cell, int number)
    {
        HashSet<int> kept = [];
        ImmutableArray<ScriptDiagnostic> firstErrors = [];
        while (true)
        {
            var source = CellSource.Split(cell, kept, _scriptNames.Contains);
            ImmutableArray<ScriptDiagnostic> syntax = source.SyntaxErrors.IsEmpty ? []
                : DiagnosticAdvice.OfRefVariable(cell) is { } refused ? [refused]
                : [.. source.SyntaxErrors.Select(error => Place(error, source, source.Script))];
            if (source.Library is null || !syntax.IsEmpty)
            {
                return (source, null, syntax);
            }

            var (library, diagnostics) = EmitLibrary(source, number);
            if (library is not null)
            {
                return (source, library, []);
            }

            // A type that uses the script's own constants or static methods does not compile on its own: script takes it.
            ImmutableArray<ScriptDiagnostic> errors = [.. diagnostics.Select(error => Place(error, source, source.Library))];
            firstErrors = firstErrors.IsEmpty ? errors : firstErrors;
            var before = kept.Count;
            var places = diagnostics.Select(error => source.Library.ToOriginal(error.Location.SourceSpan.Start));
            kept.UnionWith(source.DeclarationsToKeep(places));
            if (kept.Count == before)
            {
                return (source, null, firstErrors);
            }
        }
    }

    private (CellLibrary? Library, IReadOnlyList<Diagnostic> Errors) EmitLibrary(CellSource source, int number)
    {
        var tree = source.ParseLibrary();
        var name = string.Create(CultureInfo.InvariantCulture, $"{LibraryPrefix}{number}");
        var usings = CSharpSyntaxTree.ParseText(_usings.With(source.Usings), CellSource.LibrarySyntax);
        var hidden = HideEarlier(CSharpNames.DeclaredTypes(tree.GetCompilationUnitRoot()));
        (var compilation, tree) = source.PollLibrary(CSharpCompilation.Create(name, [tree, usings], _references, CommonOptions), tree);
        using var assembly = new MemoryStream();
        using var symbols = new MemoryStream();
        using var reference = new MemoryStream();
        using var documentation = new MemoryStream();
        var result = compilation.Emit(assembly, symbols, documentation, metadataPEStream: reference, options: LibraryEmit);
        hidden.ForEach(static undo => undo());
        if (result.Success)
        {
            var image = new EmittedImage(assembly.ToArray(), symbols.ToArray());
            return (new CellLibrary(name, image, new HideableReference(
                name, [.. reference.ToArray()], new WrittenDocumentation(documentation.ToArray()))), []);
        }

        return (null, [.. result.Diagnostics.Where(d => d.Severity == DiagnosticSeverity.Error && d.Location.SourceTree == tree)]);
    }

    private CompiledCell CompileScript(CellSource source, CellLibrary? library, string name)
    {
        // To know what lambdas mean takes as long as to compile them, so what most of them mean is tried first.
        var plain = Continue(source.ScriptTree, name, library is null ? [] : [library.Reference]);
        var guessed = source.PollScript(plain, isGuess: true);
        var compiled = EmitScript(source, library, guessed);
        return compiled.Errors.IsEmpty || guessed == plain ? compiled
            : EmitScript(source, library, source.PollScript(plain, isGuess: false));
    }

    private static CompiledCell EmitScript(CellSource source, CellLibrary? library, CSharpCompilation compilation)
    {
        var compiled = new CompiledCell { Compilation = compilation, Usings = source.Usings, Library = library };
        IEnumerable<Diagnostic> diagnostics;
        // Emitting a script without any statement fails without a word, so only its usings are checked.
        if (source.ScriptTree.GetCompilationUnitRoot().Members.Count == 0)
        {
            diagnostics = compilation.GetDiagnostics();
        }
        else
        {
            using var assembly = new MemoryStream();
            using var symbols = new MemoryStream();
            var result = compilation.Emit(assembly, symbols, options: ScriptEmit);
            diagnostics = result.Diagnostics;
            compiled = compiled with { Image = result.Success ? new EmittedImage(assembly.ToArray(), symbols.ToArray()) : null };
        }

        var placed = diagnostics.Where(diagnostic => diagnostic.Severity >= DiagnosticSeverity.Warning)
            .OrderBy(diagnostic => diagnostic.Location.SourceSpan.Start)
            .ToLookup(diagnostic => diagnostic.Severity, diagnostic =>
                DiagnosticAdvice.WithName(Place(diagnostic, source, source.Script), diagnostic, compilation));
        return compiled with
        {
            Errors = [.. placed[DiagnosticSeverity.Error]],
            Warnings = [.. placed[DiagnosticSeverity.Warning]],
            ValueLine = compiled.Image is null ? 0 : ValueLine(compilation, source.ScriptTree),
        };
    }

    private List<Action> HideEarlier(HideableReference newer) => HideEarlier(newer.TypeNames);

    private List<Action> HideEarlier(ImmutableHashSet<string> names) =>
        [.. _libraries.Select(library => library.Hide(names)).OfType<Action>()];

    private static ScriptDiagnostic Place(Diagnostic diagnostic, CellSource source, EditedText text) =>
        DiagnosticAdvice.Improve(ScriptDiagnostic.From(
            diagnostic, source.Cell.Name, source.Original, text.ToOriginal(diagnostic.Location.SourceSpan.Start)),
            text.IsInserted(diagnostic.Location.SourceSpan.Start));
}

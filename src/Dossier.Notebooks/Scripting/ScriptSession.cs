using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Globalization;
using System.Reflection;
using Microsoft.CodeAnalysis.CSharp;

namespace Dossier.Notebooks.Scripting;

/// <summary>
/// A C# session: cells run one after another and each sees what those before declared. <c>Run</c> blocks its
/// thread; <see cref="Interrupt"/> and the questions about variables may come from any other.
/// </summary>
internal sealed class ScriptSession
{
    private readonly ScriptOptions _options;
    private readonly CellCompiler _compiler;
    private readonly ScriptLoadContext _loader;
    private readonly ScriptGlobals _globals = new();
    private readonly ScriptVariables _variables;
    private readonly ConcurrentDictionary<Assembly, string> _cells = new();
    private readonly object _oneAtATime = new();
    private volatile CellContext? _running;

    /// <summary>Starts a session with nothing in it; assemblies are opened when the first cell comes.</summary>
    public ScriptSession(ScriptOptions options)
    {
        _options = options;
        _compiler = new CellCompiler(options.Imports);
        _loader = new ScriptLoadContext(options.NativeLibrary);
        _variables = new ScriptVariables(_globals);
    }

    /// <summary>The variables as they are now, in the order their names were first used.</summary>
    public IReadOnlyList<ScriptVariable> Variables => _variables.List();

    /// <summary>Compiles and runs a cell and returns how it ended. Cells wait for each other.</summary>
    /// <param name="cell">The cell.</param>
    /// <param name="show">
    /// Makes of the cell's value what is to be shown of it, as a part of the cell: it can be interrupted, and what it throws, the cell does.
    /// </param>
    /// <exception cref="InvalidOperationException">It was called from inside a running cell.</exception>
    public CellOutcome Run(ScriptCell cell, Func<object?, object?>? show = null)
    {
        RefuseInsideCell(cell.Name + " was to run");
        lock (_oneAtATime)
        {
            // It is there before the compiler starts, so that no interrupt comes too early.
            var context = new CellContext(cell.Name, failure => _options.BackgroundFailure?.Invoke(failure), _options.InterruptPatience);
            _running = context;
            try
            {
                return CompileAndRun(cell, context, show);
            }
            finally
            {
                _running = null;
            }
        }
    }

    /// <summary>
    /// Stops the running cell, if there is one, and returns at once; its <c>Run</c> then returns
    /// <see cref="CellOutcome.Interrupted"/>. Loops, waits and recursions of the cell's own code stop; a long computation
    /// inside a library cannot be stopped and goes on in the background until it returns.
    /// </summary>
    public void Interrupt() => _running?.Interrupt();

    /// <summary>
    /// Makes assemblies known to the cells to come. Dependencies are found in the same folders. Returns the paths that
    /// come too late: another file with an assembly of that name is in use, until the session is started anew.
    /// </summary>
    /// <exception cref="FileNotFoundException">A file is not there; then none is added.</exception>
    public ImmutableArray<string> AddReferences(IEnumerable<string> paths)
    {
        RefuseInsideCell("A reference was to be added");
        ImmutableArray<string> full = [.. paths.Select(Path.GetFullPath)];
        if (full.FirstOrDefault(path => !File.Exists(path)) is { } missing)
        {
            throw new FileNotFoundException($"There is no assembly {missing}. Build it, or correct the path.", missing);
        }

        lock (_oneAtATime)
        {
            var added = full.ToLookup(_loader.AddReference);
            _compiler.EnsureReferences();
            _compiler.AddReferences(added[AddedReference.Added]
                .Concat(added[AddedReference.OfPlatform].Select(PlatformReferences.Unseen).OfType<string>()));
            return [.. added[AddedReference.TooLate]];
        }
    }

    /// <summary>The variable of a name; null if there is none.</summary>
    public ScriptVariable? Find(string name) => _variables.Find(name);

    /// <summary>
    /// Gives a variable a value, and declares it if there is none of that name and type. Without a type, the value's
    /// own is taken; a type that cells cannot name becomes <c>dynamic</c>.
    /// </summary>
    /// <exception cref="ArgumentException">The name is no C# identifier.</exception>
    public void Set(string name, object? value, Type? type = null)
    {
        if (!SyntaxFacts.IsValidIdentifier(name))
        {
            throw new ArgumentException(
                $"'{name}' is no name for a variable. Use letters, digits and _, and no digit first.", nameof(name));
        }

        RefuseInsideCell(name + " was to be set");
        lock (_oneAtATime)
        {
            var declared = type ?? value?.GetType() ?? typeof(object);
            if (_variables.TryAssign(name, value, declared))
            {
                return;
            }

            var typeName = IsNameable(declared) ? CSharpNames.Of(declared, withNamespace: true) : "dynamic";
            _globals.HandOver(value);
            var outcome = Run(new ScriptCell(name, $"{typeName} @{name} = {nameof(ScriptGlobals.HandedOver)}<{typeName}>();"));
            if (outcome is not CellOutcome.Completed)
            {
                throw new InvalidOperationException($"The variable {name} could not be declared as {typeName}: {outcome}");
            }
        }
    }

    /// <summary>What could be typed at a place, given as a UTF-16 offset. May be asked while a cell runs.</summary>
    public CompletionList Complete(string code, int position) => Completer.Complete(_compiler, code, position);

    /// <summary>What is known of the thing at a place, given as a UTF-16 offset; null if nothing is.</summary>
    public Inspection? Inspect(string code, int position) => Inspection.At(_compiler, code, position);

    /// <summary>
    /// Compiles without effect, so that the first cells need not wait for the compiler to load. A host calls it when it has
    /// nothing else to do.
    /// </summary>
    public void WarmUp()
    {
        // One after the other: a cell that comes meanwhile waits for one of them at most, and what comes after it is warm.
        Compile("record R(int N); await Task.FromResult(new R(1).N)");
        Compile("foreach (var text in new[] { 1 }.Where(n => n > 0).Select(n => $\"{n}\").ToList()) { Console.WriteLine(text); }");

        void Compile(string code)
        {
            lock (_oneAtATime)
            {
                if (_compiler.Previous is null)
                {
                    _compiler.Compile(new ScriptCell("warm-up", code));
                }
            }
        }
    }

    /// <summary>The same for the first completion.</summary>
    public void WarmUpTyping()
    {
        Complete("Consol", "Consol".Length);
        Complete("Console.", "Console.".Length);
    }

    private static void RefuseInsideCell(string what)
    {
        if (CellContext.CurrentThread is not null)
        {
            throw new InvalidOperationException(what + " inside a running cell. Do it after that cell has ended.");
        }
    }

    private static bool IsNameable(Type type) => type.IsVisible && !type.Name.Contains('<', StringComparison.Ordinal)
        && (type.HasElementType ? IsNameable(type.GetElementType()!) : Array.TrueForAll(type.GetGenericArguments(), IsNameable));

    private CellOutcome CompileAndRun(ScriptCell cell, CellContext context, Func<object?, object?>? show)
    {
        var compiled = _compiler.Compile(cell);
        if (!compiled.Errors.IsEmpty)
        {
            return new CellOutcome.CompileFailed(compiled.Errors) { Warnings = compiled.Warnings };
        }

        if (compiled.Library is { } library)
        {
            _cells[_loader.LoadCell(library.Name, library.Image)] = cell.Name;
        }

        if (compiled.Image is { } image)
        {
            return Run(cell, compiled, image, context, show) with { Warnings = compiled.Warnings };
        }

        _compiler.Accept(compiled);
        return CellOutcome.Completed.Nothing with { Warnings = compiled.Warnings };
    }

    private CellOutcome Run(
        ScriptCell cell, CompiledCell compiled, EmittedImage image, CellContext context, Func<object?, object?>? show)
    {
        var assembly = _loader.LoadCell(compiled.Compilation.AssemblyName!, image);
        _cells[assembly] = cell.Name;
        var entry = compiled.Compilation.GetEntryPoint(CancellationToken.None)!;
        var start = assembly.GetType(entry.ContainingType.MetadataName)!
            .GetMethod(entry.Name, BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic)!
            .CreateDelegate<Func<object?[], Task<object?>>>();
        var submissions = _variables.Submissions;
        Task<object?>? result = null;
        var abandoned = context.Run(() => result = RunAndDisposeAsync(start, submissions, compiled.HasValue ? show : null));
        if (_variables.Keep())
        {
            _compiler.Accept(compiled);
        }

        return abandoned is { } count ? AfterInterrupt(cell, count) : Outcome(cell, compiled, result!);
    }

    private async Task<object?> RunAndDisposeAsync(
        Func<object?[], Task<object?>> start, object?[] submissions, Func<object?, object?>? show)
    {
        try
        {
            var value = await start(submissions);
            return show is null ? value : show(value);
        }
        finally
        {
            await _globals.DisposeOwnedAsync();
        }
    }

    private CellOutcome.Interrupted AfterInterrupt(ScriptCell cell, int abandoned)
    {
        // The interrupt may have come before the cell's using variables were disposed.
        var context = new CellContext(cell.Name, static _ => { }, _options.InterruptPatience);
        context.Run(_globals.DisposeOwnedAsync, _options.InterruptPatience);
        return new CellOutcome.Interrupted(abandoned);
    }

    private CellOutcome Outcome(ScriptCell cell, CompiledCell compiled, Task<object?> result)
    {
        try
        {
            var value = result.GetAwaiter().GetResult();
            return compiled.HasValue ? new CellOutcome.Completed(true, value) : CellOutcome.Completed.Nothing;
        }
#pragma warning disable CA1031 // Whatever the cell threw is its outcome.
        catch (Exception exception)
#pragma warning restore CA1031
        {
            var told = exception is InsufficientExecutionStackException deep ? UserFrames.Explain(deep, _cells.ContainsKey) : exception;
            var text = UserFrames.Describe(told, _cells.ContainsKey);
            // What fails while the value is shown need not have passed through the cell's own code.
            return new CellOutcome.Threw(told, told == exception && compiled.ValueLine > 0 && !UserFrames.Frames(told, _cells.ContainsKey).Any()
                ? string.Create(CultureInfo.InvariantCulture, $"{text}\n   at {cell.Name}, line {compiled.ValueLine}") : text);
        }
    }
}

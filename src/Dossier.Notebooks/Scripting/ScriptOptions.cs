using System.Collections.Immutable;

namespace Dossier.Notebooks.Scripting;

/// <summary>What a host decides about a session before its first cell.</summary>
internal sealed record ScriptOptions
{
    /// <summary>The namespaces every cell sees: those an ordinary program imports implicitly, and text.</summary>
    public static ImmutableArray<string> UsualImports { get; } =
    [
        "System", "System.Collections.Generic", "System.IO", "System.Linq", "System.Net.Http", "System.Text", "System.Threading",
        "System.Threading.Tasks",
    ];

    /// <summary>Namespaces, and types whose static members are seen without their name: <c>static System.Math</c>.</summary>
    public ImmutableArray<string> Imports { get; init; } = UsualImports;

    /// <summary>Finds a native library by its name for the cells and packages that call it; null where there is none.</summary>
    public Func<string, string?>? NativeLibrary { get; init; }

    /// <summary>Told of an exception that no cell waits for, such as one out of an <c>async void</c> method.</summary>
    public Action<Exception>? BackgroundFailure { get; init; }

    /// <summary>How long an interrupt waits for threads to stop before it abandons them.</summary>
    public TimeSpan InterruptPatience { get; init; } = TimeSpan.FromSeconds(2);
}

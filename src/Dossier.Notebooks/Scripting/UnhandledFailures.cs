using System.Runtime.ExceptionServices;

namespace Dossier.Notebooks.Scripting;

/// <summary>
/// Keeps the process alive when a thread that is no cell's throws, such as one the user started. It holds for the
/// whole process and for good, so the program that runs notebooks calls it once when it starts.
/// </summary>
internal static class UnhandledFailures
{
    /// <summary>Reports such exceptions from now on instead of ending the process. A stack overflow still ends it.</summary>
    /// <exception cref="InvalidOperationException">It was called before in this process.</exception>
    public static void Report(Action<Exception> report) => ExceptionHandling.SetUnhandledExceptionHandler(failure =>
    {
        report(failure);
        return true;
    });
}

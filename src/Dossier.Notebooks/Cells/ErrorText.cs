using System.Collections.Immutable;
using System.Globalization;
using Dossier.Notebooks.Scripting;

namespace Dossier.Notebooks.Cells;

/// <summary>Errors as clients show them: the name in red, then what, where, and the line itself.</summary>
internal static class ErrorText
{
    private const string Red = "\u001b[31m";
    private const string Normal = "\u001b[0m";

    /// <summary>What does not compile, each error with its line and a caret under the place.</summary>
    public static ErrorOutput OfCompiler(ImmutableArray<ScriptDiagnostic> errors)
    {
        var first = errors[0];
        return new(first.Id, first.Message, [.. errors.SelectMany(error =>
            error.Text.Replace($"error {error.Id}", $"{Red}error {error.Id}{Normal}", StringComparison.Ordinal).Split('\n'))]);
    }

    /// <summary>An exception that a cell threw.</summary>
    /// <param name="exception">The exception.</param>
    /// <param name="text">Its description, which starts with its type's full name.</param>
    public static ErrorOutput OfException(Exception exception, string text)
    {
        var type = exception.GetType();
        var end = text.IndexOf(':', StringComparison.Ordinal);
        var lines = (end < 0 ? text : Red + text[..end] + Normal + text[end..]).ReplaceLineEndings("\n").Split('\n');
        return new(type.Name, UserFrames.Message(exception), [.. lines]);
    }

    /// <summary>What is wrong with a magic line or its text.</summary>
    /// <param name="name">Kind of error, such as <c>MagicError</c>.</param>
    /// <param name="message">What was expected, what found, what to do.</param>
    /// <param name="cell">The cell's name.</param>
    /// <param name="line">Line in the cell, from 1.</param>
    /// <param name="source">The line itself.</param>
    public static ErrorOutput OfMagic(string name, string message, string cell, int line, string source)
    {
        var place = string.Create(CultureInfo.InvariantCulture, $"   at {cell}, line {line}");
        var lines = $"{Red}{name}{Normal}: {message}".ReplaceLineEndings("\n").Split('\n');
        return new(name, message, [.. lines, place, "   " + source.Trim()]);
    }

    /// <summary>The user stopped the cell.</summary>
    /// <param name="abandoned">Threads that could not be stopped.</param>
    public static ErrorOutput OfInterrupt(int abandoned)
    {
        var message = "The cell was interrupted. What it had assigned before is kept." + (abandoned == 0 ? "" : string.Create(
            CultureInfo.InvariantCulture,
            $" {abandoned} of its threads could not be stopped and go on in the background; restart the kernel to end them."));
        return new("Interrupted", message, [$"{Red}Interrupted{Normal}: {message}"]);
    }
}

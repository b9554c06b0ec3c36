using Dossier.Reading;

namespace Dossier.Cli;

/// <summary>What a command reads from and writes to, so that tests can run it without a process.</summary>
/// <param name="Out">Where results go.</param>
/// <param name="Error">Where problems go.</param>
/// <param name="WorkingDirectory">The folder that relative paths start from.</param>
/// <param name="IsTerminal">Whether progress may be drawn over itself.</param>
internal sealed record CommandIO(TextWriter Out, TextWriter Error, string WorkingDirectory, bool IsTerminal)
{
    /// <summary>Whether results may have bold type: on a terminal, unless the variable NO_COLOR is set.</summary>
    public bool IsStyled { get; init; }

    /// <summary>Where answers come from; null when nobody is there to be asked.</summary>
    public TextReader? In { get; init; }

    /// <summary>Tells how long a step takes, and what day a review is when the command line does not say. Nothing else looks at it.</summary>
    public TimeProvider Clock { get; init; } = TimeProvider.System;

    /// <summary>The process's own console and folder.</summary>
    public static CommandIO OfProcess() =>
        new(Console.Out, Console.Error, Directory.GetCurrentDirectory(), !Console.IsOutputRedirected && !Console.IsErrorRedirected)
        {
            IsStyled = !Console.IsOutputRedirected && string.IsNullOrEmpty(Environment.GetEnvironmentVariable("NO_COLOR")),
            In = Console.IsInputRedirected || Console.IsOutputRedirected ? null : Console.In,
        };

    /// <summary>A path as given on the command line, made absolute, without a separator at its end.</summary>
    /// <exception cref="BadInputException">The path is empty, as when a script names a variable that is not set.</exception>
    public string Resolve(string path) => string.IsNullOrWhiteSpace(path)
        ? throw new BadInputException(new("the command line", 0, "the path of a folder", "an empty one", "Name the folder, or leave the option out."))
        : Path.TrimEndingDirectorySeparator(Path.GetFullPath(path, WorkingDirectory));

    /// <summary>A path for messages: relative to the working directory when it lies below it, with forward slashes.</summary>
    public string Show(string path)
    {
        var relative = Path.GetRelativePath(WorkingDirectory, path);
        return (relative.StartsWith("..", StringComparison.Ordinal) ? path : relative).Replace('\\', '/');
    }
}

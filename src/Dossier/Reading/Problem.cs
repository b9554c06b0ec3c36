using System.Globalization;

namespace Dossier.Reading;

/// <summary>Something in the input that is not as it should be. The text is part of the contract: file, line, expected, found, what to
/// do.</summary>
/// <param name="File">Path of the file, relative to the folder that was read.</param>
/// <param name="Line">Line in the file, from 1; 0 when the file as a whole is meant.</param>
/// <param name="Expected">What should be there.</param>
/// <param name="Found">What is there.</param>
/// <param name="NextStep">What to do about it.</param>
public sealed record Problem(string File, int Line, string Expected, string Found, string NextStep)
{
    /// <summary>Column in the line, from 1; 0 when the line as a whole is meant.</summary>
    public int Column { get; init; }

    /// <summary>The problem in one line, place first: <c>deals.csv:12: expected …, found …. Next step.</c></summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture,
        $"{Place}: expected {Expected}, found {Found}. {NextStep}");

    private string Place => (Line, Column) switch
    {
        (0, _) => File,
        (_, 0) => string.Create(CultureInfo.InvariantCulture, $"{File}:{Line}"),
        _ => string.Create(CultureInfo.InvariantCulture, $"{File}:{Line}:{Column}"),
    };
}

/// <summary>Input without which nothing can be made is not as it should be.</summary>
/// <param name="problem">What, where, and what to do.</param>
public sealed class BadInputException(Problem problem) : Exception(problem?.ToString())
{
    /// <summary>What, where, and what to do.</summary>
    public Problem Problem { get; } = problem!;
}

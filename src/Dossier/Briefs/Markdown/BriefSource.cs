using System.Globalization;
using System.Text;
using Dossier.Frames;
using Dossier.Reading;

namespace Dossier.Briefs.Markdown;

/// <summary>The text of a brief as its author wrote it, and what is wrong in it.</summary>
/// <param name="File">How errors name it.</param>
/// <param name="Text">The text with LF line ends.</param>
/// <param name="Folder">Where pictures are looked for; null for a text without a file.</param>
internal sealed record BriefSource(string File, string Text, string? Folder)
{
    /// <summary>A line, from 1, as errors name it.</summary>
    public string At(int line) => string.Create(CultureInfo.InvariantCulture, $"{File}:{line}");

    /// <summary>An error at a line, from 1; 0 for the file as a whole.</summary>
    public BadInputException Fault(int line, string expected, string found, string nextStep) =>
        new(new(File, line, expected, found, nextStep));

    /// <summary>An error about a name that is none of those that can stand there.</summary>
    public BadInputException Unknown(int line, string what, string name, IEnumerable<string> names)
    {
        string[] all = [.. names.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];
        var near = Nearest.To(name, all) is { } best ? $"Did you mean {best}? " : "";
        return Fault(line, what, $"\"{name}\"", near + (all.Length == 0 ? "There is none yet." : $"There is {string.Join(", ", all)}."));
    }

    /// <summary>The same error at the line of this file where the text stands that it was found in.</summary>
    /// <param name="problem">The error in the text alone.</param>
    /// <param name="text">The text, which YAML may have freed of its indent.</param>
    /// <param name="firstLine">Where it begins, from 1.</param>
    public BadInputException Moved(Problem problem, string text, int firstLine) => new(problem with
    {
        File = File,
        Line = problem.Line == 0 ? firstLine : firstLine + problem.Line - 1,
        Column = problem.Column == 0 ? 0 : problem.Column + Math.Max(0, Indent(Text.Split('\n')[firstLine - 1]) - Indent(text)),
    });

    /// <summary>A text with LF line ends and whole characters: half of a surrogate pair is none.</summary>
    public static string Clean(string text) => Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(text.ReplaceLineEndings("\n")));

    public static BriefSource Read(string path)
    {
        if (!System.IO.File.Exists(path))
        {
            throw new BadInputException(new(path, 0, "a brief in Markdown", "no such file", "Correct the path."));
        }

        return new(path, TextDecoder.Decode(System.IO.File.ReadAllBytes(path)).Text, Path.GetDirectoryName(Path.GetFullPath(path)));
    }

    private static int Indent(string line) => line.Length - line.TrimStart(' ').Length;
}

using System.Collections.Immutable;
using Dossier.Reading;

namespace Dossier.Briefs.Markdown;

/// <summary>What the front matter of a brief says; texts in it may still hold live values.</summary>
internal sealed class BriefHead
{
    private static readonly string[] Known =
    [
        "title", "subtitle", "short-title", "series", "authors", "language", "licence", "marking", "paper", "keywords", "parameters",
    ];

    private readonly FrontMatter _matter;
    private readonly BriefSource _source;

    private BriefHead(BriefSource source, FrontMatter matter) => (_source, _matter) = (source, matter);

    /// <summary>Number of lines it takes, fences included.</summary>
    public int LineCount => _matter.LineCount;

    public ImmutableArray<string> Authors => List("authors");

    public ImmutableArray<string> Keywords => List("keywords");

    /// <summary>The names of the parameters, each with its line.</summary>
    public ImmutableArray<(string Name, int Line)> Parameters => _matter["parameters"] is not { } value ? []
        : value.Map.IsEmpty ? [.. List("parameters").Select(name => (name, value.Line))]
        : [.. value.Map.Select(entry => (entry.Key, value.Line))];

    public Paper Paper => Text("paper").ToUpperInvariant() switch
    {
        "" or "A4" => Paper.A4,
        "LETTER" => Paper.Letter,
        _ => throw _source.Fault(Line("paper"), "A4 or Letter", $"\"{Text("paper")}\"", "Name one of the two."),
    };

    /// <summary>Reads the block at the top of a brief.</summary>
    /// <exception cref="BadInputException">It is missing, has a key that is none, or no title.</exception>
    public static BriefHead Read(BriefSource source)
    {
        var lines = source.Text.Split('\n');
        if (!FrontMatter.StartsAt(lines))
        {
            throw source.Fault(1, "front matter: a line ---, lines such as \"title: …\", and a line ---", "none",
                "Begin the file with it.");
        }

        var head = new BriefHead(source, Read(source, lines));
        if (head._matter.Keys.FirstOrDefault(key => !Known.Contains(key, StringComparer.Ordinal)) is { } unknown)
        {
            throw source.Unknown(head.Line(unknown), "a key of the front matter", unknown, Known);
        }

        return head.Text("title").Length > 0 ? head
            : throw source.Fault(1, "a title in the front matter", "none", "Add a line \"title: …\".");
    }

    /// <summary>The text of a key; empty when absent.</summary>
    public string Text(string key) => _matter.Text(key);

    /// <summary>The line of a key, from 1.</summary>
    public int Line(string key) => _matter[key]?.Line ?? 1;

    private static FrontMatter Read(BriefSource source, string[] lines)
    {
        try
        {
            return FrontMatter.Read(lines, source.File);
        }
        catch (BadInputException bad) when (bad.Problem.Line is var line && line > 0 && line <= lines.Length && Bare(lines[line - 1]))
        {
            throw source.Fault(line, "text in quotation marks where it begins with {{", lines[line - 1].Trim(),
                "Write key: \"{{ … }} …\".");
        }
    }

    private static bool Bare(string line) =>
        line.AsSpan(line.IndexOf(':', StringComparison.Ordinal) + 1).TrimStart().StartsWith("{{", StringComparison.Ordinal);

    private ImmutableArray<string> List(string key) =>
        [.. Text(key).Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)];
}

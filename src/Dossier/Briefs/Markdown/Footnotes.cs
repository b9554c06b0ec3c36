using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Markdig.Extensions.Footnotes;
using Markdig.Syntax;

namespace Dossier.Briefs.Markdown;

/// <summary>The footnotes that a text defines. The parser drops one that nothing points at, so the lines are looked at as well.</summary>
internal sealed partial class Footnotes
{
    private readonly BriefSource _source;
    private readonly Dictionary<string, int> _lines = new(StringComparer.OrdinalIgnoreCase);
    private readonly HashSet<string> _used;

    /// <summary>Finds the definitions.</summary>
    /// <exception cref="Reading.BadInputException">A footnote is defined twice.</exception>
    public Footnotes(BriefSource source, MarkdownDocument document)
    {
        _source = source;
        _used = document.Descendants<Footnote>().Select(note => (note.Label ?? "").TrimStart('^')).ToHashSet(StringComparer.OrdinalIgnoreCase);
        var quoted = document.Descendants<CodeBlock>().SelectMany(code => Enumerable.Range(code.Line, code.Lines.Count + 1)).ToHashSet();
        foreach (var (i, text) in source.Text.Split('\n').Index())
        {
            if (!quoted.Contains(i) && Definition().Match(text) is { Success: true } found
                && found.Groups[1].Value is var label && !_lines.TryAdd(label, i + 1))
            {
                throw source.Fault(i + 1, "each footnote defined once", $"[^{label}] again, after line {_lines[label]}",
                    "Give one of the two another name.");
            }
        }
    }

    /// <summary>All labels, without the sign in front.</summary>
    public ImmutableArray<string> Labels => [.. _lines.Keys];

    /// <summary>Refuses a footnote that nothing refers to.</summary>
    /// <exception cref="Reading.BadInputException">There is one.</exception>
    public void RefuseUnused()
    {
        if (_lines.FirstOrDefault(note => !_used.Contains(note.Key)) is { Key: { } label } unused)
        {
            throw _source.Fault(unused.Value, $"[^{label}] somewhere in the text", "its definition alone",
                "Put the mark where the note belongs, or take the note out.");
        }
    }

    [GeneratedRegex(@"^ {0,3}\[\^([^\]\s]+)\]:", RegexOptions.CultureInvariant)]
    private static partial Regex Definition();
}

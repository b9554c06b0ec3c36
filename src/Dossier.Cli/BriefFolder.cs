using System.Collections.Immutable;
using Dossier.Briefs;
using Dossier.Frames;
using Dossier.Reading;

namespace Dossier.Cli;

/// <summary>The briefs of a project: the files of <c>data/briefs</c>, or those that come with the product where there is no such folder.</summary>
internal sealed class BriefFolder(CommandIO io, string data)
{
    private readonly string _folder = Path.Combine(data, "briefs");

    /// <summary>All names, in ordinal order.</summary>
    public ImmutableArray<string> Names => !Directory.Exists(_folder) ? MarkdownBrief.ShippedNames
        : [.. Directory.EnumerateFiles(_folder, "*.md").Select(file => Path.GetFileNameWithoutExtension(file))
            .Where(name => name != "README").Order(StringComparer.Ordinal)];

    /// <summary>Reads a brief.</summary>
    /// <exception cref="BadInputException">There is none of that name, or it is not as it should be.</exception>
    public MarkdownBrief Read(string name)
    {
        if (Names.Contains(name, StringComparer.Ordinal))
        {
            return Directory.Exists(_folder) ? MarkdownBrief.Read(Path.Combine(_folder, name + ".md"),
                io.Show(Path.Combine(_folder, name + ".md"))) : MarkdownBrief.Shipped(name);
        }

        throw new BadInputException(new(_folder, 0, "the name of a brief", $"\"{name}\"",
            $"{(Nearest.To(name, Names) is { } near ? $"Did you mean {near}? " : "")}The briefs are: {string.Join(", ", Names)}."));
    }

    /// <summary>All briefs that need no parameter.</summary>
    public IEnumerable<(string Name, MarkdownBrief Brief)> Plain() => Names.Select(name => (name, Read(name)))
        .Where(brief => brief.Item2.Parameters.IsEmpty);
}

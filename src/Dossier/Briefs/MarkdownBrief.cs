using System.Collections.Immutable;
using Dossier.Briefs.Markdown;
using Dossier.Briefs.Overview;
using Dossier.Facts;
using Dossier.Reading;
using Markdig.Syntax;

namespace Dossier.Briefs;

/// <summary>A brief that is written in Markdown: text with live values, figures and tables that queries over the workspace fill.</summary>
/// <remarks>What can stand in such a file is told in <c>data/briefs/README.md</c>.</remarks>
public sealed class MarkdownBrief
{
    private const string Resource = "Dossier.Brief.";
    private readonly BriefSource _source;
    private readonly BriefHead _head;

    private MarkdownBrief(BriefSource source) => (_source, _head) = (source, BriefHead.Read(source));

    /// <summary>The names of the parameters that it needs, in the order of its front matter.</summary>
    public ImmutableArray<string> Parameters => [.. _head.Parameters.Select(parameter => parameter.Name)];

    /// <summary>The names of the briefs that come with the product.</summary>
    public static ImmutableArray<string> ShippedNames { get; } = [.. typeof(MarkdownBrief).Assembly.GetManifestResourceNames()
        .Where(name => name.StartsWith(Resource, StringComparison.Ordinal)).Select(name => name[Resource.Length..^3])
            .Order(StringComparer.Ordinal)];

    /// <summary>Takes a brief that comes with the product.</summary>
    /// <param name="name">One of <see cref="ShippedNames"/>.</param>
    /// <exception cref="ArgumentException">There is none of that name.</exception>
    public static MarkdownBrief Shipped(string name) => Parse(ShippedText(name), name + ".md");

    /// <summary>Reads a file. Only its front matter is looked at yet.</summary>
    /// <param name="path">The file.</param>
    /// <exception cref="BadInputException">There is no such file, or its front matter is not as it should be.</exception>
    public static MarkdownBrief Read(string path) => Read(path, path);

    /// <summary>Reads a file that errors name in another way, such as by a shorter path.</summary>
    internal static MarkdownBrief Read(string path, string shown)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        return new(BriefSource.Read(path) with { File = shown });
    }

    /// <summary>Takes a brief from a text.</summary>
    /// <param name="text">The Markdown, front matter first.</param>
    /// <param name="name">How errors name it.</param>
    /// <exception cref="BadInputException">The front matter is not as it should be.</exception>
    public static MarkdownBrief Parse(string text, string name = "the brief")
    {
        ArgumentNullException.ThrowIfNull(text);
        return new(new(name, BriefSource.Clean(text), Folder: null));
    }

    /// <summary>Composes the brief. The same text, workspace and parameters give the same brief.</summary>
    /// <param name="workspace">Articles and facts.</param>
    /// <param name="parameters">A value for each of <see cref="Parameters"/>; queries have them as <c>:name</c>.</param>
    /// <exception cref="BadInputException">Something in the text is wrong; the message says file, line, what was expected and found.</exception>
    public ComposedBrief Compose(Workspace workspace, IReadOnlyDictionary<string, string>? parameters = null)
    {
        ArgumentNullException.ThrowIfNull(workspace);
        return Compose(workspace, Checker.Check(workspace), parameters ?? ImmutableDictionary<string, string>.Empty);
    }

    /// <summary>The text of a brief that comes with the product.</summary>
    internal static string ShippedText(string name)
    {
        using var stream = typeof(MarkdownBrief).Assembly.GetManifestResourceStream($"{Resource}{name}.md")
            ?? throw new ArgumentException($"No brief \"{name}\" comes with the product; there is {string.Join(", ", ShippedNames)}.",
                nameof(name));
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }

    /// <summary>Composes the brief of a workspace that was checked before.</summary>
    internal ComposedBrief Compose(Workspace workspace, CheckReport report, IReadOnlyDictionary<string, string> parameters,
        ComposeLimits? limits = null)
    {
        var context = new OverviewContext(workspace, report);
        return new BriefWriter(_source, _head, context, Bound(context, parameters), limits ?? ComposeLimits.Usual).Write(Document());
    }

    // Lines keep their numbers: the front matter is blank lines for the parser.
    private MarkdownDocument Document()
    {
        var lines = _source.Text.Split('\n');
        lines.AsSpan(0, _head.LineCount).Fill("");
        return Pipeline.Parse(_source, string.Join('\n', lines), Pipeline.Whole, firstLine: 1);
    }

    private Dictionary<string, object?> Bound(OverviewContext context, IReadOnlyDictionary<string, string> parameters)
    {
        var bound = new Dictionary<string, object?>(StringComparer.Ordinal) { ["as_of"] = context.Workspace.AsOf };
        foreach (var (name, line) in _head.Parameters)
        {
            bound[name] = parameters.TryGetValue(name, out var value) ? value
                : throw _source.Fault(line, $"a value for the parameter {name}", "none", name == "country" ? "Give it: --country GB."
                    : $"Give it: --set {name}=VALUE.");
        }

        return parameters.Keys.FirstOrDefault(name => !bound.ContainsKey(name)) is { } unknown
            ? throw _source.Unknown(_head.Line("parameters"), "a parameter of the brief", unknown, Parameters) : bound;
    }
}

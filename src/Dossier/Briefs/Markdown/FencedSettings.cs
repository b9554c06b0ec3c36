using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace Dossier.Briefs.Markdown;

/// <summary>The lines "key: value" of a fenced block.</summary>
internal sealed class FencedSettings
{
    private readonly Dictionary<string, (string Text, int Line)> _values = new(StringComparer.Ordinal);
    private readonly BriefSource _source;
    private readonly int _line;

    private FencedSettings(BriefSource source, int line) => (_source, _line) = (source, line);

    /// <summary>The map "columns": what each head shows.</summary>
    public List<(string Head, string Expression, int Line)> Columns { get; } = [];

    /// <summary>Reads the lines.</summary>
    /// <param name="source">The brief.</param>
    /// <param name="yaml">The lines.</param>
    /// <param name="firstLine">The line of the first, from 1.</param>
    /// <param name="known">The keys that can stand there.</param>
    public static FencedSettings Read(BriefSource source, string yaml, int firstLine, params IReadOnlyList<string> known)
    {
        var settings = new FencedSettings(source, firstLine - 1);
        foreach (var (key, value) in Pairs(Mapping(source, yaml, firstLine)))
        {
            var line = firstLine + (int)key.Start.Line - 1;
            if (!known.Contains(key.Value ?? "", StringComparer.Ordinal))
            {
                throw source.Unknown(line, "a key of the block", key.Value ?? "", known);
            }

            settings.Take(key.Value!, value, line, firstLine);
        }

        return settings;
    }

    /// <summary>The text of a key; empty when absent.</summary>
    public string Text(string key) => _values.GetValueOrDefault(key).Text ?? "";

    /// <summary>The line of a key's value, from 1; that of the block when it is absent.</summary>
    public int Line(string key) => _values.TryGetValue(key, out var value) ? value.Line : _line;

    public string Required(string key) => Text(key) is { Length: > 0 } text ? text
        : throw _source.Fault(_line, $"a line \"{key}: …\" in the block", "none", "Add it.");

    private static YamlMappingNode Mapping(BriefSource source, string yaml, int firstLine)
    {
        try
        {
            var stream = new YamlStream();
            stream.Load(new StringReader(yaml));
            return stream.Documents.Count > 0 && stream.Documents[0].RootNode is YamlMappingNode map
                && map.Children.Keys.All(key => key is YamlScalarNode)
                ? map : throw source.Fault(firstLine, "lines \"key: value\"", "something else", "Correct the block.");
        }
        catch (ArgumentException)
        {
            throw source.Fault(firstLine, "lines \"key: value\"", "YAML that ends in the midst", "Correct the block.");
        }
        catch (YamlException e)
        {
            throw source.Fault(firstLine + (int)e.Start.Line - 1, "YAML",
                $"something else ({(e.InnerException ?? e).Message.Trim().TrimEnd('.')})",
                "Put text with a colon, or that begins with {{, into \"quotation marks\".");
        }
    }

    private static IEnumerable<(YamlScalarNode, YamlNode)> Pairs(YamlMappingNode map) =>
        map.Children.Select(pair => ((YamlScalarNode)pair.Key, pair.Value));

    private void Take(string key, YamlNode value, int line, int firstLine)
    {
        switch (value)
        {
            // A block of text begins on the line after its bar.
            case YamlScalarNode scalar:
                _values.Add(key, (scalar.Value ?? "", firstLine + (int)scalar.Start.Line - (scalar.Style == ScalarStyle.Literal ? 0 : 1)));
                break;
            case YamlMappingNode map when key == "columns" && map.Children.Keys.All(head => head is YamlScalarNode):
                Columns.AddRange(Pairs(map).Select(pair =>
                    (pair.Item1.Value ?? "", (pair.Item2 as YamlScalarNode)?.Value ?? "", firstLine + (int)pair.Item1.Start.Line - 1)));
                break;
            case YamlSequenceNode list:
                _values.Add(key, (string.Join(';', list.OfType<YamlScalarNode>().Select(item => item.Value)), line));
                break;
            default:
                throw _source.Fault(line, $"a value for {key}", "a map", "Write it on one line.");
        }
    }
}

using System.Collections.Immutable;
using System.Globalization;
using System.Text.RegularExpressions;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace Dossier.Reading;

/// <summary>A value of the front matter and the line of its key.</summary>
/// <param name="Line">Line in the file, from 1.</param>
/// <param name="Text">A scalar; for a list, its parts joined with <c>;</c>.</param>
/// <param name="Map">A map's entries; empty for the other kinds.</param>
internal sealed record FrontMatterValue(int Line, string Text, ImmutableArray<(string Key, string Text)> Map);

/// <summary>The YAML block at the top of a file, between two lines of three hyphens. Only what articles need: scalars, lists and maps of
/// scalars.</summary>
internal sealed partial class FrontMatter
{
    private const string Fence = "---";
    private const string Hint = "Correct the front matter, or take it out.";

    private readonly Dictionary<string, FrontMatterValue> _values = new(StringComparer.Ordinal);

    /// <summary>Number of lines it takes, fences included.</summary>
    public int LineCount { get; private init; }

    /// <summary>The value of a key; null when absent or empty.</summary>
    public FrontMatterValue? this[string key] => _values.GetValueOrDefault(key);

    /// <summary>The keys that have a value, in the order of the file.</summary>
    public IEnumerable<string> Keys => _values.Keys;

    /// <summary>The scalar of a key; empty when absent.</summary>
    public string Text(string key) => this[key]?.Text ?? "";

    /// <summary>Whether the lines begin with front matter.</summary>
    public static bool StartsAt(IReadOnlyList<string> lines) => lines.Count > 0 && IsFence(lines[0]);

    /// <summary>Reads the block at the top of a file.</summary>
    /// <exception cref="BadInputException">It is not as it should be.</exception>
    public static FrontMatter Read(IReadOnlyList<string> lines, string file)
    {
        var end = 1;
        while (end < lines.Count && !IsFence(lines[end]))
        {
            end++;
        }

        if (end == lines.Count)
        {
            throw new BadInputException(new(file, 1, "a line --- that closes the front matter", "none",
                "Close the front matter, or take the first line out if it is a rule."));
        }

        var result = new FrontMatter { LineCount = end + 1 };
        try
        {
            result.ReadMapping(new Parser(new StringReader(string.Join('\n', lines.Skip(1).Take(end - 1)))), file);
        }
        catch (YamlException) when (PlainIn(lines.Skip(1).Take(end - 1)) is { } plain)
        {
            result._values.Clear();
            foreach (var (key, value) in plain)
            {
                result._values.TryAdd(key, value);
            }
        }
        catch (YamlException e)
        {
            var detail = e.InnerException is null ? e.Message : e.InnerException.Message;
            throw new BadInputException(new(file, (int)e.Start.Line + 1, "YAML", $"something else ({detail.Trim().TrimEnd('.')})",
                Hint)
            { Column = (int)e.Start.Column });
        }
        catch (InvalidOperationException)
        {
            // The parser gives up in this way on some unclosed brackets, without saying where.
            throw new BadInputException(new(file, 1, "YAML", "a bracket or quote that is not closed", Hint));
        }

        return result;
    }

    // "title: Ministry picks a vendor: Huawei" is no YAML, yet says what it means: a key and the rest of its line. Null where a line is more.
    private static List<(string Key, FrontMatterValue Value)>? PlainIn(IEnumerable<string> lines)
    {
        var values = new List<(string, FrontMatterValue)>();
        foreach (var (i, line) in lines.Index())
        {
            if (string.IsNullOrWhiteSpace(line))
            {
                continue;
            }

            if (KeyAndRest().Match(line) is not { Success: true } match)
            {
                return null;
            }

            if (match.Groups["value"].Value is { Length: > 0 } value)
            {
                values.Add((match.Groups["key"].Value, new(i + 2, value, [])));
            }
        }

        return values;
    }

    // The value is not one that YAML gives a meaning of its own by its first character.
    [GeneratedRegex(@"^(?<key>[A-Za-z_][\w-]*):(?:\s+(?<value>[^\s&*\[\]{}|>!%@`#""'].*?))?\s*$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex KeyAndRest();

    private static bool IsFence(string line) => line.AsSpan().TrimEnd().SequenceEqual(Fence);

    private void ReadMapping(Parser parser, string file)
    {
        parser.Consume<StreamStart>();
        if (parser.Accept<StreamEnd>(out _))
        {
            return;
        }

        parser.Consume<DocumentStart>();
        if (!parser.TryConsume<MappingStart>(out _))
        {
            throw Wrong(file, parser, "lines of the form \"key: value\"");
        }

        while (!parser.TryConsume<MappingEnd>(out _))
        {
            if (!parser.TryConsume<Scalar>(out var key))
            {
                throw Wrong(file, parser, "a key");
            }

            var line = LineOf(key);
            if (_values.ContainsKey(key.Value))
            {
                throw new BadInputException(new(file, line, "each key once", $"\"{key.Value}\" again", "Take one of the two out."));
            }

            if (ReadValue(parser, file, key.Value, line) is { } value)
            {
                _values.Add(key.Value, value);
            }
        }
    }

    private static FrontMatterValue? ReadValue(Parser parser, string file, string key, int line)
    {
        if (parser.TryConsume<Scalar>(out var scalar))
        {
            var text = Plain(scalar);
            return text.Length == 0 ? null : new(line, text, []);
        }

        if (parser.TryConsume<SequenceStart>(out _))
        {
            var parts = new List<string>();
            while (!parser.TryConsume<SequenceEnd>(out _))
            {
                parts.Add(Plain(ReadScalar(parser, file, $"plain values in the list \"{key}\"")));
            }

            return parts.Count == 0 ? null : new(line, string.Join("; ", parts), []);
        }

        if (!parser.TryConsume<MappingStart>(out _))
        {
            throw Wrong(file, parser, $"a value for \"{key}\"");
        }

        var map = ImmutableArray.CreateBuilder<(string, string)>();
        while (!parser.TryConsume<MappingEnd>(out _))
        {
            var name = ReadScalar(parser, file, $"plain keys in \"{key}\"").Value;
            map.Add((name, Plain(ReadScalar(parser, file, $"plain values in \"{key}\""))));
        }

        return new(line, "", map.ToImmutable());
    }

    private static Scalar ReadScalar(Parser parser, string file, string expected) =>
        parser.TryConsume<Scalar>(out var scalar) ? scalar : throw Wrong(file, parser, expected);

    private static string Plain(Scalar scalar) =>
        scalar.Style == ScalarStyle.Plain && scalar.Value is "null" or "~" or "Null" or "NULL" ? "" : scalar.Value.Trim();

    private static BadInputException Wrong(string file, Parser parser, string expected)
    {
        var found = parser.Current switch
        {
            AnchorAlias alias => string.Create(CultureInfo.InvariantCulture, $"the alias *{alias.Value}"),
            MappingStart => "a map",
            SequenceStart => "a list",
            Scalar scalar => $"\"{scalar.Value}\"",
            _ => "something else",
        };
        return new(new(file, parser.Current is null ? 1 : LineOf(parser.Current), expected, found, Hint));
    }

    // The parser sees the block without its opening fence.
    private static int LineOf(ParsingEvent parsed) => (int)parsed.Start.Line + 1;
}

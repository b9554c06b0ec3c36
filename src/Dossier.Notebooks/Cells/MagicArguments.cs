using System.Collections.Immutable;
using System.Text;

namespace Dossier.Notebooks.Cells;

/// <summary>What stands on a magic's line: options with their values, and words.</summary>
internal sealed class MagicArguments
{
    private readonly Dictionary<string, string> _options = new(StringComparer.Ordinal);

    /// <summary>Nothing but the magic's name.</summary>
    public static MagicArguments None { get; } = new([]);

    private MagicArguments(ImmutableArray<string> words) => Words = words;

    /// <summary>The words that belong to no option.</summary>
    public ImmutableArray<string> Words { get; }

    /// <summary>Reads a line; <c>--name value</c> and <c>--name=value</c> are the same, quotation marks hold words together.</summary>
    /// <exception cref="MagicException">An option is not one of the magic's, or lacks its value; or a word too many.</exception>
    public static MagicArguments Parse(Magic magic, string line)
    {
        var tokens = new Queue<string>(Split(line));
        var words = ImmutableArray.CreateBuilder<string>();
        Dictionary<string, string> options = new(StringComparer.Ordinal);
        while (tokens.TryDequeue(out var token))
        {
            if (!token.StartsWith("--", StringComparison.Ordinal))
            {
                words.Add(token);
                continue;
            }

            var (name, value) = token.Split('=', 2) is [var left, var right] ? (left, right) : (token, null);
            options[Known(magic, name)] = value ?? (tokens.TryDequeue(out var next) ? next
                : throw new MagicException($"{name} needs a value. Write #!{magic.Name} {magic.Usage}."));
        }

        if (words.Count > magic.Words)
        {
            var usage = $"#!{magic.Name} {magic.Usage}".TrimEnd();
            throw new MagicException($"#!{magic.Name} does not take \"{words[magic.Words]}\". Write {usage}.");
        }

        var arguments = new MagicArguments(words.ToImmutable());
        foreach (var (name, value) in options)
        {
            arguments._options.Add(name, value);
        }

        return arguments;
    }

    /// <summary>The value of an option; null when it is not given.</summary>
    public string? Option(string name) => _options.GetValueOrDefault(name);

    private static string Known(Magic magic, string name)
    {
        if (magic.Options.Contains(name, StringComparer.Ordinal))
        {
            return name;
        }

        var near = Frames.Nearest.To(name, magic.Options) is { } nearest ? $" Did you mean {nearest}?" : "";
        var all = magic.Options.IsEmpty ? "It has none." : $"It has {string.Join(", ", magic.Options)}.";
        throw new MagicException($"#!{magic.Name} has no option {name}.{near} {all}");
    }

    private static IEnumerable<string> Split(string line)
    {
        var word = new StringBuilder();
        var (quoted, any) = (false, false);
        foreach (var character in line + " ")
        {
            if (character == '"')
            {
                quoted = !quoted;
                any = true;
            }
            else if (char.IsWhiteSpace(character) && !quoted)
            {
                if (any || word.Length > 0)
                {
                    yield return word.ToString();
                    word.Clear();
                    any = false;
                }
            }
            else
            {
                word.Append(character);
            }
        }

        if (quoted)
        {
            throw new MagicException("A quotation mark is open at the end of the line. Close it.");
        }
    }
}

/// <summary>What is wrong with a magic's line or text, and what to write instead.</summary>
internal sealed class MagicException(string message, string name = "MagicError") : Exception(message)
{
    /// <summary>Kind of error for the reader.</summary>
    public string Name { get; } = name;

    /// <summary>Lines between the magic's own line and the place that is meant; 0 for the magic's line.</summary>
    public int LinesBelow { get; init; }
}

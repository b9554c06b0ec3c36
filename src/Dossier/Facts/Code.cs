using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Reflection;
using System.Text;

namespace Dossier.Facts;

/// <summary>Gives a codebook value whose code cannot be derived from its C# name, such as <c>5g-core</c>.</summary>
/// <param name="text">The code.</param>
[AttributeUsage(AttributeTargets.Field)]
internal sealed class CodeAttribute(string text) : Attribute
{
    public string Text { get; } = text;
}

/// <summary>The codebook's value lists: each enum value has one code, lower-case with hyphens (<c>BanOnNewUse</c> is <c>ban-on-new-use</c>).</summary>
public static class Code
{
    private static readonly ConcurrentDictionary<Type, ImmutableArray<(string Text, Enum Value)>> Lists = new();

    /// <summary>The code of a value.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is not one of the list's.</exception>
    public static string Of<T>(T value)
        where T : struct, Enum
    {
        foreach (var (text, item) in ListOf(typeof(T)))
        {
            if (item.Equals(value))
            {
                return text;
            }
        }

        throw new ArgumentOutOfRangeException(nameof(value), value, $"{typeof(T).Name} has no such value.");
    }

    /// <summary>Finds the value of a code; false when the list has no such code.</summary>
    public static bool TryParse<T>(string text, out T value)
        where T : struct, Enum
    {
        foreach (var (code, item) in ListOf(typeof(T)))
        {
            if (string.Equals(code, text, StringComparison.Ordinal))
            {
                value = (T)item;
                return true;
            }
        }

        value = default;
        return false;
    }

    /// <summary>All codes of a list, in the codebook's order.</summary>
    public static ImmutableArray<string> All<T>()
        where T : struct, Enum => [.. ListOf(typeof(T)).Select(entry => entry.Text)];

    /// <summary>The words for a code: <c>ban-on-new-use</c> becomes "ban on new use", <c>5g-core</c> "5G core"; "e-government" keeps its hyphen.</summary>
    public static string Words<T>(T value)
        where T : struct, Enum
    {
        var code = Of(value);
        var words = code.StartsWith("e-", StringComparison.Ordinal) ? "e-" + code[2..].Replace('-', ' ') : code.Replace('-', ' ');
        return words.Replace("5g", "5G", StringComparison.Ordinal);
    }

    /// <summary>The codes of an enum with their values, in the order of its declaration.</summary>
    internal static ImmutableArray<(string Text, Enum Value)> ListOf(Type type) =>
        Lists.GetOrAdd(type, static t =>
            [.. t.GetFields(BindingFlags.Public | BindingFlags.Static).Select(field => (TextOf(field), (Enum)field.GetValue(null)!))]);

    private static string TextOf(FieldInfo field)
    {
        if (field.GetCustomAttribute<CodeAttribute>() is { } code)
        {
            return code.Text;
        }

        var text = new StringBuilder();
        foreach (var c in field.Name)
        {
            if (char.IsAsciiLetterUpper(c) && text.Length > 0)
            {
                text.Append('-');
            }

            text.Append(char.ToLowerInvariant(c));
        }

        return text.ToString();
    }
}

using System.Reflection;
using System.Text.RegularExpressions;
using Dossier.Extraction;
using FsCheck.Fluent;

namespace Dossier.Tests.Extraction;

/// <summary>The runtime's generated matchers have faults of their own: one once failed on "Of its o its of those".</summary>
public sealed class PatternTests
{
    private static readonly string[] Words =
    [
        "Of", "of", "the", "The", "its", "these", "those", "12", "1,2", "twenty", "-", "deals", "contracts", "dealt", ".", "“", "a", "in",
        "percent", "%", "o", "\uE001\uE000\uE000", "and", "to", "cloud", "out", "$", "(", ")", "five", "per", "", " ", "\n",
    ];

    [Fact]
    public void Every_pattern_can_be_asked_of_any_words()
    {
        var patterns = typeof(Extractor).Assembly.GetTypes().SelectMany(type => type.GetMethods(BindingFlags.Static
                | BindingFlags.NonPublic | BindingFlags.Public | BindingFlags.DeclaredOnly))
            .Where(method => method.ReturnType == typeof(Regex) && method.GetParameters().Length == 0)
            .Select(method => (Regex)method.Invoke(null, null)!).ToList();

        Assert.NotEmpty(patterns);
        Property.Holds(Gen.Elements(Words).NonEmptyListOf().Resize(14), words =>
        {
            var text = string.Join(' ', words);
            Assert.All(patterns, pattern => _ = pattern.IsMatch(text));
        });
    }
}

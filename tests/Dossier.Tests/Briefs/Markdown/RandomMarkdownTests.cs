using System.Globalization;
using System.Text;
using Dossier.Briefs;

namespace Dossier.Tests.Briefs.Markdown;

/// <summary>Documents of random blocks: each text that goes in stands in the brief once, in order, and the brief can be set.</summary>
public sealed class RandomMarkdownTests
{
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void Text_that_is_written_is_the_text_that_is_read(int seed)
    {
        var random = new Random(seed);
        for (var i = 0; i < 40; i++)
        {
            var (markdown, texts) = Document(random);

            var brief = Written.Compose(markdown);

            var read = brief.FrontMatter.Concat(brief.Body).SelectMany(BlockTexts.Of).Select(Prose.TextOf).ToList();
            Assert.True(texts.SequenceEqual(read, StringComparer.Ordinal), $"{markdown}\n---\n{string.Join("\n", read)}");
            BriefTypesetter.Place(brief);
        }
    }

    private static (string Markdown, List<string> Texts) Document(Random random)
    {
        var (markdown, texts) = (new StringBuilder(), new List<string>());
        for (var i = random.Next(1, 14); i > 0; i--)
        {
            Block(random, markdown, texts);
        }

        return (markdown.ToString(), texts);
    }

    private static void Block(Random random, StringBuilder markdown, List<string> texts)
    {
        switch (random.Next(7))
        {
            case 0:
                // A level stands below the one above it.
                var level = random.Next(1, 4);
                _ = level < 3 ? markdown : markdown.Append(CultureInfo.InvariantCulture, $"## {Said(random, texts)}\n\n");
                markdown.Append('#', level).Append(CultureInfo.InvariantCulture, $" {Said(random, texts)}\n\n");
                break;
            case 1:
                markdown.Append(CultureInfo.InvariantCulture, $"- {Said(random, texts)}\n  - {Said(random, texts)}\n- {Said(random, texts)}\n\n<!-- end -->\n\n");
                break;
            case 2:
                markdown.Append(CultureInfo.InvariantCulture, $"1. {Said(random, texts)}\n2. {Said(random, texts)}\n\n<!-- end -->\n\n");
                break;
            case 3:
                markdown.Append(CultureInfo.InvariantCulture, $"> {Said(random, texts)}\n\n<!-- end -->\n\n");
                break;
            case 4:
                markdown.Append(CultureInfo.InvariantCulture, $"::: callout \"Box\"\n{Said(random, texts)}\n:::\n\n");
                break;
            case 5:
                markdown.Append(CultureInfo.InvariantCulture, $"Table: {Said(random, texts)}\n\n| a | b |\n|---|---|\n| {Said(random, texts)} | {Said(random, texts)} |\n\n");
                break;
            default:
                markdown.Append(CultureInfo.InvariantCulture, $"**{Said(random, texts)}**\n\n");
                break;
        }
    }

    private static string Said(Random random, List<string> texts)
    {
        // A number with a full stop at the start would be a list.
        texts.Add("Said: " + Briefing.Prose(random.Next(1, 12), random.Next(1000)));
        return texts[^1];
    }
}

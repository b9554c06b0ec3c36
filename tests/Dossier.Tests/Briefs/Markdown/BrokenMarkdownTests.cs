using System.Diagnostics;
using System.Text.RegularExpressions;
using Dossier.Briefs;
using Dossier.Briefs.Markdown;
using Dossier.Facts;
using Dossier.Reading;

namespace Dossier.Tests.Briefs.Markdown;

/// <summary>Whatever stands in a file, it gives a document or an error with file and line, and soon.</summary>
public sealed partial class BrokenMarkdownTests
{
    private static readonly Lazy<CheckReport> Report = new(() => Checker.Check(Written.Workspace));

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    [InlineData(5)]
    public void Any_text_gives_a_document_or_an_error_with_file_and_line(int seed)
    {
        var texts = new BrokenMarkdown(seed);
        var made = 0;
        for (var i = 0; i < 120; i++)
        {
            var text = texts.Next();
            var watch = Stopwatch.StartNew();

            var error = Error(text);

            made += error is null ? 1 : 0;
            Assert.True(error is null || (error is BadInputException or BriefException && Place().IsMatch(error.Message)), $"{seed}.{i}: {error}\n---\n{text}");
            Assert.True(watch.Elapsed < TimeSpan.FromSeconds(60), $"{seed}.{i} took {watch.Elapsed}\n---\n{text}");
        }

        Assert.InRange(made, 5, 115);
    }

    private static Exception? Error(string text) => Record.Exception(() =>
    {
        var brief = MarkdownBrief.Parse(text, "test.md");
        var given = brief.Parameters.ToDictionary(name => name, _ => "GB", StringComparer.Ordinal);
        var composed = brief.Compose(Written.Workspace, Report.Value, given, new ComposeLimits(TimeSpan.FromSeconds(1)));
        BriefTypesetter.Place(composed.Brief);
        BriefHtml.ToHtml(composed.Brief);
    });

    [GeneratedRegex(@"^test\.md:\d+(:\d+)?: ", RegexOptions.CultureInvariant)]
    private static partial Regex Place();
}

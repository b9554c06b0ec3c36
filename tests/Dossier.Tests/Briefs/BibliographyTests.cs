using Dossier.Briefs;
using Dossier.Facts;
using Dossier.Reading;

namespace Dossier.Tests.Briefs;

public sealed class BibliographyTests
{
    private static string Of(string frontMatter)
    {
        var folder = Directory.CreateTempSubdirectory("dossier-").FullName;
        File.WriteAllText(Path.Combine(folder, "a_1.md"), $"---\n{frontMatter}\n---\nA headline\n\nSome text of the article.\n");
        var text = Bibliography.ToBibTeX(new(CorpusReader.Read(folder), Register.Empty, ReferenceTables.Read(null)));
        Directory.Delete(folder, recursive: true);
        return text;
    }

    [Fact]
    public void An_article_is_an_entry_with_its_author_title_and_day()
    {
        var text = Of("title: \"5G: 70% of R&D at #1\"\npublisher: Daily News\nauthor: Ana Ruiz\npublished: 2020-07-14\nurl: https://example.org/a_b?c=1");

        Assert.Equal("""
            @misc{daily-2020-a_5f1,
              author = {{Ana Ruiz}},
              title = {{5G: 70\% of R\&D at \#1}},
              publisher = {{Daily News}},
              year = {2020},
              month = jul,
              day = {14},
              url = {https://example.org/a_b?c=1},
              language = {en},
              note = {Source a\_1 of the brief},
            }


            """.ReplaceLineEndings("\n"), text);
    }

    [Fact]
    public void A_month_has_no_day_and_what_is_not_known_is_left_out()
    {
        var text = Of("title: T\npublished: 2020-07");

        Assert.Contains("  year = {2020},\n  month = jul,\n  language", text, StringComparison.Ordinal);
        Assert.DoesNotContain("day", text, StringComparison.Ordinal);
        Assert.DoesNotContain("author", text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_span_is_said_in_the_note() =>
        Assert.Contains("year = {2022},\n  language = {en},\n  note = {Published 26 November to 31 December 2022. Source",
            Of("title: T\npublished: 2022-11-26/2022-12-31"), StringComparison.Ordinal);

    [Fact]
    public void The_projects_keys_are_unique_and_its_braces_match()
    {
        var workspace = Workspace.Open(Repository.DataFolder);

        var text = Bibliography.ToBibTeX(workspace);

        var keys = text.Split('\n').Where(line => line.StartsWith('@')).ToList();
        Assert.Equal(workspace.Corpus.Articles.Length + workspace.Register.References.Count(r => r.Source.Length > 0), keys.Count);
        Assert.Equal(keys.Count, keys.Distinct(StringComparer.OrdinalIgnoreCase).Count());
        var plain = text.Replace("\\{", "", StringComparison.Ordinal).Replace("\\}", "", StringComparison.Ordinal);
        Assert.Equal(plain.Count(c => c == '{'), plain.Count(c => c == '}'));
    }
}

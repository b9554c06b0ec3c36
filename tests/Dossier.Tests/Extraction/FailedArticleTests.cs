using Dossier.Briefs;
using Dossier.Extraction;
using Dossier.Facts;
using Dossier.Reading;

namespace Dossier.Tests.Extraction;

/// <summary>What a fault of the rules in one article leaves of the others.</summary>
public sealed class FailedArticleTests
{
    // Passages are numbered from 1 without a gap; an article whose numbers do not hold breaks what the rules rely on.
    private static readonly Corpus Broken = Sample.Corpus(["One", "Sweden banned Huawei."], ["Two", "Norway banned ZTE."],
        ["Three", "Denmark banned Huawei."]) is var corpus
        ? corpus with
        {
            Articles = corpus.Articles.SetItem(1, corpus.Articles[1] with
            {
                Passages = [.. corpus.Articles[1].Passages.Select(passage => passage with { Number = passage.Number + 90 })],
            }),
        }
        : corpus;

    [Fact]
    public void An_article_that_the_rules_fail_on_is_named_and_the_others_are_read()
    {
        var found = Extractor.Extract(Broken, Sample.Lexicon);

        Assert.Equal(["SE", "DK"], found.Restrictions.Select(c => c.Fact.Jurisdiction));
        Assert.Equal(3, found.Stories.SelectMany(story => story.Members).Count());
        var problem = Assert.Single(found.Problems);
        Assert.Equal((Broken.Articles[1].File, Broken.Articles[1].Passages[0].Line), (problem.File, problem.Line));
        Assert.Contains("an article that the rules of extraction can read", problem.Expected, StringComparison.Ordinal);
        Assert.Contains("ArgumentOutOfRangeException", problem.Found, StringComparison.Ordinal);
        Assert.Contains("The fault is Dossier's: report this line with the article", problem.NextStep, StringComparison.Ordinal);
    }

    [Fact]
    public void A_draft_names_what_was_not_read()
    {
        var draft = DraftBrief.Compose(Broken, ReferenceTables.Read(null), Sample.Lexicon);

        Assert.Equal(Broken.Articles[1].File, Assert.Single(draft.Workspace.Register.Problems).File);
    }

    [Fact]
    public void A_sound_corpus_has_no_such_article() =>
        Assert.Empty(Sample.Extract("A headline", "Sweden banned Huawei.").Problems);
}

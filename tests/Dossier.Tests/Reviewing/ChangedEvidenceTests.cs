using Dossier.Facts;
using Dossier.Reading;
using Dossier.Reviewing;

namespace Dossier.Tests.Reviewing;

public sealed class ChangedEvidenceTests
{
    [Fact]
    public void A_row_whose_passage_moved_is_accepted_at_its_new_place()
    {
        using var folder = Reviewed();
        folder.With("corpus/a1.txt", $"Britain and Huawei\n\nA line was put in.\n\nBefore that, nothing.\n\n{ReviewFolder.Ban}.\n");
        var session = folder.OpenRows();

        var item = Assert.Single(session.Items, item => item.Kind == ReviewKind.ChangedEvidence);
        Assert.Equal(("E-001", "R-001", 4), (item.Id, item.Fact.Id, item.Place!.Value.Paragraph));
        session.Accept("E-001");
        session.Save();

        Assert.Empty(Checker.Check(Workspace.Open(folder.Path)).Problems);
        Assert.Equal(4, Workspace.Open(folder.Path).Register.Restrictions[0].Evidence[0].Paragraph);
    }

    [Fact]
    public void A_row_whose_words_are_gone_needs_other_words_or_leaves_with_a_reason()
    {
        using var folder = Reviewed();
        folder.With("corpus/a1.txt", "Britain and Huawei\n\nBefore that, nothing.\n\nLondon shut Huawei out.\n");
        var session = folder.OpenRows();

        Assert.Throws<BadInputException>(() => session.Accept("E-001"));
        session.Correct("E-001", "The article was rewritten.", ("quote", "London shut Huawei out"), ("status", "adopted"));
        Assert.Equal("London shut Huawei out", Assert.Single(session.Workspace.Register.Restrictions).Evidence[0].Quote);
        session.Undo();
        session.Reject("E-001", "The article no longer says so.");
        session.Save();

        var left = Workspace.Open(folder.Path).Register;
        Assert.Empty(left.Restrictions);
        Assert.Equal(("R-001", "London shut Huawei out.", "The article no longer says so."),
            (left.Rejected[0].Id, left.Rejected[0].Quote, left.Rejected[0].Reason));
        Assert.Empty(Checker.Check(Workspace.Open(folder.Path)).Problems);
    }

    [Fact]
    public void An_article_that_is_gone_takes_its_row_along_only_when_the_reviewer_says_so()
    {
        using var folder = Reviewed();
        File.Delete(Path.Combine(folder.Path, "corpus", "a1.txt"));
        var session = folder.OpenRows();

        Assert.Equal("", Assert.Single(session.Items, item => item.Kind == ReviewKind.ChangedEvidence).Passage);
        session.Reject("E-001", "The article was withdrawn.");
        session.Save();

        Assert.Empty(Workspace.Open(folder.Path).Register.Restrictions);
        Assert.Empty(Checker.Check(Workspace.Open(folder.Path)).Problems);
    }

    private static ReviewFolder Reviewed()
    {
        var folder = new ReviewFolder();
        var session = folder.Open();
        session.Accept("R-00000000a1");
        session.Save();
        return folder;
    }
}

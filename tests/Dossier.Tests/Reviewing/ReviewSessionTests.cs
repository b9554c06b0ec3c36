using Dossier.Facts;
using Dossier.Reading;

namespace Dossier.Tests.Reviewing;

public sealed class ReviewSessionTests
{
    private const string Header = "id,title,jurisdiction,issuer,vendors,targeting,instrument,measure,scope,status,announced,announced_basis,"
        + "effective,effective_basis,deadlines,ended,stringency,canonical,date_order_reason,decision,reason,reviewer,reviewed_on,corrects\n";

    private const string Row = "R-001,Ban on Huawei,GB,,huawei,named,order,ban-on-new-use,,announced,2020-07-14,explicit,,,,,3,,,accepted,,"
        + "A. Reader,2026-11-22,\n";

    [Fact]
    public void What_waits_stands_by_article_and_place_with_the_paragraphs_around_it()
    {
        using var folder = new ReviewFolder();

        var items = folder.Open().Items;

        Assert.Equal(["R-00000000a1", "R-00000000a3", "DS-00000000a4", "R-00000000a2"], items.Select(item => item.Id));
        Assert.Equal(("Before that, nothing.", $"«{ReviewFolder.Ban}». More follows.", ReviewFolder.Wish + "."),
            (items[0].Before, items[0].Passage, items[0].After));
        Assert.Equal(2, items[0].IndependentStories);
        Assert.Equal(1, items[1].IndependentStories);
    }

    [Fact]
    public void An_accepted_candidate_becomes_a_row_with_its_evidence_and_holds_when_read_again()
    {
        using var folder = new ReviewFolder();
        var session = folder.Open();

        session.Accept("R-00000000a1");
        session.Save();

        Assert.Equal(Header + Row, folder.Read("registers/restrictions.csv"));
        Assert.StartsWith("E-001,R-001,a1,3,", folder.Lines("evidence")[1], StringComparison.Ordinal);
        Assert.Empty(Checker.Check(Workspace.Open(folder.Path)).Problems);
        Assert.DoesNotContain(folder.Open().Items, item => item.Id == "R-00000000a1");
    }

    [Fact]
    public void A_correction_keeps_its_reason_and_the_candidates_id_and_is_not_asked_again()
    {
        using var folder = new ReviewFolder();
        var session = folder.Open();

        session.Correct("R-00000000a1", "The order names Ireland.", ("jurisdiction", "IE"), ("vendors", "zte"), ("quote", "Britain banned Huawei"));
        session.Save();

        var act = Assert.Single(Workspace.Open(folder.Path).Register.Restrictions);
        Assert.Equal(("IE", "zte", "R-00000000a1", "Britain banned Huawei"),
            (act.Jurisdiction, act.Vendors[0], act.Review!.Corrects, act.Evidence[0].Quote));
        Assert.Equal(Decision.Corrected, act.Review.Decision);
        Assert.Empty(Checker.Check(Workspace.Open(folder.Path)).Problems);
        Assert.DoesNotContain(folder.Open().Items, item => item.Id == "R-00000000a1");
    }

    [Fact]
    public void What_was_rejected_is_kept_with_its_reason_and_not_asked_again()
    {
        using var folder = new ReviewFolder();
        var session = folder.Open();

        session.Reject("R-00000000a3", "A wish is no act.");
        session.Save();

        Assert.Equal($"R-00000000a3,restriction,a1,4,{ReviewFolder.Wish},A wish is no act.,A. Reader,2026-11-22", folder.Lines("rejected")[1]);
        Assert.DoesNotContain(folder.Open().Items, item => item.Id == "R-00000000a3");
        Assert.Empty(Checker.Check(Workspace.Open(folder.Path)).Problems);
    }

    [Fact]
    public void A_passage_can_support_a_row_that_is_there()
    {
        using var folder = new ReviewFolder();
        var session = folder.Open();
        session.Accept("R-00000000a1");
        session.Save();

        session = folder.Open("B. Reader");
        Assert.Equal("R-001", session.Items.Single(item => item.Id == "R-00000000a2").Similar);
        session.Support("R-00000000a2", "R-001");
        session.Save();

        var act = Assert.Single(Workspace.Open(folder.Path).Register.Restrictions);
        Assert.Equal([("a1", "", null), ("a2", "B. Reader", new DateOnly(2026, 11, 22))],
            act.Evidence.Select(e => (e.Article, e.Reviewer, e.ReviewedOn)));
        Assert.Equal("A. Reader", act.Review!.Reviewer);
        Assert.Equal(["R-00000000a3", "DS-00000000a4"], folder.Open().Items.Select(item => item.Id));
    }

    [Fact]
    public void A_passage_that_is_given_up_is_kept_as_rejected_while_others_support_its_row()
    {
        using var folder = new ReviewFolder();
        var session = folder.Open();
        session.Accept("R-00000000a1");
        session.Support("R-00000000a2", "R-001");
        session.Save();
        folder.With("corpus/a2.txt", $"Many deals\n\n{ReviewFolder.Count}.\n\nLondon shut Huawei out.\n");

        session = folder.OpenRows();
        session.Reject("E-002", "The article no longer says so.");
        session.Save();

        var register = Workspace.Open(folder.Path).Register;
        Assert.Equal("E-001", Assert.Single(register.Restrictions).Evidence[0].Id);
        Assert.Equal(("E-002", "The article no longer says so."), (register.Rejected[0].Id, register.Rejected[0].Reason));
        Assert.Empty(Checker.Check(Workspace.Open(folder.Path)).Problems);
    }

    [Fact]
    public void An_id_that_was_rejected_is_not_given_again()
    {
        using var folder = new ReviewFolder();
        folder.With("registers/rejected.csv", "id,kind,article,paragraph,quote,reason\n"
            + $"E-004,restriction,a2,3,{ReviewFolder.Ban},Gone.\nR-007,restriction,a2,3,{ReviewFolder.Ban},Gone.\n");
        var session = folder.Open();

        session.Accept("R-00000000a1");
        session.Reject("R-00000000a3", "A wish is no act.");
        session.Save();

        var register = Workspace.Open(folder.Path).Register;
        Assert.Equal(("R-008", "E-005"), (register.Restrictions[0].Id, register.Restrictions[0].Evidence[0].Id));
        Assert.Equal(["E-004,restriction", "R-00000000a3,restriction", "R-007,restriction"],
            folder.Lines("rejected").Skip(1).Select(line => string.Join(',', line.Split(',')[..2])));
        Assert.EndsWith(",A. Reader,2026-11-22", folder.Lines("rejected")[2], StringComparison.Ordinal);
    }

    [Fact]
    public void Undo_brings_back_every_byte()
    {
        using var folder = new ReviewFolder();
        var before = folder.Read("registers/evidence.csv");
        var session = folder.Open();
        session.Accept("R-00000000a1");
        session.Save();

        Assert.True(session.Undo());
        session.Save();

        Assert.Equal(before, folder.Read("registers/evidence.csv"));
        Assert.Equal(Header, folder.Read("registers/restrictions.csv"));
        Assert.Equal(4, session.Items.Length);
        Assert.False(session.Undo());
    }

    [Fact]
    public void Rows_that_nobody_touched_keep_their_bytes()
    {
        using var folder = new ReviewFolder();
        var act = Row.TrimEnd().Replace("R-001", "R-007", StringComparison.Ordinal).Replace(",named,", ",\"named\",", StringComparison.Ordinal);
        var evidence = ReviewFolder.Registers + folder.EvidenceRow("E-009", "R-007");
        folder.With("registers/restrictions.csv", Header + act).With("registers/evidence.csv", evidence);
        var session = folder.Open();

        session.Accept("DS-00000000a4");
        session.Accept("R-00000000a2");
        session.Save();

        Assert.StartsWith(Header + act + "\nR-008,Ban on Huawei,GB,", folder.Read("registers/restrictions.csv"), StringComparison.Ordinal);
        Assert.StartsWith(evidence + "\r\nE-010,DS-001,a2,2,", folder.Read("registers/evidence.csv"), StringComparison.Ordinal);
        Assert.Equal(["R-00000000a3"], folder.Open().Items.Select(item => item.Id));
    }

    [Theory]
    [InlineData("", "R-00000000a1: expected a reason, found none")]
    [InlineData("jurisdiction=Britain", "found 'Britain'")]
    [InlineData("country=GB", "found 'country'")]
    [InlineData("quote=words that are not there", "found 'words that are not there'")]
    [InlineData("measure=ban", "in column 'measure', found 'ban'")]
    [InlineData("effective=2019", "effective on or after the announcement")]
    [InlineData("canonical=K-99", "an id of reference/restrictions.csv")]
    public void What_a_reader_would_set_aside_is_refused_and_changes_nothing(string correction, string expected)
    {
        using var folder = new ReviewFolder();
        var session = folder.Open();
        var parts = correction.Split('=');

        var refused = Assert.Throws<BadInputException>(() => session.Correct(
            "R-00000000a1", correction.Length == 0 ? "" : "Because.", parts.Length == 2 ? [(parts[0], parts[1])] : []));

        Assert.Contains(expected, refused.Message, StringComparison.Ordinal);
        Assert.Equal(4, session.Items.Length);
        Assert.Empty(session.Workspace.Register.Facts);
    }

    [Fact]
    public void Nobody_decides_without_a_name()
    {
        using var folder = new ReviewFolder();

        var refused = Assert.Throws<BadInputException>(() => folder.Open(reviewer: "").Accept("R-00000000a1"));

        Assert.Contains("--reviewer NAME", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_fact_is_added_by_hand_with_the_usual_values_where_none_are_given()
    {
        using var folder = new ReviewFolder();
        var session = folder.Open();

        session.Add("deal", "a2", "70 deals of Huawei", ("vendor", "huawei"), ("services", "cloud"));
        session.Save();

        var deal = Assert.Single(Workspace.Open(folder.Path).Register.Deals);
        Assert.Equal((Decision.Added, "70 deals of Huawei", CustomerType.Unknown), (deal.Review!.Decision, deal.Evidence[0].Quote, deal.CustomerType));
    }

    [Fact]
    public void A_register_that_somebody_changed_meanwhile_is_not_written_over()
    {
        using var folder = new ReviewFolder();
        var session = folder.Open();
        session.Accept("R-00000000a1");
        folder.With("registers/restrictions.csv", Header + "x");

        var refused = Assert.Throws<BadInputException>(session.Save);

        Assert.Contains("found another one. Nothing was written", refused.Message, StringComparison.Ordinal);
        Assert.Equal(ReviewFolder.Registers, folder.Read("registers/evidence.csv"));
    }
}

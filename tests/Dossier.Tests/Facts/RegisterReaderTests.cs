namespace Dossier.Tests.Facts;

public sealed class RegisterReaderTests
{
    private const string Deals = "registers/deals.csv";
    private const string Statistics = "registers/deal_statistics.csv";
    private const string Restrictions = "registers/restrictions.csv";
    private const string Evidence = "registers/evidence.csv";
    private const string NoSupport =
        "a passage in registers/evidence.csv that supports the row, found none. Add the passage, or take the row out.";
    private const string Date = "a date as EDTF, such as 2020-07-14, 2020-07, 2018-01/2018-03 or ../2021-05-28";

    [Fact]
    public void Good_rows_are_read_and_carry_their_evidence_review_and_line()
    {
        using var data = new SampleData();

        var register = data.Read();

        Assert.Empty(data.Check());
        Assert.Equal(["DS-1", "D-1", "R-1"], register.Facts.Select(fact => fact.Id));
        Assert.Equal(["E-1", "E-2", "E-3"], register.Facts.SelectMany(fact => fact.Evidence).Select(evidence => evidence.Id));
        Assert.All(register.Facts, fact => Assert.Equal("A. Reviewer", fact.Review?.Reviewer));
        Assert.Equal("registers/deals.csv:2", register.Deals[0].Origin);
        Assert.Equal("removal of 5G equipment", register.Restrictions[0].Deadlines[0].Covers);
        Assert.True(Assert.Single(register.References) is { IsReference: true, SourceRead: true });
    }

    [Theory]
    [InlineData(Deals, "country", "Brazil", "an ISO 3166-1 alpha-2 code or EU", "'Brazil'. For Brazil write BR.")]
    [InlineData(Deals, "country", "XX", "an ISO 3166-1 alpha-2 code or EU", "'XX'. Use a code of reference/countries.csv.")]
    [InlineData(Deals, "vendor", "acme", "a vendor code of reference/vendors.csv",
        "'acme'. Correct the code, or add the vendor to that file.")]
    [InlineData(Deals, "vendor", "", "a value", "an empty cell. Fill the cell in.")]
    [InlineData(Deals, "stage", "sold", "one of reported, signed, under-construction, operational, suspended, cancelled",
        "'sold'. Use a code of the codebook (data/README.md).")]
    [InlineData(Deals, "announced", "May 2020", Date, "'May 2020'. Correct the date.")]
    [InlineData(Deals, "amount", "1,000", "a number with '.' as decimal mark and no thousands marks", "'1,000'. Write the number plainly.")]
    [InlineData(Deals, "counts_in_totals", "yes", "true or false", "'yes'. Write one of the two.")]
    [InlineData(Deals, "reviewed_on", "2026-11", "a day such as 2026-11-20", "'2026-11'. Give the full date.")]
    [InlineData(Deals, "decision", "rejected", "a decision that lets the fact in",
        "'rejected'. Move what was rejected to registers/rejected.csv.")]
    [InlineData(Deals, "reviewer", "", "a value", "an empty cell. Fill the cell in.")]
    [InlineData(Statistics, "value", "", "a number", "an empty cell. A statistic without a number is not one: remove the row.")]
    [InlineData(Statistics, "value", "-70", "a whole number from 0 to 100,000", "'-70'. Correct the number.")]
    [InlineData(Statistics, "value", "70.5", "a whole number from 0 to 100,000", "'70.5'. Correct the number.")]
    [InlineData(Statistics, "value", "79228162514264337593543950335", "a whole number from 0 to 100,000",
        "'79228162514264337593543950335'. Correct the number.")]
    [InlineData("reference/restrictions.csv", "source", "javascript:alert(1)", "a web address that begins with http:// or https://",
        "'javascript:alert(1)'. Correct the address, or leave the cell empty.")]
    [InlineData("reference/restrictions.csv", "source", "/etc/passwd", "a web address that begins with http:// or https://",
        "'/etc/passwd'. Correct the address, or leave the cell empty.")]
    [InlineData(Statistics, "period", "2021/2006", Date, "'2021/2006'. Correct the date.")]
    [InlineData(Restrictions, "vendors", "huawei;acme", "a vendor code of reference/vendors.csv",
        "'acme'. Correct the code, or add the vendor to that file.")]
    [InlineData(Restrictions, "jurisdiction", "", "a value", "an empty cell. Fill the cell in.")]
    [InlineData(Restrictions, "stringency", "5", "a whole number from 0 to 4", "'5'. Correct the number.")]
    [InlineData(Restrictions, "deadlines", "2027-12-31", "a date and what it covers, such as '2027-12-31 removal of 5G equipment'",
        "'2027-12-31'. Say what must be done by then.")]
    [InlineData(Restrictions, "id", "D-1", "an id that no other row has",
        "'D-1', also at registers/deals.csv:2. Give one of the two rows another id.")]
    [InlineData("reference/restrictions.csv", "basis", "guess", "source-read or unverified",
        "'guess'. Say whether somebody read the source.")]
    [InlineData("registers/rejected.csv", "paragraph", "0", "a whole number from 1 to 2147483647", "'0'. Correct the number.")]
    [InlineData("registers/stories.csv", "relation", "copy", "one of original, reprint, retelling, same-report",
        "'copy'. Use a code of the codebook (data/README.md).")]
    public void A_row_with_a_fault_is_set_aside_and_named(string file, string column, string value, string expected, string found)
    {
        using var data = new SampleData().With(file, column, value);

        Assert.Contains($"{file}:2: expected {expected} in column '{column}', found {found}", data.Check());
    }

    [Fact]
    public void A_correction_says_why()
    {
        using var data = new SampleData().With(Deals, "decision", "corrected");

        Assert.Contains(
            $"{Deals}:2: expected why the fact was corrected in column 'reason', found an empty cell. Say what changed and why.",
            data.Check());
        Assert.Empty(data.With(Deals, "reason", "The article says Brazil.").Check());
    }

    [Fact]
    public void One_row_names_all_its_faults_and_the_rows_of_other_files_stay()
    {
        using var data = new SampleData().With(Deals, "country", "XX").With(Deals, "amount", "much");

        var register = data.Read();

        Assert.Equal(2, register.Problems.Length);
        Assert.Empty(register.Deals);
        Assert.Single(register.DealStatistics);
        Assert.Single(register.Restrictions);
    }

    [Theory]
    [InlineData("article", "a9", "an article 'a9' in the corpus", "none. Correct the article's id, or add the article.")]
    [InlineData("paragraph", "3", "the quote in a1 ¶3", "it in ¶2. Quote the passage letter by letter, or correct the paragraph.")]
    [InlineData("quote", "Britain bans", "the quote in a1 ¶2", "it in ¶1. Quote the passage letter by letter, or correct the paragraph.")]
    [InlineData("quote", "britain banned", "the quote in a1 ¶2",
        "no such words in that article: 'britain banned'. Quote the passage letter by letter, or correct the paragraph.")]
    [InlineData("start", "28", "start 27 and length 43", "28 and 43. Correct both columns.")]
    [InlineData("length", "44", "start 27 and length 43", "27 and 44. Correct both columns.")]
    public void Evidence_that_does_not_stand_where_it_says_is_set_aside_and_named(
        string column, string value, string expected, string found)
    {
        using var data = new SampleData().With(Evidence, column, value, row: 3);

        Assert.Equal([$"{Evidence}:4: expected {expected}, found {found}", $"{Restrictions}:2: expected {NoSupport}"], data.Check());
    }

    [Fact]
    public void Evidence_of_a_text_that_has_changed_since_is_named_with_both_checksums()
    {
        using var data = new SampleData().With(Evidence, "sha256", "abc");

        Assert.Matches(
            "^registers/evidence.csv:2: expected the text's checksum [0-9a-f]{64}, found abc. "
            + "The article changed after the review: read a1 again, then correct sha256.$",
            data.Check().ElementAt(1));
    }

    [Fact]
    public void Evidence_that_contradicts_is_no_support()
    {
        using var data = new SampleData().With(Evidence, "stance", "contradicts");

        Assert.Equal([$"{Statistics}:2: expected {NoSupport}"], data.Check());
    }

    [Fact]
    public void Evidence_for_no_row_is_named()
    {
        using var data = new SampleData().Twice(Evidence).With(Evidence, "id", "E-4", row: 4).With(Evidence, "fact", "R-9", row: 4);

        Assert.Equal(
            [$"{Evidence}:5: expected the id of a register row in column 'fact', found 'R-9'. Correct the id, or take the row out."],
            data.Check());
    }

    [Fact]
    public void An_article_in_two_stories_is_named()
    {
        using var data = new SampleData().Twice("registers/stories.csv").With("registers/stories.csv", "story", "S-2", row: 2);

        Assert.Equal(
            ["registers/stories.csv:3: expected each article in one story, found 'a1' in S-1 and S-2. Leave it in one."],
            data.Check());
    }
}

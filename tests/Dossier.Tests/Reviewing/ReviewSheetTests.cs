using Dossier.Frames;

namespace Dossier.Tests.Reviewing;

public sealed class ReviewSheetTests
{
    private const string Header = "id,kind,article,quote,decision,reason,corrections\n";

    [Fact]
    public void A_sheet_that_was_filled_in_is_taken_as_a_whole()
    {
        using var folder = new ReviewFolder();
        var session = folder.Open();
        folder.With("sheet.csv", Header
            + "R-00000000a1,,,,accept,,\n"
            + "R-00000000a3,,,,rejected,A wish.,\n"
            + "R-00000000a2,,,,,,\n"
            + "DS-00000000a4,,,,corrected,Said of another count.,claimant=AidData | period=2006/2021\n"
            + $",deal,a2,70 deals of Huawei,added,,\"vendor=huawei\nservices=cloud;tax\"\n");

        Assert.Empty(session.Apply(Path.Combine(folder.Path, "sheet.csv")));
        session.Save();

        var register = Workspace.Open(folder.Path).Register;
        Assert.Equal(("AidData", "2006/2021"), (register.DealStatistics[0].Claimant, register.DealStatistics[0].Period.Edtf));
        Assert.Equal(2, register.Deals[0].Services.Length);
        Assert.Equal("GB", Assert.Single(register.Restrictions).Jurisdiction);
        Assert.Single(register.Rejected);
        Assert.Equal(["R-00000000a2"], folder.Open().Items.Select(item => item.Id));
    }

    [Fact]
    public void One_row_at_fault_keeps_all_from_being_taken()
    {
        using var folder = new ReviewFolder();
        var session = folder.Open();
        folder.With("sheet.csv", Header
            + "R-00000000a1,,,,accepted,,\n"
            + "R-00000000a3,,,,rejected,,\n"
            + "R-00000000a2,,,,maybe,,\n"
            + "R-00000000a1,,,,accepted,,\n"
            + "R-00000000ff,,,,accepted,,\n"
            + "DS-00000000a4,,,,corrected,Why.,AidData\n");

        var problems = session.Apply(Path.Combine(folder.Path, "sheet.csv")).Select(problem => problem.ToString());

        Assert.Equal(
        [
            "sheet.csv:3: expected a reason, found none. Say why: whoever reads the register later must be able to judge it.",
            "sheet.csv:4: expected the decision accepted, corrected or rejected, or an empty cell, found 'maybe'. Correct the column 'decision'.",
            "sheet.csv:5: expected one decision about each item, found 'R-00000000a1' again, first in line 2. Keep one of the two.",
            "sheet.csv:6: expected the id of something that waits, found 'R-00000000ff'. Leave the column 'id' as the sheet had it; empty adds a fact.",
            "sheet.csv:7: expected column=value, several separated by ' | ', found 'AidData'. Correct the column 'corrections'.",
        ], problems);
        Assert.Equal(4, session.Items.Length);
    }

    [Fact]
    public void The_sheet_comes_back_through_a_spreadsheets_csv_and_may_be_read_twice()
    {
        using var folder = new ReviewFolder();
        var session = folder.Open();
        var path = Path.Combine(folder.Path, "sheet.csv");
        session.Worksheet.SaveCsv(path, new CsvOptions { ForExcel = true });
        File.WriteAllText(path, File.ReadAllText(path).Replace(",,,\r\n", ",accepted,,\r\n", StringComparison.Ordinal));

        Assert.Empty(session.Apply(path));
        Assert.Empty(session.Items);
        Assert.Equal(4, session.Decisions);
        Assert.Empty(session.Apply(path));
        Assert.Equal(4, session.Decisions);
    }
}

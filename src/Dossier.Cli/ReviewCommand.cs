using System.CommandLine;
using System.Globalization;
using Dossier.Frames;
using Dossier.Reading;
using Dossier.Reviewing;

namespace Dossier.Cli;

/// <summary>Shows what waits for review, and takes decisions at the terminal, from a sheet or from the command line.</summary>
internal sealed class ReviewCommand(CommandIO io)
{
    private const string What = """
        Lists candidates that no register row covers, and rows whose passages changed. On a terminal, with --reviewer, it asks one by one.
        Accepted candidates become register rows, rejected ones go to rejected.csv and are not asked again; each decision is kept at once.

        With --worksheet FILE it writes the same as a sheet. Fill in 'decision' (accepted, corrected, rejected), 'reason' and 'corrections'
        (column=value | column=value; fact=R-012 adds the passage to that row), and give the same option again with --reviewer: a sheet that
        is there is read back, all of it or, when a row is at fault, nothing. A row without id and with 'added' adds a fact; so does --add.

        Example: dossier review --data my-workspace --worksheet review.csv
        Example: dossier review --add restriction --article 003-04 --quote "…" --set jurisdiction=GB --set … --reviewer "A. Reader"
        """;

    /// <summary>The command, its options, and what each is for.</summary>
    public static Command Build(CommandIO io, Option<string?> data)
    {
        var reviewer = Text("--reviewer", "NAME", "Who decides; kept in each row. Needed to write.");
        var day = Text("--reviewed-on", "YYYY-MM-DD",
            "The day that is kept in each row. Default: today, the only use that any command makes of the calendar.");
        var sheet = Text("--worksheet", "FILE.csv", "Writes what waits as a sheet; reads it back when it is there.");
        var add = Text("--add", "KIND", "Adds a fact by hand: deal-statistic, deal or restriction.");
        var article = Text("--article", "ID", "For --add: the article's id.");
        var quote = Text("--quote", "TEXT", "For --add: the passage, letter by letter.");
        var set = new Option<string[]>("--set")
        {
            Description = "For --add: a column of the register. May be given often.",
            HelpName = "column=value",
        };
        var review = new Command("review", What) { data, reviewer, day, sheet, add, article, quote, set };
        review.SetAction(parsed =>
        {
            var command = new ReviewCommand(io);
            var name = parsed.GetValue(reviewer) ?? "";
            var session = command.Open(parsed.GetValue(data), name, parsed.GetValue(day));
            return parsed.GetValue(add) is { } kind
                ? command.Add(session, kind, parsed.GetValue(article) ?? "", parsed.GetValue(quote) ?? "", parsed.GetValue(set) ?? [])
                : parsed.GetValue(sheet) is { } path ? command.Sheet(session, io.Resolve(path))
                : command.Review(session, asks: name.Trim().Length > 0);
        });
        return review;
    }

    private static Option<string?> Text(string name, string value, string description) => new(name) { Description = description, HelpName = value };

    private ReviewSession Open(string? dataFolder, string reviewer, string? day)
    {
        var reviewedOn = DateOnly.FromDateTime(io.Clock.GetLocalNow().DateTime);
        if (day is not null && !DateOnly.TryParseExact(day, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out reviewedOn))
        {
            throw new BadInputException(new(
                "the command line", 0, "a day such as 2026-11-20 in --reviewed-on", $"'{day}'", "Correct the day, or leave it out."));
        }

        var data = ProjectFolder.Data(io, dataFolder);
        var progress = new Progress(io);
        var session = ReviewSession.Open(data, reviewer, reviewedOn, progress.Counted($"Reading {io.Show(data)}"));
        progress.Done();
        new Summary(io).Problems(session.Problems);
        return session;
    }

    private int Review(ReviewSession session, bool asks)
    {
        var print = new ReviewPrint(io);
        print.Count(session.Items);
        if (session.Items.IsEmpty)
        {
            return ExitCode.Fine;
        }

        if (io.In is not null && asks)
        {
            return new ReviewDialog(io, io.In, session).Run();
        }

        foreach (var item in session.Items)
        {
            print.Item(item);
        }

        io.Out.WriteLine();
        io.Out.WriteLine("Next: --reviewer NAME on a terminal asks one by one; --worksheet FILE.csv writes a sheet to fill in.");
        return ExitCode.Findings;
    }

    private int Sheet(ReviewSession session, string path)
    {
        if (File.Exists(path))
        {
            return Apply(session, path);
        }

        new ReviewPrint(io).Count(session.Items);
        try
        {
            session.Worksheet.SaveCsv(path, new CsvOptions { ForExcel = true });
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new BadInputException(new(path, 0, "a file that can be written", e.Message.TrimEnd('.'), "Name another file."));
        }

        io.Out.WriteLine($"Wrote {io.Show(path)}");
        io.Out.WriteLine("Next: fill in decision, reason and corrections; then run the same command with --reviewer NAME.");
        return ExitCode.Fine;
    }

    private int Apply(ReviewSession session, string path)
    {
        var before = session.Items.Length;
        var problems = session.Apply(path);
        if (!problems.IsEmpty)
        {
            new Summary(io).Problems(problems);
            io.Error.WriteLine($"Nothing was changed. Mend these rows of {io.Show(path)}, then run again.");
            return ExitCode.NothingMade;
        }

        session.Save();
        io.Out.WriteLine(string.Create(CultureInfo.InvariantCulture, $"Decided {session.Decisions} of {before} by {io.Show(path)}; waiting: {session.Items.Length}."));
        io.Out.WriteLine("Next: the command 'check' says whether all holds, 'brief' shows it.");
        return ExitCode.Fine;
    }

    private int Add(ReviewSession session, string kind, string article, string quote, string[] set)
    {
        var values = Array.ConvertAll(set, cell => cell.IndexOf('=', StringComparison.Ordinal) is > 0 and var at
            ? (cell[..at].Trim(), cell[(at + 1)..].Trim())
            : throw new BadInputException(new("the command line", 0, "column=value in --set", $"'{cell}'", "Correct it.")));
        session.Add(kind, article, quote, values);
        session.Save();
        io.Out.WriteLine($"Added a {kind} on {article}.");
        io.Out.WriteLine("Next: the command 'check' says whether all holds, 'brief' shows it.");
        return ExitCode.Fine;
    }
}

using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Xml;
using System.Xml.Linq;
using Dossier.Frames;

namespace Dossier.Notebooks.Files;

/// <summary>
/// A test report that Visual Studio and CI services read (TRX): each notebook is a class, each of its cells a test. Ids are hashes of the
/// names, so that services recognise a cell from run to run.
/// </summary>
internal static class TrxReport
{
    private const string UnitTestType = "13cdc9d9-ddb5-4fa4-a97d-d965ccfc6d4b";
    private const string ListName = "Notebooks";
    private static readonly XNamespace Schema = "http://microsoft.com/schemas/VisualStudio/TeamTest/2010";

    /// <summary>Writes the report of some runs.</summary>
    /// <exception cref="IOException">The file cannot be written.</exception>
    public static void Save(string path, IReadOnlyList<NotebookRun> runs)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(Path.GetFullPath(path))!);
        var document = Document(runs);
        WholeFile.Write(path, stream =>
        {
            using var writer = XmlWriter.Create(stream, new() { Indent = true, NewLineChars = "\n", Encoding = new UTF8Encoding(false) });
            document.Save(writer);
        });
    }

    /// <summary>The report of some runs.</summary>
    public static XDocument Document(IReadOnlyList<NotebookRun> runs)
    {
        var tests = runs.SelectMany(run => run.Cells.Select(cell => new Test(run.Notebook.Name, cell))).ToList();
        var listId = Id(ListName);
        return new(new XElement(Schema + "TestRun",
            new XAttribute("id", Id(string.Concat(runs.Select(run => run.Notebook.Name)))),
            new XAttribute("name", ListName),
            new XElement(Schema + "Results", tests.Select(test => test.Result(listId))),
            new XElement(Schema + "TestDefinitions", tests.Select(test => test.Definition())),
            new XElement(Schema + "TestEntries", tests.Select(test => new XElement(Schema + "TestEntry",
                new XAttribute("testId", test.TestId), new XAttribute("executionId", test.ExecutionId), new XAttribute("testListId", listId)))),
            new XElement(Schema + "TestLists", new XElement(Schema + "TestList", new XAttribute("name", ListName), new XAttribute("id", listId))),
            Summary(tests)));
    }

    private static XElement Summary(List<Test> tests)
    {
        var (passed, notRun) = (tests.Count(test => test.Outcome == "Passed"), tests.Count(test => test.Outcome == "NotExecuted"));
        var failed = tests.Count - passed - notRun;
        return new(Schema + "ResultSummary", new XAttribute("outcome", failed == 0 ? "Completed" : "Failed"),
            new XElement(Schema + "Counters", new XAttribute("total", tests.Count), new XAttribute("executed", tests.Count - notRun),
                new XAttribute("passed", passed), new XAttribute("failed", failed), new XAttribute("notExecuted", notRun)));
    }

    private static Guid Id(string name) => new(SHA256.HashData(Encoding.UTF8.GetBytes(name)).AsSpan(0, 16));

    // XML cannot hold most control characters.
    private static string Clean(string text) => string.Concat(AnsiText.Strip(text).Where(XmlConvert.IsXmlChar));

    private sealed record Test(string Notebook, CellRun Cell)
    {
        public Guid TestId => Id($"test {Notebook} {Cell.Number}");

        public Guid ExecutionId => Id($"execution {Notebook} {Cell.Number}");

        public string Outcome => Cell.Status switch
        {
            CellStatus.Completed => "Passed",
            CellStatus.TimedOut => "Timeout",
            CellStatus.NotRun => "NotExecuted",
            _ => "Failed",
        };

        private string Name => Clean(string.Create(CultureInfo.InvariantCulture, $"cell {Cell.Number:00}: {Cell.Title}"));

        public XElement Result(Guid listId)
        {
            var result = new XElement(Schema + "UnitTestResult",
                new XAttribute("executionId", ExecutionId),
                new XAttribute("testId", TestId),
                new XAttribute("testName", Name),
                new XAttribute("duration", Cell.Elapsed.ToString(@"hh\:mm\:ss\.fffffff", CultureInfo.InvariantCulture)),
                new XAttribute("testType", UnitTestType),
                new XAttribute("outcome", Outcome),
                new XAttribute("testListId", listId));
            if (Cell.Error is { } error)
            {
                result.Add(new XElement(Schema + "Output", new XElement(Schema + "ErrorInfo",
                    new XElement(Schema + "Message", Clean($"{error.Name}: {error.Value}")),
                    new XElement(Schema + "StackTrace", Clean($"{Cell.Source.TrimEnd()}\n\n{string.Join('\n', error.Traceback)}")))));
            }

            return result;
        }

        public XElement Definition() => new(Schema + "UnitTest",
            new XAttribute("name", Name),
            new XAttribute("storage", Notebook),
            new XAttribute("id", TestId),
            new XElement(Schema + "Execution", new XAttribute("id", ExecutionId)),
            new XElement(Schema + "TestMethod", new XAttribute("codeBase", Notebook), new XAttribute("className", Notebook), new XAttribute("name", Name)));
    }
}

using System.Collections.Immutable;
using System.Reflection;
using System.Text;
using System.Text.RegularExpressions;

namespace Dossier.Tests.Recipes;

/// <summary>Makes a page of recipes: runs each and sets its title, its comment, its code and what it showed.</summary>
/// <param name="page">The page in <c>docs</c>.</param>
/// <param name="start">What stands before the list of chapters.</param>
/// <param name="chapters">The chapters, in the order of the page.</param>
internal sealed partial class RecipeBook(string page, string start, params Type[] chapters)
{
    private const string FramesStart = """
        # Frames: a recipe book

        A frame is a table with named columns, each of one type: text, whole numbers, fractional numbers, true or false, days, or evidence.
        This page is made of tests: every piece of code below ran and gave what stands beneath it.

        Four things hold everywhere.

        - **Nothing changes in place.** Every method gives a new frame; the old one stays as it was.
        - **Null is unknown, not zero.** A comparison with null is unknown, a filter keeps only what is true, a sum of nothing is null.
          NaN is null.
        - **Evidence comes along.** Frames of facts have a column `evidence`. Grouping, joining and reshaping unite it, so that each number
          leads back to its passages.
        - **Errors say what to do.** They name the column, the row, what was expected, what was found, and the nearest name when one is
          mistyped.

        They run in a program that refers to `src/Dossier/Dossier.csproj`, and start with:

        ```csharp
        using System.Collections.Immutable;
        using Dossier;
        using Dossier.Briefs;
        using Dossier.Charts;
        using Dossier.Facts;
        using Dossier.Frames;
        using Dossier.Reading;

        var workspace = Workspace.Open("data");
        ```


        """;

    private const string ChartsStart = """
        # Charts: a gallery

        A chart is made of a frame in one statement, and says what it shows: the title is the finding, the subtitle the measure, its unit and
        its time. This page is made of tests: every piece of code below ran and drew the picture beneath it.

        Four things hold everywhere.

        - **Nothing changes in place.** Every word (`Title`, `Highlight`, `Theme` …) gives a new chart; the old one stays as it was.
        - **Marks bring their evidence along.** Hover over a mark to see what it rests on. What rests on nothing is hatched or hollow; what is
          not reported is said and never drawn as zero.
        - **Labels stand on the marks and never touch.** A label without room is told in the chart's note and in `chart.Warnings(width)`.
        - **The same chart goes everywhere.** A notebook shows it of itself; `SaveSvg`, `SavePdf` and `SavePng` write files; a brief sets it
          as a figure. Its height follows from its data, its `Data` is a table, its `AlternativeText` is for those who do not see it.

        They run in a program that refers to `src/Dossier/Dossier.csproj`, and start with:

        ```csharp
        using Dossier;
        using Dossier.Charts;
        using Dossier.Frames;

        var workspace = Workspace.Open("data");
        ```

        The first chapters draw the data of this repository. Where a recipe brings numbers of its own, they are made up.


        """;

    public static RecipeBook Frames { get; } = new("frames.md", FramesStart,
        typeof(FirstSteps), typeof(RowsByCondition), typeof(ColumnsAndArithmetic), typeof(UnknownValues), typeof(Groups), typeof(Joins),
        typeof(Shapes), typeof(RecordsInAndOut), typeof(Files), typeof(SqlAndSearch), typeof(ShowingAndPublishing));

    public static RecipeBook Charts { get; } = new("charts.md", ChartsStart,
        typeof(BarsAndColumns), typeof(LinesAndTime), typeof(Maps), typeof(ManyAtOnce), typeof(NumbersAndNames), typeof(DifficultData));

    public string File => Path.Combine(Repository.Root, "docs", page);

    public ImmutableArray<Type> Chapters => [.. chapters];

    public IEnumerable<Entry> All() => chapters.SelectMany(chapter => Read(chapter).Entries);

    public string Make()
    {
        var recipes = chapters.Select(chapter => (chapter, Read(chapter))).ToList();
        var page = new StringBuilder(start.ReplaceLineEndings("\n"));
        foreach (var (chapter, (_, entries)) in recipes)
        {
            var anchor = Words(chapter.Name).ToLowerInvariant().Replace(' ', '-');
            page.Append("- [").Append(Words(chapter.Name)).Append("](#").Append(anchor).Append("): ")
                .AppendJoin(", ", entries.Select(entry => char.ToLowerInvariant(entry.Title[0]) + entry.Title[1..])).Append(".\n");
        }

        foreach (var (chapter, (intro, entries)) in recipes)
        {
            page.Append("\n## ").Append(Words(chapter.Name)).Append("\n\n").Append(intro).Append('\n');
            foreach (var entry in entries)
            {
                page.Append("\n### ").Append(entry.Title).Append("\n\n").Append(entry.Text)
                    .Append("\n\n```csharp\n").Append(entry.Code).Append("\n```\n").Append(Run(chapter, entry.Method));
            }
        }

        return page.ToString();
    }

    private static string Run(Type chapter, string method)
    {
        using var recipe = (Recipe)Activator.CreateInstance(chapter)!;
        chapter.GetMethod(method, BindingFlags.Instance | BindingFlags.Public)!.Invoke(recipe, null);
        return recipe.Shown;
    }

    private static (string Intro, List<Entry> Entries) Read(Type chapter)
    {
        var file = Path.Combine(Repository.Root, "tests", "Dossier.Tests", "Recipes", chapter.Name + ".cs");
        var source = System.IO.File.ReadAllText(file).ReplaceLineEndings("\n");
        var intro = Regex.Replace(Summary().Match(source).Groups[1].Value, @"\s*\n\s*/// ", " ").Trim();
        return (intro, [.. Methods().Matches(source).Select(match => EntryOf(match.Groups[1].Value, match.Groups[2].Value))]);
    }

    private static Entry EntryOf(string method, string body)
    {
        var lines = body.Split('\n').Select(line => line.Length > 8 ? line[8..] : line.Trim()).ToList();
        var comment = lines.TakeWhile(line => line.StartsWith("//", StringComparison.Ordinal)).ToList();
        var text = string.Join(' ', comment.Select(line => line[2..].Trim()));
        var code = lines.Skip(comment.Count).TakeWhile(line => line.Length > 0);
        var shown = Shows().Replace(string.Join('\n', code).Trim(), "$2");
        return new(method, Words(method), text, InFolders().Replace(shown, "$1"), body);
    }

    // "Keep_the_rows" and "RowsByCondition" as words.
    private static string Words(string name) => name.Contains('_', StringComparison.Ordinal)
        ? name.Replace('_', ' ')
        : (name[..1] + Regex.Replace(name[1..], "[A-Z]", letter => " " + letter.Value.ToLowerInvariant()))
            .Replace("Sql", "SQL", StringComparison.Ordinal);

    /// <summary>A recipe as its source has it, and its code as the page has it.</summary>
    internal sealed record Entry(string Method, string Title, string Text, string Code, string Body);

    [GeneratedRegex(@"/// <summary>\s*(?:/// )?(.*?)(?:\s*///)?\s*</summary>", RegexOptions.Singleline)]
    private static partial Regex Summary();

    [GeneratedRegex(@"    \[Fact\]\n    public void (\w+)\(\)\n    \{\n(.*?)\n    \}\n", RegexOptions.Singleline)]
    private static partial Regex Methods();

    // Show(x); is x, the last value of a cell.
    [GeneratedRegex(@"^Show(Error\(\(\) => |\()(.*?)\);$", RegexOptions.Singleline | RegexOptions.Multiline)]
    private static partial Regex Shows();

    [GeneratedRegex("""InFolder\(("[^"]+")\)""")]
    private static partial Regex InFolders();
}

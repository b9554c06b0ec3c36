using System.Collections.Immutable;
using System.Globalization;
using System.Net;
using Dossier.Facts;
using Dossier.Notebooks.Cells;
using Dossier.Reading;

namespace Dossier.Notebooks.Display;

/// <summary>Shows what is too large to be shown whole: how much there is of what, and what to ask for next.</summary>
internal static class SummaryCard
{
    private const int MostLines = 20;
    private const string Box = "border-left:3px solid #8b9098;padding:2px 12px;margin:4px 0 12px;max-width:60em";

    public static MimeBundle Of(Workspace workspace)
    {
        var (articles, register) = (workspace.Corpus.Articles, workspace.Register);
        var stories = articles.Select(article => register.StoryOf(article.Id)).Distinct(StringComparer.Ordinal).Count();
        return Card($"Workspace {Path.GetDirectoryName(Path.TrimEndingDirectorySeparator(workspace.Corpus.Folder))}",
        [
            $"{Count(articles.Length, "article")} of {Count(stories, "story", "stories")}; {FactsOf(register)}",
            .. SetAside(workspace.Corpus.SetAside.Length + register.Problems.Length + workspace.Tables.Problems.Length),
            $"as of {FactDate.OnDay(workspace.AsOf).Label}",
            "Frames: .Articles, .Passages, .DealStatistics, .Deals, .Restrictions, .References, .Mentions, .Evidence",
            "Try: .Search(\"huawei ban\"), .Query(\"select * from deals\"), or a cell that begins with #!sql",
        ]);
    }

    public static MimeBundle Of(Register register) => Card("Register",
    [
        FactsOf(register),
        $"{Count(register.Stories.Length, "story", "stories")}, {Count(register.Rejected.Length, "candidate")} turned down",
        .. SetAside(register.Problems.Length),
        "Try: .Restrictions[0] for a fact with its passages; the workspace's .Deals and .Restrictions for tables",
    ]);

    public static MimeBundle Of(Corpus corpus) => Card($"Corpus {corpus.Folder}",
    [
        Count(corpus.Articles.Length, "article"),
        .. SetAside(corpus.SetAside.Length),
        "Try: .Articles[0].Passages, or the workspace's .Articles and .Passages for tables",
    ]);

    public static MimeBundle Of(CheckReport report) => Card(
        $"Check: {Count(report.Problems.Length, "problem")}, {Count(report.Disagreements.Length, "disagreement")}",
    [
        .. Most(report.Problems.Select(problem => problem.ToString())),
        .. Most(report.Disagreements.Select(disagreement => "Sources differ: " + disagreement.Subject)),
        "Try: .Disagreements for all sides with their passages, .Problems for the list",
    ]);

    private static string FactsOf(Register register) => string.Create(CultureInfo.InvariantCulture,
        $"{Count(register.Facts.Count(), "fact")} ({register.DealStatistics.Length} statistics, {register.Deals.Length} deals, ")
        + string.Create(CultureInfo.InvariantCulture,
            $"{register.Restrictions.Length} restrictions) and {Count(register.References.Length, "restriction")} known from outside the articles");

    private static IEnumerable<string> SetAside(int count) =>
        count == 0 ? [] : [$"{Count(count, "file or row", "files and rows")} set aside: Checker.Check(…) says why"];

    private static IEnumerable<string> Most(IEnumerable<string> lines)
    {
        var all = lines.ToList();
        return all.Count <= MostLines ? all
            : all.Take(MostLines).Append(string.Create(CultureInfo.InvariantCulture, $"… {all.Count - MostLines} more"));
    }

    private static string Count(int count, string one, string? many = null) =>
        string.Create(CultureInfo.InvariantCulture, $"{count:#,0} {(count == 1 ? one : many ?? one + "s")}");

    private static MimeBundle Card(string head, ImmutableArray<string> lines) => MimeBundle.Of(
        head + string.Concat(lines.Select(line => "\n  " + line)), "text/html",
        $"<div style=\"{Box}\"><strong>{WebUtility.HtmlEncode(head)}</strong>"
        + string.Concat(lines.Select(line => $"<div>{WebUtility.HtmlEncode(line)}</div>")) + "</div>");
}

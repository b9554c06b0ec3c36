using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using Dossier.Reading;

namespace Dossier.Cli;

/// <summary>Prints what was read, what was made and what to do next.</summary>
internal sealed class Summary(CommandIO io)
{
    /// <summary>Articles, passages, facts by kind, stories, and what was set aside.</summary>
    public void Read(Workspace workspace)
    {
        var corpus = workspace.Corpus;
        var register = workspace.Register;
        var passages = corpus.Articles.SelectMany(a => a.Passages).ToList();
        var aside = passages.Count(p => p.Kind == PassageKind.SetAside);
        var stories = corpus.Articles.Select(a => register.StoryOf(a.Id)).Distinct(StringComparer.Ordinal).Count();
        io.Out.WriteLine("Read");
        Line(corpus.Articles.Length, "article", $"telling {Words(stories, "independent story", "independent stories")}");
        Line(passages.Count, "passage", aside == 0 ? "" : $"{Words(aside, "line", "lines")} of them set aside as not part of the text");
        Line(register.DealStatistics.Length, "deal statistic");
        Line(register.Deals.Length, "deal", register.Deals.IsEmpty ? "" : $"{register.Deals.Count(d => d.CountsInTotals)} counted in totals");
        Line(register.Restrictions.Length, "restriction", $"in {Words(register.Restrictions.Select(r => r.Jurisdiction).Distinct(StringComparer.Ordinal).Count(), "jurisdiction", "jurisdictions")}");
        if (!register.References.IsEmpty)
        {
            Line(register.References.Length, "reference restriction", $"{register.References.Count(r => r.SourceRead)} with a source that was read");
        }

        foreach (var remark in corpus.Remarks)
        {
            io.Out.WriteLine($"  Note: {remark}");
        }
    }

    /// <summary>How often sources differ.</summary>
    public void Disagreements(int count) => Line(count, "disagreement", "between sources, shown in the brief");

    /// <summary>The files that were made.</summary>
    public void Wrote(string folder, ImmutableArray<string> files)
    {
        io.Out.WriteLine("Wrote");
        foreach (var file in files)
        {
            io.Out.WriteLine($"  {io.Show(Path.Combine(folder, file))}");
        }
    }

    /// <summary>Characters that are drawn as empty boxes.</summary>
    public void Unshown(ImmutableArray<Rune> characters)
    {
        if (!characters.IsEmpty)
        {
            var some = string.Join(", ", characters.Take(5).Select(rune => $"{rune} U+{rune.Value.ToString("X4", CultureInfo.InvariantCulture)}"));
            io.Out.WriteLine($"  Note: the typefaces lack {Words(characters.Length, "character", "characters")} "
                + $"({some}{(characters.Length > 5 ? ", …" : "")}): the brief shows a box for each; copied text keeps them.");
        }
    }

    /// <summary>What was set aside, or is wrong, one line each; of many of a kind the first, unless all are wanted.</summary>
    public void Problems(ImmutableArray<Problem> problems, bool all = false)
    {
        if (problems.IsEmpty)
        {
            io.Out.WriteLine("Files and rows set aside: none");
            return;
        }

        io.Out.WriteLine($"Set aside or to mend ({problems.Length.ToString(CultureInfo.InvariantCulture)})");
        foreach (var line in all ? problems.Select(problem => problem.ToString()) : ProblemList.Shortened(problems))
        {
            io.Out.WriteLine($"  {TerminalText.Clean(line)}");
        }
    }

    /// <summary>Says that a folder has no article that can be read, and why.</summary>
    public void NoArticle(string folder, ImmutableArray<Problem> setAside)
    {
        Problems(setAside);
        var problem = new Problem(folder, 0, "at least one article that can be read", "none", "Mend what is listed above.");
        io.Error.WriteLine($"{problem} Nothing was made.");
    }

    /// <summary>What to do next.</summary>
    public void Next(string text) => io.Out.WriteLine($"Next: {text}");

    private void Line(int count, string singular, string remark = "") =>
        io.Out.WriteLine($"  {Words(count, singular, singular + "s")}{(remark.Length > 0 ? ", " + remark : "")}");

    private static string Words(int count, string singular, string plural) =>
        $"{count.ToString("#,0", CultureInfo.InvariantCulture)} {(count == 1 ? singular : plural)}";
}

using System.Collections.Immutable;
using System.Globalization;
using Dossier.Extraction;
using Dossier.Reading;

namespace Dossier.Facts;

/// <summary>What a check found.</summary>
/// <param name="Problems">What must be mended, in file and line order.</param>
/// <param name="Disagreements">Where sources differ: to be shown, not mended.</param>
public sealed record CheckReport(ImmutableArray<Problem> Problems, ImmutableArray<Disagreement> Disagreements);

/// <summary>Checks that every fact stands on its passages: quotes letter by letter, links whole, dates in order.</summary>
public static class Checker
{
    /// <summary>Checks a workspace.</summary>
    public static CheckReport Check(Workspace workspace)
    {
        ArgumentNullException.ThrowIfNull(workspace);
        var articles = workspace.Corpus.Articles.ToDictionary(a => a.Id, StringComparer.Ordinal);
        var register = workspace.Register;
        IEnumerable<Problem> problems =
        [
            .. workspace.Corpus.SetAside,
            .. workspace.Tables.Problems,
            .. register.Problems,
            .. register.Rejected.Select(r => Verify(r, articles)).OfType<Problem>(),
            .. register.Restrictions.Concat(register.References).SelectMany(DatesOutOfOrder),
            .. BrokenLinks(register, articles),
        ];
        return new([.. problems.OrderBy(p => p.File, StringComparer.Ordinal).ThenBy(p => p.Line)], Disagreement.Find(register));
    }

    private static Problem? Verify(RejectedCandidate rejected, Dictionary<string, Article> articles)
    {
        var found = articles.TryGetValue(rejected.Article, out var article)
            && article.Passages.Any(p => p.Number == rejected.Paragraph && p.Text.Contains(rejected.Quote, StringComparison.Ordinal));
        var (file, line) = Origin.Split(rejected.Origin);
        return found
            ? null
            : new(
                file,
                line,
                string.Create(CultureInfo.InvariantCulture, $"the quote of {rejected.Id} in {rejected.Article} ¶{rejected.Paragraph}"),
                "no such passage",
                "Correct the row.");
    }

    /// <summary>Dates of an act that no order fits.</summary>
    internal static IEnumerable<Problem> DatesOutOfOrder(Restriction restriction)
    {
        if (restriction.DateOrderReason.Length > 0)
        {
            yield break;
        }

        var (file, line) = Origin.Split(restriction.Origin);
        IEnumerable<(string Name, FactDate Date)> later =
            [("effective", restriction.Effective), .. restriction.Deadlines.Select(d => ($"deadline '{d.Covers}'", d.Date)), ("ended", restriction.Ended)];
        foreach (var (name, date) in later)
        {
            if (!restriction.Announced.CanPrecede(date))
            {
                yield return new(
                    file,
                    line,
                    $"{name} on or after the announcement ({restriction.Announced.Edtf})",
                    date.Edtf,
                    "Correct a date, or give the reason in the row.");
            }
        }

        foreach (var deadline in restriction.Deadlines.Where(d => !restriction.Effective.CanPrecede(d.Date)))
        {
            yield return new(
                file,
                line,
                $"deadline '{deadline.Covers}' on or after it takes effect ({restriction.Effective.Edtf})",
                deadline.Date.Edtf,
                "Correct a date, or give the reason in the row.");
        }
    }

    private static IEnumerable<Problem> BrokenLinks(Register register, Dictionary<string, Article> articles)
    {
        var references = register.References.Select(r => r.Id).ToHashSet(StringComparer.Ordinal);
        foreach (var restriction in register.Restrictions.Where(r => r.Canonical.Length > 0 && !references.Contains(r.Canonical)))
        {
            var (file, line) = Origin.Split(restriction.Origin);
            yield return new(
                file,
                line,
                "an id of reference/restrictions.csv in column 'canonical'",
                $"'{restriction.Canonical}'",
                "Correct the id, or leave the cell empty.");
        }

        var ids = register.Facts.Select(f => f.Id).Concat(register.Rejected.Select(r => r.Id)).ToHashSet(StringComparer.Ordinal);
        foreach (var fact in register.Facts.Where(f => f.Review is { Corrects.Length: > 0 } review
            && !ids.Contains(review.Corrects) && !CandidateId.Is(review.Corrects)))
        {
            var (file, line) = Origin.Split(fact.Origin);
            yield return new(file, line, "the id of a row in column 'corrects'", $"'{fact.Review!.Corrects}'", "Correct the id.");
        }

        foreach (var member in register.Stories.SelectMany(s => s.Members).Where(m => !articles.ContainsKey(m.Article)))
        {
            var (file, line) = Origin.Split(member.Origin);
            yield return new(file, line, "the id of an article in the corpus", $"'{member.Article}'", "Correct the id, or add the article.");
        }
    }
}

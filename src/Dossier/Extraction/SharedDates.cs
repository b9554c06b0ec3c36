using System.Text.RegularExpressions;
using Dossier.Facts;
using Statement = Dossier.Extraction.Statement<Dossier.Facts.Restriction>;

namespace Dossier.Extraction;

/// <summary>
/// Gives a statement without a date that of another statement of the same act in the article: same jurisdiction, a vendor in common, a
/// measure of the same family. Several dates that could be meant give none.
/// </summary>
internal static partial class SharedDates
{
    // Statements this many apart share nothing: no article that a person reads has so many.
    private const int Reach = 500;

    /// <summary>The statements in their order; those of the text first, so that headlines take what these took.</summary>
    public static List<Statement> Complete(List<Statement> statements)
    {
        List<Statement> shared = [.. statements];
        foreach (var i in Enumerable.Range(0, shared.Count).OrderBy(i => shared[i].Sentence.IsTitle))
        {
            shared[i] = Complete(shared[i], i, shared);
        }

        return shared;
    }

    /// <summary>Whether a measure keeps products out: a ban, its scope and its phase-out are one act.</summary>
    public static bool IsBan(Measure measure) => measure is Measure.BanOnNewUse or Measure.Removal or Measure.EquipmentAuthorisationBan
        or Measure.GovernmentUseBan or Measure.FundingBan or Measure.Cap;

    /// <summary>Whether a sentence tells of what was before its news: "had been banned already".</summary>
    public static bool LooksBack(SentenceView sentence) => Background().IsMatch(sentence.Text);

    /// <summary>Whether a sentence tells of what came after what stands before it.</summary>
    public static bool ComesLater(SentenceView sentence) => Afterwards().IsMatch(sentence.Text);

    private static Statement Complete(Statement told, int at, List<Statement> all)
    {
        var atOnce = AtOnce().IsMatch(told.Sentence.Text);
        if (told.IsDated || !told.IsSure || told.Sentence.IsLink || told.Fact.Ended.Edtf.Length > 0
            || (DatePhrases.In(told.Sentence).Any(date => date.Role == DateRole.At) && !atOnce))
        {
            return told;
        }

        // What came into force before cannot have been announced after that.
        bool Can(Statement other) => (other.Fact.Announced.CanPrecede(told.Fact.Effective) || told.Fact.Effective.Edtf.Length == 0)
            && !(LooksBack(told.Sentence) && other.IsNews && !LooksBack(other.Sentence));
        var first = Math.Max(0, at - Reach);
        var kin = all.GetRange(first, Math.Min(all.Count, at + Reach) - first)
            .Select((other, i) => (Other: other, IsBefore: first + i < at)).Where(k => k.Other.IsDated && k.Other.IsSure && !Caption().IsMatch(k.Other.Sentence.Text) && Can(k.Other)
            && k.Other.Fact.Jurisdiction == told.Fact.Jurisdiction
            && (atOnce || k.Other.Fact.Vendors.Intersect(told.Fact.Vendors, StringComparer.Ordinal).Any())).ToList();
        var near = kin.Where(k => k.IsBefore && told.Paragraph - k.Other.Paragraph <= (k.Other.IsNews ? 2 : 1)).Select(k => k.Other).ToList();
        var same = kin.Where(k => Same(told, k.Other) && (k.IsBefore || k.Other.IsNews || IsFirst(told, k.Other, all)))
            .Select(k => k.Other).ToList();
        var dates = same.Select(other => other.Fact.Announced).DistinctBy(date => date.Edtf).ToList();
        var date = near.FindLast(other => Follows(told, other)) is { } last ? last.Fact.Announced
            : told.Fact.Measure == Measure.ExportControl && !told.Sentence.IsTitle ? null
            : dates is [var only] ? only : null;
        return date is null ? told : told.With(told.Fact with
        {
            Announced = date,
            Deadlines = told.Fact.Deadlines.IsEmpty ? RestrictionDraft.DeadlinesOf(told.Sentence, told.Fact.Measure, date) : told.Fact.Deadlines,
        });
    }

    private static bool Same(Statement one, Statement other) => IsBan(one.Fact.Measure) == IsBan(other.Fact.Measure)
        && (IsBan(one.Fact.Measure) || one.Fact.Measure == other.Fact.Measure);

    private static bool Refers(Statement statement) => TheAct().IsMatch(statement.Sentence.Text);

    // A licence is one of many: only one of the same breath shares a day.
    private static bool Follows(Statement statement, Statement last) => Same(statement, last)
        ? statement.Fact.Measure != Measure.ExportControl || AsWell().IsMatch(statement.Sentence.Text)
        : !Undoes(last) && (Refers(statement) || (last.IsNews && (AsWell().IsMatch(statement.Sentence.Text)
            || (KeepsOutOrIn(statement.Fact.Measure) && KeepsOutOrIn(last.Fact.Measure)))));

    private static bool KeepsOutOrIn(Measure measure) => IsBan(measure) || measure == Measure.Permitted;

    // What lifts a ban has another date than the ban.
    private static bool Undoes(Statement statement) => statement.Fact.Measure == Measure.Permitted && Undoing().IsMatch(statement.Sentence.Text);

    // A headline tells what the text begins with.
    private static bool IsFirst(Statement told, Statement other, List<Statement> all) => told.Sentence.IsTitle
        && other.Sentence.Article.Article.Published.Latest is null
        && all.Find(s => !s.Sentence.IsTitle && s.IsSure && s.Fact.Jurisdiction == told.Fact.Jurisdiction) == other;

    // The date under a picture is often the picture's.
    [GeneratedRegex(@"^\W*(?:screenshot|photo\w*|picture|image|file|illustration|graphic|copy)\b", Options)]
    private static partial Regex Caption();

    private const RegexOptions Options = RegexOptions.IgnoreCase | RegexOptions.CultureInvariant;

    [GeneratedRegex(@"\b(?:the|this|that|these) (?:ban|order|decision|ruling|rules?|decree|measures?|move|regulation|notice)\b", Options)]
    private static partial Regex TheAct();

    [GeneratedRegex(@"\b(?:again|back|lift\w*|end(?:s|ed)|reopen\w*|restor\w*|unblock\w*)\b", Options)]
    private static partial Regex Undoing();

    [GeneratedRegex(@"^\W*(?:after that|afterwards?|later|then|subsequently|thereafter|soon after\w*|since then)\b", Options)]
    private static partial Regex Afterwards();

    // "Sugon, listed in 2019, was added in the same notice": its date is not its own.
    [GeneratedRegex(@"\b(?:in|on|by|at|with|under) the (?:very )?same (?:notice|order|rule|day|date|decision|decree|act|letter|move|announcement)\b", Options)]
    private static partial Regex AtOnce();

    [GeneratedRegex(@"\b(?:also|same|in addition|as well|further|too|now)\b", Options)]
    private static partial Regex AsWell();

    [GeneratedRegex(@"\b(?:had|stays|remains|continues|(?<!can |may )still|previously|until now|so far|in the past|already (?:ban|bar|exclu|block|restrict|prohib|"
        + @"forb|impos|blacklist|shut out)\w*)\b", Options)]
    private static partial Regex Background();
}

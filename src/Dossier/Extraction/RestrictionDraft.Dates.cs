using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Dossier.Facts;

namespace Dossier.Extraction;

/// <content>The dates that the sentence of a restriction gives.</content>
internal static partial class RestrictionDraft
{
    // The nearest date that tells when, with no word between it and the measure that begins another matter.
    private static FactDate Announced(RestrictionFinding found, List<DatePhrase> dates) =>
        dates.Where(d => d.Role == DateRole.At && !ToldDate.IsToCome(d, found.Sentence) && !Separated(found, d) && !IsInAside(found, d)
            && !IsOpen(d.Date, found.Sentence) && d.Index >= DatelineLength(found.Sentence))
            .OrderBy(d => IsName(found, d)).ThenBy(d => Distance(found, d)).FirstOrDefault()?.Date ?? FactDate.Unknown;

    /// <summary>How many chars of a sentence tell where and when it was written; 0 for none.</summary>
    public static int DatelineLength(SentenceView sentence) => Dateline().Match(sentence.Text).Length;

    /// <summary>Whether a date is one of many days: "on Monday" in an article of which only the month is known.</summary>
    public static bool IsOpen(FactDate date, SentenceView sentence) =>
        date is { Precision: DatePrecision.Range, Basis: DateBasis.Relative }
        && sentence.Article.Article.Published.Precision is DatePrecision.Month or DatePrecision.Quarter or DatePrecision.Year;

    // "Romania, which joined in 2004, has banned …", "After a review in 2019, Sweden banned …": a date of its own clause.
    private static bool IsInAside(RestrictionFinding found, DatePhrase date)
    {
        var text = found.Sentence.Masked;
        return date.Index + date.Length <= found.Index && text.IndexOf(',', date.Index, found.Index - date.Index) >= 0
            && AsideStart().IsMatch(text[(date.Index == 0 ? 0 : text.LastIndexOf(',', date.Index - 1) + 1)..date.Index]);
    }

    // "Its January 2020 decision" names another act than the one that is told.
    private static bool IsName(RestrictionFinding found, DatePhrase date) =>
        NamedAct().Match(found.Sentence.Masked, date.Index + date.Length) is { Success: true } name
        && (name.Index >= found.End || (name.Index + name.Length <= found.Index
            && !WhichAct().IsMatch(found.Sentence.Masked[(name.Index + name.Length)..found.Index])));

    private static bool Separated(RestrictionFinding found, DatePhrase date)
    {
        var text = found.Sentence.Masked;
        var (from, to) = date.Index < found.Index ? (date.Index + date.Length, found.Index) : (found.End, date.Index);

        return IsEffective(found.Sentence, date) || (to > from && (SaidHad().IsMatch(text[from..to]) || WasAt().IsMatch(text[from..to])))
            || (to > from && OtherMatter().IsMatch(RulesThat().Replace(WhenIt().Replace(Aside().Replace(text[from..to], ","), ""), "")));
    }

    // "Since 13 August nobody may buy it": when it took effect. "Since 2022" is when it came.
    private static bool IsEffective(SentenceView sentence, DatePhrase date) => date.Role == DateRole.From || (date.Date.IsDay
        && sentence.Masked.AsSpan(date.Index, date.Length).StartsWith("since", StringComparison.OrdinalIgnoreCase)
        && Rule().IsMatch(sentence.Masked));

    private static int Distance(RestrictionFinding found, DatePhrase date) =>
        date.Index < found.Index ? found.Index - date.Index - date.Length : date.Index - found.End;

    /// <summary>The deadlines that the sentence of an act gives; durations count from when it was announced.</summary>
    public static ImmutableArray<Deadline> DeadlinesOf(SentenceView sentence, Measure measure, FactDate announced) =>
        measure != Measure.Removal && !Obligation().IsMatch(sentence.Masked) ? []
            : [.. DatePhrases.In(sentence)
                .Where(d => IsDue(d) && !IsOfOther(sentence.Masked, d, measure) && !IsCountedFromLater(sentence.Masked, d))
                .Select(d => d.Date.Edtf.Length == 0 ? d.CountedFrom(announced) : d).Where(d => d.Date.Edtf.Length > 0)
                .Select(d => new Deadline(
                    d.Role == DateRole.By ? d.Date : FactDate.OnDay(d.Date.Latest!.Value, d.Date.Basis, d.Date.Wording),
                    CoversOf(sentence.Text, d)))];

    // "Remove it by 2027; limit it to 35% by 2025": each part of a list has its own deadline.
    private static bool IsOfOther(string text, DatePhrase date, Measure measure)
    {
        var start = date.Index == 0 ? 0 : text.LastIndexOf(';', date.Index - 1) + 1;
        var end = text.IndexOf(';', date.Index);
        return (start > 0 || end >= 0) && Capping().IsMatch(text[start..(end < 0 ? text.Length : end)]) != (measure == Measure.Cap);
    }

    // "Within 60 days of the order's publication": of a day that the text does not give.
    private static bool IsCountedFromLater(string text, DatePhrase date) =>
        date.Date.Edtf.Length == 0 && Later().IsMatch(text.AsSpan(date.Index + date.Length));

    // "From the end of this year nobody may buy it": it must have stopped by then.
    private static bool IsDue(DatePhrase date) => date.Role == DateRole.By
        || (date is { Role: DateRole.From, Date.Latest: not null } && EndOf().IsMatch(date.Date.Wording));

    // "The licence ran out last week, the department said on Monday": when that was announced.
    private static FactDate Said(string text, List<DatePhrase> dates, FactDate ended) => dates.Find(d => d.Role == DateRole.At
        && d.Date.Edtf != ended.Edtf && Speech().IsMatch(text[..d.Index]))?.Date ?? FactDate.Unknown;

    // "… stop buying new kit by the end of this year": the verb phrase before the date; "two years to remove …": the one after it.
    public static string CoversOf(string text, DatePhrase date)
    {
        var end = date.Index + date.Length;
        var after = text[end..].TrimStart();
        var stated = date.Date.Wording.EndsWith(" to", StringComparison.Ordinal);
        if ((stated || after.StartsWith("to ", StringComparison.Ordinal))
            && ToDo().Match(stated ? after : after[3..]) is { Success: true } ahead)
        {
            return ahead.Value.Trim();
        }

        return Verb().Matches(text[..date.Index]) is { Count: > 0 } verbs ? text[verbs[^1].Index..date.Index].Split(',')[0].Trim() : "";
    }

    [GeneratedRegex(@";|\bupdated?:|\b(?:since|despite|although|though|because|when|after|before|which|who|while|whereas|following|"
        + @"ahead of|due|freed|expected)\b", Options)]
    private static partial Regex OtherMatter();

    [GeneratedRegex(@"\b(?:must|shall|have to|has to|had to|requir\w+|orders?|ordered|ordering|tells?|told|instruct\w*|oblig\w+|remov\w+|"
        + @"replac\w+|strip|rip|phase|stop|clear|dismantle|gone|rid|ban\w*|exclud\w+|give[ns]?|gave|deadline|no longer|"
        + @"may not)\b", Options)]
    private static partial Regex Obligation();

    // "ROME, May 31 (Reuters) –": when it was written.
    [GeneratedRegex(@"^\W*\p{Lu}[\w .'/-]{1,40},(?: \p{Lu}[\w.]+,)? \p{Lu}[a-z]+\.? \d{1,2}(?:st|nd|rd|th)?(?:, \d{4})? ?(?:\(\p{Lu}[\w ]+\) ?[-–—]|\((?:Reporter|By|Xinhua|AFP|AP)\b[^)]*\))",
        RegexOptions.CultureInvariant)]
    private static partial Regex Dateline();

    [GeneratedRegex(@"^[a-z]+(?:\s[^,;.]{3,80}?)?(?=,|;|\.|\sand\s|\safter\s|$)", Options)]
    private static partial Regex ToDo();

    [GeneratedRegex(@"\b(?:stop|remove|replace|strip|rip|phase|cease|(?<!the )end|take|buy|use|install)\b", Options)]
    private static partial Regex Verb();

    [GeneratedRegex(@"\b(?:after|since|although|though|because|which|who|where|following|despite|before|itself|"
        + @"themselves|already)\b", Options)]
    private static partial Regex AsideStart();

    [GeneratedRegex(@"\G(?:'s)? (?:\w+ )?(?:decision|review|ruling|order|ban|law|act|rules?|report|decree|measures?|"
        + @"restrictions?|policy)\b", Options)]
    private static partial Regex NamedAct();

    // "A reversal of a January decision, which let Huawei in": what the decision named did.
    [GeneratedRegex(@"^,? (?:which|that)(?: \w+){0,1} ?$", Options)]
    private static partial Regex WhichAct();

    // "On Friday the ministry said that the agency had delisted it": that day it was said.
    [GeneratedRegex(@"\b(?:said|says|stated|argued|wrote|noted|recalled) that\b.*\bhad ?$", Options)]
    private static partial Regex SaidHad();

    // "Said on Monday that it was working on how to carry out a resolution that bars it": that day it spoke of its work.
    [GeneratedRegex(@"\bthat (?:\w+ ){1,4}(?:was|were|is|are) (?:still |now |already )?"
        + @"(?!ban|bar|exclu|remov|prohib|block|order|add|forb)\w+ing\b", Options)]
    private static partial Regex WasAt();

    [GeneratedRegex(@"\b(?:limit|cap|reduce|no more than|at most)\b.*(?:%|\bper ?cent\b)", Options)]
    private static partial Regex Capping();

    [GeneratedRegex(@"^ ?(?:of|after|from|following|upon) (?:the |its |this |their )?(?:[\w']+ ){0,3}(?:publication|notice|receipt|service|"
        + @"entry|delivery|notification|being|takes?|comes?|enters?|becomes?)\b", Options)]
    private static partial Regex Later();

    [GeneratedRegex(@"\bend of\b", Options)]
    private static partial Regex EndOf();

    [GeneratedRegex(@"\b(?:may|must|can|cannot|shall|ha(?:s|ve) to|(?:is|are) (?:to|allowed|obliged|required))\b", Options)]
    private static partial Regex Rule();

    [GeneratedRegex(@"\b(?:said|says|announced|told \w+|declared|confirmed)(?: \w+){0,3} ?$", Options)]
    private static partial Regex Speech();

    // "Last month the regulator, after a review, forbade …".
    [GeneratedRegex(",[^,;]{1,80},", Options)]
    private static partial Regex Aside();

    // "It goes back to 2022, when Japan banned …": the date is that of what follows.
    [GeneratedRegex(@"^,? when\b", Options)]
    private static partial Regex WhenIt();

    // "On Monday Japan adopted rules which keep …": what the rules do is what was done on Monday.
    [GeneratedRegex(@"\b(?:order|decision|ruling|rules?|law|act|bill|decree|measures?|regulations?|notice|directive|policy|guidelines|resolution|"
        + @"letter|instructions?|conditions|timetable|plan)(?: \w+){0,2},? which\b", Options)]
    private static partial Regex RulesThat();
}

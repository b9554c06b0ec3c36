using System.Text.RegularExpressions;
using Dossier.Facts;
using DealStatement = Dossier.Extraction.Statement<Dossier.Facts.Deal>;

namespace Dossier.Extraction;

/// <summary>When deals were made, or what they were about came into service: from their own sentence, from one nearby that speaks of them
/// ("The contract, signed in May, …"), and from other statements of the same deal.</summary>
internal static partial class DealDates
{
    /// <summary>The date that the clause of a deal gives: that of its contract, else the nearest; not when somebody spoke of it.</summary>
    public static FactDate Of(DealMatch deal)
    {
        var tokens = deal.Sentence.Tokens;
        var (start, end) = deal.Clause;
        var (first, last) = (tokens[start].Start, tokens[end - 1].End);
        var told = tokens[deal.Match.Told[0]].Start;
        var view = deal.Sentence.View;
        return DatePhrases.In(view)
            .Where(date => date.Role == DateRole.At && date.Index >= Dateline().Match(view.Text).Length && date.Index >= first
                && date.Index < last && !ToldDate.IsToCome(date, view)
                && !(date.Index > told && Report().IsMatch(view.Text[..date.Index]))
                && !(date.Index < told && Told().IsMatch(view.Text[(date.Index + date.Length)..told]))
                && !(date.Index < told && Who().IsMatch(view.Text[(date.Index + date.Length)..told]) && Said().IsMatch(view.Text[told..])) && !IsInAside(deal, date))
            .OrderByDescending(date => Contract().IsMatch(view.Text.AsSpan(date.Index + date.Length)))
            .ThenBy(date => Math.Abs(date.Index - told)).FirstOrDefault()?.Date ?? FactDate.Unknown;
    }

    /// <summary>The candidates of an article, in their order, with what dates the article gives.</summary>
    public static IEnumerable<Candidate<Deal>> Complete(ArticleView article, IEnumerable<DealStatement> told)
    {
        var statements = new StatementList<Deal>(told);
        foreach (var (date, sentence) in statements.DatesNear(article, s => s.IsSure && !s.IsDated, 1, 1))
        {
            if (!Report().IsMatch(sentence.Text[..date.Date.Index]) && date.Date.Index >= Dateline().Match(sentence.Text).Length
                && Meant(sentence, statements) is { } meant)
            {
                foreach (var i in statements.Of(meant.Sentence).Where(i => Fits(statements[i], date, sentence)))
                {
                    statements[i] = With(statements[i], date.Date.Date);
                }
            }
        }

        var news = statements.All.Where(s => s.IsSure && s.IsDated && s.IsNews).ToLookup(s => (s.Fact.Vendor, s.Fact.Country));
        var signed = statements.All.Where(s => s.IsSure && s.IsDated && s.Fact.Stage == DealStage.Signed)
            .ToLookup(s => (s.Fact.Vendor, s.Fact.Country));
        return statements.All.Select(statement => (statement.Fact.Vendor, statement.Fact.Country) is var pair
            ? OfSame(Shared(statement, news[pair]), signed[pair]).Candidate : statement.Candidate);
    }

    // A contract of which the article gives one day has it in its headline and where it is spoken of near by.
    private static DealStatement OfSame(DealStatement told, IEnumerable<DealStatement> signed) =>
        told.IsDated || !told.IsSure || told.Fact.Stage != DealStage.Signed || DatePhrases.In(told.Sentence).Count > 0
            || Another().IsMatch(told.Sentence.Text)
            || signed.DistinctBy(s => s.Fact.Announced.Edtf).Take(2).ToList() is not [var only]
            || (!told.Sentence.IsTitle && Math.Abs(only.Paragraph - told.Paragraph) > 1) ? told
            : With(told, only.Fact.Announced);

    private static DealStatement With(DealStatement statement, FactDate date) => statement.With(statement.Fact with { Announced = date });

    // The deal last spoken of, in this paragraph or the one before; where none was, the next one of the paragraph.
    private static DealStatement? Meant(SentenceView sentence, StatementList<Deal> all) =>
        all.Before(sentence, 1).Concat(all.Behind(sentence, 0)).FirstOrDefault();

    private static bool Fits(DealStatement statement, ToldDate date, SentenceView sentence) => statement.IsSure && !statement.IsDated
        && (date.Countries.IsEmpty || date.Countries.Contains(statement.Fact.Country))
        && (date.Vendors.IsEmpty || date.Vendors.Contains(statement.Fact.Vendor))
        && date.Gives switch
        {
            DateGiven.Opened => statement.Fact.Stage == DealStage.Operational,
            DateGiven.Said => statement.Fact.Stage is DealStage.Signed or DealStage.Cancelled && IsNext(statement.Sentence, sentence)
                && date.IsFresh(sentence),
            _ => statement.Fact.Stage is DealStage.Signed or DealStage.Reported or DealStage.UnderConstruction,
        };

    // Who speaks in the next breath speaks of it.
    private static bool IsNext(SentenceView deal, SentenceView sentence) => deal.Passage == sentence.Passage
        && sentence.Place.Index - deal.Place.Index - deal.Place.Length is >= 0 and <= 2;

    // A headline has the day of the news that it tells.
    private static DealStatement Shared(DealStatement told, IEnumerable<DealStatement> news) =>
        told.IsDated || !told.IsSure || !told.Sentence.IsTitle
            || news.Select(s => s.Fact.Announced).DistinctBy(date => date.Edtf).Take(2).ToList() is not [var only] ? told
            : With(told, only);

    // "A deal with Kenya, made public two years ago, was called off in May".
    private static bool IsInAside(DealMatch deal, DatePhrase date)
    {
        var tokens = deal.Sentence.Tokens;
        var start = tokens.FindLastIndex(token => token.Kind == TokenKind.Comma && token.Start < date.Index);
        var end = tokens.FindIndex(token => token.Kind == TokenKind.Comma && token.Start >= date.Index + date.Length);
        return start > 0 && end > start && !deal.Match.Told.Any(at => at > start && at < end) && deal.Match.Told.Any(at => at > end)
            && deal.Match.Told.Any(at => at < start);
    }

    private const RegexOptions Options = RegexOptions.IgnoreCase | RegexOptions.CultureInvariant;

    // "BAGHDAD, March 7 (Xinhua) -- ": the day of the report.
    [GeneratedRegex(@"^[\p{Lu}][\p{L}'. -]{1,40}(?:,[\p{L}'. -]{1,30})?,\s[^()–—-]{3,25}"
        + @"(?:\([^)]{1,30}\)\s*(?:--?|[–—])?|\s(?:--|[–—]))\s", RegexOptions.CultureInvariant)]
    private static partial Regex Dateline();

    // "…, it was reported on 26 August".
    [GeneratedRegex(@"\b(?:reported|reports|confirmed|wrote|according to)(?: [\w']+){0,3},? ?$|"
        + @"\b(?:communiqu[eé]|statement|report|letter|release|note|article|dispatch|memo|tweet|post)\b(?: [\w']+){0,5} ?$", Options)]
    private static partial Regex Report();

    // "On Monday a newspaper reported that Huawei had won it".
    [GeneratedRegex(@"\b(?:reported|revealed|wrote|disclosed|learn(?:ed|t)|emerged)\b", Options)]
    private static partial Regex Told();

    // "In May the board that audits the gear that is used said …": when somebody spoke.
    [GeneratedRegex(@"^[^.;]{0,40}\b(?:that|which|who)\b", Options)]
    private static partial Regex Who();

    [GeneratedRegex(@"\b(?:said|warned|found|told|complained|concluded|criticised|criticized)\b", Options)]
    private static partial Regex Said();

    [GeneratedRegex(@"\b(?:another|second|third|other|also|earlier|previous(?:ly)?|again|before|already|later|separate(?:ly)?|further|"
        + @"more|keeps?|continu\w+|go(?:es)? on)\b", Options)]
    private static partial Regex Another();

    // "Under a 2022 contract".
    [GeneratedRegex(@"^(?:'s)? (?:contract|deal|agreement|order|tender|accord)\b", Options)]
    private static partial Regex Contract();
}

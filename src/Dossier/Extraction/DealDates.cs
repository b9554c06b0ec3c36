using System.Text.RegularExpressions;
using Dossier.Facts;

namespace Dossier.Extraction;

/// <summary>A statement of a deal, with its sentence.</summary>
/// <param name="Candidate">What it states.</param>
/// <param name="Sentence">Where.</param>
internal sealed record DealStatement(Candidate<Deal> Candidate, SentenceView Sentence)
{
    public Deal Fact => Candidate.Fact;

    public int Paragraph => Sentence.Passage.Number;

    public bool IsSure => Candidate.Confidence > Confidence.Low;

    public bool IsDated => Fact.Announced.Edtf.Length > 0;
}

/// <summary>When deals were made, or what they were about came into service: from their own sentence, from one nearby that speaks of them
/// ("The contract, signed in May, …"), and from other statements of the same deal.</summary>
internal static partial class DealDates
{
    // An event this many days before publication is what the article is about.
    private const int NewsDays = 31;

    /// <summary>The date that the clause of a deal gives: that of its contract, else the nearest; not when somebody spoke of it.</summary>
    public static FactDate Of(DealMatch deal)
    {
        var tokens = deal.Sentence.Tokens;
        var (start, end) = deal.Clause;
        var (first, last) = (tokens[start].Start, tokens[end - 1].End);
        var told = tokens[deal.Match.Told[0]].Start;
        var view = deal.Sentence.View;
        return DatePhrases.In(view)
            .Where(date => date.Role == DateRole.At && date.Index >= first && date.Index < last && !ToldDate.IsToCome(date, view)
                && !(date.Index > told && Report().IsMatch(view.Text[..date.Index])))
            .OrderByDescending(date => Contract().IsMatch(view.Text.AsSpan(date.Index + date.Length)))
            .ThenBy(date => Math.Abs(date.Index - told)).FirstOrDefault()?.Date ?? FactDate.Unknown;
    }

    /// <summary>The candidates of an article, in their order, with what dates the article gives.</summary>
    public static IEnumerable<Candidate<Deal>> Complete(ArticleView article, IEnumerable<DealStatement> told)
    {
        List<DealStatement> statements = [.. told];
        var open = statements.Where(s => s.IsSure && !s.IsDated).ToList();
        foreach (var sentence in article.Sentences.Where(s => !s.IsTitle && open.Any(o => Math.Abs(s.Passage.Number - o.Paragraph) <= 1)))
        {
            foreach (var date in ToldDate.In(sentence, article.Lexicon.Phrases, deals: true))
            {
                foreach (var statement in Meant(date, sentence, statements))
                {
                    statements[statements.IndexOf(statement)] = With(statement, date.Date.Date);
                }
            }
        }

        return statements.Select(statement => Shared(statement, statements).Candidate);
    }

    private static DealStatement With(DealStatement statement, FactDate date) =>
        statement with { Candidate = statement.Candidate with { Fact = statement.Fact with { Announced = date } } };

    // The deal last spoken of, in this paragraph or the one before; where none was, the next one of the paragraph.
    private static List<DealStatement> Meant(ToldDate date, SentenceView sentence, List<DealStatement> all)
    {
        var paragraph = sentence.Passage.Number;
        var body = all.Where(s => s.IsSure && !s.Sentence.IsTitle).ToList();
        var meant = body.LastOrDefault(s => s.Sentence.Start.CompareTo(sentence.Start) <= 0 && paragraph - s.Paragraph <= 1)
            ?? body.Find(s => s.Paragraph == paragraph);
        return meant is null ? [] : [.. all.Where(s => s.Sentence == meant.Sentence && Fits(s, date, sentence))];
    }

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
    private static DealStatement Shared(DealStatement told, List<DealStatement> all)
    {
        if (told.IsDated || !told.IsSure || !told.Sentence.IsTitle)
        {
            return told;
        }

        var published = told.Sentence.Article.Article.Published.Latest;
        var dates = all.Where(s => s.IsSure && s.IsDated && s.Fact.Vendor == told.Fact.Vendor && s.Fact.Country == told.Fact.Country
                && published?.DayNumber - s.Fact.Announced.Latest?.DayNumber is >= 0 and <= NewsDays)
            .Select(s => s.Fact.Announced).DistinctBy(date => date.Edtf).ToList();
        return dates is [var only] ? With(told, only) : told;
    }

    private const RegexOptions Options = RegexOptions.IgnoreCase | RegexOptions.CultureInvariant;

    // "…, it was reported on 26 August".
    [GeneratedRegex(@"\b(?:reported|reports|confirmed|wrote|according to)(?: [\w']+){0,3},? ?$", Options)]
    private static partial Regex Report();

    // "Under a 2022 contract".
    [GeneratedRegex(@"^(?:'s)? (?:contract|deal|agreement|order|tender|accord)\b", Options)]
    private static partial Regex Contract();
}

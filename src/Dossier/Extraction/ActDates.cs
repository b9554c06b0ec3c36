using Dossier.Facts;
using Statement = Dossier.Extraction.Statement<Dossier.Facts.Restriction>;

namespace Dossier.Extraction;

/// <summary>
/// Gives statements the dates that other sentences of the article tell: first those that speak of the act ("The order was published on
/// Tuesday", "They have two years to comply"), then other statements of the same act.
/// </summary>
internal sealed class ActDates
{
    // How many paragraphs after a statement its act is still "the decision"; news agencies begin one with every sentence.
    private const int Reach = 2;

    // How many before it a sentence can stand that dates the news before the act is stated.
    private const int FarReach = 5;

    private readonly PhraseTables _tables;
    private readonly StatementList<Restriction> _statements;

    private ActDates(PhraseTables tables, IEnumerable<Statement> statements) => (_tables, _statements) = (tables, new(statements));

    /// <summary>The candidates of an article, in their order, with what dates the article gives.</summary>
    public static IEnumerable<Candidate<Restriction>> Complete(ArticleView article, IEnumerable<Statement> statements)
    {
        var dates = new ActDates(article.Lexicon.Phrases, statements);
        dates.TakeFromHeadings(article);
        dates.TakeFromSentences(article);
        return SharedDates.Complete(dates._statements.All).Select(statement => statement.Candidate);
    }

    // "### May 2022" above "Canada bans …": several lines that are dates alone make a timeline.
    private void TakeFromHeadings(ArticleView article)
    {
        var headings = article.Sentences.Where(sentence => !sentence.IsTitle).Select(sentence => (sentence.Passage.Number,
            Date: DatePhrases.Heading(sentence))).Where(heading => heading.Date is not null).DistinctBy(heading => heading.Number)
            .ToDictionary(heading => heading.Number, heading => heading.Date);
        for (var i = 0; headings.Count > 1 && i < _statements.Count; i++)
        {
            var told = _statements[i];
            if (headings.GetValueOrDefault(told.Paragraph - 1) is { } date && !told.IsDated)
            {
                _statements[i] = told.With(told.Fact with { Announced = date });
            }
        }
    }

    private void TakeFromSentences(ArticleView article)
    {
        foreach (var (date, sentence) in _statements.DatesNear(article, s => s.IsSure, FarReach, Reach).OrderBy(told => told.Date.Gives))
        {
            if (!RestrictionDraft.IsOpen(date.Date.Date, sentence) && Meant(date, sentence) is { } meant)
            {
                foreach (var i in _statements.Of(meant.Sentence).Where(i => Fits(_statements[i], date)))
                {
                    _statements[i] = With(_statements[i], date, sentence);
                }
            }
        }
    }

    private static Statement With(Statement statement, ToldDate told, SentenceView sentence)
    {
        var (fact, date) = (statement.Fact, told.Date.Date);
        return told.Gives switch
        {
            DateGiven.Effective when fact.Effective.Edtf.Length == 0 || told.Date.IsUpdate => statement.With(fact with { Effective = date }),
            DateGiven.Deadline when (fact.Deadlines.IsEmpty || told.Date.IsUpdate) && told.Date.CountedFrom(fact.Announced).Date is { Edtf.Length: > 0 } day =>
                statement.With(fact with { Deadlines = [new(day, RestrictionDraft.CoversOf(sentence.Text, told.Date))] }),
            DateGiven.Announced or DateGiven.Said when !statement.IsDated && fact.Ended.Edtf.Length == 0 => statement.With(fact with
            {
                Announced = date,
                Deadlines = fact.Deadlines.IsEmpty ? RestrictionDraft.DeadlinesOf(statement.Sentence, fact.Measure, date) : fact.Deadlines,
            }),
            _ => statement,
        };
    }

    // The act last stated before; where none was, the one that is stated next.
    private Statement? Meant(ToldDate date, SentenceView sentence)
    {
        var reach = date.Gives == DateGiven.Said ? 1 : Reach;
        var last = _statements.Before(sentence, reach).FirstOrDefault(s => date.Countries.IsEmpty || Fits(s, date));
        last = last is not null && date.Gives == DateGiven.Effective && !Fits(last, date) ? null : last;
        last = last is { IsDated: true } && date.Gives == DateGiven.Announced && SharedDates.LooksBack(sentence) ? null : last;
        last ??= date.Gives == DateGiven.Deadline ? null : _statements
            .Behind(sentence, date.Gives == DateGiven.Announced && date.IsFresh(sentence) ? FarReach : reach)
            .FirstOrDefault(s => Fits(s, date) && (s.Sentence == sentence || !SharedDates.ComesLater(s.Sentence)));
        return last is null || !Fits(last, date) || (date.Gives == DateGiven.Said && !date.IsFresh(sentence))
            || (date.Gives is DateGiven.Announced or DateGiven.Said && date.IsFresh(sentence) && SharedDates.LooksBack(last.Sentence))
            ? null : last;
    }

    private bool Fits(Statement statement, ToldDate date) => statement.IsSure
        && (date.Countries.IsEmpty || date.Countries.Contains(statement.Fact.Jurisdiction))
        && (date.Vendors.IsEmpty || date.Vendors.Intersect(statement.Fact.Vendors, StringComparer.Ordinal).Any())
        && (date.Gives != DateGiven.Deadline || SharedDates.IsBan(statement.Fact.Measure))
        && (date.Gives != DateGiven.Effective || statement.Fact.Announced.CanPrecede(date.Date.Date))
        && !date.Words.Any(word => _tables.Nouns.Excludes(word, statement.Fact.Measure));
}

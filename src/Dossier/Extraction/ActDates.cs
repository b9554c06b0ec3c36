using Dossier.Facts;

namespace Dossier.Extraction;

/// <summary>A statement of an act, with its sentence.</summary>
/// <param name="Candidate">What it states.</param>
/// <param name="Sentence">Where.</param>
internal sealed record Statement(Candidate<Restriction> Candidate, SentenceView Sentence)
{
    public Restriction Fact => Candidate.Fact;

    /// <summary>The number of its paragraph.</summary>
    public int Paragraph => Sentence.Passage.Number;

    public bool IsSure => Candidate.Confidence > Confidence.Low;

    public bool IsDated => Fact.Announced.Edtf.Length > 0;

    /// <summary>The statement with another fact.</summary>
    public Statement With(Restriction fact) => this with { Candidate = Candidate with { Fact = fact } };
}

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
    private readonly List<Statement> _statements;

    private ActDates(PhraseTables tables, IEnumerable<Statement> statements) => (_tables, _statements) = (tables, [.. statements]);

    /// <summary>The candidates of an article, in their order, with what dates the article gives.</summary>
    public static IEnumerable<Candidate<Restriction>> Complete(ArticleView article, IEnumerable<Statement> statements)
    {
        var dates = new ActDates(article.Lexicon.Phrases, statements);
        dates.TakeFromHeadings(article);
        dates.TakeFromSentences(article);
        return SharedDates.Complete(dates._statements).Select(statement => statement.Candidate);
    }

    // "### May 2022" above "Canada bans …": several lines that are dates alone make a timeline.
    private void TakeFromHeadings(ArticleView article)
    {
        var headings = article.Sentences.Where(sentence => !sentence.IsTitle).Select(sentence => (sentence.Passage.Number,
            Date: DatePhrases.Heading(sentence))).Where(heading => heading.Date is not null).ToList();
        for (var i = 0; headings.Count > 1 && i < _statements.Count; i++)
        {
            var told = _statements[i];
            if (headings.Find(heading => heading.Number == told.Paragraph - 1).Date is { } date && !told.IsDated)
            {
                _statements[i] = told.With(told.Fact with { Announced = date });
            }
        }
    }

    private void TakeFromSentences(ArticleView article)
    {
        var near = _statements.Where(s => s.IsSure).SelectMany(s => Enumerable.Range(s.Paragraph - FarReach, FarReach + Reach + 1)).ToHashSet();
        var told = article.Sentences.Where(sentence => near.Contains(sentence.Passage.Number) && !sentence.IsTitle)
            .SelectMany(sentence => ToldDate.In(sentence, _tables).Select(date => (Date: date, Sentence: sentence)))
            .OrderBy(told => told.Date.Gives).ToList();
        foreach (var (date, sentence) in told)
        {
            foreach (var statement in Meant(date, sentence))
            {
                _statements[_statements.IndexOf(statement)] = With(statement, date, sentence);
            }
        }
    }

    private static Statement With(Statement statement, ToldDate told, SentenceView sentence)
    {
        var (fact, date) = (statement.Fact, told.Date.Date);
        return told.Gives switch
        {
            DateGiven.Effective when fact.Effective.Edtf.Length == 0 => statement.With(fact with { Effective = date }),
            DateGiven.Deadline when fact.Deadlines.IsEmpty && told.Date.CountedFrom(fact.Announced).Date is { Edtf.Length: > 0 } day =>
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
    private List<Statement> Meant(ToldDate date, SentenceView sentence)
    {
        var paragraph = sentence.Passage.Number;
        var reach = date.Gives == DateGiven.Said ? 1 : Reach;
        var before = _statements.Where(s => s.IsSure && !s.Sentence.IsTitle && s.Sentence.Start.CompareTo(sentence.Start) <= 0
            && paragraph - s.Paragraph <= reach).ToList();
        var last = date.Countries.IsEmpty ? before.LastOrDefault() : before.FindLast(s => Fits(s, date));
        last = last is not null && date.Gives == DateGiven.Effective && !Fits(last, date) ? null : last;
        last = last is { IsDated: true } && date.Gives == DateGiven.Announced && SharedDates.LooksBack(sentence) ? null : last;
        last ??= date.Gives == DateGiven.Deadline ? null : _statements.Find(s => s.Sentence.Start.CompareTo(sentence.Start) > 0
            && s.Paragraph - paragraph <= (date.Gives == DateGiven.Announced && date.IsFresh(sentence) ? FarReach : reach) && Fits(s, date));
        return last is null || !Fits(last, date) || (date.Gives == DateGiven.Said && !date.IsFresh(sentence))
            || (date.Gives is DateGiven.Announced or DateGiven.Said && date.IsFresh(sentence) && SharedDates.LooksBack(last.Sentence)) ? []
            : [.. _statements.Where(s => s.Sentence == last.Sentence && Fits(s, date))];
    }

    private bool Fits(Statement statement, ToldDate date) => statement.IsSure
        && (date.Countries.IsEmpty || date.Countries.Contains(statement.Fact.Jurisdiction))
        && (date.Vendors.IsEmpty || date.Vendors.Intersect(statement.Fact.Vendors, StringComparer.Ordinal).Any())
        && (date.Gives != DateGiven.Deadline || SharedDates.IsBan(statement.Fact.Measure))
        && (date.Gives != DateGiven.Effective || statement.Fact.Announced.CanPrecede(date.Date.Date))
        && !date.Words.Any(word => _tables.Nouns.Excludes(word, statement.Fact.Measure));
}

using Dossier.Facts;

namespace Dossier.Extraction;

/// <summary>The statements of an article in the order of its text, which finds those near a sentence without asking all of them.</summary>
/// <typeparam name="T">The kind of fact.</typeparam>
internal sealed class StatementList<T>
    where T : Fact
{
    // More than these before or after a sentence are asked in no article that a person reads: one line may hold a whole book.
    private const int Most = 50;

    private readonly List<Statement<T>> _all;
    private readonly List<int> _sure;
    private readonly ILookup<SentenceView, int> _bySentence;

    public StatementList(IEnumerable<Statement<T>> statements)
    {
        _all = [.. statements];
        _sure = [.. Enumerable.Range(0, _all.Count).Where(i => _all[i].IsSureInText)];
        _bySentence = Enumerable.Range(0, _all.Count).ToLookup(i => _all[i].Sentence);
    }

    public int Count => _all.Count;

    public Statement<T> this[int index]
    {
        get => _all[index];
        set => _all[index] = value;
    }

    /// <summary>All of them, in their order.</summary>
    public List<Statement<T>> All => _all;

    /// <summary>The indices of those that a sentence makes.</summary>
    public IEnumerable<int> Of(SentenceView sentence) => _bySentence[sentence];

    /// <summary>The sure ones of the text up to a sentence, its own included, the nearest first.</summary>
    /// <param name="sentence">The sentence.</param>
    /// <param name="reach">How many paragraphs before the sentence's they may stand.</param>
    public IEnumerable<Statement<T>> Before(SentenceView sentence, int reach)
    {
        var end = After(sentence);
        return Enumerable.Range(1, Math.Min(Most, end)).Select(back => _all[_sure[end - back]])
            .TakeWhile(statement => sentence.Passage.Number - statement.Paragraph <= reach);
    }

    /// <summary>The sure ones of the text behind a sentence, the nearest first.</summary>
    /// <param name="sentence">The sentence.</param>
    /// <param name="reach">How many paragraphs behind the sentence's they may stand.</param>
    public IEnumerable<Statement<T>> Behind(SentenceView sentence, int reach) => _sure.Skip(After(sentence)).Take(Most)
        .Select(i => _all[i]).TakeWhile(statement => statement.Paragraph - sentence.Passage.Number <= reach);

    /// <summary>The dates that the text tells in sentences of their own near some statements, in the order of the text.</summary>
    /// <param name="article">The article.</param>
    /// <param name="open">The statements that may need a date.</param>
    /// <param name="before">How many paragraphs before a statement such a sentence may stand.</param>
    /// <param name="behind">How many behind.</param>
    public IEnumerable<(ToldDate Date, SentenceView Sentence)> DatesNear(ArticleView article, Func<Statement<T>, bool> open, int before,
        int behind)
    {
        var near = _all.Where(open).SelectMany(s => Enumerable.Range(s.Paragraph - before, before + behind + 1)).ToHashSet();
        return article.Sentences.Where(sentence => near.Contains(sentence.Passage.Number) && !sentence.IsTitle).SelectMany(sentence =>
            ToldDate.In(sentence, article.Lexicon.Phrases, deals: typeof(T) == typeof(Deal)).Select(date => (date, sentence)));
    }

    // The place among the sure ones of the first behind a sentence.
    private int After(SentenceView sentence)
    {
        var (low, high) = (0, _sure.Count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = _all[_sure[middle]].Sentence.Start.CompareTo(sentence.Start) <= 0 ? (middle + 1, high) : (low, middle);
        }

        return low;
    }
}

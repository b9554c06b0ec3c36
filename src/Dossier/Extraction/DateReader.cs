using Dossier.Facts;

namespace Dossier.Extraction;

/// <summary>Reads the dates of one text from left to right: words that lead to a date ("no later than"), then the date.</summary>
internal sealed partial class DateReader(string text, DateContext context)
{
    private readonly List<DateToken> _tokens = DateToken.Read(text);
    private readonly List<DatePhrase> _found = [];

    // The last date of this text to which "that year" can refer.
    private FactDate? _toldHere;

    // What leads to the date being read, and where.
    private LeadKind _lead;
    private (LeadKind Kind, int At) _leadAt;
    private bool? _ahead;

    // The date that "that year" means.
    private FactDate Told => _toldHere ?? context.Before();

    // Whether the date being read lies ahead of publication, as its lead or the verb before it says. Only dates ask.
    private bool IsAhead => _ahead ??= _leadAt.Kind is LeadKind.By or LeadKind.From
        || (PointsAhead(_leadAt.At) ?? _leadAt.Kind == LeadKind.Before);

    private FactDate Published => context.Published;

    /// <summary>All dates, in order.</summary>
    public List<DatePhrase> Read()
    {
        var updateFrom = UpdateFrom();
        for (var i = 0; i < _tokens.Count;)
        {
            if (PhraseAt(i) is not { } read)
            {
                i++;
                continue;
            }

            var (start, end) = (_tokens[i].Start, _tokens[read.Next - 1].End);
            var phrase = new DatePhrase(start, end - start, read.Date with { Wording = text[start..end] }, read.Role)
            {
                Span = read.Span,
                IsUpdate = start >= updateFrom,
            };
            _found.Add(phrase);
            if (DatePhrases.IsTold(phrase))
            {
                _toldHere = phrase.Date;
            }

            i = read.Next;
        }

        return _found;
    }

    private ReadPhrase? PhraseAt(int at)
    {
        if (DurationAt(at) is { } duration)
        {
            return duration;
        }

        if ((Is(at, "effective", "immediately") || Is(at, "immediate", "effect")) && FromPublished(Day) is { } now)
        {
            return new(now, at + 2, DateRole.From);
        }

        var (kind, start) = DateLead.At(_tokens, at);
        (_lead, _leadAt, _ahead) = (kind, (kind, at), null);
        if (RangeAt(start) is { } range)
        {
            return new(range.Date, range.Next, DateRole.At);
        }

        if (DateAt(start) is not { } core || IsNamed(core.Next))
        {
            return null;
        }

        if (Is(core.Next, "at", "the", "latest"))
        {
            _lead = LeadKind.By;
            core = core with { Next = core.Next + 3 };
        }

        var role = RoleOf(at, core.Date);
        return new(role == DateRole.By ? Until(core) : kind == LeadKind.Before ? Earlier(core.Date) : core.Date, core.Next, role);
    }

    private bool IsToCome(FactDate date) => IsAhead || (Published.Latest is { } latest && date.Earliest > latest);

    // "Models that were approved before 22 December": some time before.
    private static FactDate Earlier(FactDate date) =>
        date.Earliest is { } first ? FactDate.Between(null, first.AddDays(-1), date.Basis) : FactDate.Unknown;

    // "Last year's defense act" names a law.
    private bool IsNamed(int at) => Word(at) is "'" or "’" && Word(at + 1) == "s"
        && (DateWords.Named.Contains(Word(at + 2)) || DateWords.Named.Contains(Word(at + 3)));

    private DateRole RoleOf(int at, FactDate date) => _lead switch
    {
        LeadKind.By => DateRole.By,
        LeadKind.Before => IsToCome(date) ? DateRole.By : DateRole.At,
        LeadKind.From => DateRole.From,
        LeadKind.AsOf => IsToCome(date) ? DateRole.From : DateRole.At,
        LeadKind.After => DateWords.Negations.Overlaps(WordsBefore(at, 25)) ? DateRole.By : IsAhead ? DateRole.From : DateRole.After,
        LeadKind.To => DateWords.Extensions.Overlaps(WordsBefore(at, 8)) ? DateRole.By : DateRole.At,
        _ => DateWords.Deadlines.Overlaps(WordsBefore(at, 8)) ? DateRole.By : DateRole.At,
    };

    // "By 2027" ends with the year's last day; when it starts is not said. "Before 2028" ends a day before that year begins; "before
    // 1 January 2028" names its day.
    private FactDate Until(ReadDate read) =>
        _lead == LeadKind.Before && !read.IsEnd && read.Date is { IsDay: false, Earliest: { } first }
            ? FactDate.OnDay(first.AddDays(-1), read.Date.Basis)
        : read.Date.Latest is { } last ? FactDate.OnDay(last, read.Date.Basis)
        : read.Date;

    private ReadDate? DateAt(int at)
    {
        var start = Is(at, "the") ? at + 1 : at;
        return PartAt(start) ?? DayOrMonthAt(start) ?? PeriodAt(start) ?? RelativeAt(start) ?? ToldAt(start);
    }

    // The verb that stands nearest before a date, in its clause, says whether it is to come: "is due in November", "said in November". Null
    // when neither does.
    private bool? PointsAhead(int at)
    {
        for (var i = at - 1; i >= 0 && i >= at - 14 && !DateWords.ClauseEnds.Contains(_tokens[i].Text); i--)
        {
            var word = _tokens[i].Text;
            var next = Word(i + 1);
            if (DateWords.Ahead.Contains(word) || (word == "to" && DateWords.Tasks.Contains(next))
                || (word is "has" or "have" or "had" or "is" or "are" or "be" && next == "to")
                || (word is "due" or "expected" or "scheduled" or "planned" or "slated" && Word(i - 1) is not ("was" or "were"))
                || (word is "set" or "plans" && next is "for" or "to"))
            {
                return true;
            }

            if (DateWords.Past.Contains(word) && Word(i - 1) != "be")
            {
                return false;
            }
        }

        return null;
    }

    private int UpdateFrom()
    {
        var at = _tokens.FindIndex(token => token.Text is "update" or "updated");
        return at >= 0 && (Is(at + 1, ":") || (at > 0 && Word(at - 1) is "(" or "[")) ? _tokens[at].Start : int.MaxValue;
    }

    private IEnumerable<string> WordsBefore(int at, int reach)
    {
        for (var i = at - 1; i >= 0 && i >= at - reach && Word(i) is not (";" or "(" or ")"); i--)
        {
            yield return Word(i);
        }
    }

    private string Word(int at) => at >= 0 && at < _tokens.Count ? _tokens[at].Text : "";

    private int Number(int at) => at >= 0 && at < _tokens.Count ? _tokens[at].Number : -1;

    private bool Is(int at, params ReadOnlySpan<string> words)
    {
        for (var i = 0; i < words.Length; i++)
        {
            if (Word(at + i) != words[i])
            {
                return false;
            }
        }

        return true;
    }

    // Whether a token follows the one before it without a space.
    private bool Touches(int at) => at > 0 && at < _tokens.Count && _tokens[at].Start == _tokens[at - 1].End;

    private readonly record struct ReadPhrase(FactDate Date, int Next, DateRole Role, DateSpan? Span = null);

    // A date, the token after it, and whether it is the end of a period, so that "before" means before that is over.
    private readonly record struct ReadDate(FactDate Date, int Next, bool IsEnd = false);
}

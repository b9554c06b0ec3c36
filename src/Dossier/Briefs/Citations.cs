using System.Collections.Immutable;
using System.Globalization;
using Dossier.Facts;
using Dossier.Reading;

namespace Dossier.Briefs;

/// <summary>Makes the notes of a brief and remembers which evidence they cite, so that the annex lists just that.</summary>
internal sealed class Citations(Workspace workspace)
{
    private const int MostPassages = 3;
    private readonly Dictionary<string, Article> _articles = workspace.Corpus.Articles.ToDictionary(a => a.Id, StringComparer.Ordinal);
    private readonly Dictionary<(string Article, int Start, int Length), string> _rows = workspace.Register.Facts
        .SelectMany(f => f.Evidence)
        .GroupBy(e => (e.Article, e.Start, e.Length))
        .ToDictionary(g => g.Key, g => g.Select(e => e.Id).Order(StringComparer.Ordinal).First());

    private readonly HashSet<string> _named = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Evidence> _cited = new(StringComparer.Ordinal);

    /// <summary>All evidence cited so far, ordered by id.</summary>
    public ImmutableArray<Evidence> Cited => [.. _cited.Values.OrderBy(e => e.Id, StringComparer.Ordinal)];

    /// <summary>A note to the passages that support the facts: one for each article, a few at most, then a count of the others.</summary>
    public Note For(params ReadOnlySpan<Fact> facts)
    {
        var passages = new List<Evidence>();
        foreach (var fact in facts)
        {
            if (fact is Restriction { IsReference: true } reference)
            {
                return ForReference(reference);
            }

            passages.AddRange(fact.Evidence.Where(e => e.Stance == Stance.Supports));
        }

        var note = ForPassages(passages);
        return facts.Length == 1 && DateSource(facts[0]) is { } source ? new([.. note.Content, .. source]) : note;
    }

    // A date that the articles leave open and the reference register fixes has the register's source beside the passages.
    private ImmutableArray<Inline>? DateSource(Fact fact)
    {
        if (fact is not Restriction { Announced.Basis: DateBasis.Reference, Canonical.Length: > 0 } act
            || workspace.Register.References.FirstOrDefault(r => r.Id == act.Canonical) is not { } reference)
        {
            return null;
        }

        ImmutableArray<Inline> start = [new Run($" The day is from the reference register, {reference.Id}")];
        return Uri.TryCreate(reference.Source, UriKind.Absolute, out var address)
            ? [.. start, new Run(": "), new WebLink(ShortAddress(address), address), new Run(".")]
            : [.. start, new Run(".")];
    }

    /// <summary>A note to passages, in the order given; passages of one article stand together.</summary>
    public Note ForPassages(IEnumerable<Evidence> passages)
    {
        // Evidence of several facts in one passage is named once in the note and stands together in the annex.
        passages = [.. passages];
        foreach (var passage in passages)
        {
            Remember(passage);
        }

        var text = ImmutableArray.CreateBuilder<Inline>();
        var byArticle = passages.DistinctBy(e => (e.Article, e.Paragraph, e.Start)).GroupBy(e => e.Article, StringComparer.Ordinal).ToList();
        foreach (var group in byArticle.Take(MostPassages))
        {
            text.Add(new Run(text.Count == 0 ? "" : " "));
            Cite(group.Key, [.. group.OrderBy(e => e.Paragraph).ThenBy(e => e.Start)], text);
        }

        if (byArticle.Count > MostPassages)
        {
            text.Add(new Run($" Also in {Prose.Count(byArticle.Count - MostPassages, "other article")}: "));
            foreach (var (index, passage) in byArticle.Skip(MostPassages).Select(g => g.First()).Index())
            {
                text.Add(new Run(index == 0 ? "" : ", "));
                text.Add(Remember(passage));
            }

            text.Add(new Run("."));
        }

        return new Note([.. text.Where(i => i is not Run { Text: "" })]);
    }

    /// <summary>A note to a reference fact: its source's address, or that nobody read one.</summary>
    public static Note ForReference(Restriction reference)
    {
        ImmutableArray<Inline> start = [new Run($"Reference register, {reference.Id}: {reference.Title}, {reference.Announced.Label}. ")];
        return Uri.TryCreate(reference.Source, UriKind.Absolute, out var address)
            ? new([.. start, new WebLink(ShortAddress(address), address), new Run(reference.SourceRead ? "." : " (not read).")])
            : new([.. start, new Run("Unverified: no source was read.")]);
    }

    /// <summary>A link to a piece of evidence in the annex. Evidence of several facts in the same words stands there in one row.</summary>
    public Reference Remember(Evidence evidence)
    {
        _cited.TryAdd(evidence.Id, evidence);
        return new(evidence.Id, RowOf(evidence));
    }

    /// <summary>The id of the annex row for a piece of evidence: that of the first evidence in the register with the same passage.</summary>
    public string RowOf(Evidence evidence)
    {
        var first = _rows.GetValueOrDefault((evidence.Article, evidence.Start, evidence.Length), evidence.Id);
        return "evidence-" + first;
    }

    /// <summary>Links to the evidence that supports a fact, for a table's cell: "E-001, E-002 and 3 more".</summary>
    public ImmutableArray<Inline> Links(Fact fact) => Links([.. fact.Evidence.Where(e => e.Stance == Stance.Supports)]);

    /// <summary>Links to passages, for a table's cell.</summary>
    public ImmutableArray<Inline> Links(IReadOnlyList<Evidence> supporting)
    {
        var links = ImmutableArray.CreateBuilder<Inline>();
        foreach (var (index, evidence) in supporting.Take(MostPassages).Index())
        {
            if (index > 0)
            {
                links.Add(new Run(", "));
            }

            links.Add(Remember(evidence));
        }

        if (supporting.Count > MostPassages)
        {
            links.Add(new Run(string.Create(CultureInfo.InvariantCulture, $" and {supporting.Count - MostPassages} more")));
        }

        return links.ToImmutable();
    }

    /// <summary>How a source is named in notes: "Digest of China Bystander, “Title”, 14 July 2020".</summary>
    public static string SourceName(Article article)
    {
        var who = PublisherOf(article);
        var when = article.Published.Precision == DatePrecision.Unknown ? "" : ", " + article.Published.Label;
        return $"{(article.IsDigest ? "Digest of " : "")}{who}, “{article.Title.TrimEnd(' ', '|')}”{when}";
    }

    /// <summary>Who published an article, and whose text it reprints: "The Balkantimes Press (from Voice of America)".</summary>
    public static string PublisherOf(Article article) =>
        (article.Publisher.Length > 0 ? article.Publisher : article.Id) + (article.Republishes.Length > 0 ? $" (from {article.Republishes})" : "");

    // A source is named in full once, then by publisher; the link leads to its row among the sources.
    private string ShortName(string articleId) => _articles[articleId].Publisher is { Length: > 0 } publisher ? publisher : "Source";

    /// <summary>An address short enough to print: the host without "www.", cut where it is long.</summary>
    public static string ShortAddress(Uri address)
    {
        const int Most = 26;
        var host = address.Host.StartsWith("www.", StringComparison.Ordinal) ? address.Host[4..] : address.Host;
        return host.Length <= Most ? host : host[..(Most - 1)] + "…";
    }

    private void Cite(string articleId, IReadOnlyList<Evidence> passages, ImmutableArray<Inline>.Builder text)
    {
        text.Add(new Run(_named.Add(articleId) ? SourceName(_articles[articleId]) : ShortName(articleId)));
        text.Add(new Run(" ["));
        text.Add(new Reference(articleId, "source-" + articleId));
        text.Add(new Run($"], {Paragraphs(articleId, passages)} ("));
        foreach (var (index, passage) in passages.Take(MostPassages).Index())
        {
            text.Add(new Run(index == 0 ? "" : ", "));
            text.Add(Remember(passage));
        }

        text.Add(new Run(passages.Count > MostPassages ? $" and {Prose.Number(passages.Count - MostPassages)} more)." : ")."));
    }

    private string Paragraphs(string articleId, IReadOnlyList<Evidence> passages)
    {
        var numbers = passages.Take(MostPassages).Select(p => p.Paragraph).Distinct().Order().ToList();
        var text = "¶" + string.Join(", ¶", numbers.Select(n => n.ToString(CultureInfo.InvariantCulture)));
        var originals = numbers.Select(n => _articles[articleId].OriginalParagraphs.GetValueOrDefault(n, "")).Where(o => o.Length > 0).ToList();
        var same = originals.SequenceEqual(numbers.Select(n => n.ToString(CultureInfo.InvariantCulture)), StringComparer.Ordinal);
        return originals.Count == 0 || same ? text : $"{text}; original ¶{string.Join(", ¶", originals)}";
    }
}

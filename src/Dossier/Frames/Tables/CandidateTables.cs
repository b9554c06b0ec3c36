using System.Collections.Immutable;
using Dossier.Extraction;
using Dossier.Facts;
using Dossier.Reading;

namespace Dossier.Frames.Tables;

/// <summary>Frames of what was extracted and not reviewed. Their columns are those of the files that <c>dossier extract</c> writes.</summary>
internal static class CandidateTables
{
    public static DataFrame Articles(Corpus corpus, ImmutableArray<StoryCluster> stories)
    {
        var clusters = stories.SelectMany(story => story.Members.Select(member => (member.Article, story.Id)))
            .ToDictionary(place => place.Article, place => place.Id, StringComparer.Ordinal);
        return new RecordColumns<Article>(corpus.Articles)
            .Text("article", article => article.Id)
            .Text("file", article => article.File)
            .Text("title", article => article.Title)
            .Text("publisher", article => article.Publisher)
            .Text("author", article => article.Author)
            .Text("published", article => article.Published.Edtf)
            .Text("published_basis", article => BasisOf(article.Published))
            .Text("language", article => article.Language)
            .Whole("paragraphs", article => article.PassageCount)
            .Whole("words", article => article.WordCount)
            .Text("sha256", article => article.Sha256)
            .Text("cluster", article => clusters.GetValueOrDefault(article.Id))
            .Frame();
    }

    public static DataFrame Passages(IEnumerable<Article> articles) =>
        new RecordColumns<(string Article, Passage Passage)>(
            [.. articles.SelectMany(article => article.Passages.Select(passage => (article.Id, passage)))])
            .Text("article", row => row.Article)
            .Whole("paragraph", row => row.Passage.Number)
            .Code("kind", row => row.Passage.Kind)
            .Whole("start", row => row.Passage.Start)
            .Whole("length", row => CodePoints.Count(row.Passage.Text))
            .Whole("line", row => row.Passage.Line)
            .Text("reason", row => row.Passage.Reason)
            .Text("text", row => row.Passage.Text)
            .Frame();

    public static DataFrame DealStatistics(ImmutableArray<Candidate<DealStatistic>> candidates) => Frame(candidates, columns => columns
        .Code("metric", c => c.Fact.Metric)
        .Number("value", c => (double)c.Fact.Value)
        .Code("unit", c => c.Fact.Unit)
        .Code("comparator", c => c.Fact.Comparator)
        .Code("dimension", c => c.Fact.Dimension)
        .Text("category", c => c.Fact.Category)
        .Text("claimant", c => c.Fact.Claimant)
        .Text("period", c => c.Fact.Period.Edtf));

    public static DataFrame Deals(ImmutableArray<Candidate<Deal>> candidates) => Frame(candidates, columns => columns
        .Text("vendor", c => c.Fact.Vendor)
        .Text("country", c => c.Fact.Country)
        .Text("customer", c => c.Fact.Customer)
        .List("services", c => c.Fact.Services.Select(Code.Of))
        .Code("stage", c => c.Fact.Stage)
        .Text("date", c => c.Fact.Announced.Edtf)
        .Text("date_basis", c => BasisOf(c.Fact.Announced))
        .Number("amount", c => (double?)c.Fact.Amount)
        .Text("currency", c => c.Fact.Currency)
        .Text("financier", c => c.Fact.Financier));

    public static DataFrame Restrictions(ImmutableArray<Candidate<Restriction>> candidates) => Frame(candidates, columns => columns
        .Text("jurisdiction", c => c.Fact.Jurisdiction)
        .Text("issuer", c => c.Fact.Issuer)
        .List("vendors", c => c.Fact.Vendors)
        .Code("instrument", c => c.Fact.Instrument)
        .Code("measure", c => c.Fact.Measure)
        .List("scope", c => c.Fact.Scope.Select(Code.Of))
        .Code("status", c => c.Fact.Status)
        .Text("announced", c => c.Fact.Announced.Edtf)
        .Text("announced_basis", c => BasisOf(c.Fact.Announced))
        .Text("effective", c => c.Fact.Effective.Edtf)
        .List("deadlines", c => c.Fact.Deadlines.Select(deadline => $"{deadline.Date.Edtf} {deadline.Covers}".TrimEnd())));

    public static DataFrame Mentions(ImmutableArray<Mention> mentions) => new RecordColumns<Mention>(mentions)
        .Text("article", mention => mention.Article)
        .Code("kind", mention => mention.Kind)
        .Text("code", mention => mention.Code)
        .Text("name", mention => mention.Name)
        .Whole("count", mention => mention.Count)
        .Frame();

    public static DataFrame Clusters(ImmutableArray<StoryCluster> stories) =>
        new RecordColumns<(string Cluster, StoryMember Member)>(
            [.. stories.SelectMany(story => story.Members.Select(member => (story.Id, member)))])
            .Text("cluster", row => row.Cluster)
            .Text("article", row => row.Member.Article)
            .Code("relation", row => row.Member.Relation)
            .Number("score", row => Math.Round(row.Member.Score, 3))
            .Frame();

    // A candidate rests on one passage; it begins with where that stands and ends with how sure it is and what it says.
    private static DataFrame Frame<T>(
        ImmutableArray<Candidate<T>> candidates, Func<RecordColumns<Candidate<T>>, RecordColumns<Candidate<T>>> columns)
        where T : Fact => columns(new RecordColumns<Candidate<T>>(candidates)
            .Text("id", c => c.Fact.Id)
            .Text("article", c => c.Fact.Evidence[0].Article)
            .Whole("paragraph", c => c.Fact.Evidence[0].Paragraph)
            .Whole("start", c => c.Fact.Evidence[0].Start)
            .Whole("length", c => c.Fact.Evidence[0].Length))
        .Code("confidence", c => c.Confidence)
        .Text("quote", c => c.Fact.Evidence[0].Quote)
        .Frame();

    private static string? BasisOf(FactDate date) => date.Precision == DatePrecision.Unknown ? null : Code.Of(date.Basis);
}

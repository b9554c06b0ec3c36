using System.Collections.Immutable;
using Dossier.Facts;

namespace Dossier.Frames.Tables;

/// <summary>Frames of facts, with the columns of the registers and, in <c>evidence</c>, the passages that each row rests on.</summary>
internal static class FactTables
{
    public static DataFrame DealStatistics(Register register) => Frame(register, register.DealStatistics, columns => columns
        .Text("claimant", fact => fact.Claimant)
        .Text("report", fact => fact.Report)
        .Code("metric", fact => fact.Metric)
        .Number("value", fact => (double)fact.Value)
        .Code("unit", fact => fact.Unit)
        .Code("comparator", fact => fact.Comparator)
        .Code("dimension", fact => fact.Dimension)
        .Text("category", fact => fact.Category)
        .Text("denominator", fact => fact.Denominator)
        .Date("period", fact => fact.Period)
        .Flag("second_hand", fact => fact.SecondHand));

    public static DataFrame Deals(Register register) => Frame(register, register.Deals, columns => columns
        .Text("vendor", fact => fact.Vendor)
        .Text("country", fact => fact.Country)
        .Text("customer", fact => fact.Customer)
        .Code("customer_type", fact => fact.CustomerType)
        .List("services", fact => fact.Services.Select(Code.Of))
        .Code("stage", fact => fact.Stage)
        .Date("announced", fact => fact.Announced)
        .Date("ended", fact => fact.Ended)
        .Number("amount", fact => (double?)fact.Amount)
        .Text("currency", fact => fact.Currency)
        .Text("financier", fact => fact.Financier)
        .Text("complications", fact => fact.Complications)
        .Flag("counts_in_totals", fact => fact.CountsInTotals));

    public static DataFrame Restrictions(Register register, ImmutableArray<Restriction> acts) => Frame(register, acts, columns => columns
        .Text("title", fact => fact.Title)
        .Text("jurisdiction", fact => fact.Jurisdiction)
        .Text("issuer", fact => fact.Issuer)
        .List("vendors", fact => fact.Vendors)
        .Code("targeting", fact => fact.Targeting)
        .Code("instrument", fact => fact.Instrument)
        .Code("measure", fact => fact.Measure)
        .List("scope", fact => fact.Scope.Select(Code.Of))
        .Code("status", fact => fact.Status)
        .Date("announced", fact => fact.Announced)
        .Date("effective", fact => fact.Effective)
        .List("deadlines", fact => fact.Deadlines.Select(deadline => $"{deadline.Date.Edtf} {deadline.Covers}".TrimEnd()))
        .Date("ended", fact => fact.Ended)
        .Whole("stringency", fact => fact.Stringency)
        .Text("canonical", fact => fact.Canonical)
        .Text("date_order_reason", fact => fact.DateOrderReason)
        .Text("source", fact => fact.Source)
        .Flag("source_read", fact => fact.SourceRead));

    public static DataFrame Evidence(ImmutableArray<Evidence> evidence) => new RecordColumns<Evidence>(evidence)
        .Text("id", item => item.Id)
        .Text("fact", item => item.Fact)
        .Text("article", item => item.Article)
        .Whole("paragraph", item => item.Paragraph)
        .Whole("start", item => item.Start)
        .Whole("length", item => item.Length)
        .Text("quote", item => item.Quote)
        .Text("sha256", item => item.Sha256)
        .Code("stance", item => item.Stance)
        .Text("fields", item => item.Fields)
        .Text("reviewer", item => item.Reviewer)
        .Day("reviewed_on", item => item.ReviewedOn)
        .Frame(item => [item]);

    // Every kind begins with its id and ends with how it was reviewed, what supports it and its passages.
    private static DataFrame Frame<T>(Register register, ImmutableArray<T> facts, Func<RecordColumns<T>, RecordColumns<T>> columns)
        where T : Fact => columns(new RecordColumns<T>(facts).Text("id", fact => fact.Id))
        .Review(fact => fact.Review)
        .Whole("independent_stories", register.IndependentStories)
        .Text("key", fact => fact.Key)
        .Frame(fact => fact.Evidence);
}

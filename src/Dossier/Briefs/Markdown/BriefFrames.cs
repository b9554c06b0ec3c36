using System.Globalization;
using System.Text.RegularExpressions;
using Dossier.Briefs.Overview;
using Dossier.Facts;
using Dossier.Frames;
using Dossier.Frames.Tables;

namespace Dossier.Briefs.Markdown;

/// <summary>
/// The tables that a brief's queries see: those of the workspace, and beside them facts with the names of countries and vendors in place of
/// codes, so that most queries need no join.
/// </summary>
internal sealed partial class BriefFrames(OverviewContext context)
{
    /// <summary>All tables by name; each is made when a query first asks for it.</summary>
    public IReadOnlyList<(string Name, Func<DataFrame> Frame)> All() =>
    [
        // Countries have more columns here than in the workspace.
        .. context.Workspace.Named().Where(table => table.Name != "countries"),
        Once("countries", Countries), Once("vendors", Vendors), Once("acts", Acts), Once("act_deadlines", Deadlines),
        Once("named_deals", Deals), Once("deal_counts", Counts), Once("deal_shares", Shares), Once("disputes", Disputes),
    ];

    private static (string, Func<DataFrame>) Once(string name, Func<DataFrame> make)
    {
        var frame = new Lazy<DataFrame>(make);
        return (name, () => frame.Value);
    }

    private DataFrame Countries() => new RecordColumns<Country>(context.Tables.Countries)
        .Text("code", country => country.Code)
        .Text("name", country => country.Name)
        .Text("name_in_sentence", country => country.NameInSentence)
        .Text("short_name", country => country.ShortName)
        .Text("capital", country => country.Capital)
        .Text("region", country => country.Region)
        .Text("subregion", country => country.Subregion)
        .Frame();

    private DataFrame Vendors() => new RecordColumns<Vendor>(context.Tables.Vendors)
        .Text("code", vendor => vendor.Code)
        .Text("name", vendor => vendor.Name)
        .Text("country", vendor => vendor.Country)
        .Frame();

    // Acts of the articles by announcement, then those of the reference register, which have a source instead of evidence.
    private DataFrame Acts() => new RecordColumns<Restriction>(
        [
            .. context.Acts,
            .. context.Register.References.OrderBy(act => OverviewContext.SortDay(act.Announced))
                .ThenBy(act => act.Id, StringComparer.Ordinal),
        ])
        .Text("id", act => act.Id)
        .Text("reference", act => act.IsReference ? act.Id : null)
        .Text("canonical", act => act.Canonical)
        .Text("jurisdiction", act => act.Jurisdiction)
        .Text("country", act => context.Tables.CountryName(act.Jurisdiction))
        .Text("country_in_sentence", act => context.Country(act.Jurisdiction))
        .Text("title", act => act.Title)
        .Text("issuer", act => act.Issuer)
        .List("vendors", act => act.Vendors.Select(context.Tables.VendorName))
        .Code("family", act => act.Family())
        .Text("instrument", act => Code.Words(act.Instrument))
        .Text("measure", act => Code.Words(act.Measure))
        .List("scope", act => act.Scope.Select(Code.Words))
        .Text("status", act => Code.Words(act.Status))
        .Flag("stands", act => act.Status is not (RestrictionStatus.Reversed or RestrictionStatus.Expired or RestrictionStatus.Rejected
            or RestrictionStatus.Proposed or RestrictionStatus.Suspended))
        .Text("announced", act => act.Announced.Edtf)
        .Text("announced_text", OverviewContext.Announced)
        .Text("announced_short", OverviewContext.AnnouncedShort)
        .Text("announced_basis", act => Code.Of(act.Announced.Basis))
        .Text("announced_precision", act => Code.Of(act.Announced.Precision))
        .Day("announced_day", act => act.Announced.Latest ?? act.Announced.Earliest)
        .Text("effective", act => act.Effective.Edtf)
        .Text("deadlines", act => string.Join(';', act.Deadlines.Select(deadline => $"{deadline.Date.Edtf} {deadline.Covers}".TrimEnd())))
        .Text("deadlines_text", act => Deadlines(act, deadline => $"{deadline.Date.Label}, {deadline.Covers}"))
        .Text("deadlines_short", act => Prose.Capitalised(Deadlines(act, deadline => $"{deadline.Date.ShortLabel}: {deadline.Covers}")))
        .Text("ended", act => act.Ended.Edtf)
        .Text("ended_text", act => act.Ended.Precision == DatePrecision.Unknown ? null : act.Ended.Label)
        .Text("status_text", OverviewContext.StatusOf)
        .Whole("stringency", act => act.Stringency)
        .Text("stringency_text", act => RestrictionFamilies.StringencyWords(act.Stringency))
        .Whole("stories", act => context.Register.IndependentStories(act))
        .Text("source", act => act.Source)
        .Frame(act => act.Evidence.Where(passage => passage.Stance == Stance.Supports));

    private static string Deadlines(Restriction act, Func<Deadline, string> words) => string.Join("; ", act.Deadlines.Select(words));

    private DataFrame Deadlines() => new RecordColumns<(Restriction Act, Deadline Deadline)>(
            [.. context.Acts.Concat(context.Register.References).SelectMany(act => act.Deadlines.Select(deadline => (act, deadline)))
                .OrderBy(row => OverviewContext.SortDay(row.deadline.Date))])
        .Text("act", row => row.Act.Id)
        .Text("reference", row => row.Act.IsReference ? row.Act.Id : null)
        .Text("jurisdiction", row => row.Act.Jurisdiction)
        .Text("country", row => context.Tables.CountryName(row.Act.Jurisdiction))
        .Text("country_in_sentence", row => context.Country(row.Act.Jurisdiction))
        .Text("title", row => row.Act.Title)
        .Code("family", row => row.Act.Family())
        .Text("date", row => row.Deadline.Date.Edtf)
        .Text("date_text", row => row.Deadline.Date.Precision == DatePrecision.Year ? "by " + row.Deadline.Date.Label
            : row.Deadline.Date.Label)
        .Text("date_short", row => row.Deadline.Date.ShortLabel)
        .Day("day", row => row.Deadline.Date.Latest ?? row.Deadline.Date.Earliest)
        .Text("covers", row => row.Deadline.Covers)
        .Text("status", row => Code.Words(row.Act.Status))
        .Frame(row => row.Act.Evidence.Where(passage => passage.Stance == Stance.Supports));

    private DataFrame Deals() => new RecordColumns<Deal>(context.Register.Deals)
        .Text("id", deal => deal.Id)
        .Text("vendor", deal => context.Tables.VendorName(deal.Vendor))
        .Text("code", deal => deal.Country)
        .Text("country", deal => context.Tables.CountryName(deal.Country))
        .Text("country_in_sentence", deal => context.Country(deal.Country))
        .Text("region", deal => context.Tables.TryGetCountry(deal.Country, out var country) ? country.Region : "")
        .Text("customer", deal => deal.Customer)
        .Text("customer_type", deal => Code.Words(deal.CustomerType))
        .Text("services", deal => Prose.List([.. deal.Services.Select(Code.Words)]))
        .Text("stage", deal => Code.Words(deal.Stage))
        .Text("announced", deal => deal.Announced.Edtf)
        .Day("announced_day", deal => deal.Announced.Latest ?? deal.Announced.Earliest)
        .Number("amount", deal => (double?)deal.Amount)
        .Text("amount_text", deal => deal.Amount is { } amount ? ValueFilters.Money((double)amount, deal.Currency) : null)
        .Text("financier", deal => deal.Financier)
        .Text("complications", deal => Ids().Replace(deal.Complications, ""))
        .Flag("counted", deal => deal.CountsInTotals)
        .Whole("stories", deal => context.Register.IndependentStories(deal))
        .Frame(deal => deal.Evidence.Where(passage => passage.Stance == Stance.Supports));

    // The count of the claimant with the largest total, at first hand: a row for deals and one for countries.
    private DataFrame Counts() => new RecordColumns<DealStatistic>(
            [.. new[] { context.Counts?.Total, context.Counts?.Countries }.OfType<DealStatistic>()])
        .Text("id", count => count.Id)
        .Code("metric", count => count.Metric)
        .Number("value", count => (double)count.Value)
        .Code("unit", count => count.Unit)
        .Text("claimant", count => count.Claimant)
        .Text("report", count => count.Report)
        .Text("period", count => count.Period.Edtf)
        .Whole("articles", count => Supporting(count).Select(passage => passage.Article).Distinct(StringComparer.Ordinal).Count())
        .Whole("stories", count => context.Register.IndependentStories(count))
        .Frame(Supporting);

    private DataFrame Shares()
    {
        var counts = context.Counts;
        (DealStatistic Share, string Role)[] rows = counts is null ? [] :
        [
            .. Enum.GetValues<Dimension>().SelectMany(dimension => counts.Parts(dimension).Select(share => (share, "part"))
                .Concat(counts.Sum(dimension) is { } sum ? [(sum, "sum")] : [])),
        ];
        return new RecordColumns<(DealStatistic Share, string Role)>(rows)
            .Text("id", row => row.Share.Id)
            .Code("dimension", row => row.Share.Dimension)
            .Text("category", row => row.Share.Category)
            .Text("role", row => row.Role)
            .Number("value", row => (double)row.Share.Value)
            .Code("unit", row => row.Share.Unit)
            .Number("derived", row => counts!.Derived(row.Share))
            .Number("rest", row => (double)counts!.Remainder(row.Share.Dimension))
            .Frame(row => Supporting(row.Share));
    }

    // A row for each fact that a disagreement is about.
    private DataFrame Disputes() => new RecordColumns<(int Number, Disagreement Disagreement, string Fact)>(
        [
            .. context.Report.Disagreements.SelectMany((disagreement, i) => disagreement.Facts.Select(fact => (i + 1, disagreement, fact))),
        ])
        .Whole("number", row => row.Number)
        .Text("subject", row => row.Disagreement.Subject)
        .Text("fact", row => row.Fact)
        .Text("sides", row => row.Disagreement.Claims.Length.ToString(CultureInfo.InvariantCulture))
        .Frame(row => row.Disagreement.Claims.SelectMany(claim => claim.Evidence).DistinctBy(passage => passage.Id));

    // Register rows are named by their ids for coders; readers have the notes.
    [GeneratedRegex(@" \([A-Z]+-\d+\)", RegexOptions.CultureInvariant)]
    private static partial Regex Ids();

    private static IEnumerable<Evidence> Supporting(Fact fact) => fact.Evidence.Where(passage => passage.Stance == Stance.Supports);
}

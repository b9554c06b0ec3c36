using System.Collections.Immutable;
using System.Globalization;
using Dossier.Facts;

namespace Dossier.Briefs.Overview;

/// <summary>What all sections of the overview draw on.</summary>
internal sealed class OverviewContext
{
    public OverviewContext(Workspace workspace, CheckReport report)
    {
        (Workspace, Report) = (workspace, report);
        Citations = new(workspace);
        Counts = DealCounts.Of(workspace.Register);
        Acts = [.. workspace.Register.Restrictions.OrderBy(r => SortDay(r.Announced)).ThenBy(r => r.Id, StringComparer.Ordinal)];
        Jurisdictions = [.. Acts.Select(a => a.Jurisdiction).Distinct(StringComparer.Ordinal)];
    }

    public Workspace Workspace { get; }

    public CheckReport Report { get; }

    public Citations Citations { get; }

    /// <summary>The deal numbers, or null when nobody counted deals.</summary>
    public DealCounts? Counts { get; }

    /// <summary>The restrictions that rest on passages, by announcement.</summary>
    public ImmutableArray<Restriction> Acts { get; }

    /// <summary>Codes of the jurisdictions that act, by first announcement.</summary>
    public ImmutableArray<string> Jurisdictions { get; }

    public ReferenceTables Tables => Workspace.Tables;

    public Register Register => Workspace.Register;

    /// <summary>The as-of date in words.</summary>
    public string AsOf => FactDate.OnDay(Workspace.AsOf).Label;

    /// <summary>The country's name as it stands in a sentence, "the United Kingdom".</summary>
    public string Country(string code) => Tables.TryGetCountry(code, out var country) ? country.NameInSentence : code;

    /// <summary>Names of the publishers that support any of the facts, once each, in the order of their articles.</summary>
    public string Publishers(IEnumerable<Fact> facts)
    {
        var articles = Workspace.Corpus.Articles.ToDictionary(a => a.Id, StringComparer.Ordinal);
        return Prose.List([.. facts.SelectMany(f => f.Evidence).Where(e => e.Stance == Stance.Supports).Select(e => e.Article).Distinct(StringComparer.Ordinal).Select(a => Citations.PublisherOf(articles[a])).Distinct(StringComparer.Ordinal)]);
    }

    /// <summary>How many independent stories carry a fact, as a number for a table.</summary>
    public string StoriesOf(Fact fact) => Register.IndependentStories(fact).ToString(CultureInfo.InvariantCulture);

    /// <summary>The date of announcement, marked where the reference register gives it: "14 July 2020 (ref.)".</summary>
    public static string Announced(Restriction act) => Marked(act, act.Announced.Label);

    /// <summary>The same with short months.</summary>
    public static string AnnouncedShort(Restriction act) => Marked(act, act.Announced.ShortLabel);

    /// <summary>Where an act stands as the articles report it: "Reversed, 14 Jul 2020".</summary>
    public static string StatusOf(Restriction act) =>
        Prose.Capitalised(Code.Words(act.Status)) + (act.Ended.Precision == DatePrecision.Unknown ? "" : ", " + act.Ended.ShortLabel);

    private static string Marked(Restriction act, string label) => act.Announced.Basis == DateBasis.Reference && !act.IsReference ? label + " (ref.)" : label;

    /// <summary>A day to sort by: the latest that a date can be; unknown dates come last.</summary>
    public static int SortDay(FactDate date) => (date.Latest ?? date.Earliest)?.DayNumber ?? int.MaxValue;
}

using System.Collections.Immutable;
using Dossier.Facts;

namespace Dossier.Tests.Extraction;

/// <summary>A kind of fact that is scored.</summary>
internal enum ScoredKind
{
    Statistic,
    Deal,
    Restriction,
}

/// <summary>How a row of annotations counts.</summary>
internal enum Weight
{
    /// <summary>Counts for recall, and makes what agrees with it right.</summary>
    Specific,

    /// <summary>Only makes what agrees with it right: a second annotator's row.</summary>
    Accepted,

    /// <summary>Counts neither as missed nor as wrong.</summary>
    Vague,
}

/// <summary>What a person found in an article.</summary>
internal sealed record Annotation(ScoredKind Kind, string Article, int Paragraph, string Quote, Weight Weight)
{
    /// <summary>Jurisdiction or country; empty where none is named.</summary>
    public string Place { get; init; } = "";

    /// <summary>Codes of vendors; empty where none is named.</summary>
    public ImmutableArray<string> Vendors { get; init; } = [];

    /// <summary>For restrictions, the measures that agree with it, its own first; for statistics, the metrics.</summary>
    public ImmutableArray<string> Codes { get; init; } = [];

    /// <summary>For restrictions: a list entry or a decision on a licence agrees with it, too.</summary>
    public bool ListingAgrees { get; init; }

    public decimal? Value { get; init; }

    /// <summary>When it happened; unknown where the text does not say.</summary>
    public FactDate Announced { get; init; } = FactDate.Unknown;

    /// <summary>Whether a date is compared with this row's: a second annotator gives none that can be.</summary>
    public bool HasDates { get; init; } = true;

    public ImmutableArray<FactDate> Deadlines { get; init; } = [];

    public override string ToString() => $"{Article} ¶{Paragraph} {string.Join(' ', ((string[])[Place, string.Join(';', Vendors),
        Codes.FirstOrDefault(""), Value is { } v ? FormattableString.Invariant($"{v}") : ""]).Where(part => part.Length > 0))}: {Quote}";

    /// <summary>Whether an extracted fact states the same, by the matching rule of the sets' READMEs.</summary>
    public bool Agrees(Fact fact) => (fact.Evidence[0].Paragraph == Paragraph || Overlap(fact.Evidence[0].Quote, Quote)) && fact switch
    {
        DealStatistic statistic => Kind == ScoredKind.Statistic && statistic.Value == Value,
        Deal deal => Kind == ScoredKind.Deal && deal.Country == Place && AgreeOn([deal.Vendor]),
        Restriction act => Kind == ScoredKind.Restriction && act.Jurisdiction == Place && AgreeOn(act.Vendors)
            && (Codes.Contains(Code.Of(act.Measure))
                || (ListingAgrees && act.Instrument is Instrument.ListEntry or Instrument.LicenceDecision)),
        _ => false,
    };

    private bool AgreeOn(ImmutableArray<string> codes) => Vendors.IsEmpty || Vendors.Any(codes.Contains);

    private static bool Overlap(string a, string b) => a.Contains(b, StringComparison.Ordinal) || b.Contains(a, StringComparison.Ordinal);
}

using System.Collections.Immutable;

namespace Dossier.Facts;

/// <summary>Who buys.</summary>
public enum CustomerType
{
    /// <summary>A ministry, agency, police or other arm of a state.</summary>
    Government,

    /// <summary>A company that a state owns.</summary>
    StateOwnedEnterprise,

    /// <summary>An organisation of states.</summary>
    InternationalOrganisation,

    /// <summary>A telecom operator.</summary>
    Operator,

    /// <summary>Another private customer.</summary>
    Private,

    /// <summary>The source does not say.</summary>
    Unknown,
}

/// <summary>What is bought.</summary>
public enum Service
{
    /// <summary>Cloud infrastructure or services.</summary>
    Cloud,

    /// <summary>A data centre.</summary>
    DataCentre,

    /// <summary>Systems that run public administration.</summary>
    [Code("e-government")]
    EGovernment,

    /// <summary>National identity systems.</summary>
    NationalId,

    /// <summary>Tax systems.</summary>
    Tax,

    /// <summary>Health systems.</summary>
    Health,

    /// <summary>Election systems.</summary>
    Elections,

    /// <summary>Urban surveillance and emergency systems.</summary>
    SafeCity,

    /// <summary>Mobile or fixed telecom networks.</summary>
    TelecomNetwork,

    /// <summary>Surveillance cameras.</summary>
    SurveillanceCameras,

    /// <summary>Two-way radio.</summary>
    Radio,

    /// <summary>Anything else.</summary>
    Other,
}

/// <summary>How far a deal has come.</summary>
public enum DealStage
{
    /// <summary>Said to exist, with no stage given.</summary>
    Reported,

    /// <summary>Signed or awarded.</summary>
    Signed,

    /// <summary>Being built.</summary>
    UnderConstruction,

    /// <summary>In use.</summary>
    Operational,

    /// <summary>Halted.</summary>
    Suspended,

    /// <summary>Given up.</summary>
    Cancelled,
}

/// <summary>One deal between a vendor and a customer.</summary>
/// <param name="Id">Unique id, such as <c>D-004</c>.</param>
/// <param name="Vendor">Vendor code of <c>data/reference/vendors.csv</c>.</param>
/// <param name="Country">ISO 3166-1 alpha-2 code of where it is delivered; empty when unknown.</param>
/// <param name="Customer">The customer's name; empty when unknown.</param>
/// <param name="CustomerType">Who buys.</param>
/// <param name="Services">What is bought.</param>
/// <param name="Stage">How far it has come.</param>
/// <param name="Announced">When it was made or made known.</param>
/// <param name="Ended">When it ended; unknown while it has not.</param>
/// <param name="Amount">Its worth in <paramref name="Currency"/>; null when not reported.</param>
/// <param name="Currency">ISO 4217 code; empty with no amount.</param>
/// <param name="Financier">Who lends the money; empty when not reported.</param>
/// <param name="Complications">Trouble after signing, in words; empty for none reported.</param>
/// <param name="CountsInTotals">False for rumours, memoranda, pledges, umbrella records and installed bases.</param>
public sealed record Deal(
    string Id,
    string Vendor,
    string Country,
    string Customer,
    CustomerType CustomerType,
    ImmutableArray<Service> Services,
    DealStage Stage,
    FactDate Announced,
    FactDate Ended,
    decimal? Amount,
    string Currency,
    string Financier,
    string Complications,
    bool CountsInTotals) : Fact(Id)
{
    /// <inheritdoc/>
    public override string Kind => "deal";

    /// <inheritdoc/>
    public override string Key => string.Join('|', Vendor, Country, Customer, string.Join(';', Services.Select(Code.Of))).ToUpperInvariant();

    /// <inheritdoc/>
    public override string Summary => $"{Vendor} in {(Country.Length > 0 ? Country : "an unnamed country")}: {string.Join(", ", Services.Select(Code.Words))}";
}

namespace Dossier.Facts;

/// <summary>Whether a restriction names its vendors.</summary>
public enum Targeting
{
    /// <summary>It names them.</summary>
    Named,

    /// <summary>It gives criteria that they meet.</summary>
    Criteria,
}

/// <summary>The legal or administrative form of a restriction.</summary>
public enum Instrument
{
    /// <summary>An act of a legislature.</summary>
    Statute,

    /// <summary>An order, decree or policy decision of an executive.</summary>
    Order,

    /// <summary>A decision of a regulator.</summary>
    RegulatorDecision,

    /// <summary>A rule for public buyers.</summary>
    ProcurementRule,

    /// <summary>A licence given, refused, extended or ended.</summary>
    LicenceDecision,

    /// <summary>A rule on exports.</summary>
    ExportControlRule,

    /// <summary>An entry on an official list.</summary>
    ListEntry,

    /// <summary>Advice without legal force.</summary>
    Guidance,

    /// <summary>A criminal or civil case.</summary>
    Prosecution,

    /// <summary>An operator's own choice.</summary>
    OperatorDecision,
}

/// <summary>What a restriction does.</summary>
public enum Measure
{
    /// <summary>New equipment may not be bought or installed.</summary>
    BanOnNewUse,

    /// <summary>Installed equipment must go.</summary>
    Removal,

    /// <summary>A largest share.</summary>
    Cap,

    /// <summary>Exports to the vendor are limited.</summary>
    ExportControl,

    /// <summary>Equipment is not authorised for sale or import.</summary>
    EquipmentAuthorisationBan,

    /// <summary>Public money may not pay for it.</summary>
    FundingBan,

    /// <summary>Public bodies may not use it.</summary>
    GovernmentUseBan,

    /// <summary>The vendor is named a threat or a military company.</summary>
    Designation,

    /// <summary>Advice against use.</summary>
    Advice,

    /// <summary>A case before a court or under investigation.</summary>
    Prosecution,

    /// <summary>An inquiry or consultation that is open.</summary>
    Review,

    /// <summary>Use or trade is allowed.</summary>
    Permitted,
}

/// <summary>What a restriction bears on.</summary>
public enum Scope
{
    /// <summary>The core of 5G networks.</summary>
    [Code("5g-core")]
    FiveGCore,

    /// <summary>The radio access part of 5G networks.</summary>
    [Code("5g-access")]
    FiveGAccess,

    /// <summary>2G, 3G and 4G networks.</summary>
    OlderMobile,

    /// <summary>Fixed networks, fibre included.</summary>
    Fixed,

    /// <summary>Government systems and purchases.</summary>
    Government,

    /// <summary>Surveillance equipment.</summary>
    Surveillance,

    /// <summary>Chips, components and software supplied to the vendor.</summary>
    ChipsAndSoftware,

    /// <summary>Phones and other devices.</summary>
    Devices,

    /// <summary>Apps.</summary>
    Apps,
}

/// <summary>Where a restriction stands.</summary>
public enum RestrictionStatus
{
    /// <summary>Put forward.</summary>
    Proposed,

    /// <summary>Made public, not yet law.</summary>
    Announced,

    /// <summary>Decided, not yet in force.</summary>
    Adopted,

    /// <summary>In force.</summary>
    InForce,

    /// <summary>Halted.</summary>
    Suspended,

    /// <summary>Run out.</summary>
    Expired,

    /// <summary>Taken back or replaced.</summary>
    Reversed,

    /// <summary>Turned down.</summary>
    Rejected,
}

namespace Dossier.Facts;

/// <summary>What a restriction touches, coarser than its measure: what charts and sections are grouped by.</summary>
public enum RestrictionFamily
{
    /// <summary>What may be bought, installed, paid for or used.</summary>
    Use,

    /// <summary>What may be supplied to the vendor: export controls, trade lists among them.</summary>
    Supply,

    /// <summary>Licences that let supply go on for a time, and consultations about them.</summary>
    Licences,

    /// <summary>Official lists and findings that name a vendor a threat or a military company.</summary>
    Designation,

    /// <summary>Advice, inquiries and findings without legal force.</summary>
    Advice,

    /// <summary>Cases and settlements.</summary>
    Courts,
}

/// <summary>Groups restrictions.</summary>
public static class RestrictionFamilies
{
    /// <summary>The family of a restriction, from its measure and, for permissions, its instrument.</summary>
    public static RestrictionFamily Family(this Restriction restriction)
    {
        ArgumentNullException.ThrowIfNull(restriction);
        return restriction.Measure switch
        {
            Measure.ExportControl => RestrictionFamily.Supply,
            Measure.Designation => RestrictionFamily.Designation,
            Measure.Permitted or Measure.Review when restriction.Instrument is Instrument.LicenceDecision or Instrument.ExportControlRule => RestrictionFamily.Licences,
            Measure.Advice or Measure.Review or Measure.Permitted => RestrictionFamily.Advice,
            Measure.Prosecution => RestrictionFamily.Courts,
            _ => RestrictionFamily.Use,
        };
    }

    /// <summary>What a degree of stringency means, for headings and keys.</summary>
    /// <param name="stringency">0 to 4.</param>
    public static string StringencyWords(int stringency) => stringency switch
    {
        0 => "Permitted",
        1 => "Advice or review",
        2 => "Cap, screening or partial ban",
        3 => "Ban on new use or dated phase-out",
        _ => "Full exclusion",
    };
}

namespace Dossier.Charts;

/// <summary>What a drawn value rests on.</summary>
public enum MarkStatus
{
    /// <summary>A source gives the value.</summary>
    Reported,

    /// <summary>The value was worked out from reported ones; drawn hatched.</summary>
    Derived,

    /// <summary>A reference outside the articles gives the value; drawn hollow, with a whole outline.</summary>
    Reference,

    /// <summary>The source leaves the value, or its breakdown, out; drawn hollow and dashed, or as words, never as zero.</summary>
    Unreported,
}

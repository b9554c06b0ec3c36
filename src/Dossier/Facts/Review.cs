namespace Dossier.Facts;

/// <summary>What a reviewer decided.</summary>
public enum Decision
{
    /// <summary>The fact stands as extracted or coded.</summary>
    Accepted,

    /// <summary>The fact stands in a corrected form; the reason says what changed.</summary>
    Corrected,

    /// <summary>The fact was added by hand.</summary>
    Added,

    /// <summary>The candidate is not a fact.</summary>
    Rejected,
}

/// <summary>Who let a fact into the register, when and why.</summary>
/// <param name="Decision">The decision.</param>
/// <param name="Reason">Why; may be empty when accepted as it stood.</param>
/// <param name="Reviewer">Who decided.</param>
/// <param name="ReviewedOn">The day of the decision.</param>
/// <param name="Corrects">Id of the row or candidate that this one corrects; empty for none.</param>
public sealed record Review(Decision Decision, string Reason, string Reviewer, DateOnly ReviewedOn, string Corrects = "");

namespace Dossier.Briefs;

/// <summary>A brief cannot be set as it stands; the message says which part, why, and what to change.</summary>
/// <param name="message">What was found, where, and what to do next.</param>
public sealed class BriefException(string message) : Exception(message)
{
    private BriefException(string place, BriefException plain)
        : this($"{place}: {plain.Message}") => HasPlace = true;

    /// <summary>Whether the message begins with file and line.</summary>
    internal bool HasPlace { get; }

    /// <summary>Does what can fail for a block; an error tells where the block was written, if that is known.</summary>
    internal static void At(string? place, Action work)
    {
        try
        {
            work();
        }
        catch (BriefException plain) when (place is not null && !plain.HasPlace)
        {
            throw new BriefException(place, plain);
        }
    }
}

namespace Dossier.Briefs;

/// <summary>A brief cannot be set as it stands; the message says which part, why, and what to change.</summary>
/// <param name="message">What was found, where, and what to do next.</param>
public sealed class BriefException(string message) : Exception(message);

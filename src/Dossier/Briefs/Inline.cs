using System.Collections.Immutable;

namespace Dossier.Briefs;

/// <summary>A piece of running text.</summary>
public abstract record Inline;

/// <summary>Words in one style.</summary>
/// <param name="Text">The words; white space is kept, line breaks are not allowed.</param>
/// <param name="Bold">Set in bold.</param>
/// <param name="Italic">Set in italics.</param>
/// <param name="Muted">Set in the secondary text colour.</param>
public sealed record Run(string Text, bool Bold = false, bool Italic = false, bool Muted = false) : Inline;

/// <summary>A link to a web address.</summary>
/// <param name="Text">The words that are linked.</param>
/// <param name="Address">The absolute address.</param>
public sealed record WebLink(string Text, Uri Address) : Inline;

/// <summary>A link to something in the same brief: a figure, a table, a heading, an evidence row.</summary>
/// <param name="Text">The words that are linked.</param>
/// <param name="Target">The target's id.</param>
public sealed record Reference(string Text, string Target) : Inline;

/// <summary>A footnote; its mark stands where this inline stands. The same note used twice gets one number per use.</summary>
/// <param name="Content">The note's text.</param>
public sealed record Note(ImmutableArray<Inline> Content) : Inline;

using System.Collections.Immutable;
using Dossier.Facts;

namespace Dossier.Briefs.Markdown;

/// <summary>What a value rests on: passages, or acts of the reference register.</summary>
/// <param name="Passages">Passages that support it, each once.</param>
/// <param name="References">Ids of acts of the reference register.</param>
/// <param name="Facts">The facts that are printed, as against counted: those that sources may dispute.</param>
internal sealed record Citation(ImmutableArray<Evidence> Passages, ImmutableArray<string> References, ImmutableArray<string> Facts)
{
    public static readonly Citation None = new([], [], []);

    public bool IsEmpty => Passages.IsEmpty && References.IsEmpty;

    /// <summary>Equal for the same places and references, in whatever order they come: such citations read the same in a note.</summary>
    public string Key => string.Join(';', Passages.Select(passage => $"{passage.Article} {passage.Paragraph}").Concat(References)
        .Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal));

    /// <summary>Evidence of rows together. What contradicts a fact is no support for it, unless nothing else was asked for.</summary>
    public static Citation Of(IEnumerable<Evidence> evidence, IEnumerable<string?> references)
    {
        var all = evidence.DistinctBy(passage => passage.Id).ToList();
        var supporting = all.Where(passage => passage.Stance == Stance.Supports).ToList();
        var facts = all.Select(passage => passage.Fact).Distinct(StringComparer.Ordinal).ToList();
        return new(
            [.. supporting.Count > 0 ? supporting : all],
            [.. references.OfType<string>().Distinct(StringComparer.Ordinal)],
            facts is [var fact] ? [fact] : []);
    }

    /// <summary>Both together.</summary>
    public Citation With(Citation other) => new(
        [.. Passages.Concat(other.Passages).DistinctBy(passage => passage.Id)],
        [.. References.Union(other.References, StringComparer.Ordinal)],
        [.. Facts.Union(other.Facts, StringComparer.Ordinal)]);
}

/// <summary>A piece of a printed value, and what it rests on.</summary>
internal sealed record Printed(string Text, Citation Citation);

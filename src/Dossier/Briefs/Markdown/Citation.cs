using System.Collections.Immutable;
using Dossier.Facts;

namespace Dossier.Briefs.Markdown;

/// <summary>What a value rests on: passages, or acts of the reference register.</summary>
/// <param name="Passages">Passages that support it, each once.</param>
/// <param name="References">Ids of acts of the reference register.</param>
internal sealed record Citation(ImmutableArray<Evidence> Passages, ImmutableArray<string> References)
{
    public static readonly Citation None = new([], []);

    public bool IsEmpty => Passages.IsEmpty && References.IsEmpty;

    /// <summary>Equal for the same passages and references, in whatever order they come.</summary>
    public string Key => string.Join(';', Passages.Select(passage => passage.Id).Concat(References).Order(StringComparer.Ordinal));

    /// <summary>Whether sources may dispute the value: a count of disputed things is none itself.</summary>
    public bool IsOfOneFact => Passages.Select(passage => passage.Fact).Distinct(StringComparer.Ordinal).Count() == 1;

    /// <summary>Evidence of rows together. What contradicts a fact is no support for it, unless nothing else was asked for.</summary>
    public static Citation Of(IEnumerable<Evidence> evidence, IEnumerable<string?> references)
    {
        var all = evidence.DistinctBy(passage => passage.Id).ToList();
        var supporting = all.Where(passage => passage.Stance == Stance.Supports).ToList();
        return new([.. supporting.Count > 0 ? supporting : all], [.. references.OfType<string>().Distinct(StringComparer.Ordinal)]);
    }
}

/// <summary>A piece of a printed value, and what it rests on.</summary>
internal sealed record Printed(string Text, Citation Citation);

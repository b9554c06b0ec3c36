using System.Collections.Immutable;
using Dossier.Facts;
using Dossier.Reviewing;

namespace Dossier.Comparing;

/// <summary>What differs between two data folders, and why.</summary>
/// <param name="Findings">Key findings of the brief that read differently.</param>
/// <param name="Numbers">Counts that differ.</param>
/// <param name="Facts">Facts that came, went or differ.</param>
/// <param name="Sources">Articles that came, went or read differently.</param>
public sealed record DataDifference(
    ImmutableArray<FindingChange> Findings,
    ImmutableArray<NumberChange> Numbers,
    ImmutableArray<FactChange> Facts,
    ImmutableArray<SourceChange> Sources)
{
    /// <summary>Whether nothing differs.</summary>
    public bool IsEmpty => Findings.IsEmpty && Numbers.IsEmpty && Facts.IsEmpty && Sources.IsEmpty;

    /// <summary>Compares two workspaces. Reviewed facts are one fact when they share an id, others when they say the same in the same words.</summary>
    /// <param name="before">The old data.</param>
    /// <param name="after">The new data.</param>
    public static DataDifference Between(Workspace before, Workspace after)
    {
        ArgumentNullException.ThrowIfNull(before);
        ArgumentNullException.ThrowIfNull(after);
        return new(FindingChange.Between(before, after), NumberChange.Between(before, after), FactsBetween(before.Register, after.Register),
            SourceChange.Between(before, after));
    }

    /// <summary>The difference in words, a paragraph a line; empty lines between the parts.</summary>
    public ImmutableArray<string> InWords() => DifferenceText.Of(this);

    private static ImmutableArray<FactChange> FactsBetween(Register before, Register after)
    {
        var changes = new List<FactChange>();
        var old = All(before).ToDictionary(FactIdentity.Of, StringComparer.Ordinal);
        foreach (var fact in All(after))
        {
            if (!old.Remove(FactIdentity.Of(fact), out var same))
            {
                changes.Add(new(null, fact, [], fact.Evidence, []));
            }
            else if (Changed(same, fact) is { } change)
            {
                changes.Add(change);
            }
        }

        changes.AddRange(old.Values.Select(fact => new FactChange(fact, null, [], [], fact.Evidence) { TurnedDown = TurnedDown(fact, after) }));
        return [.. changes];
    }

    private static IEnumerable<Fact> All(Register register) =>
        register.Facts.Concat(register.References).DistinctBy(FactIdentity.Of, StringComparer.Ordinal);

    private static FactChange? Changed(Fact before, Fact after)
    {
        var old = FactRow.CellsOf(before);
        ImmutableArray<FieldChange> fields = [.. FactRow.CellsOf(after).Where(cell => old[cell.Key] != cell.Value)
            .Select(cell => new FieldChange(cell.Key, old[cell.Key], cell.Value))];
        var (came, went) = (Missing(after, before), Missing(before, after));
        return fields.IsEmpty && came.IsEmpty && went.IsEmpty ? null : new(before, after, fields, came, went);
    }

    // A passage is the same wherever it has moved in its article, as long as its words and what it is to the fact are.
    private static ImmutableArray<Evidence> Missing(Fact of, Fact other)
    {
        var known = other.Evidence.Select(e => (e.Article, e.Quote, e.Stance)).ToHashSet();
        return [.. of.Evidence.Where(e => !known.Contains((e.Article, e.Quote, e.Stance)))];
    }

    private static RejectedCandidate? TurnedDown(Fact fact, Register after) => after.Rejected.FirstOrDefault(rejected =>
        rejected.Kind == FactRow.KindOf(fact) && fact.Evidence.Any(e => e.Article == rejected.Article
            && (e.Quote.Contains(rejected.Quote, StringComparison.Ordinal) || rejected.Quote.Contains(e.Quote, StringComparison.Ordinal))));
}

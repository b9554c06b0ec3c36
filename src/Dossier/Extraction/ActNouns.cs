using System.Collections.Frozen;
using System.Collections.Immutable;
using Dossier.Facts;

namespace Dossier.Extraction;

/// <summary>What acts are called: "the order" can be any of them, "the warning" is advice, "the ban" is none on a licence.</summary>
/// <param name="group">Gives the words of a group.</param>
internal sealed class ActNouns(Func<string, ImmutableArray<string>> group)
{
    private static readonly Measure[] Bans =
    [
        Measure.BanOnNewUse, Measure.Removal, Measure.EquipmentAuthorisationBan, Measure.GovernmentUseBan, Measure.FundingBan,
        Measure.Cap, Measure.ExportControl, Measure.Permitted,
    ];

    private readonly ImmutableArray<(FrozenSet<string> Nouns, Measure[] Measures)> _kinds =
    [
        (Set(group, "ACT-ANY"), [.. Enum.GetValues<Measure>()]),
        (Set(group, "ACT-BAN"), Bans),
        (Set(group, "ACT-LISTING"), [Measure.ExportControl, Measure.Designation]),
        (Set(group, "ACT-DEAL"), [Measure.Removal, Measure.Cap]),
        (Set(group, "ACT-ADVICE"), [Measure.Advice]),
        (Set(group, "ACT-CHARGE"), [Measure.Prosecution]),
        (Set(group, "ACT-REVIEW"), [Measure.Review]),
    ];

    /// <summary>Whether a word that can be a noun for acts is none for a measure.</summary>
    public bool Excludes(string word, Measure measure) => _kinds.Any(kind => kind.Nouns.Contains(word))
        && !_kinds.Any(kind => kind.Nouns.Contains(word) && kind.Measures.Contains(measure));

    private static FrozenSet<string> Set(Func<string, ImmutableArray<string>> group, string name) =>
        group(name).ToFrozenSet(StringComparer.Ordinal);
}

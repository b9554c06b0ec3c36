namespace Dossier.Frames.Sqlite;

/// <summary>Evidence ids, each once, in order of first use: what the aggregate <c>evidence(id)</c> collects.</summary>
internal sealed class EvidenceUnion
{
    private readonly HashSet<string> _seen = new(StringComparer.Ordinal);
    private readonly List<string> _ids = [];

    /// <summary>Adds the ids of one value, several separated by <c>;</c>; null adds none.</summary>
    public EvidenceUnion Add(string? ids)
    {
        foreach (var id in Split(ids).Where(_seen.Add))
        {
            _ids.Add(id);
        }

        return this;
    }

    /// <summary>The ids of a value as it stands in a table.</summary>
    public static string[] Split(string? ids) => ids?.Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries) ?? [];

    /// <summary>The ids separated by <c>;</c>; null when there are none.</summary>
    public override string? ToString() => _ids.Count == 0 ? null : string.Join(';', _ids);
}

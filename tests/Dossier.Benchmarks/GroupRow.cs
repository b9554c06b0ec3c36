namespace Dossier.Benchmarks;

/// <summary>A row of the group-by table as an object.</summary>
internal sealed record GroupRow(string Id1, string Id2, string Id3, long Id4, long Id5, long Id6, long V1, long V2, double V3);

/// <summary>A row of the group-by table as a value.</summary>
internal readonly record struct GroupCells(string Id1, string Id2, string Id3, long Id4, long Id5, long Id6, long V1, long V2, double V3);

using Dossier.Facts;

namespace Dossier.Frames.Records;

/// <summary>Collects a column of evidence.</summary>
internal sealed class EvidenceField<T>(string name, Func<T, IEnumerable<Evidence>?> read) : RecordField<T>(name)
{
    private Evidence[][] _rows = [];

    public override void Reserve(int rows, int blocks) => Array.Resize(ref _rows, rows);

    public override void Read(ReadOnlySpan<T> records, int row, int block)
    {
        for (var i = 0; i < records.Length; i++)
        {
            _rows[row + i] = [.. read(records[i]) ?? []];
        }
    }

    public override Column Build(int rows) => EvidenceColumn.From(Name, _rows.Take(rows));
}

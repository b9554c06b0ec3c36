using Dossier.Facts;

namespace Dossier.Frames.Tables;

/// <summary>Collects the columns of a frame of records, left to right. Empty text and unknown dates become null: nobody reported them.</summary>
internal sealed class RecordColumns<T>(IReadOnlyList<T> records)
{
    private readonly List<Column> _columns = [];

    public RecordColumns<T> Text(string name, Func<T, string?> of) =>
        Add(Column.Create(name, records.Select(record => of(record) is { Length: > 0 } text ? text : null)));

    /// <summary>A code of the codebook.</summary>
    public RecordColumns<T> Code<TCode>(string name, Func<T, TCode> of)
        where TCode : struct, Enum => Text(name, record => Facts.Code.Of(of(record)));

    /// <summary>Several texts in one, separated by <c>;</c>.</summary>
    public RecordColumns<T> List(string name, Func<T, IEnumerable<string>> of) => Text(name, record => string.Join(';', of(record)));

    public RecordColumns<T> Whole(string name, Func<T, int> of) => Add(Column.Create(name, records.Select(of)));

    public RecordColumns<T> Number(string name, Func<T, double?> of) => Add(Column.Create(name, records.Select(of)));

    public RecordColumns<T> Flag(string name, Func<T, bool> of) => Add(Column.Create(name, records.Select(of)));

    public RecordColumns<T> Day(string name, Func<T, DateOnly?> of) => Add(Column.Create(name, records.Select(of)));

    /// <summary>A date as five columns: as written (EDTF), its first and last day, how finely it is known, and what it rests on.</summary>
    public RecordColumns<T> Date(string name, Func<T, FactDate> of) => Text(name, record => of(record).Edtf)
        .Day(name + "_earliest", record => of(record).Earliest)
        .Day(name + "_latest", record => of(record).Latest)
        .Code(name + "_precision", record => of(record).Precision)
        .Text(name + "_basis", record => of(record) is { Precision: not DatePrecision.Unknown } date ? Facts.Code.Of(date.Basis) : null);

    /// <summary>Who let a fact in, when and why; null for facts that nobody has reviewed.</summary>
    public RecordColumns<T> Review(Func<T, Review?> of) => Text("decision", record => of(record) is { } review ? Facts.Code.Of(review.Decision) : null)
        .Text("reason", record => of(record)?.Reason)
        .Text("reviewer", record => of(record)?.Reviewer)
        .Day("reviewed_on", record => of(record)?.ReviewedOn)
        .Text("corrects", record => of(record)?.Corrects);

    /// <summary>The frame, with the passages of each record in the last column.</summary>
    public DataFrame Frame(Func<T, IEnumerable<Evidence>> evidence) =>
        new([.. _columns, Column.Create(EvidenceColumn.DefaultName, records.Select(evidence))]);

    /// <summary>The frame without passages: what it holds was not reviewed and is no evidence yet.</summary>
    public DataFrame Frame() => new([.. _columns]);

    private RecordColumns<T> Add(Column column)
    {
        _columns.Add(column);
        return this;
    }
}

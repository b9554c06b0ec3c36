using System.Buffers;

namespace Dossier.Frames.Parquet;

/// <summary>Turns a column into the pages of a Parquet file.</summary>
internal abstract class ColumnWriter(Column column)
{
    /// <summary>Rows in a page at most.</summary>
    public const int PageRows = 1 << 15;

    public Column Column { get; } = column;

    /// <summary>Number of Parquet's type of stored values.</summary>
    public abstract int PhysicalType { get; }

    /// <summary>Name of the stored values, level by level.</summary>
    public string[] Path => Starts is null ? [Column.Name] : [Column.Name, "list", "element"];

    /// <summary>Numbers of Parquet's older and newer type of meaning (text, day); null for plain numbers and flags.</summary>
    protected virtual (int Converted, int Logical)? Meaning => null;

    /// <summary>Where each row's values begin when a row holds a list; null when it holds one value or none.</summary>
    protected virtual int[]? Starts => null;

    public static ColumnWriter For(Column column) => column switch
    {
        StringColumn texts => new TextWriter(texts, texts.Codes, texts.Dictionary),
        EvidenceColumn evidence => new TextWriter(evidence, evidence.Codes, evidence.Catalogue.Ids, evidence.Starts),
        ValueColumn<long> longs => new ValueWriter<long>(longs),
        ValueColumn<double> doubles => new ValueWriter<double>(doubles),
        ValueColumn<bool> flags => new ValueWriter<bool>(flags),
        ValueColumn<DateOnly> days => new ValueWriter<DateOnly>(days),
        _ => throw new NotSupportedException($"Column \"{column.Name}\" is {column.TypeName}, which has no form in Parquet."),
    };

    /// <summary>The elements of the schema: one for a value, three levels for a list.</summary>
    public IEnumerable<byte[]> Schema()
    {
        const int Required = 0, Optional = 1, Repeated = 2, List = 3;
        if (Starts is null)
        {
            return [Leaf(Column.Name, Optional)];
        }

        return
        [
            ThriftStruct.ToBytes(list => list.Int(3, Optional).Text(4, Column.Name).Int(5, 1).Int(6, List)
                .Struct(10, logical => logical.Struct(List, _ => { }))),
            ThriftStruct.ToBytes(group => group.Int(3, Repeated).Text(4, "list").Int(5, 1)),
            Leaf("element", Required),
        ];
    }

    /// <summary>Number of rows that are null.</summary>
    public int NullsIn(int from, int to) =>
        Column.NullCount == 0 ? 0 : Enumerable.Range(from, to - from).Count(Column.IsNull);

    /// <summary>Plans the pages of a range of rows; what was planned before can no longer be written.</summary>
    public abstract Chunk Plan(int from, int to);

    /// <summary>The pages of a range of rows.</summary>
    /// <param name="from">First row.</param>
    /// <param name="to">The row after the last.</param>
    /// <param name="encoding">How values are written.</param>
    /// <param name="writeValues">Writes the values of a page's rows that are not null.</param>
    protected IEnumerable<Page> Pages(int from, int to, PageEncoding encoding, Action<IBufferWriter<byte>, int, int> writeValues)
    {
        for (var start = from; start < to;)
        {
            var (first, end) = (start, PageEnd(start, Math.Min(start + PageRows, to)));
            yield return new(false, encoding, output =>
            {
                var values = WriteLevels(output, first, end);
                writeValues(output, first, end);
                return values;
            });
            start = end;
        }
    }

    /// <summary>Where a page ends that could hold the given rows.</summary>
    protected virtual int PageEnd(int from, int to) => to;

    // Says for each value how much of it is there: which rows are null and, in lists, where a row begins. Returns their number.
    private int WriteLevels(IBufferWriter<byte> output, int from, int to)
    {
        var present = new List<int>(to - from);
        var repeated = new List<int>();
        for (var row = from; row < to; row++)
        {
            var count = Starts is null ? 1 : Math.Max(1, Starts[row + 1] - Starts[row]);
            for (var i = 0; i < count; i++)
            {
                present.Add(Column.IsNull(row) ? 0 : Starts is null ? 1 : 2);
                repeated.Add(i == 0 ? 0 : 1);
            }
        }

        if (Starts is not null)
        {
            WriteLevels(output, repeated, 1);
        }

        WriteLevels(output, present, Starts is null ? 1 : 2);
        return present.Count;
    }

    private byte[] Leaf(string name, int repetition) => ThriftStruct.ToBytes(leaf =>
    {
        leaf.Int(1, PhysicalType).Int(3, repetition).Text(4, name);
        if (Meaning is { } meaning)
        {
            leaf.Int(6, meaning.Converted).Struct(10, logical => logical.Struct(meaning.Logical, _ => { }));
        }
    });

    private static void WriteLevels(IBufferWriter<byte> output, List<int> levels, int largest)
    {
        var body = new ArrayBufferWriter<byte>();
        body.WriteHybrid([.. levels], Bytes.WidthOf(largest));
        output.WriteInt32(body.WrittenCount);
        output.Write(body.WrittenSpan);
    }
}

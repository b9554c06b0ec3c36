using System.Buffers;
using System.Collections.Concurrent;
using Dossier.Reading;

namespace Dossier.Frames.Files;

/// <summary>
/// Loads a frame from a text file in blocks, which are read in order and parsed in parallel, each column of a block in the narrowest kind
/// that holds it. If a later block shows that a column is text, the file is read once more with the kinds that are known by then; at most
/// so many times as there are reasons, and as a rule never. What comes out depends neither on the blocks nor on the number of threads.
/// </summary>
internal sealed class FrameLoader(TextSource source, IRecordFormat format, Schema? schema, ICollection<Problem>? setAside)
{
    private readonly ConcurrentDictionary<string, CellKind> _kinds = new(StringComparer.Ordinal);
    private readonly List<LoadedBlock?> _blocks = [];
    private readonly Lock _reading = new();
    private readonly Lock _storing = new();
    private bool _strictly;
    private bool _again;
    private bool _stop;

    /// <summary>Bytes that a block has at least, if the file has them.</summary>
    public int BlockSize { get; init; } = 1 << 20;

    /// <summary>Loads the frame.</summary>
    /// <exception cref="BadInputException">A record is malformed and there is nowhere to set it aside, or a column is missing.</exception>
    public DataFrame Load()
    {
        do
        {
            (_again, _stop) = (false, false);
            _blocks.Clear();
            source.Read(stream =>
            {
                var reader = new BlockReader(stream, format, BlockSize, _strictly);
                var workers = Enumerable.Range(0, Math.Min(Environment.ProcessorCount, 8)).Select(_ => Task.Run(() => Work(reader)));
                Task.WhenAll(workers).GetAwaiter().GetResult();
                return true;
            });
            Judge();
        }
        while (_again);

        return Assemble();
    }

    private void Work(BlockReader reader)
    {
        var table = new RecordTable();
        var dictionaries = new Dictionary<string, Utf8Dictionary>(StringComparer.Ordinal);
        while (true)
        {
            BlockReader.Block? block;
            lock (_reading)
            {
                block = _stop ? null : reader.Next();
            }

            if (block is null)
            {
                foreach (var dictionary in dictionaries.Values)
                {
                    dictionary.Close();
                }

                return;
            }

            Store(block.Number, Parse(block, table, dictionaries));
            ArrayPool<byte>.Shared.Return(block.Bytes);
        }
    }

    private LoadedBlock Parse(BlockReader.Block block, RecordTable table, Dictionary<string, Utf8Dictionary> dictionaries)
    {
        var faults = new List<Fault>();
        table.Clear();
        if (block.IsEndless)
        {
            faults.Add(new(0, "a record of less than 256 MB", "a longer one", "Look for a quote that is not closed.")
            {
                BreaksQuotes = true,
            });
        }
        else
        {
            format.Split(block.Bytes, block.Length, table, faults);
        }

        var own = new Utf8Dictionary[table.Columns];
        for (var i = 0; i < own.Length; i++)
        {
            own[i] = dictionaries.TryGetValue(table.Names[i], out var known) ? known : dictionaries[table.Names[i]] = new();
        }

        var columns = ParseColumns(table, own, faults, out var misfits);
        if (misfits.Count > 0)
        {
            table.Remove(misfits);
            columns = ParseColumns(table, own, faults, out _);
        }

        faults = [.. faults.Select(fault => fault with { Offset = fault.Offset + block.Offset }).OrderBy(fault => fault.Offset)];
        return new(table.Rows, [.. table.Names.Take(own.Length)], columns, own, faults);
    }

    private BlockColumn[] ParseColumns(RecordTable table, Utf8Dictionary[] dictionaries, List<Fault> faults, out HashSet<int> misfits)
    {
        var columns = new BlockColumn[dictionaries.Length];
        misfits = [];
        for (var i = 0; i < columns.Length; i++)
        {
            var name = table.Names[i];
            var wanted = FixedKind(name);
            var rows = wanted is null ? null : new List<int>();
            var kind = wanted ?? _kinds.GetValueOrDefault(name);
            columns[i] = BlockColumn.Of(table, i, kind, dictionaries[i], rows);
            foreach (var row in rows ?? [])
            {
                misfits.Add(row);
                faults.Add(new(table.OffsetOf(row, i), $"{CellKinds.Wanted(kind, table.DecimalMark)} in column \"{name}\"",
                    Fault.Shown(table.Cell(row, i)), Advice(table.Cell(row, i), kind, table.DecimalMark))
                {
                    WholeRecord = table.Starts is not null,
                });
            }
        }

        return columns;
    }

    private string Advice(ReadOnlySpan<byte> cell, CellKind kind, byte decimalMark) =>
        format is CsvFormat && kind == CellKind.Double && decimalMark == '.' && CellValue.TryParse<double>(cell, out _, (byte)',')
            ? "Set DecimalComma if the file has decimal commas, or correct the value."
            : "Correct the value, or give the column another type in the schema.";

    private CellKind? FixedKind(string name) => schema?.KindOf(name) ?? (name == EvidenceColumn.DefaultName ? CellKind.Evidence : null);

    private void Store(int number, LoadedBlock block)
    {
        lock (_storing)
        {
            for (var i = 0; i < block.Columns.Length; i++)
            {
                var (before, own) = (_kinds.GetValueOrDefault(block.Names[i]), block.Columns[i]!.Kind);
                var joined = CellKinds.Join(before, own);
                _kinds[block.Names[i]] = joined;
                _again |= MustReadAgain(before, joined) || MustReadAgain(own, joined);
            }

            while (_blocks.Count <= number)
            {
                _blocks.Add(null);
            }

            // What has to be read again need not be kept meanwhile.
            _blocks[number] = _again ? block with { Columns = [] } : block;
            _stop |= block.Faults.Count > 0 && setAside is null;
        }
    }

    private static bool MustReadAgain(CellKind from, CellKind to) => from != to && from != CellKind.Null
        && (from, to) is not ((CellKind.Long, CellKind.Double) or (CellKind.Empty, not CellKind.Text));

    // Throws for the first fault if there is nowhere to set it aside, and decides whether the file must be read again.
    private void Judge()
    {
        var faults = _blocks.SelectMany(block => block!.Faults).ToList();
        if (faults.Count > 0 && setAside is null)
        {
            throw new BadInputException(source.Read(stream => LineCounter.Locate(stream, source.Name, faults.Take(1)))[0]);
        }

        if (!_strictly && faults.Exists(fault => fault.BreaksQuotes))
        {
            // Blocks were cut by counting quotes, which cannot be trusted any more, and neither can the kinds found in them.
            _kinds.Clear();
            (_strictly, _again) = (true, true);
        }

        foreach (var (name, kind) in _kinds)
        {
            _again |= kind == CellKind.Empty;
            _kinds[name] = kind <= CellKind.Empty ? CellKind.Text : kind;
        }

        if (!_again && faults.Count > 0)
        {
            source.Read(stream => LineCounter.Locate(stream, source.Name, faults)).ForEach(setAside!.Add);
        }
    }

    private DataFrame Assemble()
    {
        var blocks = _blocks.ConvertAll(block => block!);
        var rows = checked(blocks.Sum(block => block.Rows));
        var names = format.Names.Concat(blocks.SelectMany(block => block.Names)).Distinct(StringComparer.Ordinal).ToList();
        names = names.Count == 0 && schema is not null ? [.. schema.Columns.Select(column => column.Name)] : names;
        schema?.Require(names, source.Name);
        var columns = new Column[names.Count];
        Parallel.For(0, columns.Length, i =>
            columns[i] = ColumnAssembly.Of(names[i], FixedKind(names[i]) ?? _kinds.GetValueOrDefault(names[i]), blocks, rows));
        return new(columns);
    }
}

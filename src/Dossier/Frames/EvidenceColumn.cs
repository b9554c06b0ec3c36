using System.Collections.Immutable;
using Dossier.Facts;

namespace Dossier.Frames;

/// <summary>
/// For each row, the ids of the passages that it rests on, each once, in order of first use. A row without any is null. Row r's ids are
/// <c>Codes[Starts[r]..Starts[r + 1]]</c>, positions in the catalogue.
/// </summary>
internal sealed class EvidenceColumn : Column
{
    /// <summary>The name of the column in frames of facts.</summary>
    public const string DefaultName = "evidence";

    /// <param name="name">Name.</param>
    /// <param name="starts">Where each row's codes begin; one more than there are rows.</param>
    /// <param name="codes">Positions in the catalogue, row by row.</param>
    /// <param name="catalogue">The ids and their passages.</param>
    public EvidenceColumn(string name, int[] starts, int[] codes, EvidenceCatalogue catalogue)
        : base(name, starts.Length - 1, ValidityOf(starts))
    {
        Starts = starts;
        Codes = codes;
        Catalogue = catalogue;
    }

    public int[] Starts { get; }

    public int[] Codes { get; }

    public EvidenceCatalogue Catalogue { get; }

    public override Type DataType => typeof(Evidence);

    public override string TypeName => "evidence";

    /// <summary>Makes a column from each row's passages.</summary>
    public static EvidenceColumn From(string name, IEnumerable<IEnumerable<Evidence>> rows)
    {
        var builder = new EvidenceCatalogue.Builder();
        return FromCodes(name, [.. rows.Select(CodesOf)], builder.Build());

        int[] CodesOf(IEnumerable<Evidence> passages, int row) => [.. (passages ?? throw Missing("The list of passages", row)).Select(passage =>
            builder.Add(passage ?? throw Missing("A passage", row))).Distinct()];

        ArgumentException Missing(string what, int row) =>
            new($"{what} in row {row} of column \"{name}\" is null; leave it out, or give an empty list.", nameof(rows));
    }

    /// <summary>Makes a column from each row's ids; passages that the catalogue knows are kept.</summary>
    public static EvidenceColumn FromIds(string name, IEnumerable<IEnumerable<string>> rows, EvidenceCatalogue? known = null)
    {
        var builder = new EvidenceCatalogue.Builder();
        if (known is not null)
        {
            builder.AddSources(known);
        }

        var codes = rows.Select(row => row.Select(id => builder.Add(id, known?.Find(id))).Distinct().ToArray()).ToArray();
        return FromCodes(name, codes, builder.Build());
    }

    /// <summary>The same column, whose articles are known by publisher and date.</summary>
    public EvidenceColumn WithSources(ImmutableDictionary<string, string> sources) => new(Name, Starts, Codes, Catalogue.WithSources(sources));

    /// <summary>A row's codes.</summary>
    public ReadOnlySpan<int> CodesOf(int row) => Codes.AsSpan(Starts[row]..Starts[row + 1]);

    /// <summary>A row's ids.</summary>
    public ImmutableArray<string> IdsOf(int row) => [.. CodesOf(row).ToArray().Select(code => Catalogue.Ids[code])];

    public override Column Rename(string name) => new EvidenceColumn(name, Starts, Codes, Catalogue);

    /// <summary>The union of the evidence of rows that share a group.</summary>
    /// <param name="groupOf">Group of each row, from 0; a negative one is left out.</param>
    /// <param name="groups">Number of groups.</param>
    public EvidenceColumn Union(ReadOnlySpan<int> groupOf, int groups)
    {
        var sets = new List<int>?[groups];
        var seen = new HashSet<(int, int)>();
        for (var row = 0; row < groupOf.Length; row++)
        {
            var group = groupOf[row];
            if (group < 0)
            {
                continue;
            }

            foreach (var code in CodesOf(row))
            {
                if (seen.Add((group, code)))
                {
                    (sets[group] ??= []).Add(code);
                }
            }
        }

        return FromCodes(Name, Array.ConvertAll(sets, set => set?.ToArray() ?? []), Catalogue);
    }

    /// <summary>The union of two columns, row by row.</summary>
    public static EvidenceColumn Merge(EvidenceColumn left, EvidenceColumn right)
    {
        var builder = new EvidenceCatalogue.Builder();
        var (ofLeft, ofRight) = (builder.AddAll(left.Catalogue), builder.AddAll(right.Catalogue));
        var rows = new int[left.Length][];
        for (var row = 0; row < rows.Length; row++)
        {
            var codes = left.CodesOf(row).ToArray().Select(code => ofLeft[code]);
            rows[row] = [.. codes.Concat(right.CodesOf(row).ToArray().Select(code => ofRight[code])).Distinct()];
        }

        return FromCodes(left.Name, rows, builder.Build());
    }

    internal override Column Take(int[] rows)
    {
        var starts = new int[rows.Length + 1];
        for (var i = 0; i < rows.Length; i++)
        {
            starts[i + 1] = checked(starts[i] + (rows[i] < 0 ? 0 : CodesOf(rows[i]).Length));
        }

        var codes = new int[starts[^1]];
        for (var i = 0; i < rows.Length; i++)
        {
            if (rows[i] >= 0)
            {
                CodesOf(rows[i]).CopyTo(codes.AsSpan(starts[i]));
            }
        }

        return new EvidenceColumn(Name, starts, codes, Catalogue);
    }

    internal override Column Append(IReadOnlyList<Column> others)
    {
        var parts = others.Select(other => other as EvidenceColumn ?? throw Mismatch(other)).Prepend(this).ToArray();
        var builder = new EvidenceCatalogue.Builder();
        var rows = new List<int[]>();
        foreach (var part in parts)
        {
            var map = builder.AddAll(part.Catalogue);
            for (var row = 0; row < part.Length; row++)
            {
                rows.Add([.. part.CodesOf(row).ToArray().Select(code => map[code])]);
            }
        }

        return FromCodes(Name, [.. rows], builder.Build());
    }

    private protected override object ValueAt(int row) => FormatAt(row);

    private protected override string FormatAt(int row) => string.Join(';', IdsOf(row));

    private static EvidenceColumn FromCodes(string name, int[][] rows, EvidenceCatalogue catalogue)
    {
        var starts = new int[rows.Length + 1];
        for (var row = 0; row < rows.Length; row++)
        {
            starts[row + 1] = checked(starts[row] + rows[row].Length);
        }

        return new(name, starts, [.. rows.SelectMany(row => row)], catalogue);
    }

    private static ulong[]? ValidityOf(int[] starts)
    {
        var bits = new ulong[Bitmap.Words(starts.Length - 1)];
        for (var row = 0; row < starts.Length - 1; row++)
        {
            if (starts[row + 1] > starts[row])
            {
                Bitmap.Set(bits, row);
            }
        }

        return Bitmap.OrNullIfFull(bits, starts.Length - 1);
    }
}

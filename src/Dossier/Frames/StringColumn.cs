namespace Dossier.Frames;

/// <summary>
/// A column of text, dictionary-coded: each row holds the position of its text in <see cref="Dictionary"/>, or -1 when it is null. Entries
/// differ from each other; some may be used by no row.
/// </summary>
internal sealed class StringColumn : Column
{
    /// <param name="name">Name.</param>
    /// <param name="codes">Positions in the dictionary, -1 for null; the column keeps the array.</param>
    /// <param name="dictionary">The texts, each once.</param>
    public StringColumn(string name, int[] codes, string[] dictionary)
        : base(name, codes.Length, ValidityOf(codes))
    {
        Codes = codes;
        Dictionary = dictionary;
    }

    public int[] Codes { get; }

    public string[] Dictionary { get; }

    public override Type DataType => typeof(string);

    public override string TypeName => "string";

    /// <summary>Codes texts in order of first appearance.</summary>
    public static StringColumn From(string name, IEnumerable<string?> texts)
    {
        var dictionary = new StringDictionary();
        return new(name, [.. texts.Select(dictionary.CodeOf)], dictionary.ToArray());
    }

    public override Column Rename(string name) => new StringColumn(name, Codes, Dictionary);

    internal override Column Take(int[] rows)
    {
        var codes = LargeArray.Allocate<int>(rows.Length);
        Blocks.For(rows.Length, (_, start, end) =>
        {
            for (var i = start; i < end; i++)
            {
                codes[i] = rows[i] < 0 ? -1 : Codes[rows[i]];
            }
        });
        return new StringColumn(Name, codes, Dictionary);
    }

    internal override Column Append(IReadOnlyList<Column> others)
    {
        var parts = others.Select(other => other as StringColumn ?? throw Mismatch(other)).Prepend(this).ToArray();
        if (parts.All(part => ReferenceEquals(part.Dictionary, Dictionary)))
        {
            return new StringColumn(Name, Joined(parts, part => part.Codes), Dictionary);
        }

        var dictionary = new StringDictionary();
        var codes = Joined(parts, part =>
        {
            var map = Array.ConvertAll(part.Dictionary, dictionary.CodeOf);
            return Array.ConvertAll(part.Codes, code => code < 0 ? -1 : map[code]);
        });
        return new StringColumn(Name, codes, dictionary.ToArray());
    }

    private protected override object ValueAt(int row) => Dictionary[Codes[row]];

    private protected override string FormatAt(int row) => Dictionary[Codes[row]];

    private static ulong[]? ValidityOf(int[] codes)
    {
        if (codes.AsSpan().IndexOf(-1) < 0)
        {
            return null;
        }

        var bits = new ulong[Bitmap.Words(codes.Length)];
        Blocks.For(codes.Length, (_, start, end) =>
        {
            for (var row = start; row < end; row++)
            {
                if (codes[row] >= 0)
                {
                    Bitmap.Set(bits, row);
                }
            }
        });
        return bits;
    }
}

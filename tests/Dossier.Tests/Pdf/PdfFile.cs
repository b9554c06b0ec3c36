using System.IO.Compression;
using System.Text;

namespace Dossier.Tests.Pdf;

/// <summary>The objects of a PDF file as they stand in its bytes, read without the code that wrote them.</summary>
internal sealed class PdfFile
{
    private readonly Dictionary<int, object> _objects = [];
    private readonly Dictionary<int, byte[]> _streams = [];

    private PdfFile(byte[] file)
    {
        var text = Encoding.Latin1.GetString(file);
        var tokens = new PdfTokens(text);
        Dictionary<string, object> trailer = [];
        while (tokens.Next() is double number)
        {
            tokens.Next();
            Assert.Equal(new PdfWord("obj"), tokens.Next());
            trailer = (Dictionary<string, object>)tokens.Next()!;
            Assert.Equal(new PdfWord("stream"), tokens.Next());
            var (start, length) = (tokens.Position + 1, (int)(double)trailer["Length"]);
            var data = file[start..(start + length)];
            _objects[(int)number] = trailer;
            _streams[(int)number] = trailer.ContainsKey("Filter") ? Inflate(data) : data;
            tokens = new(text, start + length);
            Assert.Equal((new PdfWord("endstream"), new PdfWord("endobj")), (tokens.Next(), tokens.Next()));
        }

        foreach (var (number, entries) in _objects.Where(row => Entries(row.Value).GetValueOrDefault("Type") is "/ObjStm").ToList())
        {
            ReadObjectStream(Encoding.Latin1.GetString(_streams[number]), Entries(entries));
        }

        Root = Entries(trailer["Root"]);
        Pages = [.. Leaves(Root["Pages"])];
    }

    public Dictionary<string, object> Root { get; }

    public IReadOnlyList<(int Number, Dictionary<string, object> Entries)> Pages { get; }

    public static PdfFile Read(byte[] file) => new(file);

    /// <summary>The dictionary that a value is or refers to.</summary>
    public Dictionary<string, object> Entries(object value) => (Dictionary<string, object>)Resolve(value);

    public List<object> List(object value) => (List<object>)Resolve(value);

    public object Resolve(object value) => value is PdfReference { Number: var number } ? _objects[number] : value;

    public byte[] Stream(object reference) => _streams[((PdfReference)reference).Number];

    /// <summary>The pairs of a name or number tree of one level.</summary>
    public IEnumerable<(object Key, object Value)> Tree(object tree, string key) =>
        List(Entries(tree)[key]).Chunk(2).Select(pair => (pair[0], pair[1]));

    private void ReadObjectStream(string text, Dictionary<string, object> entries)
    {
        var index = new PdfTokens(text);
        for (var i = 0; i < (int)(double)entries["N"]; i++)
        {
            var (number, offset) = ((int)(double)index.Next()!, (int)(double)index.Next()!);
            _objects.Add(number, new PdfTokens(text, (int)(double)entries["First"] + offset).Next()!);
        }
    }

    private IEnumerable<(int Number, Dictionary<string, object> Entries)> Leaves(object node)
    {
        var entries = Entries(node);
        return entries["Type"] is "/Page" ? [(((PdfReference)node).Number, entries)] : List(entries["Kids"]).SelectMany(Leaves);
    }

    private static byte[] Inflate(byte[] data)
    {
        using var output = new MemoryStream();
        using (var input = new ZLibStream(new MemoryStream(data), CompressionMode.Decompress))
        {
            input.CopyTo(output);
        }

        return output.ToArray();
    }
}

using System.Text;

namespace Dossier.Tests.Pdf;

/// <summary>What a page draws, by the tags around it. Fails where something is drawn outside of all tags or tags do not close.</summary>
internal sealed class PdfPageContent
{
    private static readonly HashSet<string> Painting = ["TJ", "Tj", "S", "f", "B", "Do"];

    private readonly PdfFile _file;
    private readonly Dictionary<string, object> _fonts;
    private readonly Dictionary<string, Dictionary<int, string>> _letters = [];

    public PdfPageContent(PdfFile file, Dictionary<string, object> page)
    {
        _file = file;
        _fonts = file.Entries(page["Resources"]).TryGetValue("Font", out var fonts) ? file.Entries(fonts) : [];
        Read(Encoding.Latin1.GetString(file.Stream(page["Contents"])));
    }

    /// <summary>The words and the role of each marked content, by its identifier.</summary>
    public Dictionary<int, (string Role, string Words)> Marked { get; } = [];

    private void Read(string content)
    {
        var tokens = new PdfTokens(content);
        var operands = new List<object>();
        (string Role, int? Id, StringBuilder Words)? open = null;
        Dictionary<int, string> letters = [];
        while (tokens.Next() is { } token)
        {
            if (token is not PdfWord { Text: var name })
            {
                operands.Add(token);
                continue;
            }

            Assert.False(Painting.Contains(name) && open is null, $"Something is drawn outside of all tags by {name}.");
            switch (name)
            {
                case "BDC" or "BMC":
                    Assert.True(open is null, "A tag opens within another.");
                    open = ((string)operands[0], name == "BDC" ? (int)(double)_file.Entries(operands[1])["MCID"] : null, new());
                    break;
                case "EMC":
                    Assert.NotNull(open);
                    if (open.Value.Id is { } id)
                    {
                        Marked.Add(id, (open.Value.Role[1..], open.Value.Words.ToString()));
                    }

                    open = null;
                    break;
                case "Tf":
                    letters = Letters((string)operands[0]);
                    break;
                case "TJ":
                    var shown = ((List<object>)operands[0]).OfType<byte[]>();
                    open!.Value.Words.Append(string.Concat(shown.Select(codes => Spell(codes, letters))));
                    break;
                default:
                    break;
            }

            operands.Clear();
        }

        Assert.Null(open);
    }

    private static string Spell(byte[] codes, Dictionary<int, string> letters) =>
        string.Concat(codes.Chunk(2).Select(code => letters[code[0] << 8 | code[1]]));

    /// <summary>What each code of a font spells, by its ToUnicode map.</summary>
    private Dictionary<int, string> Letters(string font)
    {
        if (!_letters.TryGetValue(font, out var letters))
        {
            var pairs = Encoding.Latin1.GetString(_file.Stream(_file.Entries(_fonts[font[1..]])["ToUnicode"])).Split('\n')
                .Select(line => line.Split([' ', '<', '>'], StringSplitOptions.RemoveEmptyEntries))
                .SkipWhile(row => row is not [_, "beginbfchar"])
                .Where(row => row is [{ Length: 4 }, { Length: >= 4 }] && row[1] != "beginbfchar");
            letters = pairs.ToDictionary(
                pair => Convert.ToInt32(pair[0], 16), pair => Encoding.BigEndianUnicode.GetString(Convert.FromHexString(pair[1])));
            _letters.Add(font, letters);
        }

        return letters;
    }
}

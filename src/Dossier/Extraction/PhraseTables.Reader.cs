using System.Collections.Immutable;
using Dossier.Facts;
using Dossier.Frames;
using Dossier.Reading;

namespace Dossier.Extraction;

/// <content>Reads the rows of the tables, and says what is wrong with them.</content>
internal sealed partial class PhraseTables
{
    // In place of a measure: the one that was told last.
    private const string Same = "same";

    // The same, of the list that was told of last.
    private const string List = "list";

    private sealed class Reader
    {
        private readonly PhraseParser _parser;

        public Reader(Vocabulary vocabulary) => _parser = new(Groups, vocabulary);

        public Dictionary<string, ImmutableArray<string>> Groups { get; } = new(StringComparer.Ordinal);

        public List<Problem> Problems { get; } = [];

        public void ReadGroups(CsvTable table)
        {
            Problems.AddRange(table.Problems);
            foreach (var row in table.Rows)
            {
                // A group may take in groups that stand above it.
                Groups[row["group"]] = [.. row.List("words").SelectMany(word => Groups.GetValueOrDefault(word, [word]))];
            }
        }

        public ImmutableArray<T> All<T>(CsvTable table, Func<CsvRow, T?> read)
            where T : class
        {
            Problems.AddRange(table.Problems);
            return [.. table.Rows.Select(read).OfType<T>()];
        }

        public MeasurePhrase? Measure(CsvRow row)
        {
            var list = row["measure"] == List;
            var same = list || row["measure"] == Same;
            return PhraseOf(row) is { } phrase && CodeOf<Measure>(row, "measure", same ? "review" : null) is { } measure
                && CodeOf<Instrument>(row, "instrument") is { } instrument && CodeOf<Confidence>(row, "confidence") is { } confidence
                ? new(phrase, measure, instrument, row["jurisdiction"], confidence)
                {
                    Keeps = [.. row.List("keeps").Select(code => CodeOf<SignalEffect>(row, "keeps", code)).OfType<SignalEffect>()],
                    Example = row["example"],
                    Gives = row["gives"],
                    IsSame = same,
                    IsList = list,
                }
                : null;
        }

        public Signal? Signal(CsvRow row)
        {
            var other = Code.TryParse<Measure>(row["effect"], out var measure);
            return PhraseOf(row) is { } phrase && CodeOf<SignalPlace>(row, "place") is { } place
                && (other ? SignalEffect.Measure : CodeOf<SignalEffect>(row, "effect")) is { } effect
                ? new(phrase, place, effect, other ? measure : null)
                : null;
        }

        public Descriptor? Descriptor(CsvRow row) =>
            PhraseOf(row) is { } phrase && CodeOf<ReferenceKind>(row, "refers_to") is { } kind
                ? new(phrase, kind, row["count"] is { Length: 1 } digit && char.IsAsciiDigit(digit[0]) ? digit[0] - '0' : 0)
                : null;

        public ActDatePhrase? ActDate(CsvRow row) =>
            PhraseOf(row) is { } phrase && CodeOf<DateGiven>(row, "gives") is { } gives
                ? new(phrase, gives, row["example"], row["expected"])
                : null;

        private Phrase? PhraseOf(CsvRow row)
        {
            var phrase = _parser.Parse(row["phrase"], out var wrong);
            if (phrase is null)
            {
                Problems.Add(row.Problem("a phrase of words, slots (J, L, V, X, D), … and groups of reference/word_groups.csv", $"\"{wrong}\"",
                    "Write words in small letters, or add the group."));
            }

            return phrase;
        }

        private T? CodeOf<T>(CsvRow row, string column, string? text = null)
            where T : struct, Enum
        {
            if (Code.TryParse<T>(text ?? row[column], out var value))
            {
                return value;
            }

            Problems.Add(row.Problem($"a code of {column}: {string.Join(", ", Code.All<T>())}", $"\"{text ?? row[column]}\"",
                "Write one of these codes."));
            return null;
        }
    }
}

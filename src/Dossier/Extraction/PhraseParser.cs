using System.Collections.Immutable;

namespace Dossier.Extraction;

/// <summary>Reads phrases of the reference tables. Many phrases have parts in common, and each of these is made once.</summary>
internal sealed class PhraseParser(IReadOnlyDictionary<string, ImmutableArray<string>> groups, Vocabulary vocabulary)
{
    private readonly Dictionary<string, PhrasePart> _parts = new(StringComparer.Ordinal);
    private int[]? _links;
    private int[]? _attributes;

    /// <summary>Reads a phrase; says what is wrong when it is none.</summary>
    public Phrase? Parse(string text, out string wrong)
    {
        var parts = ImmutableArray.CreateBuilder<PhrasePart>();
        foreach (var item in text.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            if (!_parts.TryGetValue(item, out var part))
            {
                if (PartOf(item, out wrong) is not { } read)
                {
                    return null;
                }

                _parts[item] = part = read;
            }

            parts.Add(part);
        }

        wrong = parts.Any(p => p.Kind == PartKind.Words && !p.Optional) ? "" : text;
        return wrong.Length > 0 ? null
            : new(text, parts.ToImmutable(), _links ??= Numbers("LINK"), _attributes ??= Numbers("ATTRIBUTE"));
    }

    private PhrasePart? PartOf(string item, out string wrong)
    {
        var optional = item.StartsWith('(') && item.EndsWith(')');
        var word = optional ? item[1..^1] : item;
        var slot = SlotOf(word);
        var choices = slot is not null ? [] : word.Split('|').SelectMany(w => groups.GetValueOrDefault(w, [w])).ToImmutableArray();
        wrong = choices.FirstOrDefault(c => c.Length > 0 && char.IsAsciiLetterUpper(c[0])) ?? "";
        return wrong.Length > 0 ? null
            : new(slot ?? PartKind.Words, [.. choices.Select(choice => choice.Split(' ').Select(vocabulary.NumberOf).ToArray())], optional);
    }

    private int[] Numbers(string group) => [.. groups.GetValueOrDefault(group, []).Select(vocabulary.NumberOf)];

    private static PartKind? SlotOf(string word) => word switch
    {
        "…" => PartKind.Gap,
        "J" => PartKind.Actor,
        "L" => PartKind.Place,
        "V" => PartKind.Vendor,
        "X" => PartKind.Capital,
        "D" => PartKind.Date,
        _ => null,
    };
}

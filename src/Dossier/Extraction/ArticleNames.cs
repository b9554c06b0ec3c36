using Dossier.Reading;

namespace Dossier.Extraction;

/// <summary>A name found in a passage, with one bearer.</summary>
/// <param name="Index">Where it starts in the passage, in chars.</param>
/// <param name="Length">Its length in chars.</param>
/// <param name="Entry">What it stands for.</param>
/// <param name="Form">How it refers.</param>
internal readonly record struct FoundName(int Index, int Length, LexiconEntry Entry, NameForm Form);

/// <summary>
/// Finds the names of an article and settles which of several bearers is meant. A name that is also something else counts only where its
/// surroundings speak for it; what cannot be settled is left out.
/// </summary>
internal static class ArticleNames
{
    /// <summary>The names per passage, in the order of the passages; none for lines set aside.</summary>
    public static List<List<FoundName>> Find(Article article, Lexicon lexicon)
    {
        var matches = article.Passages.Select(p => p.Kind == PassageKind.SetAside ? [] : lexicon.Names.Find(p.Text)).ToList();
        var plain = matches.SelectMany(list => list).Where(match => match.Names is [{ Ambiguous: false }])
            .Select(match => match.Names[0].Entry).ToList();
        var context = new Context(
            plain.Select(entry => entry.Code).ToHashSet(StringComparer.Ordinal),
            plain.Where(entry => entry.Country.Length > 0).GroupBy(entry => entry.Country, StringComparer.Ordinal)
                .ToDictionary(group => group.Key, group => group.Count(), StringComparer.Ordinal));
        AddAbbreviations(article, matches, context);

        return [.. matches.Select((list, i) => list.Select(match => Settle(article.Passages[i].Text, match, context)).OfType<FoundName>()
            .ToList())];
    }

    private static FoundName? Settle(string text, NameMatch match, Context context)
    {
        if (IsCurrency(text, match) || IsOffice(text, match) || IsOfAnother(text, match))
        {
            return null;
        }

        LexiconName? settled = match.Names switch
        {
            [var only] => !only.Ambiguous || Fits(text, match, only, context) ? only : null,
            var several => Best(several, context),
        };
        return settled is null ? null : new(match.Index, match.Length, settled.Entry, settled.Form);
    }

    // The bearer that the article names in full, else the one whose country it speaks of most.
    private static LexiconName? Best(LexiconName[] names, Context context)
    {
        var ranked = names.OrderByDescending(name => context.Codes.Contains(name.Entry.Code) ? 1 : 0)
            .ThenByDescending(name => context.Countries.GetValueOrDefault(name.Entry.Country)).ToList();
        var (first, second) = (ranked[0], ranked[1]);
        var known = context.Codes.Contains(first.Entry.Code);
        var more = context.Countries.GetValueOrDefault(first.Entry.Country) > context.Countries.GetValueOrDefault(second.Entry.Country);
        return first.Entry == second.Entry || ranked.All(name => name.Entry.Country == first.Entry.Country)
            || (known && !context.Codes.Contains(second.Entry.Code)) || more ? first : null;
    }

    private static bool Fits(string text, NameMatch match, LexiconName name, Context context) => name.Entry.Kind switch
    {
        NameKind.Country when IsAbbreviation(name.Text) => text.Any(char.IsLower),
        NameKind.Country => !BesideCapital(text, match),
        NameKind.Vendor => !OpensSentence(text, match.Index) && !BesideCapital(text, match) && !AfterArticle(text, match),
        _ => context.Codes.Contains(name.Entry.Code) || (context.Countries.GetValueOrDefault(name.Entry.Country) > 1
            && !BesideCapital(text, match)),
    };

    private static bool IsAbbreviation(string name) => name.All(c => char.IsUpper(c) || c == '.');

    // "US$5 million", "for US. $ 98 million"; not "in the US $5 million was paid".
    private static bool IsCurrency(string text, NameMatch match)
    {
        var after = text.AsSpan(match.Index + match.Length);
        var isBeside = after.StartsWith("$", StringComparison.Ordinal);
        return (isBeside || after.TrimStart(['.', ' ']).StartsWith("$", StringComparison.Ordinal))
            && match.Names.Any(name => name.Entry.Kind == NameKind.Country && IsAbbreviation(name.Text))
            && (isBeside || !WordBefore(text, Math.Max(0, match.Index - 1)).Equals("the", StringComparison.OrdinalIgnoreCase));
    }

    // Kenya's "State Department for Roads" is none of the American one.
    private static bool IsOffice(string text, NameMatch match) => match.Names.All(name => name.Entry.Kind == NameKind.Agency)
        && text.AsSpan(0, match.Index + match.Length).EndsWith("Department", StringComparison.Ordinal)
        && match.Index + match.Length + 5 < text.Length && text.AsSpan(match.Index + match.Length)
        .StartsWith(" for ", StringComparison.Ordinal)
        && char.IsUpper(text[match.Index + match.Length + 5]);

    // China's "Ministry of Commerce" is not the American department that is called "Commerce".
    private static bool IsOfAnother(string text, NameMatch match) => match.Names.All(name => name.Entry.Kind == NameKind.Agency)
        && text.AsSpan(0, match.Index) is var before && (before.EndsWith("Ministry of ", StringComparison.Ordinal)
            || before.EndsWith("Minister of ", StringComparison.Ordinal) || before.EndsWith("Ministry for ", StringComparison.Ordinal));

    // "Michael Jordan", "Georgia Tech", "Latin America".
    private static bool BesideCapital(string text, NameMatch match)
    {
        var before = match.Index - 1;
        var after = match.Index + match.Length;
        return (before > 0 && text[before] == ' ' && WordBefore(text, before) is { Length: > 1 } word && char.IsUpper(word[0])
            && !OpensSentence(text, before - word.Length))
            || (after + 1 < text.Length && text[after] == ' ' && char.IsUpper(text[after + 1]));
    }

    // "The Amazon" is the river.
    private static bool AfterArticle(string text, NameMatch match) => match.Index > 1 && text[match.Index - 1] == ' '
        && WordBefore(text, match.Index - 1).Equals("the", StringComparison.OrdinalIgnoreCase);

    private static string WordBefore(string text, int end)
    {
        var start = end;
        while (start > 0 && char.IsLetterOrDigit(text[start - 1]))
        {
            start--;
        }

        return text[start..end];
    }

    private static bool OpensSentence(string text, int index)
    {
        var at = index - 1;
        while (at >= 0 && (char.IsWhiteSpace(text[at]) || text[at] is '“' or '‘' or '"' or '\''))
        {
            at--;
        }

        return at < 0 || text[at] is '.' or '!' or '?' or ':';
    }

    // "Center for Strategic and International Studies (CSIS)": the brackets settle the abbreviation for the whole article.
    private static void AddAbbreviations(Article article, List<List<NameMatch>> matches, Context context)
    {
        for (var p = 0; p < matches.Count; p++)
        {
            var text = article.Passages[p].Text;
            for (var i = 0; i + 1 < matches[p].Count; i++)
            {
                var (full, brief) = (matches[p][i], matches[p][i + 1]);
                if (full.Names.Length == 1 && brief.Index == full.Index + full.Length + 2 && text.AsSpan(full.Index + full.Length, 2)
                    .SequenceEqual(" (")
                    && brief.Names.Any(name => name.Entry == full.Names[0].Entry))
                {
                    context.Codes.Add(full.Names[0].Entry.Code);
                }
            }
        }
    }

    private sealed record Context(HashSet<string> Codes, Dictionary<string, int> Countries);
}

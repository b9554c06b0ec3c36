using System.Globalization;
using System.Text;
using Dossier.Reading;

namespace Dossier.Frames.Sqlite;

/// <summary>Makes an expression of FTS5 from what a user types. Every word is quoted, so that nothing in it can be taken for syntax.</summary>
internal sealed class SearchExpression
{
    private readonly List<List<string>> _required = [];
    private readonly List<string> _excluded = [];
    private readonly Lazy<HashSet<string>> _vocabulary;

    private SearchExpression(IEnumerable<string> texts) => _vocabulary = new(() => VocabularyOf(texts));

    /// <summary>The expression.</summary>
    /// <param name="words">Words, "phrases", prefix*, -excluded, OR.</param>
    /// <param name="texts">The texts to search, which tell the words that begin with a prefix.</param>
    /// <exception cref="BadInputException">There is no word to look for.</exception>
    public static string From(string words, IEnumerable<string> texts)
    {
        var expression = new SearchExpression(texts);
        expression.Read(words);
        if (expression._required.Count == 0)
        {
            var found = expression._excluded.Count > 0 ? "only words to leave out" : words.Trim().Length == 0 ? "none" : $"\"{words.Trim()}\"";
            throw new BadInputException(new("the search", 0, "at least one word to look for", found,
                "Write words, \"words that stand together\", telecom*, this OR that, -without."));
        }

        var all = string.Join(" AND ", expression._required.Select(AnyOf));
        return expression._excluded.Count == 0 ? all : $"({all}) NOT {AnyOf(expression._excluded)}";
    }

    private void Read(string words)
    {
        var (isExcluded, isAlternative) = (false, false);
        foreach (var (text, isQuoted) in Parts(words))
        {
            var word = text;
            switch (word)
            {
                case "OR" or "|" when !isQuoted:
                    isAlternative = true;
                    continue;
                case "NOT" when !isQuoted:
                    isExcluded = true;
                    continue;
                case "AND" when !isQuoted:
                    continue;
            }

            if (!isQuoted && word[0] is '-' or '−')
            {
                isExcluded = true;
                word = word[1..];
            }

            if (word.EnumerateRunes().Any(IsPartOfWord))
            {
                Add(isQuoted ? Quoted(word) : Term(word), isExcluded, isAlternative);
                (isExcluded, isAlternative) = (false, false);
            }
        }
    }

    private void Add(string term, bool isExcluded, bool isAlternative)
    {
        if (isExcluded)
        {
            _excluded.Add(term);
        }
        else if (isAlternative && _required.Count > 0)
        {
            _required[^1].Add(term);
        }
        else
        {
            _required.Add([term]);
        }
    }

    // The words and the phrases in quotation marks; marks that are not closed reach to the end.
    private static IEnumerable<(string Text, bool IsQuoted)> Parts(string words)
    {
        for (var at = 0; at < words.Length;)
        {
            var c = words[at];
            if (char.IsWhiteSpace(c) || IsQuotationMark(c))
            {
                at++;
            }

            var start = at;
            while (at < words.Length && !IsQuotationMark(words[at]) && (IsQuotationMark(c) || !char.IsWhiteSpace(words[at])))
            {
                at++;
            }

            // A minus that stands alone excludes the phrase that follows at once, and is a dash otherwise.
            var isDash = at == start + 1 && words[start] is '-' or '−' && (at == words.Length || !IsQuotationMark(words[at]));
            if (at > start && !isDash)
            {
                yield return (words[start..at], IsQuotationMark(c));
            }

            at += IsQuotationMark(c) ? 1 : 0;
        }
    }

    // FTS5 has prefixes of its own, but compares them with stems: vulnerabilit* would not find vulnerability, whose stem is vulner.
    private string Term(string word)
    {
        var start = Folded(word.TrimEnd('*'));
        if (!word.EndsWith('*') || !start.EnumerateRunes().All(IsPartOfWord))
        {
            return word.EndsWith('*') ? Quoted(word.TrimEnd('*')) + " *" : Quoted(word);
        }

        var known = _vocabulary.Value.Where(other => other.StartsWith(start, StringComparison.Ordinal)).Order(StringComparer.Ordinal).ToList();
        return known.Count == 0 ? Quoted(start) + " *" : AnyOf(known.Select(Quoted));
    }

    private static HashSet<string> VocabularyOf(IEnumerable<string> texts)
    {
        var all = new HashSet<string>(StringComparer.Ordinal);
        foreach (var text in texts.Select(Folded))
        {
            for (var (start, at) = (0, 0); at <= text.Length; at++)
            {
                if (at == text.Length || !(char.IsLetterOrDigit(text[at]) || char.IsSurrogate(text[at])))
                {
                    all.GetAlternateLookup<ReadOnlySpan<char>>().Add(text.AsSpan(start, at - start));
                    start = at + 1;
                }
            }
        }

        return all;
    }

    // As the index folds words: without case and accents.
    private static string Folded(string text)
    {
        var folded = new StringBuilder(text.Length);
        foreach (var rune in string.Concat(text.EnumerateRunes()).Normalize(NormalizationForm.FormD).EnumerateRunes())
        {
            if (Rune.GetUnicodeCategory(rune) != UnicodeCategory.NonSpacingMark)
            {
                folded.Append(Rune.ToLowerInvariant(rune).ToString());
            }
        }

        return folded.ToString();
    }

    private static string AnyOf(IEnumerable<string> terms) => $"({string.Join(" OR ", terms)})";

    private static string Quoted(string words) =>
        $"\"{words.Replace("\"", "\"\"", StringComparison.Ordinal).Replace('\0', ' ')}\"";

    // What the tokenizer takes for a part of a word: letters, numbers and private use.
    private static bool IsPartOfWord(Rune rune) => Rune.IsLetter(rune) || Rune.GetUnicodeCategory(rune)
        is UnicodeCategory.DecimalDigitNumber or UnicodeCategory.LetterNumber or UnicodeCategory.OtherNumber or UnicodeCategory.PrivateUse;

    private static bool IsQuotationMark(char c) => c is '"' or '“' or '”' or '„' or '«' or '»';
}

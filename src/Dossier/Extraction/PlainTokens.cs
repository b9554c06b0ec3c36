namespace Dossier.Extraction;

/// <summary>Splits a sentence into words, marks and names, as the rules of all kinds begin with.</summary>
internal sealed class PlainTokens
{
    private const int LongestAside = 5;

    // On the average, blanks included.
    private const int LettersInToken = 5;

    private readonly SentenceView _sentence;
    private readonly Vocabulary _vocabulary;

    private WordTraits _traits;

    private PlainTokens(SentenceView sentence) => (_sentence, _vocabulary) = (sentence, sentence.Article.Lexicon.Phrases.Vocabulary);

    /// <summary>The tokens of a sentence; asides in brackets are left out.</summary>
    /// <param name="sentence">The sentence.</param>
    /// <param name="traits">What it can hold, its asides included.</param>
    public static List<Token> Of(SentenceView sentence, out WordTraits traits)
    {
        var reader = new PlainTokens(sentence);
        var tokens = reader.Read();
        traits = reader._traits;
        return tokens;
    }

    private List<Token> Read()
    {
        var text = _sentence.Text;
        var tokens = new List<Token>((text.Length / LettersInToken) + 1);
        var (names, next) = (_sentence.Names, 0);
        for (var i = 0; i < text.Length;)
        {
            while (next < names.Count && names[next].FoundIndex < i)
            {
                next++;
            }

            if (next < names.Count && names[next].FoundIndex == i)
            {
                i = AddName(tokens, names[next]);
            }
            else if (char.IsLetterOrDigit(text[i]))
            {
                i = AddWord(tokens, i);
            }
            else
            {
                i = AddMark(tokens, i);
            }
        }

        return WithoutAsides(tokens);
    }

    // "The Federal Communications Commission (FCC) said": a few words in brackets are no clause.
    private static List<Token> WithoutAsides(List<Token> tokens)
    {
        for (var i = 0; i < tokens.Count; i++)
        {
            var end = tokens[i].Text == "(" ? tokens.FindIndex(i, token => token.Text == ")") : -1;
            if (end > i && end - i <= LongestAside)
            {
                tokens.RemoveRange(i, end - i + 1);
            }
        }

        return tokens;
    }

    private int AddName(List<Token> tokens, SentenceName name)
    {
        var end = name.FoundIndex + name.FoundLength;
        var kind = name.Entry.Kind switch
        {
            NameKind.Vendor => TokenKind.Vendor,
            NameKind.Country => name.Form == NameForm.Demonym ? TokenKind.Demonym : TokenKind.Country,
            _ => name.Role == Role.Jurisdiction ? TokenKind.Body : TokenKind.Other,
        };

        // "US-made", "London-based": an adjective, not the country.
        if (kind != TokenKind.Vendor && end + 1 < _sentence.Text.Length && _sentence.Text[end] == '-'
            && char.IsLetter(_sentence.Text[end + 1]))
        {
            return AddWord(tokens, name.FoundIndex);
        }

        var bearer = kind == TokenKind.Body ? Owner(tokens, name) : name.Entry;
        tokens.Add(new(kind, name.FoundIndex, end, Word(name.FoundIndex, end)) { Entries = [bearer] });
        return end;
    }

    // "Australia's Defence Department" is not the American one.
    private static LexiconEntry Owner(List<Token> tokens, SentenceName body) => tokens switch
    {
        [.., { Kind: TokenKind.Country, Entries: [var owner, ..] }, { Text: "'s" }] => Of(owner, body),
        [.., { Kind: TokenKind.Demonym, Entries: [var owner, ..] }] => Of(owner, body),
        _ => body.Entry,
    };

    private static LexiconEntry Of(LexiconEntry owner, SentenceName body) => owner.Country == body.Entry.Country ? body.Entry : owner;

    private int AddWord(List<Token> tokens, int start)
    {
        var text = _sentence.Text;
        var end = start;
        while (end < text.Length && !IsBeforeOpposed(start, end) && (char.IsLetterOrDigit(text[end])
            || (text[end] is '-' or '\'' or '’' or '.' && end > start && end + 1 < text.Length && char.IsLetterOrDigit(text[end + 1]))
            || (text[end] == ',' && end + 1 < text.Length && char.IsAsciiDigit(text[end - 1]) && char.IsAsciiDigit(text[end + 1]))))
        {
            end++;
        }

        var isMay = !_sentence.IsTitle && tokens.Count > 0 && text.AsSpan(start, end - start) is "May";
        var word = Word(start, end);
        word = isMay ? Extraction.Word.May : word;
        var capital = !_sentence.IsTitle && char.IsUpper(text[start]) && tokens.Count > 0;
        if (word.Text.EndsWith("n't", StringComparison.Ordinal))
        {
            tokens.Add(new(TokenKind.Word, start, end - 3, Word(start, end - 3)));
            tokens.Add(new(TokenKind.Word, end - 3, end, _vocabulary.Of("not")));
        }
        else if (word.Text.Length > 2 && word.Text.EndsWith("'s", StringComparison.Ordinal))
        {
            tokens.Add(new(TokenKind.Word, start, end - 2, Word(start, end - 2)) { IsCapital = capital });
            tokens.Add(new(TokenKind.Word, end - 2, end, _vocabulary.Of("'s")));
        }
        else if (word.Text == "as" && tokens is [.., { Text: "such" or "known" } such])
        {
            tokens[^1] = such with { End = end, Word = _vocabulary.Of(such.Text + " as") };
        }
        else if (word.Text == "like" && tokens is [.., { Kind: TokenKind.Word } kind]
            && _sentence.Article.Lexicon.Phrases.IsKind(kind.Text))
        {
            // "Apps like TikTok", against "Sweden, like Norway".
            tokens.Add(new(TokenKind.Word, start, end, _vocabulary.Of("such as")));
        }
        else
        {
            tokens.Add(new(TokenKind.Word, start, end, word) { IsCapital = capital });
        }

        return end;
    }

    // "The anti-Huawei law": the vendor is what the law is about.
    private bool IsBeforeOpposed(int start, int end) => _sentence.Text[end] == '-'
        && _sentence.Text.AsSpan(start, end - start).Equals("anti", StringComparison.OrdinalIgnoreCase) && IsVendor(end + 1);

    private bool IsVendor(int index) => _sentence.Names.Any(name => name.FoundIndex == index && name.Role == Role.Vendor);

    private int AddMark(List<Token> tokens, int at)
    {
        var text = _sentence.Text;
        switch (text[at])
        {
            case ',':
                tokens.Add(new(TokenKind.Comma, at, at + 1, Word(at, at + 1)));
                break;
            case ';' or ':' or '(' or ')' or '—' or '–' or '|':
            case '-' when at > 0 && text[at - 1] == ' ':
            case '…' when at + 1 < text.Length && char.IsUpper(text[at + 1]):
                tokens.Add(new(TokenKind.Break, at, at + 1, Word(at, at + 1)));
                break;
            case '\'' or '’' when at > 0 && char.IsLetter(text[at - 1]):
                // "Huawei's" and "the United States'": the name before is a possessor. Whatever goes on behind the s is no word here.
                _traits |= at + 2 < text.Length && char.IsLetterOrDigit(text[at + 2]) ? WordTraits.Figure | WordTraits.Date
                    : WordTraits.None;
                tokens.Add(new(TokenKind.Word, at, at + 1, _vocabulary.Of("'s")));
                return at + (at + 1 < text.Length && text[at + 1] is 's' or 'S' ? 2 : 1);
            case '%':
                tokens.Add(new(TokenKind.Word, at, at + 1, Word(at, at + 1)));
                break;
            default:
                break;
        }

        return at + 1;
    }

    private Word Word(int start, int end)
    {
        var word = _vocabulary.Of(_sentence.Text.AsSpan(start, end - start));
        _traits |= word.Traits;
        return word;
    }
}

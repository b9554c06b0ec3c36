using System.Collections.Frozen;

namespace Dossier.Reading;

/// <summary>A language as a BCP 47 tag and its English name.</summary>
internal readonly record struct Language(string Tag, string Name);

/// <summary>
/// Names a text's language by its script or, among languages in Latin letters, by how many of its words are the commonest small
/// words of each. Texts too short to tell count as English.
/// </summary>
internal static class LanguageDetector
{
    private const int FewestHits = 3;
    private const int LongestSmallWord = 16;

    public static readonly Language English = new("en", "English");

    private static readonly Language[] Others =
    [
        new("es", "Spanish"), new("fr", "French"), new("de", "German"), new("pt", "Portuguese"), new("it", "Italian"), new("nl", "Dutch"),
        new("sr", "Serbian or Croatian"), new("pl", "Polish"), new("cs", "Czech"), new("sv", "Swedish"), new("da", "Danish or Norwegian"),
        new("fi", "Finnish"), new("tr", "Turkish"), new("id", "Indonesian"), new("ro", "Romanian"), new("hu", "Hungarian"), new("lt",
            "Lithuanian"),
        new("ru", "Russian"), new("uk", "Ukrainian"), new("zh", "Chinese"), new("ja", "Japanese"), new("ko", "Korean"), new("ar", "Arabic"),
        new("fa", "Persian"), new("he", "Hebrew"), new("el", "Greek"), new("hi", "Hindi"), new("th", "Thai"), new("vi", "Vietnamese"),
    ];

    // Small words only: words that two of these languages share say little, so a word counts for each that has it.
    private static readonly (string Tag, string[] Words)[] SmallWords =
    [
        ("en", Set("the of and to in is that for it with as was on are by this be from at which have has not an will or its but said were "
            + "they a no had been would could he she her who what when all more after before about any up out if")),
        ("es", Set("el la los las de del que y en un una por con para se su es al lo como más pero sus fue ha esta este entre")),
        ("fr", Set("le la les de des du et en un une que qui dans pour par sur au aux est pas plus ne ce cette avec son ses mais ont été "
            + "il")),
        ("de", Set("der die das und den dem des ein eine einer von zu mit im ist nicht auf für sich auch wird als an werden hat nach bei")),
        ("pt", Set("o a os as de do da dos das que e em um uma por com para se não na no nas nos ao mais foi são sua como mas")),
        ("it", Set("il lo la i gli le di del della dei che e in un una per con non si è sono da nel nella al alla più come anche ha")),
        ("nl", Set("de het een en van in is dat op te zijn met voor die niet aan er om ook als maar door bij naar wordt heeft")),
        ("sr", Set("je i u na se da su za od koji koja koje o kao ne ili sa s iz po bi što biti nije će samo te prema")),
        ("pl", Set("i w na z do się nie jest że to o jak po przez od za dla oraz są który która które ale ma tym")),
        ("cs", Set("a v na je se že z do o s k i to pro ve by jako za po od který která které ale jsou není podle")),
        ("sv", Set("och i att det som en på är av för med till den har inte om ett men var från kan vid så")),
        ("da", Set("og i at det som en på er af for med til den har ikke om et men var fra kan ved så av å de")),
        ("fi", Set("ja on ei se että oli joka myös sekä mutta kun ovat hän niin kuin voi sen jos mukaan vuonna")),
        ("tr", Set("ve bir bu da de için ile olarak çok daha gibi olan ise ki en kadar sonra ancak ya değil")),
        ("id", Set("yang dan di dengan untuk pada dari ini itu dalam tidak akan oleh juga sebagai adalah ke atau telah")),
        ("ro", Set("și de în la a cu pe că nu este din o un pentru care mai sunt fi sau dar prin al ale")),
        ("hu", Set("a az és hogy nem is egy van ez azt meg de ha csak vagy már még lesz mint volt szerint")),
        ("lt", Set("ir yra kad su į iš tai bet ar kaip buvo jis ji už per dėl apie nuo taip pat jau")),
        ("vi", Set("và của là có cho không được trong một các những với người này đã từ để khi về")),
        ("ru", Set("и в на не что с по как это из за для от о к но его у же а также был были которые")),
        ("uk", Set("і в на не що з та до як це за від у для про його але які також є або був під")),
    ];

    private static readonly FrozenDictionary<string, int[]> LanguagesOfWord = SmallWords
        .SelectMany((language, i) => language.Words.Select(word => (word, i)))
        .GroupBy(pair => pair.word, pair => pair.i, StringComparer.Ordinal)
        .ToFrozenDictionary(group => group.Key, group => group.ToArray(), StringComparer.Ordinal);

    public static Language Detect(string text)
    {
        if (ByScript(text) is { } tag)
        {
            return Named(tag);
        }

        var hits = HitsIn(text);
        var best = 0;
        for (var i = 1; i < hits.Length; i++)
        {
            best = hits[i] > hits[best] ? i : best;
        }

        return best == 0 || hits[best] < FewestHits ? English : Named(SmallWords[best].Tag);
    }

    private static int[] HitsIn(string text)
    {
        var hits = new int[SmallWords.Length];
        var lookup = LanguagesOfWord.GetAlternateLookup<ReadOnlySpan<char>>();
        Span<char> lower = stackalloc char[LongestSmallWord];
        for (var i = 0; i < text.Length; i++)
        {
            var start = i;

            // The "s" of "Malta's" is no word either.
            var follows = i > 1 && text[i - 1] is '\'' or '’' && char.IsLetterOrDigit(text[i - 2]);
            while (i < text.Length && char.IsLetterOrDigit(text[i]))
            {
                i++;
            }

            // "don't" and "twenty-two" are words of their own, and no small ones.
            var joined = i + 1 < text.Length && text[i] is '-' or '\'' or '’' && char.IsLetterOrDigit(text[i + 1]);
            if (i > start && i - start <= lower.Length && !joined && !follows)
            {
                text.AsSpan(start, i - start).ToLowerInvariant(lower);
                foreach (var language in lookup.TryGetValue(lower[..(i - start)], out var languages) ? languages : [])
                {
                    hits[language]++;
                }
            }
        }

        return hits;
    }

    /// <summary>The English name of a language tag; the tag itself when it is not known here.</summary>
    public static Language Named(string tag)
    {
        var primary = tag.Split('-', '_')[0].ToLowerInvariant();
        return primary == English.Tag ? English : Others.FirstOrDefault(other => other.Tag == primary) is { Tag: not null } known ? known
            : new(primary, $"the language \"{tag}\"");
    }

    // A language whose letters are more than a third of all letters. Kana settles Japanese; letters that Russian lacks settle Serbian
    // and Ukrainian, whose small words are much the same.
    private static string? ByScript(string text)
    {
        if (!text.AsSpan().ContainsAnyInRange('\u0370', '\u1FFF') && !text.AsSpan().ContainsAnyInRange('\u3040', '\uFFFF'))
        {
            return null;
        }

        int letters = 0, cyrillic = 0, serbian = 0, ukrainian = 0;
        int han = 0, kana = 0, hangul = 0, arabic = 0, persian = 0, hebrew = 0, greek = 0, devanagari = 0, thai = 0;
        foreach (var c in text)
        {
            if (!char.IsLetter(c))
            {
                continue;
            }

            letters++;
            switch (c)
            {
                case 'ђ' or 'ј' or 'љ' or 'њ' or 'ћ' or 'џ': serbian++; break;
                case 'і' or 'ї' or 'є' or 'ґ': ukrainian++; break;
                case >= '\u0400' and <= '\u04FF': cyrillic++; break;
                case >= '\u3040' and <= '\u30FF': kana++; break;
                case >= '\u4E00' and <= '\u9FFF': han++; break;
                case >= '\uAC00' and <= '\uD7AF': hangul++; break;
                case 'پ' or 'چ' or 'ژ' or 'گ' or 'ی' or 'ک': persian++; break;
                case >= '\u0600' and <= '\u06FF': arabic++; break;
                case >= '\u0590' and <= '\u05FF': hebrew++; break;
                case >= '\u0370' and <= '\u03FF': greek++; break;
                case >= '\u0900' and <= '\u097F': devanagari++; break;
                case >= '\u0E00' and <= '\u0E7F': thai++; break;
                default: break;
            }
        }

        bool Much(int count) => count * 3 > letters;
        return letters == 0 ? null
            : Much(kana + han) ? (kana * 10 > kana + han ? "ja" : "zh")
            : Much(cyrillic + serbian + ukrainian) ? (serbian > ukrainian ? "sr" : ukrainian > 0 ? "uk" : "ru")
            : Much(hangul) ? "ko"
            : Much(arabic + persian) ? (persian * 20 > arabic + persian ? "fa" : "ar")
            : Much(hebrew) ? "he"
            : Much(greek) ? "el"
            : Much(devanagari) ? "hi"
            : Much(thai) ? "th"
            : null;
    }

    private static string[] Set(string words) => words.Split(' ');
}

using System.Collections.Frozen;

namespace Dossier.Extraction;

/// <summary>English words about time.</summary>
internal static class DateWords
{
    private static readonly FrozenDictionary<string, int> Numbers = ByWord(
        "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen "
            + "eighteen nineteen twenty");

    private static readonly FrozenDictionary<string, int> Weekdays = ByWord(
        "sunday monday tuesday wednesday thursday friday saturday");

    private static readonly FrozenDictionary<string, int> Ordinals = ByWord(" first second third fourth");

    private static readonly FrozenDictionary<string, int> Months = Split(
        "january february march april may june july august september october november december")
        .SelectMany((name, i) => new[] { name, name[..3], name == "september" ? "sept" : name }.Distinct().Select(word => (word, i)))
        .ToFrozenDictionary(month => month.word, month => month.i + 1, StringComparer.Ordinal);

    /// <summary>Verbs that look ahead.</summary>
    public static readonly FrozenSet<string> Ahead = Set(
        "will shall must would upcoming deadline hopes aims intends takes begins starts opens ends expires comes enters goes");

    /// <summary>Verbs that look ahead after "to": "agreed to remove it in May".</summary>
    public static readonly FrozenSet<string> Tasks = Set(
        "remove ban replace strip rip phase stop end exclude begin start take be open come go complete finish launch publish "
            + "decide vote build rise cease switch");

    /// <summary>Verbs that look back.</summary>
    public static readonly FrozenSet<string> Past = Set(
        "said says announced told signed was were had has have did began decided published opened launched won issued adopted "
            + "passed ordered reported ruled banned is are");

    /// <summary>Verbs of news of the present, from whose publication a duration counts.</summary>
    public static readonly FrozenSet<string> Present = Set(
        "will must has have is are now can shall gives give giving orders bans requires gets get today should");

    /// <summary>Verbs that grant a time.</summary>
    public static readonly FrozenSet<string> Gives = Set(
        "give gives giving gave given grants granted have has had get gets got");

    /// <summary>Verbs that say how long something lasts.</summary>
    public static readonly FrozenSet<string> Takes = Set(
        "took take takes taking taken spent spend spends needs need cost costs from");

    /// <summary>Nouns that set a time when a duration stands before them: "a two-year window".</summary>
    public static readonly FrozenSet<string> Windows = Set(
        "window deadline period transition grace timeline timetable phase phaseout extension reprieve");

    /// <summary>Marks that end a clause.</summary>
    public static readonly FrozenSet<string> ClauseEnds = Set(
        "; : ( ) — . ? !");

    /// <summary>Words that turn "after" into a deadline: "no equipment may remain after 2026".</summary>
    public static readonly FrozenSet<string> Negations = Set(
        "no not none nothing never nobody prohibited forbidden cannot");

    /// <summary>Words that turn "to" into "until".</summary>
    public static readonly FrozenSet<string> Extensions = Set(
        "extended extends extend extending prolonged postponed delayed pushed deferred forward moved");

    /// <summary>Words that make a date a deadline.</summary>
    public static readonly FrozenSet<string> Deadlines = Set(
        "deadline deadlines");

    /// <summary>Nouns after which a number of four digits is a count.</summary>
    public static readonly FrozenSet<string> Counted = Set(
        "employees people workers staff units percent per pct km kilometres kilometers miles metres meters tonnes tons "
            + "villages schools towers devices dollars euros yuan pounds million billion thousand homes households subscribers "
            + "shops stores jobs mhz base deals contracts");

    /// <summary>What a year before it dates: "the 2021 ban". Beside other nouns it is a name: "the 2013 act".</summary>
    public static readonly FrozenSet<string> Acts = Set(
        "ban decision order ruling indictment listing blacklisting designation exclusion deal contract move announcement");

    /// <summary>What has its year in its name: "the Secure Networks Act of 2019".</summary>
    public static readonly FrozenSet<string> Named = Set(
        "act law code directive convention regulation statute agenda vision strategy plan olympics cup resolution windows");

    /// <summary>1 to 12 for a month's name or abbreviation; else 0.</summary>
    public static int Month(string word) => Months.GetValueOrDefault(word);

    /// <summary>The day of the week; null for another word.</summary>
    public static DayOfWeek? Weekday(string word) => Weekdays.TryGetValue(word, out var day) ? (DayOfWeek)day : null;

    /// <summary>The value of a number word, "a" included; else -1.</summary>
    public static int Count(string word) => word is "a" or "an" ? 1 : word == "couple" ? 2 : Numbers.GetValueOrDefault(word, -1);

    /// <summary>First to fourth; else 0.</summary>
    public static int Ordinal(string word) => Ordinals.GetValueOrDefault(word);

    /// <summary>The unit of a word such as "years"; null for another.</summary>
    public static DateUnit? Unit(string word) => word switch
    {
        "year" or "years" => DateUnit.Year,
        "month" or "months" => DateUnit.Month,
        "week" or "weeks" => DateUnit.Week,
        "day" or "days" => DateUnit.Day,
        _ => null,
    };

    /// <summary>Whether a word names a season. Half of the world has it in other months, so that only its year is sure.</summary>
    public static bool IsSeason(string word) => word is "spring" or "summer" or "autumn" or "fall" or "winter";

    private static readonly FrozenSet<string> Others = Set(
        "today tonight yesterday tomorrow morning afternoon evening night decade decades quarter immediately immediate");

    /// <summary>Whether a word stands in dates and durations: each has such a word or a digit.</summary>
    public static bool IsOfDates(string word) => Month(word) > 0 || Weekday(word) is not null || Unit(word) is not null || IsSeason(word)
        || Others.Contains(word);

    private static string[] Split(string words) => words.Split(' ');

    private static FrozenDictionary<string, int> ByWord(string words) => Split(words).Select((word, i) => (word, i))
        .ToFrozenDictionary(pair => pair.word, pair => pair.i, StringComparer.Ordinal);

    private static FrozenSet<string> Set(string words) => Split(words).ToFrozenSet(StringComparer.Ordinal);
}
